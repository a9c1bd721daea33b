//! A value that changes from time to time, as a staircase over the years; its numbers stand in a table beside it.

use super::el::{El, el};
use crate::units::Month;

/// A value and the month in which it begins.
pub struct Step {
    pub from: Month,
    pub height: i64,
    pub label: String,
}

const WIDTH: i64 = 340;
const HEIGHT: i64 = 120;
/// Between two years that are named below.
const BETWEEN_YEARS: i64 = 44;
const LETTER: i64 = 7;
const LINE: i64 = 15;

/// The staircase up to `last`; what lies after `now` is dashed.
pub fn steps(steps: &[Step], now: Option<(Month, &'static str)>, last: Month) -> El {
    let Some(first) = steps.first().map(|step| step.from) else { return el("figure") };
    let scale = Scale { first, months: months(first, last).max(1), most: most(steps) };
    let mut drawing = el("svg").set("viewBox", "0 -20 340 165").set("aria-hidden", "true");
    for (x, year) in years(&scale, last) {
        drawing = drawing.with(upright("tick", x)).with(text(x, HEIGHT + LINE, anchor(x), year.to_string()));
    }
    let turn = now.map_or(last, |(month, _)| month).min(last);
    drawing = drawing
        .with(line("by-state", &scale, steps, first, turn))
        .with((turn < last).then(|| line("by-state ahead", &scale, steps, turn, last)));
    if let Some((month, name)) = now.filter(|(month, _)| *month > first && *month < last) {
        let x = scale.x(month);
        drawing = drawing.with(upright("now", x)).with(text(x - 4, HEIGHT - 5, "end", name.into()));
    }
    for Label { x, y, anchor, text: name } in labels(&scale, steps, last) {
        drawing = drawing.with(text(x, y, anchor, name).class("of-value"));
    }
    el("figure").class("bar curve steps-chart").with(drawing)
}

struct Scale {
    first: Month,
    months: i64,
    most: i64,
}

impl Scale {
    fn x(&self, month: Month) -> i64 {
        months(self.first, month) * WIDTH / self.months
    }

    /// The highest value lies at the top, zero at the bottom.
    fn y(&self, height: i64) -> i64 {
        let share = i128::from(height) * i128::from(HEIGHT) / i128::from(self.most.max(1));
        HEIGHT - i64::try_from(share).unwrap_or(HEIGHT)
    }
}

fn months(from: Month, to: Month) -> i64 {
    i64::from(to.year() - from.year()) * 12 + i64::from(to.number()) - i64::from(from.number())
}

fn most(steps: &[Step]) -> i64 {
    steps.iter().map(|step| step.height).max().unwrap_or(0)
}

/// The first year, and then those that end in 0 or 5 as far as their names have room.
fn years(scale: &Scale, last: Month) -> Vec<(i64, i32)> {
    let start = scale.first.year();
    let mut named = vec![(0, start)];
    for year in (start + 1..=last.year()).filter(|year| year % 5 == 0) {
        let x = scale.x(Month::new(year, 1));
        if named.last().is_none_or(|(before, _)| x - before >= BETWEEN_YEARS) && x <= WIDTH - BETWEEN_YEARS / 4 {
            named.push((x, year));
        }
    }
    named
}

/// The part of the staircase between two months.
fn line(class: &'static str, scale: &Scale, steps: &[Step], from: Month, to: Month) -> El {
    let mut points = String::new();
    let mut add = |x: i64, y: i64| points.push_str(&[&x.to_string(), ",", &y.to_string(), " "].concat());
    for (index, step) in steps.iter().enumerate() {
        let end = steps.get(index + 1).map_or(to, |next| next.from).min(to);
        let start = step.from.max(from);
        if start < end || (start == end && start == from) {
            let y = scale.y(step.height);
            add(scale.x(start), y);
            add(scale.x(end), y);
        }
    }
    el("polyline").class(class).put("points", points)
}

struct Label {
    x: i64,
    y: i64,
    anchor: &'static str,
    text: String,
}

/// Names of the values, the newest first, as far as they do not stand in each other's way. A stair that goes up has room
/// above its end, one that goes down above its beginning.
fn labels(scale: &Scale, steps: &[Step], last: Month) -> Vec<Label> {
    let mut taken: Vec<(i64, i64, i64)> = Vec::new();
    let mut labels = Vec::new();
    for (index, step) in steps.iter().enumerate().rev() {
        let before = index.checked_sub(1).and_then(|before| steps.get(before));
        let rises = before.is_some_and(|before| before.height <= step.height);
        let width = i64::try_from(step.label.chars().count()).unwrap_or(0) * LETTER;
        let end = scale.x(steps.get(index + 1).map_or(last, |next| next.from));
        let (x, left, anchor) = match rises && end >= width {
            true => (end, end - width, "end"),
            false => (scale.x(step.from), scale.x(step.from), "start"),
        };
        let y = scale.y(step.height) - 5;
        let is_free =
            taken.iter().all(|(from, to, line)| left > to + 4 || left + width < from - 4 || (line - y).abs() >= LINE);
        if is_free && left + width <= WIDTH {
            taken.push((left, left + width, y));
            labels.push(Label { x, y, anchor, text: step.label.clone() });
        }
    }
    labels
}

fn anchor(x: i64) -> &'static str {
    match x {
        0 => "start",
        x if x > WIDTH - BETWEEN_YEARS / 2 => "end",
        _ => "middle",
    }
}

fn upright(class: &'static str, x: i64) -> El {
    el("line").class(class).put("x1", x.to_string()).put("x2", x.to_string()).set("y1", "-4").set("y2", "122")
}

fn text(x: i64, y: i64, anchor: &'static str, name: String) -> El {
    el("text").put("x", x.to_string()).put("y", y.to_string()).set("text-anchor", anchor).with(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[(i32, i64)]) -> Vec<Step> {
        let step = |(year, height): &(i32, i64)| Step {
            from: Month::new(*year, 1),
            height: *height,
            label: height.to_string(),
        };
        values.iter().map(step).collect()
    }

    #[test]
    fn a_staircase_fills_the_drawing() {
        let steps = of(&[(2000, 50), (2005, 100)]);
        let scale = Scale { first: Month::new(2000, 1), months: 120, most: most(&steps) };
        assert_eq!((scale.x(Month::new(2005, 1)), scale.y(50), scale.y(100)), (170, 60, 0));
        assert_eq!(scale.y(0), HEIGHT);
    }

    #[test]
    fn names_do_not_cover_each_other() {
        let steps = of(&[(2000, 1_000_000), (2001, 1_000_001), (2002, 1_000_002), (2010, 2_000_000)]);
        let scale = Scale { first: Month::new(2000, 1), months: 240, most: most(&steps) };
        let named: Vec<String> = labels(&scale, &steps, Month::new(2020, 1)).into_iter().map(|one| one.text).collect();
        // The oldest one would stand on the one after it.
        assert_eq!(named, ["2000000", "1000002", "1000001"]);
    }

    #[test]
    fn years_are_named_where_there_is_room() {
        let scale = Scale { first: Month::new(2008, 1), months: 239, most: 1 };
        let named: Vec<i32> = years(&scale, Month::new(2027, 12)).into_iter().map(|(_, year)| year).collect();
        assert_eq!(named, [2008, 2015, 2020, 2025]);
    }
}
