//! What can be wrong with an input. An error is a value with a code, the field, and the figures that its mend needs.
//! Its sentences are in `text`.

use crate::law::{NoRules, Parameter};
use crate::units::{Day, Dong, Month, TooLarge, Value, digits};
use std::borrow::Cow;
use std::ops::Deref;

/// Path of a field as the caller knows it: "income", "members[2].months".
pub type Field = Cow<'static, str>;

/// An input that cannot be computed with. Boxed, so that a result stays small.
#[derive(Clone, Debug, PartialEq)]
pub struct InputError(Box<Problem>);

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub field: Field,
    pub fault: Fault,
}

impl Deref for InputError {
    type Target = Problem;

    fn deref(&self) -> &Problem {
        &self.0
    }
}

/// What is wrong, with the figures that mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    Missing,
    /// A field that the interface does not know.
    Unknown,
    /// A field of an object that threw when it was read.
    Unreadable,
    /// A word that is none of those allowed there.
    UnknownChoice {
        kind: Choice,
        given: String,
    },
    NotANumber,
    /// A whole number was needed: money has no fractions of a đồng, people none of a person.
    NotWhole,
    /// An amount such as 1,5: perhaps its unit is missing.
    FractionOfDong,
    Negative,
    NotAMonth,
    /// No month, no day and no year of a birth.
    NotABirth,
    NotADay,
    /// Both ends are allowed values.
    OutOfRange {
        low: Value,
        high: Value,
    },
    /// A number from a short list.
    NotOneOf {
        allowed: &'static [u8],
    },
    BelowFloor {
        floor: Dong,
        month: Month,
    },
    AboveCap {
        cap: Dong,
        month: Month,
        times: i64,
    },
    /// No value is known at that month; the first known one is at `first`.
    NoRules {
        parameter: Parameter,
        first: Month,
    },
    /// The way of paying did not exist yet.
    ModeNotYet {
        first: Month,
    },
    /// The day of payment lies outside the time that the way of paying gives.
    NotThenPayable {
        first: Day,
        /// `None` where the way of paying has no last day.
        last: Option<Day>,
    },
    /// Money is given back only for months that are still to come.
    NotRefundable,
    /// Two ways of saying the same thing were both used.
    Both {
        other: Field,
    },
    TooLarge,
    // Citizens: household, pension, savings
    /// A period that ends before it starts.
    EndsBeforeStart {
        from: Month,
    },
    /// A month that stands in another period too.
    Overlaps {
        other: Field,
    },
    /// Settled before the last month that was paid for.
    SettledTooEarly {
        last: Month,
    },
    /// Saving that starts after the last day to pay.
    StartsAfterDue {
        due: Day,
    },
    /// No deposit falls into a month with income.
    NoEarningMonth {
        due: Day,
    },
    // Staff
    /// Of part, whole and percent two are needed to find the third.
    TwoOfThree,
    /// A plan, a population or another whole of which nothing can be a share.
    NotPositive,
    /// A period that ends before it starts.
    Reversed {
        from: Day,
    },
    /// A list that is shorter or longer than its period has months.
    WrongCount {
        least: i64,
        most: i64,
    },
    // Figures
    /// A relation names a figure that was not given.
    UnknownFigure {
        id: String,
    },
    /// Two figures have the same name.
    TwiceGiven {
        id: String,
    },
    /// Figures of these two units cannot stand in one relation.
    UnitsDiffer {
        one: String,
        other: String,
    },
    // Lists
    /// Nothing in it is a table with headings that are known.
    NoTable,
    /// A file that opens with a password only.
    Encrypted,
    /// A file that ends too early, or is damaged.
    BrokenFile,
    /// A file that is no spreadsheet known here.
    UnknownFormat,
    /// More than a list can need.
    LargeFile,
}

/// Lists of words from which one is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Group,
    Mode,
    Language,
    // Staff
    Role,
    Product,
    // Figures
    Bound,
    Relation,
    /// Which of the values behind a mean are known.
    Known,
    // Citizens: pension, savings
    Sex,
    Interval,
    // Staff: interface
    /// Flow or stock.
    Kind,
    RankedBy,
    Order,
    /// For what time a target is.
    Span,
    /// How shares become whole people.
    Method,
    // Lists
    /// A sheet of a file, by its name.
    Sheet,
    /// What a column holds.
    Column,
    /// What a list is of.
    ListKind,
}

impl InputError {
    pub fn new(field: impl Into<Field>, fault: Fault) -> InputError {
        InputError::of(field.into(), fault)
    }

    /// Not inlined: an error can arise at hundreds of places, and a phone need not download each.
    #[inline(never)]
    fn of(field: Field, fault: Fault) -> InputError {
        InputError(Box::new(Problem { field, fault }))
    }

