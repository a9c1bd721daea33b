//! Amounts: the echo under a field, the slider beside it.

use super::el::{El, el};
use crate::text::ui::frame;
use crate::text::{Lang, numbers, reading, words};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::Dong;
use yew::prelude::*;

/// "1.500.000 đồng – một triệu năm trăm nghìn đồng", and that it could be meant otherwise where it could; empty where
/// nothing was understood.
pub fn money_echo(typed: &str, lang: Lang) -> String {
    let Ok(read) = reading::amount(typed) else { return String::new() };
    let (printed, spelled) = (numbers::dong(read.value, lang), words::amount(read.value, lang));
    if read.ambiguous {
        return reading::ambiguous_echo(&printed, &spelled, lang);
    }
    [&printed, " – ", &spelled].concat()
}

/// Amounts from `low` to `high` in steps.
#[derive(Clone, Copy)]
pub struct Steps {
    pub low: Dong,
    pub high: Dong,
    pub step: Dong,
}

impl Steps {
    fn count(self) -> i64 {
        (self.high - self.low).get() / self.step.get().max(1)
    }

    fn at(self, position: i64) -> Dong {
        self.low + self.step.times(position.clamp(0, self.count().max(0)))
    }

    fn position(self, amount: Dong) -> i64 {
        ((amount - self.low).get() / self.step.get().max(1)).clamp(0, self.count().max(0))
    }
}

/// A slider for the field `key`; the buttons at its ends go a single step.
pub fn slider(
    desk: &Desk<'_>,
    id: &'static str,
    key: &'static str,
    label: &'static str,
    steps: Steps,
    value: Dong,
) -> El {
    let lang = desk.lang();
    let position = steps.position(value);
    let typed = move |position: i64| numbers::whole(steps.at(position).get(), lang);
    let go = |by: i64, name: &'static str, sign: &'static str| {
        let label = [name, " ", &numbers::dong(steps.step, lang)].concat();
        step_button(label, sign, desk.put(key, typed(position + by)))
    };
    let oninput = desk.act.reform(move |event: InputEvent| {
        Action::Edit(key, typed(browser::value_of(&event).parse().unwrap_or(position)))
    });
    let range = el("input")
        .set("id", id)
        .set("type", "range")
        .set("min", "0")
        .put("max", steps.count().to_string())
        .set("step", "1")
        .set("aria-label", label)
        .put("aria-valuetext", numbers::dong(steps.at(position), lang))
        .value(position.to_string())
        .on_input(oninput);
    el("div").class("slider").with(go(-1, frame(lang).less, "−")).with(range).with(go(1, frame(lang).plus, "+"))
}

/// A small button that steps a value.
pub fn step_button(label: String, sign: &'static str, onclick: Callback<MouseEvent>) -> El {
    el("button").set("type", "button").class("step").put("aria-label", label).on_click(onclick).with(sign)
}
