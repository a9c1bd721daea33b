//! What is worked out of the form.

use crate::error::InputError;
use crate::share::quota::Form;
use crate::staff::quota::{QuotaInput, QuotaOutcome, quota};
use crate::staff::reminders::{Standing, standings};
use crate::ui::Desk;

/// An input with what came of it.
pub struct Worked {
    pub input: QuotaInput,
    pub outcome: QuotaOutcome,
    pub standings: Vec<Standing>,
}

pub fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = quota(&input)?;
    let standings = standings(&input, &outcome)?;
    Ok(Worked { input, outcome, standings })
}
