//! The list of units as its owner's: kept by a name, and handed over as a file with its results.

use super::many::listed;
use crate::share::progress::Form;
use crate::staff::ranking::Row;
use crate::text::Lang;
use crate::text::progress::{two_places, words};
use crate::ui::Desk;
use crate::ui::parts::el::El;
use crate::ui::parts::own_list::own_list;
use crate::units::Decimal;

pub fn view(form: &Form, desk: &Desk<'_>) -> El {
    let (text, lang) = (desk.state.text.clone(), desk.lang());
    own_list(desk, &form.typed_name, move || rows(&crate::share::read(&text).0, lang))
}

/// The units with their results as a table of plain numbers, in the order in which they were given.
fn rows(form: &Form, lang: Lang) -> String {
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
    let mut lines = vec![[words.name, words.done, words.plan, words.percent, words.remaining].join("\t")];
    for (unit, of) in list.units.rows.iter().zip(results) {
        let percent = of.and_then(|of| of.percent).map(|share| [&two_places(share).decimal().plain(), "%"].concat());
        let left = plain(of.and_then(|of| of.remaining));
        lines.push(
            [&unit.name, &plain(Some(unit.done)), &plain(unit.plan), &percent.unwrap_or_default(), &left]
                .map(|cell| cell.replace('\t', " "))
                .join("\t"),
        );
    }
    lines.join("\n")
}
