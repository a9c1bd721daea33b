use super::{Decimal, Fraction, TooLarge};

/// A percentage, in percent: `Percent::whole(22)` is 22 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Percent(Decimal);

impl Percent {
    pub const ZERO: Percent = Percent::whole(0);

    pub const fn whole(percent: i64) -> Percent {
        Percent(Decimal::whole(percent))
    }

    pub const fn new(percent: Decimal) -> Percent {
        Percent(percent)
    }

    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The share that it stands for: 22 % is 22/100.
    pub fn fraction(self) -> Result<Fraction, TooLarge> {
        self.0.fraction()?.over(Fraction::whole(100))
    }

    /// `part / whole` in percent, half up to 4 decimals (the precision of every percentage in a result).
    pub fn of(part: Fraction, whole: Fraction) -> Result<Percent, TooLarge> {
        part.over(whole)?.times_whole(100)?.round_to(4).map(Percent)
    }
}
