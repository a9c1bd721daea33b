//! This list of officers beside one of before, product by product.

use super::files;
use crate::share::joins::BEFORE;
use crate::share::list;
use crate::share::officers::read;
use crate::share::quota::{COUNTS, Form, OFFICER};
use crate::staff::compare::Entry;
use crate::text::reading;
use crate::text::roster::Column;
use crate::ui::Desk;
use crate::ui::parts::compare::{Indicator, Lists, card_of};
use crate::ui::parts::el::El;
use crate::ui::state::Action;
use crate::units::Decimal;

pub fn view(form: &Form, desk: &Desk<'_>) -> El {
    let roster = read(form, &form.before);
    let figure = |cell: &str| reading::number(cell).ok().map(|read| read.value).filter(|number| number.places() == 0);
    let of = |(product, name): (usize, &str)| {
        let before = roster.lines.iter().map(|line| {
            let cell = line.cells.iter().find(|(column, _)| *column == Column::Count(product));
            Entry { name: line.name.into(), figure: cell.and_then(|(_, cell)| figure(cell)) }
        });
        let now = form.officer_rows().map(|(_, row): (usize, list::Row<'_>)| {
            let figure: Option<Decimal> = figure(row.cell(COUNTS + product));
            Entry { name: row.cell(OFFICER).into(), figure }
        });
        Indicator { name: name.into(), before: before.collect(), now: now.collect() }
    };
    let indicators = form.product_names().into_iter().enumerate().map(of).collect();
    let keep = (!form.officers.is_empty()).then(|| desk.act(Action::Replace(BEFORE, files::rows(form, desk.lang()))));
    card_of(Lists { typed: &form.before, joins: &form.joins, indicators, keep }, desk)
}
