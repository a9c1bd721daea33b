//! Amounts: the echo under a field, the slider beside it.

use crate::text::ui::frame;
use crate::text::{Lang, numbers, reading, words};
use crate::ui::browser;
use crate::units::Dong;
use yew::prelude::*;

/// "1.500.000 đồng – một triệu năm trăm nghìn đồng", and that it could be meant otherwise where it could.
pub fn money_echo(typed: &str, lang: Lang) -> Option<String> {
    let read = reading::amount(typed).ok()?;
    let (printed, spelled) = (numbers::dong(read.value, lang), words::amount(read.value, lang));
    Some(match read.ambiguous {
        true => reading::ambiguous_echo(&printed, &spelled, lang),
        false => format!("{printed} – {spelled}"),
    })
}

#[derive(PartialEq, Properties)]
pub struct SliderProps {
    pub id: &'static str,
    pub label: AttrValue,
    pub low: Dong,
    pub high: Dong,
    pub step: Dong,
    pub value: Dong,
    pub onchange: Callback<Dong>,
}

/// Goes from `low` to `high` in steps; the buttons at its ends go a single one.
#[component]
pub fn MoneySlider(props: &SliderProps) -> Html {
    let lang = crate::ui::use_screen().lang;
    let (low, high, step) = (props.low, props.high, props.step.max(Dong::new(1)));
    let steps = (high - low).get() / step.get();
    let at = ((props.value - low).get() / step.get()).clamp(0, steps);
    let amount_at = move |at: i64| low + step.times(at.clamp(0, steps));
    let go = |by: i64| props.onchange.reform(move |_: MouseEvent| amount_at(at + by));
    let oninput =
        props.onchange.reform(move |event: InputEvent| amount_at(browser::value_of(&event).parse().unwrap_or(at)));
    let step_name = numbers::dong(step, lang);
    html! {
        <div class="slider">
            <button type="button" class="step" aria-label={format!("{} {step_name}", frame(lang).less)} onclick={go(-1)}>{ "−" }</button>
            <input id={props.id} type="range" min="0" max={steps.to_string()} step="1" value={at.to_string()} aria-label={props.label.clone()}
                aria-valuetext={numbers::dong(amount_at(at), lang)} {oninput} />
            <button type="button" class="step" aria-label={format!("{} {step_name}", frame(lang).plus)} onclick={go(1)}>{ "+" }</button>
        </div>
    }
}
