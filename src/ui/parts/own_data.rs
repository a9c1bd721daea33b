//! What is the reader's own: copies that are open over it, what came from another tool, what was put aside at one tap.

use super::actions::button;
use super::el::{El, el};
use crate::text::situation::{taken as taken_sentence, words};
use crate::text::ui;
use crate::ui::state::Action;
use crate::ui::whose::Whose;
use crate::ui::{Desk, kept};

/// That a copy is open, and the ways out of it.
pub fn copy(desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let keep = |name| button(name, desk.look_up(|page| Action::Keep(kept::own(page)))).class("quiet");
    match desk.state.whose {
        Whose::Own | Whose::Opened => None,
        Whose::Apart => Some(el("p").with(words.apart).with(keep(words.keep_apart))),
        Whose::Copy => {
            let mine = button(words.mine, desk.look_up(|page| Action::Mine(kept::own(page)))).class("quiet");
            Some(el("p").with(words.copy).with(el("span").class("known").with(mine).with(keep(words.keep))))
        }
    }
}

/// That another window has something else in the same form; both are kept until the reader has chosen.
pub fn elsewhere(desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let take = button(words.take_over, desk.act(Action::TakeOver)).class("quiet");
    desk.state.elsewhere.is_some().then(|| el("p").with(words.elsewhere).with(take))
}

/// Which fields hold what was entered in another tool.
pub fn taken(desk: &Desk<'_>) -> Option<El> {
    let facts = &desk.state.taken;
    (!facts.is_empty()).then(|| el("p").class("hint taken").with(taken_sentence(facts, desk.lang())))
}

/// The form is emptied at one tap, and comes back at one.
pub fn start_again(desk: &Desk<'_>) -> El {
    let again = button(ui::frame(desk.lang()).start_again, desk.act(Action::Reset)).class("quiet");
    el("div").with(again).with(el("span").set("role", "status").with(undo(desk)))
}

/// What was put aside comes back.
pub fn undo(desk: &Desk<'_>) -> Option<El> {
    let undo = || button(words(desk.lang()).undo, desk.act(Action::Undo)).class("chip-button");
    desk.state.before.is_some().then(undo)
}
