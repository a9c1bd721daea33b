//! The contribution in whole numbers: what the rules of a month come to, worked out once for all rows of that month.
//!
//! The same rows of the law and the same rounding as in `citizen::payment`, without its steps.

use crate::citizen::contribution::IncomeRange;
use crate::error::InputError;
use crate::law::floor::POVERTY_LINE;
use crate::law::support::STATE_SUPPORT;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::units::{Dong, Month, Percent};
use std::rc::Rc;

/// What a payment by the rules of one month needs.
#[derive(Clone, Debug)]
pub struct Rates {
    pub month: Month,
    pub rate: Percent,
    /// What supports are a share of; `None` before the month that has one.
    pub line: Option<Dong>,
    pub incomes: IncomeRange,
    shares: [Percent; SupportGroup::ALL.len()],
    /// Lengths of an ordinary payment.
    pub lengths: &'static [u8],
    /// Years that can be paid ahead.
    pub years_ahead: &'static [u8],
    /// The rate in lowest terms.
    part: Ratio,
}

/// A quotient of two whole numbers that are not negative.
#[derive(Clone, Copy, Debug)]
struct Ratio {
    over: i128,
    under: i128,
}

impl Rates {
    /// # Errors
    /// `no-rules` before the first month that the law of the lists knows.
    pub fn of(month: Month, overrides: &Overrides) -> Result<Rates, InputError> {
        let mut rules = Rules::of(month, overrides);
        let rate = rules.contribution_rate()?.value;
        let ways = rules.ways_of_paying()?.value;
        let incomes = IncomeRange::of(&mut rules)?;
        let line = overrides.poverty_line.or(POVERTY_LINE.known_at(month).map(|line| line.value));
        let mut shares = [Percent::ZERO; SupportGroup::ALL.len()];
        for (share, group) in shares.iter_mut().zip(SupportGroup::ALL) {
            *share = rules.support_share(group)?;
        }
        let part = Ratio::of(rate);
        Ok(Rates { month, rate, line, incomes, shares, lengths: ways.months, years_ahead: ways.years_ahead, part })
    }

    /// What the State adds for a group, percent of rate × poverty line.
    pub fn share(&self, group: SupportGroup) -> Percent {
        let place = SupportGroup::ALL.iter().position(|other| *other == group);
        place.and_then(|place| self.shares.get(place)).copied().unwrap_or(Percent::ZERO)
    }

    /// rate × income × months; `None` where it outgrows an amount.
    pub fn gross(&self, income: Dong, months: i64) -> Option<Dong> {
        self.part.of_amount(income, months)
    }

    /// rate × months in lowest terms: what an income is multiplied by and divided by. `None` where it outgrows 64 bits.
    pub fn factor(&self, months: u8) -> Option<(i64, i64)> {
        let part = self.part.times(Ratio { over: months.into(), under: 1 })?;
        Some((i64::try_from(part.over).ok()?, i64::try_from(part.under).ok()?))
    }

    /// share × rate × poverty line × months, before anything limits it.
    pub fn support(&self, share: Percent, months: i64) -> Option<Dong> {
        if share.is_zero() {
            return Some(Dong::ZERO);
        }
        self.of_base(share, self.line?, months)
    }

    /// share × rate × base × months: with the income as its base it is what agents work out by mistake.
    pub fn of_base(&self, share: Percent, base: Dong, months: i64) -> Option<Dong> {
        self.part.times(Ratio::of(share))?.of_amount(base, months)
    }
}

impl Ratio {
    /// 22 % is 11/50.
    fn of(percent: Percent) -> Ratio {
        let decimal = percent.decimal().trimmed();
        let under = 100 * 10i128.pow(decimal.places().into());
        Ratio { over: decimal.digits().into(), under }.reduced()
    }

    fn times(self, other: Ratio) -> Option<Ratio> {
        let (over, under) = (self.over.checked_mul(other.over)?, self.under.checked_mul(other.under)?);
        Some(Ratio { over, under }.reduced())
    }

