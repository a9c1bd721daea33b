use super::{Fraction, Percent, TooLarge, plain_letter};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// Whole đồng.
///
/// Bounded by [`Dong::MAX`] on the way in, so that sums of a household's or a lifetime's amounts stay far inside `i64`
/// and every amount is a safe integer of JavaScript.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dong(i64);

impl Dong {
    /// Nothing.
    pub const ZERO: Dong = Dong(0);
    /// The largest amount that is read from a person: a thousand times a thousand billion (10^15).
    pub const MAX: Dong = Dong(1_000_000_000_000_000);

    /// Whole đồng; what is read from a person is checked against [`Dong::MAX`] before.
    pub const fn new(amount: i64) -> Dong {
        Dong(amount)
    }

    /// The amount as a number.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// `count` times this amount; stops at the ends of `i64` instead of wrapping.
    pub const fn times(self, count: i64) -> Dong {
        Dong(self.0.saturating_mul(count))
    }

    /// The exact share, not yet rounded.
    pub fn share(self, percent: Percent) -> Result<Fraction, TooLarge> {
        Fraction::from(self).times(percent.fraction()?)
    }

    /// What is left after `other`, never below zero; like sums, it stops at the ends of `i64`.
    ///
    /// ```
    /// # use ansinh::units::Dong;
    /// assert_eq!(Dong::new(330_000).less(Dong::new(66_000)), Dong::new(264_000));
    /// assert_eq!(Dong::new(66_000).less(Dong::new(330_000)), Dong::ZERO);
    /// assert_eq!(Dong::new(i64::MIN).less(Dong::new(1)), Dong::ZERO);
    /// ```
    pub fn less(self, other: Dong) -> Dong {
        Dong(self.0.saturating_sub(other.0).max(0))
    }
}

/// The digits behind the sign of the đồng or its code; `None` where none stands in front.
///
/// ```
/// use ansinh::units::behind_dong;
/// assert_eq!([behind_dong("₫264.000"), behind_dong("VNĐ 264.000")], [Some("264.000"); 2]);
/// assert_eq!([behind_dong("264.000"), behind_dong("VND VND 5"), behind_dong("USD 5")], [None; 3]);
/// ```
pub fn behind_dong(text: &str) -> Option<&str> {
    let behind = |sign: &&str| {
        let mut letters = text.chars();
        let is_there = sign.chars().all(|one| letters.next().and_then(plain_letter) == Some(one));
        is_there.then(|| letters.as_str().trim_start())
    };
    let amount = ["vnd", "₫", "d"].iter().find_map(behind)?;
    amount.starts_with(|first: char| first.is_ascii_digit()).then_some(amount)
}

impl From<Dong> for Fraction {
    fn from(amount: Dong) -> Fraction {
        Fraction::whole(amount.get())
    }
}

impl Fraction {
    /// Half up to 1 đồng.
    pub fn round_dong(self) -> Result<Dong, TooLarge> {
        i64::try_from(self.round()).map(Dong::new).map_err(|_| TooLarge)
    }

    /// `self × factor / divisor`, half up to 1 đồng. In lowest terms nothing would be smaller here, so nothing is reduced.
    pub fn times_over_rounded(self, factor: i128, divisor: i128) -> Result<Dong, TooLarge> {
        self.times_over(factor, divisor)?.round_dong()
    }
}

impl Add for Dong {
    type Output = Dong;
    fn add(self, other: Dong) -> Dong {
        Dong(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Dong {
    fn add_assign(&mut self, other: Dong) {
        *self = *self + other;
    }
}

impl Sub for Dong {
    type Output = Dong;
    fn sub(self, other: Dong) -> Dong {
        Dong(self.0.saturating_sub(other.0))
    }
}

impl Sum for Dong {
    fn sum<I: Iterator<Item = Dong>>(amounts: I) -> Dong {
        amounts.fold(Dong::ZERO, Dong::add)
    }
}
