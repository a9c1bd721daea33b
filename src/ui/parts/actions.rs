//! Handing a result over: copy, share, print.

use crate::text::ui::frame;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// `text` is a few plain lines that read well in a chat.
pub fn actions(desk: &Desk<'_>, title: &'static str, text: String) -> Html {
    let words = frame(desk.lang);
    let said = match desk.state.copied {
        Some(true) => words.copied,
        Some(false) => words.copy_failed,
        None => "",
    };
    let copy = {
        let (act, text) = (desk.act.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            browser::copy(text.clone(), move |worked| act.emit(Action::Copied(worked)));
        })
    };
    let share = Callback::from(move |_: MouseEvent| browser::share(title, &text));
    html! {
        <div class="actions">
            <button type="button" onclick={copy}>{ words.copy }</button>
            if desk.state.can_share {
                <button type="button" onclick={share}>{ words.share }</button>
            }
            <button type="button" onclick={|_: MouseEvent| browser::print()}>{ words.print }</button>
            <span role="status">{ said }</span>
        </div>
    }
}
