//! What staff are told beside a result: the steps of its derivation and its notices. The sentences stand in `text/staff/`.

use crate::explain::{self, Noticed};
use crate::units::{Day, Decimal, Percent, Value};

pub type Explained = explain::Explained<Label, What>;
pub type Step = explain::Step<Label>;
pub type Notice = explain::Notice<What>;

/// What a step works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
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
}

/// What a notice says.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Only one whole number prints as the percentage does.
    OnlyCount { count: Value },
    /// No whole number prints as the percentage does; the nearest and their percentages.
    NoCount { below: (Value, Percent), above: (Value, Percent) },
    /// Done and plan do not give the printed percentage.
    PercentConflict { printed: Percent, computed: Percent },
    /// More than the plan is done.
    OverPlan { surplus: Value, percent: Percent },
    /// A level is not judged by the calendar.
    LevelHasNoClock,
    /// Too little of the period is over for a verdict.
    TooEarly { before: Percent },
    /// How far from time still counts as on track.
    OnTrackBand { points: Decimal },
    /// Another verdict is possible within rounding.
    VerdictWithinRounding,
    /// An opening level says nothing of a flow.
    OpeningUnused,
    /// What a change of the plan alone did.
    PlanChanged { on: Day, raised: bool, by: Value, from: Percent, to: Percent, needed: Option<Value> },
    /// The months do not add up to what is done.
    MonthsDoNotAddUp { sum: Value, done: Value },
    /// Last year's shape says nothing: nothing had come in by this day.
    NothingByThisDayLastYear,
    /// No growth from nothing.
    NothingTheYearBefore,
    /// More insured than there are people.
    CoverageAboveAll { percent: Percent },
    /// The printed rate is of no base that is known.
    NoBaseFits,
    /// A rate of arrears needs its base.
    NameTheBase,
    /// Units that rounding does not separate.
    RanksWithinRounding { units: i64 },
    /// Units that lack a figure.
    UnitsNotRanked { units: i64 },
    /// How many months a monthly target is multiplied by.
    CalendarMonthsCounted { months: i64 },
    /// The officers' own counts do not add up to the total.
    OfficersDiffer { product: String, count: i64, counted: i64 },
    /// No total for a product: the officers' counts stand in.
    NotReported { product: String, counted: i64 },
    /// A target of zero.
    NoTarget { product: String },
    /// Not known how many meet the second condition of the reward.
    QualifyingUnknown { officer: String, min_months: i64 },
    /// No days are left.
    CampaignOver,
    /// The figures were not compared with the office's.
    SelfCounted,
    /// What the band means.
    ConferenceBand,
    /// Few people.
    SmallSample { below: i64 },
    /// No number of meetings follows.
    NobodyRegistered,
    /// So many units of a plan that is dealt out stand at their least or at their most.
    HeldByBounds { at_least: i64, at_most: i64 },
    /// Equal units: the earlier ones in the list got the last people.
    TieByOrder { got: i64, units: Vec<String> },
    /// One more person to deal out would take one from this unit.
    OneMoreTakesAway { unit: String },
}

impl What {
    /// Stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
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
        }
    }
}

impl Noticed for What {
    fn code(&self) -> &'static str {
        What::code(self)
    }
}
