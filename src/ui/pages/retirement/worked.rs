//! What is worked out of the form.

use crate::citizen::outlook::{Input, Outcome, outlook};
use crate::error::InputError;
use crate::share::retirement::Form;
use crate::ui::Desk;

/// An input with what came of it.
pub struct Worked {
    pub input: Input,
    pub outcome: Outcome,
}

pub fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let mut outcome = outlook(&input)?;
    if let Some(raised) = form.raised(desk.state.this_month) {
        raised.tell(&mut outcome.explained);
    }
    Ok(Worked { input, outcome })
}
