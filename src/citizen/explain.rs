//! What citizens are told beside a result: the steps of its derivation and its notices. The sentences stand in `text/citizen/`.

// Each label and each figure of a notice is said there.
#![allow(missing_docs)]

use crate::explain::{self, Noticed, Weight};
use crate::law::health_support::Run;
use crate::law::lump_sum::Cases;
use crate::law::planned::{self, Planned};
use crate::law::{Article, Confidence, HealthGroup, Parameter, Rules, SupportGroup};
use crate::units::{Decimal, Dong, Month, Percent, Value};

pub type Explained = explain::Explained<Label, What>;
pub type Step = explain::Step<Label>;
pub type Notice = explain::Notice<What>;

/// What a step works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    // Voluntary contribution
    IncomeFloor,
    IncomeCap,
    MonthlyContribution,
    Gross,
    GrossAhead,
    GrossMissing,
    SupportedMonths,
    MonthlySupport(SupportGroup),
    StateSupport,
    PossibleStatePlain,
    PossibleStateCompounded,
    LocalTopUp,
    LocalSupport,
    Pay,
    PayBy,
    // Refund
    Refund,
    // Household health insurance
    HealthMonthly,
    /// `number` is the place in the list, from 1; rank 5 stands for the fifth and all later members.
    MemberRanked {
        number: i64,
        rank: u8,
    },
    MemberUnranked {
        number: i64,
        group: HealthGroup,
    },
    MemberSupport {
        number: i64,
    },
    CardFrom {
        number: i64,
    },
    /// For how many months a member pays, so that the card ends with the others.
    MonthsTogether {
        number: i64,
    },
    HouseholdTotal,
    FreeVisit,
    /// For whoever has been insured for so many years in a row.
    YearlyCoPayment {
        years: i64,
    },
    LeftToCoPay,
    // Retirement
    RetirementAge,
    AgeReached,
    PensionFrom,
    EarlyAge,
    // Pension
    /// Income of the months of a year, with its coefficient.
    AdjustedIncome(i32),
    AverageIncome,
    /// Of voluntary and compulsory months together.
    MixedAverage,
    MissingMonths,
    EnoughMonths,
    /// One odd month to so many make half a year, more of them a whole one.
    CountedYears {
        half: i64,
    },
    PensionRate {
        most: Percent,
    },
    Pension,
    OneOff,
    // Lump sum
    /// Years before and since one in which the law changed.
    EarlyYears {
        before: i32,
    },
    LaterYears {
        since: i32,
    },
    AmountPaid,
    LumpSumGross,
    LumpSumPay,
    // Allowances
    Maternity,
    Funeral,
    SurvivorPensions,
    Survivors,
    LeastSurvivors,
    CardPaidByFund,
    CardLevel,
    // With too few years at the retirement age
    SocialPensionAge,
    SocialPension,
    MonthsToSocialPension,
    AllowanceMonths,
    MonthlyAllowance,
    AllowanceTopUp,
    // Cost against benefit
    PlanPart,
    PlanPay,
    BackAfter,
    // Piggy bank
    DepositDays,
    EachDeposit,
    LastDeposit,
}

