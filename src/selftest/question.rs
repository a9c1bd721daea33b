//! What is asked in a case, and the core's answers to it.

use super::Figure;
use crate::citizen::card_start::CardBefore;
use crate::citizen::co_payment::co_payment;
use crate::citizen::contribution::{Input, Mode, TopUp, TopUpSize, contribution};
use crate::citizen::funeral::{self, funeral};
use crate::citizen::household::{self, Member, household};
use crate::citizen::lump_sum::{self, lump_sum};
use crate::citizen::maternity::{self, maternity};
use crate::citizen::pension::{self, Paid, pension};
use crate::citizen::refund::refund;
use crate::citizen::{PaidPeriod, retirement};
use crate::error::{Fault, InputError};
use crate::figures::{ReconcileInput, Relation, Verdict, reconcile};
use crate::law::support::most_supported_months;
use crate::law::{HealthGroup, Overrides, Sex, SupportGroup};
use crate::staff::Period;
use crate::staff::arrears::{ArrearsInput, arrears};
use crate::staff::conference::{ConferenceInput, conference};
use crate::staff::coverage::{Base, CoverageInput, coverage};
use crate::staff::growth::{Comparison, GrowthInput, growth};
use crate::staff::plan_versions::Supplement;
use crate::staff::progress::{Kind, ProgressInput, ProgressOutcome, progress};
use crate::units::{Day, Decimal, Dong, Month, Percent, Value};

/// Months paid for with one income.
pub type PaidSpan = (Month, Month, i64);

/// A period and a day in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    pub from: Day,
    pub to: Day,
    pub as_of: Day,
}

/// Two of done, plan and percent; a supplement with its first day.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFigures {
    pub kind: Kind,
    pub time: Time,
    pub unit: &'static str,
    pub done: Option<Decimal>,
    pub plan: Option<Decimal>,
    pub percent: Option<Decimal>,
    pub opening: Option<Decimal>,
    pub added: Option<(Day, i64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// A payment, or all of so many years month by month with the poverty line staying; each top-up in percent.
    Contribution {
        month: Month,
        income: i64,
        groups: Vec<SupportGroup>,
        mode: Mode,
        supported: i64,
        top_ups: Vec<i64>,
    },
    ManyYears {
        month: Month,
        income: i64,
        group: SupportGroup,
        years: i64,
        top_up: Option<i64>,
    },
    Refund {
        month: Month,
        income: i64,
        group: SupportGroup,
        years: i64,
        unused: i64,
    },
    /// Members insured by the household, each for so many months.
    Household {
        month: Month,
        months: Vec<i64>,
    },
    CoPayment {
        month: Month,
    },
    /// Years ahead at a yield that the example says, percent a month.
    AheadAt {
        month: Month,
        income: i64,
        years: i64,
        monthly_yield: Decimal,
    },
    /// All paid out at once.
    LumpSum {
        settled: Month,
        paid: Vec<PaidSpan>,
    },
    /// Insured people and their share of the labour force.
    Coverage {
        covered: Decimal,
        percent: Decimal,
    },
    /// Months paid and their average.
    Pension {
        sex: Sex,
        settled: Month,
        months: i64,
        average: i64,
    },
    /// Periods, whose incomes are brought to the year of settlement.
    Average {
        settled: Month,
        paid: Vec<PaidSpan>,
    },
    Retirement {
        sex: Sex,
        born: Month,
    },
    /// One month in each year, whose average is its coefficient times the income.
    Coefficients {
        settled: Month,
        income: i64,
        years: Vec<i32>,
    },
    Funeral {
        died: Month,
    },
    Maternity {
        born: Month,
        children: i64,
    },
    Progress(PlanFigures),
    Growth {
        unit: &'static str,
        now: Decimal,
        change: Decimal,
    },
    Conference {
        invited: i64,
        registered: i64,
        still_needed: i64,
    },
    Arrears {
        unit: &'static str,
        debt: Decimal,
        percent: Decimal,
        collected: Decimal,
        plan: Decimal,
    },
    /// Printed figures, by their places, and the relation between them.
    Relation {
        figures: Vec<crate::figures::Figure>,
        relation: Relation,
    },
}

