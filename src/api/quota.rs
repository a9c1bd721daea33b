//! `quota` and `conference`.

use super::json::{Fields, Json, list, number};
use super::progress::period;
use super::wire::{Entry, Wire, read};
use crate::error::{Choice, InputError};
use crate::staff::conference::{self, ConferenceInput, Meetings};
use crate::staff::quota::{
    self, Achieved, Card, CardRow, Officer, Per, Product, QuotaInput, Recruits, Reward, Role, Target,
};
use crate::text::Lang;

pub fn quota(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input =
        read(wire, &["campaign", "asOf", "roles", "achieved", "reward", "officers", "lang"], |root| QuotaInput {
            campaign: period(root, "campaign"),
            as_of: root.day("asOf"),
            roles: root.required("roles").each(role),
            achieved: root.required("achieved").each(achieved),
            reward: root.maybe("reward", reward),
            officers: root.maybe_each("officers", officer),
        })?;
    let outcome = quota::quota(&input)?;
    Ok(Fields::default()
        .put("elapsedPercent", outcome.elapsed_percent)
        .put("daysLeft", outcome.days_left)
        .put("products", list(&outcome.products, product))
        .put("officers", list(&outcome.officers, card))
        .explained(&outcome.explained, lang)
        .json())
}

fn role(entry: &Entry<'_>) -> Role {
    let object = entry.object(&["name", "people", "targets"]);
    Role { name: object.text("name"), people: object.whole("people"), targets: object.required("targets").each(target) }
}

fn target(entry: &Entry<'_>) -> Target {
    let object = entry.object(&["product", "each", "per"]);
    let spans = [("campaign", Per::Campaign), ("month", Per::Month)];
    Target {
        product: object.text("product"),
        each: object.whole("each"),
        per: object.required("per").choice(Choice::Span, Per::Campaign, &spans),
    }
}

fn achieved(entry: &Entry<'_>) -> Achieved {
    let object = entry.object(&["product", "count"]);
    Achieved { product: object.text("product"), count: object.whole("count") }
}

fn reward(entry: &Entry<'_>) -> Reward {
    let object = entry.object(&["product", "count", "minMonths"]);
    Reward { product: object.text("product"), count: object.whole("count"), min_months: object.whole("minMonths") }
}

fn officer(entry: &Entry<'_>) -> Officer {
    let object = entry.object(&["name", "role", "recruits"]);
    Officer {
        name: object.text("name"),
        role: object.text("role"),
        recruits: object.required("recruits").each(recruits),
    }
}

fn recruits(entry: &Entry<'_>) -> Recruits {
    let object = entry.object(&["product", "count", "qualifying"]);
    Recruits {
        product: object.text("product"),
        count: object.whole("count"),
        qualifying: object.maybe_whole("qualifying"),
    }
}

fn product(of: &Product) -> Json {
    Fields::default()
        .put("product", of.product.as_str())
        .put("target", of.target)
        .put("achieved", of.achieved)
        .put("remaining", of.remaining)
        .put("percent", of.percent)
        .put("neededPerWeek", number(of.needed_per_week))
        .json()
}

fn card(of: &Card) -> Json {
    Fields::default()
        .put("name", of.name.as_str())
        .put("rows", list(&of.rows, card_row))
        .put("toReward", of.to_reward)
        .put("rewarded", of.rewarded)
        .json()
}

fn card_row(of: &CardRow) -> Json {
    Fields::default()
        .put("product", of.product.as_str())
        .put("target", of.target)
        .put("count", of.count)
        .put("remaining", of.remaining)
        .put("met", of.met)
        .json()
}

pub fn conference(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["invited", "registered", "stillNeeded", "lang"], |root| ConferenceInput {
        invited: root.whole("invited"),
        registered: root.whole("registered"),
        still_needed: root.maybe_whole("stillNeeded"),
    })?;
    let outcome = conference::conference(&input)?;
    Ok(Fields::default()
        .put("percent", outcome.percent)
        .put("low", outcome.low)
        .put("high", outcome.high)
        .put("meetings", outcome.meetings.map(meetings))
        .explained(&outcome.explained, lang)
        .json())
}

fn meetings(of: Meetings) -> Json {
    Fields::default()
        .put("expected", of.expected)
        .put("best", of.best)
        .put("worst", of.worst)
        .put("invitees", of.invitees)
        .json()
}
