//! The inputs: how often, from when, in which months; then the contribution that it is for.

use crate::citizen::savings::Every;
use crate::error::InputError;
use crate::law::support::most_supported_months;
use crate::share::contribution::Way;
use crate::share::savings::{Form, every_letter};
use crate::text::contribution::{supported_hint, words as contribution_words};
use crate::text::savings::{every, month_name, words};
use crate::text::ui;
use crate::ui::Desk;
use crate::ui::parts::choosing;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::field::{Choice, Choices, TextField, choices, inputs_form, message, stepped_month, text_field};
use crate::ui::parts::own_data::{start_again, taken};
use crate::ui::parts::own_values::{OF_CONTRIBUTIONS, own_values};

/// `error` is what is wrong, if anything.
pub fn inputs(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let month = form.rules_month(desk.state.this_month);
    inputs_form()
        .with(taken(desk))
        .with(choosing::income(desk, &form.income, month, &form.own, error))
        .with(choosing::groups(desk, &form.groups))
        .with(choosing::ways(desk, Way::USUAL, form.way))
        .with(intervals(form, desk))
        .with(earning(form, error, desk))
        .with(days(form, error, desk))
        .with(more(form, error, desk))
        .with(start_again(desk))
}

fn intervals(form: &Form, desk: &Desk<'_>) -> El {
    let choice = |of: Every| Choice {
        key: every_letter(of).into(),
        name: every(of, desk.lang()).into(),
        is_picked: form.every == of,
        value: every_letter(of).into(),
    };
    let all = [Every::Day, Every::Week, Every::Month].map(choice).into();
    let legend = words(desk.lang()).every;
    choices(desk, Choices { name: "every", key: "e", legend, hint: "", several: false, choices: all })
}

fn earning(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let choice = |number: u8| Choice {
        key: number.to_string(),
        name: month_name(number, desk.lang()),
        is_picked: form.earning_months.contains(&number),
        value: form.toggled(number),
    };
    let all = (1..=12).map(choice).collect();
    let (legend, hint) = (words.earning, words.earning_hint);
    let error = message(error, "earningMonths", desk.lang()).unwrap_or_default();
    let months = choices(desk, Choices { name: "earning", key: "h", legend, hint, several: true, choices: all });
    el("div").class("months group").with(months).with(el("p").class("error").with(error))
}

/// When saving begins, which month is paid for first, how many months were supported.
fn days(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let (own, words) = (words(lang), contribution_words(lang));
    let start = TextField {
        id: "start-on",
        key: "d",
        label: own.start_on,
        hint: own.start_on_hint.into(),
        value: &form.start_on,
        error: message(error, "startOn", lang),
        ..TextField::default()
    };
    let month = TextField {
        id: "month",
        key: "t",
        label: words.month,
        hint: words.month_hint.into(),
        value: &form.month,
        error: message(error, "month", lang).or_else(|| message(error, "mode", lang)),
        ..TextField::default()
    };
    let supported = TextField {
        id: "supported",
        key: "s",
        label: words.supported_months,
        hint: supported_hint(most_supported_months(desk.state.this_month), lang),
        digits_only: true,
        value: &form.supported_months,
        error: message(error, "supportedMonths", lang),
        ..TextField::default()
    };
    el("div")
        .class("pair")
        .with(text_field(desk, start))
        .with(stepped_month(desk, month, form.month(desk.state.this_month).ok()))
        .with(text_field(desk, supported))
}

/// Values of the user's own.
fn more(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    el("details")
        .class("more")
        .flag("open", !form.own.is_empty())
        .with(el("summary").with(ui::frame(desk.lang()).more))
        .with(own_values(desk, &form.own, OF_CONTRIBUTIONS, error))
}
