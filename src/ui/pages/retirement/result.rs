//! The answer: the pension or what is missing, who pays, cost against benefit, the milestones.

use super::worked::Worked;
use crate::citizen::balance;
use crate::error::InputError;
use crate::text::Lang;
use crate::text::numbers::{dong, month, months};
use crate::text::retirement::{
    age, answer as answer_of, back_in, back_sentence, duration, in_millions, money_of, sentence, summary, words,
};
use crate::text::too_few_years::if_supported;
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer, unanswered};
use crate::ui::parts::bar::stacked_bar;
use crate::ui::parts::curve::{Line, Mark, Meeting, amounts, with_amounts};
use crate::ui::parts::derivation::calm;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, in_dong, plain, table};
use crate::units::Dong;
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            return unanswered(desk, words.pension, words.waiting, error).node();
        }
    };
    let outcome = &worked.outcome;
    let plan = outcome.best();
    let (name, figure, in_words) = answer_of(outcome, lang);
    let back = back_sentence(plan, lang);
    let mut parts = vec![(words.you, plan.own, "by-you"), (words.state, plan.state + plan.local, "by-state")];
    parts.retain(|(_, size, _)| *size > Dong::ZERO);
    let shares = (!parts.is_empty()).then(|| stacked_bar(back.clone(), &parts, lang));
    let [warning, why] = calm(&outcome.explained, &back, lang);
    row([
        answer(Answer { name, figure: Some(figure), in_words, sentence: sentence(outcome, lang) }).node(),
        shares.node(),
        picture(worked, lang).node(),
        warning.node(),
        why.node(),
        actions(desk, summary(&worked.input, outcome, lang), &worked.input).node(),
    ])
}

/// What was paid and what was received, year by year, as lines and as a table.
fn picture(worked: &Worked, lang: Lang) -> Option<El> {
    let (words, plan) = (words(lang), worked.outcome.best());
    let years = &plan.years;
    let (first, last) = (years.first()?, years.last()?);
    if last.received_total == Dong::ZERO {
        return None;
    }
    let line = |name, class, of: fn(&balance::Year) -> Dong| Line {
        name,
        class,
        last: dong(of(last), lang),
        values: years.iter().map(|year| of(year).get()).collect(),
    };
    let lines = vec![
        line(words.paid_line, "by-you", |year| year.own_total),
        line(words.received_line, "gets", |year| year.received_total),
    ];
    let at = |found: Option<usize>| found.map(|at| Mark { at, name: years[at].year.to_string() });
    let outer =
        [Mark { at: 0, name: first.year.to_string() }, Mark { at: years.len() - 1, name: last.year.to_string() }];
    let begins = at(years.iter().position(|year| year.received > Dong::ZERO));
    let marks = outer.into_iter().chain(begins).collect();
    let meeting = plan.back_in().and_then(|back| {
        let at = years.iter().position(|year| year.year == back.year())?;
        Some(Meeting { at, says: back_in(back, lang) })
    });
    let caption = [words.curve, ". ", words.curve_hint, " ", &money_of(&worked.input, lang)].concat();
    let amounts: Vec<(i64, String)> =
        amounts(&lines).into_iter().map(|amount| (amount, in_millions(amount, lang))).collect();
    let drawn = with_amounts(caption, lines, marks, meeting, &amounts);
    Some(el("div").class("group").with(drawn).with(by_year(years, lang)))
}

fn by_year(years: &[balance::Year], lang: Lang) -> El {
    let words = words(lang);
    let line = |year: &balance::Year| {
        vec![
            year.year.to_string(),
            plain(year.own_total, lang),
            plain(year.support_total, lang),
            plain(year.received_total, lang),
        ]
    };
    // Every fifth year, the first of pension and the last: what lies between follows from its neighbours.
    let begins = years.iter().position(|year| year.received > Dong::ZERO);
    let is_shown = |at: usize| at.is_multiple_of(5) || Some(at) == begins || at + 1 == years.len();
    let shown = years.iter().enumerate().filter(|(at, _)| is_shown(*at)).map(|(_, year)| year);
    let content = Table {
        label: words.by_year.into(),
        caption: in_dong(lang),
        head: [words.year, words.paid_line, words.support, words.received_line].map(String::from).into(),
        rows: shown.map(line).collect(),
        ..Table::default()
    };
    el("details").with(el("summary").with(words.by_year)).with(table(content))
}

/// Age, months, money: what happens when.
pub fn milestones(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let outcome = &worked.outcome;
    let plan = &outcome.plan;
    let enough = plan.enough_on.map_or(words.enough_already.into(), month);
    let mut rows = vec![
        (words.age, age(outcome, lang)),
        (words.reached, month(outcome.retirement.reached)),
        (words.left, duration(plan.months_left.max(0), lang)),
        (words.will_pay, months(plan.months, lang)),
        (words.enough_on, enough),
    ];
    if let Some(early) = outcome.early {
        rows.push((words.early, month(early)));
    }
    let best = outcome.best();
    let from = if best.pension.eligible { month(best.settled) } else { words.none_yet.into() };
    rows.push((words.pension_from, from));
    if let Some(both) = worked.input.compulsory {
        rows.push((words.compulsory_months, months(both.months, lang)));
    }
    if let Some(before) = &outcome.before {
        rows.push((words.paid_before, months(before.months, lang)));
    }
    if plan.missing_months > 0 {
        rows.push((words.missing, months(plan.missing_months, lang)));
    }
    if let Some(bought) = &outcome.bought {
        rows.push((words.buying, dong(bought.cost, lang)));
        if let Some(possible) = bought.possible_state.filter(|possible| possible.high > Dong::ZERO) {
            rows.push((words.buying_if_supported, if_supported(bought.cost, possible, lang)));
        }
    }
    if outcome.best().pension.one_off > Dong::ZERO {
        rows.push((words.one_off, dong(outcome.best().pension.one_off, lang)));
    }
    let content = Table {
        label: words.milestones.into(),
        rows: rows.into_iter().map(|(name, value)| vec![name.into(), value]).collect(),
        ..Table::default()
    };
    card(words.milestones, words.milestones_hint).with(table(content))
}
