//! The rows of many units: ranked with bars, one of them opened, whom to remind, whom to praise, months as curves.

use super::cards;
use super::listed::{FIRST_ROWS, Listed, Stage, is_long, listed, shows, standing_of_all};
use super::worked::Worked;
use crate::share::chosen::Chosen;
use crate::share::progress::Form;
use crate::staff::progress::{Kind, ProgressInput, Verdict, progress};
use crate::staff::ranking::{By, Order, RankOutcome, Row};
use crate::staff::units::{OnDay, Standing, curves as curves_of};
use crate::text::numbers::decimal;
use crate::text::progress::{how_ranked, rank_cells, words};
use crate::text::table as table_text;
use crate::text::units::{self as text, Copied};
use crate::text::{Lang, errors};
use crate::ui::hall::HALL_ENTER;
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::curve::{Line, Mark, curve};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::pick;
use crate::ui::parts::frame::card;
use crate::ui::parts::grid::{self, shape};
use crate::ui::parts::plan_bar::slim_bar;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::{Day, Decimal};
use yew::prelude::*;

/// So many rows of a longer list stand there at first: laying them out is the longest halt of a paste.
const FIRST_OF_MORE: usize = 20;
/// While the rest of a long table is still to be drawn, a frame later.
const FIRST_SHOWN: usize = 3;
/// So many sentences stand there at first, of a longer list half of them, and so many come by each tap.
const REMINDED: usize = 24;
const MORE_REMINDED: usize = 100;
const MOST_PRAISED: usize = 3;

/// A list of more is a window that scrolls.
const LONG_LIST: usize = 200;
const ROWS: &str = "unit-rows";
/// Of one row, in units of the letters' size, as the style sheet says.
const ROW_HEIGHT: usize = 5;
/// Rows that wait above and below those that are seen; the window follows in steps.
const AROUND: usize = 9;
const STEP: usize = 6;

/// A list on its day.
#[derive(Clone, Copy)]
struct Shown<'a> {
    list: &'a Listed,
    outcome: &'a RankOutcome,
    on_day: Option<&'a (OnDay<'a>, Day)>,
    form: &'a Form,
    desk: &'a Desk<'a>,
}

impl Shown<'_> {
    fn standing(&self, row: &Row) -> Option<Standing> {
        self.list.standing(&self.on_day?.0, row.index)
    }

    fn lang(&self) -> Lang {
        self.desk.lang()
    }
}

pub fn ranking(
    list: &Listed,
    outcome: &RankOutcome,
    on_day: Option<&(OnDay<'_>, Day)>,
    form: &Form,
    desk: &Desk<'_>,
) -> El {
    let shown = Shown { list, outcome, on_day, form, desk };
    let lang = desk.lang();
    let words = words(lang);
    let is_window = form.shows_all && outcome.rows.len() > LONG_LIST;
    let rows = if is_window {
        window(shown)
    } else {
        let is_short = form.shows_all || outcome.rows.len() <= FIRST_ROWS;
        let count = match () {
            () if is_short => outcome.rows.len(),
            () if shows(Stage::Rows) => FIRST_OF_MORE,
            () => FIRST_SHOWN,
        };
        let rows: Vec<El> = outcome.rows.iter().take(count).map(|row| unit_row(row, shown, true)).collect();
        el("ol").class("units").with(rows).node()
    };
    let all = (outcome.rows.len() > FIRST_ROWS).then(|| {
        let name = if form.shows_all { words.show_fewer } else { words.show_all };
        let (act, letter) = (desk.act.clone(), (!form.shows_all).letter());
        let put = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Scrolled(0));
            act.emit(Action::Edit("e", letter.into()));
        });
        el("p").class("actions").with(button(name, put).set("id", "show-all"))
    });
    let handed_over = || {
        let enter = button(words.hall, desk.act(Action::Hall(true))).set("id", HALL_ENTER);
        actions(desk, copied(shown), &list.input).with(enter)
    };
    how_to_rank(form, desk)
        .with(rows)
        .with(all)
        .with(notices(&outcome.explained, lang))
        .with(shows(Stage::Rows).then(handed_over))
        .with(el("div").class("off-paper").with(why(list, outcome, lang)))
}

/// While the table is being read: how it is to be ranked can be chosen.
pub fn ranking_to_come(form: &Form, desk: &Desk<'_>) -> El {
    let none = Html::default;
    let why = el("div").class("off-paper");
    how_to_rank(form, desk).with(el("ol").class("units")).with(none()).with(none()).with(none()).with(why)
}

