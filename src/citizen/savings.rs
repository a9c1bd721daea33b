//! The piggy bank (heo đất): what to put aside, and how often, to have a contribution ready on its last day to pay;
//! and which ways of paying fall due when there is income.

use super::contribution::{self, Mode, contribution, payment};
use crate::error::{Fault, InputError};
use crate::explain::{Explained, Label, What};
use crate::formula;
use crate::law::Rules;
use crate::units::{Day, Decimal, Dong, Month};

/// How long before the last day to pay saving may start, in months.
const LONGEST: i32 = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Every {
    Day,
    Week,
    Month,
}

impl Every {
    /// The day of deposit `number`, counted from 0.
    fn day(self, start_on: Day, number: i32) -> Day {
        match self {
            Every::Day => start_on.plus_days(number),
            Every::Week => start_on.plus_days(number.saturating_mul(7)),
            Every::Month => start_on.plus_months(number),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    /// What is saved for.
    pub contribution: contribution::Input,
    pub start_on: Day,
    pub every: Every,
    /// Months with income, 1 to 12; none given means all of them.
    pub earning_months: Vec<u8>,
}

/// Saving for a contribution: up to its last day to pay, or to the last day of the month of payment where its way has
/// none. What is wrong with the contribution itself stands in the field `contribution`.
pub fn savings(input: &Input) -> Result<Outcome, InputError> {
    const FIELD: &str = "contribution";
    let mut cost = contribution(&input.contribution).map_err(|error| error.within(FIELD))?;
    let due = cost.pay_by.unwrap_or(Day::last_of(input.contribution.month));
    let mut outcome = plan(due, cost.pay, input.start_on, input.every, &input.earning_months)?;
    // Only who would pay more has a reason to hurry.
    let change = cost.change.take().filter(|change| change.month <= due.month() && change.outcome.pay > cost.pay);
    let mut explained = cost.explained;
    for notice in &mut explained.notices {
        if let Some(field) = &notice.field {
            notice.field = Some([FIELD, ".", field].concat().into());
        }
    }
    explained.append(std::mem::take(&mut outcome.explained));
    if let Some(change) = change {
        // It says all that the notice of the change says, and what to do.
        explained.notices.retain(|notice| !matches!(notice.what, What::ChangeAhead { .. }));
        let what = What::PayBeforeChange { month: change.month, pay_now: cost.pay, pay_then: change.outcome.pay };
        explained.check(None, what);
    }
    Ok(Outcome { explained, ..outcome })
}

/// The deposits sum up to `amount`; all are `each` but the last, which may be smaller.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub due: Day,
    pub amount: Dong,
    pub each: Dong,
    pub deposits: Vec<Deposit>,
    pub explained: Explained,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deposit {
    pub on: Day,
    pub amount: Dong,
    /// Saved by then, this deposit included.
    pub total: Dong,
}

/// Equal deposits from `start_on` up to the day `due`, only in `earning_months` (1 to 12) where some are given.
pub fn plan(due: Day, amount: Dong, start_on: Day, every: Every, earning_months: &[u8]) -> Result<Outcome, InputError> {
    if !(Dong::ZERO..=Dong::MAX).contains(&amount) {
        return Err(InputError::out_of_range("contribution", Dong::ZERO, Dong::MAX));
    }
    check_months(earning_months)?;
    if start_on > due {
        return Err(InputError::new("startOn", Fault::StartsAfterDue { due }));
    }
    let earliest = due.plus_months(-LONGEST);
    if start_on < earliest {
        return Err(InputError::out_of_range("startOn", earliest, due));
    }
    let days = days(due, start_on, every, earning_months);
    let mut explained = Explained::default();
    if amount == Dong::ZERO {
        explained.note(Some("contribution".into()), What::NothingToSave);
        return Ok(Outcome { due, amount, each: Dong::ZERO, deposits: Vec::new(), explained });
    }
    if days.is_empty() {
        return Err(InputError::new("earningMonths", Fault::NoEarningMonth { due }));
    }
    let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
    // Up to a whole đồng, so that the last deposit is never the largest.
    let each = Dong::new((amount.get() - 1) / count + 1);
    let deposits = deposits(&days, amount, each);
    let number = Decimal::whole(count);
    explained.step(Label::DepositDays, formula![start_on, "→", due], number, []);
    explained.step(Label::EachDeposit, formula![amount, "÷", number], each, []);
    if let Some(last) = deposits.last().filter(|last| last.amount != each) {
        let others = Decimal::whole(i64::try_from(deposits.len()).unwrap_or(1) - 1);
        explained.step(Label::LastDeposit, formula![amount, "−", others, "×", each], last.amount, []);
    }
    Ok(Outcome { due, amount, each, deposits, explained })
}

fn days(due: Day, start_on: Day, every: Every, earning_months: &[u8]) -> Vec<Day> {
    (0..)
        .map(|number| every.day(start_on, number))
        .take_while(|day| *day <= due)
        .filter(|day| earns(day.month(), earning_months))
        .collect()
}

fn deposits(days: &[Day], amount: Dong, each: Dong) -> Vec<Deposit> {
    let mut total = Dong::ZERO;
    let mut deposits = Vec::with_capacity(days.len());
    for on in days {
        let deposit = each.min(amount - total);
        if deposit == Dong::ZERO {
            break;
        }
        total += deposit;
        deposits.push(Deposit { on: *on, amount: deposit, total });
    }
    deposits
}

/// What is put aside in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSaved {
    pub month: Month,
    pub deposits: i64,
    pub amount: Dong,
    /// Saved by its end.
    pub total: Dong,
}

/// The months from the first deposit to the last day to pay, those without a deposit too.
pub fn by_month(outcome: &Outcome) -> Vec<MonthSaved> {
    let mut months: Vec<MonthSaved> = Vec::new();
    let Some(first) = outcome.deposits.first() else { return months };
    let mut total = Dong::ZERO;
    for index in 0..=outcome.due.month().since(first.on.month()) {
        let month = first.on.month().plus(index);
        let mut saved = MonthSaved { month, deposits: 0, amount: Dong::ZERO, total };
        for deposit in outcome.deposits.iter().filter(|deposit| deposit.on.month() == month) {
            saved.deposits += 1;
            saved.amount += deposit.amount;
        }
        total += saved.amount;
        months.push(MonthSaved { total, ..saved });
    }
    months
}

fn check_months(earning_months: &[u8]) -> Result<(), InputError> {
    match earning_months.iter().position(|month| !(1..=12).contains(month)) {
        Some(index) => {
            let field = format!("earningMonths[{index}]");
            Err(InputError::out_of_range(field, Decimal::whole(1), Decimal::whole(12)))
        }
        None => Ok(()),
    }
}

/// Whether there is income in a month; no list means all months.
fn earns(month: Month, earning_months: &[u8]) -> bool {
    earning_months.is_empty() || earning_months.contains(&month.number())
}

// ---- Seasons --------------------------------------------------------------------------------------------------

/// A way of paying with all its payments of a time, in the order of their days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// How many months one payment covers.
    pub months: i64,
    pub payments: Vec<Payment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    pub due: Day,
    pub amount: Dong,
}