impl PlanFigures {
    fn input(&self) -> ProgressInput {
        let Time { from, to, as_of } = self.time;
        let supplements = self.added.iter().map(|(on, add)| Supplement { on: *on, add: Decimal::whole(*add) });
        ProgressInput {
            kind: self.kind,
            period: Period { from, to },
            as_of,
            done: self.done,
            plan: self.plan,
            percent: self.percent,
            unit: self.unit.into(),
            indicator: None,
            previous: None,
            people: None,
            previous_people: None,
            opening: self.opening,
            supplements: supplements.collect(),
            months: Vec::new(),
            last_year_months: Vec::new(),
        }
    }
}

type Answers = Result<Vec<(Figure, Value)>, InputError>;

impl Question {
    /// All figures that the core has for the question.
    pub(super) fn answers(&self) -> Answers {
        match self {
            Question::Contribution { month, income, groups, mode, supported, top_ups } => {
                paid(&payment(*month, *income, groups, *mode, *supported, top_ups))
            }
            Question::ManyYears { month, income, group, years, top_up } => {
                many_years(*month, *income, *group, *years, *top_up)
            }
            Question::Refund { month, income, group, years, unused } => {
                let ahead = payment(*month, *income, &[*group], Mode::Ahead { years: *years }, 0, &[]);
                let back = refund(&ahead, *unused)?;
                Ok(dongs([(Figure::Gross, back.gross), (Figure::State, back.state), (Figure::Refund, back.refund)]))
            }
            Question::Household { month, months } => of_household(*month, months),
            Question::CoPayment { month } => {
                let bounds = co_payment(*month, &Overrides::default())?;
                Ok(dongs([(Figure::FreeVisit, bounds.visit), (Figure::YearlyBound, bounds.yearly)]))
            }
            Question::AheadAt { month, income, years, monthly_yield } => {
                let mut input = payment(*month, *income, &[], Mode::Ahead { years: *years }, 0, &[]);
                input.overrides.monthly_yield = Some(*monthly_yield);
                paid(&input)
            }
            Question::LumpSum { settled, paid } => all_at_once(*settled, paid),
            Question::Coverage { covered, percent } => of_coverage(*covered, *percent),
            Question::Pension { sex, settled, months, average } => {
                let paid = Paid::Average { months: *months, average: Dong::new(*average) };
                of_pension(*sex, *settled, paid)
            }
            Question::Average { settled, paid } => of_pension(Sex::Female, *settled, Paid::Periods(periods(paid))),
            Question::Retirement { sex, born } => of_retirement(*sex, *born),
            Question::Coefficients { settled, income, years } => coefficients(*settled, *income, years),
            Question::Funeral { died } => of_funeral(*died),
            Question::Maternity { born, children } => {
                let told = maternity(&maternity::Input { born: *born, children: *children, paid_months: 12 })?;
                Ok(dongs([(Figure::Allowance, told.amount)]))
            }
            Question::Progress(figures) => of_progress(&progress(&figures.input())?),
            Question::Growth { unit, now, change } => {
                let amount = Comparison { now: Some(*now), previous: None, change: Some(*change), percent: None };
                let told = growth(&GrowthInput { unit: (*unit).into(), amount, people: None })?;
                Ok(vec![(Figure::Growth, Value::Percent(told.percent.value.to_two_places()?))])
            }
            Question::Conference { invited, registered, still_needed } => {
                meetings(*invited, *registered, *still_needed)
            }
            Question::Arrears { unit, debt, percent, collected, plan } => bases_that_fit(&ArrearsInput {
                unit: (*unit).into(),
                debt: Some(*debt),
                percent: Some(*percent),
                collected: Some(*collected),
                plan: Some(*plan),
            }),
            Question::Relation { figures, relation } => check_relation(figures, relation),
        }
    }
}

fn dongs<const N: usize>(amounts: [(Figure, Dong); N]) -> Vec<(Figure, Value)> {
    amounts.into_iter().map(|(figure, amount)| (figure, Value::Dong(amount))).collect()
}

