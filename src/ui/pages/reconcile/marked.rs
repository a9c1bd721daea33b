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

/// The first `most` numbers of the text with what stands around them; the rest of the text is the last piece.
pub fn pieces<'a>(text: &'a str, report: &Report, most: usize) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = Rest { text, at: 0 };
    let (mut figure, mut ignored) = (0, 0);
    while figure + ignored < most {
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

    fn cut(text: &str, most: usize) -> Vec<String> {
        let report = read_report(&ReportInput { text: text.into() }).unwrap();
        let shown = |piece: &Piece<'_>| match piece {
            Piece::Plain(text) => text.to_string(),
            Piece::Figure(index, text) => format!("[{index} {text}]"),
            Piece::Ignored(index, text) => format!("<{index} {text}>"),
        };
        pieces(text, &report, most).iter().map(shown).collect()
    }

    #[test]
    fn figures_and_other_numbers_stand_in_their_places() {
        let text = "😀 Ngày 30/6/2011 thu 306,1 tỷ đồng, đạt 53,40%.";
        let expected = ["😀 Ngày ", "<0 30/6/2011>", " thu ", "[0 306,1 tỷ đồng]", ", đạt ", "[1 53,40%]", "."];
        assert_eq!(cut(text, 100), expected);
        assert_eq!(cut(text, 1), ["😀 Ngày ", "<0 30/6/2011>", " thu 306,1 tỷ đồng, đạt 53,40%."]);
        assert_eq!(cut("", 100), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "([0-9]{1,4}|[.,%/ ]|tỷ đồng|người|😀|[a-zđ]){0,40}", most in 0usize..10) {
            let report = read_report(&ReportInput { text: text.clone() }).unwrap();
            let together: String = pieces(&text, &report, most).into_iter().map(|piece| match piece {
                Piece::Plain(text) | Piece::Figure(_, text) | Piece::Ignored(_, text) => text,
            }).collect();
            prop_assert_eq!(together, text);
        }
    }
}