/// The ways of paying by months, each with the payments of twelve months. The chosen income rises to the floor where
/// that passes it; a way that cannot be paid is left out.
pub fn ways_of_a_year(input: &contribution::Input) -> Vec<Way> {
    [1, 3, 6, 12].into_iter().filter_map(|months| Some(Way { months, payments: a_year(input, months)? })).collect()
}

fn a_year(input: &contribution::Input, months: i64) -> Option<Vec<Payment>> {
    let mut supported_months = input.supported_months;
    let mut payments = Vec::new();
    for number in 0..12 / months {
        let month = input.month.plus(i32::try_from(number * months).ok()?);
        let floor = Rules::of(month, &input.overrides).income_floor().ok()?.value;
        let income = if number == 0 { input.income } else { input.income.max(floor) };
        let mode = Mode::Months(months);
        let outcome = payment(&contribution::Input { month, income, mode, supported_months, ..input.clone() }).ok()?;
        supported_months += outcome.supported_months;
        payments.push(Payment { due: outcome.pay_by.unwrap_or(Day::last_of(month)), amount: outcome.pay });
    }
    Some(payments)
}

/// How the last day to pay lies to the months with income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// In a month with income.
    Earning,
    /// In the month after one.
    JustAfter,
    /// So many months after the last one, 2 to 11.
    Between { months_after: i64 },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeasonalWay {
    pub months: i64,
    pub payments: Vec<(Payment, Season)>,
    /// How many of the payments fall due in or just after a month with income.
    pub fitting: usize,
    pub total: Dong,
}

/// Which payments fall due in or just after a month with income. The ways keep their order.
pub fn seasons(ways: &[Way], earning_months: &[u8]) -> Result<Vec<SeasonalWay>, InputError> {
    check_months(earning_months)?;
    Ok(ways.iter().map(|way| one_way(way, earning_months)).collect())
}

fn one_way(way: &Way, earning_months: &[u8]) -> SeasonalWay {
    let payments: Vec<(Payment, Season)> =
        way.payments.iter().map(|payment| (*payment, season(payment.due.month(), earning_months))).collect();
    let fitting = payments.iter().filter(|(_, season)| !matches!(season, Season::Between { .. })).count();
    let total = way.payments.iter().map(|payment| payment.amount).sum();
    SeasonalWay { months: way.months, payments, fitting, total }
}

fn season(due: Month, earning_months: &[u8]) -> Season {
    match (0..12).find(|back| earns(due.plus(-back), earning_months)) {
        Some(0) => Season::Earning,
        Some(1) => Season::JustAfter,
        Some(back) => Season::Between { months_after: back.into() },
        None => Season::Earning,
    }
}
