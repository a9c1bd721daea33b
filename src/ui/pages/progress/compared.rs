//! This list of units beside one of before.

use super::listed::Listed;
use crate::share::joins::BEFORE;
use crate::share::progress::Form;
use crate::staff::compare::Entry;
use crate::text::progress::words;
use crate::text::table::{Asked, TableRow, read_as};
use crate::ui::Desk;
use crate::ui::parts::compare::{Indicator, Lists, card_of};
use crate::ui::parts::el::El;
use crate::ui::state::Action;

/// `list` is none until the table has been read.
pub fn view(form: &Form, list: Option<&Listed>, desk: &Desk<'_>) -> El {
    let asked = Asked { notation: form.notation, indicator: form.indicator(), unit: form.table_unit.trim() };
    let entry = |row: &TableRow| Entry { name: row.name.clone(), figure: Some(row.done) };
    let indicator = |list: &Listed| Indicator {
        name: words(desk.lang()).done.into(),
        before: read_as(&form.before, asked).rows.iter().map(entry).collect(),
        now: list.units.rows.iter().map(entry).collect(),
    };
    let indicators = list.filter(|_| !form.before.trim().is_empty()).map(indicator).into_iter().collect();
    let keep = (!form.table.is_empty()).then(|| desk.act(Action::Replace(BEFORE, form.table.clone())));
    card_of(Lists { typed: &form.before, joins: &form.joins, indicators, keep }, desk)
}