    /// Stable name of the fault, for programs.
    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Missing => "missing-field",
            Fault::Unknown => "unknown-field",
            Fault::Unreadable => "unreadable-field",
            Fault::UnknownChoice { kind: Choice::Group, .. } => "unknown-group",
            Fault::UnknownChoice { kind: Choice::Mode, .. } => "unknown-mode",
            Fault::UnknownChoice { kind: Choice::Language, .. } => "unknown-language",
            Fault::NotANumber => "not-a-number",
            Fault::NotWhole | Fault::FractionOfDong => "not-whole",
            Fault::NotAMonth | Fault::NotABirth => "not-a-month",
            Fault::NotADay => "not-a-day",
            Fault::OutOfRange { .. }
            | Fault::NotOneOf { .. }
            | Fault::Negative
            | Fault::TooLarge
            | Fault::NotThenPayable { .. } => "out-of-range",
            Fault::BelowFloor { .. } => "income-below-floor",
            Fault::AboveCap { .. } => "income-above-cap",
            Fault::NoRules { .. } => "no-rules",
            Fault::ModeNotYet { .. } => "mode-not-yet",
            Fault::NotRefundable => "not-refundable",
            Fault::Both { .. } => "both-given",
            // The module for the contribution alone meets none of the others.
            _ if !cfg!(any(feature = "tools", feature = "lists", feature = "clerk")) => "",
            // Citizens: household, pension, savings
            Fault::EndsBeforeStart { .. } => "ends-before-start",
            Fault::Overlaps { .. } => "overlapping-periods",
            Fault::SettledTooEarly { .. } => "settled-too-early",
            Fault::StartsAfterDue { .. } => "starts-after-due",
            Fault::NoEarningMonth { .. } => "no-earning-month",
            // Staff
            Fault::UnknownChoice { kind: Choice::Role, .. } => "unknown-role",
            Fault::UnknownChoice { kind: Choice::Product, .. } => "unknown-product",
            Fault::TwoOfThree => "two-of-three",
            Fault::NotPositive => "not-positive",
            Fault::Reversed { .. } => "period-reversed",
            Fault::WrongCount { .. } => "wrong-count",
            // Citizens: pension, savings
            Fault::UnknownChoice { kind: Choice::Sex, .. } => "unknown-sex",
            Fault::UnknownChoice { kind: Choice::Interval, .. } => "unknown-interval",
            // Staff: interface
            Fault::UnknownChoice { kind: Choice::Kind, .. } => "unknown-kind",
            Fault::UnknownChoice { kind: Choice::RankedBy, .. } => "unknown-ranking",
            Fault::UnknownChoice { kind: Choice::Order, .. } => "unknown-order",
            Fault::UnknownChoice { kind: Choice::Method, .. } => "unknown-method",
            Fault::UnknownChoice { kind: Choice::Span, .. } => "unknown-span",
            // Figures
            Fault::UnknownFigure { .. } => "unknown-figure",
            Fault::TwiceGiven { .. } => "twice-given",
            Fault::UnitsDiffer { .. } => "units-differ",
            Fault::UnknownChoice { kind: Choice::Bound, .. } => "unknown-bound",
            Fault::UnknownChoice { kind: Choice::Relation, .. } => "unknown-relation",
            Fault::UnknownChoice { kind: Choice::Known, .. } => "unknown-known",
            // Lists, which are checked in a module of their own
            _ if !cfg!(any(feature = "host", feature = "lists", feature = "clerk")) => "",
            Fault::NoTable => "no-table",
            Fault::Encrypted => "encrypted",
            Fault::BrokenFile => "broken-file",
            Fault::UnknownFormat => "unknown-format",
            Fault::LargeFile => "too-large",
            Fault::UnknownChoice { kind: Choice::Sheet, .. } => "unknown-sheet",
            Fault::UnknownChoice { kind: Choice::Column, .. } => "unknown-column",
            Fault::UnknownChoice { kind: Choice::ListKind, .. } => "unknown-kind",
        }
    }

    /// No value of a dated parameter at the month that stands in `field`.
    pub fn no_rules(field: impl Into<Field>, NoRules { parameter, first }: NoRules) -> InputError {
        InputError::new(field, Fault::NoRules { parameter, first })
    }

    /// A value outside of `low` to `high`, both allowed.
    pub fn out_of_range(field: impl Into<Field>, low: impl Into<Value>, high: impl Into<Value>) -> InputError {
        InputError::new(field, Fault::OutOfRange { low: low.into(), high: high.into() })
    }

    /// Names `field` where the error does not know which one it was: a number that outgrew the arithmetic on the way.
    pub fn or_field(self, field: &'static str) -> InputError {
        if self.field.is_empty() { self.at(field) } else { self }
    }

    /// The same error at another field.
    pub fn at(mut self, field: impl Into<Field>) -> InputError {
        self.0.field = field.into();
        self
    }

    /// The same error, one level deeper: `income` in `members[2]` is `members[2].income`; an error of no field in
    /// particular is the parent's.
    pub fn within(self, parent: &str) -> InputError {
        let field = if self.field.is_empty() { parent.to_string() } else { [parent, ".", &self.field].concat() };
        self.at(field)
    }
}

/// A field of an item of a list, "units[3].plan"; with an empty name the item itself.
///
/// ```
/// use ansinh::error::item;
/// assert_eq!([item("units", 3, "plan"), item("units", 0, "")], ["units[3].plan", "units[0]"]);
/// ```
pub fn item(list: &str, index: usize, name: &str) -> String {
    [list, "[", &digits(index as u64, 1), if name.is_empty() { "]" } else { "]." }, name].concat()
}

impl From<NoRules> for InputError {
    /// A yield can be put in by the user where none is known; for all else the month is what must change.
    fn from(NoRules { parameter, first }: NoRules) -> InputError {
        let field = if parameter == Parameter::MonthlyYield { "overrides.monthlyYield" } else { "month" };
        InputError::new(field, Fault::NoRules { parameter, first })
    }
}

impl From<TooLarge> for InputError {
    #[inline(never)]
    fn from(TooLarge: TooLarge) -> InputError {
        InputError::new("", Fault::TooLarge)
    }
}
