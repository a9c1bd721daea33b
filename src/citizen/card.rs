//! The pensioner's health card: Law 41/2024/QH15 Art 119.2a; Law on Health Insurance Art 22.1đ.

use crate::citizen::explain::{Explained, Label};
use crate::error::InputError;
use crate::formula;
use crate::law::pensioner_card::PensionerCard;
use crate::law::{Overrides, Rules};
use crate::units::Month;

/// The card of a pensioner in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Who pays for it, and how much of treatment it covers.
    pub card: PensionerCard,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// The fund pays the contribution of a pensioner's health insurance.
pub fn pensioner_card(month: Month) -> Result<Outcome, InputError> {
    let overrides = Overrides::default();
    let mut rules = Rules::of(month, &overrides);
    let mut explained = Explained::default();
    let card = rules.pensioner_card()?;
    let PensionerCard { paid_by_fund, paid_law, level } = card.value;
    explained.step(Label::CardPaidByFund, formula![paid_by_fund], paid_by_fund, [paid_law]);
    explained.step(Label::CardLevel, formula![level], level, [card.source]);
    explained.close(rules);
    Ok(Outcome { card: card.value, explained })
}
