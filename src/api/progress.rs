//! `progress` and `rank`.

use super::explained::result;
use super::wire::{Entry, Object, Wire, list, number, object};
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

pub fn progress(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let outcome = progress::progress(&input(&Object::root(wire, &FIELDS)?)?)?;
    Ok(result(
        [
            ("done", range(outcome.done)),
            ("plan", range(outcome.plan)),
            ("percent", range(outcome.percent)),
            ("remaining", range(outcome.remaining)),
            ("daysGone", outcome.days_gone.into()),
            ("daysLeft", outcome.days_left.into()),
            ("elapsedPercent", outcome.elapsed_percent.into()),
            ("elapsedByMonths", outcome.elapsed_by_months.into()),
            ("expected", outcome.expected.map_or(Wire::Null, range)),
            ("gapPoints", outcome.gap_points.into()),
            ("gapByMonths", outcome.gap_by_months.into()),
            ("monthsGone", number(outcome.months_gone)),
            ("monthsLeft", number(outcome.months_left)),
            ("achievedPerMonth", outcome.achieved_per_month.into()),
            ("achievedPerWeek", outcome.achieved_per_week.into()),
            ("achievedPerDay", outcome.achieved_per_day.into()),
            ("neededPerMonth", outcome.needed_per_month.into()),
            ("neededPerWeek", outcome.needed_per_week.into()),
            ("neededPerDay", outcome.needed_per_day.into()),
            ("acceleration", outcome.acceleration.map_or(Wire::Null, number)),
            ("forecasts", list(&outcome.forecasts, |of| forecast(of, lang))),
            ("growth", outcome.growth.map_or(Wire::Null, growth)),
            ("planVersions", list(&outcome.plan_versions, plan_version)),
            ("verdict", outcome.verdict.code().into()),
            ("verdictText", words::verdict(&outcome.sentence, lang).into()),
            ("sentence", words::report(&outcome.sentence, lang).into()),
        ],
        &outcome.explained,
        lang,
    ))
}

fn input(object: &Object<'_>) -> Result<ProgressInput, InputError> {
    let kinds = [("flow", Kind::Flow), ("stock", Kind::Stock)];
    let decimals = |entry: &Entry<'_>| entry.items()?.iter().map(Entry::decimal).collect::<Result<Vec<_>, _>>();
    let supplements = object.maybe("supplements", |entry| entry.items()?.iter().map(supplement).collect())?;
    Ok(ProgressInput {
        kind: object.required("kind")?.choice(Choice::Kind, &kinds)?,
        period: period(object, "period")?,
        as_of: object.required("asOf")?.day()?,
        done: object.maybe("done", Entry::decimal)?,
        plan: object.maybe("plan", Entry::decimal)?,
        percent: object.maybe("percent", Entry::decimal)?,
        unit: object.required("unit")?.text()?.into(),
        indicator: object.maybe("indicator", |name| name.text().map(String::from))?,
        previous: object.maybe("previous", Entry::decimal)?,
        people: object.maybe("people", Entry::decimal)?,
        previous_people: object.maybe("previousPeople", Entry::decimal)?,
        opening: object.maybe("opening", Entry::decimal)?,
        supplements: supplements.unwrap_or_default(),
        months: object.maybe("months", decimals)?.unwrap_or_default(),
        last_year_months: object.maybe("lastYearMonths", decimals)?.unwrap_or_default(),
    })
}

/// A period with its first and its last day.
pub fn period(object: &Object<'_>, name: &'static str) -> Result<Period, InputError> {
    let period = object.required(name)?.object(&["from", "to"])?;
    Ok(Period { from: period.required("from")?.day()?, to: period.required("to")?.day()? })
}

fn supplement(entry: &Entry<'_>) -> Result<Supplement, InputError> {
    let object = entry.object(&["on", "add"])?;
    Ok(Supplement { on: object.required("on")?.day()?, add: object.required("add")?.decimal()? })
}

fn range<T: Copy + Into<Wire>>(range: Rounded<T>) -> Wire {
    object([("low", range.low.into()), ("value", range.value.into()), ("high", range.high.into())])
}

fn forecast(of: &Forecast, lang: Lang) -> Wire {
    object([
        ("name", of.name.code().into()),
        ("value", of.value.into()),
        ("percent", of.percent.into()),
        ("assumption", words::assumption(&of.assumption, lang).into()),
    ])
}

fn growth(growth: Growth) -> Wire {
    object([
        ("amount", growth.amount.value.into()),
        ("percent", growth.percent.value.into()),
        ("split", growth.split.map_or(Wire::Null, split)),
    ])
}

fn split(split: Split) -> Wire {
    object([
        ("people", split.people.value.into()),
        ("perHead", split.per_head.value.into()),
        ("together", split.together.into()),
    ])
}

fn plan_version(of: &PlanVersion) -> Wire {
    object([
        ("from", of.from.into()),
        ("plan", of.plan.into()),
        ("percent", of.percent.into()),
        ("changePoints", of.change_points.into()),
        ("remaining", of.remaining.into()),
        ("neededPerMonth", of.needed_per_month.into()),
    ])
}

pub fn rank(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["units", "unit", "by", "order", "lang"])?;
    let by =
        [("percent", By::Percent), ("gap", By::Gap), ("growth", By::Growth), ("remaining-share", By::RemainingShare)];
    let order = [("best-first", Order::BestFirst), ("worst-first", Order::WorstFirst)];
    let outcome = ranking::rank(&RankInput {
        units: root.required("units")?.items()?.iter().map(unit).collect::<Result<_, _>>()?,
        unit: root.maybe("unit", |unit| unit.text().map(String::from))?,
        by: root.required("by")?.choice(Choice::RankedBy, &by)?,
        order: root.required("order")?.choice(Choice::Order, &order)?,
    })?;
    Ok(result(
        [
            ("rows", list(&outcome.rows, row)),
            ("unranked", list(&outcome.unranked, |of| unranked(of, lang))),
            ("total", total(outcome.total)),
        ],
        &outcome.explained,
        lang,
    ))
}

fn unit(entry: &Entry<'_>) -> Result<Unit, InputError> {
    let object = entry.object(&["name", "done", "plan", "percent", "previous"])?;
    Ok(Unit {
        name: object.required("name")?.text()?.into(),
        done: object.required("done")?.decimal()?,
        plan: object.maybe("plan", Entry::decimal)?,
        percent: object.maybe("percent", Entry::decimal)?,
        previous: object.maybe("previous", Entry::decimal)?,
    })
}

fn row(row: &Row) -> Wire {
    let whole = |number: usize| Wire::from(number as i64);
    object([
        ("name", row.name.clone().into()),
        ("rank", whole(row.rank)),
        ("tied", row.tied.into()),
        ("rankFrom", whole(row.rank_from)),
        ("rankTo", whole(row.rank_to)),
        ("cannotSeparate", row.cannot_separate.into()),
        ("percent", row.percent.into()),
        ("growth", row.growth.into()),
        ("remaining", row.remaining.into()),
        ("remainingShare", row.remaining_share.into()),
    ])
}

fn unranked(of: &Unranked, lang: Lang) -> Wire {
    object([("name", of.name.clone().into()), ("reason", words::unranked(of.why, lang).into())])
}

fn total(total: Total) -> Wire {
    object([("done", total.done.into()), ("plan", total.plan.into()), ("percent", total.percent.into())])
}
