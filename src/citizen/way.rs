//! Ways of paying: Law 41/2024/QH15 Art 36.2 and 36.3; before 2025-07 Decree 134/2015/NĐ-CP Art 9 (ways) and Art 12 (last
//! days to pay); before 2016 by month, quarter and half-year only.

use crate::citizen::explain::{Explained, Label};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::law::deadline::DEADLINE;
use crate::law::ways::{NEWEST, WAYS_OF_PAYING, Ways};
use crate::law::{Dated, Rules};
use crate::units::{Day, Month, Value};

/// How a person pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The running and the next months: 1, 3, 6 or 12 in all.
    Months(i64),
    /// Years ahead at once.
    Ahead {
        /// 2 to 5.
        years: i64,
    },
    /// Months that are missing to the least time for a pension, at once.
    Missing {
        /// 1 to 60; to 120 before 2025-07.
        months: i64,
    },
}

impl Mode {
    /// Every way of the newest law but the missing months, in the order of their lengths.
    pub const USUAL: [Mode; NEWEST.months.len() + NEWEST.years_ahead.len()] = {
        let mut all = [Mode::Months(1); NEWEST.months.len() + NEWEST.years_ahead.len()];
        let (by_months, ahead) = all.split_at_mut(NEWEST.months.len());
        let mut at = 0;
        while at < by_months.len() {
            by_months[at] = Mode::Months(NEWEST.months[at] as i64);
            at += 1;
        }
        at = 0;
        while at < ahead.len() {
            ahead[at] = Mode::Ahead { years: NEWEST.years_ahead[at] as i64 };
            at += 1;
        }
        all
    };

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
        // What there is today is offered where the month of the payment knows nothing of the kind.
        let has_kind = match self {
            Mode::Months(_) => false,
            Mode::Ahead { .. } => !ways.years_ahead.is_empty(),
            Mode::Missing { .. } => ways.missing_months > 0,
        };
        let fault = match (self, later) {
            (_, Some(later)) if !has_kind => Fault::ModeNotYet { first: later.from },
            (Mode::Months(_), _) => Fault::NotOneOf { allowed: ways.months },
            (Mode::Ahead { .. }, _) if has_kind => Fault::NotOneOf { allowed: ways.years_ahead },
            (Mode::Ahead { .. }, _) => Fault::NotOneOf { allowed: NEWEST.years_ahead },
            (Mode::Missing { .. }, _) => {
                let most = if has_kind { ways.missing_months } else { NEWEST.missing_months };
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
    last_day(month, DEADLINE.known_at(month)?.value.of(ordinary(mode)?)?)
}

/// When a payment is due.
#[derive(Clone, Copy)]
pub(super) struct Due {
    pub day: Day,
    first: Month,
    /// Within so many months, the first one counted.
    within: Dated<i64>,
}

/// When a payment whose first month is `first` is due, where the way of paying has a deadline.
pub(super) fn due(mode: Mode, first: Month, rules: &mut Rules<'_>) -> Option<Due> {
    let within = rules.deadline(ordinary(mode)?)?;
    Some(Due { day: last_day(first, within.value)?, first, within })
}

impl Due {
    /// "6 months → 4 months (11/2026 … 02/2027)"
    pub(super) fn tell(self, months: i64, explained: &mut Explained) {
        let within = Value::Months(self.within.value);
        let formula = formula![Value::Months(months), "→", within, "(", self.first, "…", self.day.month(), ")"];
        explained.step(Label::PayBy, formula, self.day, [self.within.source]);
    }
}

/// The length of an ordinary payment.
fn ordinary(mode: Mode) -> Option<i64> {
    match mode {
        Mode::Months(months) => Some(months),
        Mode::Ahead { .. } | Mode::Missing { .. } => None,
    }
}

fn last_day(first: Month, within: i64) -> Option<Day> {
    Some(Day::last_of(first.plus(i32::try_from(within).ok()? - 1)))
}
