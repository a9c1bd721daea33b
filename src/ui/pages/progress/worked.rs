//! What is worked out of the form for one indicator.

use crate::error::InputError;
use crate::share::progress::Form;
use crate::staff::progress::{ProgressInput, ProgressOutcome, progress};
use crate::ui::Desk;

/// An input with what came of it.
pub struct Worked {
    pub input: ProgressInput,
    pub outcome: ProgressOutcome,
}

pub fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = progress(&input)?;
    Ok(Worked { input, outcome })
}