fn count(number: usize) -> Value {
    Value::Number(Decimal::whole(i64::try_from(number).unwrap_or(i64::MAX)))
}

fn payment(
    month: Month,
    income: i64,
    groups: &[SupportGroup],
    mode: Mode,
    supported_months: i64,
    top_ups: &[i64],
) -> Input {
    let top_up = |share: &i64| TopUp { label: String::new(), size: TopUpSize::Share(Percent::whole(*share)) };
    Input {
        month,
        paid_on: None,
        income: Dong::new(income),
        groups: groups.to_vec(),
        mode,
        supported_months,
        top_ups: top_ups.iter().map(top_up).collect(),
        overrides: Overrides::default(),
    }
}

fn of_retirement(sex: Sex, born: Month) -> Answers {
    let age = retirement::retirement(&retirement::Input { sex, born })?;
    Ok(vec![
        (Figure::Age, Value::Age { years: age.years, months: age.months }),
        (Figure::Reached, Value::Month(age.reached)),
        (Figure::PensionFrom, Value::Month(age.pension_from)),
    ])
}

fn of_funeral(died: Month) -> Answers {
    let overrides = Overrides::default();
    let input = funeral::Input { died, months: 60, compulsory_months: 0, pensioner: false, overrides };
    Ok(dongs([(Figure::Allowance, funeral(&input)?.amount)]))
}

fn bases_that_fit(input: &ArrearsInput) -> Answers {
    let fitting = arrears(input)?.rates.iter().filter(|rate| rate.fits == Some(true)).count();
    Ok(vec![(Figure::BasesThatFit, count(fitting))])
}

fn paid(input: &Input) -> Answers {
    let told = contribution(input)?.payment;
    Ok(dongs([
        (Figure::Gross, told.gross),
        (Figure::State, told.state),
        (Figure::Local, told.local),
        (Figure::Pay, told.pay),
    ]))
}

fn many_years(month: Month, income: i64, group: SupportGroup, years: i64, top_up: Option<i64>) -> Answers {
    let top_ups: Vec<i64> = top_up.into_iter().collect();
    let mut sum = Dong::ZERO;
    // The support ends with a year, so that none is paid partly with it; those beyond cost the same as the first of them.
    for year in 0..years {
        let supported = (year * 12).min(most_supported_months(month));
        sum += contribution(&payment(month, income, &[group], Mode::Months(12), supported, &top_ups))?.payment.pay;
    }
    Ok(dongs([(Figure::Pay, sum)]))
}

fn of_household(month: Month, months: &[i64]) -> Answers {
    let member = |months: &i64| Member {
        label: String::new(),
        months: Some(*months),
        group: HealthGroup::Household,
        support: None,
        before: CardBefore::Unsaid,
    };
    let members = months.iter().map(member).collect();
    let most = months.iter().copied().max().unwrap_or(0);
    let input = household::Input { month, months: most, card_from: None, members, overrides: Overrides::default() };
    let told = household(&input)?;
    let member = |(rank, pay): (u8, Dong)| (Figure::Member(rank), Value::Dong(pay));
    let mut answers: Vec<_> = (1..).zip(told.members.iter().map(|member| member.pay)).map(member).collect();
    answers.push((Figure::Total, Value::Dong(told.total)));
    Ok(answers)
}

fn all_at_once(settled: Month, paid: &[PaidSpan]) -> Answers {
    let (periods, overrides) = (periods(paid), Overrides::default());
    let told = lump_sum(&lump_sum::Input { settled, periods, compulsory: None, grave_illness: false, overrides })?;
    Ok(dongs([(Figure::Gross, told.gross), (Figure::State, told.state), (Figure::Pay, told.pay)]))
}

fn of_coverage(covered: Decimal, percent: Decimal) -> Answers {
    let told = coverage(&CoverageInput {
        of: Base::LabourForce,
        covered: Some(covered),
        base: None,
        percent: Some(percent),
        unit: "người".into(),
    })?;
    Ok(vec![(Figure::Base, Value::Number(told.base.value))])
}

