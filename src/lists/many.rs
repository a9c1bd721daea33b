//! Many payments at once, exact as one by one: what a month's rules give is worked out once for each length and group;
//! a row is then a product of whole numbers, rounded half up, and a support looked up.

use super::rates::Rates;
use crate::law::support::{SUPPORTED_MONTHS, most_supported_months};
use crate::law::ways::WAYS_OF_PAYING;
use crate::law::{Overrides, SupportGroup};
use crate::units::Month;

/// One payment of some months by the rules of its first month.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Year × 12 + number of the month − 1.
    pub month: i32,
    /// The chosen income, or why it is none.
    pub income: Result<i64, Wrong>,
    /// A place in [`SupportGroup::ALL`], or [`NO_GROUP`].
    pub group: u8,
    pub months: u8,
    /// Months already supported.
    pub supported: u8,
}

/// Claims no support.
pub const NO_GROUP: u8 = 255;

/// Who pays what, in đồng: `gross = state + pay`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    pub gross: i64,
    pub state: i64,
    pub pay: i64,
}

/// What is wrong with a row; its number is its place in [`CODES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Wrong {
    NotAMonth = 1,
    NotANumber,
    NotWhole,
    UnknownGroup,
    NoRules,
    BelowFloor,
    AboveCap,
    ModeNotYet,
    OutOfRange,
}

/// The codes of `InputError::code` by the number of [`Wrong`]; the first means that nothing is.
pub const CODES: [&str; 10] = [
    "",
    "not-a-month",
    "not-a-number",
    "not-whole",
    "unknown-group",
    "no-rules",
    "income-below-floor",
    "income-above-cap",
    "mode-not-yet",
    "out-of-range",
];

/// Payments have one of a few lengths, the longest a year.
const LENGTHS: usize = 13;
const LONGEST: i64 = LENGTHS as i64 - 1;
/// The first month as [`Row::month`] counts.
const FIRST: i32 = Month::FIRST.year() * 12 + Month::FIRST.number() as i32 - 1;
/// All groups, and none.
const GROUPS: usize = SupportGroup::ALL.len() + 1;

/// What the rows of a month of rules have in common.
#[derive(Clone, Debug, PartialEq)]
struct Prices {
    floor: i64,
    cap: i64,
    /// By length; `None` where a payment cannot be so long.
    by_length: [Option<Length>; LENGTHS],
    /// Support by group and supported months.
    states: [[i64; LENGTHS]; GROUPS],
    /// By the months supported before: how many of the longest payment still are, or [`REFUSED`].
    left: [u8; 256],
}

/// So many months cannot have been supported.
const REFUSED: u8 = 255;

/// gross = (income × factor + half) ÷ divisor, rounded down: half up.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Length {
    factor: i64,
    half: i64,
    divisor: i64,
}

/// The prices of all months that were asked for.
pub struct PriceList {
    /// By month from [`Month::FIRST`] on; 0 where none was asked for yet, else one more than a place in `prices`.
    places: Vec<u16>,
    /// Equal months share theirs; `None` is for months without rules.
    prices: Vec<Option<Box<Prices>>>,
}

impl Default for PriceList {
    fn default() -> PriceList {
        let months = Month::LAST.since(Month::FIRST).unsigned_abs() as usize + 1;
        PriceList { places: vec![0; months], prices: Vec::new() }
    }
}

impl PriceList {
    /// The shares of one row.
    ///
    /// # Errors
    /// What `contribution` finds wrong with it first.
    #[inline(always)]
    pub fn shares(&mut self, row: Row) -> Result<Shares, Wrong> {
        let month = row.month.wrapping_sub(FIRST) as u32 as usize;
        let Some(place) = self.places.get(month) else { return Err(Wrong::NotAMonth) };
        let income = row.income?;
        let group = if row.group == NO_GROUP { GROUPS - 1 } else { usize::from(row.group) };
        if group >= GROUPS || (group == GROUPS - 1 && row.group != NO_GROUP) {
            return Err(Wrong::UnknownGroup);
        }
        let place = if *place == 0 { self.look_up(month) } else { *place };
        let Some(Some(prices)) = self.prices.get(usize::from(place).wrapping_sub(1)) else {
            return Err(Wrong::NoRules);
        };
        prices.shares(income, group, row)
    }

