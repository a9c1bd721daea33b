//! Fields: typed text that is never rewritten while typing, checked when it is left.

use crate::ui::Desk;
use crate::ui::state::Action;
use yew::prelude::*;

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
    /// The field of a page's main figure.
    pub is_main: bool,
    /// Buttons behind the text.
    pub buttons: Html,
}

pub fn text_field(desk: &Desk<'_>, field: TextField<'_>) -> Html {
    let TextField { id, key, label, hint, value, error, echo, digits_only, is_main, buttons } = field;
    let error = error.filter(|_| desk.has_left(id));
    let class = match (error.is_some(), is_main) {
        (false, false) => "field",
        (false, true) => "field money",
        (true, false) => "field wrong",
        (true, true) => "field money wrong",
    };
    let parts = [(error.is_some(), "-error"), (!hint.is_empty(), "-hint"), (!echo.is_empty(), "-echo")];
    let described: Vec<String> =
        parts.iter().filter(|(is_there, _)| *is_there).map(|(_, part)| [id, part].concat()).collect();
    html! {
        <div class={class}>
            <label for={id}>{ label }</label>
            <p class="hint" id={[id, "-hint"].concat()}>{ hint }</p>
            <div class="entry">
                <input id={id} type="text" inputmode={if digits_only { "numeric" } else { "text" }} autocomplete="off"
                    autocapitalize="off" spellcheck="false" value={value.to_string()} aria-describedby={described.join(" ")}
                    aria-invalid={if error.is_some() { "true" } else { "false" }}
                    oninput={desk.type_into(key)} onblur={desk.act::<FocusEvent>(Action::Leave(id))} />
                { buttons }
            </div>
            <p class="error" id={[id, "-error"].concat()}>{ error.unwrap_or_default() }</p>
            <p class="echo" id={[id, "-echo"].concat()}>{ echo }</p>
        </div>
    }
}

/// One of a list: its key in ids, its name, whether it is picked, and what the form's field becomes by picking it.
pub struct Choice {
    pub key: String,
    pub name: String,
    pub is_picked: bool,
    pub value: String,
}

/// A list to pick from. `name` is unique on the page, `key` the field of the form.
pub fn choices(
    desk: &Desk<'_>,
    name: &'static str,
    key: &'static str,
    legend: &'static str,
    hint: &'static str,
    several: bool,
    choices: Vec<Choice>,
) -> Html {
    let kind = if several { "checkbox" } else { "radio" };
    let chip = |choice: Choice| {
        let id = [name, "-", &choice.key].concat();
        html! {
            <label class="chip" for={id.clone()}>
                <input {id} type={kind} name={name} checked={choice.is_picked} onchange={desk.put::<Event>(key, choice.value)} />
                <span>{ choice.name }</span>
            </label>
        }
    };
    let hint_id = [name, "-hint"].concat();
    html! {
        <fieldset class="field" aria-describedby={hint_id.clone()}>
            <legend>{ legend }</legend>
            <p class="hint" id={hint_id}>{ hint }</p>
            <div class="chips">{ for choices.into_iter().map(chip) }</div>
        </fieldset>
    }
}