fn how_to_rank(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let ways = [
        (By::Percent, words.by_percent),
        (By::Gap, words.by_gap),
        (By::Growth, words.by_growth),
        (By::RemainingShare, words.by_share),
    ];
    let orders = [(Order::WorstFirst, words.worst_first), (Order::BestFirst, words.best_first)];
    let chosen = el("div")
        .class("pair")
        .with(pick(desk, ("order", "w", words.order, ""), form.order, &orders))
        .with(pick(desk, ("by", "r", words.ranked_by, ""), form.by, &ways));
    let opens = el("p").class("hint off-paper").with(text::words(desk.lang()).open);
    card(words.ranking, words.ranking_hint).with(chosen).with(opens)
}

fn why(list: &Listed, outcome: &RankOutcome, lang: Lang) -> El {
    if is_long(&list.input) {
        el("p").class("hint").with(how_ranked(lang))
    } else {
        derivation(&outcome.explained, how_ranked(lang), lang)
    }
}

/// The rows around those that are seen, all of one height, and shapes in the place of the others; what is opened stands
/// below.
fn window(of: Shown<'_>) -> Html {
    let rows = &of.outcome.rows;
    let shown = grid::window(of.desk.state.first_unit, rows.len(), AROUND);
    let (first, last) = (shown.start, shown.end);
    let lines = rows.get(shown).unwrap_or_default();
    let key = |row: &Row| u32::try_from(row.index).unwrap_or(u32::MAX);
    let items: Vec<El> = lines.iter().map(|row| unit_row(row, of, false).key(key(row))).collect();
    let list = el("ol")
        .set("id", ROWS)
        .class("units is-long")
        .set("tabindex", "0")
        .set("aria-label", text::words(of.lang()).rows)
        .put("data-count", rows.len().to_string())
        .with(space(first))
        .with(items)
        .with(space(rows.len() - last));
    let line = |row: &Row| of.list.units.rows.get(row.index).map(|row| row.line.to_string());
    let open = rows.iter().find(|row| !of.form.opened.is_empty() && line(row).as_ref() == Some(&of.form.opened));
    let below = open.map(|row| {
        let name = el("h3").with(row.name.clone());
        el("div").class("unit-open").with(name).with(opened(row, of))
    });
    self::row([list.node(), below.node()])
}

fn space(rows: usize) -> El {
    el("li").class("unit-space").set("aria-hidden", "true").with(shape(rows * ROW_HEIGHT))
}

/// Where the rows of a long list, and those of its table, have been scrolled, in steps, so that not each of them draws the page
/// anew.
pub fn on_scroll(act: &Callback<Action>) -> [browser::Listener; 2] {
    let heard = |id: &'static str, to: fn(usize) -> Action| {
        let act = act.clone();
        browser::on_scroll(id, move |(first, _)| {
            let first = usize::try_from(first).unwrap_or(0);
            act.emit(to(first - first % STEP));
        })
    };
    [heard(ROWS, Action::Scrolled), heard(super::cells::ROWS, Action::ScrolledCells)]
}

fn unit_row(row: &Row, of: Shown<'_>, opens: bool) -> El {
    let lang = of.lang();
    let grows = of.form.by == By::Growth;
    let line = of.list.units.rows.get(row.index).map(|row| row.line.to_string()).unwrap_or_default();
    let is_open = of.form.opened == line;
    let standing = of.standing(row);
    let class = match standing.as_ref().map(|standing| standing.verdict) {
        Some(Verdict::Behind) => "unit behind",
        Some(Verdict::Met) => "unit met",
        _ => "unit",
    };
    let [name, share, remaining, part] = <[String; 4]>::try_from(rank_cells(row, grows, lang)).unwrap_or_default();
    let share = text::ranked_share(row, standing.as_ref(), grows, lang).unwrap_or(share);
    // The button lies over the name, which paper keeps without it.
    let toggle = el("button")
        .set("type", "button")
        .class("unit-toggle")
        .put("aria-label", [text::words(lang).detail, " ", &row.name].concat())
        .set("aria-expanded", if is_open { "true" } else { "false" })
        .on_click(of.desk.put("ro", if is_open { String::new() } else { line }));
    let name = el("div").class("unit-head").with(el("p").class("unit-name").with(name)).with(toggle);
    let bar = row.percent.map(|percent| slim_bar(percent, of.on_day.and_then(|(on_day, _)| on_day.elapsed())));
    let [now, ahead] = match &standing {
        Some(standing) => [text::row_now(standing, lang), text::row_ahead(standing, row.remaining_share, lang)],
        None => [[words(lang).remaining, " ", &remaining].concat(), [words(lang).share, " ", &part].concat()],
    };
    let opened = (is_open && opens).then(|| el("div").class("unit-open").with(opened(row, of)));
    el("li")
        .class(class)
        .with(name)
        .with(el("p").class("unit-share").with(share))
        .with(bar)
        .with(el("p").class("unit-line").with(now))
        .with(el("p").class("unit-line").with(ahead))
        .with(opened)
}