fn periods(paid: &[PaidSpan]) -> Vec<PaidPeriod> {
    let period = |(from, to, income): &PaidSpan| PaidPeriod {
        from: *from,
        to: *to,
        income: Dong::new(*income),
        groups: vec![SupportGroup::Other],
    };
    paid.iter().map(period).collect()
}

fn of_pension(sex: Sex, settled: Month, paid: Paid) -> Answers {
    let told = pension(&pension::Input {
        sex,
        settled,
        paid,
        compulsory: None,
        months_after_age: 0,
        overrides: Overrides::default(),
    })?;
    Ok(vec![
        (Figure::Rate, Value::Percent(told.rate)),
        (Figure::CountedYears, Value::Years(told.counted_years)),
        (Figure::Pension, Value::Dong(told.pension)),
        (Figure::OneOff, Value::Dong(told.one_off)),
        (Figure::Average, Value::Dong(told.average)),
    ])
}

fn coefficients(settled: Month, income: i64, years: &[i32]) -> Answers {
    let one = |year: &i32| {
        let month = Month::from_parts(*year, 1).ok_or_else(|| InputError::new("year", Fault::NotAMonth))?;
        let paid = Paid::Periods(periods(&[(month, month, income)]));
        let told = pension(&pension::Input {
            sex: Sex::Female,
            settled,
            paid,
            compulsory: None,
            months_after_age: 0,
            overrides: Overrides::default(),
        })?;
        let hundredths = told.average.get() / (income / 100).max(1);
        Ok((Figure::Coefficient(*year), Value::Factor(Decimal::new(hundredths, 2))))
    };
    years.iter().map(one).collect()
}

fn of_progress(told: &ProgressOutcome) -> Answers {
    let mut answers = vec![
        (Figure::Plan, Value::Number(told.plan.value)),
        (Figure::Done, Value::Number(told.done.value)),
        (Figure::Elapsed, Value::Percent(told.elapsed_percent.to_two_places()?)),
    ];
    if let Some(points) = told.gap_points {
        answers.push((Figure::Gap, Value::Points(points.decimal().fraction()?.round_to(2)?)));
    }
    if let Some(times) = told.acceleration {
        answers.push((Figure::Acceleration, Value::Factor(times.fraction()?.round_to(2)?)));
    }
    if let Some(needed) = told.needed_per_month {
        answers.push((Figure::NeededPerMonth, Value::Number(needed.fraction()?.round_to(2)?)));
    }
    if let Some(then) = told.plan_versions.last() {
        answers.push((Figure::PercentThen, Value::Percent(then.percent.to_two_places()?)));
        if let Some(needed) = then.needed_per_month {
            answers.push((Figure::NeededThen, Value::Number(needed)));
        }
    }
    Ok(answers)
}

fn meetings(invited: i64, registered: i64, still_needed: i64) -> Answers {
    let told = conference(&ConferenceInput { invited, registered, still_needed: Some(still_needed) })?;
    let mut answers = vec![(Figure::Percent, Value::Percent(told.percent.to_two_places()?))];
    if let Some(meetings) = told.meetings {
        let number = |number: i64| Value::Number(Decimal::whole(number));
        answers.push((Figure::Meetings, number(meetings.expected)));
        answers.push((Figure::MeetingsAtBest, number(meetings.best)));
        answers.push((Figure::MeetingsAtWorst, number(meetings.worst)));
    }
    Ok(answers)
}

fn check_relation(figures: &[crate::figures::Figure], relation: &Relation) -> Answers {
    let input = ReconcileInput { figures: figures.to_vec(), relations: vec![relation.clone()], unknown: Vec::new() };
    let told = reconcile(&input)?;
    let conflicting = told.findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts).count();
    let mut answers = vec![(Figure::Conflicts, count(conflicting))];
    if let Some(range) = told.findings.first().and_then(|finding| finding.computed) {
        answers.push((Figure::Percent, Value::Percent(Percent::new(range.value.round_to(2)?))));
    }
    Ok(answers)
}
