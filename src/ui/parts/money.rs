//! Amounts: the echo under a field, the slider beside it.

use super::actions::mending;
use super::el::{El, el};
use crate::text::ui::frame;
use crate::text::{Lang, mend, numbers, reading, words};
use crate::ui::state::Action;
use crate::ui::{Desk, Mend, browser};
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

/// From so many steps above the lowest amount on, the slider takes so many steps at once: fine where most people are, on
/// allowed amounts everywhere.
const COARSER: [(i64, i64); 3] = [(0, 1), (170, 5), (370, 20)];

impl Steps {
    /// Steps from the lowest amount to the highest.
    fn count(self) -> i64 {
        ((self.high - self.low).get() / self.step.get().max(1)).max(0)
    }

    /// Places of the slider.
    fn places(self) -> i64 {
        self.place_of(self.count())
    }

    fn place_of(self, steps: i64) -> i64 {
        let mut places = 0;
        for (at, (from, by)) in COARSER.iter().enumerate() {
            let to = COARSER.get(at + 1).map_or(i64::MAX, |(next, _)| *next).min(steps);
            // The last place is the highest amount, be it a whole stride away or less.
            places += ((to - from).max(0) + by - 1) / by;
        }
        places
    }

    /// The amount at a place of the slider.
    fn at(self, place: i64) -> Dong {
        let mut left = place.max(0);
        let mut steps = 0;
        for (at, (from, by)) in COARSER.iter().enumerate() {
            let to = COARSER.get(at + 1).map_or(i64::MAX, |(next, _)| *next);
            let here = left.min((to - from) / by);
            steps += here * by;
            left -= here;
        }
        self.low + self.step.times(steps.min(self.count()))
    }

    fn position(self, amount: Dong) -> i64 {
        let steps = ((amount - self.low).get() / self.step.get().max(1)).clamp(0, self.count());
        self.place_of(steps)
    }

    /// The next allowed amount above or below, the ends at most.
    fn next(self, amount: Dong, is_up: bool) -> Dong {
        let (above, step) = ((amount - self.low).get(), self.step.get().max(1));
        let steps = if is_up { above.div_euclid(step) + 1 } else { -(-above).div_euclid(step) - 1 };
        self.low + self.step.times(steps.clamp(0, self.count()))
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
    let go = |is_up: bool, name: &'static str, sign: &'static str| {
        let label = [name, " ", &numbers::dong(steps.step, lang)].concat();
        step_button(label, sign, desk.put(key, numbers::whole(steps.next(value, is_up).get(), lang)))
    };
    let oninput = desk.act.reform(move |event: InputEvent| {
        Action::Edit(key, typed(browser::value_of(&event).parse().unwrap_or(position)))
    });
    let range = el("input")
        .set("id", id)
        .set("type", "range")
        .set("min", "0")
        .put("max", steps.places().to_string())
        .set("step", "1")
        .set("aria-label", label)
        .put("aria-valuetext", numbers::dong(value, lang))
        .value(position.to_string())
        .on_input(oninput);
    el("div").class("slider").with(go(false, frame(lang).less, "−")).with(range).with(go(true, frame(lang).plus, "+"))
}

/// A small button that steps a value.
pub fn step_button(label: String, sign: &'static str, onclick: Callback<MouseEvent>) -> El {
    el("button").set("type", "button").class("step").put("aria-label", label).on_click(onclick).with(sign)
}

/// "1500" in a field of money that allows it: a tap makes millions of it.
pub fn thousands(desk: &Desk<'_>, key: &'static str, typed: &str) -> Option<El> {
    let (name, value) = mend::perhaps_thousands(typed, desk.lang())?;
    Some(mending(Mend { name, put: desk.put(key, value) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: Steps = Steps { low: Dong::new(1_500_000), high: Dong::new(50_600_000), step: Dong::new(50_000) };

    #[test]
    fn every_place_of_the_slider_is_an_allowed_amount_and_fine_where_people_are() {
        let amounts: Vec<Dong> = (0..=STEPS.places()).map(|place| STEPS.at(place)).collect();
        assert_eq!((amounts[0], amounts[amounts.len() - 1]), (STEPS.low, STEPS.high));
        assert!(amounts.windows(2).all(|pair| pair[0] < pair[1]), "it goes up");
        assert!(amounts.iter().all(|amount| (*amount - STEPS.low).get() % STEPS.step.get() == 0));
        for (place, amount) in amounts.iter().enumerate() {
            assert_eq!(STEPS.position(*amount), i64::try_from(place).unwrap(), "{amount:?}");
        }
        let below_ten = amounts.iter().filter(|amount| amount.get() <= 10_000_000).count();
        assert!(below_ten * 10 > amounts.len() * 6, "{below_ten} of {}", amounts.len());
        assert_eq!((STEPS.at(-1), STEPS.at(10_000)), (STEPS.low, STEPS.high));
    }

    #[test]
    fn a_step_lands_on_an_allowed_amount() {
        for (amount, down, up) in [
            (1_500_000, 1_500_000, 1_550_000),
            (1_000_000, 1_500_000, 1_500_000),
            (1_520_000, 1_500_000, 1_550_000),
            (20_000_000, 19_950_000, 20_050_000),
            (50_600_000, 50_550_000, 50_600_000),
            (99_000_000, 50_600_000, 50_600_000),
        ] {
            let next = |is_up| STEPS.next(Dong::new(amount), is_up).get();
            assert_eq!((next(false), next(true)), (down, up), "{amount}");
        }
    }
}