/// All that is known of one unit, as on the page of one indicator.
fn opened(row: &Row, of: Shown<'_>) -> Html {
    let lang = of.lang();
    match worked(row, of) {
        Ok(worked) => {
            let steps = derivation(
                &worked.outcome.explained,
                &crate::text::progress::need(&worked.outcome.sentence, lang),
                lang,
            );
            self::row([cards::cards(&worked, of.form, lang), steps.node()])
        }
        Err(error) => el("p").class("error").with(errors::sentence(&error, lang)).node(),
    }
}

fn worked(row: &Row, of: Shown<'_>) -> Result<Worked, crate::error::InputError> {
    let (period, as_of) = of.form.on_day(of.desk.state.this_month)?;
    let unit = of.list.input.units.get(row.index);
    let until = |end: Day| usize::try_from(end.month().since(period.from.month()) + 1).unwrap_or(0);
    let first = table_text::first_month(&of.list.units);
    // The months of the table, from the first one of the period on; a series that begins later says nothing of it.
    let of_period = |year: usize| -> Vec<Decimal> {
        let months = of.list.months(of.form).get(row.index).map(|months| months[year].as_slice());
        let skipped = period.from.month().number().checked_sub(first).map(usize::from);
        months.zip(skipped).and_then(|(months, skipped)| months.get(skipped..)).unwrap_or_default().to_vec()
    };
    let [mut months, mut before] = [0, 1].map(of_period);
    months.truncate(until(as_of));
    before.truncate(until(period.to));
    if before.len() != until(period.to) {
        before.clear();
    }
    let input = ProgressInput {
        done: unit.map(|unit| unit.done),
        plan: unit.and_then(|unit| unit.plan),
        percent: unit.and_then(|unit| if unit.plan.is_some() { None } else { unit.percent }),
        indicator: Some(row.name.clone()),
        previous: unit.and_then(|unit| unit.previous),
        months,
        last_year_months: before,
        ..ProgressInput::new(of.form.kind, period, as_of, &of.list.unit)
    };
    let outcome = progress(&input)?;
    Ok(Worked { input, outcome })
}

fn copied(of: Shown<'_>) -> String {
    let lang = of.lang();
    let total = of.on_day.and_then(|(on_day, _)| standing_of_all(of.outcome, on_day));
    let words = words(lang);
    let indicator = of.list.units.indicators.get(of.form.indicator());
    let title = match indicator.filter(|name| !name.bytes().all(|byte| byte.is_ascii_digit())) {
        Some(name) => [words.title, " ", name].concat(),
        None => words.title.into(),
    };
    let text = Copied {
        title,
        unit: &of.list.unit,
        as_of: of.on_day.map(|(_, as_of)| *as_of),
        grows: of.form.by == By::Growth,
        total: total.as_ref(),
    };
    // A thousand rows are a file, and no message.
    let rows = &of.outcome.rows;
    let copied = text.text(rows.iter().take(FIRST_ROWS).map(|row| (row, of.standing(row))), lang);
    match rows.len().saturating_sub(FIRST_ROWS) {
        0 => copied,
        rest => [&copied, "\n", &text::more(rest, lang)].concat(),
    }
}

/// What is made when the page rests: reminders, praise, curves.
pub fn below(form: &Form, desk: &Desk<'_>) -> Html {
    let list = listed(form);
    let Ok(outcome) = &list.ranked else { return Html::default() };
    let on_day = list.on_day(form, desk).ok();
    let shown = Shown { list: &list, outcome, on_day: on_day.as_ref(), form, desk };
    row([reminders(shown).node(), praised(shown).node(), curves(shown).node()])
}

/// The rows from the worst, or from the best, whatever is asked for.
fn by_rank<'a>(of: Shown<'a>, best: bool) -> impl Iterator<Item = &'a Row> {
    let rows = &of.outcome.rows;
    let forward = (of.form.order == Order::BestFirst) == best;
    let count = rows.len();
    (0..count).filter_map(move |at| rows.get(if forward { at } else { count - 1 - at }))
}