    /// The place of a month that nobody has asked for yet.
    #[cold]
    #[inline(never)]
    fn look_up(&mut self, month: usize) -> u16 {
        let at = i32::try_from(month).map_or(Month::LAST, |month| Month::FIRST.plus(month));
        let prices = Prices::of(at).map(Box::new);
        let same = self.prices.iter().position(|known| *known == prices);
        let place = same.unwrap_or_else(|| {
            self.prices.push(prices);
            self.prices.len() - 1
        });
        let place = u16::try_from(place + 1).unwrap_or(u16::MAX);
        if let Some(slot) = self.places.get_mut(month) {
            *slot = place;
        }
        place
    }
}

impl Prices {
    /// `None` before the first month with rules.
    fn of(month: Month) -> Option<Prices> {
        let rates = Rates::of(month, &Overrides::default()).ok()?;
        let cap = rates.incomes.cap.get();
        let most = most_supported_months(month);
        let is_limited = SUPPORTED_MONTHS.known_at(month).is_some();
        let mut prices = Prices {
            floor: rates.incomes.floor.get(),
            cap,
            by_length: [None; LENGTHS],
            states: [[0; LENGTHS]; GROUPS],
            left: [REFUSED; 256],
        };
        for (months, length) in (0u8..).zip(&mut prices.by_length) {
            if rates.lengths.contains(&months) {
                *length = Some(Length::of(rates.factor(months)?, cap)?);
            }
        }
        for (group, by_months) in SupportGroup::ALL.into_iter().zip(&mut prices.states) {
            for (months, state) in (0..).zip(by_months) {
                *state = rates.support(rates.share(group), months)?.get();
            }
        }
        for (before, left) in (0..=most).zip(&mut prices.left) {
            *left = if is_limited { LONGEST.min(most - before) } else { LONGEST } as u8;
        }
        Some(prices)
    }

    #[inline(always)]
    fn shares(&self, income: i64, group: usize, row: Row) -> Result<Shares, Wrong> {
        if income < self.floor {
            return Err(Wrong::BelowFloor);
        }
        if income > self.cap {
            return Err(Wrong::AboveCap);
        }
        let months = usize::from(row.months);
        let Some(Some(length)) = self.by_length.get(months) else { return Err(wrong_length(row)) };
        let left = self.left[usize::from(row.supported)];
        if left == REFUSED {
            return Err(Wrong::OutOfRange);
        }
        let gross = (income * length.factor + length.half) / length.divisor;
        let by_months = self.states.get(group);
        let state = by_months.and_then(|by_months| by_months.get(months.min(usize::from(left))));
        let state = state.map_or(0, |state| gross.min(*state));
        Ok(Shares { gross, state, pay: gross - state })
    }
}

/// Why a payment cannot be so long: where a month knows the length at all, it does not yet.
#[cold]
#[inline(never)]
fn wrong_length(row: Row) -> Wrong {
    let is_known = WAYS_OF_PAYING.values.iter().any(|ways| ways.value.months.contains(&row.months));
    if is_known { Wrong::ModeNotYet } else { Wrong::OutOfRange }
}

impl Length {
    /// For incomes up to `cap`, so that no product outgrows its room.
    fn of((over, under): (i64, i64), cap: i64) -> Option<Length> {
        let (factor, divisor) = (over.checked_mul(2)?, under.checked_mul(2)?);
        cap.checked_mul(factor)?.checked_add(under)?;
        (divisor > 0).then_some(Length { factor, half: under, divisor })
    }
}
