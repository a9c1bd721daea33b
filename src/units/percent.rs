use super::{Decimal, Fraction, TooLarge};
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// A percentage, in percent: `Percent::whole(22)` is 22 %.
///
/// Percentages are equal, ordered and added as numbers; the written decimals stay for printing.
///
/// ```
/// # use ansinh::units::{Decimal, Percent};
/// let eighth = Percent::new(Decimal::new(125, 1));
/// assert!(eighth < Percent::whole(50));
/// assert_eq!(Percent::new(Decimal::new(500, 1)), Percent::whole(50));
/// assert_eq!(eighth.plus(Percent::whole(30)), Ok(Percent::new(Decimal::new(425, 1))));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Percent(Decimal);

impl Ord for Percent {
    fn cmp(&self, other: &Percent) -> Ordering {
        self.0.compared(other.0)
    }
}

impl PartialOrd for Percent {
    fn partial_cmp(&self, other: &Percent) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Percent {
    fn eq(&self, other: &Percent) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Percent {}

impl Hash for Percent {
    /// Equal percentages give one check code, however they were written.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.trimmed().hash(state);
    }
}

impl Percent {
    /// 0 %.
    pub const ZERO: Percent = Percent::whole(0);

    /// A whole percentage: `whole(22)` is 22 %.
    pub const fn whole(percent: i64) -> Percent {
        Percent(Decimal::whole(percent))
    }

    /// A percentage with its decimals: 4.5 is 4.5 %.
    pub const fn new(percent: Decimal) -> Percent {
        Percent(percent)
    }

    /// Half up to two decimals, as reports print a percentage.
    pub fn to_two_places(self) -> Result<Percent, TooLarge> {
        Ok(Percent::new(self.0.fraction()?.round_to(2)?))
    }

    /// The number before the sign: 4.5 for 4.5 %.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`TooLarge`] beyond 18 digits.
    pub fn plus(self, other: Percent) -> Result<Percent, TooLarge> {
        self.0.plus(other.0).map(Percent)
    }

    /// Whether it is nothing at all.
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The share that it stands for: 22 % is 22/100.
    pub fn fraction(self) -> Result<Fraction, TooLarge> {
        self.0.fraction()?.over(Fraction::whole(100))
    }

    /// `part / whole` in percent, as [`Percent::of_result`].
    pub fn of(part: Fraction, whole: Fraction) -> Result<Percent, TooLarge> {
        Percent::of_result(part.over(whole)?.times_whole(100)?)
    }

    /// A share in percent, half up to so many decimals: for a sentence.
    pub fn shown(share: Fraction, places: u8) -> Result<Percent, TooLarge> {
        share.times_whole(100)?.round_to(places).map(Percent)
    }

    /// A percentage as results have it: with so many decimals that what is shown of it, two of them or four, is as good as
    /// rounded once. Rounded to four and then to two, 722 of 1,154 would be 62.57 %, and is 62.56.
    ///
    /// ```
    /// # use ansinh::units::{Fraction, Percent};
    /// let share = Percent::of(Fraction::whole(722), Fraction::whole(1154)).unwrap();
    /// assert_eq!(share.decimal().fraction().unwrap().round_to(2).unwrap().to_string(), "62.56");
    /// ```
    pub fn of_result(exact: Fraction) -> Result<Percent, TooLarge> {
        // A number of ten digits before the point leaves no room for nine behind it.
        exact.round_to(Decimal::MAX_PLACES).or_else(|TooLarge| exact.round_to(4)).map(Percent)
    }
}
