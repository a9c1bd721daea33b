//! From when the health card of somebody who joins again is good: Law on Health Insurance Art 16.3 (point c as amended by
//! Law 51/2024/QH15). What breaks the years in a row: Decree 188/2025/NĐ-CP Art 18.1a; for how long a card is good: Art 13.10.

use super::source::{DECREE_188_2025, HEALTH_LAW_2024};
use super::{Article, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Value;

/// From when a card is good, and for how long. In days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardWait {
    /// Whoever joins for the first time, or was without a card for so many days or more,
    pub gap_days: i64,
    /// waits for so many days from the payment on.
    pub days: i64,
    /// A gap of no more than so many days does not break the years in a row.
    pub kept_days: i64,
    /// Where that gap stands.
    pub kept: Article,
    /// A card follows on the one before.
    pub follows: Article,
    /// A card is good for as long as was paid for.
    pub by_money: Article,
}

/// The rule over time.
pub static CARD_WAIT: Series<CardWait> = Series {
    parameter: Parameter::CardWait,
    values: &[Dated::since(
        2025,
        7,
        CardWait {
            gap_days: 90,
            days: 30,
            kept_days: 90,
            kept: DECREE_188_2025.at("18.1a"),
            follows: HEALTH_LAW_2024.at("16.3b"),
            by_money: DECREE_188_2025.at("13.10"),
        },
        HEALTH_LAW_2024.at("16.3c"),
    )],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// From when a card is good; the days to wait are kept in the list.
    ///
    /// # Errors
    /// [`NoRules`] before 2025-07.
    pub fn card_wait(&mut self) -> Result<Dated<CardWait>, NoRules> {
        self.part(&CARD_WAIT, Parameter::CardWait, |wait| Value::Days(wait.days))?;
        CARD_WAIT.at(self.month()).map(|(wait, _)| wait)
    }
}
