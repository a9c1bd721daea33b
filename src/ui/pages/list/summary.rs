//! What came of a list as a whole: how many rows are right, and the sums.

use crate::post::{Across, Checked};
use crate::text::Lang;
use crate::text::list::{counts, difference, in_two_lists, of_totals, people, words, wrong_sums};
use crate::text::numbers::{dong, whole};
use crate::ui::Desk;
use crate::ui::list::Event;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::state::Action;
use crate::units::Dong;

pub fn answer(checked: &Checked, lang: Lang) -> El {
    let words = words(lang);
    let of = checked.counts;
    let across = checked.across.len() as u32;
    let (class, figure) = match (of.wrong + checked.wrong_sums + across, of.incomplete) {
        (0, 0) => ("answer agrees", [&whole(of.right.into(), lang), " ", &words.verdicts[0].to_lowercase()].concat()),
        (0, _) => ("answer undetermined", counts(of.right, of.wrong, of.incomplete, lang)),
        _ => ("answer conflicts", counts(of.right, of.wrong, of.incomplete, lang)),
    };
    let sums =
        (checked.wrong_sums > 0).then(|| el("p").class("answer-sentence").with(wrong_sums(checked.wrong_sums, lang)));
    let twice = (across > 0).then(|| el("p").class("answer-sentence").with(in_two_lists(across, lang)));
    let people = people(of.persons, lang) + ". ";
    el("div")
        .class(class)
        .set("role", "status")
        .with(el("p").class("answer-name").with(words.result))
        .with(el("p").class("figure list-figure").set("data-answer", "").with(figure))
        .with(el("p").class("answer-sentence").with(people + &difference(checked.difference as i64, lang)))
        .with(sums)
        .with(twice)
}

/// Whoever stands in two lists; a tap opens the later row.
pub fn across(desk: &Desk<'_>, checked: &Checked) -> Option<El> {
    let line = |one: &Across| {
        let open = desk.act(Action::List(Event::List(one.list, Some(one.row))));
        el("li").with(button(one.said.clone(), open).class("quiet"))
    };
    let lines: Vec<El> = checked.across.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        el("section")
            .class("list-totals list-across")
            .with(el("h2").with(words(desk.lang()).across))
            .with(el("ul").with(lines))
    })
}

/// Names in old letters, in both readings, and how to have the new one.
pub fn old_names(desk: &Desk<'_>, checked: &Checked) -> Option<El> {
    let words = words(desk.lang());
    let lines: Vec<El> = checked.old_names.iter().map(|pair| el("li").with(pair.clone())).collect();
    (!lines.is_empty()).then(|| {
        el("section")
            .class("list-totals list-old")
            .with(el("p").class("label").with(words.old_names))
            .with(el("ul").with(lines))
            .with(el("p").class("actions").with(button(words.to_unicode, desk.act(Action::List(Event::Unicode)))))
    })
}

pub fn totals(checked: &Checked, lang: Lang) -> El {
    let words = words(lang);
    let line = |(name, amount): (&'static str, f64)| {
        el("div").with(el("dt").with(name)).with(el("dd").with(dong(Dong::new(amount as i64), lang)))
    };
    let all = of_totals(lang).into_iter().zip(checked.totals);
    let lines: Vec<El> = all.filter(|(_, amount)| *amount != 0.0).map(line).collect();
    let notes: Vec<El> = checked.notes.iter().map(|note| el("li").class("note").with(note.clone())).collect();
    el("section")
        .class("list-totals")
        .with(el("h2").with(words.totals))
        .with(el("dl").class("entered").with(lines))
        .with(el("ul").class("notices").with(notes))
}
