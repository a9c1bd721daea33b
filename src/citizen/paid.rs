//! What was paid for in the past, and its average: Law 41/2024/QH15 Art 104 (before 2025-07 Law 58/2014/QH13 Art 79).
//!
//! The income of every month counts with the coefficient of its year; the average is over all months.

use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, Field, InputError, item};
use crate::explain::Piece;
use crate::formula;
use crate::law::average::AVERAGE_INCOME;
use crate::law::changes::of_paid_months;
use crate::law::coefficients::{Coefficients, coefficients};
use crate::law::rate::CONTRIBUTION_RATE;
use crate::law::{Article, Confidence, Overrides, Parameter, Rules, SupportGroup};
use crate::units::{Decimal, Dong, Fraction, Month, Value};

/// The most periods that are computed together: 50 years of months.
pub const MOST_PERIODS: usize = 600;

/// The most a month that is computed with: what a hundred years of it bring is still a safe integer of JavaScript.
pub(super) const MOST_INCOME: Dong = Dong::new(1_000_000_000_000);

/// The most months that are computed with: a hundred years.
pub(super) const MOST_MONTHS: i64 = 1200;

/// Months paid for at one chosen income. Both ends are included.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct PaidPeriod {
    /// First month, 2008-01 or later.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// Chosen monthly income, 1 đồng to 10^12 đồng.
    pub income: Dong,
    /// For the State's support that a lump sum does not pay out.
    pub groups: Vec<SupportGroup>,
}

impl PaidPeriod {
    pub(super) fn months(&self) -> i64 {
        i64::from(self.to.since(self.from)) + 1
    }

    /// Months of the period within `first` to `last`.
    pub(super) fn months_within(&self, first: Month, last: Month) -> i64 {
        (i64::from(self.to.min(last).since(self.from.max(first))) + 1).max(0)
    }
}

/// The average income of all months, not rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Average {
    pub months: i64,
    pub average: Fraction,
}

/// Refuses periods that cannot be: none, too many, reversed, overlapping, before the insurance began, after the
/// settlement.
pub(super) fn check(
    periods: &[PaidPeriod],
    settled: Month,
    overrides: &Overrides,
    explained: &mut Explained,
) -> Result<(), InputError> {
    if periods.is_empty() {
        return Err(InputError::new("periods", Fault::Missing));
    }
    if periods.len() > MOST_PERIODS {
        let most = Decimal::whole(MOST_PERIODS as i64);
        return Err(InputError::out_of_range("periods", Decimal::whole(1), most));
    }
    for (index, period) in periods.iter().enumerate() {
        let field = |name: &str| Field::from(item("periods", index, name));
        if let Err(no_rules) = CONTRIBUTION_RATE.at(period.from) {
            return Err(InputError::no_rules(field("from"), no_rules));
        }
        if period.to < period.from {
            return Err(InputError::new(field("to"), Fault::EndsBeforeStart { from: period.from }));
        }
        if !(Dong::new(1)..=MOST_INCOME).contains(&period.income) {
            return Err(InputError::out_of_range(field("income"), Dong::new(1), MOST_INCOME));
        }
        check_income(period, field("income"), overrides, explained)?;
    }
    check_overlaps(periods)?;
    match periods.iter().map(|period| period.to).max() {
        Some(last) if last > settled => Err(InputError::new("settled", Fault::SettledTooEarly { last })),
        _ => Ok(()),
    }
}

/// An income outside of what the first month allowed is possible, for it may have been paid ahead, but unlikely.
fn check_income(
    period: &PaidPeriod,
    field: Field,
    overrides: &Overrides,
    explained: &mut Explained,
) -> Result<(), InputError> {
    let mut rules = Rules::of(period.from, overrides);
    let (floor, cap) = (rules.income_floor()?.value, rules.income_cap()?.0.value);
    if period.income < floor || cap < period.income {
        explained.check(Some(field), What::IncomeOutside { floor, cap, month: period.from });
    }
    Ok(())
}

fn check_overlaps(periods: &[PaidPeriod]) -> Result<(), InputError> {
    let mut order: Vec<usize> = (0..periods.len()).collect();
    let from = |index: &usize| periods.get(*index).map(|period| period.from);
    order.sort_by_key(from);
    for pair in order.windows(2) {
        let [earlier, later] = pair else { continue };
        if let (Some(before), Some(after)) = (periods.get(*earlier), periods.get(*later))
            && after.from <= before.to
        {
            let other = Field::from(item("periods", *earlier, ""));
            return Err(InputError::new(item("periods", *later, "from"), Fault::Overlaps { other }));
        }
    }
    Ok(())
}

