//! Which mark groups thousands and which sets off decimals, judged over the whole text.

use super::letter::Letter;

/// The notation of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// "1.234,5"
    Vietnamese,
    /// "1,234.5"
    English,
    Mixed,
}

/// What the marks of one number allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Digits only, or grouped by spaces.
    Plain,
    Grouped(char),
    /// The last mark sets off so many decimals.
    Decimals {
        mark: char,
        places: u8,
        grouped_by: Option<char>,
    },
    /// One mark and three digits behind it: "1.234"
    Either(char),
    /// No number: "1.23.4"
    Broken,
}

/// Digits and marks of one number, without spaces.
pub fn shape(letters: &[Letter]) -> Shape {
    let mut marks = letters.iter().enumerate().filter(|(_, letter)| !letter.ch.is_ascii_digit());
    match (marks.next(), marks.next()) {
        (None, _) => Shape::Plain,
        (Some((at, letter)), None) if matches!(letter.ch, '.' | ',') => one_mark(letters, letter.ch, at),
        _ => marked(letters),
    }
}

/// "1.234", "53,4": the mark stands behind so many digits.
fn one_mark(letters: &[Letter], mark: char, at: usize) -> Shape {
    let behind = letters.len() - at - 1;
    let grouped = (1..=3).contains(&at) && letters.first().is_some_and(|first| first.ch != '0') && behind == 3;
    if grouped {
        return Shape::Either(mark);
    }
    Shape::Decimals { mark, places: u8::try_from(behind).unwrap_or(u8::MAX), grouped_by: None }
}

fn marked(letters: &[Letter]) -> Shape {
    let mut places = [(' ', 0usize); 8];
    let (mut count, mut position) = (0, 0usize);
    for letter in letters {
        match letter.ch {
            '.' | ',' => {
                let Some(place) = places.get_mut(count) else { return Shape::Broken };
                *place = (letter.ch, position);
                count += 1;
            }
            ' ' | '\n' => {}
            _ => position += 1,
        }
    }
    let marks = places.get(..count).unwrap_or(&[]);
    let digits = position;
    let Some(&(last, last_at)) = marks.last() else { return Shape::Plain };
    let behind = digits - last_at;
    let first_at = marks.first().map_or(0, |(_, at)| *at);
    let starts_with_zero = letters.first().is_some_and(|letter| letter.ch == '0');
    let group_ok = |marks: &[(char, usize)], end: usize| {
        let ends = marks.iter().skip(1).map(|(_, at)| *at).chain([end]);
        (1..=3).contains(&first_at) && !starts_with_zero && marks.iter().zip(ends).all(|((_, at), end)| end - at == 3)
    };
    let spaced = letters.iter().any(|letter| letter.ch == ' ');
    let places = u8::try_from(behind).unwrap_or(u8::MAX);
    let same = marks.iter().all(|(mark, _)| *mark == last);
    match marks.len() {
        1 if group_ok(marks, digits) && !spaced => Shape::Either(last),
        1 => Shape::Decimals { mark: last, places, grouped_by: None },
        _ if same && group_ok(marks, digits) => Shape::Grouped(last),
        _ if same => Shape::Broken,
        _ => {
            let Some((_, groups)) = marks.split_last() else { return Shape::Broken };
            let group = groups.first().map_or(' ', |(mark, _)| *mark);
            let uniform = groups.iter().all(|(mark, _)| *mark == group) && group != last;
            if uniform && group_ok(groups, last_at) {
                Shape::Decimals { mark: last, places, grouped_by: Some(group) }
            } else {
                Shape::Broken
            }
        }
    }
}

/// What is known of a number beside its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole people, things, đồng.
    Whole,
    /// "1,234 tỷ đồng", "3,205 triệu người": so many zeros, people or not.
    Scaled { zeros: u8, people: bool },
    /// Percentages, times.
    Fractional,
}

/// How often each use of each mark was seen where it could not be meant otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence {
    comma_decimals: usize,
    dot_decimals: usize,
    comma_groups: usize,
    dot_groups: usize,
    /// The text is in English, which tells where the numbers do not.
    english: bool,
}

impl Evidence {
    pub fn of_language(english: bool) -> Evidence {
        Evidence { english, ..Evidence::default() }
    }

    pub fn take(&mut self, shape: Shape, kind: Kind) {
        match shape {
            Shape::Grouped(mark) => self.groups(mark),
            Shape::Decimals { mark, grouped_by, .. } => {
                self.decimals(mark);
                if let Some(mark) = grouped_by {
                    self.groups(mark);
                }
            }
            Shape::Either(mark) => match kind {
                Kind::Whole => self.groups(mark),
                Kind::Fractional => self.decimals(mark),
                Kind::Scaled { .. } => {}
            },
            Shape::Plain | Shape::Broken => {}
        }
    }

    fn groups(&mut self, mark: char) {
        *(if mark == '.' { &mut self.dot_groups } else { &mut self.comma_groups }) += 1;
    }

    fn decimals(&mut self, mark: char) {
        *(if mark == '.' { &mut self.dot_decimals } else { &mut self.comma_decimals }) += 1;
    }

