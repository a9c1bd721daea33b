//! What was worked out of a person.

use super::field::Field;
use crate::units::{Day, Dong};

/// Who pays what: `gross = state + local + other + pay`. Of persons who are taken off the amounts are below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    pub gross: Dong,
    pub state: Dong,
    pub local: Dong,
    pub other: Dong,
    pub pay: Dong,
}

impl Amounts {
    pub(super) fn plus(self, more: Amounts) -> Amounts {
        Amounts {
            gross: self.gross + more.gross,
            state: self.state + more.state,
            local: self.local + more.local,
            other: self.other + more.other,
            pay: self.pay + more.pay,
        }
    }

    pub(super) fn times(self, sign: i64) -> Amounts {
        Amounts {
            gross: self.gross.times(sign),
            state: self.state.times(sign),
            local: self.local.times(sign),
            other: self.other.times(sign),
            pay: self.pay.times(sign),
        }
    }

    /// The amount of a field that has sums.
    pub fn of(&self, field: Field) -> Option<Dong> {
        match field {
            Field::Gross => Some(self.gross),
            Field::State => Some(self.state),
            Field::Local => Some(self.local),
            Field::Other => Some(self.other),
            Field::Pay => Some(self.pay),
            _ => None,
        }
    }
}

/// What was worked out of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Computed {
    pub amounts: Amounts,
    /// First and last day of a card.
    pub card: Option<(Day, Day)>,
    pub rank: Option<u8>,
}