/// The average of checked periods for a settlement in `settled`, with a step for each year.
fn average(
    periods: &[PaidPeriod],
    settled: Month,
    source: Article,
    explained: &mut Explained,
) -> Result<Average, InputError> {
    let (table, provisional) = coefficients(settled.year()).map_err(|none| InputError::no_rules("settled", none))?;
    let (first, last) = years(periods);
    let mut sum = Fraction::ZERO;
    for year in first..=last {
        if let Some(of_year) = one_year(periods, year, table, provisional, explained)? {
            sum = sum.plus(of_year)?;
        }
    }
    let months = months(periods);
    let average = sum.over(Fraction::whole(months))?;
    explained.step(Label::AverageIncome, formula![sum, "÷", Value::Months(months)], average, [source]);
    if provisional {
        let what = What::Provisional { parameter: Parameter::YearlyCoefficients, month: settled };
        explained.note_once(Some("settled".into()), what);
    } else if table.confidence != Confidence::Statute {
        let what = What::Unconfirmed { parameter: Parameter::YearlyCoefficients, confidence: table.confidence };
        explained.note_once(None, what);
    }
    Ok(Average { months, average })
}

/// The years of the first and the last month.
fn years(periods: &[PaidPeriod]) -> (i32, i32) {
    let first = periods.iter().map(|period| period.from.year()).min().unwrap_or(0);
    let last = periods.iter().map(|period| period.to.year()).max().unwrap_or(-1);
    (first, last)
}

/// The income of the months of one year, with its coefficient; nothing where no month of it was paid for.
fn one_year(
    periods: &[PaidPeriod],
    year: i32,
    table: &Coefficients,
    provisional: bool,
    explained: &mut Explained,
) -> Result<Option<Fraction>, InputError> {
    let (january, december) = (Month::new(year, 1), Month::new(year, 12));
    let mut sum = Fraction::ZERO;
    let mut pieces: Vec<Piece> = Vec::new();
    let mut which = 0;
    for (index, period) in periods.iter().enumerate() {
        let months = period.months_within(january, december);
        if months == 0 {
            continue;
        }
        which = index;
        if !pieces.is_empty() {
            pieces.extend(formula!["+"]);
        }
        pieces.extend(formula![Value::Months(months), "×", period.income]);
        sum = sum.plus(Fraction::from(period.income).times_whole(months)?)?;
    }
    if pieces.is_empty() {
        return Ok(None);
    }
    let coefficient = table.of(year).map_err(|none| InputError::no_rules(item("periods", which, "from"), none))?;
    let adjusted = sum.times(coefficient.fraction()?)?;
    let mut formula = formula!["("];
    formula.extend(pieces);
    formula.extend(formula![")", Value::Factor(coefficient)]);
    explained.step(Label::AdjustedIncome(year), formula, adjusted, [table.source]);
    explained.use_once(table.used(year, coefficient, provisional));
    Ok(Some(adjusted))
}

/// All contributions of the periods, whoever paid them.
pub(super) fn contributions(
    periods: &[PaidPeriod],
    overrides: &Overrides,
    explained: &mut Explained,
) -> Result<Fraction, InputError> {
    let mut sum = Fraction::ZERO;
    for period in periods {
        for (from, to) in runs(period) {
            let rate = Rules::of(from, overrides).contribution_rate()?;
            let months = period.months_within(from, to);
            let paid = period.income.share(rate.value)?.times_whole(months)?;
            let formula = formula![rate.value, "×", period.income, "×", Value::Months(months)];
            explained.step(Label::AmountPaid, formula, paid, [rate.source]);
            sum = sum.plus(paid)?;
        }
    }
    Ok(sum)
}

/// The period in parts within which nothing changes that decides who paid how much.
pub(super) fn runs(period: &PaidPeriod) -> Vec<(Month, Month)> {
    let later = (1..=period.to.since(period.from)).map(|months| period.from.plus(months));
    let mut starts = vec![period.from];
    starts.extend(later.filter(|month| of_paid_months(*month)));
    let ends = starts.iter().skip(1).map(|next| next.plus(-1)).chain([period.to]);
    starts.iter().copied().zip(ends).collect()
}

/// Months of all periods.
pub(super) fn months(periods: &[PaidPeriod]) -> i64 {
    periods.iter().map(PaidPeriod::months).sum()
}

/// Months before the one from which on years count more.
pub(super) fn early_months(periods: &[PaidPeriod], turn: Month) -> i64 {
    periods.iter().map(|period| period.months_within(period.from, turn.plus(-1))).sum()
}

/// The average of checked periods, as for a pension settled in that month.
pub(super) fn average_of(
    periods: &[PaidPeriod],
    settled: Month,
    explained: &mut Explained,
) -> Result<Average, InputError> {
    let (rule, _) = AVERAGE_INCOME.at(settled).map_err(|none| InputError::no_rules("settled", none))?;
    average(periods, settled, rule.source, explained)
}
