//! `quota` and `conference`.

use super::explained::result;
use super::progress::period;
use super::wire::{Entry, Object, Wire, list, number, object};
use crate::error::{Choice, InputError};
use crate::staff::conference::{self, ConferenceInput, Meetings};
use crate::staff::quota::{
    self, Achieved, Card, CardRow, Officer, Per, Product, QuotaInput, Recruits, Reward, Role, Target,
};
use crate::text::Lang;

pub fn quota(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["campaign", "asOf", "roles", "achieved", "reward", "officers", "lang"])?;
    let outcome = quota::quota(&QuotaInput {
        campaign: period(&root, "campaign")?,
        as_of: root.required("asOf")?.day()?,
        roles: each(&root.required("roles")?, role)?,
        achieved: each(&root.required("achieved")?, achieved)?,
        reward: root.maybe("reward", reward)?,
        officers: root.maybe("officers", |officers| each(officers, officer))?.unwrap_or_default(),
    })?;
    Ok(result(
        [
            ("elapsedPercent", outcome.elapsed_percent.into()),
            ("daysLeft", outcome.days_left.into()),
            ("products", list(&outcome.products, product)),
            ("officers", list(&outcome.officers, card)),
        ],
        &outcome.explained,
        lang,
    ))
}

fn each<T>(list: &Entry<'_>, read: fn(&Entry<'_>) -> Result<T, InputError>) -> Result<Vec<T>, InputError> {
    list.items()?.iter().map(read).collect()
}

fn text(object: &Object<'_>, name: &str) -> Result<String, InputError> {
    object.required(name)?.text().map(String::from)
}

fn role(entry: &Entry<'_>) -> Result<Role, InputError> {
    let object = entry.object(&["name", "people", "targets"])?;
    Ok(Role {
        name: text(&object, "name")?,
        people: object.required("people")?.whole()?,
        targets: each(&object.required("targets")?, target)?,
    })
}

fn target(entry: &Entry<'_>) -> Result<Target, InputError> {
    let object = entry.object(&["product", "each", "per"])?;
    let spans = [("campaign", Per::Campaign), ("month", Per::Month)];
    Ok(Target {
        product: text(&object, "product")?,
        each: object.required("each")?.whole()?,
        per: object.required("per")?.choice(Choice::Span, &spans)?,
    })
}

fn achieved(entry: &Entry<'_>) -> Result<Achieved, InputError> {
    let object = entry.object(&["product", "count"])?;
    Ok(Achieved { product: text(&object, "product")?, count: object.required("count")?.whole()? })
}

fn reward(entry: &Entry<'_>) -> Result<Reward, InputError> {
    let object = entry.object(&["product", "count", "minMonths"])?;
    Ok(Reward {
        product: text(&object, "product")?,
        count: object.required("count")?.whole()?,
        min_months: object.required("minMonths")?.whole()?,
    })
}

fn officer(entry: &Entry<'_>) -> Result<Officer, InputError> {
    let object = entry.object(&["name", "role", "recruits"])?;
    Ok(Officer {
        name: text(&object, "name")?,
        role: text(&object, "role")?,
        recruits: each(&object.required("recruits")?, recruits)?,
    })
}

fn recruits(entry: &Entry<'_>) -> Result<Recruits, InputError> {
    let object = entry.object(&["product", "count", "qualifying"])?;
    Ok(Recruits {
        product: text(&object, "product")?,
        count: object.required("count")?.whole()?,
        qualifying: object.maybe("qualifying", Entry::whole)?,
    })
}

fn product(of: &Product) -> Wire {
    object([
        ("product", of.product.clone().into()),
        ("target", of.target.into()),
        ("achieved", of.achieved.into()),
        ("remaining", of.remaining.into()),
        ("percent", of.percent.into()),
        ("neededPerWeek", number(of.needed_per_week)),
    ])
}

fn card(of: &Card) -> Wire {
    object([
        ("name", of.name.clone().into()),
        ("rows", list(&of.rows, card_row)),
        ("toReward", of.to_reward.into()),
        ("rewarded", of.rewarded.into()),
    ])
}

fn card_row(of: &CardRow) -> Wire {
    object([
        ("product", of.product.clone().into()),
        ("target", of.target.into()),
        ("count", of.count.into()),
        ("remaining", of.remaining.into()),
        ("met", of.met.into()),
    ])
}

pub fn conference(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["invited", "registered", "stillNeeded", "lang"])?;
    let outcome = conference::conference(&ConferenceInput {
        invited: root.required("invited")?.whole()?,
        registered: root.required("registered")?.whole()?,
        still_needed: root.maybe("stillNeeded", Entry::whole)?,
    })?;
    Ok(result(
        [
            ("percent", outcome.percent.into()),
            ("low", outcome.low.into()),
            ("high", outcome.high.into()),
            ("meetings", outcome.meetings.map_or(Wire::Null, meetings)),
        ],
        &outcome.explained,
        lang,
    ))
}

fn meetings(of: Meetings) -> Wire {
    object([
        ("expected", of.expected.into()),
        ("best", of.best.into()),
        ("worst", of.worst.into()),
        ("invitees", of.invitees.into()),
    ])
}
