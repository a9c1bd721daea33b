//! `retirement`, `pension`, `lumpSum`.

use super::explained::result;
use super::wire::{self, Entry, Object, Wire, group, overrides};
use crate::citizen::pension::{self, Paid};
use crate::citizen::{PaidPeriod, lump_sum, retirement};
use crate::error::{Choice, Fault, InputError};
use crate::law::Sex;
use crate::text::Lang;

pub fn retirement(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["sex", "born", "lang"])?;
    let input = retirement::Input { sex: sex(&root)?, born: root.required("born")?.month()? };
    let outcome = retirement::retirement(&input)?;
    Ok(result(
        [
            ("years", outcome.years.into()),
            ("months", outcome.months.into()),
            ("reached", outcome.reached.into()),
            ("pensionFrom", outcome.pension_from.into()),
        ],
        &outcome.explained,
        lang,
    ))
}

pub fn pension(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["sex", "settled", "periods", "months", "average", "overrides", "lang"])?;
    let outcome = pension::pension(&pension::Input {
        sex: sex(&root)?,
        settled: root.required("settled")?.month()?,
        paid: paid(&root)?,
        overrides: overrides(&root)?,
    })?;
    Ok(result(
        [
            ("eligible", outcome.eligible.into()),
            ("missingMonths", outcome.missing_months.into()),
            ("months", outcome.months.into()),
            ("countedYears", wire::number(outcome.counted_years)),
            ("rate", outcome.rate.into()),
            ("average", outcome.average.into()),
            ("pension", outcome.pension.into()),
            ("oneOff", outcome.one_off.into()),
        ],
        &outcome.explained,
        lang,
    ))
}

pub fn lump_sum(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["settled", "periods", "graveIllness", "overrides", "lang"])?;
    let outcome = lump_sum::lump_sum(&lump_sum::Input {
        settled: root.required("settled")?.month()?,
        periods: periods(&root.required("periods")?)?,
        grave_illness: root.maybe("graveIllness", Entry::flag)?.unwrap_or(false),
        overrides: overrides(&root)?,
    })?;
    Ok(result(
        [
            ("months", outcome.months.into()),
            ("average", outcome.average.into()),
            ("gross", outcome.gross.into()),
            ("state", outcome.state.into()),
            ("pay", outcome.pay.into()),
        ],
        &outcome.explained,
        lang,
    ))
}

fn sex(root: &Object<'_>) -> Result<Sex, InputError> {
    root.required("sex")?.choice(Choice::Sex, &[("male", Sex::Male), ("female", Sex::Female)])
}

/// Periods, or months with their average: one of the two.
fn paid(root: &Object<'_>) -> Result<Paid, InputError> {
    let Some(listed) = root.optional("periods") else {
        let Some(months) = root.optional("months") else {
            return Err(InputError::new("periods", Fault::Missing));
        };
        return Ok(Paid::Average { months: months.whole()?, average: root.required("average")?.dong()? });
    };
    match ["months", "average"].into_iter().find(|name| root.optional(name).is_some()) {
        Some(other) => Err(listed.error(Fault::Both { other: other.into() })),
        None => Ok(Paid::Periods(periods(&listed)?)),
    }
}

fn periods(entry: &Entry<'_>) -> Result<Vec<PaidPeriod>, InputError> {
    entry.items()?.iter().map(period).collect()
}

fn period(entry: &Entry<'_>) -> Result<PaidPeriod, InputError> {
    let own = entry.object(&["from", "to", "income", "groups"])?;
    let groups = own.maybe("groups", |groups| groups.items()?.iter().map(group).collect())?;
    Ok(PaidPeriod {
        from: own.required("from")?.month()?,
        to: own.required("to")?.month()?,
        income: own.required("income")?.dong()?,
        groups: groups.unwrap_or_default(),
    })
}
