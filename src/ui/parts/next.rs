//! The way on: what people ask after this answer, with what they have entered.

use super::el::{El, el};
use crate::share::situation::Situation;
use crate::share::{self};
use crate::text::situation::words;
use crate::ui::Desk;
use crate::ui::page::Page;
use crate::ui::state::{Action, State};
use crate::ui::whose::Whose;

/// Two or three questions, each a tap away.
pub fn next(desk: &Desk<'_>) -> El {
    let (page, words) = (desk.state.page, words(desk.lang()));
    let (pay, pension) = ((Page::Contribution, words.to_contribution), (Page::Retirement, words.to_retirement));
    let (save, family) = ((Page::Savings, words.to_savings), (Page::Household, words.to_household));
    let steps = match page {
        Page::Contribution => vec![pension, save, family],
        Page::Retirement => vec![pay, save],
        Page::Savings => vec![pay, pension],
        _ => vec![pay, pension],
    };
    let steps: Vec<El> = steps.into_iter().map(|(to, name)| step(desk, to, name, &carried(desk.state, to))).collect();
    let along = (page != Page::Household).then(|| el("p").class("hint").with(words.goes_along));
    list(desk).with(along).with(el("ul").with(steps))
}

/// The way to the progress of a plan, with a form of that page.
pub fn to_progress(desk: &Desk<'_>, form: String) -> El {
    let step = step(desk, Page::Progress, words(desk.lang()).to_progress, &["#", &form].concat());
    list(desk).with(el("ul").with(step))
}

fn list(desk: &Desk<'_>) -> El {
    let name = words(desk.lang()).next;
    el("nav").class("next").set("aria-label", name).with(el("h3").with(name))
}

fn step(desk: &Desk<'_>, to: Page, name: &'static str, carried: &str) -> El {
    let link = desk.state.page.link(desk.lang(), to, desk.lang()) + carried;
    el("li").with(el("a").class("chip-link").put("href", link).on_click(desk.act(Action::GoOn)).with(name))
}

/// What the link has to hold: nothing of one's own, which the device knows; of a copy, what the other tool asks, too.
fn carried(state: &State, to: Page) -> String {
    let (Some(here), Some(there)) = (state.page.asked(), to.asked()) else { return String::new() };
    // What a family is insured by says nothing of what one of them pays.
    if state.whose == Whose::Own || state.page == Page::Household {
        return String::new();
    }
    let mut situation = Situation::default();
    let untouched = share::write(&situation);
    situation.learn(&state.text, here, None);
    let form = state.days.in_link(&situation.put_into(&untouched, there));
    ["#", &if state.whose == Whose::Opened { form } else { share::apart(&form) }].concat()
}
