//! `maternity`, `funeral`, `survivors`.

use super::json::{Fields, Json};
use super::pension::{compulsory, period};
use super::wire::{Entry, Object, Wire, overrides, read};
use crate::citizen::allowance::Allowance;
use crate::citizen::survivors::{self, ContributorInput, PensionerInput};
use crate::citizen::{funeral, maternity};
use crate::error::{Fault, InputError};
use crate::text::Lang;
use crate::units::{Dong, Month};

pub fn maternity(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["born", "children", "paidMonths", "lang"], |root| maternity::Input {
        born: root.month("born"),
        children: root.maybe_whole("children").unwrap_or(1),
        paid_months: root.whole("paidMonths"),
    })?;
    Ok(told(&maternity::maternity(&input)?, lang))
}

pub fn funeral(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let known = ["died", "months", "compulsoryMonths", "pensioner", "overrides", "lang"];
    let input = read(wire, &known, |root| funeral::Input {
        died: root.month("died"),
        months: root.whole("months"),
        compulsory_months: root.maybe_whole("compulsoryMonths").unwrap_or(0),
        pensioner: root.maybe("pensioner", Entry::flag).unwrap_or(false),
        overrides: overrides(root),
    })?;
    Ok(told(&funeral::funeral(&input)?, lang))
}

/// Who died.
enum Dead {
    Contributor(ContributorInput),
    Pensioner(PensionerInput),
}

pub fn survivors(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let known = ["died", "periods", "compulsory", "pension", "monthsDrawn", "overrides", "lang"];
    let outcome = match read(wire, &known, dead)? {
        Dead::Contributor(input) => survivors::of_contributor(&input)?,
        Dead::Pensioner(input) => survivors::of_pensioner(&input)?,
    };
    Ok(told(&outcome, lang))
}

/// Periods, or a pension with the months it was drawn: one of the two.
fn dead(root: &Object<'_>) -> Dead {
    let died = root.month("died");
    let of_pension = ["pension", "monthsDrawn"].into_iter().find(|name| root.optional(name).is_some());
    let Some(listed) = root.optional("periods") else {
        return Dead::Pensioner(pensioner(root, died, of_pension.is_some()));
    };
    if let Some(other) = of_pension {
        listed.refuse(Fault::Both { other: other.into() });
    }
    let periods = listed.each(period);
    Dead::Contributor(ContributorInput { died, periods, compulsory: compulsory(root), overrides: overrides(root) })
}

fn pensioner(root: &Object<'_>, died: Month, is_given: bool) -> PensionerInput {
    if !is_given {
        root.refuse("periods", Fault::Missing);
        return PensionerInput { died, pension: Dong::ZERO, months_drawn: 0 };
    }
    // What belongs to periods alone.
    for name in ["compulsory", "overrides"] {
        if root.optional(name).is_some() {
            root.refuse(name, Fault::Unknown);
        }
    }
    PensionerInput { died, pension: root.dong("pension"), months_drawn: root.whole("monthsDrawn") }
}

fn told(outcome: &Allowance, lang: Lang) -> Json {
    Fields::default()
        .put("eligible", outcome.eligible)
        .put("amount", outcome.amount)
        .explained(&outcome.explained, lang)
        .json()
}
