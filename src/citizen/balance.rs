//! Cost against benefit: what a plan of contributions costs, what others add, which pension it brings and after how
//! many months of pension one's own money is back.
//!
//! Known changes of the rules are followed; beyond them, the newest known values hold on. The chosen income stays, but
//! rises to the floor where that passes it. Nothing grows by itself: an assumed yearly growth of the coefficients is an
//! input, so that without it all figures are in today's money.

use super::change;
use super::compulsory::{self, Compulsory};
use super::growth::{UNCHANGED, grown};
use super::one_off::Parts as AgeParts;
use super::overrides::check_overrides;
use super::paid::{Average, MOST_MONTHS};
use super::payment::{self, payment};
use super::pension;
pub use super::plan_years::Year;
use super::plan_years::{InYear, added_up, received};
use super::retirement::FirstPension;
use super::support::TopUp;
use super::way;
use super::way::Mode;
use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, InputError};
use crate::explain::Piece;
use crate::formula;
use crate::law::age::BeginsAfter;
use crate::law::average::AVERAGE_INCOME;
use crate::law::coefficients::BOUGHT_MONTHS;
use crate::law::support::most_supported_months;
use crate::law::ways::Ways;
use crate::law::{Article, NoRules, Overrides, Rules, Sex, SupportGroup};
use crate::units::{Decimal, Dong, Fraction, Month, Percent, TooLarge, Value};

/// The longest plan: 50 years.
const LONGEST: i32 = 600;
/// Years of pension that the table of years shows.
const SHOWN_YEARS: i32 = 25;
/// The highest assumed growth, percent a year.
const MOST_GROWTH: i64 = 20;

/// A plan of contributions, and the person who makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Ages and scales differ by it.
    pub sex: Sex,
    /// First month of the plan.
    pub start: Month,
    /// The last month of the plan, at most 50 years from its first; nothing where nothing is paid any more.
    pub end: Option<Month>,
    /// Chosen monthly income.
    pub income: Dong,
    /// The highest State support of them counts; none claims no support.
    pub groups: Vec<SupportGroup>,
    /// What localities add, each counted for the supported months.
    pub top_ups: Vec<TopUp>,
    /// Months at once, or years ahead; the last payments are shorter where the time does not divide.
    pub mode: Mode,
    /// Months at the end of each year of the plan that are not paid for, 0 to 11.
    pub missed_per_year: i64,
    /// Months already supported by the State, 0 to 120.
    pub supported_months: i64,
    /// Voluntary months paid for before the plan.
    pub before: Option<Before>,
    /// Compulsory months; their average in the money of the start of the plan.
    pub compulsory: Option<Compulsory>,
    /// Missing months that are bought before the pension.
    pub bought: Option<Bought>,
    /// The month in which the retirement age is reached: what is paid after it counts more in the one-off payment.
    pub age_reached: Month,
    /// The month in which the age allows a pension: the usual one, or the earlier one of those who joined long ago.
    pub old_enough: Month,
    /// Assumed growth of the yearly coefficients, percent a year, 0 to 20.
    pub growth: Percent,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

/// What was paid for before the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Before {
    /// 0 to 1200.
    pub months: i64,
    /// Average income, in the money of the start of the plan.
    pub average: Dong,
    /// Own money that it has cost, zero where it is not to be counted.
    pub own: Dong,
    /// Of the months, those paid after the retirement age was reached.
    pub after_age: i64,
}

/// Missing months bought at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bought {
    /// Month of the payment.
    pub month: Month,
    /// 1 to 1200; how many the law allows is another question, see [`Outcome::can_buy`].
    pub months: i64,
    /// Chosen monthly income for these months.
    pub income: Dong,
    /// One's own money for all of them.
    pub cost: Dong,
}

