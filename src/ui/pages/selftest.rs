//! `tu-kiem-tra/`: does this device compute right?
//!
//! The prerendered page shows the questions and says that nothing was computed yet: an answer of the machine that
//! built the page would prove nothing about the reader's.

use crate::selftest::{Case, Checked, Topic, cases, check, told};
use crate::text::Lang;
use crate::text::selftest::{answer, error, expected, question, read_there, run_number, source, topic, total, words};
use crate::ui::Desk;
use crate::ui::parts::actions::button;
use crate::ui::parts::answer::{self, Answer};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::hero;
use crate::ui::state::Action;
use yew::prelude::*;

pub fn view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let checked: Option<Vec<Checked>> = desk.state.started.then(|| cases().into_iter().map(check).collect());
    let rows: Vec<El> = match &checked {
        Some(checked) => sections(checked, lang, |one| &one.case, |one| done(one, lang)),
        None => sections(&cases(), lang, |one| one, |one| asked(one, lang)),
    };
    // Whatever changes the page computes everything again; the button is for who wants to see it happen.
    let runs = desk.state.text.parse::<u16>().unwrap_or(1);
    let again = button(words.run, desk.act(Action::Edit("", runs.saturating_add(1).to_string())));
    row([
        hero(words.title, words.lead).node(),
        summary(checked.as_deref(), runs, lang).node(),
        el("div").class("actions").with(again).node(),
        rows.node(),
    ])
}

fn summary(checked: Option<&[Checked]>, runs: u16, lang: Lang) -> El {
    let words = words(lang);
    let right = checked.map(|checked| checked.iter().filter(|one| one.passes()).count());
    let all = checked.map_or(0, <[Checked]>::len);
    let sentence = match right {
        None => words.before,
        Some(right) if right == all => words.all_right,
        Some(_) => words.some_wrong,
    };
    answer::answer(Answer {
        name: words.result,
        figure: right.map(|right| total(right, all, lang)),
        in_words: if checked.is_some() { run_number(runs, lang) } else { words.not_yet.into() },
        sentence: sentence.into(),
    })
}

/// Topic by topic.
fn sections<T>(all: &[T], lang: Lang, case: impl Fn(&T) -> &Case, line: impl Fn(&T) -> El) -> Vec<El> {
    let section = |of: Topic| {
        let lines: Vec<El> = all.iter().filter(|one| case(one).topic == of).map(&line).collect();
        el("section").class("card").with(el("h2").with(topic(of, lang))).with(el("ul").class("cases").with(lines))
    };
    Topic::ALL.into_iter().map(section).collect()
}

/// As tall as when it is done: nothing moves when the answer comes.
fn asked(case: &Case, lang: Lang) -> El {
    let answers = case.expected.iter().map(|(of, answer)| expected(*of, answer, lang)).collect();
    line(case, "asked", words(lang).not_yet.into(), answers, String::new(), lang)
}

fn done(checked: &Checked, lang: Lang) -> El {
    let words = words(lang);
    let (class, mark, name) =
        if checked.passes() { ("right", "✓ ", words.right) } else { ("wrong-case", "✗ ", words.wrong) };
    let answers = checked.answers.iter().map(|one| answer(one, lang)).collect();
    line(&checked.case, class, [mark, name].concat(), answers, error(checked, lang), lang)
}

fn line(case: &Case, class: &'static str, mark: String, answers: Vec<String>, error: String, lang: Lang) -> El {
    el("li")
        .class(class)
        .with(el("strong").class("mark").with(mark))
        .with(el("span").with(question(&case.question, lang)))
        .with(el("span").class("answers").with(answers.join(" · ")))
        .with(el("small").with(error))
        .with(el("small").with(source(case, lang)).with(read(case, lang)))
}

/// A link to where the example was read, opened only when somebody taps it.
fn read(case: &Case, lang: Lang) -> Option<El> {
    let href = told(case.id).href?;
    let link = el("a").class("told").set("href", href).set("rel", "noopener noreferrer").set("target", "_blank");
    Some(el("span").with(" · ").with(link.with(read_there(lang))))
}
