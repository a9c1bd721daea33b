//! The conference planner.

use super::views::inputs;
use crate::share::quota::Form;
use crate::staff::conference::{ConferenceInput, ConferenceOutcome, conference};
use crate::text::numbers::{percent, whole};
use crate::text::progress::two_places;
use crate::text::quota::{band, invitees, meetings, meetings_between, words};
use crate::text::{Lang, errors};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, message, text_field};
use crate::ui::parts::frame::tool;
use crate::ui::parts::table::{Table, table};
use yew::prelude::*;

/// `remaining` stands in where nobody typed how many are still needed.
pub fn view(form: &Form, remaining: Option<i64>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let answered = form
        .conference(remaining)
        .and_then(|input| input.map(|input| conference(&input).map(|outcome| (input, outcome))).transpose());
    let error = answered.as_ref().err();
    let field = |id, key, field, label, hint: &'static str, value| {
        let error = message(error, field, desk.lang());
        let hint = hint.into();
        text_field(desk, TextField { id, key, label, hint, value, error, digits_only: true, ..TextField::default() })
    };
    let fields = row([
        el("p").class("hint").with(words.conference_hint).node(),
        el("div")
            .class("pair")
            .with(field("invited", "i", "invited", words.invited, "", &form.invited))
            .with(field("registered", "g", "registered", words.registered, "", &form.registered))
            .node(),
        field("needed", "n", "stillNeeded", words.still_needed, words.still_needed_hint, &form.still_needed).node(),
    ]);
    let waiting = |sentence: String| {
        answer(Answer { name: words.more_meetings, figure: None, in_words: words.waiting.into(), sentence }).node()
    };
    let result = match &answered {
        Ok(Some((input, outcome))) => result(input, outcome, desk),
        Ok(None) => waiting(String::new()),
        Err(error) => waiting(errors::sentence(error, desk.lang())),
    };
    tool(inputs(form, desk, fields), result).node()
}

fn result(input: &ConferenceInput, outcome: &ConferenceOutcome, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let share = percent(two_places(outcome.percent), lang);
    let said = band(input.invited, input.registered, outcome, lang);
    let need = outcome.meetings.zip(input.still_needed);
    let card = match need {
        Some((_, 0)) => Answer {
            name: words.more_meetings,
            figure: Some(meetings(0, lang)),
            in_words: words.no_more_meetings.into(),
            sentence: said,
        },
        Some((of, needed)) => Answer {
            name: words.more_meetings,
            figure: Some(meetings(of.expected, lang)),
            in_words: meetings_between(of, lang),
            sentence: [&invitees(needed, of, lang), " ", &said].concat(),
        },
        None => Answer { name: words.conversion, figure: Some(share), in_words: String::new(), sentence: said },
    };
    let figure = card.figure.clone().unwrap_or_default();
    let text = [card.name, ": ", &figure, " ", &card.in_words, ". ", &card.sentence].concat();
    row([
        answer(card).node(),
        counts(outcome, lang).node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, words.conference_hint, lang).node(),
        actions(desk, text, input).node(),
    ])
}

/// Meetings at the share seen, at best and at worst.
fn counts(outcome: &ConferenceOutcome, lang: Lang) -> Option<El> {
    let words = words(lang);
    let of = outcome.meetings?;
    let line =
        |name: &str, share, meetings| vec![name.to_string(), percent(two_places(share), lang), whole(meetings, lang)];
    let content = Table {
        label: words.conference.into(),
        head: ["", words.conversion, words.meetings].map(String::from).into(),
        rows: vec![
            line(words.expected, outcome.percent, of.expected),
            line(words.best, outcome.high, of.best),
            line(words.worst, outcome.low, of.worst),
        ],
        ..Table::default()
    };
    Some(table(content))
}
