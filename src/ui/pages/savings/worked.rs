//! What is worked out of the form.

use crate::citizen::savings::Input;
use crate::citizen::two_plans::{Plans, plans};
use crate::error::InputError;
use crate::share::savings::Form;
use crate::ui::Desk;
use crate::units::Day;

/// An input with what came of it.
#[derive(Clone)]
pub struct Worked {
    pub input: Input,
    pub plans: Plans,
}

/// The first day of saving where none is typed. The prerendered page does not know the day, only the month.
pub fn today(desk: &Desk<'_>) -> Day {
    desk.state.today.unwrap_or(Day::first_of(desk.state.this_month))
}

/// What is wrong with the contribution stands at the contribution's own fields.
pub fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let own_field = |error: InputError| match error.field.strip_prefix("contribution.") {
        Some(field) => {
            let field = field.to_string();
            error.at(field)
        }
        None => error,
    };
    let input = form.read(desk.state.this_month, today(desk)).map_err(own_field)?;
    let mut plans = plans(&input).map_err(own_field)?;
    if let Some(raised) = form.raised(desk.state.this_month) {
        raised.tell(&mut plans.last.explained);
    }
    Ok(Worked { input, plans })
}