    fn reduced(self) -> Ratio {
        let (mut a, mut b) = (self.over.unsigned_abs(), self.under.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a.wrapping_rem(b));
        }
        match i128::try_from(a) {
            Ok(divisor) if divisor > 1 => Ratio { over: self.over / divisor, under: self.under / divisor },
            _ => self,
        }
    }

    /// The share of so many times an amount that is not negative, half up to 1 đồng. 64 bits are enough for what people pay,
    /// and many times as fast.
    fn of_amount(self, amount: Dong, times: i64) -> Option<Dong> {
        if let (Ok(over), Ok(under)) = (i64::try_from(self.over), i64::try_from(self.under))
            && let Some(product) = amount.get().checked_mul(times).and_then(|all| all.checked_mul(over))
            && product >= 0
            && under > 0
        {
            let (whole, rest) = (product / under, product % under);
            return Some(Dong::new(whole + i64::from(rest >= under - rest)));
        }
        let product = i128::from(amount.get()).checked_mul(times.into())?.checked_mul(self.over)?;
        if product < 0 || self.under <= 0 {
            return None;
        }
        let (whole, rest) = (product / self.under, product % self.under);
        i64::try_from(whole + i128::from(rest >= self.under - rest)).ok().map(Dong::new)
    }
}

/// The rates of every month of a list, each worked out when it is first asked for.
pub struct RateBook<'a> {
    overrides: &'a Overrides,
    months: Vec<(Month, Option<Rc<Rates>>)>,
    last: usize,
}

impl<'a> RateBook<'a> {
    pub fn new(overrides: &'a Overrides) -> RateBook<'a> {
        RateBook { overrides, months: Vec::new(), last: 0 }
    }

    /// `None` for a month without rules.
    pub fn at(&mut self, month: Month) -> Option<Rc<Rates>> {
        if self.months.get(self.last).is_none_or(|(known, _)| *known != month) {
            self.last = match self.months.binary_search_by_key(&month, |(known, _)| *known) {
                Ok(place) => place,
                Err(place) => {
                    self.months.insert(place, (month, Rates::of(month, self.overrides).ok().map(Rc::new)));
                    place
                }
            };
        }
        self.months.get(self.last).and_then(|(_, rates)| rates.clone())
    }
}

/// What a group's share was before that of `month`, where it was another one.
pub fn old_shares(group: SupportGroup, month: Month) -> impl Iterator<Item = Percent> + Clone {
    let now = STATE_SUPPORT.known_at(month).map(|row| row.value.of(group));
    let before = STATE_SUPPORT.values.iter().filter(move |row| row.from <= month).map(move |row| row.value.of(group));
    before.filter(move |had| Some(*had) != now && !had.is_zero())
}

/// Whether a group had this share in some month before, and another one in `month`.
pub fn was_share(group: SupportGroup, share: Percent, month: Month) -> bool {
    old_shares(group, month).any(|had| had == share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::contribution::{Input, Mode, payment};

    #[test]
    fn rates_are_those_of_one_payment() {
        let overrides = Overrides::default();
        for month in [Month::new(2017, 3), Month::new(2021, 5), Month::new(2026, 11), Month::new(2027, 1)] {
            let rates = Rates::of(month, &overrides).expect("rules");
            for (income, months) in [(2_200_000, 1), (3_333_333, 3), (23_400_001, 12)] {
                for group in SupportGroup::ALL {
                    let input = Input {
                        month,
                        paid_on: None,
                        income: Dong::new(income),
                        groups: vec![group],
                        mode: Mode::Months(months),
                        supported_months: 0,
                        top_ups: Vec::new(),
                        overrides: overrides.clone(),
                    };
                    let one = payment(&input).expect("a payment");
                    assert_eq!(rates.gross(input.income, months), Some(one.gross));
                    assert_eq!(rates.support(rates.share(group), months), Some(one.state));
                }
            }
        }
    }

    #[test]
    fn what_outgrows_an_amount_is_none() {
        let rates = Rates::of(Month::new(2026, 11), &Overrides::default()).expect("rules");
        assert_eq!(rates.gross(Dong::MAX, 12), Some(Dong::new(2_640_000_000_000_000)));
        assert_eq!(rates.gross(Dong::new(i64::MAX), i64::MAX), None);
        assert_eq!(rates.gross(Dong::new(-1), 1), None);
    }

    #[test]
    fn an_old_share_is_one_that_the_group_had() {
        let now = Month::new(2026, 11);
        assert!(was_share(SupportGroup::NearPoor, Percent::whole(25), now));
        assert!(!was_share(SupportGroup::NearPoor, Percent::whole(40), now));
        assert!(!was_share(SupportGroup::NearPoor, Percent::whole(35), now));
        assert!(!was_share(SupportGroup::NearPoor, Percent::whole(40), Month::new(2020, 1)));
    }
}
