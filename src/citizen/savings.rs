//! The piggy bank (heo đất): what to put aside, and how often, to have a contribution ready when it is paid.
//!
//! No text says how to save: only the last day to pay is law (`law/deadline.rs`). Months without income put nothing aside
//! (`earns`).

use super::change::{self, Later};
use super::contribution::contribution;
use super::payment::{self, Payment};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, InputError, item};
use crate::formula;
use crate::units::{Day, Decimal, Dong, Month};

/// How long before the last day to pay saving may start, in months.
const LONGEST: i64 = 60;

/// How often something is put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Every {
    /// Every day.
    Day,
    /// Every seven days.
    Week,
    /// On the same day of every month, or on its last one.
    Month,
}

impl Every {
    /// The day of deposit `number`, counted from 0.
    fn day(self, start_on: Day, number: i32) -> Day {
        match self {
            Every::Day => start_on.plus_days(number),
            Every::Week => start_on.plus_days(number.saturating_mul(7)),
            Every::Month => start_on.plus_months(number.into()),
        }
    }
}

/// What is saved for, from when on and how often.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    /// What is saved for.
    pub contribution: payment::Input,
    /// The day of the first deposit, at most 60 months before the last day to pay.
    pub start_on: Day,
    /// How often.
    pub every: Every,
    /// Months with income, 1 to 12; none given means all of them.
    pub earning_months: Vec<u8>,
}

/// The deposits sum up to `amount`; all are `each` but the last, which may be smaller.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The day by which all of it is there.
    pub due: Day,
    /// In đồng.
    pub amount: Dong,
    /// Each deposit but perhaps the last one; zero where no deposit is possible.
    pub each: Dong,
    /// In the order of their days.
    pub deposits: Vec<Deposit>,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// One time that something is put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deposit {
    /// Its day.
    pub on: Day,
    /// In đồng.
    pub amount: Dong,
    /// Saved by then, this deposit included.
    pub total: Dong,
}

/// A plan, and what a known change of the rules does to its price.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Deposits up to the price of the day of payment.
    pub plan: Plan,
    /// What is paid from a known change on, where the last deposit lies in or after its month.
    pub later: Option<Later>,
}

/// Where a contribution stands in the input.
pub(super) const FIELD: &str = "contribution";

/// Saving for a contribution: up to its day of payment where one is named, else up to its last day to pay, or to the last
/// day of the month of payment where its way has none. What is wrong with the contribution itself stands in the field
/// `contribution`.
///
/// # Errors
/// What is wrong with the contribution, within `contribution`; `starts-after-due` or `out-of-range` at `startOn`; what is wrong
/// with the months with income at `earningMonths`.
///
/// ```
/// use ansinh::citizen::contribution::{self, Mode};
/// use ansinh::citizen::savings::{Every, Input, savings};
/// use ansinh::law::{Overrides, SupportGroup};
/// use ansinh::units::{Day, Dong, Month};
///
/// let contribution = contribution::Input {
///     month: Month::new(2026, 11),
///     paid_on: None,
///     income: Dong::new(1_500_000),
///     groups: vec![SupportGroup::Other],
///     mode: Mode::Months(1),
///     supported_months: 0,
///     top_ups: Vec::new(),
///     overrides: Overrides::default(),
/// };
/// let input = Input { contribution, start_on: Day::new(2026, 11, 20), every: Every::Day, earning_months: Vec::new() };
/// let plan = savings(&input).unwrap().plan;
/// // 264,000 in eleven days, the last one of the month among them.
/// assert_eq!((plan.each, plan.deposits.len()), (Dong::new(24_000), 11));
/// assert_eq!(plan.due, Day::new(2026, 11, 30));
/// ```
pub fn savings(input: &Input) -> Result<Outcome, InputError> {
    let cost = contribution(&input.contribution).map_err(|error| error.within(FIELD))?;
    let due = input.contribution.paid_on.unwrap_or(last_day(&input.contribution, &cost.payment));
    let mut plan = plan(due, cost.payment.pay, input.start_on, input.every, &input.earning_months)?;
    let last_deposit = plan.deposits.last().map(|deposit| deposit.on);
    let later = last_deposit.and_then(|last| change::later(&input.contribution, &cost.payment, last));
    let mut explained = within_field(cost.payment.explained);
    explained.append(std::mem::take(&mut plan.explained));
    // Only who would pay more has a reason to hurry.
    if let Some(later) = later.as_ref().filter(|later| later.payment.pay > cost.payment.pay) {
        // It says all that the notice of the change says, and what to do.
        explained.notices.retain(|notice| !matches!(notice.what, What::ChangeAhead { .. }));
        let (month, pay_now, pay_then) = (later.from.month(), cost.payment.pay, later.payment.pay);
        explained.check(None, What::PayBeforeChange { month, pay_now, pay_then });
    }
    Ok(Outcome { plan: Plan { explained, ..plan }, later })
}

/// The last day to pay; the last day of the first month where the way has none.
pub(super) fn last_day(contribution: &payment::Input, cost: &Payment) -> Day {
    cost.pay_by.unwrap_or(Day::last_of(contribution.month))
}

/// The notices of a contribution, which stands in a field of its own.
fn within_field(mut explained: Explained) -> Explained {
    for notice in &mut explained.notices {
        if let Some(field) = &notice.field {
            notice.field = Some([FIELD, ".", field].concat().into());
        }
    }
    explained
}

/// Equal deposits from `start_on` up to the day `due`, only in `earning_months` (1 to 12) where some are given.
pub fn plan(due: Day, amount: Dong, start_on: Day, every: Every, earning_months: &[u8]) -> Result<Plan, InputError> {
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
        return Ok(Plan { due, amount, each: Dong::ZERO, deposits: Vec::new(), explained });
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
    Ok(Plan { due, amount, each, deposits, explained })
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
    /// The calendar month.
    pub month: Month,
    /// So many of them in the month.
    pub deposits: i64,
    /// In đồng.
    pub amount: Dong,
    /// Saved by its end.
    pub total: Dong,
}

/// The months from the first deposit to the last day to pay, those without a deposit too.
pub fn by_month(plan: &Plan) -> Vec<MonthSaved> {
    let mut months: Vec<MonthSaved> = Vec::new();
    let Some(first) = plan.deposits.first() else { return months };
    let mut total = Dong::ZERO;
    for index in 0..=plan.due.month().since(first.on.month()) {
        let month = first.on.month().plus(index);
        let mut saved = MonthSaved { month, deposits: 0, amount: Dong::ZERO, total };
        for deposit in plan.deposits.iter().filter(|deposit| deposit.on.month() == month) {
            saved.deposits += 1;
            saved.amount += deposit.amount;
        }
        total += saved.amount;
        months.push(MonthSaved { total, ..saved });
    }
    months
}

pub(super) fn check_months(earning_months: &[u8]) -> Result<(), InputError> {
    match earning_months.iter().position(|month| !(1..=12).contains(month)) {
        Some(index) => {
            let field = item("earningMonths", index, "");
            Err(InputError::out_of_range(field, Decimal::whole(1), Decimal::whole(12)))
        }
        None => Ok(()),
    }
}

/// Whether there is income in a month; no list means all months.
pub(super) fn earns(month: Month, earning_months: &[u8]) -> bool {
    earning_months.is_empty() || earning_months.contains(&month.number())
}
