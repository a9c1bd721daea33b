//! The table of units as it was read, and its ranking.

use crate::error::InputError;
use crate::share::progress::Form;
use crate::staff::ranking::{By, Order, RankInput, RankOutcome, rank, rank_in_short};
use crate::staff::units::{OnDay, Standing};
use crate::text::table::{Notation, Table as Units};
use crate::ui::Desk;
use crate::units::{Day, Month};
use std::cell::RefCell;
use std::rc::Rc;

/// So many rows stand there at first; a phone need not lay out a thousand.
pub const FIRST_ROWS: usize = 40;

/// A table as it was read, and its ranking.
pub struct Listed {
    pub units: Units,
    pub unit: String,
    pub input: RankInput,
    pub ranked: Result<RankOutcome, InputError>,
}

/// What a list follows from.
#[derive(PartialEq)]
struct Asked {
    table: String,
    notation: Option<Notation>,
    texts: [String; 3],
    by: By,
    order: Order,
}

thread_local! {
    /// Most of what happens on the page changes nothing about the table, and a long one takes a while to read.
    static LAST: RefCell<Option<(Asked, Rc<Listed>)>> = const { RefCell::new(None) };
}

pub fn listed(form: &Form) -> Rc<Listed> {
    let texts = [&form.indicator_shown, &form.table_unit, &form.unit].map(String::from);
    let asked = Asked { table: form.table.clone(), notation: form.notation, texts, by: form.by, order: form.order };
    LAST.with_borrow_mut(|last| {
        if let Some((of, listed)) = last.as_ref()
            && *of == asked
        {
            return listed.clone();
        }
        let units = form.table();
        let input = form.ranking(&units);
        let ranked = if is_long(&input) { rank_in_short(&input) } else { rank(&input) };
        let listed = Rc::new(Listed { unit: form.unit_of(&units), units, input, ranked });
        *last = Some((asked, listed.clone()));
        listed
    })
}

impl Listed {
    /// All units on the day of the form.
    pub fn on_day(&self, form: &Form, desk: &Desk<'_>) -> Result<(OnDay<'_>, Day), InputError> {
        self.in_month(form, desk.state.this_month)
    }

    pub fn in_month(&self, form: &Form, this_month: Month) -> Result<(OnDay<'_>, Day), InputError> {
        let days = form.on_day(this_month)?;
        let numbers = self.input.units.iter().flat_map(|unit| [Some(unit.done), unit.plan]).flatten();
        Ok((OnDay::new(form.kind, days, &self.unit, numbers)?, days.1))
    }

    /// Where the unit of that place in the table stands.
    pub fn standing(&self, on_day: &OnDay<'_>, index: usize) -> Option<Standing> {
        let unit = self.input.units.get(index)?;
        on_day.standing(unit.done, on_day.plan(unit.done, unit.plan, unit.percent)?).ok()
    }
}

/// Whether the steps of each unit would be more than anybody reads.
pub fn is_long(input: &RankInput) -> bool {
    input.units.len() > FIRST_ROWS
}

/// Where all units stand together.
pub fn standing_of_all(outcome: &RankOutcome, on_day: &OnDay<'_>) -> Option<Standing> {
    on_day.standing(outcome.total.done, outcome.total.plan?).ok()
}
