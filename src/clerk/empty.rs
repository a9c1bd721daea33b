//! Empty lists to fill in: headings, a made-up row, and lists of what can be chosen.

use crate::law::SupportGroup;
use crate::law::ways::WAYS_OF_PAYING;
use crate::lists::Kind;
use crate::sheets::book::{Book, Content, Look};
use crate::text::list::{HEADINGS_OF_CONTRIBUTIONS, HEADINGS_OF_HOUSEHOLDS, example_name, list_name};
use crate::text::{Lang, law};
use crate::units::{Day, Month, plain_whole};

const WIDTH: u32 = 20;
/// So many rows can be filled in with a list of what can be chosen.
const ROWS: u32 = 2_000;

/// An empty list of a kind with one made-up row, as of a day.
pub fn empty(kind: Kind, today: Day, lang: Lang) -> Vec<u8> {
    let headings: &[&str] = match kind {
        Kind::Contributions => &HEADINGS_OF_CONTRIBUTIONS,
        Kind::Households => &HEADINGS_OF_HOUSEHOLDS,
    };
    let mut book = Book::default();
    book.sheet(list_name(lang), &vec![WIDTH; headings.len()], 1);
    book.row(0);
    for (column, name) in (0..).zip(headings) {
        book.cell(column, Content::Text(name), Look::Heading);
    }
    book.row(1);
    match kind {
        Kind::Contributions => contributions(&mut book, today, lang),
        Kind::Households => households(&mut book, today, lang),
    }
    book.finished()
}

fn lengths() -> Vec<String> {
    let newest = WAYS_OF_PAYING.values.last();
    newest
        .map(|ways| ways.value.months.iter().map(|months| plain_whole((*months).into())).collect())
        .unwrap_or_default()
}

/// Name, code, receipt, income, months, first month, group, what is paid.
fn contributions(book: &mut Book, today: Day, lang: Lang) {
    let groups = SupportGroup::ALL.map(|group| law::group(group, lang));
    let months: Vec<String> = lengths();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    let month: Month = today.month();
    let income = crate::law::floor::POVERTY_LINE.known_at(month).map_or(0, |line| line.value.get());
    example(book, example_name(lang), today);
    book.cell(3, Content::Number(&plain_whole(income)), Look::Plain);
    book.cell(4, Content::Number(months.first().copied().unwrap_or_default()), Look::Plain);
    book.cell(5, Content::Month(month), Look::Plain);
    book.cell(6, Content::Text(groups.last().copied().unwrap_or_default()), Look::Plain);
    book.choices(4, (1, ROWS), &months);
    book.choices(6, (1, ROWS), &groups);
}

/// Name, code, receipt, household, rank, months, first day, what is paid.
fn households(book: &mut Book, today: Day, lang: Lang) {
    let months = crate::law::health_periods::HEALTH_PERIODS.values.last();
    let months: Vec<String> =
        months.map(|periods| periods.value.iter().map(|count| plain_whole(*count)).collect()).unwrap_or_default();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    example(book, example_name(lang), today);
    book.cell(3, Content::Text("H001"), Look::Plain);
    book.cell(4, Content::Number("1"), Look::Plain);
    book.cell(5, Content::Number(months.last().copied().unwrap_or_default()), Look::Plain);
    book.cell(6, Content::Day(today), Look::Plain);
    book.choices(5, (1, ROWS), &months);
}

fn example(book: &mut Book, name: &str, today: Day) {
    book.cell(0, Content::Text(name), Look::Plain);
    book.cell(1, Content::Text("0100000001"), Look::Plain);
    book.cell(2, Content::Day(today), Look::Plain);
}
