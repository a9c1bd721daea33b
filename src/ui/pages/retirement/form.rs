//! The inputs: who, how one pays from now on, what was paid before.

use crate::error::InputError;
use crate::law::lump_sum::LUMP_SUM;
use crate::law::{Overrides, Sex, SupportGroup};
use crate::share::contribution::{Way, letters};
use crate::share::list::{Row, rows};
use crate::share::retirement::{FROM, Form, GROUP, INCOME, TO, groups_of, sex_letter};
use crate::text::retirement::{compulsory_early_hint, numbered, remove, sex, words};
use crate::text::{birth, errors, law, ui};
use crate::ui::Desk;
use crate::ui::parts::choosing;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::field::{Choice, Choices, TextField, choices, inputs_form, message, stepped_month, text_field};
use crate::ui::parts::own_data::{start_again, taken};
use crate::ui::parts::own_values::{OF_CONTRIBUTIONS, own_values};
use crate::ui::parts::rows::{Cell, List, add, cell, pick, remove as remove_button};

/// `error` is what is wrong, if anything.
pub fn inputs(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let this_month = desk.state.this_month;
    let start = form.start(this_month).unwrap_or(this_month);
    inputs_form()
        .with(taken(desk))
        .with(el("div").class("pair").with(sexes(form, desk)).with(born(form, error, desk)))
        .with(choosing::income(desk, &form.income, start, &form.own, error))
        .with(choosing::groups(desk, &form.groups))
        .with(choosing::ways(desk, Way::USUAL, form.way))
        .with(timing(form, error, desk))
        .with(past(form, error, desk))
        .with(more(form, error, desk))
        .with(start_again(desk))
}

fn sexes(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let choice = |of: Sex| Choice {
        key: sex_letter(of).into(),
        name: sex(of, desk.lang()).into(),
        is_picked: form.sex == of,
        value: sex_letter(of).into(),
    };
    let all = [Sex::Female, Sex::Male].map(choice).into();
    choices(desk, Choices { name: "sex", key: "s", legend: words.sex, hint: "", several: false, choices: all })
}

fn born(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "born",
        key: "b",
        label: words.born,
        hint: words.born_hint.into(),
        value: &form.born,
        error: message(error, "born", desk.lang()),
        echo: birth::echo(&form.born, desk.lang()),
        ..TextField::default()
    };
    text_field(desk, field)
}

/// First month, months that are skipped.
fn timing(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let start = TextField {
        id: "start",
        key: "t",
        label: words.start,
        hint: words.start_hint.into(),
        value: &form.start,
        error: message(error, "start", lang),
        ..TextField::default()
    };
    let missed = TextField {
        id: "missed",
        key: "n",
        label: words.missed,
        hint: words.missed_hint.into(),
        value: &form.missed,
        digits_only: true,
        error: message(error, "missedPerYear", lang),
        ..TextField::default()
    };
    el("div")
        .class("pair")
        .with(stepped_month(desk, start, form.start(desk.state.this_month).ok()))
        .with(text_field(desk, missed))
}

/// What few people need: another end, an assumed growth.
fn more(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let until = TextField {
        id: "until",
        key: "e",
        label: words.until,
        hint: words.until_hint.into(),
        value: &form.until,
        error: message(error, "until", lang),
        ..TextField::default()
    };
    let growth = TextField {
        id: "growth",
        key: "gr",
        label: words.growth,
        hint: words.growth_hint.into(),
        value: &form.growth,
        error: message(error, "growth", lang),
        ..TextField::default()
    };
    el("details")
        .class("more")
        .flag("open", !form.until.is_empty() || !form.growth.is_empty() || !form.own.is_empty())
        .with(el("summary").with(ui::frame(lang).more))
        .with(text_field(desk, until))
        .with(text_field(desk, growth))
        .with(own_values(desk, &form.own, OF_CONTRIBUTIONS, error))
}

/// Periods, or their sums.
fn past(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let list = List { key: "pp", id: "period", text: &form.periods };
    let all: Vec<El> =
        rows(&form.periods).enumerate().map(|(index, row)| period(list, index, row, error, desk)).collect();
    let is_open = !form.periods.is_empty() || !form.past_months.is_empty() || !form.compulsory_months.is_empty();
    let sums = form.periods.is_empty().then(|| sums(form, error, desk));
    el("details")
        .class("more")
        .flag("open", is_open)
        .with(el("summary").with(words.past))
        .with(el("p").class("hint").with(words.past_hint))
        .with(el("ol").class("rows").with(all))
        .with(el("p").class("known").with(add(desk, list, words.add_period, &[""])))
        .with(sums)
        .with(compulsory(form, error, desk))
}

