//! This report beside the one before: what both count, and how it changed.
//!
//! Two figures count the same where the words around them are the same, letter by letter: the last line without figures
//! (a heading, or the head of a table), all that stands before the figure in its paragraph or row, with every number in
//! it masked, its unit, and the words behind it. Where such words stand twice in a report, and of rises and falls, nothing
//! is said.

use super::marked::{Piece, pieces};
use super::read::{MOST_LISTED, read};
use super::text;
use crate::figures::Report;
use crate::figures::report::{ReadFigure, Role};
use crate::share::reconcile::Form;
use crate::text::Lang;
use crate::text::findings::changed;
use crate::text::reconcile::words;
use crate::ui::Desk;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};

/// `rows` are the [`changes`], once both reports are compared.
pub fn view(form: &Form, rows: Option<Vec<Vec<String>>>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = el("fieldset")
        .class("field")
        .set("data-unpack", "")
        .with(el("label").set("for", "before").with(words.before_text))
        .with(text::area("before", "b", form.before.clone()).on_input(desk.type_into("b")))
        .with(text::open_file(desk));
    let fold = el("details").with(el("summary").with(words.before_open)).with(field);
    let is_none = !form.before.trim().is_empty() && rows.as_ref().is_some_and(Vec::is_empty);
    let hint = if is_none { words.before_none } else { words.before_hint };
    let rows = rows.unwrap_or_default();
    let head = words.before_head.map(String::from).into();
    let changes = Table { label: words.before.into(), head, rows, ..Table::default() };
    let changes = (!changes.rows.is_empty()).then(|| table(changes).class("scroll listing"));
    card(words.before, hint).with(fold).with(changes)
}

/// What is counted, before, now, the difference, and that in percent.
pub fn changes(form: &Form, report: &Report, lang: Lang) -> Vec<Vec<String>> {
    if form.before.trim().is_empty() {
        return Vec::new();
    }
    let Ok(before) = read(1, &form.before, "") else { return Vec::new() };
    let (then, now) = (counted(&form.before, &before), counted(&form.report, report));
    let one = |of: &Counted<'_>| {
        let was = only(&then, &of.key)?;
        only(&now, &of.key)?;
        let [difference, percent] = changed(&was.read.figure, &of.read.figure, lang)?;
        Some(vec![of.name.clone(), was.read.printed.clone(), of.read.printed.clone(), difference, percent])
    };
    now.iter().filter_map(one).take(MOST_LISTED).collect()
}

/// A figure with the words that say what it counts.
struct Counted<'a> {
    key: String,
    name: String,
    read: &'a ReadFigure,
}

/// The figure of this key, if there is one and no other.
fn only<'a, 'b>(all: &'a [Counted<'b>], key: &str) -> Option<&'a Counted<'b>> {
    let mut fitting = all.iter().filter(|of| of.key == key);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// More figures than these nobody compares, and each is compared with all.
const MOST: usize = 500;
/// So many letters have to stand right around a figure to say what it counts.
const LETTERS: usize = 6;

/// A text as far as it was read.
#[derive(Default)]
struct Before {
    /// The last line without figures.
    heading: String,
    /// The line that goes on here, with `#` for every number and `|` between its cells.
    line: String,
    /// Where the words right before the next figure begin in it.
    near: usize,
    has_figures: bool,
}

fn counted<'a>(text: &str, report: &'a Report) -> Vec<Counted<'a>> {
    let pieces = pieces(text, report);
    let mut all = Vec::new();
    let mut before = Before::default();
    for (at, piece) in pieces.iter().enumerate() {
        match *piece {
            Piece::Plain(text) => text.chars().for_each(|letter| before.pass(letter)),
            Piece::Ignored(..) => before.line.push('#'),
            Piece::Figure(index, _) => {
                let behind = match pieces.get(at + 1) {
                    Some(Piece::Plain(behind)) => phrase(behind),
                    _ => "",
                };
                if let Some(read) = report.figures.get(index).filter(|_| all.len() < MOST) {
                    all.extend(before.counted(read, behind));
                }
                before.line.push('#');
                before.has_figures = true;
            }
        }
    }
    all
}

/// What sets words apart that belong together.
fn is_border(letter: u8) -> bool {
    matches!(letter, b',' | b'.' | b';' | b':' | b'(' | b')' | b'\n' | b'\t')
}

