//! Handing a result over. The buttons say what they are for; `www/actions.js` does it, for this and every page, and
//! loads what it takes when somebody asks.

use super::el::{El, Node, el};
use crate::hand::code::check_code;
use crate::law::RULE_SET;
use crate::text::Lang;
use crate::text::ui::frame;
use crate::ui::{Desk, Mend};
use std::hash::Hash;
use yew::prelude::*;

/// What `www/actions.js` does with a result, in the order of their names in [`frame`].
const ACTS: [&str; 6] = ["copy", "share", "image", "print", "qr", "read"];

/// `text` is a few plain lines that read well in a chat, `of` all that the result follows from.
pub fn actions(desk: &Desk<'_>, text: String, of: &impl Hash) -> El {
    bar(desk, text, check_code(desk.state.page.key(), of))
}

/// "Mã kiểm tra FVM39Q · Bộ quy định 2026-11-29": of a result of the page with this key.
pub fn code(key: &str, of: &impl Hash, lang: Lang) -> String {
    code_line(check_code(key, of), lang)
}

fn code_line(code: String, lang: Lang) -> String {
    let words = frame(lang);
    [words.check_code, &code, " · ", words.rule_set, " ", RULE_SET].concat()
}

fn bar(desk: &Desk<'_>, text: String, code: String) -> El {
    let words = frame(desk.lang());
    let code = code_line(code, desk.lang());
    let mut bar = el("div").class("actions").put("data-text", text);
    #[cfg(any(feature = "office", feature = "quota"))]
    if has_list(desk) {
        bar = bar.set("data-holds", crate::text::kept::words(desk.lang()).link_holds);
    }
    for (act, name) in ACTS.into_iter().zip(words.hand_over) {
        bar = bar.with(el("button").set("type", "button").set("data-hand", act).with(name));
    }
    bar.with(el("span").set("role", "status")).with(el("p").class("code").with(code))
}

/// Whether a list of the reader's own is open, which no link holds.
#[cfg(any(feature = "office", feature = "quota"))]
fn has_list(desk: &Desk<'_>) -> bool {
    crate::share::has_field(&desk.state.text, desk.state.page.named())
}

pub fn button(name: impl Node, onclick: Callback<MouseEvent>) -> El {
    el("button").set("type", "button").on_click(onclick).with(name)
}

/// The button that mends a field.
pub fn mending(mend: Mend) -> El {
    el("button").set("type", "button").class("chip-button mend").on_click(mend.put).with(mend.name)
}
