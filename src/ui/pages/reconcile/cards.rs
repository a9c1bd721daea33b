//! What a report holds beside its findings: what it does not print, what was read in it, and what was passed over.

use super::read::MOST_LISTED;
use crate::figures::Report;
use crate::figures::report::ReadFigure;
use crate::text::figures::{hidden, reason};
use crate::text::reconcile::{role, understood, words};
use crate::ui::Desk;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};

pub fn hidden_figures(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let all = report.told_hidden().take(MOST_LISTED).map(|of| hidden(of, desk.lang())).collect();
    listed_card("hidden-figures", words.hidden, words.hidden_hint, all)
}

/// A card with a line for each; none where there is nothing to list.
#[inline(never)]
pub fn listed_card(class: &'static str, name: &'static str, hint: &'static str, lines: Vec<String>) -> Option<El> {
    let any = !lines.is_empty();
    let all: Vec<El> = lines.into_iter().map(|line| el("li").with(line)).collect();
    any.then(|| card(name, hint).with(el("ul").class(class).with(all)))
}

pub fn figures_read(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let words = words(lang);
    let cells = |read: &ReadFigure| {
        let role = read.role.map_or("", |of| role(of, lang));
        vec![read.printed.clone(), understood(read, lang), role.into()]
    };
    let rows: Vec<_> = report.figures.iter().take(MOST_LISTED).map(cells).collect();
    let head = [words.printed, words.understood, words.role].map(String::from).into();
    details(words.figures, words.figures_hint, head, rows)
}

pub fn passed_over(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let words = words(lang);
    let all = report.ignored.iter().take(MOST_LISTED);
    let rows: Vec<_> = all.map(|number| vec![number.printed.clone(), reason(number.reason, lang).into()]).collect();
    details(words.passed_over, words.passed_over_hint, [words.printed, words.reason].map(String::from).into(), rows)
}

/// A table to be opened.
fn details(name: &'static str, hint: &'static str, head: Vec<String>, rows: Vec<Vec<String>>) -> Option<El> {
    if rows.is_empty() {
        return None;
    }
    let of = Table { label: name.into(), head, rows, ..Table::default() };
    let summary = el("summary").with(el("span").with(name)).with(el("small").with(hint));
    Some(el("details").class("listing").with(summary).with(table(of)))
}
