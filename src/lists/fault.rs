//! What is wrong with a row, as a value: its sentences stand in `text`.

use super::field::Field;
use crate::units::{Day, Decimal, Dong, Month, digits, plain_whole};

/// Something that is written otherwise than it was worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct ListFault {
    pub field: Field,
    pub code: Code,
    /// The cell's text.
    pub written: Option<String>,
    pub right: Option<Right>,
    pub why: Why,
}

/// The most specific code stands at the cause, "wrong-amount" at what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    SupportOnIncome,
    OldShare,
    WrongAmount,
    BelowFloor,
    AboveCap,
    NotAStep,
    NotANumber,
    /// A note, never wrong by itself.
    NumberAsText,
    LostZeros,
    TwiceGiven,
    Overlapping,
    Rank,
    CardDates,
    Sum,
    Missing,
}

impl Code {
    /// Stable name, for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Code::SupportOnIncome => "support-on-income",
            Code::OldShare => "old-share",
            Code::WrongAmount => "wrong-amount",
            Code::BelowFloor => "income-below-floor",
            Code::AboveCap => "income-above-cap",
            Code::NotAStep => "not-a-step",
            Code::NotANumber => "not-a-number",
            Code::NumberAsText => "number-as-text",
            Code::LostZeros => "lost-zeros",
            Code::TwiceGiven => "twice-given",
            Code::Overlapping => "overlapping-periods",
            Code::Rank => "rank",
            Code::CardDates => "card-dates",
            Code::Sum => "sum",
            Code::Missing => "missing-field",
        }
    }
}

impl Code {
    /// Causes come first, then what follows from them, then notes.
    pub(super) const fn weight(self) -> u8 {
        match self {
            Code::NumberAsText => 2,
            Code::WrongAmount => 1,
            _ => 0,
        }
    }
}

/// What should stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Right {
    Amount(Dong),
    Percent(Decimal),
    Count(i64),
    Month(Month),
    Day(Day),
    Code(i64),
}

impl Right {
    /// In no language.
    pub fn plain(&self) -> String {
        match self {
            Right::Amount(amount) => plain_whole(amount.get()),
            Right::Percent(share) => share.trimmed().plain(),
            Right::Count(count) => plain_whole(*count),
            Right::Month(month) => month.plain(),
            Right::Day(day) => day.plain(),
            Right::Code(number) => digits(number.unsigned_abs(), super::cells::CODE_DIGITS),
        }
    }
}

/// What a sentence says beside the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing more.
    Plain,
    /// A formula whose value is not in the file.
    Uncomputed,
    /// The rules of this month hold.
    Month(Month),
    /// Another row of the sheet, 1-based.
    Row(u32),
    /// A length that is none of a payment.
    NoLength,
    /// No rules are known for the month.
    NoRules,
    /// A member who is insured elsewhere takes no rank.
    InsuredElsewhere,
    /// A share of another rank.
    OtherRank,
    /// A sum without its last row.
    LastRowLeftOut,
    /// A sum to which rows were added that are taken off.
    TakenOffAdded,
}

/// Wrong where anything is; incomplete where something is missing and nothing wrong.
pub fn verdict(faults: &[ListFault]) -> Verdict {
    let is = |wanted: fn(Code) -> bool| faults.iter().any(|fault| wanted(fault.code));
    if is(|code| !matches!(code, Code::NumberAsText | Code::Missing)) {
        Verdict::Wrong
    } else if is(|code| code == Code::Missing) {
        Verdict::Incomplete
    } else {
        Verdict::Right
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Wrong,
    /// Something is missing that is needed.
    Incomplete,
    /// Neither person nor total.
    Ignored,
}