/// What a plan costs and brings. Amounts are of today where no growth is assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Months paid for in the plan.
    pub months: i64,
    /// `gross = state + local + pay`, of the plan.
    pub gross: Dong,
    /// The State's part.
    pub state: Dong,
    /// What localities add.
    pub local: Dong,
    /// One's own part.
    pub pay: Dong,
    /// Own money in all: the plan, what was paid before, the months bought.
    pub own: Dong,
    /// Months of the plan that the State or a locality supports.
    pub supported_months: i64,
    /// From the start of the plan to the first month in which the age allows a pension.
    pub months_left: i64,
    /// Months that the plan leaves missing, before any are bought.
    pub missing_months: i64,
    /// Whether so many missing months can be bought at once, and how many can.
    pub can_buy: bool,
    /// The most missing months that the law lets buy at once; 0 where there is no such way.
    pub most_bought: i64,
    /// The month that completes the years needed, if one goes on as planned; nothing where they are complete.
    pub enough_on: Option<Month>,
    /// The month after which the pension begins: the age allows it, and the last month is paid.
    pub begins_after: Month,
    /// First month of pension.
    pub settled: Month,
    /// Its steps are among those of the whole.
    pub pension: pension::Outcome,
    /// Of all months, not rounded.
    pub(super) average: Average,
    /// Months of pension after which one's own money is back; nothing without a pension.
    pub back_after: Option<i64>,
    /// Year by year: the plan, then the first years of pension.
    pub years: Vec<Year>,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

impl Outcome {
    /// The month of pension in which one's own money is back.
    pub fn back_in(&self) -> Option<Month> {
        Some(self.settled.plus(i32::try_from(self.back_after?).ok()? - 1))
    }
}

/// One payment of the plan.
struct Payment {
    month: Month,
    income: Dong,
    mode: Mode,
    months: i32,
    gross: Dong,
    state: Dong,
    local: Dong,
    pay: Dong,
    /// How many of its months are supported.
    supported_months: i64,
    /// Empty where the payment is as the one before.
    explained: Explained,
}

/// When the pension begins.
struct Beginning {
    /// Its first month if nothing is paid after the age that allows it.
    of_age: Month,
    /// The month after which it begins, and why it does then.
    after: Month,
    begins: BeginsAfter,
    first: FirstPension,
}

fn beginning(input: &Input, payments: &[Payment]) -> Result<Beginning, InputError> {
    let last_paid = payments.last().map_or(input.start.plus(-1), |last| last.month.plus(last.months - 1));
    let first = |month, begins| {
        let mut rules = Rules::of(month, &input.overrides);
        FirstPension::after(month, begins, &mut rules).map_err(starts_too_early)
    };
    let (after, begins) = begins_after(input, last_paid);
    let of_age = first(input.old_enough, BeginsAfter::Conditions)?.month;
    Ok(Beginning { of_age, after, begins, first: first(after, begins)? })
}

/// Whoever starts so early would retire before the first rules.
fn starts_too_early(none: NoRules) -> InputError {
    InputError::no_rules("start", none)
}

/// The month after which the pension begins.
fn begins_after(input: &Input, last_paid: Month) -> (Month, BeginsAfter) {
    match input.bought {
        Some(bought) => (bought.month.max(last_paid).max(input.old_enough), BeginsAfter::Buying),
        None if last_paid > input.old_enough => (last_paid, BeginsAfter::PayingOn),
        None => (input.old_enough, BeginsAfter::Conditions),
    }
}

