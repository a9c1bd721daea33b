//! Sums over the years as lines, with the years named below and the numbers as a list.

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

const WIDTH: i64 = 340;
const HEIGHT: i64 = 150;

pub fn curve(caption: String, lines: Vec<Line>, marks: Vec<Mark>) -> El {
    let most = lines.iter().flat_map(|line| &line.values).copied().max().unwrap_or(0);
    let count = lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
    let mut drawing = el("svg").set("viewBox", "0 -6 340 180").set("aria-hidden", "true");
    let mut list = el("ul");
    for mark in marks {
        let x = position(mark.at, count).to_string();
        let stroke = el("line").class("tick").put("x1", x.clone()).put("x2", x.clone()).set("y1", "0").set("y2", "154");
        // The outer names would hang over the edge.
        let anchor = match mark.at {
            0 => "start",
            at if at + 1 >= count => "end",
            _ => "middle",
        };
        let name = el("text").put("x", x).set("y", "170").set("text-anchor", anchor).with(mark.name);
        drawing = drawing.with(stroke).with(name);
    }
    for line in lines {
        let path = el("polyline").class(line.class).put("points", points(&line.values, most, count));
        drawing = drawing.with(path);
        let key = el("i").put("class", ["key ", line.class].concat());
        list = list.with(el("li").with(key).with(el("span").with(line.name)).with(el("strong").with(line.last)));
    }
    el("figure").class("bar curve").with(el("figcaption").with(caption)).with(drawing).with(list)
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
        let height = i128::from(*value) * i128::from(HEIGHT) / i128::from(most.max(1));
        all.push_str(&(i128::from(HEIGHT) - height).to_string());
    }
    all
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
}
