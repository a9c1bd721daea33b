//! Side by side: ways that were kept, months that are skipped, the rate by years.

use super::worked::Worked;
use crate::citizen::outlook::{Input, Outcome, outlook};
use crate::citizen::pension::{self, Paid, pension};
use crate::law::{Overrides, Sex};
use crate::share::list::without_row;
use crate::share::retirement::Form;
use crate::text::contribution::way;
use crate::text::numbers::{month, months, percent};
use crate::text::retirement::{duration, numbered, remove, sex, words};
use crate::text::{Lang, contribution};
use crate::ui::Desk;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, in_dong, plain, table};
use crate::units::{Dong, Month};

/// The present way beside those that were kept.
pub fn scenarios(form: &Form, worked: &Worked, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let kept = form.scenarios();
    let names = (0..kept.len()).map(|index| numbered(words.scenario, index));
    let head: Vec<String> = [String::new(), words.now.into()].into_iter().chain(names).collect();
    let of_kept = |form: &Form| {
        let Ok(input) = form.read(desk.state.this_month) else { return Vec::new() };
        column(&input, outlook(&input).ok().as_ref(), lang)
    };
    let now = column(&worked.input, Some(&worked.outcome), lang);
    let columns: Vec<Vec<String>> = std::iter::once(now).chain(kept.iter().map(of_kept)).collect();
    let labels = [
        contribution::words(lang).chosen_income,
        words.start,
        contribution::words(lang).way,
        words.skipped,
        words.own,
        words.state,
        words.pension,
        words.back,
    ];
    let line = |(index, label): (usize, &'static str)| {
        let cells = columns.iter().map(|column| column.get(index).cloned().unwrap_or_default());
        std::iter::once(label.to_string()).chain(cells).collect()
    };
    let rows = labels.into_iter().enumerate().map(line).collect();
    let shown = table(Table { label: words.scenarios.into(), caption: in_dong(lang), head, rows, ..Table::default() });
    let keep = (kept.len() < Form::MOST_SCENARIOS)
        .then(|| button(words.keep, desk.put("z", form.with_this_scenario())).class("chip-button"));
    let removes: Vec<El> = (0..kept.len())
        .map(|index| {
            let name = remove(&numbered(words.scenario, index), lang);
            el("button")
                .set("type", "button")
                .class("chip-button")
                .on_click(desk.put("z", without_row(&form.scenarios, index)))
                .with(name)
        })
        .collect();
    let shown = (!kept.is_empty()).then_some(shown);
    card(words.scenarios, words.scenarios_hint).with(shown).with(el("p").class("known").with(keep).with(removes))
}

/// One way from top to bottom; empty below the first rows where it cannot be computed with.
fn column(input: &Input, outcome: Option<&Outcome>, lang: Lang) -> Vec<String> {
    let mut cells =
        vec![plain(input.income, lang), month(input.start), way(input.mode, lang), months(input.missed_per_year, lang)];
    if let Some(outcome) = outcome {
        let plan = outcome.best();
        cells.push(plain(plan.own, lang));
        cells.push(plain(plan.state + plan.local, lang));
        cells.push(pension_of(outcome, lang));
        cells.push(plan.back_after.map_or("–".into(), |count| duration(count, lang)));
    }
    cells
}

fn pension_of(outcome: &Outcome, lang: Lang) -> String {
    match outcome.best().pension {
        pension::Outcome { eligible: true, pension, .. } => plain(pension, lang),
        _ => words(lang).none_yet.into(),
    }
}

/// When there are enough years, if some months of each year are not paid for.
pub fn skipping(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let now = worked.input.missed_per_year;
    let mut counts = vec![0, 1, 3, 6];
    if let Err(place) = counts.binary_search(&now) {
        counts.insert(place, now);
    }
    let line = |missed: &i64| {
        let other;
        let outcome = if *missed == now {
            &worked.outcome
        } else {
            other = outlook(&Input { missed_per_year: *missed, ..worked.input.clone() }).ok()?;
            &other
        };
        let enough = outcome.plan.enough_on.map_or(words.enough_already.into(), month);
        Some(vec![months(*missed, lang), enough, pension_of(outcome, lang)])
    };
    let content = Table {
        label: words.skipping.into(),
        caption: in_dong(lang),
        head: [words.skipped, words.enough_on, words.pension].map(String::from).into(),
        rows: counts.iter().filter_map(line).collect(),
        chosen: counts.iter().position(|missed| *missed == now),
    };
    card(words.skipping, words.skipping_hint).with(table(content))
}

/// The rate by years, for women and men: readable without WebAssembly.
pub fn rates(settled: Month, lang: Lang) -> El {
    let words = words(lang);
    let rate = |of: Sex, years: i64| {
        let paid = Paid::Average { months: years * 12, average: Dong::new(1) };
        let outcome = pension(&pension::Input {
            sex: of,
            settled,
            paid,
            compulsory: None,
            months_after_age: 0,
            overrides: Overrides::default(),
        })
        .ok()?;
        Some(if outcome.eligible { percent(outcome.rate, lang) } else { "–".into() })
    };
    let line = |years: i64| Some(vec![years.to_string(), rate(Sex::Female, years)?, rate(Sex::Male, years)?]);
    let content = Table {
        label: words.table.into(),
        caption: month(settled),
        head: [words.years, sex(Sex::Female, lang), sex(Sex::Male, lang)].map(String::from).into(),
        rows: pension::years_to_show(settled).into_iter().filter_map(line).collect(),
        ..Table::default()
    };
    card(words.table, words.table_hint).with(table(content))
}
