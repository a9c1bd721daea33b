//! `household`.

use super::explained::result;
use super::wire::{Entry, Object, Wire, list, object, overrides};
use crate::citizen::household::{self, Input, Member, MemberOutcome};
use crate::error::{Choice, InputError};
use crate::law::HealthGroup;
use crate::text::Lang;

pub fn household(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["month", "months", "cardFrom", "members", "overrides", "lang"])?;
    let members = root.required("members")?.items()?;
    let outcome = household::household(&Input {
        month: root.required("month")?.month()?,
        months: root.required("months")?.whole()?,
        card_from: root.maybe("cardFrom", Entry::day)?,
        members: members.iter().map(member).collect::<Result<_, _>>()?,
        overrides: overrides(&root)?,
    })?;
    Ok(result(
        [("total", outcome.total.into()), ("members", list(&outcome.members, member_result))],
        &outcome.explained,
        lang,
    ))
}

fn member(entry: &Entry<'_>) -> Result<Member, InputError> {
    let own = entry.object(&["label", "months", "group", "support"])?;
    Ok(Member {
        label: own.maybe("label", |label| label.text().map(String::from))?.unwrap_or_default(),
        months: own.maybe("months", Entry::whole)?,
        group: own.maybe("group", group)?.unwrap_or(HealthGroup::Household),
        support: own.maybe("support", Entry::percent)?,
    })
}

fn group(entry: &Entry<'_>) -> Result<HealthGroup, InputError> {
    entry.choice(
        Choice::Group,
        &[
            ("household", HealthGroup::Household),
            ("poor", HealthGroup::Poor),
            ("near-poor", HealthGroup::NearPoor),
            ("student", HealthGroup::Student),
            ("farm-average", HealthGroup::FarmAverage),
            ("other-group", HealthGroup::OtherGroup),
        ],
    )
}

fn member_result(member: &MemberOutcome) -> Wire {
    object([
        ("label", member.label.clone().into()),
        ("rank", member.rank.map(i64::from).into()),
        ("months", member.months.into()),
        ("monthly", member.monthly.into()),
        ("gross", member.gross.into()),
        ("support", member.support.into()),
        ("pay", member.pay.into()),
        ("cardFrom", member.card_from.into()),
        ("cardTo", member.card_to.into()),
    ])
}
