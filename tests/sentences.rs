//! Sentences print the numbers that they are given and no others.
//!
//! Every value is a sentinel that prints with the digit 7 alone. Whatever other digit stands in a sentence is then one of
//! its own: a figure of the law in the wrong place, but for those in [`OWN`]. That the source holds no such digit is
//! looked at besides, string by string, in `cargo xtask check`.

use ansinh::citizen::explain as citizen;
use ansinh::error::{Choice, Fault, InputError};
use ansinh::figures::explain as figures;
use ansinh::law::health_support::Run;
use ansinh::law::lump_sum::Cases;
use ansinh::law::planned::Planned;
use ansinh::law::source::Kind;
use ansinh::law::{Article, Confidence, HealthGroup, Instrument, Parameter, Sex, SupportGroup};
use ansinh::staff::explain as staff;
use ansinh::text::explain::Said;
use ansinh::text::{Lang, errors, explain, law};
use ansinh::units::{Day, Decimal, Dong, Month, Percent, Value};
use std::borrow::Cow;

/// Digits that sentences have of their own, each with its reason.
const OWN: [(&str, &str); 17] = [
    ("95%", "a confidence interval"),
    ("100%", "the whole"),
    ("bằng 0", "nothing"),
    ("is 0", "nothing"),
    ("lớn hơn 0", "nothing"),
    ("above 0", "nothing"),
    ("3.500.000", "how to write an amount"),
    ("3,500,000", "how to write an amount"),
    ("3,5 triệu", "how to write an amount"),
    ("3.5 triệu", "how to write an amount"),
    ("3tr5", "how to write an amount"),
    ("21/11/2026", "how to write a day"),
    ("11/2026", "how to write a month"),
    ("15/05/1968", "how to write a day"),
    ("05/1968", "how to write a month"),
    ("01/07/2177", "the sentinel of a day"),
    ("periods[76]", "the sentinel of a field"),
];

/// As late as months go.
const MONTH: Month = Month::new(2177, 7);
const PRINTED_MONTH: &str = "07/2177";

/// A value that prints with no other digit than 7.
trait Sentinel {
    fn sentinel() -> Self;
}

fn sentinel<T: Sentinel>() -> T {
    T::sentinel()
}

macro_rules! sentinels {
    ($($type:ty => $value:expr),* $(,)?) => {
        $(impl Sentinel for $type {
            fn sentinel() -> $type {
                $value
            }
        })*
    };
}

const INSTRUMENT: Instrument = Instrument::new(Kind::Decision, "777/QĐ-BHXH");

sentinels! {
    bool => true,
    u8 => 7,
    i32 => 7777,
    i64 => 77,
    String => "tên".into(),
    Cow<'static, str> => "periods[76].from".into(),
    &'static [i64] => &[7, 77],
    &'static [u8] => &[7, 77],
    Decimal => Decimal::new(777, 1),
    Dong => Dong::new(7_777_777),
    Percent => Percent::new(Decimal::new(777, 1)),
    Month => MONTH,
    Day => Day::first_of(MONTH),
    Value => Value::Dong(Dong::new(7_777_777)),
    Article => INSTRUMENT.at("77.7a"),
    Parameter => Parameter::ReferenceLevel,
    Confidence => Confidence::Secondary,
    SupportGroup => SupportGroup::NearPoor,
    HealthGroup => HealthGroup::NearPoor,
    Sex => Sex::Female,
    Choice => Choice::Group,
    &'static str => "tên",
    Planned => Planned { parameter: sentinel(), proposed: sentinel(), due: sentinel(), due_by: sentinel() },
    Run => Run { first: sentinel(), last: sentinel(), law: sentinel() },
    Cases => Cases { loss: sentinel(), paid_before: sentinel(), stopped_months: sentinel(), less_than_years: sentinel() },
}

impl<T: Sentinel> Sentinel for Option<T> {
    fn sentinel() -> Option<T> {
        Some(sentinel())
    }
}

