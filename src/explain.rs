//! The derivation of a result, in no language yet: what screen, print, copied text and JavaScript interface all show.

use crate::error::Field;
use crate::law::health_support::Run;
use crate::law::lump_sum::Cases;
use crate::law::planned::{self, Planned};
use crate::law::{Article, Confidence, HealthGroup, Parameter, RuleUse, Rules, SupportGroup};
use crate::units::{Day, Decimal, Dong, Month, Percent, Value};
use std::mem::take;

/// All that stands behind a result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explained {
    pub steps: Vec<Step>,
    pub notices: Vec<Notice>,
    pub rules: Vec<RuleUse>,
}

/// One line of the derivation: what it is, the numbers put in, what comes out, and the articles that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub label: Label,
    pub formula: Vec<Piece>,
    pub value: Value,
    pub law: Vec<Article>,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Value(Value),
    /// A sign of arithmetic: "×", "−", "(".
    Sign(&'static str),
}

impl<T: Into<Value>> From<T> for Piece {
    fn from(value: T) -> Piece {
        Piece::Value(value.into())
    }
}

impl From<&'static str> for Piece {
    fn from(sign: &'static str) -> Piece {
        Piece::Sign(sign)
    }
}

/// A formula in the making: one call for each piece weighs less than a list of all.
#[derive(Default)]
pub struct Formula(Vec<Piece>);

impl Formula {
    #[inline(never)]
    pub fn put<T: Into<Piece>>(&mut self, piece: T) -> &mut Formula {
        self.push(piece.into())
    }

    #[inline(never)]
    fn push(&mut self, piece: Piece) -> &mut Formula {
        self.0.push(piece);
        self
    }

    /// The formula, finished.
    #[inline(never)]
    pub fn pieces(&mut self) -> Vec<Piece> {
        take(&mut self.0)
    }
}

/// `formula![rate, "×", income]`: values and signs in the order of writing.
#[macro_export]
macro_rules! formula {
    ($($piece:expr),* $(,)?) => { $crate::explain::Formula::default()$(.put($piece))*.pieces() };
}

/// What a step works out. Each has its words in `text`.
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
    // Staff
    DoneFromPercent,
    PlanFromPercent,
    LeastByRounding,
    MostByRounding,
    PlanPercent,
    Remaining,
    ElapsedByDays,
    ElapsedByMonths,
    ExpectedByNow,
    GapPoints,
    GapPointsByMonths,
    NetChange,
    AchievedPerMonth,
    AchievedPerWeek,
    AchievedPerDay,
    NeededPerMonth,
    NeededPerWeek,
    NeededPerDay,
    Acceleration,
    PlanVersionPercent,
    PlanVersionNeed,
    PlanChangeAlone,
    ForecastStraightLine,
    StraightLineByMonths,
    RecentPerMonth,
    ForecastRecentMonths,
    LastYearShare,
    ForecastLastYearShape,
    GrowthAmount,
    GrowthPercent,
    PeopleGrowth,
    PerHeadGrowth,
    CoveredFromPercent,
    PopulationFromPercent,
    LabourForceFromPercent,
    CoverageOfPopulation,
    CoverageOfLabourForce,
    Uncovered,
    ArrearsOfReceivable,
    ArrearsOfCollected,
    ArrearsOfPlan,
    ArrearsImpliedBase,
    DebtIfOfReceivable,
    DebtIfOfCollected,
    DebtIfOfPlan,
    TotalPercent,
    UnitPercent,
    UnitGrowth,
    UnitRemaining,
    UnitRemainingShare,
    DaysLeft,
    RoleTarget,
    ProductRemaining,
    ProductPercent,
    OfficerRemaining,
    ToReward,
    Conversion,
    ConversionLow,
    ConversionHigh,
    MeetingsExpected,
    MeetingsBest,
    MeetingsWorst,
    Invitees,
    ToDealOut,
    WeightPerPerson,
    UnitExactShare,
    LeftByRounding,
    // Figures
    ComputedRatio,
    ComputedGrowth,
    ComputedSum,
    ComputedDifference,
    ComputedMean,
    ComputedChain,
    SolvedFigure,
    ImpliedPlan,
    ImpliedPlanIfMeant,
    ImpliedPlanBefore,
    ImpliedDone,
    ImpliedRemaining,
    ImpliedPrevious,
    ImpliedOpening,
    ImpliedPopulation,
    ImpliedLabourForce,
    ImpliedPayable,
    CollectedAndDebt,
}

/// How much a notice weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Cần xem: computed, but unlikely.
    Check,
    /// Lưu ý: an assumption.
    Note,
}

/// Something that the reader of a result should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub level: Level,
    pub field: Option<Field>,
    pub what: What,
}

