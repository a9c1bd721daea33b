//! The list of units as its owner's: kept by a name, and handed over as a file with its results.

use super::listed::listed;
use super::work::{Come, Given, WORK};
use crate::share::progress::Form;
use crate::staff::ranking::Row;
use crate::staff::units::Standing;
use crate::text::Lang;
use crate::text::progress::{two_places, words};
use crate::text::units::words as of_units;
use crate::ui::parts::el::El;
use crate::ui::parts::own_list::own_list;
use crate::ui::{Desk, part};
use crate::units::{Decimal, Month};

pub fn view(form: &Form, desk: &Desk<'_>) -> El {
    let (text, this_month, lang) = (desk.state.text.clone(), desk.state.this_month, desk.lang());
    own_list(desk, [&form.list_name, &form.typed_name], move || {
        // What is called by a pointer does not stand in the part of the module: it asks for the rows.
        let form = crate::share::read(&text).0;
        let here = || part::done(&WORK, |given| Come::Rows(rows_of(given)));
        match part::ask(&WORK, Given::Rows(form, this_month, lang), here) {
            Some(Come::Rows(rows)) => rows,
            _ => String::new(),
        }
    })
}

fn rows_of(given: Given) -> String {
    if let Given::Rows(form, this_month, lang) = given { rows(&form, this_month, lang) } else { String::new() }
}

/// The units with their results as a table of plain numbers, in the order in which they were given.
pub fn rows(form: &Form, this_month: Month, lang: Lang) -> String {
    let words = words(lang);
    let list = listed(form);
    let ranked = list.ranked.as_ref().map(|outcome| outcome.rows.as_slice()).unwrap_or_default();
    let mut results: Vec<Option<&Row>> = vec![None; list.units.rows.len()];
    for row in ranked {
        if let Some(place) = results.get_mut(row.index) {
            *place = Some(row);
        }
    }
    let plain = |number: Option<Decimal>| number.map(|number| number.trimmed().plain()).unwrap_or_default();
    let on_day = list.in_month(form, this_month).ok();
    let week = of_units(lang).week;
    let mut lines =
        vec![[words.name, words.done, words.plan, words.percent, words.remaining, words.expected, week].join("\t")];
    for (index, (unit, of)) in list.units.rows.iter().zip(results).enumerate() {
        let standing = on_day.as_ref().and_then(|(on_day, _)| list.standing(on_day, index));
        let of_day = |pick: fn(&Standing) -> Option<Decimal>| plain(standing.as_ref().and_then(pick));
        let percent = of.and_then(|of| of.percent).map(|share| [&two_places(share).decimal().plain(), "%"].concat());
        let cells = [
            unit.name.replace('\t', " "),
            plain(Some(unit.done)),
            plain(unit.plan),
            percent.unwrap_or_default(),
            plain(of.and_then(|of| of.remaining)),
            of_day(|standing| standing.expected),
            of_day(|standing| standing.week),
        ];
        lines.push(cells.join("\t"));
    }
    lines.join("\n")
}