/// What the plan costs and brings.
pub fn balance(input: &Input) -> Result<Outcome, InputError> {
    check(input)?;
    let mut explained = Explained::default();
    let payments = payments(input)?;
    cost_steps(&payments, &mut explained);
    let total = |of: fn(&Payment) -> Dong| -> Dong { payments.iter().map(of).sum() };
    let (gross, state) = (total(|payment| payment.gross), total(|payment| payment.state));
    let (local, pay) = (total(|payment| payment.local), total(|payment| payment.pay));
    explained.step(Label::PlanPay, shares(gross, state, local), pay, []);
    let bought_cost = input.bought.map_or(Dong::ZERO, |bought| bought.cost);
    let own = pay + bought_cost + input.before.map_or(Dong::ZERO, |before| before.own);

    let Beginning { of_age, after: begins_after, begins, first } = beginning(input, &payments)?;
    let settled = first.month;
    let mut rules = Rules::of(settled, &input.overrides);
    let needed = rules.minimum_years().map_err(starts_too_early)?.value * 12;
    let scales = rules.pension_scales(input.sex).map_err(starts_too_early)?;
    let (mean, _) = AVERAGE_INCOME.at(settled).map_err(starts_too_early)?;
    let months: i64 = payments.iter().map(|payment| i64::from(payment.months)).sum();
    let missing_months = (needed - months - months_before(input)).max(0);
    // Without a pension there is no first month; that of the usual age has been told.
    let is_told = begins == BeginsAfter::Conditions && begins_after == input.age_reached;
    if !is_told && (missing_months == 0 || begins == BeginsAfter::Buying) {
        first.tell(&mut explained);
    }
    let average = average(input, &payments, settled, mean.source, &mut explained)?;
    let most = rules.ways_of_paying()?.value.missing_months;

    compulsory::note_own_rules(input.compulsory, &mut rules, &mut explained)?;
    let after_age = months_after_age(input, &payments);
    let parts = AgeParts { before_age: average.months - after_age, after_age };
    let mut pension =
        pension::work_out(input.sex, parts, average.average, scales, &mut rules, std::mem::take(&mut explained))?;
    explained = std::mem::take(&mut pension.explained);
    let back_after = back_after(own, &pension, &mut explained)?;
    announce(input, &mut explained);
    explained.close_at(rules, "start");
    Ok(Outcome {
        months,
        gross,
        state,
        local,
        pay,
        own,
        supported_months: payments.iter().map(|payment| payment.supported_months).sum(),
        months_left: of_age.since(input.start).max(0).into(),
        missing_months,
        can_buy: (1..=most).contains(&missing_months),
        most_bought: most,
        enough_on: completed_on(input, needed - months_before(input)),
        begins_after,
        settled,
        years: years(input, &payments, settled, &pension),
        pension,
        average,
        back_after,
        explained,
    })
}

/// Months of both kinds of insurance that the plan finds paid.
fn months_before(input: &Input) -> i64 {
    input.before.map_or(0, |before| before.months) + input.compulsory.map_or(0, |both| both.months)
}

/// Voluntary months paid after the retirement age was reached.
fn months_after_age(input: &Input, payments: &[Payment]) -> i64 {
    let after = |payment: &Payment| {
        let last = payment.month.plus(payment.months - 1);
        i64::from(last.since(input.age_reached).clamp(0, payment.months))
    };
    input.before.map_or(0, |before| before.after_age) + payments.iter().map(after).sum::<i64>()
}

/// The last month of the longest plan.
pub(super) fn latest_end(start: Month) -> Month {
    start.plus(LONGEST - 1)
}