impl<T: Sentinel> Sentinel for Vec<T> {
    fn sentinel() -> Vec<T> {
        vec![sentinel(), sentinel()]
    }
}

impl<A: Sentinel, B: Sentinel> Sentinel for (A, B) {
    fn sentinel() -> (A, B) {
        (sentinel(), sentinel())
    }
}

/// A sample of each variant. A variant that is missing here does not compile: the list makes the match that follows.
macro_rules! samples {
    ($name:ident: $($variant:ident $({ $($field:ident),* })? $(( $($place:ident),* ))?),* $(,)?) => {{
        fn _each_has_a_sample(of: &$name) {
            match of {
                $($name::$variant { .. } => (),)*
            }
        }
        vec![$($name::$variant $({ $($field: sentinel()),* })? $(( $({
            let $place = sentinel();
            $place
        }),* ))?),*]
    }};
}

fn labels_of_citizen() -> Vec<citizen::Label> {
    use citizen::Label;
    samples! { Label:
        IncomeFloor,
        IncomeCap,
        MonthlyContribution,
        Gross,
        GrossAhead,
        GrossMissing,
        SupportedMonths,
        MonthlySupport(a),
        StateSupport,
        PossibleStatePlain,
        PossibleStateCompounded,
        LocalTopUp,
        LocalSupport,
        Pay,
        PayBy,
        Refund,
        HealthMonthly,
        MemberRanked { number, rank },
        MemberUnranked { number, group },
        MemberSupport { number },
        CardFrom { number },
        MonthsTogether { number },
        HouseholdTotal,
        FreeVisit,
        YearlyCoPayment { years },
        LeftToCoPay,
        RetirementAge,
        AgeReached,
        PensionFrom,
        EarlyAge,
        AdjustedIncome(a),
        AverageIncome,
        MixedAverage,
        MissingMonths,
        EnoughMonths,
        CountedYears { half },
        PensionRate { most },
        Pension,
        OneOff,
        EarlyYears { before },
        LaterYears { since },
        AmountPaid,
        LumpSumGross,
        LumpSumPay,
        Maternity,
        Funeral,
        SurvivorPensions,
        Survivors,
        LeastSurvivors,
        CardPaidByFund,
        CardLevel,
        SocialPensionAge,
        SocialPension,
        MonthsToSocialPension,
        AllowanceMonths,
        MonthlyAllowance,
        AllowanceTopUp,
        PlanPart,
        PlanPay,
        BackAfter,
        DepositDays,
        EachDeposit,
        LastDeposit,
    }
}

