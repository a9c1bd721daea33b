//! The pages, one a tool.

mod contribution;
mod home;

use crate::text::{Lang, contribution as contribution_text, home as home_text, ui};
use yew::prelude::*;

/// A page and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    Contribution,
}

/// Whom a tool is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Citizens,
    Staff,
}

impl Page {
    pub const ALL: [Page; 2] = [Page::Home, Page::Contribution];

    /// Its folder in the address, empty for the home page; also its key in storage and HTML.
    pub const fn key(self) -> &'static str {
        match self {
            Page::Home => "",
            Page::Contribution => "dong",
        }
    }

    pub const fn door(self) -> Option<Door> {
        match self {
            Page::Home => None,
            Page::Contribution => Some(Door::Citizens),
        }
    }

    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Page::Home => ui::frame(lang).product,
            Page::Contribution => contribution_text::words(lang).title,
        }
    }

    pub fn promise(self, lang: Lang) -> &'static str {
        match self {
            Page::Home => home_text::words(lang).lead,
            Page::Contribution => contribution_text::words(lang).promise,
        }
    }

    /// The address of the page in a language, from the root of the site: "", "dong/", "en/dong/".
    pub fn address(self, lang: Lang) -> String {
        let language = lang.pick("", "en/");
        if self == Page::Home { language.into() } else { format!("{language}{}/", self.key()) }
    }

    /// The way from this page up to the root of the site: "", "../", "../../".
    pub fn root(self, lang: Lang) -> String {
        "../".repeat(self.address(lang).matches('/').count())
    }

    /// A relative link from this page to another one.
    pub fn link(self, from: Lang, to: Page, to_lang: Lang) -> String {
        let link = self.root(from) + &to.address(to_lang);
        if link.is_empty() { "./".into() } else { link }
    }

    pub(super) fn view(self) -> Html {
        match self {
            Page::Home => html! { <home::Home /> },
            Page::Contribution => html! { <contribution::Contribution /> },
        }
    }
}
