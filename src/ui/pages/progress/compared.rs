//! This list of units beside one of before.

use super::listed::Listed;
use crate::share::progress::Form;
use crate::staff::compare::Entry;
use crate::text::progress::words;
use crate::text::table::{Asked, TableRow, read_as};
use crate::ui::Desk;
use crate::ui::parts::compare::{Indicator, Lists, card_of};
use crate::ui::parts::el::El;

pub fn view(form: &Form, list: &Listed, desk: &Desk<'_>) -> El {
    let asked = Asked { notation: form.notation, indicator: form.indicator(), unit: form.table_unit.trim() };
    let entry = |row: &TableRow| Entry { name: row.name.clone(), figure: Some(row.done) };
    let indicator = || Indicator {
        name: words(desk.lang()).done.into(),
        before: read_as(&form.before, asked).rows.iter().map(entry).collect(),
        now: list.units.rows.iter().map(entry).collect(),
    };
    let indicators = if form.before.trim().is_empty() { Vec::new() } else { vec![indicator()] };
    card_of(Lists { typed: &form.before, joins: &form.joins, indicators, now: form.table.clone() }, desk)
}
