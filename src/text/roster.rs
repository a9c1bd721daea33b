//! Reading a pasted list of officers: name, group, counts of each product, who counts for the reward, own targets.
//!
//! Columns are parted by tabs, semicolons, at least two spaces, or commas where nothing else parts them. A line of
//! headings is recognised by its words; without one the order is name, group, the counts of the products, who counts for
//! the reward, the own targets. No line is lost: what cannot be used is told with its reason. An empty cell is no zero.

use super::Lang;
use super::reading;
use super::table::{is_blank, is_total, plain};
use crate::units::small_letters;

/// What the columns of a list are read as, and its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster<'a> {
    /// The line of headings.
    pub head: Option<&'a str>,
    pub columns: Vec<Column>,
    /// Products that only the headings name; their columns follow those that were known.
    pub new_products: Vec<&'a str>,
    pub lines: Vec<Line<'a>>,
    pub rejected: Vec<Rejected<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Running number (STT).
    Index,
    Name,
    Group,
    /// People won for the product of that place.
    Count(usize),
    /// The officer's own target of the product of that place.
    Target(usize),
    /// Who counts for the reward.
    Qualifying,
    /// Read by nobody.
    Other,
}

/// An officer, with every cell that a column is read as; blank ones are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// Line of the text, from 1.
    pub number: usize,
    pub name: &'a str,
    pub cells: Vec<(Column, &'a str)>,
}

/// A line that is not used, as it stood there.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected<'a> {
    pub line: usize,
    pub text: &'a str,
    pub reason: Reason<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason<'a> {
    NoName,
    /// No whole number of people.
    NotWhole(&'a str),
    /// More cells than the list has columns, so that it is unclear which is which.
    TooManyCells,
    /// A sum of the other lines: it would count twice.
    TotalLine,
    /// A title above the headings.
    AboveHead,
}

/// So many lines may stand above the headings.
const MOST_TITLES: usize = 6;

/// Reads a pasted list. `products` are the names of the form's products, `most` is how many there can be, `rewarded` is
/// whether there is a reward to count for.
pub fn read<'a>(text: &'a str, products: &[&str], most: usize, rewarded: bool) -> Roster<'a> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mark = mark(text);
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let lines: Vec<(usize, &str, Vec<&str>)> =
        numbered.map(|(index, line)| (index + 1, line, cells(line, mark))).collect();
    let head = lines.iter().take(MOST_TITLES).position(|(.., cells)| is_head(cells));
    let body = lines.get(head.map_or(0, |at| at + 1)..).unwrap_or_default();
    let mut new_products = Vec::new();
    let columns = match head.and_then(|at| lines.get(at)) {
        Some((.., cells)) => columns_named(cells, body, products, most, &mut new_products),
        None => columns_by_order(body, products.len(), rewarded),
    };
    let titles = lines.iter().take(head.unwrap_or(0));
    let title =
        |(line, text, _): &(usize, &'a str, Vec<&str>)| Rejected { line: *line, text, reason: Reason::AboveHead };
    let (mut read, mut rejected) = (Vec::with_capacity(body.len()), titles.map(title).collect::<Vec<_>>());
    for (number, text, cells) in body {
        match line(*number, cells, &columns) {
            Ok(line) => read.push(line),
            Err(reason) => rejected.push(Rejected { line: *number, text, reason }),
        }
    }
    let head = head.and_then(|at| lines.get(at)).map(|(_, text, _)| *text);
    Roster { head, columns, new_products, lines: read, rejected }
}

/// Whether two names are the same but for the size of their letters. Marks count: Hà and Hạ are two people.
pub fn is_same(one: &str, other: &str) -> bool {
    small_letters(one.trim()) == small_letters(other.trim())
}

/// Whether a group is meant by its name, or by its first letters: "VC" is "Viên chức".
pub fn is_group(typed: &str, group: &str) -> bool {
    let (typed, group) = (plain(typed), plain(group));
    let initials: String = group.split(' ').filter_map(|word| word.chars().next()).collect();
    typed == group || (initials.len() > 1 && typed == initials)
}

