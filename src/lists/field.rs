//! What a column can hold.

use super::kind::Kind;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Household,
    Name,
    Code,
    Rank,
    Income,
    Months,
    From,
    To,
    Received,
    Group,
    Gross,
    RatePercent,
    Pay,
    StatePercent,
    State,
    LocalPercent,
    Local,
    OtherPercent,
    Other,
    Note,
}

impl Field {
    pub const ALL: [Field; 20] = [
        Field::Household,
        Field::Name,
        Field::Code,
        Field::Rank,
        Field::Income,
        Field::Months,
        Field::From,
        Field::To,
        Field::Received,
        Field::Group,
        Field::Gross,
        Field::RatePercent,
        Field::Pay,
        Field::StatePercent,
        Field::State,
        Field::LocalPercent,
        Field::Local,
        Field::OtherPercent,
        Field::Other,
        Field::Note,
    ];

    /// Its name in the interface.
    pub const fn name(self) -> &'static str {
        match self {
            Field::Household => "household",
            Field::Name => "name",
            Field::Code => "code",
            Field::Rank => "rank",
            Field::Income => "income",
            Field::Months => "months",
            Field::From => "from",
            Field::To => "to",
            Field::Received => "received",
            Field::Group => "group",
            Field::Gross => "gross",
            Field::RatePercent => "ratePercent",
            Field::Pay => "pay",
            Field::StatePercent => "statePercent",
            Field::State => "state",
            Field::LocalPercent => "localPercent",
            Field::Local => "local",
            Field::OtherPercent => "otherPercent",
            Field::Other => "other",
            Field::Note => "note",
        }
    }

    /// Whether lists of this kind have such a column.
    pub const fn is_of(self, kind: Kind) -> bool {
        match self {
            Field::Name | Field::Code | Field::Months | Field::From | Field::To | Field::Received => true,
            Field::Group | Field::Gross | Field::Pay | Field::Local | Field::Note => true,
            Field::Household | Field::Rank | Field::RatePercent => matches!(kind, Kind::Households),
            _ => matches!(kind, Kind::Contributions),
        }
    }

    /// What is written in such a column.
    pub const fn written_as(self) -> Written {
        match self {
            Field::Household | Field::Name | Field::Code | Field::Rank | Field::Group | Field::Note => Written::Words,
            Field::From | Field::To | Field::Received => Written::Date,
            Field::RatePercent | Field::StatePercent | Field::LocalPercent | Field::OtherPercent => Written::Share,
            _ => Written::Number,
        }
    }

    /// Amounts of đồng.
    pub const fn is_amount(self) -> bool {
        matches!(self, Field::Income | Field::Gross | Field::Pay | Field::State | Field::Local | Field::Other)
    }
}

/// What is written in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    Words,
    Number,
    Share,
    Date,
}

/// How sure a heading is of its field; of several columns the surest is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    Perhaps,
    Likely,
    Certain,
}
