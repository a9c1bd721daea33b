//! A form that is never lost: every change is written to the address after `#` and to the storage of the device.

use super::browser;
use crate::share::{self, Opened, Shared};
use yew::prelude::*;

/// A form, what came of opening it, and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Kept<F: Shared> {
    pub form: UseStateHandle<F>,
    /// `None` until the page has started.
    pub opened: Option<Opened>,
    /// Whether the storage keeps it; the address always does.
    pub stored: bool,
}

impl<F: Shared> Kept<F> {
    /// A callback that changes the form by an event.
    pub fn change<E: 'static>(&self, change: impl Fn(&mut F, E) + 'static) -> Callback<E> {
        let form = self.form.clone();
        Callback::from(move |event: E| {
            let mut changed = (*form).clone();
            change(&mut changed, event);
            form.set(changed);
        })
    }
}

/// The form of a page: first its default, then what the address or else the storage holds.
///
/// `key` names it in the storage. `early` takes over what was typed before the page was started.
#[hook]
pub fn use_kept<F: Shared + Default>(key: &'static str, early: fn(&mut F)) -> Kept<F> {
    let form = use_state_eq(F::default);
    let opened = use_state_eq(|| None);
    let stored = use_state_eq(|| true);
    {
        let (form, opened) = (form.clone(), opened.clone());
        use_effect_with((), move |()| {
            let (mut start, came) = open(key);
            early(&mut start);
            form.set(start);
            opened.set(Some(came));
            let listener = browser::HashListener::new(move |hash| {
                let (changed, came) = share::read(&hash, F::default());
                if came != Opened::Not {
                    form.set(changed);
                }
                opened.set(Some(came));
            });
            move || drop(listener)
        });
    }
    {
        let stored = stored.clone();
        use_effect_with(((*form).clone(), opened.is_some()), move |(form, started)| {
            if *started {
                let text = share::write(form);
                if browser::hash() != text {
                    browser::set_hash(&text);
                }
                stored.set(browser::store(key, &text));
            }
        });
    }
    Kept { opened: *opened, stored: *stored, form }
}

/// The address wins over the storage; an address without a form counts as none.
fn open<F: Shared + Default>(key: &str) -> (F, Opened) {
    let hash = browser::hash();
    if hash.is_empty() {
        let kept = browser::stored(key).unwrap_or_default();
        let (form, _) = share::read(&kept, F::default());
        return (form, Opened::Whole);
    }
    share::read(&hash, F::default())
}
