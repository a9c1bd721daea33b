//! Amounts of months as columns, the months named below.

use super::el::{El, el};

const WIDTH: i64 = 340;
const HEIGHT: i64 = 90;
/// More names than this would run into each other.
const MOST_NAMES: usize = 14;

/// Each column's name and size. The same numbers stand in a table beside it.
pub fn columns(caption: &'static str, all: &[(String, i64)]) -> El {
    let most = all.iter().map(|(_, size)| *size).max().unwrap_or(0);
    let step = all.len().div_ceil(MOST_NAMES).max(1);
    let mut drawing = el("svg").set("viewBox", "0 0 340 114").set("aria-hidden", "true");
    for (index, (name, size)) in all.iter().enumerate() {
        let (x, width) = place(index, all.len());
        let height = height(*size, most);
        let column = el("rect")
            .put("x", x.to_string())
            .put("y", (HEIGHT - height).to_string())
            .put("width", width.to_string())
            .put("height", height.to_string());
        let named = index
            .is_multiple_of(step)
            .then(|| el("text").put("x", (x + width / 2).to_string()).set("y", "108").with(name.clone()));
        drawing = drawing.with(column).with(named);
    }
    el("figure").class("bar columns").with(el("figcaption").with(caption)).with(drawing)
}

/// Where a column begins and how wide it is; a fifth of its place is left free.
fn place(index: usize, count: usize) -> (i64, i64) {
    let (index, count) = (i64::try_from(index).unwrap_or(0), i64::try_from(count).unwrap_or(1).max(1));
    let (from, to) = (index * WIDTH / count, (index + 1) * WIDTH / count);
    (from, ((to - from) * 4 / 5).max(1))
}

fn height(size: i64, most: i64) -> i64 {
    let part = i128::from(size) * i128::from(HEIGHT) / i128::from(most.max(1));
    // An amount that is there can be seen.
    i64::try_from(part).unwrap_or(0).max(i64::from(size > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_width_and_the_height() {
        assert_eq!((place(0, 2), place(1, 2)), ((0, 136), (170, 136)));
        assert_eq!(place(0, 1), (0, 272));
        assert_eq!((height(0, 10), height(5, 10), height(10, 10), height(1, i64::MAX)), (0, 45, 90, 1));
        assert_eq!(height(0, 0), 0);
    }
}