/// What a notice says. Each has its words in `text`.
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
    // Staff
    /// Only one whole number prints as the percentage does.
    OnlyCount {
        count: Value,
    },
    /// No whole number prints as the percentage does; the nearest and their percentages.
    NoCount {
        below: (Value, Percent),
        above: (Value, Percent),
    },
    /// Done and plan do not give the printed percentage.
    PercentConflict {
        printed: Percent,
        computed: Percent,
    },
    /// More than the plan is done.
    OverPlan {
        surplus: Value,
        percent: Percent,
    },
    /// A level is not judged by the calendar.
    LevelHasNoClock,
    /// Too little of the period is over for a verdict.
    TooEarly {
        before: Percent,
    },
    /// How far from time still counts as on track.
    OnTrackBand {
        points: Decimal,
    },
    /// Another verdict is possible within rounding.
    VerdictWithinRounding,
    /// An opening level says nothing of a flow.
    OpeningUnused,
    /// What a change of the plan alone did.
    PlanChanged {
        on: Day,
        raised: bool,
        by: Value,
        from: Percent,
        to: Percent,
        needed: Option<Value>,
    },
    /// The months do not add up to what is done.
    MonthsDoNotAddUp {
        sum: Value,
        done: Value,
    },
    /// Last year's shape says nothing: nothing had come in by this day.
    NothingByThisDayLastYear,
    /// No growth from nothing.
    NothingTheYearBefore,
    /// More insured than there are people.
    CoverageAboveAll {
        percent: Percent,
    },
    /// The printed rate is of no base that is known.
    NoBaseFits,
    /// A rate of arrears needs its base.
    NameTheBase,
    /// Units that rounding does not separate.
    RanksWithinRounding {
        units: i64,
    },
    /// Units that lack a figure.
    UnitsNotRanked {
        units: i64,
    },
    /// How many months a monthly target is multiplied by.
    CalendarMonthsCounted {
        months: i64,
    },
    /// The officers' own counts do not add up to the total.
    OfficersDiffer {
        product: String,
        count: i64,
        counted: i64,
    },
    /// No total for a product: the officers' counts stand in.
    NotReported {
        product: String,
        counted: i64,
    },
    /// A target of zero.
    NoTarget {
        product: String,
    },
    /// Not known how many meet the second condition of the reward.
    QualifyingUnknown {
        officer: String,
        min_months: i64,
    },
    /// No days are left.
    CampaignOver,
    /// The figures were not compared with the office's.
    SelfCounted,
    /// What the band means.
    ConferenceBand,
    /// Few people.
    SmallSample {
        below: i64,
    },
    /// No number of meetings follows.
    NobodyRegistered,
    /// So many units of a plan that is dealt out stand at their least or at their most.
    HeldByBounds {
        at_least: i64,
        at_most: i64,
    },
    /// Equal units: the earlier ones in the list got the last people.
    TieByOrder {
        got: i64,
        units: Vec<String>,
    },
    /// One more person to deal out would take one from this unit.
    OneMoreTakesAway {
        unit: String,
    },
    // Figures
    /// The text does not say what this is a percentage of.
    PercentWithoutBase {
        printed: String,
    },
    /// Numbers in two notations, one of each.
    MixedNotation {
        vietnamese: String,
        english: String,
    },
    /// A text in an encoding from before Unicode ("TCVN3", "VNI"), as which it was read.
    OldEncoding {
        name: &'static str,
    },
    /// Percentages of a level and of a flow, one of each.
    StockBesideFlow {
        stock: String,
        flow: String,
    },
    /// The marks of a number could be meant otherwise.
    NumberUnsure {
        printed: String,
        understood: Value,
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
            // Staff
            What::OnlyCount { .. } => "only-count",
            What::NoCount { .. } => "no-count",
            What::PercentConflict { .. } => "percent-conflict",
            What::OverPlan { .. } => "over-plan",
            What::LevelHasNoClock => "level-has-no-clock",
            What::TooEarly { .. } => "too-early",
            What::OnTrackBand { .. } => "on-track-band",
            What::VerdictWithinRounding => "verdict-within-rounding",
            What::OpeningUnused => "opening-unused",
            What::PlanChanged { .. } => "plan-changed",
            What::MonthsDoNotAddUp { .. } => "months-do-not-add-up",
            What::NothingByThisDayLastYear => "nothing-by-this-day",
            What::NothingTheYearBefore => "nothing-the-year-before",
            What::CoverageAboveAll { .. } => "coverage-above-all",
            What::NoBaseFits => "no-base-fits",
            What::NameTheBase => "name-the-base",
            What::RanksWithinRounding { .. } => "ranks-within-rounding",
            What::UnitsNotRanked { .. } => "units-not-ranked",
            What::CalendarMonthsCounted { .. } => "calendar-months-counted",
            What::OfficersDiffer { .. } => "officers-differ",
            What::NotReported { .. } => "not-reported",
            What::NoTarget { .. } => "no-target",
            What::QualifyingUnknown { .. } => "qualifying-unknown",
            What::CampaignOver => "campaign-over",
            What::SelfCounted => "self-counted",
            What::ConferenceBand => "conference-band",
            What::SmallSample { .. } => "small-sample",
            What::NobodyRegistered => "nobody-registered",
            What::HeldByBounds { .. } => "held-by-bounds",
            What::TieByOrder { .. } => "tie-by-order",
            What::OneMoreTakesAway { .. } => "one-more-takes-away",
            // Figures
            What::PercentWithoutBase { .. } => "percent-without-base",
            What::MixedNotation { .. } => "mixed-notation",
            What::StockBesideFlow { .. } => "stock-beside-flow",
            What::OldEncoding { .. } => "old-encoding",
            What::NumberUnsure { .. } => "number-unsure",
        }
    }
}

