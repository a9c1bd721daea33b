//! The clock, and what is done later.

use super::window;
use crate::units::Day;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Today by the clock and the time zone of the device.
pub fn today() -> Option<Day> {
    window()?;
    let now = js_sys::Date::new_0();
    let part = |number: u32| i32::try_from(number).ok();
    Day::from_parts(part(now.get_full_year())?, part(now.get_month())? + 1, part(now.get_date())?)
}

/// Something to do after a while, unless the handle is dropped before.
pub struct Later {
    timeout: Option<i32>,
    _closure: Closure<dyn Fn()>,
}

impl Later {
    pub fn new(milliseconds: i32, act: impl Fn() + 'static) -> Later {
        let closure = Closure::<dyn Fn()>::new(act);
        let callback = closure.as_ref().unchecked_ref();
        let timeout = window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds).ok()
        });
        Later { timeout, _closure: closure }
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        if let (Some(window), Some(timeout)) = (window(), self.timeout) {
            window.clear_timeout_with_handle(timeout);
        }
    }
}

/// Milliseconds from the begin of a frame until what can wait lines up behind all that waits for it.
const MOMENT: i32 = 10;

/// Something to do when the next frame is on the screen, unless the handle is dropped before.
pub struct AfterFrame {
    frame: Option<i32>,
    _later: Rc<RefCell<Option<Later>>>,
    _closure: Closure<dyn Fn()>,
}

impl AfterFrame {
    pub fn new(act: impl Fn() + Clone + 'static) -> AfterFrame {
        let later = Rc::new(RefCell::new(None));
        let drawn = later.clone();
        // Called before the frame is drawn; what it leaves to do comes after.
        let closure = Closure::<dyn Fn()>::new(move || *drawn.borrow_mut() = Some(Later::new(MOMENT, act.clone())));
        let callback = closure.as_ref().unchecked_ref();
        let frame = window().and_then(|window| window.request_animation_frame(callback).ok());
        AfterFrame { frame, _later: later, _closure: closure }
    }
}

impl Drop for AfterFrame {
    fn drop(&mut self) {
        if let (Some(window), Some(frame)) = (window(), self.frame) {
            // One that was called already is no longer there to be taken back.
            let _ = window.cancel_animation_frame(frame);
        }
    }
}

/// After what is happening now.
#[cfg(any(feature = "list", feature = "office", feature = "quota", feature = "part"))]
pub fn soon(act: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback(closure.unchecked_ref());
    }
}
