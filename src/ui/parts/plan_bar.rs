//! A plan as a bar: what is done, a tick where it should be by now, a mark where it runs over.

use super::el::{El, el};
use crate::units::{Decimal, Percent};

pub struct PlanBar {
    pub caption: String,
    pub percent: Percent,
    /// Where the tick stands; none for a level.
    pub expected: Option<Percent>,
    /// What is beside the tick.
    pub tick_label: String,
    /// The figures in words, with the class that colours the key.
    pub figures: Vec<(&'static str, String, &'static str)>,
}

pub fn plan_bar(bar: PlanBar) -> El {
    let layout = Layout::of(bar.percent, bar.expected);
    let place = |part: i64| [&Decimal::new(part, 1).to_string(), "%"].concat();
    let rect = |class: &'static str, x: i64, width: i64| {
        let rect = el("rect").class(class).put("x", place(x)).put("width", place(width));
        rect.set("y", "22").set("height", "30")
    };
    let mut drawing = el("svg")
        .set("aria-hidden", "true")
        .set("height", "56")
        .with(rect("track", 0, WHOLE))
        .with(rect("by-done", 0, layout.filled));
    if layout.runs_over {
        drawing = drawing.with(rect("over", WHOLE - 40, 40));
    }
    if let Some(tick) = layout.tick {
        let line =
            el("line").class("tick").put("x1", place(tick)).put("x2", place(tick)).set("y1", "16").set("y2", "56");
        let text = el("text").put("x", place(tick)).set("y", "12").set("text-anchor", layout.anchor);
        drawing = drawing.with(line).with(text.with(bar.tick_label));
    }
    let mut list = el("ul");
    for (name, figure, class) in bar.figures {
        let key = el("i").put("class", ["key ", class].concat());
        list = list.with(el("li").with(key).with(el("span").with(name)).with(el("strong").with(figure)));
    }
    el("figure").class("bar plan-bar").with(el("figcaption").with(bar.caption)).with(drawing).with(list)
}

/// The bar alone, for a row of a list whose words say the rest.
pub fn slim_bar(percent: Percent, expected: Option<Percent>) -> El {
    let layout = Layout::of(percent, expected);
    let place = |part: i64| [&Decimal::new(part, 1).to_string(), "%"].concat();
    let rect = |class: &'static str, x: i64, width: i64| {
        let rect = el("rect").class(class).put("x", place(x)).put("width", place(width));
        rect.set("y", "4").set("height", "10")
    };
    let tick = layout.tick.map(|tick| {
        let line = el("line").class("tick").put("x1", place(tick)).put("x2", place(tick));
        line.set("y1", "0").set("y2", "18")
    });
    el("svg")
        .class("slim-bar")
        .set("aria-hidden", "true")
        .set("height", "18")
        .with(rect("track", 0, WHOLE))
        .with(rect("by-done", 0, layout.filled))
        .with(layout.runs_over.then(|| rect("over", WHOLE - 20, 20)))
        .with(tick)
}

/// The width of the plan, in tenths of a percent.
const WHOLE: i64 = 1_000;

/// Places in tenths of a percent of the width.
#[derive(Debug, PartialEq)]
struct Layout {
    filled: i64,
    tick: Option<i64>,
    /// On which side of the tick its text has room.
    anchor: &'static str,
    runs_over: bool,
}

impl Layout {
    fn of(percent: Percent, expected: Option<Percent>) -> Layout {
        let tick = expected.map(|expected| tenths(expected).clamp(0, WHOLE));
        let anchor = match tick.unwrap_or(0) {
            ..250 => "start",
            250..=750 => "middle",
            _ => "end",
        };
        let filled = tenths(percent);
        Layout { filled: filled.clamp(0, WHOLE), tick, anchor, runs_over: filled > WHOLE }
    }
}

/// A percentage in tenths of a percent; the number beside the picture is the exact one.
pub fn tenths(percent: Percent) -> i64 {
    percent
        .decimal()
        .fraction()
        .and_then(|share| share.times_whole(10))
        .map_or(i64::MAX, |share| i64::try_from(share.round()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(digits: i64) -> Percent {
        Percent::new(Decimal::new(digits, 2))
    }

    #[test]
    fn the_bar_stops_at_the_plan_and_says_so() {
        let half = Layout::of(percent(5340), Some(percent(4959)));
        assert_eq!(half, Layout { filled: 534, tick: Some(496), anchor: "middle", runs_over: false });
        let over = Layout::of(percent(13_000), Some(percent(9900)));
        assert_eq!(over, Layout { filled: 1_000, tick: Some(990), anchor: "end", runs_over: true });
        assert!(!Layout::of(percent(10_000), None).runs_over);
        assert_eq!(Layout::of(percent(0), Some(percent(100))).anchor, "start");
        assert_eq!(Layout::of(Percent::new(Decimal::whole(i64::MAX)), None).filled, 1_000);
    }
}
