//! A worker of the page.

use super::window;
use wasm_bindgen::prelude::*;
use web_sys::Event as AnyEvent;

/// A worker of the page. It ends, and all that it holds with it, when the handle is dropped.
pub struct Worker {
    worker: web_sys::Worker,
    _heard: Closure<dyn Fn(AnyEvent)>,
}

impl Worker {
    /// Its script is named by the page. Calls back with every letter, and with none where it broke off.
    pub fn new(heard: impl Fn(Option<JsValue>) + 'static) -> Option<Worker> {
        let address = window()?.document()?.get_element_by_id("app")?.get_attribute("data-worker")?;
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
        let closure = Closure::<dyn Fn(AnyEvent)>::new(move |event: AnyEvent| {
            heard(event.dyn_into::<web_sys::MessageEvent>().ok().map(|letter| letter.data()));
        });
        worker.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        worker.set_onerror(Some(closure.as_ref().unchecked_ref()));
        Some(Worker { worker, _heard: closure })
    }

    pub fn post(&self, letter: &JsValue) {
        let _ = self.worker.post_message(&js_sys::Array::of1(letter));
    }

    /// A letter with a file or a text.
    pub fn post_with(&self, letter: &JsValue, source: &JsValue) {
        let _ = self.worker.post_message(&js_sys::Array::of2(letter, source));
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
