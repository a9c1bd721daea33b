//! Sums over the years as lines: amounts at the side, years below, each line named where it ends, and the point marked at
//! which one line has caught up with the other. The numbers stand in a list and a table beside it.

use super::el::{El, el};

/// A line: its name, what it comes to, the class that colours it, its values from year to year.
pub struct Line {
    pub name: &'static str,
    pub last: String,
    pub class: &'static str,
    pub values: Vec<i64>,
}

/// A year that is named below, by its place among the values.
pub struct Mark {
    pub at: usize,
    pub name: String,
}

/// The place among the values at which the second line has caught up with the first, and what is said of it.
pub struct Meeting {
    pub at: usize,
    pub says: String,
}

const WIDTH: i64 = 340;
const HEIGHT: i64 = 150;
/// What is said of the meeting takes more than this.
const ROOM: i64 = 90;

pub fn curve(caption: String, lines: Vec<Line>, marks: Vec<Mark>) -> El {
    with_amounts(caption, lines, marks, None, &[])
}

/// Round amounts to be printed at the side of these lines.
pub fn amounts(lines: &[Line]) -> Vec<i64> {
    let most = highest(lines);
    let step = step(most);
    (1..=most / step).map(|times| step * times).collect()
}

fn highest(lines: &[Line]) -> i64 {
    lines.iter().flat_map(|line| &line.values).copied().max().unwrap_or(0)
}

pub fn with_amounts(
    caption: String,
    lines: Vec<Line>,
    marks: Vec<Mark>,
    meeting: Option<Meeting>,
    amounts: &[(i64, String)],
) -> El {
    let most = highest(&lines);
    let count = lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
    let mut drawing = el("svg").set("viewBox", "0 -6 340 180").set("aria-hidden", "true");
    let mut list = el("ul");
    for (amount, said) in amounts {
        let y = height(*amount, most);
        drawing = drawing.with(line([0, WIDTH, y, y])).with(text(0, y - 3, "start", said.clone()));
    }
    for mark in marks {
        let x = position(mark.at, count);
        // The outer names would hang over the edge.
        let anchor = match mark.at {
            0 => "start",
            at if at + 1 >= count => "end",
            _ => "middle",
        };
        drawing = drawing.with(line([x, x, 0, HEIGHT + 4])).with(text(x, HEIGHT + 20, anchor, mark.name));
    }
    let met = meeting.and_then(|met| Some((lines.first()?.values.get(met.at).copied()?, met)));
    for line in lines {
        let path = el("polyline").class(line.class).put("points", points(&line.values, most, count));
        drawing = drawing.with(path);
        let key = el("i").put("class", ["key ", line.class].concat());
        list = list.with(el("li").with(key).with(el("span").with(line.name)).with(el("strong").with(line.last)));
    }
    if let Some((value, met)) = met {
        let (x, y) = (position(met.at, count), height(value, most));
        let point = el("circle").class("met").put("cx", x.to_string()).put("cy", y.to_string()).set("r", "5");
        // To the right below the lines, or to the left above them where there is no room.
        let is_late = x > WIDTH - ROOM;
        let says = if is_late { text(x - 8, y - 8, "end", met.says) } else { text(WIDTH, y + 22, "end", met.says) };
        drawing = drawing.with(point).with(says.class("met-says"));
    }
    el("figure").class("bar curve").with(el("figcaption").with(caption)).with(drawing).with(list)
}

fn line([x1, x2, y1, y2]: [i64; 4]) -> El {
    let ends = [("x1", x1), ("x2", x2), ("y1", y1), ("y2", y2)];
    ends.into_iter().fold(el("line").class("tick"), |line, (name, end)| line.put(name, end.to_string()))
}

fn text(x: i64, y: i64, anchor: &'static str, said: String) -> El {
    el("text").put("x", x.to_string()).put("y", y.to_string()).set("text-anchor", anchor).with(said)
}

/// A round amount of which two to four fit below the highest value: 1, 2 or 5 with noughts.
fn step(most: i64) -> i64 {
    let mut unit: i64 = 1;
    while most / unit >= 10 {
        unit *= 10;
    }
    match most / unit {
        0 | 1 => (unit / 2).max(1),
        2..=4 => unit,
        5..=8 => unit * 2,
        _ => unit * 4,
    }
}

/// "0,150 42,75": the highest value lies at the top, zero at the bottom.
fn points(values: &[i64], most: i64, count: usize) -> String {
    let mut all = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            all.push(' ');
        }
        all.push_str(&position(index, count).to_string());
        all.push(',');
        all.push_str(&height(*value, most).to_string());
    }
    all
}

fn height(value: i64, most: i64) -> i64 {
    HEIGHT - i64::try_from(i128::from(value) * i128::from(HEIGHT) / i128::from(most.max(1))).unwrap_or(0)
}

fn position(index: usize, count: usize) -> i64 {
    let (index, last) = (i64::try_from(index).unwrap_or(0), i64::try_from(count).unwrap_or(1) - 1);
    index * WIDTH / last.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fill_the_drawing() {
        assert_eq!(points(&[0, 50, 100], 100, 3), "0,150 170,75 340,0");
        assert_eq!(points(&[0], 0, 1), "0,150");
        assert_eq!(points(&[i64::MAX], i64::MAX, 1), "0,0");
        assert_eq!(points(&[], 0, 0), "");
    }

    #[test]
    fn two_to_four_round_amounts_fit() {
        for most in [100_900_000, 196_000_000, 366_089_295, 500_000_000, 899_000_000, 900_000_000, i64::MAX] {
            assert!((1..=4).contains(&(most / step(most))), "{most}: {}", step(most));
        }
        assert_eq!(step(366_089_295), 100_000_000);
        assert_eq!((step(0), step(1)), (1, 1));
    }
}