/// What a notice says.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The month lies beyond what is known of a parameter.
    Provisional {
        parameter: Parameter,
        month: Month,
    },
    /// A value that no official text confirmed to us, or that the user put in.
    Unconfirmed {
        parameter: Parameter,
        confidence: Confidence,
    },
    /// Income between two steps.
    OffStep {
        step: Dong,
        below: Dong,
        above: Option<Dong>,
    },
    /// A known change ahead, and what this person would pay from then on.
    ChangeAhead {
        parameter: Parameter,
        month: Month,
        value: Value,
        pay_now: Dong,
        pay_then: Dong,
        raised_to: Option<Dong>,
    },
    /// Local top-ups add up to more than is left to pay.
    LocalCapped {
        offered: Dong,
        counted: Dong,
    },
    /// The State's support ends within this payment, or ended before it.
    SupportEnds {
        most: i64,
        supported: i64,
        months: i64,
    },
    /// No group was named, so no support is counted.
    NoSupportClaimed,
    /// No text that was seen says how missing months are supported: none of it is counted.
    MissingSupportOpen {
        law: Article,
    },
    /// Missing months can be paid for from so many months before the retirement age on.
    MissingFrom {
        months_before_age: i32,
        law: Article,
    },
    /// A change of the rules during the paid period changes nothing for the paid months.
    PaidMonthsStay {
        until: Month,
    },
    /// A change that is only planned: nothing is computed with it.
    Planned(Planned),
    // Household health insurance
    /// A member insured in another group stays in the list and takes no rank.
    TakesNoRank {
        group: HealthGroup,
    },
    /// The law knows certain lengths; others only let cards end together.
    PeriodNotOffered {
        offered: &'static [i64],
        months: i64,
    },
    /// A first card, or one after a gap, is good only some days after the payment.
    CardWaits {
        days: i64,
        gap_days: i64,
        law: Article,
    },
    /// Whether the years in a row go on after a gap of so many days.
    YearsInARow {
        gap: i64,
        kept_days: i64,
        law: Article,
    },
    /// The State supports the group for so many months only.
    HealthSupportEnds {
        group: HealthGroup,
        months: i64,
        law: Article,
    },
    /// Months of support that began for all at once, and end so.
    EarlierRun(Run),
    /// The part of pupils and students is paid at their school.
    PaidAtSchool,
    /// The support of the group is the least by law; the locality may pay more.
    SupportAtLeast,
    // Retirement
    /// Whoever joined before a month and has paid voluntarily for so many years gets the pension at this age.
    EarlyAge {
        age: i64,
        joined_before: Month,
        paid_years: i64,
        law: Article,
    },
    // Pension, lump sum, allowances
    /// The retirement age is the other condition of a pension.
    AgeCondition,
    /// Fewer months than the benefit needs.
    TooFewMonths {
        needed: i64,
        paid: i64,
    },
    /// Settled before years paid after the retirement age brought more: all bring the same.
    AfterAgeAlike {
        times: Decimal,
    },
    /// An income that was not allowed in its first month; paid ahead it is possible.
    IncomeOutside {
        floor: Dong,
        cap: Dong,
        month: Month,
    },
    SupportNotDeducted {
        /// Loss of working ability from which on that is so.
        loss: Percent,
    },
    /// A lump sum is paid only in certain cases.
    LumpSumCases {
        cases: Cases,
        /// Of a pension.
        minimum_years: i64,
        law: Article,
    },
    OneParent,
    /// An allowance is claimed within so many days of the birth.
    ClaimAfterBirth {
        days: i64,
        law: Article,
    },
    /// A payment to the survivors is claimed within so many days of the death.
    ClaimAfterDeath {
        days: i64,
        law: Article,
    },
    /// A pension is claimed so many days before its conditions are met.
    ClaimBeforePension {
        days: i64,
        law: Article,
    },
    // With too few years at the retirement age
    /// The monthly allowance is for who asks for it, instead of a lump sum.
    AllowanceByRequest,
    /// What the State paid of the past is not known, so it is not deducted.
    PastSupportUnknown,
    // Compulsory months beside voluntary ones
    /// From so many compulsory months on, their rules decide on age and least amount.
    CompulsoryRules {
        months: i64,
    },
    /// From so many compulsory months on, there may be a monthly allowance for the survivors instead.
    MonthlySurvivors {
        months: i64,
    },
    /// What was paid of compulsory wages is not known: counted by the rate of today of their average.
    CompulsoryPaidByAverage,
    /// An income of another time lies below the floor, which counts in its place.
    FloorCounts {
        from: Month,
        floor: Dong,
    },
    // Cost against benefit
    TodaysMoney,
    AssumedGrowth {
        yearly: Percent,
    },
    /// From this month on the chosen income is raised to the floor.
    IncomeRaised {
        month: Month,
        floor: Dong,
    },
    // Piggy bank
    NothingToSave,
    /// Whoever pays only from this month on, though still in time, pays by new rules.
    PayBeforeChange {
        month: Month,
        pay_now: Dong,
        pay_then: Dong,
    },
}

