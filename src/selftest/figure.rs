//! What a worked example gives.

/// What an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Gross,
    State,
    Local,
    Pay,
    Refund,
    /// What the member of this rank pays.
    Member(u8),
    Total,
    FreeVisit,
    YearlyBound,
    Rate,
    CountedYears,
    Pension,
    OneOff,
    Average,
    Age,
    Reached,
    PensionFrom,
    Coefficient(i32),
    Allowance,
    Plan,
    Done,
    /// Population or labour force behind a coverage.
    Base,
    /// Points of percent against the time that is over.
    Gap,
    NeededPerMonth,
    Acceleration,
    Elapsed,
    PercentThen,
    NeededThen,
    Growth,
    Percent,
    Meetings,
    MeetingsAtBest,
    MeetingsAtWorst,
    BasesThatFit,
    /// Relations that do not hold, 0 or 1.
    Conflicts,
}
