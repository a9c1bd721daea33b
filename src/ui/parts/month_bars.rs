//! Months as columns, beside those of the year before.

use super::el::{El, el};
use crate::units::Decimal;

/// Each month with its figure now and a year ago; the picture of a table.
pub fn month_bars(caption: String, now: &[Decimal], before: &[Decimal]) -> El {
    let place = |part: i64| [&Decimal::new(part, 1).to_string(), "%"].concat();
    let mut drawing = el("svg").set("aria-hidden", "true").set("height", "160");
    for (class, figures, offset) in [("before", before, 0), ("now", now, 1)] {
        for column in layout(figures, offset, now, before) {
            let rect = el("rect").class(class).put("x", place(column.x)).put("y", place(column.y));
            drawing = drawing.with(rect.put("width", place(column.width)).put("height", place(column.height)));
        }
    }
    el("figure").class("month-bars").with(el("figcaption").with(caption)).with(drawing)
}

/// A rectangle in tenths of a percent of width and height.
#[derive(Debug, PartialEq)]
struct Column {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

const HEIGHT: i128 = 1_000;

/// The columns of one year: `offset` 0 is the left of a pair, 1 the right. A negative figure hangs below zero.
fn layout(figures: &[Decimal], offset: i64, now: &[Decimal], before: &[Decimal]) -> Vec<Column> {
    let all = || now.iter().chain(before).map(|figure| common(*figure));
    let (highest, lowest) = (all().fold(0, i128::max), all().fold(0, i128::min));
    let span = (highest - lowest).max(1);
    let months = now.len().max(before.len()).max(1) as i64;
    let step = 1_000 / months;
    let width = step * 4 / 10;
    let place = |value: i128| ((highest - value) * HEIGHT / span) as i64;
    let column = |(index, figure): (usize, &Decimal)| {
        let (zero, end) = (place(0), place(common(*figure)));
        Column { x: index as i64 * step + offset * width, y: zero.min(end), width, height: (zero - end).abs() }
    };
    figures.iter().enumerate().map(column).collect()
}

/// With nine decimals, so that figures of different precision compare.
fn common(figure: Decimal) -> i128 {
    i128::from(figure.digits()) * 10i128.pow(u32::from(Decimal::MAX_PLACES.saturating_sub(figure.places())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_on_zero() {
        let now = [Decimal::new(105, 1), Decimal::new(-21, 0)];
        let columns = layout(&now, 1, &now, &[]);
        assert_eq!(columns[0], Column { x: 200, y: 0, width: 200, height: 333 });
        assert_eq!(columns[1], Column { x: 700, y: 333, width: 200, height: 667 });
        assert_eq!(layout(&[Decimal::whole(0)], 0, &[], &[Decimal::whole(0)])[0].height, 0);
        let huge = [Decimal::whole(i64::MAX), Decimal::whole(i64::MIN)];
        assert_eq!(layout(&huge, 0, &huge, &[]).len(), 2);
    }
}