impl Notice {
    /// How much it matters for the amount of this answer, `None` where not at all: what it comes to in đồng, where that is
    /// known; then whatever leaves the answer in doubt, or says that it may hold another time.
    pub fn weight(&self) -> Option<Weight> {
        let amount = match self.what {
            What::ChangeAhead { pay_now, pay_then, .. } | What::PayBeforeChange { pay_now, pay_then, .. } => {
                Dong::new((pay_then - pay_now).get().abs())
            }
            What::LocalCapped { offered, counted } => offered - counted,
            What::OffStep { step, .. } => step,
            _ => Dong::ZERO,
        };
        match self.what {
            _ if amount > Dong::ZERO => Some(Weight::Amount(amount)),
            _ if self.level == Level::Check => Some(Weight::Doubt),
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

/// See [`Notice::weight`]; the heaviest is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A value of another time.
    Later,
    /// The amount may be another one, by how much is not known.
    Doubt,
    Amount(Dong),
    /// A value of one's own: the answer is not the law's.
    Own,
}

/// The one notice that has to stand beside the answer: the heaviest, of those that weigh alike the first.
pub fn warning(notices: &[Notice]) -> Option<usize> {
    let weighed = notices.iter().enumerate().filter_map(|(at, notice)| Some((notice.weight()?, at)));
    weighed.max_by_key(|(weight, at)| (*weight, std::cmp::Reverse(*at))).map(|(_, at)| at)
}

impl Explained {
    pub fn step(&mut self, label: Label, formula: Vec<Piece>, value: impl Into<Value>, law: impl AsRef<[Article]>) {
        self.push_step(label, formula, value.into(), law.as_ref());
    }

    #[inline(never)]
    fn push_step(&mut self, label: Label, formula: Vec<Piece>, value: Value, law: &[Article]) {
        self.steps.push(Step { label, formula, value, law: law.to_vec() });
    }

    pub fn note(&mut self, field: impl Into<Option<Field>>, what: What) {
        self.push_notice(Level::Note, field.into(), what);
    }

    pub fn check(&mut self, field: impl Into<Option<Field>>, what: What) {
        self.push_notice(Level::Check, field.into(), what);
    }

    #[inline(never)]
    fn push_notice(&mut self, level: Level, field: Option<Field>, what: What) {
        self.notices.push(Notice { level, field, what });
    }

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

    /// A note that is kept once, where less than a comparison of all that notices can be tells it: a module whose tools
    /// give no other has no such comparison.
    fn note_unless(&mut self, is_same: impl Fn(&What) -> bool, field: Option<Field>, what: What) {
        let is_told = |told: &Notice| told.level == Level::Note && told.field == field && is_same(&told.what);
        if !self.notices.iter().any(is_told) {
            self.push_notice(Level::Note, field, what);
        }
    }

    /// Adds a rule to the list, each value of a parameter once.
    pub fn use_once(&mut self, used: RuleUse) {
        if !self.rules.iter().any(|known| known.parameter == used.parameter && known.from == used.from) {
            self.rules.push(used);
        }
    }

    /// Takes over what stands behind another part of the same result; what both tell is told once.
    pub fn append(&mut self, other: Explained) {
        self.steps.extend(other.steps);
        for notice in other.notices {
            self.push_new(notice);
        }
        for used in other.rules {
            self.use_once(used);
        }
    }

    /// A note that several parts of a calculation may give, kept once.
    pub fn note_once(&mut self, field: impl Into<Option<Field>>, what: What) {
        self.push_new(Notice { level: Level::Note, field: field.into(), what });
    }

    #[inline(never)]
    fn push_new(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
