//! The text of a report in pieces: its figures, the numbers passed over, and what stands between them.

use crate::figures::Report;

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// The figure of this place in the report's list.
    Figure(usize, &'a str),
    /// The number of this place in the list of those passed over.
    Ignored(usize, &'a str),
}

/// So many numbers are marked at a time: more elements would make a phone slow.
const PART: usize = 150;

/// The pieces of one part of the text, and how many parts it has. Parts begin and end with a line where they can.
pub fn part<'a>(text: &'a str, report: &Report, part: usize) -> (Vec<Piece<'a>>, usize) {
    let all = pieces(text, report);
    let is_number = |piece: &Piece<'_>| !matches!(piece, Piece::Plain(_));
    let numbers: Vec<usize> = (0..all.len()).filter(|&at| all.get(at).is_some_and(is_number)).collect();
    let parts = numbers.len().div_ceil(PART).max(1);
    let part = part.min(parts - 1);
    let begins = |part: usize| numbers.get(part * PART).copied().unwrap_or(all.len());
    let from = if part == 0 { 0 } else { begins(part) };
    let to = if part + 1 == parts { all.len() } else { begins(part + 1) };
    let mut shown = Vec::new();
    if let Some(Piece::Plain(before)) = from.checked_sub(1).and_then(|before| all.get(before)) {
        shown.push(Piece::Plain(at_line(before).1));
    }
    shown.extend(all.get(from..to).unwrap_or(&[]));
    if let (true, Some(Piece::Plain(last))) = (part + 1 < parts, shown.last_mut()) {
        *last = at_line(last).0;
    }
    (shown, parts)
}

/// Both sides of the last end of a line; all of it before where there is none.
fn at_line(text: &str) -> (&str, &str) {
    text.rfind('\n').and_then(|end| text.split_at_checked(end + 1)).unwrap_or((text, ""))
}

/// The numbers of the text with what stands around them.
pub fn pieces<'a>(text: &'a str, report: &Report) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = Rest { text, at: 0 };
    let (mut figure, mut ignored) = (0, 0);
    loop {
        let (next_figure, next_ignored) = (report.figures.get(figure), report.ignored.get(ignored));
        let is_figure = match (next_figure, next_ignored) {
            (Some(one), Some(other)) => one.start <= other.start,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => break,
        };
        let place = if is_figure {
            next_figure.map(|of| (of.start, of.end))
        } else {
            next_ignored.map(|of| (of.start, of.end))
        };
        let index = if is_figure { figure } else { ignored };
        if is_figure {
            figure += 1
        } else {
            ignored += 1
        }
        // A number within the one before has no place of its own.
        let Some((start, end)) = place.filter(|(start, _)| *start >= rest.at) else { continue };
        let before = rest.up_to(start);
        if !before.is_empty() {
            pieces.push(Piece::Plain(before));
        }
        let number = rest.up_to(end);
        pieces.push(if is_figure { Piece::Figure(index, number) } else { Piece::Ignored(index, number) });
    }
    if !rest.text.is_empty() {
        pieces.push(Piece::Plain(rest.text));
    }
    pieces
}

/// What is left of the text behind a place counted in UTF-16.
struct Rest<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Rest<'a> {
    /// Takes off what stands before `place`.
    fn up_to(&mut self, place: usize) -> &'a str {
        let mut bytes = 0;
        for letter in self.text.chars() {
            if self.at >= place {
                break;
            }
            self.at += letter.len_utf16();
            bytes += letter.len_utf8();
        }
        let (taken, rest) = self.text.split_at(bytes);
        self.text = rest;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{ReportInput, read_report};
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        let report = read_report(&ReportInput { text: text.into() }).unwrap();
        let shown = |piece: &Piece<'_>| match piece {
            Piece::Plain(text) => text.to_string(),
            Piece::Figure(index, text) => format!("[{index} {text}]"),
            Piece::Ignored(index, text) => format!("<{index} {text}>"),
        };
        pieces(text, &report).iter().map(shown).collect()
    }

    #[test]
    fn figures_and_other_numbers_stand_in_their_places() {
        let text = "😀 Ngày 30/6/2011 thu 306,1 tỷ đồng, đạt 53,40%.";
        let expected = ["😀 Ngày ", "<0 30/6/2011>", " thu ", "[0 306,1 tỷ đồng]", ", đạt ", "[1 53,40%]", "."];
        assert_eq!(cut(text), expected);
        assert_eq!(cut(""), Vec::<String>::new());
    }

    fn joined(pieces: Vec<Piece<'_>>) -> String {
        pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(text) | Piece::Figure(_, text) | Piece::Ignored(_, text) => text,
            })
            .collect()
    }

    #[test]
    fn the_parts_of_a_long_text_are_the_text() {
        let text = "Có 12 người, đạt 5%.\nCòn 3 hộ và 4 thẻ; năm 2019 thêm 7 sổ.\n".repeat(200);
        let report = read_report(&ReportInput { text: text.clone() }).unwrap();
        let (first, parts) = part(&text, &report, 0);
        assert!(parts > 5);
        assert!(first.len() <= 2 * PART + 1);
        let all: String = (0..parts).map(|at| joined(part(&text, &report, at).0)).collect();
        assert_eq!(all, text);
        assert!(joined(part(&text, &report, 1).0).starts_with(['C', '1', '5', '3', '4', '7']));
        assert_eq!(part(&text, &report, 999).0, part(&text, &report, parts - 1).0);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "([0-9]{1,4}|[.,%/ ]|tỷ đồng|người|😀|[a-zđ]){0,40}") {
            let report = read_report(&ReportInput { text: text.clone() }).unwrap();
            let together = joined(pieces(&text, &report));
            prop_assert_eq!(together, text);
        }
    }
}
