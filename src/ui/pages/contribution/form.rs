//! The inputs, in the order in which people say them.

use crate::citizen::contribution::IncomeRange;
use crate::error::{Fault, InputError};
use crate::law::{Overrides, Rules, SupportGroup, local};
use crate::share::contribution::{Form, Way};
use crate::text::contribution::{allowed_incomes, step_of_income, way, words};
use crate::text::{Lang, errors, law, numbers, reading, ui};
use crate::ui::components::field::{Choice, Choices, TextField};
use crate::ui::components::money::{MoneySlider, money_echo};
use crate::ui::state::Kept;
use crate::ui::{Screen, use_screen};
use crate::units::{Dong, Month};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub kept: Kept<Form>,
    /// What is wrong, if anything.
    pub error: Option<InputError>,
}

#[component]
pub fn Inputs(props: &Props) -> Html {
    let screen = use_screen();
    let words = words(screen.lang);
    let kept = &props.kept;
    let form = &kept.form;
    let error = |field: &str| message(props.error.as_ref(), field, screen.lang);
    let month = form.month(screen.this_month).unwrap_or(screen.this_month);
    html! {
        <form class="inputs" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <Income kept={kept.clone()} {month} error={error("income")} />
            <Choices name="group" legend={words.groups} hint={words.groups_hint} several=true
                choices={groups(form, screen.lang)}
                onpick={kept.change(|form, position: usize| form.toggle(SupportGroup::ALL[position]))} />
            <Choices name="way" legend={words.way} choices={ways(form, screen.lang)}
                onpick={kept.change(|form, position: usize| form.way = Way::ALL[position])} />
            if form.way == Way::Missing {
                <TextField id="missing" label={words.missing_months} keyboard="numeric" value={form.missing_months.clone()}
                    error={error("mode")} oninput={kept.change(|form, typed| form.missing_months = typed)} />
            }
            <div class="pair">
                <MonthField kept={kept.clone()} error={error("month").or_else(|| error("mode.years"))} />
                <TextField id="supported" label={words.supported_months} hint={words.supported_hint} keyboard="numeric"
                    value={form.supported_months.clone()} error={error("supportedMonths")}
                    oninput={kept.change(|form, typed| form.supported_months = typed)} />
            </div>
            <More kept={kept.clone()} error={props.error.clone()} {month} />
            <button type="button" class="quiet" onclick={kept.change(|form, _: MouseEvent| *form = Form::default())}>
                { ui::frame(screen.lang).start_again }
            </button>
        </form>
    }
}

/// The sentence for a field, where the fault lies in it or below it.
fn message(error: Option<&InputError>, field: &str, lang: Lang) -> Option<AttrValue> {
    let error = error.filter(|error| error.field == field || error.field.starts_with(&format!("{field}.")))?;
    Some(errors::sentence(error, lang).into())
}

fn groups(form: &Form, lang: Lang) -> Vec<Choice> {
    let choice = |(position, group): (usize, SupportGroup)| Choice {
        key: position.to_string().into(),
        name: law::group(group, lang).into(),
        picked: form.groups.contains(&group),
    };
    SupportGroup::ALL.into_iter().enumerate().map(choice).collect()
}

fn ways(form: &Form, lang: Lang) -> Vec<Choice> {
    let name = |picked: Way| match picked.mode() {
        Some(mode) => way(mode, lang),
        None => words(lang).ways_missing.into(),
    };
    let choice = |of: Way| Choice { key: of.key().into(), name: name(of).into(), picked: form.way == of };
    Way::ALL.into_iter().map(choice).collect()
}

#[derive(PartialEq, Properties)]
struct IncomeProps {
    kept: Kept<Form>,
    month: Month,
    error: Option<AttrValue>,
}

/// The chosen income: typed, dragged, stepped.
#[component]
fn Income(props: &IncomeProps) -> Html {
    let lang = use_screen().lang;
    let words = words(lang);
    let kept = &props.kept;
    let range = IncomeRange::of(&mut Rules::of(props.month, &own_values(&kept.form))).ok();
    let income = reading::amount(&kept.form.income).ok().map(|read| read.value);
    let echo = money_echo(&kept.form.income, lang).unwrap_or_default();
    let step = range.zip(income).and_then(|(range, income)| step_of_income(range.floor, range.step?, income, lang));
    let echo = [Some(echo).filter(|echo| !echo.is_empty()), step].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let hint = match range {
        Some(range) => format!("{} {}", words.income_hint, allowed_incomes(range.floor, range.cap, props.month, lang)),
        None => words.income_hint.into(),
    };
    let set = kept.change(move |form: &mut Form, income: Dong| form.income = numbers::whole(income.get(), lang));
    html! {
        <>
            <TextField id="income" class="money" label={words.income} {hint} value={kept.form.income.clone()}
                error={props.error.clone()} {echo} keyboard="text"
                oninput={kept.change(|form, typed| form.income = typed)} />
            if let Some(range) = range {
                <MoneySlider id="income-slider" label={words.income_slider} low={range.floor} high={range.cap}
                    step={range.step.unwrap_or(range.floor)} value={income.unwrap_or(range.floor)} onchange={set} />
            }
        </>
    }
}

