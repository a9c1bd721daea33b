//! Values of the rules that the user replaces.

use super::el::{El, el};
use super::field::{TextField, text_field};
use crate::error::InputError;
use crate::share::own::{CONTRIBUTION_RATE, HEALTH_RATE, MONTHLY_YIELD, Own, POVERTY_LINE, REFERENCE_LEVEL};
use crate::text::errors;
use crate::text::own::words;
use crate::ui::Desk;

/// The values that a voluntary contribution uses.
pub const OF_CONTRIBUTIONS: &[&str] = &[MONTHLY_YIELD, CONTRIBUTION_RATE, POVERTY_LINE, REFERENCE_LEVEL];
/// Those that health insurance uses.
pub const OF_HEALTH: &[&str] = &[REFERENCE_LEVEL, HEALTH_RATE];

/// Fields for the values with these keys.
pub fn own_values(desk: &Desk<'_>, own: &Own, keys: &[&str], error: Option<&InputError>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let one = |id, key, label, value: &str, field: &str| {
        if !keys.contains(&key) {
            return None;
        }
        let error = error.filter(|error| error.field == field).map(|error| errors::sentence(error, lang));
        let is_money = key == POVERTY_LINE || key == REFERENCE_LEVEL;
        Some(text_field(desk, TextField { id, key, label, value, error, is_money, ..TextField::default() }))
    };
    let fields = el("div")
        .class("pair")
        .with(one("yield", MONTHLY_YIELD, words.monthly_yield, &own.monthly_yield, "overrides.monthlyYield"))
        .with(one(
            "rate",
            CONTRIBUTION_RATE,
            words.contribution_rate,
            &own.contribution_rate,
            "overrides.contributionRate",
        ))
        .with(one("line", POVERTY_LINE, words.poverty_line, &own.poverty_line, "overrides.povertyLine"))
        .with(one("level", REFERENCE_LEVEL, words.reference_level, &own.reference_level, "overrides.referenceLevel"))
        .with(one("health", HEALTH_RATE, words.health_rate, &own.health_rate, "overrides.healthRate"));
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.legend))
        .with(el("p").class("hint").with(words.hint))
        .with(fields)
}
