//! Who helps to pay: the State (Decree 159/2025/NĐ-CP Art 5; before 2025-07 Decree 134/2015/NĐ-CP Art 14) and
//! localities.
//!
//! Both give a share of rate × rural poverty line, whatever the chosen income, for at most 120 months of actual
//! participation; of several groups of a person the highest share counts. No support is ever discounted.

use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, InputError, item};
use crate::formula;
use crate::law::support::{SUPPORTED_MONTHS, most_supported_months};
use crate::law::{Dated, Rules, SupportGroup};
use crate::units::{Dong, Fraction, Percent, Value};

/// What a locality adds, as the user put it in.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct TopUp {
    /// Whose it is, as the user named it.
    pub label: String,
    /// How much.
    pub size: TopUpSize,
}

/// A share or an amount.
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
pub enum TopUpSize {
    /// 0 to 100 percent of rate × poverty line.
    Share(Percent),
    /// A fixed amount a month.
    Amount(Dong),
}

/// What others pay of one payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Support {
    /// How many of the months are supported.
    pub months: i64,
    pub state: Dong,
    pub local: Dong,
}

/// Of `months` paid for, those that are supported at all: no more than the month's rule leaves. Before there was one, none
/// was left out.
pub(super) fn supported_months(months: i64, supported_before: i64, rules: &Rules<'_>) -> Result<i64, InputError> {
    let most = most_supported_months(rules.month());
    if !(0..=most).contains(&supported_before) {
        let (low, high) = (Value::Months(0), Value::Months(most));
        return Err(InputError::new("supportedMonths", Fault::OutOfRange { low, high }));
    }
    let is_limited = SUPPORTED_MONTHS.known_at(rules.month()).is_some();
    Ok(if is_limited { months.min(most - supported_before) } else { months })
}

/// The same, with the step and the notice that say where the support ends.
pub(super) fn limit(
    months: i64,
    supported_before: i64,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<i64, InputError> {
    let supported = supported_months(months, supported_before, rules)?;
    if supported < months
        && let Some(most) = rules.supported_months()
    {
        let left = formula![
            "min(",
            Value::Months(months),
            ";",
            Value::Months(most.value),
            "−",
            Value::Months(supported_before),
            ")"
        ];
        explained.step(Label::SupportedMonths, left, Value::Months(supported), [most.source]);
        explained.note(Some("supportedMonths".into()), What::SupportEnds { most: most.value, supported, months });
    }
    Ok(supported)
}

/// The group whose support is highest in the month; the first of equal ones.
pub(super) fn best_group(groups: &[SupportGroup], rules: &Rules<'_>) -> Result<Option<SupportGroup>, InputError> {
    let mut best: Option<(SupportGroup, Percent)> = None;
    for group in groups {
        let share = rules.support_share(*group)?;
        if best.is_none_or(|(_, highest)| share > highest) {
            best = Some((*group, share));
        }
    }
    Ok(best.map(|(group, _)| group))
}

/// Works out the support for `months` supported months of a payment of `gross` đồng.
pub(super) fn work_out(
    gross: Dong,
    months: i64,
    groups: &[SupportGroup],
    top_ups: &[TopUp],
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Support, InputError> {
    let state = match best_group(groups, rules)? {
        Some(group) => state_support(group, months, rate, rules, explained)?.round_dong()?.min(gross),
        None => Dong::ZERO,
    };
    let local = local_support(gross - state, months, top_ups, rate, rules, explained)?;
    Ok(Support { months: if state == Dong::ZERO && local == Dong::ZERO { 0 } else { months }, state, local })
}

/// What the State adds to `months` months, with the steps that say so. Not rounded: a sum is rounded once.
pub(super) fn state_support(
    group: SupportGroup,
    months: i64,
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Fraction, InputError> {
    let share = rules.state_support(group)?;
    if share.value.is_zero() {
        return Ok(Fraction::ZERO);
    }
    let monthly = monthly_support(group, rate, rules, explained)?;
    let state = monthly.times_whole(months)?;
    let formula = formula![monthly, "×", Value::Months(months)];
    explained.step(Label::StateSupport, formula, state.round_dong()?, [share.source]);
    Ok(state)
}

/// What the State adds to one month: share × rate × rural poverty line.
pub(super) fn monthly_support(
    group: SupportGroup,
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Fraction, InputError> {
    let (share, line) = (rules.state_support(group)?, rules.poverty_line()?);
    let monthly = base(line.value, rate.value)?.times(share.value.fraction()?)?;
    let formula = formula![share.value, "×", rate.value, "×", line.value];
    explained.step(Label::MonthlySupport(group), formula, monthly, [share.source, line.source]);
    Ok(monthly)
}

/// All top-ups together, at most what is left to pay.
fn local_support(
    left_to_pay: Dong,
    months: i64,
    top_ups: &[TopUp],
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let mut offered = Dong::ZERO;
    for (index, top_up) in top_ups.iter().enumerate() {
        let amount = one_top_up(top_up, index, months, rate, rules, explained)?;
        offered += amount;
    }
    let counted = offered.min(left_to_pay);
    if counted < offered {
        explained.note(Some("topUps".into()), What::LocalCapped { offered, counted });
    }
    if counted < offered || top_ups.len() > 1 {
        explained.step(Label::LocalSupport, formula!["min(", offered, ";", left_to_pay, ")"], counted, []);
    }
    Ok(counted)
}

fn one_top_up(
    top_up: &TopUp,
    index: usize,
    months: i64,
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let field = |name: &str| item("topUps", index, name);
    let (monthly, formula) = match top_up.size {
        TopUpSize::Amount(amount) => {
            if !(Dong::ZERO..=Dong::MAX).contains(&amount) {
                let (low, high) = (Value::Dong(Dong::ZERO), Value::Dong(Dong::MAX));
                return Err(InputError::new(field("amount"), Fault::OutOfRange { low, high }));
            }
            (Fraction::from(amount), formula![amount])
        }
        TopUpSize::Share(share) => {
            let fraction = share.fraction()?;
            if fraction.is_negative() || fraction > Fraction::ONE {
                let (low, high) = (Value::Percent(Percent::ZERO), Value::Percent(Percent::whole(100)));
                return Err(InputError::new(field("percent"), Fault::OutOfRange { low, high }));
            }
            let line = rules.poverty_line()?;
            (base(line.value, rate.value)?.times(fraction)?, formula![share, "×", rate.value, "×", line.value])
        }
    };
    let amount = monthly.times_whole(months)?.round_dong()?;
    let mut pieces = formula![top_up.label.clone(), ":"];
    pieces.extend(formula);
    pieces.extend(formula!["×", Value::Months(months)]);
    explained.step(Label::LocalTopUp, pieces, amount, []);
    Ok(amount)
}

/// What every support is a share of, a month: rate × poverty line.
fn base(line: Dong, rate: Percent) -> Result<Fraction, InputError> {
    Ok(line.share(rate)?)
}
