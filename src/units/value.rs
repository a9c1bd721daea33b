use super::{Day, Decimal, Dong, Fraction, Month, Percent};

/// A figure with its unit, in no language yet: what a derivation, a notice or a table shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Whole đồng.
    Dong(Dong),
    /// An amount of đồng that is not rounded yet.
    ExactDong(Fraction),
    /// A share.
    Percent(Percent),
    /// Difference of two percentages.
    Points(Decimal),
    /// A number without a unit.
    Number(Decimal),
    /// "×0,873"
    Factor(Decimal),
    /// So many months.
    Months(i64),
    /// Years, with half ones.
    Years(Decimal),
    /// So many days.
    Days(i64),
    /// So many people.
    People(i64),
    /// A month of the calendar.
    Month(Month),
    /// A day of the calendar.
    Day(Day),
    /// A number with a unit that the user named ("tỷ đồng").
    Quantity(Decimal, String),
    /// Months of which the running one counts as a part: 2.7419.
    MonthPart(Decimal),
    /// A name that the user typed.
    Name(String),
    /// An age in full years and months.
    Age {
        /// Full years.
        years: i64,
        /// Months beside them, 0 to 11.
        months: i64,
    },
}

impl Value {
    /// A whole number that grows with the figure, to draw figures of one unit beside each other; none where the figure
    /// is no quantity.
    pub fn height(&self) -> Option<i64> {
        let millionths = |number: Decimal| {
            let shift = 10i64.checked_pow(6u32.checked_sub(number.places().into())?)?;
            number.digits().checked_mul(shift)
        };
        match self {
            Value::Dong(amount) => Some(amount.get()),
            Value::Percent(share) => millionths(share.decimal()),
            Value::Number(number) | Value::Factor(number) | Value::Years(number) | Value::Points(number) => {
                millionths(*number)
            }
            Value::Months(count) | Value::Days(count) | Value::People(count) => Some(*count),
            Value::Age { years, months } => years.checked_mul(12)?.checked_add(*months),
            _ => None,
        }
    }
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
