//! A jar that fills: what is put in by the end of each month, up to what it has to hold. A table beside it says the same.

use super::el::{El, el};

/// What is put in, up to a month that is named: "T12 · 633.600".
pub struct Layer {
    pub name: String,
    /// All that is in the jar by then, in đồng.
    pub total: i64,
}

/// An amount to reach, with what is said of it, in two lines.
pub struct Target {
    pub amount: i64,
    pub lines: [String; 2],
}

/// In units of the drawing: the inside of the jar, where the letters beside it begin, how high a line of them is.
const LEFT: i64 = 4;
const RIGHT: i64 = 150;
const TOP: i64 = 34;
const BOTTOM: i64 = 196;
const BESIDE: i64 = 162;
const LETTERS: i64 = 15;
const OUTLINE: &str = "M16 8h122v12h8q8 0 8 8v164q0 8-8 8H8q-8 0-8-8V28q0-8 8-8h8z";

/// `full` is what it has to hold, `sooner` what would do by an earlier day. The layers lie in the order of their totals.
pub fn jar(caption: &'static str, layers: Vec<Layer>, full: Target, sooner: Option<Target>) -> El {
    let most = full.amount;
    let mut drawing = el("svg").set("viewBox", "-2 0 342 202").set("aria-hidden", "true");
    let mut below = BOTTOM;
    let mut named = BOTTOM + LETTERS;
    for layer in layers {
        let top = height(layer.total, most);
        drawing = drawing.with(rect(top, below - top));
        // A layer that is too thin for its letters leaves them to the next one.
        if named - top >= LETTERS && below > top && BOTTOM - top >= LETTERS {
            drawing = drawing.with(text(LEFT + 8, top + LETTERS - 3, layer.name).class("inside"));
            named = top;
        }
        below = top;
    }
    drawing = drawing.with(el("path").class("glass").set("d", OUTLINE));
    let at = height(most, most);
    drawing = marked(drawing, at, at, full);
    if let Some(sooner) = sooner.filter(|sooner| sooner.amount < most) {
        let at = height(sooner.amount, most);
        // Below the letters of the other line.
        drawing = marked(drawing, at, at.max(TOP + 3 * LETTERS), sooner);
    }
    el("figure").class("bar jar").with(el("figcaption").with(caption)).with(drawing)
}

/// A line at the side of the jar, and what it stands for.
fn marked(drawing: El, at: i64, letters: i64, Target { lines: [amount, when], .. }: Target) -> El {
    let line = el("line").class("level").put("x1", RIGHT.to_string()).put("x2", (BESIDE - 4).to_string());
    drawing
        .with(line.put("y1", at.to_string()).put("y2", at.to_string()))
        .with(text(BESIDE, letters + 5, amount).class("amount"))
        .with(text(BESIDE, letters + 5 + LETTERS, when))
}

fn rect(y: i64, height: i64) -> El {
    el("rect")
        .class("by-you")
        .put("x", LEFT.to_string())
        .put("y", y.to_string())
        .put("width", (RIGHT - LEFT).to_string())
        .put("height", height.max(0).to_string())
}

fn text(x: i64, y: i64, said: String) -> El {
    el("text").put("x", x.to_string()).put("y", y.to_string()).with(said)
}

/// Where the surface lies when so much of `most` is in.
fn height(total: i64, most: i64) -> i64 {
    let part = i128::from(total.clamp(0, most.max(0))) * i128::from(BOTTOM - TOP) / i128::from(most.max(1));
    BOTTOM - i64::try_from(part).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_fills_from_the_bottom_to_the_line() {
        assert_eq!((height(0, 10), height(5, 10), height(10, 10)), (BOTTOM, (TOP + BOTTOM) / 2, TOP));
        assert_eq!((height(20, 10), height(i64::MAX, i64::MAX), height(0, 0)), (TOP, TOP, BOTTOM));
    }
}