/// The user's own levels, as far as they can be read: they move the floor and the cap.
fn own_values(form: &Form) -> Overrides {
    let amount = |typed: &str| reading::amount(typed).ok().map(|read| read.value);
    Overrides {
        poverty_line: amount(&form.poverty_line),
        reference_level: amount(&form.reference_level),
        ..Overrides::default()
    }
}

#[derive(PartialEq, Properties)]
struct MonthProps {
    kept: Kept<Form>,
    error: Option<AttrValue>,
}

/// The first month, typed or stepped.
#[component]
fn MonthField(props: &MonthProps) -> Html {
    let Screen { lang, this_month, .. } = use_screen();
    let words = words(lang);
    let kept = &props.kept;
    let shown = if kept.form.month.trim().is_empty() { numbers::month(this_month) } else { kept.form.month.clone() };
    let step = |months: i32| {
        kept.change(move |form: &mut Form, _: MouseEvent| {
            let month = form.month(this_month).unwrap_or(this_month).plus(months);
            form.month = if month == this_month { String::new() } else { numbers::month(month) };
        })
    };
    html! {
        <TextField id="month" label={words.month} hint={words.month_hint} value={shown} error={props.error.clone()}
            keyboard="text" oninput={kept.change(|form, typed| form.month = typed)}>
            <button type="button" class="step" aria-label={words.month_before} onclick={step(-1)}>{ "−" }</button>
            <button type="button" class="step" aria-label={words.month_after} onclick={step(1)}>{ "+" }</button>
        </TextField>
    }
}

#[derive(PartialEq, Properties)]
struct MoreProps {
    kept: Kept<Form>,
    month: Month,
    error: Option<InputError>,
}

/// What few people need: local support, values of one's own, the refund.
#[component]
fn More(props: &MoreProps) -> Html {
    let lang = use_screen().lang;
    let words = words(lang);
    let (kept, form) = (&props.kept, &props.kept.form);
    let error = |field: &str| message(props.error.as_ref(), field, lang);
    let needs_yield = props
        .error
        .as_ref()
        .is_some_and(|error| error.field == "overrides.monthlyYield" || matches!(*error.fault, Fault::NoRules { .. }));
    html! {
        <details class="more" open={needs_yield || uses_more(form)}>
            <summary>{ ui::frame(lang).more }</summary>
            <TextField id="top-up" label={words.top_up} hint={words.top_up_hint} keyboard="text" value={form.top_up.clone()}
                error={error("topUps[0]")} oninput={kept.change(|form, typed| form.top_up = typed)} />
            <KnownTopUps kept={kept.clone()} month={props.month} />
            <fieldset class="field">
                <legend>{ words.own_values }</legend>
                <p class="hint">{ words.own_values_hint }</p>
                <div class="pair">
                    <TextField id="yield" label={words.monthly_yield} value={form.monthly_yield.clone()}
                        error={error("overrides.monthlyYield")} oninput={kept.change(|form, typed| form.monthly_yield = typed)} />
                    <TextField id="rate" label={words.contribution_rate} value={form.contribution_rate.clone()}
                        error={error("overrides.contributionRate")} oninput={kept.change(|form, typed| form.contribution_rate = typed)} />
                    <TextField id="line" label={words.poverty_line} value={form.poverty_line.clone()} keyboard="text"
                        echo={money_echo(&form.poverty_line, lang).unwrap_or_default()}
                        error={error("overrides.povertyLine")} oninput={kept.change(|form, typed| form.poverty_line = typed)} />
                    <TextField id="level" label={words.reference_level} value={form.reference_level.clone()} keyboard="text"
                        echo={money_echo(&form.reference_level, lang).unwrap_or_default()}
                        error={error("overrides.referenceLevel")} oninput={kept.change(|form, typed| form.reference_level = typed)} />
                </div>
            </fieldset>
            <TextField id="unused" label={format!("{}: {}", words.refund, words.unused_months)} hint={words.refund_hint}
                keyboard="numeric" value={form.unused_months.clone()}
                oninput={kept.change(|form, typed| form.unused_months = typed)} />
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

#[derive(PartialEq, Properties)]
struct KnownProps {
    kept: Kept<Form>,
    month: Month,
}

/// Local top-ups that are known for the month, for the first of the picked groups: a tap puts one in.
#[component]
fn KnownTopUps(props: &KnownProps) -> Html {
    let lang = use_screen().lang;
    let Some(group) = props.kept.form.groups.first().copied() else { return Html::default() };
    let known: Vec<_> = local::at(props.month).filter(|top_up| !top_up.of(group).decimal().is_zero()).collect();
    if known.is_empty() {
        return Html::default();
    }
    let button = |top_up: &&'static local::LocalTopUp| {
        let share = numbers::percent(top_up.of(group), lang);
        let label = format!("{}: {share}", top_up.name);
        html! {
            <button type="button" class="chip-button" onclick={props.kept.change(move |form: &mut Form, _: MouseEvent| form.top_up = share.clone())}>
                { label }
            </button>
        }
    };
    html! {
        <p class="known"><span class="hint">{ words(lang).known_top_ups }</span>{ for known.iter().map(button) }</p>
    }
}