    /// A text without any evidence is taken for one of its language.
    pub fn notation(&self) -> Notation {
        let vietnamese = self.comma_decimals + self.dot_groups > 0;
        let english = self.dot_decimals + self.comma_groups > 0;
        match (vietnamese, english) {
            (false, false) if self.english => Notation::English,
            (_, false) => Notation::Vietnamese,
            (false, true) => Notation::English,
            (true, true) => Notation::Mixed,
        }
    }

    /// How many decimals a number has, and whether it could have been meant otherwise. `whole` are its digits without
    /// marks.
    pub fn decimals_of(&self, shape: Shape, kind: Kind, whole: i64) -> Option<(u8, bool)> {
        let mark = match shape {
            Shape::Plain | Shape::Grouped(_) => return Some((0, false)),
            Shape::Decimals { places, .. } => return Some((places, false)),
            Shape::Broken => return None,
            Shape::Either(mark) => mark,
        };
        let (zeros, people) = match kind {
            Kind::Whole => return Some((0, false)),
            Kind::Fractional => return Some((3, false)),
            Kind::Scaled { zeros, people } => (zeros, people),
        };
        if is_implausible(whole, zeros, people) {
            return Some((3, false));
        }
        if mark == ',' {
            let english = self.comma_decimals == 0 && (self.english || self.comma_groups > 0 || self.dot_decimals > 0);
            Some((if english { 0 } else { 3 }, false))
        } else {
            let english = (self.english || self.comma_groups > 0) && self.dot_groups == 0;
            let unsure = self.dot_decimals > 0 && self.dot_groups == 0;
            Some((if english { 3 } else { 0 }, unsure && !english))
        }
    }
}

/// More people than the country has, or more money than it makes in ten years.
fn is_implausible(whole: i64, zeros: u8, people: bool) -> bool {
    let value = i128::from(whole) * 10i128.pow(zeros.min(18).into());
    value > if people { 150_000_000 } else { 100_000_000_000_000_000 }
}

#[cfg(test)]
mod tests {
    use super::super::letters::letters;
    use super::*;

    fn shape_of(number: &str) -> Shape {
        shape(&letters(number))
    }

    fn read(evidence: &[(&str, Kind)], number: &str, kind: Kind) -> Option<(u8, bool)> {
        let mut seen = Evidence::default();
        for (number, kind) in evidence {
            seen.take(shape_of(number), *kind);
        }
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        seen.decimals_of(shape_of(number), kind, digits.parse().unwrap())
    }

    const BILLION: Kind = Kind::Scaled { zeros: 9, people: false };
    const MILLION_PEOPLE: Kind = Kind::Scaled { zeros: 6, people: true };

    #[test]
    fn shapes() {
        for (number, expected) in [
            ("1376", Shape::Plain),
            ("1 500 000", Shape::Plain),
            ("2.138.323", Shape::Grouped('.')),
            ("53,40", Shape::Decimals { mark: ',', places: 2, grouped_by: None }),
            ("306.1", Shape::Decimals { mark: '.', places: 1, grouped_by: None }),
            ("1.234,5", Shape::Decimals { mark: ',', places: 1, grouped_by: Some('.') }),
            ("1,234,567.89", Shape::Decimals { mark: '.', places: 2, grouped_by: Some(',') }),
            ("0,125", Shape::Decimals { mark: ',', places: 3, grouped_by: None }),
            ("8.148", Shape::Either('.')),
            ("1.23.456", Shape::Broken),
            ("1.234.56", Shape::Broken),
            ("1,2.3,4", Shape::Broken),
        ] {
            assert_eq!(shape_of(number), expected, "{number}");
        }
    }

    #[test]
    fn the_text_decides_what_one_number_leaves_open() {
        assert_eq!(read(&[], "1.234", BILLION), Some((0, false)));
        assert_eq!(read(&[], "1,234", BILLION), Some((3, false)));
        assert_eq!(read(&[("98.7", Kind::Fractional)], "1,234", BILLION), Some((0, false)));
        assert_eq!(read(&[("98,7", Kind::Fractional)], "1,234", BILLION), Some((3, false)));
        assert_eq!(read(&[("123,456", Kind::Whole)], "1.234", BILLION), Some((3, false)));
        assert_eq!(read(&[("98.7", Kind::Fractional)], "1.234", BILLION), Some((0, true)));
        assert_eq!(read(&[], "3,205", MILLION_PEOPLE), Some((3, false)));
        assert_eq!(read(&[], "3.205", MILLION_PEOPLE), Some((3, false)));
        assert_eq!(read(&[], "7.439", Kind::Whole), Some((0, false)));
    }

    #[test]
    fn two_notations_in_one_text_are_noticed() {
        let mut seen = Evidence::default();
        seen.take(shape_of("306.1"), BILLION);
        assert_eq!(seen.notation(), Notation::English);
        seen.take(shape_of("53,40"), Kind::Fractional);
        assert_eq!(seen.notation(), Notation::Mixed);
    }
}
