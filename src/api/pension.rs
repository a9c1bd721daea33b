//! `retirement`, `pension`, `lumpSum`.

use super::json::{Fields, Json, number};
use super::wire::{Entry, Object, Wire, group, overrides, read};
use crate::citizen::pension::{self, Paid};
use crate::citizen::{Compulsory, PaidPeriod, lump_sum, retirement};
use crate::error::{Choice, Fault, InputError};
use crate::law::Sex;
use crate::text::Lang;

pub fn retirement(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input =
        read(wire, &["sex", "born", "lang"], |root| retirement::Input { sex: sex(root), born: root.month("born") })?;
    let outcome = retirement::retirement(&input)?;
    Ok(Fields::default()
        .put("years", outcome.years)
        .put("months", outcome.months)
        .put("reached", outcome.reached)
        .put("pensionFrom", outcome.pension_from)
        .explained(&outcome.explained, lang)
        .json())
}

pub fn pension(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let known = ["sex", "settled", "periods", "months", "average", "monthsAfterAge", "compulsory", "overrides", "lang"];
    let input = read(wire, &known, |root| pension::Input {
        sex: sex(root),
        settled: root.month("settled"),
        paid: paid(root),
        months_after_age: root.maybe_whole("monthsAfterAge").unwrap_or(0),
        compulsory: compulsory(root),
        overrides: overrides(root),
    })?;
    let outcome = pension::pension(&input)?;
    Ok(Fields::default()
        .put("eligible", outcome.eligible)
        .put("missingMonths", outcome.missing_months)
        .put("months", outcome.months)
        .put("countedYears", number(outcome.counted_years))
        .put("rate", outcome.rate)
        .put("average", outcome.average)
        .put("pension", outcome.pension)
        .put("oneOff", outcome.one_off)
        .explained(&outcome.explained, lang)
        .json())
}

pub fn lump_sum(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["settled", "periods", "compulsory", "graveIllness", "overrides", "lang"], |root| {
        lump_sum::Input {
            settled: root.month("settled"),
            periods: root.required("periods").each(period),
            compulsory: compulsory(root),
            grave_illness: root.maybe("graveIllness", Entry::flag).unwrap_or(false),
            overrides: overrides(root),
        }
    })?;
    let outcome = lump_sum::lump_sum(&input)?;
    Ok(Fields::default()
        .put("months", outcome.months)
        .put("average", outcome.average)
        .put("gross", outcome.gross)
        .put("state", outcome.state)
        .put("pay", outcome.pay)
        .explained(&outcome.explained, lang)
        .json())
}

fn sex(root: &Object<'_>) -> Sex {
    root.required("sex").choice(Choice::Sex, Sex::Female, &[("male", Sex::Male), ("female", Sex::Female)])
}

/// Periods, or months with their average: one of the two.
fn paid(root: &Object<'_>) -> Paid {
    let Some(listed) = root.optional("periods") else {
        let Some(months) = root.maybe_whole("months") else {
            root.refuse("periods", Fault::Missing);
            return Paid::Periods(Vec::new());
        };
        return Paid::Average { months, average: root.dong("average") };
    };
    if let Some(other) = ["months", "average"].into_iter().find(|name| root.optional(name).is_some()) {
        listed.refuse(Fault::Both { other: other.into() });
    }
    Paid::Periods(listed.each(period))
}

/// Compulsory months beside the voluntary ones, if there are any.
pub fn compulsory(root: &Object<'_>) -> Option<Compulsory> {
    let own = root.optional("compulsory")?.object(&["months", "average", "monthsBefore2014"]);
    Some(Compulsory {
        months: own.whole("months"),
        average: own.dong("average"),
        before_2014: own.maybe_whole("monthsBefore2014").unwrap_or(0),
    })
}

pub fn period(entry: &Entry<'_>) -> PaidPeriod {
    let own = entry.object(&["from", "to", "income", "groups"]);
    PaidPeriod {
        groups: own.maybe_each("groups", group),
        from: own.month("from"),
        to: own.month("to"),
        income: own.dong("income"),
    }
}