fn reminders(of: Shown<'_>) -> Option<El> {
    let lang = of.lang();
    let words = text::words(lang);
    let (on_day, as_of) = of.on_day?;
    let all = of.outcome.total.percent;
    let needy: Vec<&Row> =
        by_rank(of, false).filter(|row| row.percent.is_some_and(|percent| on_day.is_in_need(percent, all))).collect();
    let title = [words.remind, " (", &needy.len().to_string(), ")"].concat();
    if needy.is_empty() {
        return Some(card(words.remind, words.nobody).class("card off-paper"));
    }
    let sentence = |row: &&Row| Some(text::reminder(&row.name, &of.standing(row)?, &of.list.unit, *as_of, lang));
    let first = if is_long(&of.list.input) { REMINDED / 2 } else { REMINDED };
    let shown = of.form.reminded().max(first);
    let sentences: Vec<String> = needy.iter().take(shown).filter_map(sentence).collect();
    let everything = sentences.join("\n");
    let item = |sentence: String| el("li").with(el("p").with(sentence.clone())).with(copy(sentence, words.copy));
    let items: Vec<El> = sentences.into_iter().map(item).collect();
    let rest = needy.len().saturating_sub(shown);
    let more = (rest > 0).then(|| {
        let put = of.desk.put("rn", (shown + MORE_REMINDED).to_string());
        el("p")
            .class("actions")
            .with(button(text::more_to_remind(rest.min(MORE_REMINDED), lang), put).set("id", "more-reminders"))
    });
    let list = el("ul").class("reminders").with(items);
    let several = needy.len() > 1;
    let all_at_once = several.then(|| copy(everything, words.copy_all));
    Some(card(title, words.remind_hint).class("card off-paper").with(all_at_once).with(list).with(more))
}

fn praised(of: Shown<'_>) -> Option<El> {
    let lang = of.lang();
    let words = text::words(lang);
    let sentence = |row: &Row| {
        let standing = of.standing(row)?;
        let is_good = matches!(standing.verdict, Verdict::Met | Verdict::Ahead);
        is_good.then(|| text::praise(&row.name, &standing, &of.list.unit, lang))
    };
    let best = by_rank(of, true).take_while(|row| row.rank <= MOST_PRAISED).take(FIRST_ROWS);
    let sentences: Vec<String> = best.filter_map(sentence).collect();
    if sentences.is_empty() {
        return None;
    }
    let copied = copy(sentences.join("\n"), words.copy);
    let items: Vec<El> = sentences.into_iter().map(|sentence| el("li").with(sentence)).collect();
    let list = el("ul").class("reminders").with(items);
    Some(card(words.praise, words.praise_hint).class("card off-paper").with(list).with(copied))
}

/// A button that copies a sentence.
fn copy(sentence: String, name: &'static str) -> El {
    let button = el("button").set("type", "button").set("data-hand", "line").put("data-line", sentence).with(name);
    el("p").class("actions").with(button).with(el("span").set("role", "status"))
}

/// The months of all units together, each year from its first month on, and the plan if it went evenly.
fn curves(of: Shown<'_>) -> Option<El> {
    let lang = of.lang();
    let (words, of_page) = (text::words(lang), words(lang));
    let months = of.list.months(of.form);
    if of.form.kind == Kind::Stock || months.is_empty() {
        return None;
    }
    let first = table_text::first_month(&of.list.units);
    // What came in from a later month on is no part of a plan from January on.
    let plan = of.outcome.total.plan.filter(|_| first == 1);
    let Ok(of_all) = curves_of(months, plan) else { return None };
    let line = |(name, class, values): (&'static str, &'static str, &Vec<Decimal>)| Line {
        name,
        last: values.last().map(|last| decimal(*last, lang)).unwrap_or_default(),
        class,
        values: values.iter().map(|value| value.digits()).collect(),
    };
    let lines = [
        (of_page.this_year, "by-state", &of_all.this_year),
        (of_page.last_year, "by-you", &of_all.last_year),
        (of_page.plan, "by-plan", &of_all.plan),
    ];
    let lines = lines.into_iter().filter(|(.., values)| !values.is_empty()).map(line).collect();
    let last = [&of_all.this_year, &of_all.last_year, &of_all.plan].map(Vec::len).into_iter().max()?.checked_sub(1)?;
    let mut marks = vec![0, last / 2, last];
    marks.dedup();
    let name = |at: usize| [of_page.month, " ", &(at + usize::from(first)).to_string()].concat();
    let marks = marks.into_iter().map(|at| Mark { at, name: name(at) }).collect();
    let picture = curve(of.list.unit.clone(), lines, marks);
    let hint = if first == 1 { words.curve_hint } else { words.curve_later };
    Some(card(words.curve, hint).with(picture))
}
