//! Ways of paying: Law 41/2024/QH15 Art 36.2 and 36.3; before 2025-07 Decree 134/2015/NĐ-CP Art 9; before 2016 by
//! month, quarter and half-year only.

use crate::error::{Fault, InputError};
use crate::law::voluntary::{WAYS_OF_PAYING, Ways, months_to_pay};
use crate::law::{Dated, Overrides, Rules};
use crate::units::{Day, Month, Value};

/// How a person pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The running and the next months: 1, 3, 6 or 12 in all.
    Months(i64),
    /// So many years at once, 2 to 5.
    Ahead { years: i64 },
    /// So many months that are missing to the least time for a pension.
    Missing { months: i64 },
}

impl Mode {
    /// Every way of the present law but the missing months, in the order of their lengths.
    pub const USUAL: [Mode; 8] = [
        Mode::Months(1),
        Mode::Months(3),
        Mode::Months(6),
        Mode::Months(12),
        Mode::Ahead { years: 2 },
        Mode::Ahead { years: 3 },
        Mode::Ahead { years: 4 },
        Mode::Ahead { years: 5 },
    ];

    /// How many months are paid for.
    pub const fn months(self) -> i64 {
        match self {
            Mode::Months(months) | Mode::Missing { months } => months,
            Mode::Ahead { years } => years.saturating_mul(12),
        }
    }

    fn is_one_of(self, ways: &Ways) -> bool {
        let has = |list: &[u8], number: i64| list.iter().any(|listed| i64::from(*listed) == number);
        match self {
            Mode::Months(months) => has(ways.months, months),
            Mode::Ahead { years } => has(ways.years_ahead, years),
            Mode::Missing { months } => (1..=ways.missing_months).contains(&months),
        }
    }

    /// What is wrong with a way that the month does not know.
    fn refused(self, ways: &Ways) -> InputError {
        let later = WAYS_OF_PAYING.values.iter().find(|later| self.is_one_of(&later.value));
        let has_kind = match self {
            Mode::Months(_) => false,
            Mode::Ahead { .. } => !ways.years_ahead.is_empty(),
            Mode::Missing { .. } => ways.missing_months > 0,
        };
        let fault = match (self, later) {
            (_, Some(later)) if !has_kind => Fault::ModeNotYet { first: later.from },
            (Mode::Months(_), _) => Fault::NotOneOf { allowed: ways.months },
            (Mode::Ahead { .. }, _) if has_kind => Fault::NotOneOf { allowed: ways.years_ahead },
            (Mode::Ahead { .. }, _) => Fault::NotOneOf { allowed: &[2, 3, 4, 5] },
            (Mode::Missing { .. }, _) => {
                let most = if has_kind { ways.missing_months } else { 60 };
                Fault::OutOfRange { low: Value::Months(1), high: Value::Months(most) }
            }
        };
        let field = if matches!(self, Mode::Ahead { .. }) { "mode.years" } else { "mode.months" };
        InputError::new(field, fault)
    }
}

/// The ways of the month, if `mode` is one of them.
pub(super) fn check(mode: Mode, rules: &Rules<'_>) -> Result<Dated<Ways>, InputError> {
    let ways = rules.ways_of_paying()?;
    if mode.is_one_of(&ways.value) { Ok(ways) } else { Err(mode.refused(&ways.value)) }
}

/// The last day to pay by the rules of the first month, where the way of paying has one.
pub fn last_day_to_pay(mode: Mode, month: Month) -> Option<Day> {
    pay_by(mode, month, &Rules::of(month, &Overrides::default()).ways_of_paying().ok()?.value)
}

/// The last day to pay, where the way of paying has one: within 1, 3, 4 and 7 months for 1, 3, 6 and 12.
pub(super) fn pay_by(mode: Mode, month: Month, ways: &Ways) -> Option<Day> {
    let Mode::Months(months) = mode else { return None };
    ways.deadline?;
    let within = months_to_pay(u8::try_from(months).ok()?)?;
    Some(Day::last_of(month.plus(within - 1)))
}
