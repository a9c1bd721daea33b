//! Fields: typed text that is never rewritten while typing, checked when it is left.

use crate::ui::browser;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TextProps {
    pub id: &'static str,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    /// What is wrong with it; shown once the field has been left.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// How it was understood.
    #[prop_or_default]
    pub echo: AttrValue,
    /// The keyboard of a phone: "numeric", "decimal", "text".
    #[prop_or("decimal")]
    pub keyboard: &'static str,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn TextField(props: &TextProps) -> Html {
    let left = use_state_eq(|| false);
    let error = props.error.clone().filter(|_| *left);
    let described = described_by(props.id, !props.hint.is_empty(), !props.echo.is_empty(), error.is_some());
    let oninput = props.oninput.reform(|event: InputEvent| browser::value_of(&event));
    let onblur = Callback::from(move |_: FocusEvent| left.set(true));
    html! {
        <div class={classes!("field", props.class.clone(), error.is_some().then_some("wrong"))}>
            <label for={props.id}>{ props.label.clone() }</label>
            if !props.hint.is_empty() {
                <p class="hint" id={format!("{}-hint", props.id)}>{ props.hint.clone() }</p>
            }
            <div class="entry">
                <input id={props.id} type="text" inputmode={props.keyboard} autocomplete="off" autocapitalize="off"
                    spellcheck="false" value={props.value.clone()} aria-describedby={described}
                    aria-invalid={error.is_some().then_some("true")} {oninput} {onblur} />
                { props.children.clone() }
            </div>
            if let Some(error) = error {
                <p class="error" id={format!("{}-error", props.id)}>{ error }</p>
            }
            if !props.echo.is_empty() {
                <p class="echo" id={format!("{}-echo", props.id)}>{ props.echo.clone() }</p>
            }
        </div>
    }
}

fn described_by(id: &str, hint: bool, echo: bool, error: bool) -> Option<String> {
    let parts = [(error, "error"), (hint, "hint"), (echo, "echo")];
    let ids: Vec<String> = parts.iter().filter(|(there, _)| *there).map(|(_, part)| format!("{id}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// One of a list of choices.
#[derive(Clone, PartialEq)]
pub struct Choice {
    pub key: AttrValue,
    pub name: AttrValue,
    pub picked: bool,
}

#[derive(PartialEq, Properties)]
pub struct ChoicesProps {
    /// Name of the group of fields, unique on the page.
    pub name: &'static str,
    pub legend: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub choices: Vec<Choice>,
    /// The position of the choice that was picked or dropped.
    pub onpick: Callback<usize>,
    /// Whether several can be picked at once.
    #[prop_or_default]
    pub several: bool,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let kind = if props.several { "checkbox" } else { "radio" };
    let choice = |(position, choice): (usize, &Choice)| {
        let id = format!("{}-{}", props.name, choice.key);
        let onchange = props.onpick.reform(move |_: Event| position);
        html! {
            <label class="chip" key={choice.key.to_string()} for={id.clone()}>
                <input id={id} type={kind} name={props.name} value={choice.key.clone()} checked={choice.picked} {onchange} />
                <span>{ choice.name.clone() }</span>
            </label>
        }
    };
    let hint = (!props.hint.is_empty()).then(|| format!("{}-hint", props.name));
    html! {
        <fieldset class="field" aria-describedby={hint.clone()}>
            <legend>{ props.legend.clone() }</legend>
            if let Some(hint) = hint {
                <p class="hint" id={hint}>{ props.hint.clone() }</p>
            }
            <div class="chips">{ for props.choices.iter().enumerate().map(choice) }</div>
            { props.children.clone() }
        </fieldset>
    }
}
