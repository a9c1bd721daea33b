//! The figure that is looked at: how it was understood, and how it is meant.

use crate::figures::report::{Meaning, ReadFigure, unit_names};
use crate::figures::{Bound, Dimension, Report};
use crate::share::chosen::Chosen;
use crate::share::list::{rows, without_row};
use crate::share::reconcile::{BOUND, Form, MEANING, NO_FIGURE, UNIT, correction, with_correction};
use crate::text::reconcile::{bound, correction as correction_of, in_words, meaning, role, understood, words};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// A figure with its place among those that are printed like it.
struct Opened<'a> {
    form: &'a Form,
    read: &'a ReadFigure,
    occurrence: usize,
}

pub fn opened(form: &Form, report: &Report, desk: &Desk<'_>) -> Option<El> {
    let start: usize = form.opened.parse().ok()?;
    let place = report.figures.iter().position(|read| read.start == start)?;
    let read = report.figures.get(place)?;
    let of = Opened { form, read, occurrence: report.occurrence(place) };
    let lang = desk.lang();
    let words = words(lang);
    let said = |name: &'static str, text: String| (!text.is_empty()).then(|| line(name, text));
    let list = el("dl")
        .with(line(words.understood, understood(read, lang)))
        .with(said(words.in_words, in_words(read, lang)))
        .with(said(words.role, read.role.map_or("", |of| role(of, lang)).into()));
    let buttons = el("div")
        .class("actions")
        .with(button(words.no_figure, of.correct(NO_FIGURE, "", desk)))
        .with(button(words.close, desk.put("o", String::new())));
    let title = el("p").class("picked").with(read.printed.clone());
    let part = card(words.opened, words.opened_hint).set("aria-live", "polite").set("id", "opened-figure");
    Some(part.with(title).with(list).with(of.choices(desk)).with(buttons))
}

fn line(name: &'static str, text: String) -> El {
    el("div").with(el("dt").with(name)).with(el("dd").with(text))
}

impl Opened<'_> {
    fn choices(&self, desk: &Desk<'_>) -> El {
        let lang = desk.lang();
        let words = words(lang);
        let meanings: &[Meaning] = match self.read.figure.measure().dimension {
            Dimension::Percent => &Meaning::PERCENTAGES,
            Dimension::Money | Dimension::Currency(_) | Dimension::Count => &Meaning::AMOUNTS,
        };
        let units = unit_names().map(|name| (name, name)).collect();
        let meanings = meanings.iter().map(|of| (of.letter(), meaning(*of, lang))).collect();
        let bounds = Bound::LETTERS.iter().map(|(of, letter)| (*letter, bound(*of, lang))).collect();
        el("div")
            .class("corrections")
            .with(self.choice(UNIT, words.unit, units, desk))
            .with(self.choice(MEANING, words.role, meanings, desk))
            .with(self.choice(BOUND, words.bound, bounds, desk))
    }

    /// One of a few, and as it was read.
    fn choice(
        &self,
        what: &'static str,
        label: &'static str,
        options: Vec<(&'static str, &'static str)>,
        desk: &Desk<'_>,
    ) -> El {
        let picked = self.form.corrected_to(&self.read.printed, self.occurrence, what);
        let id = ["correct-", what].concat();
        let option = |(value, name): (&'static str, &'static str)| {
            el("option").set("value", value).selected(value == picked).with(name)
        };
        let as_read = ("", words(desk.lang()).as_read);
        let options: Vec<El> = [as_read].into_iter().chain(options).map(option).collect();
        let (corrected, printed, occurrence) =
            (self.form.corrected.clone(), self.read.printed.clone(), self.occurrence);
        let change = desk.act.reform(move |event: Event| {
            let to = browser::value_of(&event);
            Action::Edit("c", with_correction(&corrected, &printed, occurrence, what, &to))
        });
        el("div")
            .class("cell")
            .with(el("label").put("for", id.clone()).with(label))
            .with(el("select").put("id", id).on_change(change).with(options))
    }

    fn correct(&self, what: &str, to: &str, desk: &Desk<'_>) -> Callback<MouseEvent> {
        desk.put("c", with_correction(&self.form.corrected, &self.read.printed, self.occurrence, what, to))
    }
}

/// What was corrected, each to be taken back.
pub fn corrections(form: &Form, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let one = |(index, row)| {
        let text = correction_of(&correction(row)?, desk.lang());
        let back = button(words.take_back, desk.put("c", without_row(&form.corrected, index)))
            .put("aria-label", [words.take_back, ": ", &text].concat());
        Some(el("li").with(el("span").with(text)).with(back))
    };
    let all: Vec<El> = rows(&form.corrected).enumerate().filter_map(one).collect();
    let any = !all.is_empty();
    any.then(|| card(words.corrections, words.corrections_hint).with(el("ul").class("corrected").with(all)))
}