fn check(input: &Input) -> Result<(), InputError> {
    check_overrides(&input.overrides)?;
    let latest = latest_end(input.start);
    match input.end {
        Some(end) if end < input.start => {
            return Err(InputError::new("end", Fault::EndsBeforeStart { from: input.start }));
        }
        Some(end) if end > latest => return Err(InputError::out_of_range("end", input.start, latest)),
        _ => {}
    }
    if !(0..=11).contains(&input.missed_per_year) {
        return Err(InputError::out_of_range("missedPerYear", Value::Months(0), Value::Months(11)));
    }
    // Buying is no part of the plan itself.
    let rules = Rules::of(input.start, &input.overrides);
    let ways = rules.ways_of_paying().map_err(|none| InputError::no_rules("start", none))?;
    if matches!(input.mode, Mode::Missing { .. }) {
        return Err(InputError::new("mode.months", Fault::NotOneOf { allowed: ways.value.months }));
    }
    way::check(input.mode, &rules)?;
    let growth = input.growth.fraction()?;
    let most = Percent::whole(MOST_GROWTH);
    if growth.is_negative() || growth > most.fraction()? || input.growth.decimal().places() > 4 {
        return Err(InputError::out_of_range("growth", Percent::ZERO, most));
    }
    compulsory::check(input.compulsory)?;
    let amounts = [
        ("before.average", input.before.map(|before| before.average)),
        ("before.own", input.before.map(|before| before.own)),
        ("bought.income", input.bought.map(|bought| bought.income)),
        ("bought.cost", input.bought.map(|bought| bought.cost)),
    ];
    for (field, amount) in amounts {
        if amount.is_some_and(|amount| !(Dong::ZERO..=Dong::MAX).contains(&amount)) {
            return Err(InputError::out_of_range(field, Dong::ZERO, Dong::MAX));
        }
    }
    let counts = [
        ("before.months", input.before.map(|before| before.months), 0),
        ("bought.months", input.bought.map(|bought| bought.months), 1),
    ];
    for (field, count, least) in counts {
        if count.is_some_and(|count| !(least..=MOST_MONTHS).contains(&count)) {
            return Err(InputError::out_of_range(field, Value::Months(least), Value::Months(MOST_MONTHS)));
        }
    }
    Ok(())
}

/// The contribution calls its month "month"; here it is the start of the plan.
fn at_start(error: InputError) -> InputError {
    match error.field.as_ref() {
        "month" => error.at("start"),
        _ => error,
    }
}

/// All payments of the plan, each by the rules of its own month.
fn payments(input: &Input) -> Result<Vec<Payment>, InputError> {
    let mut payments: Vec<Payment> = Vec::new();
    let Some(end) = input.end else { return Ok(payments) };
    let mut supported_months = input.supported_months;
    let mut month = input.start;
    while month <= end {
        let in_year = month.since(input.start) % 12;
        let paid_in_year = 12 - i32::try_from(input.missed_per_year).unwrap_or(0);
        if in_year >= paid_in_year {
            month = month.plus(12 - in_year);
            continue;
        }
        let mut left = end.since(month) + 1;
        if input.missed_per_year > 0 {
            left = left.min(paid_in_year - in_year);
        }
        let mut rules = Rules::of(month, &input.overrides);
        let floor = rules.income_floor().map_err(|none| at_start(none.into()))?.value;
        // Only a later floor raises the income; at the start it is for the person to choose.
        let income = if month == input.start { input.income } else { input.income.max(floor) };
        let ways = rules.ways_of_paying().map_err(|none| at_start(none.into()))?.value;
        let mode = fitting(input.mode, &ways, left.into());
        let payment = match payments.last().and_then(|last| again(last, month, income, mode, supported_months)) {
            Some(payment) => payment,
            None => one_payment(input, month, income, mode, supported_months)?,
        };
        supported_months += payment.supported_months;
        month = month.plus(payment.months);
        payments.push(payment);
    }
    Ok(payments)
}

fn one_payment(
    input: &Input,
    month: Month,
    income: Dong,
    mode: Mode,
    supported_months: i64,
) -> Result<Payment, InputError> {
    let outcome = payment(&payment::Input {
        month,
        paid_on: None,
        income,
        groups: input.groups.clone(),
        mode,
        supported_months,
        top_ups: input.top_ups.clone(),
        overrides: input.overrides.clone(),
    })
    .map_err(at_start)?;
    Ok(Payment {
        month,
        income,
        mode,
        months: i32::try_from(outcome.months).map_err(|_| TooLarge)?,
        gross: outcome.gross,
        state: outcome.state,
        local: outcome.local,
        pay: outcome.pay,
        supported_months: outcome.supported_months,
        explained: outcome.explained,
    })
}

