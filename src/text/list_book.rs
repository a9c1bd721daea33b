//! A checked list to be handed back: the list with what was worked out beside it, the totals, the rules that were used.

use super::numbers::value;
use super::{LISTS, Lang, law, lists};
use crate::law::RuleUse;
use crate::lists::{Amounts, Checked, Code, Field, Kind, ListRow, RowKind, Verdict};
use crate::sheets::book::{Book, Content, Look};
use crate::sheets::{Cell, Row, Sheet};
use crate::units::{Day, Decimal, Dong, Month, plain_whole, read_digits};

/// Widths in letters: of the list's own columns, of amounts, of reasons.
const OWN: u32 = 16;
const AMOUNT: u32 = 16;
const REASON: u32 = 60;

/// The description of the file's three sheets.
pub fn book(sheet: &Sheet, checked: &Checked, lang: Lang) -> Vec<u8> {
    let mut book = Book::default();
    let added = sheet.grid.width();
    let widths: Vec<u32> = (0..added).map(|_| OWN).chain([AMOUNT; 6]).chain([REASON]).collect();
    book.sheet(pick(lang, "Danh sách", "List"), &widths, checked.header.1);
    let mut checks = checked.rows.iter().peekable();
    for row in sheet.grid.rows() {
        let number = row.index.saturating_add(1);
        book.row(row.index);
        let check = checks.next_if(|check| check.row == number);
        put_row(&mut book, &row, checked, check);
        if number == checked.header.0 {
            let headings = headings(checked.kind, lang);
            put_texts(&mut book, added, &headings.each_ref().map(|text| *text), Look::Heading);
        }
        if let Some(check) = check {
            put_check(&mut book, added, check, lang);
        }
    }
    put_totals(&mut book, checked, lang);
    put_rules(&mut book, &checked.explained.rules, lang);
    book.finished()
}

fn pick(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    LISTS.pick(lang, vi, en)
}

fn headings(kind: Kind, lang: Lang) -> [&'static str; 7] {
    let [gross, pay] = match kind {
        Kind::Contributions => [Field::Gross, Field::Pay],
        Kind::Households => [Field::Gross, Field::Pay],
    };
    [
        pick(lang, "Kết luận", "Verdict"),
        lists::field(gross, lang),
        lists::field(Field::State, lang),
        lists::field(Field::Local, lang),
        lists::field(Field::Other, lang),
        lists::field(pay, lang),
        pick(lang, "Lý do", "Reason"),
    ]
}

fn put_texts(book: &mut Book, first: u32, texts: &[&str], look: Look) {
    for (text, column) in texts.iter().zip(first..) {
        book.cell(column, Content::Text(text), look);
    }
}

/// The cells as they were written; those with a fault are marked.
fn put_row(book: &mut Book, row: &Row, checked: &Checked, check: Option<&ListRow>) {
    let is_heading = row.index < checked.header.1;
    for (column, cell) in row.cells() {
        let field = checked.columns.iter().find(|one| one.index == column).map(|one| one.field);
        let is_wrong = check.is_some_and(|check| {
            check.faults.iter().any(|fault| Some(fault.field) == field && fault.code != Code::NumberAsText)
        });
        let look = match (is_wrong, is_heading) {
            (true, _) => Look::Wrong,
            (_, true) => Look::Heading,
            _ => Look::Plain,
        };
        put_cell(book, column, cell, field, look);
    }
}

fn put_cell(book: &mut Book, column: u32, cell: Cell, field: Option<Field>, look: Look) {
    let own;
    let content = match cell {
        Cell::Empty | Cell::Uncomputed => return,
        Cell::Number(text) if field == Some(Field::Code) => Content::Text(text),
        Cell::Number(text) => Content::Number(text),
        Cell::Percent(text) => {
            own = of_hundred(text);
            own.as_deref().map_or(Content::Text(text), Content::Percent)
        }
        Cell::Date(day) => Content::Day(day),
        Cell::Error(text) => Content::Text(text),
        Cell::Text(text) => dated(text, field).unwrap_or(Content::Text(text)),
    };
    book.cell(column, content, look);
}

/// "0.534" is "53.4" of a hundred.
fn of_hundred(text: &str) -> Option<String> {
    let part = Decimal::parse(text).ok()?;
    let hundredfold = match part.places() {
        0 => Decimal::checked(part.digits().checked_mul(100)?, 0),
        1 => Decimal::checked(part.digits().checked_mul(10)?, 0),
        places => Decimal::checked(part.digits(), places - 2),
    };
    Some(hundredfold.ok()?.plain())
}

/// Months and days that were written as texts.
fn dated(text: &str, field: Option<Field>) -> Option<Content<'static>> {
    let numbers: Vec<i32> = text
        .trim()
        .split('/')
        .map(|part| read_digits(part).and_then(|part| i32::try_from(part).ok()))
        .collect::<Option<_>>()?;
    match (field?, numbers.as_slice()) {
        (Field::From, [month, year]) => Month::from_parts(*year, *month).map(Content::Month),
        (Field::From | Field::To | Field::Received, [day, month, year]) => {
            Day::from_parts(*year, *month, *day).map(Content::Day)
        }
        _ => None,
    }
}