/// What was paid as an employee: months and their average.
fn compulsory(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let months = TextField {
        id: "compulsory-months",
        key: "cm",
        label: words.compulsory_months,
        value: &form.compulsory_months,
        digits_only: true,
        error: message(error, "compulsory.months", lang),
        ..TextField::default()
    };
    let average = TextField {
        id: "compulsory-average",
        key: "ca",
        label: words.compulsory_average,
        hint: words.compulsory_average_hint.into(),
        value: &form.compulsory_average,
        error: message(error, "compulsory.average", lang),
        is_money: true,
        ..TextField::default()
    };
    let turn = LUMP_SUM.at(desk.state.this_month).map(|(rule, _)| rule.value.years.turn.year()).ok();
    let early = TextField {
        id: "compulsory-early",
        key: "ce",
        label: words.compulsory_early,
        hint: turn.map_or(String::new(), |year| compulsory_early_hint(year, lang)),
        value: &form.compulsory_early,
        digits_only: true,
        error: message(error, "compulsory.monthsBefore2014", lang),
        ..TextField::default()
    };
    el("fieldset")
        .with(el("legend").with(words.compulsory))
        .with(el("p").class("hint").with(words.compulsory_hint))
        .with(el("div").class("pair").with(text_field(desk, months)).with(text_field(desk, average)))
        .with(text_field(desk, early))
}

fn period(list: List<'_>, index: usize, row: Row<'_>, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let wrong = |name: &str| {
        let field = ["periods[", &index.to_string(), "].", name].concat();
        error.filter(|error| error.field == field).map(|error| errors::sentence(error, lang))
    };
    let name = numbered(words.past, index);
    let of = |column, label, example: &str, field| {
        let error = wrong(field);
        cell(
            desk,
            list,
            Cell { row: index, column, label, example: example.into(), whose: &name, error, ..Cell::default() },
        )
    };
    let example = choosing::floor(desk.state.this_month, &Overrides::default(), lang);
    let picked = groups_of(row);
    let letter = |group: SupportGroup| -> &'static str {
        match group {
            SupportGroup::Poor => "p",
            SupportGroup::NearPoor => "n",
            SupportGroup::EthnicMinority => "e",
            SupportGroup::SpecialZone => "z",
            SupportGroup::Other => "o",
        }
    };
    let options = SupportGroup::ALL.map(|group| (letter(group), law::group(group, lang))).to_vec();
    let group = Cell { row: index, column: GROUP, label: words.group, ..Cell::default() };
    el("li")
        .class("row")
        .with(
            el("div")
                .class("row-fields")
                .with(of(FROM, words.from, "01/2022", "from"))
                .with(of(TO, words.to, "12/2024", "to")),
        )
        .with(of(INCOME, words.period_income, &example, "income"))
        .with(
            el("div").class("row-head").with(pick(desk, list, group, &letters(&picked), options)).with(remove_button(
                desk,
                list,
                index,
                remove(&name, lang),
            )),
        )
}

fn sums(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let wrong = |field: &str| error.filter(|error| error.field == field).map(|error| errors::sentence(error, lang));
    let months = TextField {
        id: "past-months",
        key: "pm",
        label: words.past_months,
        value: &form.past_months,
        digits_only: true,
        error: wrong("before.months"),
        ..TextField::default()
    };
    let supported = TextField {
        id: "past-supported",
        key: "ps",
        label: words.past_supported,
        value: &form.past_supported,
        digits_only: true,
        error: wrong("supportedMonths"),
        ..TextField::default()
    };
    let money = |id, key, label, hint: &'static str, value, field| {
        text_field(
            desk,
            TextField {
                id,
                key,
                label,
                hint: hint.into(),
                value,
                error: wrong(field),
                is_money: true,
                ..TextField::default()
            },
        )
    };
    let average = &form.past_average;
    el("div")
        .class("pair")
        .with(text_field(desk, months))
        .with(money("past-average", "pa", words.past_average, words.past_average_hint, average, "before.average"))
        .with(text_field(desk, supported))
        .with(money("past-own", "po", words.past_own, words.past_own_hint, &form.past_own, "before.own"))
}