/// A whole number of people: what a field of the list takes.
pub fn is_count(cell: &str) -> bool {
    reading::number(cell).is_ok_and(|read| read.value.places() == 0 && !read.value.is_negative())
}

fn mark(text: &str) -> char {
    let has = |mark: char| text.contains(mark);
    match () {
        () if has('\t') => '\t',
        () if has(';') => ';',
        () if text.contains("  ") => ' ',
        () => ',',
    }
}

/// The cells of a line; the last ones that are empty are none.
fn cells(line: &str, mark: char) -> Vec<&str> {
    let parts: Vec<&str> = match mark {
        ' ' => line.split("  ").filter(|cell| !cell.trim().is_empty()).collect(),
        mark => line.split(mark).collect(),
    };
    let mut cells: Vec<&str> = parts.into_iter().map(|cell| cell.trim().trim_matches('"').trim()).collect();
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

const INDEX: [&str; 4] = ["stt", "tt", "no", "#"];
const NAME: [&str; 8] = ["can bo", "ho ten", "ho va ten", "ten", "nhan vien", "dai ly", "officer", "name"];
const GROUP: [&str; 8] = ["nhom", "chuc vu", "chuc danh", "bo phan", "vi tri", "to", "role", "group"];
const TARGET: [&str; 7] = ["chi tieu", "ke hoach", "giao", "ct", "kh", "target", "quota"];
const QUALIFYING: [&str; 5] = ["thuong", "du dieu kien", "tro len", "reward", "qualifying"];
/// Names of the two insurances as headings have them; the first that fits counts.
const KINDS: [&[&str]; 2] =
    [&["bhyt", "y te", "ho gia dinh", "hgd", "health"], &["bhxh", "tu nguyen", "tn", "xa hoi", "social", "voluntary"]];

/// The words of a heading without marks, with a space at both ends.
fn words(cell: &str) -> String {
    let plain = plain(cell);
    let parted = plain.split(|c: char| " ().,:/-–_".contains(c)).filter(|word| !word.is_empty());
    [" ", &parted.collect::<Vec<_>>().join(" "), " "].concat()
}

fn has_one(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.contains(&[" ", word, " "].concat()))
}

fn is_head(cells: &[&str]) -> bool {
    if cells.iter().any(|cell| is_count(cell)) {
        return false;
    }
    let known = |cell: &&&str| {
        let words = words(cell);
        [&INDEX[..], &NAME, &GROUP, &TARGET, &QUALIFYING, KINDS[0], KINDS[1]].iter().any(|list| has_one(&words, list))
    };
    let count = cells.iter().filter(known).count();
    // A list of names alone has a heading that is nothing but what it names.
    count > 1 || (cells.len() == 1 && cells.first().is_some_and(|cell| NAME.contains(&words(cell).trim())))
}

fn columns_named<'a>(
    head: &[&'a str],
    body: &[(usize, &str, Vec<&str>)],
    products: &[&str],
    most: usize,
    new_products: &mut Vec<&'a str>,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(head.len());
    for (at, cell) in head.iter().enumerate() {
        let words = words(cell);
        let product = product(&words, products);
        let named = match () {
            () if INDEX.contains(&words.trim()) => Column::Index,
            () if has_one(&words, &QUALIFYING) => Column::Qualifying,
            () if has_one(&words, &TARGET) => Column::Target(
                product.unwrap_or_else(|| columns.iter().filter(|column| matches!(column, Column::Target(_))).count()),
            ),
            () if has_one(&words, &GROUP) => Column::Group,
            () => match product {
                Some(product) => Column::Count(product),
                None if has_one(&words, &NAME) => Column::Name,
                None if products.len() + new_products.len() < most && is_counted(body, at) => {
                    new_products.push(cell);
                    Column::Count(products.len() + new_products.len() - 1)
                }
                None => Column::Other,
            },
        };
        let is_taken = columns.contains(&named) || matches!(named, Column::Target(place) if place >= most);
        columns.push(if is_taken { Column::Other } else { named });
    }
    if !columns.contains(&Column::Name)
        && let Some(free) = columns.iter_mut().find(|column| **column == Column::Other)
    {
        *free = Column::Name;
    }
    columns
}

