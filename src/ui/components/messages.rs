//! What the page has to say about itself: a link not understood, a storage that keeps nothing.

use crate::share::Opened;
use crate::text::ui::frame;
use crate::ui::use_screen;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub opened: Option<Opened>,
    pub stored: bool,
}

#[component]
pub fn Messages(props: &Props) -> Html {
    let words = frame(use_screen().lang);
    let opened = match props.opened {
        Some(Opened::InPart) => Some(words.opened_in_part),
        Some(Opened::Not) => Some(words.not_opened),
        _ => None,
    };
    let stored = (props.opened.is_some() && !props.stored).then_some(words.not_kept);
    html! {
        <div class="messages" role="status">
            { for opened.into_iter().chain(stored).map(|message| html! { <p>{ message }</p> }) }
        </div>
    }
}
