//! The pages, one per tool. This is the one place that names their views.

#[cfg(any(feature = "pay", feature = "doorstep"))]
mod contribution;
#[cfg(feature = "doorstep")]
mod doorstep;
#[cfg(feature = "about")]
mod home;
#[cfg(feature = "family")]
mod household;
#[cfg(feature = "list")]
pub(super) mod list;
#[cfg(feature = "office")]
pub mod progress;
#[cfg(feature = "quota")]
mod quota;
#[cfg(feature = "report")]
mod reconcile;
#[cfg(feature = "retirement")]
mod retirement;
#[cfg(feature = "about")]
pub(super) mod rules;
#[cfg(feature = "family")]
mod savings;
#[cfg(feature = "check")]
mod selftest;

use super::desk::Desk;
use super::page::Page;
use crate::share;
#[cfg(feature = "pay")]
use crate::text::Lang;
#[cfg(feature = "pay")]
use crate::units::Month;
use yew::Html;

/// What a page shows.
pub(super) fn view(page: Page, desk: &Desk<'_>) -> Html {
    match page {
        #[cfg(feature = "about")]
        Page::Home => home::view(desk),
        #[cfg(feature = "pay")]
        Page::Contribution => contribution::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "doorstep")]
        Page::Doorstep => doorstep::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "family")]
        Page::Household => household::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "retirement")]
        Page::Retirement => retirement::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "family")]
        Page::Savings => savings::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "office")]
        Page::Progress => progress::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "quota")]
        Page::Quota => quota::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "list")]
        Page::List => list::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "report")]
        Page::Reconcile => reconcile::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "about")]
        Page::Rules => rules::view(&share::read(&desk.state.text).0, desk),
        #[cfg(feature = "check")]
        Page::SelfTest => selftest::view(desk),
        #[allow(unreachable_patterns)]
        _ => Html::default(),
    }
}

/// Whether the page still draws a form step by step; it comes to rest with its last steps.
pub(super) fn is_on_its_way() -> bool {
    #[cfg(feature = "office")]
    return progress::is_being_read();
    #[cfg(not(feature = "office"))]
    false
}

/// The figure of its answer to a form, where that can be had before all else.
#[cfg(feature = "pay")]
pub(super) fn figure(page: Page, text: &str, this_month: Month, lang: Lang) -> Option<String> {
    if page == Page::Contribution { contribution::figure(&share::read(text).0, this_month, lang) } else { None }
}

/// Has the storage keep what is no form. Whether it was kept; `None` where the page has none of that.
pub(super) fn keep(page: Page, text: &str) -> Option<bool> {
    match page {
        #[cfg(feature = "about")]
        Page::Rules => Some(rules::keep(text)),
        #[cfg(feature = "list")]
        Page::List => Some(list::keep(text)),
        _ => None,
    }
}
