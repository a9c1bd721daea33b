//! All that a list of units needs: reading, ranking, what is drawn of it. It stands in the part of the module that is called the
//! lister, as a first visit shows one indicator.

use super::work::{Come, Given, WORK};
use super::{files, hall_units, listed, many};
use crate::share::progress::Form;
use crate::ui::{Desk, part};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// The page of many units, or what the hall sees of them; `None` until the lister is there.
pub fn view(form: &Form, desk: &Desk<'_>) -> Option<Html> {
    let given = if desk.state.in_hall { Given::Hall } else { Given::View };
    match part::ask(&WORK, given(form.clone(), desk.own()), lister) {
        Some(Come::Drawn(html)) => Some(html),
        _ => None,
    }
}

/// The exported function of the part.
#[wasm_bindgen]
pub fn lister() {
    part::done(&WORK, |given| match given {
        Given::View(form, desk) => Come::Drawn(many::view(&form, &desk.desk())),
        Given::Hall(form, desk) => Come::Drawn(hall_units::hall(&form, &desk.desk())),
        Given::Step => Come::Next(listed::step()),
        Given::Rows(form, this_month, lang) => Come::Rows(files::rows(&form, this_month, lang)),
    });
}
