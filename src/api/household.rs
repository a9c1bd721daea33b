//! `household`.

use super::json::{Fields, Json, list};
use super::wire::{Entry, Object, Wire, overrides, read};
use crate::citizen::card_start::CardBefore;
use crate::citizen::household::{self, Input, Member, MemberOutcome};
use crate::error::{Choice, Fault, InputError};
use crate::law::HealthGroup;
use crate::text::Lang;

pub fn household(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["month", "months", "cardFrom", "members", "overrides", "lang"], |root| Input {
        month: root.month("month"),
        months: root.whole("months"),
        card_from: root.maybe("cardFrom", Entry::day),
        members: root.required("members").each(member),
        overrides: overrides(root),
    })?;
    let outcome = household::household(&input)?;
    Ok(Fields::default()
        .put("total", outcome.total)
        .put("members", list(&outcome.members, member_result))
        .explained(&outcome.explained, lang)
        .json())
}

fn member(entry: &Entry<'_>) -> Member {
    let own = entry.object(&["label", "months", "group", "support", "firstCard", "lastCardTo"]);
    Member {
        label: own.maybe_text("label").unwrap_or_default(),
        months: own.maybe_whole("months"),
        group: own.maybe("group", group).unwrap_or(HealthGroup::Household),
        support: own.maybe("support", Entry::percent),
        before: card_before(&own),
    }
}

/// Either a first card, or the last day of the one before.
fn card_before(own: &Object<'_>) -> CardBefore {
    let last = own.maybe("lastCardTo", Entry::day);
    let is_first = own.maybe("firstCard", Entry::flag).unwrap_or(false);
    if is_first && last.is_some() {
        own.refuse("firstCard", Fault::Both { other: own.path_of("lastCardTo") });
    }
    if is_first { CardBefore::None } else { last.map_or(CardBefore::Unsaid, CardBefore::Until) }
}

fn group(entry: &Entry<'_>) -> HealthGroup {
    entry.choice(
        Choice::Group,
        HealthGroup::Household,
        &[
            ("household", HealthGroup::Household),
            ("poor", HealthGroup::Poor),
            ("near-poor", HealthGroup::NearPoor),
            ("near-poor-in-poor-commune", HealthGroup::NearPoorInPoorCommune),
            ("ethnic-minority", HealthGroup::EthnicMinority),
            ("student", HealthGroup::Student),
            ("village-worker", HealthGroup::VillageWorker),
            ("trafficking-victim", HealthGroup::TraffickingVictim),
            ("farm-average", HealthGroup::FarmAverage),
            ("other-group", HealthGroup::OtherGroup),
        ],
    )
}

fn member_result(member: &MemberOutcome) -> Json {
    Fields::default()
        .put("label", member.label.as_str())
        .put("rank", member.rank.map(i64::from))
        .put("months", member.months)
        .put("monthly", member.monthly)
        .put("gross", member.gross)
        .put("support", member.support)
        .put("pay", member.pay)
        .put("cardFrom", member.card_from)
        .put("cardTo", member.card_to)
        .json()
}