/// What stands behind a figure and belongs to it.
fn phrase(behind: &str) -> &str {
    let end = behind.bytes().position(is_border).unwrap_or(behind.len());
    behind.get(..end).unwrap_or("").trim()
}

/// ASCII letters and all that is no ASCII, which in a report is letters.
fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_ascii_alphabetic() || !letter.is_ascii()).count()
}

impl Before {
    fn pass(&mut self, letter: char) {
        match letter {
            '\n' => {
                let line = std::mem::take(&mut self.line);
                if !self.has_figures && letters(&line) > 0 {
                    self.heading = line;
                }
                self.has_figures = false;
            }
            '\t' => self.line.push('|'),
            // All spaces between two words are one.
            '\r' | ' ' | '\u{a0}' => {
                if !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
            }
            _ => self.line.push(letter),
        }
        if u8::try_from(letter).is_ok_and(is_border) {
            self.near = self.line.len();
        }
    }

    fn counted<'a>(&self, read: &'a ReadFigure, behind: &str) -> Option<Counted<'a>> {
        let column = self.line.bytes().filter(|letter| *letter == b'|').count();
        // In a row the name of the row and the head of the column, elsewhere the words right before.
        let (near, head) = match column {
            0 => (self.line.get(self.near..), None),
            _ => (self.line.split('|').find(|part| letters(part) > 0), self.heading.split('|').nth(column)),
        };
        let (near, head) = (near.unwrap_or("").trim(), head.unwrap_or("").trim());
        if letters(near) + letters(head) + letters(behind) < LETTERS || read.role == Some(Role::Change) {
            return None;
        }
        let name = match (head, behind) {
            ("", "") => near.into(),
            ("", behind) => [near, " … ", behind].concat(),
            (head, _) => [near, ", ", head].concat(),
        };
        // What fell then may have risen now; all else stays what it was about.
        let words: Vec<&str> = self.line.split(' ').map(|word| if word == "giảm" { "tăng" } else { word }).collect();
        Some(Counted {
            key: [&self.heading, "\n", &words.join(" "), "\n", &read.figure.unit, "\n", behind].concat(),
            name,
            read,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::read_report;

    fn compared(before: &str, now: &str) -> Vec<String> {
        let form = Form { report: now.into(), before: before.into(), ..Form::default() };
        let report = read_report(&form.read()).unwrap();
        changes(&form, &report, Lang::Vi).into_iter().map(|row| row.join("; ").replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn the_same_words_with_other_figures_are_compared() {
        let report = |month: u8, people: &str, moved: &str, collected: &str| {
            format!(
                "Đến ngày 30/{month}/2026, toàn tỉnh có {people} người tham gia BHXH tự nguyện, {moved} người so với cùng kỳ. Số thu đạt {collected} tỷ đồng, bằng 54% kế hoạch năm."
            )
        };
        let found = compared(&report(8, "12.000", "giảm 40", "170"), &report(9, "12.600", "tăng 60", "186,3"));
        assert_eq!(
            found,
            [
                "toàn tỉnh có … tham gia BHXH tự nguyện; 12.000 người; 12.600 người; +600 người; +5%",
                "Số thu đạt; 170 tỷ đồng; 186,3 tỷ đồng; +16,3 tỷ đồng; +9,59% (9,24–9,94)",
                "bằng … kế hoạch năm; 54%; 54%; 0 điểm %; ",
            ]
        );
    }

    #[test]
    fn a_table_is_compared_by_its_rows_and_columns() {
        let table =
            |first: u16, second: u16| format!("Đơn vị\tSố người\tSố thẻ\nXã An\t{first}\t50\nXã Bình\t80\t{second}");
        let found = compared(&table(100, 60), &table(120, 45));
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn other_words_are_never_guessed() {
        let now = "BHYT: số người tham gia là 900 người.";
        for before in [
            "BHXH: số người tham gia là 800 người.",
            "BHYT: số người tham gia là 800 hộ.",
            "BHYT: số người tham gia là 800 người trẻ.",
            "Phần hai\nBHYT: số người tham gia là 800 người.",
            "BHYT: số người tham gia là 800 người.\nBHYT: số người tham gia là 700 người.",
            "",
        ] {
            assert_eq!(compared(before, now), Vec::<String>::new(), "{before}");
        }
        assert_eq!(compared("BHYT: số người tham gia là 800 người.", now).len(), 1);
    }
}
