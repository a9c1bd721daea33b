//! The inputs, in the order in which people say them.

use crate::error::InputError;
use crate::law::local;
use crate::law::support::most_supported_months;
use crate::share::contribution::{Form, Way};
use crate::text::contribution::{supported_hint, words};
use crate::text::{errors, numbers, ui};
use crate::ui::Desk;
use crate::ui::parts::choosing;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, inputs_form, message, stepped_month, text_field};
use crate::ui::parts::own_data::{start_again, taken};
use crate::ui::parts::own_values::{OF_CONTRIBUTIONS, own_values};
use crate::units::Month;
use yew::prelude::*;

/// `error` is what is wrong with the payment, `refused` why nothing is given back of it, if anything.
pub fn inputs(form: &Form, error: Option<&InputError>, refused: Option<&InputError>, desk: &Desk<'_>) -> El {
    let month = form.rules_month(desk.state.this_month);
    inputs_form()
        .with(taken(desk))
        .with(choosing::income(desk, &form.income, month, &form.own, error))
        .with(choosing::groups(desk, &form.groups))
        .with(ways(form, error, desk))
        .with(el("div").class("pair").with(month_field(form, error, desk)).with(supported_field(form, error, desk)))
        .with(more(form, month, [error, refused], desk))
        .with(start_again(desk))
}

fn ways(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let missing = || TextField {
        id: "missing",
        key: "x",
        label: words.missing_months,
        value: &form.missing_months,
        digits_only: true,
        error: message(error, "mode", desk.lang()),
        ..TextField::default()
    };
    let missing = (form.way == Way::Missing).then(|| text_field(desk, missing()));
    row([choosing::ways(desk, &Way::ALL, form.way).node(), missing.node()])
}

fn supported_field(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "supported",
        key: "s",
        label: words.supported_months,
        hint: supported_hint(most_supported_months(desk.state.this_month), desk.lang()),
        digits_only: true,
        value: &form.supported_months,
        error: message(error, "supportedMonths", desk.lang()),
        ..TextField::default()
    };
    text_field(desk, field)
}

/// The first month, typed or stepped.
fn month_field(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let this_month = desk.state.this_month;
    // A way of paying that did not exist yet is a matter of the month; a number of missing months has a field of its own.
    let no_such_way = || if form.way == Way::Missing { None } else { message(error, "mode", desk.lang()) };
    let field = TextField {
        id: "month",
        key: "t",
        label: words.month,
        hint: words.month_hint.into(),
        value: &form.month,
        error: message(error, "month", desk.lang()).or_else(no_such_way),
        ..TextField::default()
    };
    stepped_month(desk, field, form.month(this_month).ok())
}

/// What few people need: local support, values of one's own, the refund.
fn more(form: &Form, month: Month, [error, refused]: [Option<&InputError>; 2], desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let is_open = uses_more(form) || error.is_some_and(|error| error.field.starts_with("overrides"));
    let top_up = TextField {
        id: "top-up",
        key: "l",
        label: words.top_up,
        hint: words.top_up_hint.into(),
        value: &form.top_up,
        error: message(error, "topUps", desk.lang()),
        ..TextField::default()
    };
    let unused = TextField {
        id: "unused",
        key: "u",
        label: words.unused_months,
        hint: words.refund_hint.into(),
        digits_only: true,
        value: &form.unused_months,
        error: refused.map(|error| errors::sentence(error, desk.lang())),
        ..TextField::default()
    };
    el("details")
        .class("more")
        .flag("open", is_open)
        .with(el("summary").with(ui::frame(desk.lang()).more))
        .with(text_field(desk, top_up))
        .with(known_top_ups(form, month, desk))
        .with(own_values(desk, &form.own, OF_CONTRIBUTIONS, error))
        .with(text_field(desk, unused))
}

fn uses_more(form: &Form) -> bool {
    !form.top_up.is_empty() || !form.unused_months.is_empty() || !form.own.is_empty()
}

/// Local top-ups that are known for the month, for the first of the picked groups: a tap puts one in.
fn known_top_ups(form: &Form, month: Month, desk: &Desk<'_>) -> Option<El> {
    let group = form.groups.first().copied()?;
    let button = |top_up: &local::LocalTopUp| {
        let share = numbers::percent(top_up.of(group), desk.lang());
        let label = [top_up.name, ": ", &share].concat();
        el("button").set("type", "button").class("chip-button").on_click(desk.put("l", share)).with(label)
    };
    let known: Vec<El> = local::at(month).filter(|top_up| !top_up.of(group).is_zero()).map(button).collect();
    let label = el("span").class("hint").with(words(desk.lang()).known_top_ups);
    (!known.is_empty()).then(|| el("p").class("known").with(label).with(known))
}
