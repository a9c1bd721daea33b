//! The ways that are left, one under the other on one line of time: when one pays, from when one receives, and when one's
//! own money is back. The table of the ways is its twin.

use super::worked::Worked;
use crate::citizen::balance;
use crate::citizen::too_few_years::Ways;
use crate::text::Lang;
use crate::text::numbers::month;
use crate::text::too_few_years::{Short, words};
use crate::ui::parts::el::{El, el};
use crate::units::Month;

/// What the drawing is wide.
const WIDTH: i32 = 1_000;
/// So many months are shown after the last thing that happens.
const AFTER: i32 = 24;

struct Line {
    name: Short,
    /// First and last month of paying.
    pays: Option<(Month, Month)>,
    /// First month of receiving, and the last one where it ends.
    gets: (Month, Option<Month>),
    back: Option<Month>,
}

pub fn timeline(worked: &Worked, lang: Lang) -> Option<El> {
    let lines = lines(worked)?;
    let first = worked.input.start;
    let last = lines.iter().filter_map(|line| line.back.or(line.gets.1).or(Some(line.gets.0))).max()?.plus(AFTER);
    let scale = Scale { first, last };
    let lines: Vec<El> = lines.iter().map(|line| drawn(line, scale, lang)).collect();
    let words = words(lang);
    let key = |class: &'static str, name: &'static str| el("span").with(el("i").class(class)).with(name);
    let keys = el("p").class("ends keys").with(key("key by-you", words.you_pay)).with(key("key gets", words.you_get));
    let ends = el("p").class("ends").with(el("span").with(month(first))).with(el("span").with(month(last)));
    let title = el("figcaption").with(words.timeline);
    Some(el("figure").class("bar strips").with(title).with(keys).with(el("ul").with(lines)).with(ends))
}

/// In the order of the table.
fn lines(worked: &Worked) -> Option<Vec<Line>> {
    let ways = worked.outcome.ways.as_ref()?;
    let bought = worked.outcome.bought.as_ref();
    let first = worked.input.start;
    let plans = [
        bought.map(|bought| (Short::Buy, &bought.plan)),
        ways.on_then_buy.as_ref().map(|bought| (Short::OnThenBuy, &bought.plan)),
        ways.on.as_ref().map(|plan| (Short::On, plan)),
    ];
    let mut lines: Vec<Line> = plans.into_iter().flatten().map(|(name, plan)| of_plan(name, plan, first)).collect();
    lines.extend(without_pension(ways, first));
    Some(lines)
}

fn of_plan(name: Short, plan: &balance::Outcome, first: Month) -> Line {
    Line { name, pays: until(first, plan.settled), gets: (plan.settled, None), back: plan.back_in() }
}

fn without_pension(ways: &Ways, first: Month) -> Vec<Line> {
    let lump = ways.lump_sum.map(|sum| Line {
        name: Short::LumpSum,
        pays: until(first, sum.month),
        gets: (sum.month, Some(sum.month)),
        back: None,
    });
    let allowance = ways.allowance.as_ref().map(|of| Line {
        name: Short::Allowance,
        pays: until(first, of.from),
        gets: (of.from, Some(of.last_with(0))),
        back: None,
    });
    let social =
        ways.social_pension.map(|of| Line { name: Short::Social, pays: None, gets: (of.from, None), back: None });
    [lump, allowance, social].into_iter().flatten().collect()
}

/// Paying from one month up to the one before the other, where that is later.
fn until(first: Month, settled: Month) -> Option<(Month, Month)> {
    (first < settled).then(|| (first, settled.plus(-1)))
}

#[derive(Clone, Copy)]
struct Scale {
    first: Month,
    last: Month,
}

impl Scale {
    /// The begin of a month.
    fn x(self, at: Month) -> i32 {
        (at.since(self.first) * WIDTH / (self.last.since(self.first) + 1).max(1)).clamp(0, WIDTH)
    }

    fn part(self, class: &'static str, (from, to): (Month, Month)) -> El {
        let (x, end) = (self.x(from), self.x(to.plus(1)));
        // A single month is seen, too.
        let width = (end - x).max(8);
        let part = el("rect").class(class).put("x", x.min(WIDTH - width).to_string()).set("y", "0").set("height", "20");
        part.put("width", width.to_string())
    }
}

fn drawn(line: &Line, scale: Scale, lang: Lang) -> El {
    let (from, to) = line.gets;
    let pays = line.pays.map(|months| scale.part("by-you", months));
    let gets = scale.part("gets", (from, to.unwrap_or(scale.last)));
    let back = line.back.map(|back| scale.part("back", (back, back)));
    let drawing = el("svg")
        .set("viewBox", "0 0 1000 20")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .with(pays)
        .with(gets)
        .with(back);
    let told = el("small").with(line.name.received(from, to, line.back, lang));
    el("li").with(el("span").with(line.name.name(lang))).with(drawing).with(told)
}