/// The product that a heading means: by its whole name, or by the insurance that both name.
fn product(words: &str, products: &[&str]) -> Option<usize> {
    let names: Vec<String> = products.iter().map(|name| self::words(name)).collect();
    let whole = names.iter().position(|name| name.len() > 2 && words.contains(name.as_str()));
    whole.or_else(|| {
        let kind = KINDS.iter().find(|kind| has_one(words, kind))?;
        names.iter().position(|name| has_one(name, kind) && KINDS.iter().find(|of| has_one(name, of)) == Some(kind))
    })
}

/// Whether a column has a number, and nothing else.
fn is_counted(body: &[(usize, &str, Vec<&str>)], column: usize) -> bool {
    let cells = || body.iter().filter_map(|(.., cells)| cells.get(column).filter(|cell| !is_blank(cell)));
    cells().any(|cell| is_count(cell)) && cells().all(|cell| is_count(cell))
}

fn columns_by_order(body: &[(usize, &str, Vec<&str>)], products: usize, rewarded: bool) -> Vec<Column> {
    let width = body.iter().map(|(.., cells)| cells.len()).max().unwrap_or(0);
    let holds_number =
        |column: usize| body.iter().any(|(.., cells)| cells.get(column).is_some_and(|cell| is_count(cell)));
    let indexed = width > 1 && is_counted(body, 0) && !is_counted(body, 1);
    let counts = (0..products).map(Column::Count);
    let then = rewarded.then_some(Column::Qualifying).into_iter().chain((0..products).map(Column::Target));
    let mut next = counts.chain(then);
    let mut columns = Vec::with_capacity(width);
    for column in 0..width {
        columns.push(match (column, indexed) {
            (0, true) => Column::Index,
            (0, false) | (1, true) => Column::Name,
            _ if holds_number(column) => next.next().unwrap_or(Column::Other),
            _ if !columns.contains(&Column::Group) && !columns.iter().any(|of| matches!(of, Column::Count(_))) => {
                Column::Group
            }
            // A product for which nobody has a figure yet.
            _ => next.next().unwrap_or(Column::Other),
        });
    }
    columns
}

fn line<'a>(number: usize, cells: &[&'a str], columns: &[Column]) -> Result<Line<'a>, Reason<'a>> {
    let at = columns.iter().position(|column| *column == Column::Name);
    let name = at.and_then(|at| cells.get(at)).copied().unwrap_or_default();
    // Of a sum the name may stand in the column of running numbers.
    if is_total(name) || cells.first().is_some_and(|first| is_total(first)) {
        return Err(Reason::TotalLine);
    }
    if cells.len() > columns.len() {
        return Err(Reason::TooManyCells);
    }
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let mut used = Vec::with_capacity(cells.len());
    for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !is_blank(cell)) {
        match column {
            Column::Index | Column::Name | Column::Other => {}
            Column::Group => used.push((*column, *cell)),
            _ if is_count(cell) => used.push((*column, *cell)),
            _ => return Err(Reason::NotWhole(cell)),
        }
    }
    Ok(Line { number, name, cells: used })
}

/// Why a line is left out.
pub fn reason(reason: Reason<'_>, lang: Lang) -> String {
    match (reason, lang.spoken()) {
        (Reason::NoName, lang) => lang.pick("chưa ghi tên cán bộ", "no name").into(),
        (Reason::NotWhole(cell), lang) => {
            fill!(lang, "“{a}” không phải là số người", "“{a}” is no number of people", cell)
        }
        (Reason::TooManyCells, lang) => {
            lang.pick("nhiều ô hơn số cột của danh sách", "more cells than the list has columns").into()
        }
        (Reason::TotalLine, lang) => {
            lang.pick("dòng tổng cộng, tính vào sẽ bị trùng", "a total of the other lines").into()
        }
        (Reason::AboveHead, lang) => lang.pick("dòng tiêu đề", "a title").into(),
    }
}
