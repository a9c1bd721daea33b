use super::{Day, Decimal, Dong, Fraction, Month, Percent};

/// A figure with its unit, in no language yet: what a derivation, a notice or a table shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Dong(Dong),
    /// An amount of đồng that is not rounded yet.
    ExactDong(Fraction),
    Percent(Percent),
    /// Difference of two percentages.
    Points(Decimal),
    Number(Decimal),
    /// "×0,873"
    Factor(Decimal),
    Months(i64),
    Years(Decimal),
    Days(i64),
    People(i64),
    Month(Month),
    Day(Day),
    /// A number with a unit that the user named ("tỷ đồng").
    Quantity(Decimal, String),
    /// A name that the user typed.
    Name(String),
    /// An age in full years and months.
    Age {
        years: i64,
        months: i64,
    },
}

/// Lets a formula be written as `formula![rate, "×", income]`.
macro_rules! value_from {
    ($($type:ident => $variant:ident),* $(,)?) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Value {
                Value::$variant(value)
            }
        })*
    };
}

value_from! {
    Dong => Dong, Fraction => ExactDong, Percent => Percent, Decimal => Number, Month => Month, Day => Day, String => Name,
}