/// The payment before once more, where nothing that counts has changed since: long plans are mostly that.
fn again(last: &Payment, month: Month, income: Dong, mode: Mode, supported_months: i64) -> Option<Payment> {
    let months = i64::from(last.months);
    // Where all its months were supported and all of these can be; or where none was, which left nothing used up.
    let is_supported_alike = last.supported_months == 0
        || last.supported_months == months && supported_months + months <= most_supported_months(last.month);
    let is_alike = is_supported_alike && last.income == income && last.mode == mode;
    (is_alike && change::months_of_change(last.month, month).is_empty()).then(|| Payment {
        month,
        explained: Explained::default(),
        ..*last
    })
}

/// The way as chosen, or the longest usual one that fits into what is left.
fn fitting(mode: Mode, ways: &Ways, left: i64) -> Mode {
    if mode.months() <= left {
        return mode;
    }
    let mut lengths = ways.months.iter().rev().map(|months| i64::from(*months));
    lengths.find(|months| *months <= left).map_or(mode, Mode::Months)
}

/// Whole contribution less what State and localities pay, if anything.
fn shares(gross: Dong, state: Dong, local: Dong) -> Vec<Piece> {
    let mut pieces = formula![gross];
    for share in [state, local] {
        if share > Dong::ZERO {
            pieces.extend(formula!["−", share]);
        }
    }
    pieces
}

/// One step for each stretch of equal payments, and the rules that they used.
fn cost_steps(payments: &[Payment], explained: &mut Explained) {
    let is_equal =
        |a: &Payment, b: &Payment| (a.months, a.gross, a.state, a.local) == (b.months, b.gross, b.state, b.local);
    for run in payments.chunk_by(is_equal) {
        let [first, ..] = run else { continue };
        let count = i64::try_from(run.len()).unwrap_or(1);
        let mut formula = formula![first.month, ":", Decimal::whole(count), "× ("];
        formula.extend(shares(first.gross, first.state, first.local));
        formula.extend(formula![")"]);
        explained.step(Label::PlanPart, formula, first.pay.times(count), []);
        for used in &first.explained.rules {
            explained.use_once(used.clone());
        }
        for notice in &first.explained.notices {
            let told = matches!(notice.what, What::Unconfirmed { .. } | What::NoSupportClaimed);
            if told && !explained.notices.contains(notice) {
                explained.notices.push(notice.clone());
            }
        }
    }
    let raised = payments.windows(2).find_map(|pair| match pair {
        [before, after] if after.income > before.income => Some((after.month, after.income)),
        _ => None,
    });
    if let Some((month, floor)) = raised {
        explained.note(Some("income".into()), What::IncomeRaised { month, floor });
    }
}

/// Months of one income that count with one coefficient.
#[derive(Clone, Copy)]
struct Part {
    months: i64,
    income: Dong,
    factor: Decimal,
}

/// The average of plan, months before and months bought, in the money of the settlement.
fn average(
    input: &Input,
    payments: &[Payment],
    settled: Month,
    source: Article,
    explained: &mut Explained,
) -> Result<Average, InputError> {
    let parts = parts(input, payments, settled)?;
    let (mut sum, mut months) = (Fraction::ZERO, 0);
    let mut formula = formula!["("];
    for Part { months: count, income, factor } in parts {
        sum = sum.plus(Fraction::from(income).times_whole(count)?.times(factor.fraction()?)?)?;
        if months > 0 {
            formula.extend(formula!["+"]);
        }
        formula.extend(formula![Value::Months(count), "×", income]);
        if factor != UNCHANGED {
            formula.extend(formula![Value::Factor(factor)]);
        }
        months += count;
    }
    let average = if months == 0 { Fraction::ZERO } else { sum.over(Fraction::whole(months))? };
    formula.extend(formula![") ÷", Value::Months(months)]);
    let mut law = vec![source];
    if input.bought.is_some() && settled >= BOUGHT_MONTHS.from {
        law.push(BOUGHT_MONTHS.source);
    }
    explained.step(Label::AverageIncome, formula, average, law);
    Ok(Average { months, average })
}

