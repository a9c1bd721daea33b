//! The inputs, in the order in which people say them.

use crate::citizen::contribution::IncomeRange;
use crate::error::InputError;
use crate::law::{Overrides, Rules, SupportGroup, local};
use crate::share::contribution::{Form, Way};
use crate::text::contribution::{allowed_incomes, step_of_income, way, words};
use crate::text::{Lang, errors, law, numbers, reading, ui};
use crate::ui::Desk;
use crate::ui::parts::field::{Choice, TextField, choices, text_field};
use crate::ui::parts::money::{Steps, money_echo, slider};
use crate::ui::state::Action;
use crate::units::Month;
use yew::prelude::*;

/// `error` is what is wrong, if anything.
pub fn inputs(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang);
    let month = form.month(desk.state.this_month).unwrap_or(desk.state.this_month);
    html! {
        <form class="inputs" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { income(form, month, error, desk) }
            { choices(desk, "group", "g", words.groups, words.groups_hint, true, groups(form, desk.lang)) }
            { choices(desk, "way", "w", words.way, "", false, ways(form, desk.lang)) }
            if form.way == Way::Missing {
                { text_field(desk, TextField {
                    id: "missing", key: "x", label: words.missing_months, value: &form.missing_months, digits_only: true,
                    error: message(error, "mode", desk.lang), ..TextField::default()
                }) }
            }
            <div class="pair">
                { month_field(form, error, desk) }
                { text_field(desk, TextField {
                    id: "supported", key: "s", label: words.supported_months, hint: words.supported_hint.into(), digits_only: true,
                    value: &form.supported_months, error: message(error, "supportedMonths", desk.lang), ..TextField::default()
                }) }
            </div>
            { more(form, month, error, desk) }
            <button type="button" class="quiet" onclick={desk.act(Action::Reset)}>{ ui::frame(desk.lang).start_again }</button>
        </form>
    }
}

/// The sentence for a field, where the fault lies in it or below it.
fn message(error: Option<&InputError>, field: &str, lang: Lang) -> Option<String> {
    let error = error.filter(|error| error.field.split(['.', '[']).next() == Some(field) || error.field == field)?;
    Some(errors::sentence(error, lang))
}

fn groups(form: &Form, lang: Lang) -> Vec<Choice> {
    let choice = |(position, group): (usize, SupportGroup)| Choice {
        key: position.to_string(),
        name: law::group(group, lang).into(),
        is_picked: form.groups.contains(&group),
        value: form.toggled(group),
    };
    SupportGroup::ALL.into_iter().enumerate().map(choice).collect()
}

fn ways(form: &Form, lang: Lang) -> Vec<Choice> {
    let name = |of: Way| match of.mode() {
        Some(mode) => way(mode, lang),
        None => words(lang).ways_missing.into(),
    };
    let choice = |of: Way| Choice { key: of.key(), name: name(of), is_picked: form.way == of, value: of.key() };
    Way::ALL.into_iter().map(choice).collect()
}

/// The chosen income: typed, dragged, stepped.
fn income(form: &Form, month: Month, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let words = words(lang);
    let range = IncomeRange::of(&mut Rules::of(month, &own_levels(form))).ok();
    let income = reading::amount(&form.income).ok().map(|read| read.value);
    let step = range.zip(income).and_then(|(range, income)| step_of_income(range.floor, range.step?, income, lang));
    let mut echo = money_echo(&form.income, lang);
    if let Some(step) = step {
        echo = [&echo, " · ", &step].concat();
    }
    let allowed = range.map(|range| allowed_incomes(range.floor, range.cap, month, lang)).unwrap_or_default();
    let field = TextField {
        id: "income",
        key: "i",
        label: words.income,
        hint: [words.income_hint, " ", &allowed].concat(),
        value: &form.income,
        error: message(error, "income", lang),
        echo,
        is_main: true,
        ..TextField::default()
    };
    let slider = range.map(|range| {
        let steps = Steps { low: range.floor, high: range.cap, step: range.step.unwrap_or(range.floor) };
        slider(desk, "income-slider", "i", words.income_slider, steps, income.unwrap_or(range.floor))
    });
    html! { <div class="group">{ text_field(desk, field) }{ slider.unwrap_or_default() }</div> }
}

