//! One row, opened: what is written, what is right and why, and the steps with their articles.

use crate::post::{Detail, FaultLine, INCOMPLETE, StepLine, WRONG};
use crate::text::list::words;
use crate::ui::Desk;
use crate::ui::list::{Event, List, PANEL};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::state::Action;

pub fn panel(desk: &Desk<'_>, list: &List) -> El {
    let place = el("div").class("list-panel-place");
    match &list.detail {
        Some(detail) => place.with(opened(desk, detail)),
        None => place,
    }
}

fn opened(desk: &Desk<'_>, detail: &Detail) -> El {
    let words = words(desk.lang());
    let verdict = match detail.verdict {
        WRONG => words.verdicts[1],
        INCOMPLETE => words.verdicts[2],
        _ => words.verdicts[0],
    };
    let class = match detail.verdict {
        WRONG => "list-panel is-wrong",
        INCOMPLETE => "list-panel is-incomplete",
        _ => "list-panel is-right",
    };
    let title = [words.row, " ", &detail.row.to_string(), " · ", verdict].concat();
    let close = button(words.close, desk.act(Action::List(Event::Close)));
    let head = el("div")
        .class("list-panel-head")
        .with(el("h2").set("id", PANEL).set("tabindex", "-1").with(title))
        .with(close);
    let between = if detail.code.is_empty() { "" } else { " · " };
    let who = [detail.name.as_str(), between, detail.code.as_str()].concat();
    let faults: Vec<El> = detail.faults.iter().map(|one| fault(desk, one)).collect();
    let none = faults.is_empty().then(|| el("p").with(words.no_fault));
    let amounts = detail
        .amounts
        .iter()
        .map(|(name, amount)| el("div").with(el("dt").with(name.clone())).with(el("dd").with(amount.clone())));
    let amounts: Vec<El> = amounts.collect();
    let steps: Vec<El> = detail.steps.iter().map(step).collect();
    let notices: Vec<El> = detail.notices.iter().map(|notice| el("li").with(notice.clone())).collect();
    let has_steps = !steps.is_empty();
    el("aside")
        .class(class)
        .set("aria-labelledby", PANEL)
        .with(head)
        .with(el("p").class("list-who").with(who))
        .with(none)
        .with(el("ul").class("list-faults").with(faults))
        .with(el("h3").with(words.worked_out))
        .with(el("dl").class("entered").with(amounts))
        .with(has_steps.then(|| el("h3").with(words.steps)))
        .with(el("ol").class("steps").with(steps))
        .with(el("ul").class("notices").with(notices))
}

fn fault(desk: &Desk<'_>, of: &FaultLine) -> El {
    let words = words(desk.lang());
    let written = if of.written.is_empty() { words.nothing_written.to_string() } else { of.written.clone() };
    let right = (!of.right.is_empty())
        .then(|| el("span").with([words.right, ": "].concat()).with(el("strong").with(of.right.clone())));
    el("li")
        .with(el("strong").with(of.field.clone()))
        .with(el("span").class("list-pair").with(el("span").with([words.written, ": ", &written].concat())).with(right))
        .with(el("span").with(of.sentence.clone()))
}

fn step(of: &StepLine) -> El {
    el("li")
        .with(el("span").class("label").with(of.label.clone()))
        .with(el("span").class("formula").with([&of.formula, " = "].concat()).with(el("strong").with(of.value.clone())))
        .with(el("small").class("law").with(of.law.clone()))
}