impl What {
    /// Stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            What::Provisional { .. } => "provisional",
            What::Unconfirmed { confidence: Confidence::User, .. } => "own-value",
            What::Unconfirmed { .. } => "unconfirmed-value",
            What::OffStep { .. } => "income-off-step",
            What::ChangeAhead { .. } => "change-ahead",
            What::LocalCapped { .. } => "local-capped",
            What::SupportEnds { .. } => "support-ends",
            What::NoSupportClaimed => "no-support-claimed",
            What::MissingSupportOpen { .. } => "missing-may-be-supported",
            What::MissingFrom { .. } => "missing-from",
            What::PaidMonthsStay { .. } => "paid-months-stay",
            What::Planned(_) => "planned",
            // The module for the contribution alone meets none of the others.
            _ if !cfg!(any(feature = "tools", feature = "lists", feature = "clerk")) => "",
            // Citizens: household, pension, savings
            What::TakesNoRank { .. } => "takes-no-rank",
            What::PeriodNotOffered { .. } => "period-not-offered",
            What::CardWaits { .. } => "card-waits",
            What::YearsInARow { .. } => "years-in-a-row",
            What::HealthSupportEnds { .. } => "health-support-ends",
            What::EarlierRun(_) => "earlier-run",
            What::PaidAtSchool => "paid-at-school",
            What::SupportAtLeast => "support-at-least",
            What::EarlyAge { .. } => "early-age",
            What::AgeCondition => "age-condition",
            What::TooFewMonths { .. } => "too-few-months",
            What::AfterAgeAlike { .. } => "after-age-alike",
            What::IncomeOutside { .. } => "income-outside",
            What::SupportNotDeducted { .. } => "support-not-deducted",
            What::LumpSumCases { .. } => "lump-sum-cases",
            What::OneParent => "one-parent",
            What::ClaimAfterBirth { .. } | What::ClaimAfterDeath { .. } | What::ClaimBeforePension { .. } => {
                "claim-in-time"
            }
            What::AllowanceByRequest => "allowance-by-request",
            What::PastSupportUnknown => "past-support-unknown",
            What::CompulsoryRules { .. } => "compulsory-rules",
            What::MonthlySurvivors { .. } => "monthly-survivors",
            What::CompulsoryPaidByAverage => "compulsory-paid-by-average",
            What::FloorCounts { .. } => "floor-counts",
            What::TodaysMoney => "todays-money",
            What::AssumedGrowth { .. } => "assumed-growth",
            What::IncomeRaised { .. } => "income-raised",
            What::NothingToSave => "nothing-to-save",
            What::PayBeforeChange { .. } => "pay-before-change",
        }
    }
}

impl Noticed for What {
    fn code(&self) -> &'static str {
        What::code(self)
    }

    fn weight(&self) -> Option<Weight> {
        let amount = match *self {
            What::ChangeAhead { pay_now, pay_then, .. } | What::PayBeforeChange { pay_now, pay_then, .. } => {
                Dong::new((pay_then - pay_now).get().abs())
            }
            What::LocalCapped { offered, counted } => offered - counted,
            What::OffStep { step, .. } => step,
            _ => Dong::ZERO,
        };
        match self {
            _ if amount > Dong::ZERO => Some(Weight::Amount(amount)),
            What::SupportEnds { .. }
            | What::NoSupportClaimed
            | What::MissingSupportOpen { .. }
            | What::HealthSupportEnds { .. }
            | What::CardWaits { .. }
            | What::TooFewMonths { .. }
            | What::PastSupportUnknown
            | What::IncomeRaised { .. } => Some(Weight::Doubt),
            What::Unconfirmed { confidence: Confidence::User, .. } => Some(Weight::Own),
            What::Provisional { .. } => Some(Weight::Later),
            _ => None,
        }
    }
}

impl Explained {
    /// Takes over the rules that were used and says which of them are not certain.
    pub fn close(&mut self, rules: Rules<'_>) {
        self.close_at(rules, "month");
    }

    /// The same for rules of the month that stands in `field`. Rules of several months add up, each value once.
    pub fn close_at(&mut self, rules: Rules<'_>, field: &'static str) {
        let month = rules.month();
        for used in rules.into_used() {
            if used.provisional {
                let is_same = |told: &What| match told {
                    What::Provisional { parameter, month: of } => *parameter == used.parameter && *of == month,
                    _ => false,
                };
                self.note_unless(is_same, Some(field.into()), What::Provisional { parameter: used.parameter, month });
                self.note_plan(used.parameter, month);
            } else if used.confidence != Confidence::Statute {
                let (parameter, confidence) = (used.parameter, used.confidence);
                let is_same = |told: &What| match told {
                    What::Unconfirmed { parameter: of, confidence: sure } => *of == parameter && *sure == confidence,
                    _ => false,
                };
                self.note_unless(is_same, None, What::Unconfirmed { parameter, confidence });
            }
            self.use_once(used);
        }
    }

    /// Says what is planned for a parameter, if anything is, with a result of `month`.
    pub fn note_plan(&mut self, parameter: Parameter, month: Month) {
        if let Some(plan) = planned::of(parameter, month) {
            let (parameter, due) = (plan.parameter, plan.due);
            let is_same = |told: &What| matches!(told, What::Planned(of) if of.parameter == parameter && of.due == due);
            self.note_unless(is_same, None, What::Planned(plan));
        }
    }
}