fn labels_of_staff() -> Vec<staff::Label> {
    use staff::Label;
    samples! { Label:
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
}

fn labels_of_figures() -> Vec<figures::Label> {
    use figures::Label;
    samples! { Label:
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
}

fn notices_of_citizen() -> Vec<citizen::What> {
    use citizen::What;
    samples! { What:
        Provisional { parameter, month },
        Unconfirmed { parameter, confidence },
        OffStep { step, below, above },
        ChangeAhead { parameter, month, value, pay_now, pay_then, raised_to },
        LocalCapped { offered, counted },
        SupportEnds { most, supported, months },
        NoSupportClaimed,
        MissingSupportOpen { law },
        MissingFrom { months_before_age, law },
        PaidMonthsStay { until },
        Planned(a),
        TakesNoRank { group },
        PeriodNotOffered { offered, months },
        CardWaits { days, gap_days, law },
        YearsInARow { gap, kept_days, law },
        HealthSupportEnds { group, months, law },
        EarlierRun(a),
        PaidAtSchool,
        SupportAtLeast,
        EarlyAge { age, joined_before, paid_years, law },
        AgeCondition,
        TooFewMonths { needed, paid },
        AfterAgeAlike { times },
        IncomeOutside { floor, cap, month },
        SupportNotDeducted { loss },
        LumpSumCases { cases, minimum_years, law },
        OneParent,
        ClaimAfterBirth { days, law },
        ClaimAfterDeath { days, law },
        ClaimBeforePension { days, law },
        AllowanceByRequest,
        PastSupportUnknown,
        CompulsoryRules { months },
        MonthlySurvivors { months },
        CompulsoryPaidByAverage,
        FloorCounts { from, floor },
        TodaysMoney,
        AssumedGrowth { yearly },
        IncomeRaised { month, floor },
        NothingToSave,
        PayBeforeChange { month, pay_now, pay_then },
    }
}

fn notices_of_staff() -> Vec<staff::What> {
    use staff::What;
    samples! { What:
        OnlyCount { count },
        NoCount { below, above },
        PercentConflict { printed, computed },
        OverPlan { surplus, percent },
        LevelHasNoClock,
        TooEarly { before },
        OnTrackBand { points },
        VerdictWithinRounding,
        OpeningUnused,
        PlanChanged { on, raised, by, from, to, needed },
        MonthsDoNotAddUp { sum, done },
        NothingByThisDayLastYear,
        NothingTheYearBefore,
        CoverageAboveAll { percent },
        NoBaseFits,
        NameTheBase,
        RanksWithinRounding { units },
        UnitsNotRanked { units },
        CalendarMonthsCounted { months },
        OfficersDiffer { product, count, counted },
        NotReported { product, counted },
        NoTarget { product },
        QualifyingUnknown { officer, min_months },
        CampaignOver,
        SelfCounted,
        ConferenceBand,
        SmallSample { below },
        NobodyRegistered,
        HeldByBounds { at_least, at_most },
        TieByOrder { got, units },
        OneMoreTakesAway { unit },
    }
}

fn notices_of_figures() -> Vec<figures::What> {
    use figures::What;
    samples! { What:
        PercentWithoutBase { printed },
        MixedNotation { vietnamese, english },
        OldEncoding { name },
        StockBesideFlow { stock, flow },
        NumberUnsure { printed, understood },
    }
}

fn faults() -> Vec<Fault> {
    samples! { Fault:
        Missing,
        Unreadable,
        Unknown,
        UnknownChoice { kind, given },
        NotANumber,
        NotWhole,
        FractionOfDong,
        Negative,
        NotAMonth,
        NotABirth,
        NotADay,
        OutOfRange { low, high },
        NotOneOf { allowed },
        BelowFloor { floor, month },
        AboveCap { cap, month, times },
        NoRules { parameter, first },
        ModeNotYet { first },
        NotThenPayable { first, last },
        NotRefundable,
        Both { other },
        TooLarge,
        EndsBeforeStart { from },
        Overlaps { other },
        SettledTooEarly { last },
        StartsAfterDue { due },
        NoEarningMonth { due },
        TwoOfThree,
        NotPositive,
        Reversed { from },
        WrongCount { least, most },
        UnknownFigure { id },
        TwiceGiven { id },
        UnitsDiffer { one, other },
        NoTable,
        Encrypted,
        BrokenFile,
        UnknownFormat,
        LargeFile,
    }
}

fn choices() -> Vec<Choice> {
    samples! { Choice:
        Group,
        Mode,
        Language,
        Role,
        Product,
        Bound,
        Relation,
        Known,
        Sex,
        Interval,
        Kind,
        RankedBy,
        Order,
        Span,
        Method,
        Sheet,
        Column,
        ListKind,
    }
}

fn parameters() -> Vec<Parameter> {
    samples! { Parameter:
        ContributionRate,
        ReferenceLevel,
        PovertyLine,
        IncomeFloor,
        IncomeCap,
        IncomeStep,
        StateSupport(a),
        SupportedMonths,
        MonthlyYield,
        WaysOfPaying,
        Deadline(a),
        MissingMonths,
        HealthRate,
        HouseholdTier(a),
        HealthSupport(a),
        HealthPeriods,
        HealthLevel(a),
        CoPayment,
        CardWait,
        AverageIncome,
        MinimumYears,
        OddMonths,
        PensionBase(a),
        OneOff,
        OneOffAfterAge,
        PensionStart,
        PensionRaise,
        YearlyCoefficients,
        YearlyCoefficient(a),
        LumpSum,
        Maternity,
        Funeral,
        Survivors,
        PensionerCard,
        PensionClaim,
        SocialPension,
        MonthlyAllowance,
        RetirementAge(a),
        EarlyAge(a),
    }
}

#[track_caller]
fn prints_only_what_it_was_given(what: &str, sentence: &str) {
    assert!(!sentence.trim().is_empty(), "{what} says nothing");
    assert!(!sentence.contains("  "), "two blanks in a row: {what}: {sentence}");
    let mut rest = sentence.to_string();
    for (own, _) in OWN {
        rest = rest.replace(own, "");
    }
    let rest = rest.replace(PRINTED_MONTH, "");
    let own = rest.chars().any(|letter| letter.is_ascii_digit() && letter != '7');
    assert!(!own, "{what}: {sentence}");
}

fn each_prints_only_what_it_was_given<T: Said + std::fmt::Debug>(all: Vec<T>) {
    for what in all {
        for lang in Lang::ALL {
            prints_only_what_it_was_given(&format!("{what:?}"), &what.said(lang));
        }
    }
}

#[test]
fn labels_of_steps() {
    each_prints_only_what_it_was_given(labels_of_citizen());
    each_prints_only_what_it_was_given(labels_of_staff());
    each_prints_only_what_it_was_given(labels_of_figures());
}

#[test]
fn notices_of_results() {
    each_prints_only_what_it_was_given(notices_of_citizen());
    each_prints_only_what_it_was_given(notices_of_staff());
    each_prints_only_what_it_was_given(notices_of_figures());
}

#[test]
fn what_is_wrong_with_an_input() {
    let choices = choices().into_iter().map(|kind| Fault::UnknownChoice { kind, given: sentinel() });
    for fault in faults().into_iter().chain(choices) {
        for lang in Lang::ALL {
            let error = InputError::new("members[7].label", fault.clone());
            prints_only_what_it_was_given(&format!("{fault:?}"), &errors::sentence(&error, lang));
        }
    }
}

#[test]
fn names_of_parameters() {
    for parameter in parameters() {
        for lang in Lang::ALL {
            prints_only_what_it_was_given(&format!("{parameter:?}"), &law::parameter(parameter, lang));
        }
    }
}

#[test]
fn what_is_only_planned() {
    for plan in [sentinel(), Planned { proposed: None, ..sentinel() }] {
        for lang in Lang::ALL {
            // Of the month of the sentinel it tells the year as well.
            let sentence = law::planned(&plan, lang).replace("01/07/2177", "7").replace("2177", "7");
            prints_only_what_it_was_given(&format!("{plan:?}"), &sentence);
        }
    }
}

#[test]
fn what_is_not_known_yet_is_told_once() {
    use citizen::{Explained, What};
    let mut explained = Explained::default();
    let month = Month::new(2030, 5);
    explained.note(None, What::Provisional { parameter: Parameter::MinimumYears, month });
    explained.note(None, What::AgeCondition);
    explained.note(None, What::Provisional { parameter: Parameter::OddMonths, month: month.plus(1) });
    explained.note(None, What::Provisional { parameter: Parameter::MinimumYears, month: month.plus(1) });
    explained.check(None, What::NothingToSave);
    let told = explain::told(&explained.notices, Lang::En);
    let sentences: Vec<&str> = told.iter().map(|(_, sentence)| sentence.as_str()).collect();
    let [doubtful, unknown, age] = sentences[..] else { panic!("{sentences:?}") };
    assert_eq!(doubtful, explain::notice(&What::NothingToSave, Lang::En));
    assert_eq!(age, explain::notice(&What::AgeCondition, Lang::En));
    let years = law::parameter(Parameter::MinimumYears, Lang::En);
    let odd = law::parameter(Parameter::OddMonths, Lang::En);
    assert!(unknown.starts_with(&format!("{years}; {odd}: no value is known yet for 05/2030, 06/2030.")), "{unknown}");
}
