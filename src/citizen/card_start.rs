//! From when a health card is good: Law on Health Insurance Art 16.3; Decree 188/2025/NĐ-CP Art 13.9 and 18.1a.
//!
//! From the day of payment; where the card before still runs, from the day after its last one; after no card at all, or a
//! gap of so many days, only when a time of waiting is over.

use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::{HealthGroup, Rules};
use crate::units::{Day, Value};

/// The card that somebody had before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CardBefore {
    /// Nothing is said of it: the new card is good from the day of payment.
    #[default]
    Unsaid,
    /// There never was one.
    None,
    /// Its last day.
    Until(Day),
}

/// The first day of the card of member `number` of a list, paid for on `paid_on`.
///
/// # Errors
/// `no-rules` before the first month for which the waiting is known.
pub(super) fn card_start(
    before: CardBefore,
    group: HealthGroup,
    paid_on: Day,
    number: i64,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Day, InputError> {
    if before == CardBefore::Unsaid || !is_paid_for(group) {
        return Ok(paid_on);
    }
    let wait = rules.card_wait()?;
    let label = Label::CardFrom { number };
    let first_day = |last: Day| last.plus_days(1);
    if let CardBefore::Until(last) = before
        && last >= paid_on
    {
        let from = first_day(last);
        explained.step(label, formula![last, "+", Value::Days(1)], from, [wait.value.follows]);
        return Ok(from);
    }
    let gap = match before {
        CardBefore::Until(last) => Some(i64::from(paid_on.since(first_day(last)))),
        _ => None,
    };
    if let Some(gap) = gap {
        let what = What::YearsInARow { gap, kept_days: wait.value.kept_days, law: wait.value.kept };
        explained.note_once(None, what);
    }
    if gap.is_some_and(|gap| gap < wait.value.gap_days) {
        return Ok(paid_on);
    }
    let from = paid_on.plus_days(i32::try_from(wait.value.days).unwrap_or(0));
    explained.step(label, formula![paid_on, "+", Value::Days(wait.value.days)], from, [wait.source]);
    let (days, gap_days) = (wait.value.days, wait.value.gap_days);
    explained.note_once(None, What::CardWaits { days, gap_days, law: wait.source });
    Ok(from)
}

/// Groups of Art 12.4 and 12.5 whose card begins with the payment. The day of the others stands in a decision (Decree
/// 188/2025/NĐ-CP Art 13.4), is that of the school year (Art 13.7 and 13.8), or they wait for nothing: for them the
/// household's payment says nothing of a card.
pub const fn is_paid_for(group: HealthGroup) -> bool {
    match group {
        HealthGroup::Household
        | HealthGroup::NearPoor
        | HealthGroup::EthnicMinority
        | HealthGroup::VillageWorker
        | HealthGroup::TraffickingVictim
        | HealthGroup::FarmAverage => true,
        HealthGroup::Poor | HealthGroup::NearPoorInPoorCommune | HealthGroup::Student | HealthGroup::OtherGroup => {
            false
        }
    }
}