/// The user's own levels, as far as they can be read: they move the floor and the cap.
fn own_levels(form: &Form) -> Overrides {
    let amount = |typed: &str| reading::amount(typed).ok().map(|read| read.value);
    Overrides {
        poverty_line: amount(&form.poverty_line),
        reference_level: amount(&form.reference_level),
        ..Overrides::default()
    }
}

/// The first month, typed or stepped.
fn month_field(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang);
    let this_month = desk.state.this_month;
    let shown = if form.month.trim().is_empty() { numbers::month(this_month) } else { form.month.clone() };
    let step = |by: i32, name: &'static str, sign: &'static str| {
        let month = form.month(this_month).unwrap_or(this_month).plus(by);
        let typed = if month == this_month { String::new() } else { numbers::month(month) };
        html! { <button type="button" class="step" aria-label={name} onclick={desk.put::<MouseEvent>("t", typed)}>{ sign }</button> }
    };
    let field = TextField {
        id: "month",
        key: "t",
        label: words.month,
        hint: words.month_hint.into(),
        value: &shown,
        error: message(error, "month", desk.lang).or_else(|| message(error, "mode", desk.lang)),
        buttons: html! { <>{ step(-1, words.month_before, "−") }{ step(1, words.month_after, "+") }</> },
        ..TextField::default()
    };
    text_field(desk, field)
}

/// What few people need: local support, values of one's own, the refund.
fn more(form: &Form, month: Month, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let words = words(lang);
    let own = |id, key, label, value, field: &str, is_money: bool| {
        let error = error.filter(|error| error.field == field).map(|error| errors::sentence(error, lang));
        let echo = if is_money { money_echo(value, lang) } else { String::new() };
        text_field(desk, TextField { id, key, label, value, error, echo, ..TextField::default() })
    };
    let is_open = uses_more(form) || error.is_some_and(|error| error.field.starts_with("overrides"));
    html! {
        <details class="more" open={is_open}>
            <summary>{ ui::frame(lang).more }</summary>
            { text_field(desk, TextField {
                id: "top-up", key: "l", label: words.top_up, hint: words.top_up_hint.into(), value: &form.top_up,
                error: message(error, "topUps", lang), ..TextField::default()
            }) }
            { known_top_ups(form, month, desk) }
            <fieldset class="field">
                <legend>{ words.own_values }</legend>
                <p class="hint">{ words.own_values_hint }</p>
                <div class="pair">
                    { own("yield", "r", words.monthly_yield, &form.monthly_yield, "overrides.monthlyYield", false) }
                    { own("rate", "tl", words.contribution_rate, &form.contribution_rate, "overrides.contributionRate", false) }
                    { own("line", "cn", words.poverty_line, &form.poverty_line, "overrides.povertyLine", true) }
                    { own("level", "tc", words.reference_level, &form.reference_level, "overrides.referenceLevel", true) }
                </div>
            </fieldset>
            { text_field(desk, TextField {
                id: "unused", key: "u", label: words.unused_months, hint: words.refund_hint.into(), digits_only: true,
                value: &form.unused_months, ..TextField::default()
            }) }
        </details>
    }
}

fn uses_more(form: &Form) -> bool {
    let fields = [
        &form.top_up,
        &form.unused_months,
        &form.monthly_yield,
        &form.contribution_rate,
        &form.poverty_line,
        &form.reference_level,
    ];
    fields.iter().any(|field| !field.is_empty())
}

/// Local top-ups that are known for the month, for the first of the picked groups: a tap puts one in.
fn known_top_ups(form: &Form, month: Month, desk: &Desk<'_>) -> Html {
    let Some(group) = form.groups.first().copied() else { return Html::default() };
    let button = |top_up: &local::LocalTopUp| {
        let share = numbers::percent(top_up.of(group), desk.lang);
        let label = [top_up.name, ": ", &share].concat();
        html! { <button type="button" class="chip-button" onclick={desk.put::<MouseEvent>("l", share)}>{ label }</button> }
    };
    let known: Vec<Html> =
        local::at(month).filter(|top_up| !top_up.of(group).decimal().is_zero()).map(button).collect();
    if known.is_empty() {
        return Html::default();
    }
    html! { <p class="known"><span class="hint">{ words(desk.lang).known_top_ups }</span>{ known }</p> }
}