/// What the average is made of, neighbours of equal income and coefficient put together.
fn parts(input: &Input, payments: &[Payment], settled: Month) -> Result<Vec<Part>, InputError> {
    // The coefficient is the price level of the year before the settlement over that of the year paid for.
    let base = settled.year() - 1;
    let mut parts: Vec<Part> = Vec::new();
    let mut add = |months: i64, income: Dong, factor: Decimal| match parts.last_mut() {
        Some(last) if last.income == income && last.factor == factor => last.months += months,
        _ => parts.push(Part { months, income, factor }),
    };
    if let Some(before) = input.before {
        add(before.months, before.average, grown(input.growth, base - (input.start.year() - 1))?);
    }
    if let Some(both) = input.compulsory {
        add(both.months, both.average, grown(input.growth, base - (input.start.year() - 1))?);
    }
    for payment in payments {
        for (year, count) in by_year(payment) {
            add(count, payment.income, grown(input.growth, base - year)?);
        }
    }
    if let Some(bought) = input.bought {
        add(bought.months, bought.income, BOUGHT_MONTHS.value);
    }
    Ok(parts)
}

/// The months of a payment by calendar year.
fn by_year(payment: &Payment) -> Vec<(i32, i64)> {
    let mut years: Vec<(i32, i64)> = Vec::new();
    for index in 0..payment.months {
        let year = payment.month.plus(index).year();
        match years.last_mut() {
            Some((last, count)) if *last == year => *count += 1,
            _ => years.push((year, 1)),
        }
    }
    years
}

/// The month that completes so many months of the plan when it simply goes on; nothing where none is left to pay.
pub(super) fn completed_on(input: &Input, months: i64) -> Option<Month> {
    if months <= 0 {
        return None;
    }
    let a_year = 12 - input.missed_per_year;
    let index = (months - 1) / a_year * 12 + (months - 1) % a_year;
    Some(input.start.plus(i32::try_from(index).ok()?))
}

/// Own money less the one-off payment, over the pension, rounded up to whole months.
fn back_after(own: Dong, pension: &pension::Outcome, explained: &mut Explained) -> Result<Option<i64>, InputError> {
    if pension.pension <= Dong::ZERO {
        return Ok(None);
    }
    let left = own.less(pension.one_off);
    let months = Fraction::from(left).over(pension.pension.into())?.ceil();
    let months = i64::try_from(months).map_err(|_| TooLarge)?;
    let formula = formula!["(", own, "−", pension.one_off, ") ÷", pension.pension];
    explained.step(Label::BackAfter, formula, Value::Months(months), []);
    Ok(Some(months))
}

fn announce(input: &Input, explained: &mut Explained) {
    if input.growth.decimal().is_zero() {
        explained.note(None, What::TodaysMoney);
    } else {
        explained.note(Some("growth".into()), What::AssumedGrowth { yearly: input.growth });
    }
}

/// Year by year from the start of the plan to some years of pension.
fn years(input: &Input, payments: &[Payment], settled: Month, pension: &pension::Outcome) -> Vec<Year> {
    let before = input.before.map_or(Dong::ZERO, |before| before.own);
    added_up(input.start.year()..=settled.year() + SHOWN_YEARS, before, |year| {
        let paid = || payments.iter().filter(|payment| payment.month.year() == year);
        let bought = input.bought.filter(|bought| year == bought.month.year());
        InYear {
            own: paid().map(|payment| payment.pay).sum::<Dong>() + bought.map_or(Dong::ZERO, |bought| bought.cost),
            support: paid().map(|payment| payment.state + payment.local).sum(),
            received: received(year, settled, pension),
        }
    })
}
