//! The answer: one deposit; the months as a picture; the reminder.

use super::worked::{Worked, today};
use crate::citizen::savings::{MonthSaved, Plan, by_month};
use crate::citizen::two_plans::Plans;
use crate::error::InputError;
use crate::text::Lang;
use crate::text::calendar::calendar;
use crate::text::numbers::{day, dong};
use crate::text::savings::{
    calendar_of, each, early_events, events, month_name, plan_names, reminder, sentence, words,
};
use crate::text::words::amount;
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::answer::{Answer, answer, unanswered};
use crate::ui::parts::derivation::calm;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::jar::{Layer, Target, jar};
use crate::ui::parts::table::{Table, in_dong, plain, table};
use crate::ui::{Desk, browser};
use crate::units::Dong;
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            return unanswered(desk, words.aside, words.waiting, error).node();
        }
    };
    let (input, plans) = (&worked.input, &worked.plans);
    let told = sentence(input, plans, lang);
    let card = Answer {
        name: each(input.every, lang),
        figure: Some(dong(plans.last.each, lang)),
        in_words: amount(plans.last.each, lang),
        sentence: told.clone(),
    };
    let [warning, why] = calm(&plans.last.explained, &told, lang);
    row([
        answer(card).node(),
        two_days(worked, lang).node(),
        picture(worked, lang).node(),
        hand_over(worked, desk).node(),
        warning.node(),
        why.node(),
    ])
}

/// Paid in time, or after the change: side by side.
fn two_days(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let Plans { last, early } = &worked.plans;
    let early = early.as_ref()?;
    let [in_time, after] = plan_names(early, last, lang);
    let none = || (String::from("–"), String::from("–"));
    let of = |plan: &Plan| (plain(plan.each, lang), plan.deposits.len().to_string());
    let line = |name: String, plan: Option<&Plan>, sum: Dong| {
        let (each, times) = plan.map_or_else(none, of);
        vec![name, each, times, plain(sum, lang)]
    };
    let content = Table {
        label: words.two_days.into(),
        caption: in_dong(lang),
        head: [words.two_days, each(worked.input.every, lang), words.times, words.in_all].map(String::from).into(),
        rows: vec![line(in_time, early.plan.as_ref(), early.pay), line(after, Some(last), last.amount)],
        ..Table::default()
    };
    Some(el("section").class("two-days").with(table(content)))
}

/// The jar, as it fills from month to month.
fn picture(worked: &Worked, lang: Lang) -> Option<El> {
    let Plans { last, early } = &worked.plans;
    let months = by_month(last);
    let with_deposits = months.iter().filter(|saved| saved.amount > Dong::ZERO);
    let layer = |saved: &MonthSaved| {
        let name = [&month_name(saved.month.number(), lang), " · ", &plain(saved.total, lang)].concat();
        Layer { name, total: saved.total.get() }
    };
    let layers: Vec<Layer> = with_deposits.map(layer).collect();
    let target = |amount: Dong, when: String| Target { amount: amount.get(), lines: [dong(amount, lang), when] };
    let sooner = early.as_ref().map(|early| {
        let [in_time, _] = plan_names(early, last, lang);
        target(early.pay, in_time)
    });
    let full = target(last.amount, [words(lang).due, " ", &day(last.due)].concat());
    (!layers.is_empty()).then(|| jar(words(lang).picture, layers, full, sooner))
}

/// The reminder as text, and a calendar file for each plan.
fn hand_over(worked: &Worked, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let Worked { input, plans } = worked;
    let text = reminder(input, plans, lang);
    let files: Vec<El> = match &plans.early {
        Some(early) => {
            let [in_time, after] = plan_names(early, &plans.last, lang).map(|name| calendar_of(&name, lang));
            vec![file(in_time, worked, true, desk), file(after, worked, false, desk)]
        }
        None => vec![file(words.calendar.into(), worked, false, desk)],
    };
    el("section")
        .class("refund")
        .with(el("h3").with(words.reminder))
        .with(el("p").class("hint").with(words.reminder_hint))
        .with(el("p").class("reminder").with(text.clone()))
        .with(actions(desk, text, input).with(files))
}

/// The button that makes a plan's calendar file.
fn file(name: String, worked: &Worked, is_early: bool, desk: &Desk<'_>) -> El {
    let (lang, stamp) = (desk.lang(), today(desk));
    let Worked { input, plans } = worked.clone();
    let save = move |_: MouseEvent| {
        let (plan, events) = match &plans.early {
            Some(early) if is_early => (early.until, early_events(&input, &plans, early, lang)),
            _ => (plans.last.due, events(&input, &plans, lang)),
        };
        browser::save("heo-dat.ics", "text/calendar;charset=utf-8", &calendar(&events, plan, stamp));
    };
    button(name, Callback::from(save))
}
