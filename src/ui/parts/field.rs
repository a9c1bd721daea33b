//! Fields: typed text that is never rewritten while typing, checked when it is left.

use super::actions::mending;
use super::el::{El, Node, el, row};
use super::money::{money_echo, step_button, thousands};
use crate::error::InputError;
use crate::share::chosen::Chosen;
use crate::text::{Lang, errors, numbers, ui};
use crate::ui::Desk;
use crate::ui::page::CITIZENS;
use crate::ui::state::Action;
use crate::units::Month;
use yew::prelude::*;

/// What holds the fields of a tool. Nothing is ever sent: every change is answered at once.
pub fn inputs_form() -> El {
    el("form").class("inputs").on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
}

/// A field of text, with its place in the page and in the form.
#[derive(Default)]
pub struct TextField<'a> {
    pub id: &'static str,
    /// The key in the form.
    pub key: &'static str,
    pub label: &'static str,
    pub hint: String,
    pub value: &'a str,
    /// What is wrong with it; shown once the field has been left.
    pub error: Option<String>,
    /// How it was understood.
    pub echo: String,
    /// The keyboard that a phone shows is one of digits only.
    pub digits_only: bool,
    /// An amount: it says how it was understood, and asks where it is too small to be one.
    pub is_money: bool,
    /// The field of a page's main figure.
    pub is_main: bool,
    /// Room for many lines.
    pub several_lines: bool,
    /// Its text is so long that it is not laid out.
    pub is_folded: bool,
    /// Buttons behind the text.
    pub buttons: Html,
}

/// A list that is opened from a file: within `[data-unpack]`, `www/unpack.js` puts its text into the field and says in the
/// status behind it what became of it.
pub fn list_file(name: &'static str) -> Vec<El> {
    let file = el("input").set("type", "file").set("accept", ".xlsx,.csv,.txt,.docx");
    let chosen = el("label").class("chip").with(file).with(el("span").with(name));
    vec![chosen, el("span").set("role", "status")]
}

pub fn text_field(desk: &Desk<'_>, field: TextField<'_>) -> El {
    let (id, key) = (field.id, field.key);
    let is_wrong = field.error.is_some();
    let mend = field
        .error
        .as_ref()
        .and_then(|_| desk.place_of_error(field.label.into(), field.value, |value| desk.put(key, value)));
    let error = field.error.filter(|_| desk.has_left(id));
    // The words of amounts are of use where there are such fields.
    let is_money = CITIZENS && field.is_money;
    let asked = if is_money && !is_wrong { thousands(desk, key, field.value) } else { None };
    let mend = mend.filter(|_| error.is_some()).map(mending).or(asked);
    let echo = if is_money { money_echo(field.value, desk.lang()) } else { field.echo };
    let class = match (error.is_some(), field.is_main) {
        (false, false) => "field",
        (false, true) => "field money",
        (true, false) => "field wrong",
        (true, true) => "field money wrong",
    };
    let parts = [(error.is_some(), "-error"), (!field.hint.is_empty(), "-hint"), (!echo.is_empty(), "-echo")];
    let described: Vec<String> =
        parts.iter().filter(|(is_there, _)| *is_there).map(|(_, part)| [id, part].concat()).collect();
    let input = if field.several_lines {
        el("textarea").set("rows", "8").flag("data-folded", field.is_folded)
    } else {
        el("input").set("type", "text").set("inputmode", if field.digits_only { "numeric" } else { "text" })
    };
    let input = input
        .set("id", id)
        .set("name", field.key)
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .put("aria-describedby", described.join(" "))
        .set("aria-invalid", if error.is_some() { "true" } else { "false" })
        .flag("data-wrong", is_wrong)
        .value(field.value.to_string())
        .on_input(desk.type_into(field.key))
        .on_blur(desk.act(Action::Leave(id)));
    let line = |class: &'static str, text: String| el("p").class(class).put("id", [id, "-", class].concat()).with(text);
    el("div")
        .class(class)
        .with(el("label").set("for", id).with(field.label))
        .with(line("hint", field.hint))
        .with(el("div").class("entry").with(input).with(field.buttons))
        .with(line("error", error.unwrap_or_default()))
        .with(line("echo", echo))
        .with(mend)
}

/// A field for a month, with buttons to the months around it. Empty, it stands for the running month.
pub fn stepped_month(desk: &Desk<'_>, field: TextField<'_>, month: Option<Month>) -> El {
    let (this_month, key) = (desk.state.this_month, field.key);
    let shown = desk.shown(key, field.value, &numbers::month(this_month));
    let step = |by: i32, name: &'static str, sign: &'static str| {
        let month = month.unwrap_or(this_month).plus(by);
        let step = if month == this_month { Action::Clear(key) } else { Action::Edit(key, numbers::month(month)) };
        step_button(name.into(), sign, desk.act(step)).node()
    };
    let words = ui::frame(desk.lang());
    let buttons = row([step(-1, words.month_before, "−"), step(1, words.month_after, "+")]);
    text_field(desk, TextField { value: &shown, buttons, ..field })
}

/// The sentence for a field, where the fault lies in it or below it.
pub fn message(error: Option<&InputError>, field: &str, lang: Lang) -> Option<String> {
    let error = error.filter(|error| error.field.split(['.', '[']).next() == Some(field) || error.field == field)?;
    Some(errors::sentence(error, lang))
}

/// One of a list: its key in ids, its name, whether it is picked, and what the form's field becomes by picking it.
pub struct Choice {
    pub key: String,
    pub name: String,
    pub is_picked: bool,
    pub value: String,
}

/// A list to pick from.
pub struct Choices {
    /// Unique on the page.
    pub name: &'static str,
    /// The key in the form.
    pub key: &'static str,
    pub legend: &'static str,
    pub hint: &'static str,
    /// Whether several can be picked.
    pub several: bool,
    pub choices: Vec<Choice>,
}

pub fn choices(desk: &Desk<'_>, of: Choices) -> El {
    let chip = |choice: Choice| {
        let id = [of.name, "-", &choice.key].concat();
        let input = el("input")
            .put("id", id.clone())
            .set("type", if of.several { "checkbox" } else { "radio" })
            .set("name", of.name)
            .checked(choice.is_picked)
            .on_change(desk.put(of.key, choice.value));
        el("label").class("chip").put("for", id).with(input).with(el("span").with(choice.name))
    };
    let chips: Vec<El> = of.choices.into_iter().map(chip).collect();
    let hint = [of.name, "-hint"].concat();
    el("fieldset")
        .class("field")
        .set("data-key", of.key)
        .put("aria-describedby", hint.clone())
        .with(el("legend").with(of.legend))
        .with(el("p").class("hint").put("id", hint).with(of.hint))
        .with(el("div").class("chips").with(chips))
}

/// One of a few, by its letter in the form; `place` is name, key, legend and hint.
pub fn pick<T: Chosen>(
    desk: &Desk<'_>,
    (name, key, legend, hint): (&'static str, &'static str, &'static str, &'static str),
    picked: T,
    options: &[(T, &'static str)],
) -> El {
    let choice = |(option, name): &(T, &'static str)| Choice {
        key: ["k", option.letter()].concat(),
        name: (*name).into(),
        is_picked: *option == picked,
        value: option.letter().into(),
    };
    let choices_of = options.iter().map(choice).collect();
    choices(desk, Choices { name, key, legend, hint, several: false, choices: choices_of })
}
