//! The table of units as it was read, and its ranking; a long one in steps.

use crate::error::InputError;
use crate::share::progress::Form;
use crate::staff::ranking::{RankInput, RankOutcome, rank, rank_in_short};
use crate::staff::units::{OnDay, Standing};
use crate::text::table::{Months, Table as Units, months};
use crate::ui::Desk;
use crate::units::{Day, Month};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// A list of no more rows stands there whole; of a longer one the first rows do, as a phone need not lay out a thousand.
pub const FIRST_ROWS: usize = 40;

/// A longer text than this takes the browser longer to lay out than all else: it is folded until somebody wants to see it.
/// `www/actions.js` does so as it is pasted.
const LONG_TABLE: usize = 9_000;

pub fn is_long_table(form: &Form) -> bool {
    form.table.len() > LONG_TABLE
}

/// A table as it was read, and its ranking.
pub struct Listed {
    pub units: Rc<Units>,
    pub unit: String,
    pub input: RankInput,
    pub ranked: Result<RankOutcome, InputError>,
    months: OnceCell<Vec<Months>>,
}

/// What is known of the table. Most of what happens on the page changes nothing about it, and a long one takes a while to read.
#[derive(Default)]
struct Known {
    /// The fields from which the list follows; the others stand as everybody finds them.
    of: Form,
    units: Option<Rc<Units>>,
    listed: Option<Rc<Listed>>,
    /// A long table that was not there before is being read in steps, and this is how far the page shows it.
    steps: Option<Stage>,
}

/// How much of a list the page shows: each step is drawn and laid out by itself.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Stage {
    Nothing,
    /// The answer and the first rows.
    First,
    Rows,
    /// Reminders, praise, curves.
    Below,
    Whole,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// The list of a form, read at once where it has not been read.
pub fn listed(form: &Form) -> Rc<Listed> {
    KNOWN.with_borrow_mut(|known| {
        known.turn_to(form);
        known.list()
    })
}

/// The same for the page. A long table that was not there before is read in steps, each a task of its own, so that none halts the
/// page for long (docs/decisions/006-long-tables-in-steps.md): until its answer can be shown there is none.
pub fn so_far(form: &Form) -> Option<Rc<Listed>> {
    KNOWN.with_borrow_mut(|known| {
        let is_new = known.turn_to(form);
        if is_new && is_long_table(form) && !form.shows_cells {
            known.steps = Some(Stage::Nothing);
        }
        if known.steps == Some(Stage::Nothing) { None } else { Some(known.list()) }
    })
}

/// Whether there is another step to be done.
pub fn is_being_read() -> bool {
    KNOWN.with_borrow(|known| known.steps.is_some())
}

/// Whether the page has come so far with the list.
pub fn shows(part: Stage) -> bool {
    KNOWN.with_borrow(|known| known.steps.is_none_or(|shown| shown >= part))
}

/// One step of reading a long table.
pub fn step() -> Next {
    KNOWN.with_borrow_mut(Known::step)
}

/// What comes after a step.
pub enum Next {
    Step,
    /// The page is drawn, and the next step comes when that is on the screen.
    Draw,
    /// The same of a page at rest: what it shows then can be drawn.
    Rest,
    Nothing,
}

/// Whether the same is read of the tables of both, however they are ranked.
fn is_read_alike(one: &Form, other: &Form) -> bool {
    let texts = |of| {
        let Form { table, indicator_shown, table_unit, unit, .. }: &Form = of;
        [table, indicator_shown, table_unit, unit]
    };
    texts(one) == texts(other) && one.notation == other.notation
}

impl Known {
    fn step(&mut self) -> Next {
        let Some(shown) = self.steps else { return Next::Nothing };
        if self.units.is_none() {
            self.read();
            return Next::Step;
        }
        let is_ranked = self.listed.is_some();
        let list = self.list();
        if !is_ranked {
            return Next::Step;
        }
        let (steps, next) = match shown {
            Stage::Nothing => (Some(Stage::First), Next::Draw),
            Stage::First => (Some(Stage::Rows), Next::Draw),
            Stage::Rows if !list.has_months() => {
                list.months(&self.of);
                return Next::Step;
            }
            Stage::Rows => (Some(Stage::Below), Next::Rest),
            Stage::Below | Stage::Whole => (None, Next::Rest),
        };
        self.steps = steps;
        next
    }

    /// Forgets what is of another table, or was ranked in another way. Whether the text of the table is another one.
    fn turn_to(&mut self, form: &Form) -> bool {
        let is_new = self.of.table != form.table;
        if !is_read_alike(&self.of, form) {
            self.units = None;
            self.listed = None;
            self.of = Form {
                table: form.table.clone(),
                indicator_shown: form.indicator_shown.clone(),
                table_unit: form.table_unit.clone(),
                unit: form.unit.clone(),
                notation: form.notation,
                ..Form::default()
            };
        }
        if (self.of.by, self.of.order) != (form.by, form.order) {
            self.listed = None;
            (self.of.by, self.of.order) = (form.by, form.order);
        }
        is_new
    }

    fn read(&mut self) -> Rc<Units> {
        self.units.get_or_insert_with(|| Rc::new(self.of.table())).clone()
    }

    fn list(&mut self) -> Rc<Listed> {
        let units = self.read();
        let form = &self.of;
        let listed = self.listed.get_or_insert_with(|| {
            let input = form.ranking(&units);
            let ranked = if is_long(&input) { rank_in_short(&input) } else { rank(&input) };
            Rc::new(Listed { unit: form.unit_of(&units), units, input, ranked, months: OnceCell::new() })
        });
        listed.clone()
    }
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

    /// The months of each unit.
    pub fn months(&self, form: &Form) -> &[Months] {
        self.months.get_or_init(|| months(&form.table, &self.units))
    }

    fn has_months(&self) -> bool {
        self.months.get().is_some()
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