fn put_check(book: &mut Book, first: u32, check: &ListRow, lang: Lang) {
    let (verdict, look) = match check.verdict {
        Verdict::Right => (pick(lang, "Đúng", "Right"), Look::Added),
        Verdict::Wrong => (pick(lang, "Sai", "Wrong"), Look::Wrong),
        Verdict::Incomplete => (pick(lang, "Thiếu", "Incomplete"), Look::Wrong),
        Verdict::Ignored => return,
    };
    book.cell(first, Content::Text(verdict), look);
    if let Some(computed) = &check.computed {
        for (amount, column) in in_order(&computed.amounts).into_iter().zip(first + 1..) {
            book.cell(column, Content::Number(&plain_whole(amount.get())), Look::Added);
        }
    }
    let reasons: Vec<String> = check.faults.iter().map(|fault| lists::fault(fault, lang)).collect();
    if !reasons.is_empty() {
        book.cell(first + 6, Content::Text(&reasons.join(" ")), look);
    }
}

fn in_order(amounts: &Amounts) -> [Dong; 5] {
    [amounts.gross, amounts.state, amounts.local, amounts.other, amounts.pay]
}

fn put_totals(book: &mut Book, checked: &Checked, lang: Lang) {
    book.sheet(pick(lang, "Tổng", "Totals"), &[REASON, AMOUNT], 0);
    let counts = checked.counts;
    let people = checked.rows.iter().filter(|row| row.kind == RowKind::Person).count();
    let counted = [
        (pick(lang, "Số người", "People"), i64::try_from(people).unwrap_or(counts.persons)),
        (pick(lang, "Đúng", "Right"), counts.right),
        (pick(lang, "Sai", "Wrong"), counts.wrong),
        (pick(lang, "Thiếu", "Incomplete"), counts.incomplete),
    ];
    let [_, amounts @ .., _] = headings(checked.kind, lang);
    let sums = in_order(&checked.totals).map(Dong::get);
    for ((label, number), row) in counted.into_iter().chain(amounts.into_iter().zip(sums)).zip(0..) {
        book.row(row);
        book.cell(0, Content::Text(label), Look::Plain);
        book.cell(1, Content::Number(&plain_whole(number)), Look::Plain);
    }
}

fn put_rules(book: &mut Book, rules: &[RuleUse], lang: Lang) {
    book.sheet(pick(lang, "Quy định", "Rules"), &[REASON, OWN, OWN, REASON], 1);
    book.row(0);
    let headings = [
        pick(lang, "Quy định đã dùng", "Rule used"),
        pick(lang, "Giá trị", "Value"),
        pick(lang, "Từ tháng", "From"),
        pick(lang, "Căn cứ", "Article"),
    ];
    put_texts(book, 0, &headings, Look::Heading);
    for (rule, row) in rules.iter().zip(1..) {
        book.row(row);
        book.cell(0, Content::Text(&law::parameter(rule.parameter, lang)), Look::Plain);
        book.cell(1, Content::Text(&value(&rule.value, lang)), Look::Plain);
        book.cell(2, Content::Month(rule.from), Look::Plain);
        book.cell(3, Content::Text(&law::article(rule.source, lang)), Look::Plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::{Options, check};
    use crate::sheets::csv::{Notation, csv};
    use crate::sheets::of_text;

    #[test]
    fn a_list_comes_back_with_what_was_worked_out() {
        let text = "Họ và tên;Mã số BHXH;Mức thu nhập;Số tháng;Từ tháng;Nhóm;Người tham gia đóng\n\
            N. V. A.;0123456789;1500000;1;11/2026;Khác;264000\nT. T. B.;0123456790;1500000;1;11/2026;Khác;270000\n";
        let sheet = of_text(text).unwrap().remove(0);
        let checked = check(&sheet, &Options::default()).unwrap();
        let bytes = book(&sheet, &checked, Lang::Vi);
        let written = String::from_utf8(csv(&bytes, Notation::Vietnamese).unwrap()).unwrap();
        let lines: Vec<&str> = written.lines().collect();
        assert!(lines[0].ends_with(";Lý do") && lines[0].contains(";Kết luận;"), "{written}");
        assert!(lines[1].contains(";11/2026;Khác;264000;Đúng;330000;66000;0;0;264000"), "{written}");
        assert!(lines[2].contains(";270000;Sai;330000;66000;0;0;264000;"), "{written}");
    }

    #[test]
    fn parts_become_parts_of_a_hundred() {
        assert_eq!(["0.2", "1", "0.534", "0.05"].map(|text| of_hundred(text).unwrap()), ["20", "100", "53.4", "5"]);
    }
}
