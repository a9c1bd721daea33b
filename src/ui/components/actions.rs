//! Handing a result over: copy, share, print.

use crate::text::ui::frame;
use crate::ui::{browser, use_screen};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// A few plain lines that read well in a chat.
    pub text: AttrValue,
    pub title: AttrValue,
}

#[component]
pub fn Actions(props: &Props) -> Html {
    let lang = use_screen().lang;
    let words = frame(lang);
    let copied = use_state_eq(|| None::<bool>);
    let can_share = use_state_eq(|| false);
    {
        let can_share = can_share.clone();
        use_effect_with((), move |()| can_share.set(browser::can_share()));
    }
    let copy = {
        let (text, copied) = (props.text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            browser::copy(text.to_string(), move |worked| copied.set(Some(worked)));
        })
    };
    let share = {
        let (title, text) = (props.title.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| browser::share(&title, &text))
    };
    let said = match *copied {
        Some(true) => words.copied,
        Some(false) => words.copy_failed,
        None => "",
    };
    html! {
        <div class="actions">
            <button type="button" onclick={copy}>{ words.copy }</button>
            if *can_share {
                <button type="button" onclick={share}>{ words.share }</button>
            }
            <button type="button" onclick={|_: MouseEvent| browser::print()}>{ words.print }</button>
            <span role="status">{ said }</span>
        </div>
    }
}
