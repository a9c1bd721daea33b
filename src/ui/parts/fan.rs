//! The forecast fan: what has come so far, and where each assumption leads.

use super::el::{El, el};
use super::plan_bar::tenths;
use crate::units::{Decimal, Percent};

pub struct Fan {
    pub caption: String,
    /// Percent of the time gone, percent of the plan reached.
    pub now: (Percent, Percent),
    /// Whether the way begins at nothing: a level does not.
    pub from_zero: bool,
    /// Percent of the plan at the end, in the order of their numbers.
    pub ends: Vec<Percent>,
    /// What stands at the line of the plan.
    pub plan_label: &'static str,
}

/// What each line looks like; the numbers at their ends tell them apart too.
const LINES: [&str; 4] = ["fan-1", "fan-2", "fan-3", "fan-4"];

pub fn fan(fan: Fan, label: impl Fn(Percent) -> String) -> El {
    let layout = Layout::of(&fan);
    let place = |part: i64| [&Decimal::new(part, 1).to_string(), "%"].concat();
    let line = |class: &'static str, from: (i64, i64), to: (i64, i64)| {
        let line = el("line").class(class).put("x1", place(from.0)).put("y1", place(from.1));
        line.put("x2", place(to.0)).put("y2", place(to.1))
    };
    let text = |x: i64, y: i64, text: String| el("text").put("x", place(x)).put("y", place(y)).with(text);
    let (now, end) = (layout.now, layout.end);
    let mut drawing = el("svg")
        .set("aria-hidden", "true")
        .set("height", "220")
        .with(line("fan-axis", (0, BOTTOM), (end, BOTTOM)))
        .with(line("fan-plan", (0, layout.plan), (end, layout.plan)))
        .with(text(0, layout.plan - 15, fan.plan_label.into()))
        .with(fan.from_zero.then(|| line("fan-done", (0, BOTTOM), now)));
    for (index, ((exact, shown), percent)) in layout.ends.iter().zip(&fan.ends).enumerate() {
        let class = LINES.get(index).unwrap_or(&"fan-1");
        let name = [&(index + 1).to_string(), " · ", &label(*percent)].concat();
        drawing = drawing.with(line(class, now, (end, *exact))).with(text(end + 15, *shown + 15, name));
    }
    drawing = drawing.with(el("circle").put("cx", place(now.0)).put("cy", place(now.1)).set("r", "6"));
    el("figure").class("fan").with(el("figcaption").with(fan.caption)).with(drawing)
}

/// The line of nothing, in tenths of a percent of the height.
const BOTTOM: i64 = 970;
/// What is left free above the highest point.
const TOP: i64 = 80;
/// How far the last day is from the left; behind it stand the numbers.
const END: i64 = 740;
/// The height of a line of text.
const TEXT: i64 = 80;

/// Places in tenths of a percent of width and height.
#[derive(Debug, PartialEq)]
struct Layout {
    now: (i64, i64),
    plan: i64,
    end: i64,
    /// Where each line ends, and where its number stands without covering another.
    ends: Vec<(i64, i64)>,
}

impl Layout {
    fn of(fan: &Fan) -> Layout {
        let all = || fan.ends.iter().chain([&fan.now.1]).map(|percent| tenths(*percent));
        let highest = all().fold(1_000, i64::max).min(1_000_000_000);
        let height = |percent: Percent| BOTTOM - tenths(percent).clamp(0, highest) * (BOTTOM - TOP) / highest;
        let exact: Vec<i64> = fan.ends.iter().map(|percent| height(*percent)).collect();
        let shown = apart(&exact);
        Layout {
            now: (tenths(fan.now.0).clamp(0, 1_000) * END / 1_000, height(fan.now.1)),
            plan: height(Percent::whole(100)),
            end: END,
            ends: exact.into_iter().zip(shown).collect(),
        }
    }
}

/// Heights of texts at least a line apart, in the order of `wanted`: each moves down until it is free, and all move up
/// together where the last would fall out.
fn apart(wanted: &[i64]) -> Vec<i64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| wanted.get(*index));
    let mut shown = wanted.to_vec();
    let mut free = i64::MIN;
    for index in order {
        if let Some(place) = shown.get_mut(index) {
            *place = (*place).max(free);
            free = *place + TEXT;
        }
    }
    let lowest = shown.iter().copied().max().unwrap_or(0);
    let up = (lowest - BOTTOM).max(0);
    shown.into_iter().map(|place| place - up).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(digits: i64) -> Percent {
        Percent::new(Decimal::new(digits, 2))
    }

    #[test]
    fn higher_is_better_and_nothing_is_cut_off() {
        let fan = Fan {
            caption: String::new(),
            now: (percent(5000), percent(5340)),
            from_zero: true,
            ends: vec![percent(10_769), percent(10_000)],
            plan_label: "",
        };
        let layout = Layout::of(&fan);
        assert_eq!(layout.now.0, 370);
        assert!(layout.now.1 > layout.plan && layout.plan > layout.ends[0].0);
        assert_eq!((layout.ends[0].0, layout.ends[1].0), (TOP, layout.plan));
        let huge = Fan { ends: vec![Percent::new(Decimal::whole(i64::MAX))], ..fan };
        assert!(Layout::of(&huge).ends[0].0 >= TOP - 1);
    }

    #[test]
    fn numbers_do_not_cover_each_other() {
        let shown = apart(&[500, 500, 480, 960]);
        let mut sorted = shown.clone();
        sorted.sort();
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= TEXT), "{shown:?}");
        assert!(shown.iter().all(|place| *place <= BOTTOM));
        assert!(apart(&[BOTTOM; 4]).iter().all(|place| *place <= BOTTOM));
        assert!(apart(&[]).is_empty());
    }
}
