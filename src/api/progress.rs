//! `progress` and `rank`.

use super::json::{Fields, Json, Put, list, number};
use super::wire::{Entry, Object, Wire, read};
use crate::error::{Choice, InputError};
use crate::staff::Period;
use crate::staff::forecast::Forecast;
use crate::staff::growth::Split;
use crate::staff::plan_versions::{PlanVersion, Supplement};
use crate::staff::progress::{self, Growth, Kind, ProgressInput};
use crate::staff::ranking::{self, By, Order, RankInput, Row, Total, Unit, Unranked};
use crate::text::{Lang, staff as words};
use crate::units::Rounded;

const FIELDS: [&str; 16] = [
    "kind",
    "period",
    "asOf",
    "done",
    "plan",
    "percent",
    "unit",
    "indicator",
    "previous",
    "people",
    "previousPeople",
    "opening",
    "supplements",
    "months",
    "lastYearMonths",
    "lang",
];

pub fn progress(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &FIELDS, input)?;
    let outcome = progress::progress(&input)?;
    Ok(Fields::default()
        .put("done", range(outcome.done))
        .put("plan", range(outcome.plan))
        .put("percent", range(outcome.percent))
        .put("remaining", range(outcome.remaining))
        .put("daysGone", outcome.days_gone)
        .put("daysLeft", outcome.days_left)
        .put("elapsedPercent", outcome.elapsed_percent)
        .put("elapsedByMonths", outcome.elapsed_by_months)
        .put("expected", outcome.expected.map(range))
        .put("gapPoints", outcome.gap_points)
        .put("gapByMonths", outcome.gap_by_months)
        .put("monthsGone", number(outcome.months_gone))
        .put("monthsLeft", number(outcome.months_left))
        .put("achievedPerMonth", outcome.achieved_per_month)
        .put("achievedPerWeek", outcome.achieved_per_week)
        .put("achievedPerDay", outcome.achieved_per_day)
        .put("neededPerMonth", outcome.needed_per_month)
        .put("neededPerWeek", outcome.needed_per_week)
        .put("neededPerDay", outcome.needed_per_day)
        .put("acceleration", outcome.acceleration.map(number))
        .put("forecasts", list(&outcome.forecasts, |of| forecast(of, lang)))
        .put("growth", outcome.growth.map(growth))
        .put("planVersions", list(&outcome.plan_versions, plan_version))
        .put("verdict", outcome.verdict.code())
        .put("verdictText", words::verdict(&outcome.sentence, lang))
        .put("sentence", words::report(&outcome.sentence, lang))
        .explained(&outcome.explained, lang)
        .json())
}

fn input(object: &Object<'_>) -> ProgressInput {
    let kinds = [("flow", Kind::Flow), ("stock", Kind::Stock)];
    ProgressInput {
        supplements: object.maybe_each("supplements", supplement),
        kind: object.required("kind").choice(Choice::Kind, Kind::Flow, &kinds),
        period: period(object, "period"),
        as_of: object.day("asOf"),
        done: object.maybe_decimal("done"),
        plan: object.maybe_decimal("plan"),
        percent: object.maybe_decimal("percent"),
        unit: object.text("unit"),
        indicator: object.maybe_text("indicator"),
        previous: object.maybe_decimal("previous"),
        people: object.maybe_decimal("people"),
        previous_people: object.maybe_decimal("previousPeople"),
        opening: object.maybe_decimal("opening"),
        months: object.maybe_each("months", Entry::decimal),
        last_year_months: object.maybe_each("lastYearMonths", Entry::decimal),
    }
}

/// A period with its first and its last day.
pub fn period(object: &Object<'_>, name: &'static str) -> Period {
    let period = object.required(name).object(&["from", "to"]);
    Period { from: period.day("from"), to: period.day("to") }
}

fn supplement(entry: &Entry<'_>) -> Supplement {
    let object = entry.object(&["on", "add"]);
    Supplement { on: object.day("on"), add: object.required("add").decimal() }
}

fn range<T: Copy + Put>(range: Rounded<T>) -> Json {
    Fields::default().put("low", range.low).put("value", range.value).put("high", range.high).json()
}

fn forecast(of: &Forecast, lang: Lang) -> Json {
    Fields::default()
        .put("name", of.name.code())
        .put("value", of.value)
        .put("percent", of.percent)
        .put("assumption", words::assumption(&of.assumption, lang))
        .json()
}

fn growth(growth: Growth) -> Json {
    Fields::default()
        .put("amount", growth.amount.value)
        .put("percent", growth.percent.value)
        .put("split", growth.split.map(split))
        .json()
}

fn split(split: Split) -> Json {
    Fields::default()
        .put("people", split.people.value)
        .put("perHead", split.per_head.value)
        .put("together", split.together)
        .json()
}

fn plan_version(of: &PlanVersion) -> Json {
    Fields::default()
        .put("from", of.from)
        .put("plan", of.plan)
        .put("percent", of.percent)
        .put("changePoints", of.change_points)
        .put("remaining", of.remaining)
        .put("neededPerMonth", of.needed_per_month)
        .json()
}

pub fn rank(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let by =
        [("percent", By::Percent), ("gap", By::Gap), ("growth", By::Growth), ("remaining-share", By::RemainingShare)];
    let order = [("best-first", Order::BestFirst), ("worst-first", Order::WorstFirst)];
    let input = read(wire, &["units", "unit", "by", "order", "lang"], |root| RankInput {
        units: root.required("units").each(unit),
        unit: root.maybe_text("unit"),
        by: root.required("by").choice(Choice::RankedBy, By::Percent, &by),
        order: root.required("order").choice(Choice::Order, Order::BestFirst, &order),
    })?;
    let outcome = ranking::rank(&input)?;
    Ok(Fields::default()
        .put("rows", list(&outcome.rows, row))
        .put("unranked", list(&outcome.unranked, |of| unranked(of, lang)))
        .put("total", total(outcome.total))
        .explained(&outcome.explained, lang)
        .json())
}

fn unit(entry: &Entry<'_>) -> Unit {
    let object = entry.object(&["name", "done", "plan", "percent", "previous"]);
    Unit {
        name: object.text("name"),
        done: object.required("done").decimal(),
        plan: object.maybe_decimal("plan"),
        percent: object.maybe_decimal("percent"),
        previous: object.maybe_decimal("previous"),
    }
}

fn row(row: &Row) -> Json {
    let whole = |number: usize| number as i64;
    Fields::default()
        .put("name", row.name.as_str())
        .put("rank", whole(row.rank))
        .put("tied", row.tied)
        .put("rankFrom", whole(row.rank_from))
        .put("rankTo", whole(row.rank_to))
        .put("cannotSeparate", row.cannot_separate)
        .put("percent", row.percent)
        .put("growth", row.growth)
        .put("remaining", row.remaining)
        .put("remainingShare", row.remaining_share)
        .json()
}

fn unranked(of: &Unranked, lang: Lang) -> Json {
    Fields::default().put("name", of.name.as_str()).put("reason", words::unranked(of.why, lang)).json()
}

fn total(total: Total) -> Json {
    Fields::default().put("done", total.done).put("plan", total.plan).put("percent", total.percent).json()
}
