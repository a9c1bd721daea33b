//! What is worked out of the form.

use crate::citizen::contribution::{Input, Outcome, contribution};
use crate::citizen::refund::{self, refund};
use crate::error::InputError;
use crate::share::contribution::Form;
use crate::units::Month;

/// An input with what came of it.
pub struct Worked {
    pub input: Input,
    pub outcome: Outcome,
}

pub fn work_out(form: &Form, this_month: Month) -> Result<Worked, InputError> {
    let input = form.read(this_month)?;
    let mut outcome = contribution(&input)?;
    if let Some(raised) = form.raised(this_month) {
        raised.tell(&mut outcome.payment.explained);
    }
    Ok(Worked { input, outcome })
}

/// How many months of the payment are not used, and what comes back for them; `None` where nobody asks.
#[inline(never)]
pub fn money_back(worked: &Worked, form: &Form) -> Result<Option<(i64, refund::Outcome)>, InputError> {
    let Some(unused) = form.unused_months()? else { return Ok(None) };
    Ok(Some((unused, refund(&worked.input, unused)?)))
}
