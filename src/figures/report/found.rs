//! A number with its unit, as it was found in a text.

use super::meaning::Meaning;
use super::notation::{Evidence, Shape};
use super::words::{ColumnRole, Reason, UnitWord};
use crate::figures::{Bound, Dimension};
use crate::units::Decimal;

/// What a figure is given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Word(UnitWord),
    /// A noun that the vocabulary does not know: its token.
    Noun(usize),
}

/// A number with its unit.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Its token, and those of all that is printed with it.
    pub number: usize,
    pub first: usize,
    pub last: usize,
    pub unit: Unit,
    pub zeros: u8,
    pub value: Decimal,
    pub step: Decimal,
    pub bound: Bound,
    /// The first number of "16/20 đơn vị"; the next figure is the other.
    pub over_next: bool,
    /// One end of "từ 3 đến 5".
    pub in_range: bool,
    /// Its marks could have been meant otherwise.
    pub unsure: bool,
    /// An amount in words.
    pub spelled: bool,
    /// What the head of its column says.
    pub column: Option<ColumnRole>,
    /// A person has said how it is meant, and perhaps what it is.
    pub corrected: bool,
    pub meaning: Option<Meaning>,
}

impl Found {
    pub fn dimension(&self) -> Dimension {
        match self.unit {
            Unit::Word(UnitWord::Money) => Dimension::Money,
            Unit::Word(UnitWord::Currency(code)) => Dimension::Currency(code),
            Unit::Word(UnitWord::Percent | UnitWord::Points | UnitWord::Times) => Dimension::Percent,
            _ => Dimension::Count,
        }
    }

    pub fn is_percent(&self) -> bool {
        self.unit == Unit::Word(UnitWord::Percent)
    }

    /// "nợ từ 3 tháng trở lên"
    pub fn is_time(&self) -> bool {
        matches!(self.unit, Unit::Word(UnitWord::Duration(_) | UnitWord::Age))
    }

    pub fn is_people(&self) -> bool {
        self.unit == Unit::Word(UnitWord::People)
    }
}

/// All figures of a text in their order, what was passed over and why, and the notation seen.
pub struct Numbers {
    pub found: Vec<Found>,
    pub ignored: Vec<Ignored>,
    pub evidence: Evidence,
}

/// A number as it stands, before the notation of the text is known.
pub struct Candidate {
    pub number: usize,
    pub shape: Shape,
    pub first: usize,
    pub last: usize,
    pub unit: Unit,
    pub zeros: u8,
    /// "1 tỷ 250 triệu": what the smaller scales add, in units of so many zeros.
    pub more: Option<(i64, u8)>,
    pub negative: bool,
    /// The value of an amount in words.
    pub spelled: Option<i64>,
    pub bound: Option<Bound>,
    pub over_next: bool,
    pub in_range: bool,
    pub column: Option<ColumnRole>,
    /// A plan or what became of it, of which only the programme says what is counted.
    pub assigned: bool,
    pub corrected: bool,
    pub meaning: Option<Meaning>,
}

/// A number that is no figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Ignored {
    pub printed: String,
    /// UTF-16 offsets into the text.
    pub start: usize,
    pub end: usize,
    pub reason: Reason,
}

impl Found {
    /// What stands where no figure is.
    pub const NOTHING: Found = Found {
        number: 0,
        first: 0,
        last: 0,
        unit: Unit::Word(UnitWord::None),
        zeros: 0,
        value: Decimal::whole(0),
        step: Decimal::whole(1),
        bound: Bound::Rounded,
        over_next: false,
        in_range: false,
        unsure: false,
        spelled: false,
        column: None,
        corrected: false,
        meaning: None,
    };
}
