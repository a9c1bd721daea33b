//! Reading a pasted table of units: name, done, plan, last year.
//!
//! Columns are parted by tabs, semicolons or at least two spaces. A header line is recognised by its words; without one
//! the order is name, done, plan, last year. Whether a dot groups thousands or sets off decimals is found out for each
//! column from the cells that can be meant in one way only. No line is lost: what cannot be used is named with its
//! reason. An empty cell is no zero.

use super::Lang;
use super::numbers::whole;
use super::reading::{self, Reading};
use crate::units::{Decimal, is_letter, plain_letter};

/// Which mark groups and which sets off decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// "1.234,5"
    Vietnamese,
    /// "1,234.5"
    English,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRole {
    /// Running number (STT).
    Index,
    Name,
    Done,
    Plan,
    Percent,
    Previous,
    /// The labour force: what a new plan may be dealt out by.
    Labour,
    /// The fewest and the most people that the unit is to get of a new plan.
    Least,
    Most,
    /// Read by nobody.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub role: ColumnRole,
    pub notation: Notation,
    /// Some of its numbers could be meant in the other notation too: the page asks.
    pub guessed: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The first line names the columns.
    pub header: bool,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub rejected: Vec<Rejected>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Line of the text, from 1.
    pub line: usize,
    pub name: String,
    pub done: Decimal,
    pub plan: Option<Decimal>,
    pub percent: Option<Decimal>,
    pub previous: Option<Decimal>,
    pub labour: Option<Decimal>,
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
}

/// A line that is not used, as it stood there.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    pub line: usize,
    pub text: String,
    pub reason: Reason,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    NoName,
    /// The cell of what was done is empty: not reported, which is not zero.
    NoDone,
    NotANumber {
        column: ColumnRole,
        cell: String,
    },
    Negative {
        column: ColumnRole,
        cell: String,
    },
    /// More cells than the table has columns, so that it is unclear which is which.
    TooManyCells {
        cells: usize,
        columns: usize,
    },
    /// A sum of the other lines: it would count twice.
    TotalLine,
}

/// Reads a pasted table. `notation` is the user's answer where a column can be read in two ways.
pub fn read(text: &str, notation: Option<Notation>) -> Table {
    let lines: Vec<Line<'_>> = lines(text).collect();
    let named = lines.first().and_then(|line| header_roles(&line.cells));
    let header = named.is_some();
    let body = lines.get(usize::from(header)..).unwrap_or_default();
    let roles = named.unwrap_or_else(|| roles_by_order(body));
    let columns = columns(&roles, body, notation);
    let (mut rows, mut rejected) = (Vec::with_capacity(body.len()), Vec::new());
    for line in body {
        match row(line, &columns) {
            Ok(row) => rows.push(row),
            Err(reason) => rejected.push(Rejected { line: line.number, text: line.text.into(), reason }),
        }
    }
    Table { header, columns, rows, rejected }
}

struct Line<'a> {
    number: usize,
    text: &'a str,
    cells: Vec<Cell<'a>>,
}

struct Cell<'a> {
    text: &'a str,
    /// As a number, where it is one; without its percent sign.
    number: Option<Reading<Decimal>>,
}

impl<'a> Cell<'a> {
    fn of(text: &'a str) -> Cell<'a> {
        Cell { text, number: reading::number(without_percent(text)).ok() }
    }

    /// Whether nothing but a number stands there.
    fn is_number(&self) -> bool {
        self.number.is_some() && !self.text.ends_with('%')
    }
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered.map(|(index, text)| Line { number: index + 1, text, cells: cells(text) })
}

fn cells(line: &str) -> Vec<Cell<'_>> {
    let mut cells: Vec<&str> = if line.contains('\t') {
        line.split('\t').map(str::trim).collect()
    } else if line.contains(';') {
        line.split(';').map(str::trim).collect()
    } else {
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
    };
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells.into_iter().map(Cell::of).collect()
}

/// The roles that a header line names; `None` where the line is no header.
fn header_roles(cells: &[Cell<'_>]) -> Option<Vec<ColumnRole>> {
    if cells.len() < 2 || cells.iter().any(Cell::is_number) {
        return None;
    }
    let mut roles: Vec<ColumnRole> = Vec::with_capacity(cells.len());
    for cell in cells {
        let role = header_role(cell.text);
        // The first column of a kind is meant; "thực hiện năm" behind "thực hiện tháng" is not.
        roles.push(if roles.contains(&role) { ColumnRole::Other } else { role });
    }
    let known = roles.iter().filter(|role| !matches!(role, ColumnRole::Other | ColumnRole::Name)).count();
    if known == 0 {
        return None;
    }
    for needed in [ColumnRole::Name, ColumnRole::Done] {
        if !roles.contains(&needed)
            && let Some(free) = roles.iter_mut().find(|role| **role == ColumnRole::Other)
        {
            *free = needed;
        }
    }
    Some(roles)
}

/// Words of a header without marks, each with what it names; the first that fits counts.
const HEADER_WORDS: [(ColumnRole, &[&str]); 8] = [
    (
        ColumnRole::Labour,
        &["luc luong lao dong", "so lao dong", "tuoi lao dong", "llld", "dan so", "labour force", "labor force"],
    ),
    (ColumnRole::Least, &["it nhat", "toi thieu", "least", "min"]),
    (ColumnRole::Most, &["nhieu nhat", "toi da", "most", "max"]),
    (ColumnRole::Previous, &["cung ky", "nam truoc", "last year", "previous"]),
    (ColumnRole::Percent, &["ty le", "ti le", "percent", "rate"]),
    (ColumnRole::Plan, &["ke hoach", "chi tieu", "giao", "kh", "plan", "target"]),
    (
        ColumnRole::Done,
        &[
            "thuc hien",
            "da thu",
            "so thu",
            "thu",
            "dat",
            "ket qua",
            "luy ke",
            "th",
            "so nguoi",
            "done",
            "collected",
            "actual",
        ],
    ),
    (
        ColumnRole::Name,
        &[
            "don vi", "ten", "huyen", "xa", "phuong", "dia ban", "co quan", "can bo", "unit", "name", "district",
            "office",
        ],
    ),
];

fn header_role(cell: &str) -> ColumnRole {
    let words = plain(cell);
    if ["stt", "tt", "no", "#"].contains(&words.trim_end_matches('.')) {
        return ColumnRole::Index;
    }
    let padded = format!(" {} ", words.replace(['(', ')', ',', '.', ':', '/', '-'], " "));
    let named =
        |role: ColumnRole, list: &[&str]| list.iter().any(|word| padded.contains(&format!(" {word} "))).then_some(role);
    let found = HEADER_WORDS.iter().find_map(|(role, list)| named(*role, list));
    match (found, words.contains('%')) {
        // "% so cùng kỳ" is growth, which is worked out from the amounts.
        (Some(ColumnRole::Previous), true) => ColumnRole::Other,
        (_, true) => ColumnRole::Percent,
        (found, false) => found.unwrap_or(ColumnRole::Other),
    }
}

/// Name, done, plan, last year; a running number in front and columns of percentages are recognised by their cells.
fn roles_by_order(body: &[Line<'_>]) -> Vec<ColumnRole> {
    let width = usual_width(body);
    let indexed = width > 1
        && !body.is_empty()
        && body.iter().all(|line| {
            let is_number = |index: usize| line.cells.get(index).is_some_and(Cell::is_number);
            is_number(0) && !is_number(1)
        });
    let mut next = [ColumnRole::Done, ColumnRole::Plan, ColumnRole::Previous].into_iter();
    let mut roles = Vec::with_capacity(width);
    for column in 0..width {
        roles.push(match (column, indexed) {
            (0, true) => ColumnRole::Index,
            (0, false) | (1, true) => ColumnRole::Name,
            _ if is_percent(body, column) && !roles.contains(&ColumnRole::Percent) => ColumnRole::Percent,
            _ => next.next().unwrap_or(ColumnRole::Other),
        });
    }
    roles
}

/// The number of cells that most lines have; the larger where two are as frequent.
fn usual_width(body: &[Line<'_>]) -> usize {
    let mut widths: Vec<usize> = body.iter().map(|line| line.cells.len()).collect();
    widths.sort_unstable();
    let groups = widths.chunk_by(|a, b| a == b);
    groups.max_by_key(|group| group.len()).and_then(|group| group.first()).copied().unwrap_or(0)
}

fn is_percent(body: &[Line<'_>], column: usize) -> bool {
    let cells = || body.iter().filter_map(|line| Some(line.cells.get(column)?.text));
    cells().any(|cell| cell.ends_with('%')) && cells().all(|cell| is_blank(cell) || cell.ends_with('%'))
}

fn columns(roles: &[ColumnRole], body: &[Line<'_>], chosen: Option<Notation>) -> Vec<Column> {
    let found: Vec<Evidence> = (0..roles.len()).map(|column| evidence(body, column)).collect();
    // A column that does not tell follows the other columns.
    let all = found.iter().fold(Evidence::default(), |all, column| Evidence {
        vietnamese: all.vietnamese + column.vietnamese,
        english: all.english + column.english,
        open: false,
    });
    let columns = roles.iter().zip(&found).map(|(role, column)| {
        let told = column.tells().or(all.tells());
        let notation = chosen.or(told).unwrap_or(Notation::Vietnamese);
        let is_number = !matches!(role, ColumnRole::Index | ColumnRole::Name | ColumnRole::Other);
        Column { role: *role, notation, guessed: is_number && column.open && chosen.is_none() && told.is_none() }
    });
    columns.collect()
}

/// How many cells of a column can be meant in one notation only.
#[derive(Clone, Copy, Default)]
struct Evidence {
    vietnamese: usize,
    english: usize,
    /// Some cell can be meant in both.
    open: bool,
}

impl Evidence {
    /// `None` where nothing, or each as often as the other, was found.
    fn tells(self) -> Option<Notation> {
        match self.vietnamese.cmp(&self.english) {
            std::cmp::Ordering::Greater => Some(Notation::Vietnamese),
            std::cmp::Ordering::Less => Some(Notation::English),
            std::cmp::Ordering::Equal => None,
        }
    }
}

fn evidence(body: &[Line<'_>], column: usize) -> Evidence {
    let mut evidence = Evidence::default();
    for cell in body.iter().filter_map(|line| line.cells.get(column)) {
        let Some(read) = cell.number else { continue };
        let number = without_percent(cell.text);
        let last_mark = number.rfind(['.', ',']).and_then(|at| number.get(at..at + 1));
        let sets_off_decimals = read.value.places() > 0;
        match (read.ambiguous, last_mark, sets_off_decimals) {
            (true, ..) => evidence.open = true,
            (false, Some(","), true) | (false, Some("."), false) => evidence.vietnamese += 1,
            (false, Some("."), true) | (false, Some(","), false) => evidence.english += 1,
            _ => {}
        }
    }
    evidence
}

fn row(line: &Line<'_>, columns: &[Column]) -> Result<TableRow, Reason> {
    let cell = |role: ColumnRole| {
        let at = columns.iter().position(|column| column.role == role)?;
        Some((*columns.get(at)?, line.cells.get(at)?))
    };
    let name = cell(ColumnRole::Name).map_or("", |(_, name)| name.text);
    if is_total(name) {
        return Err(Reason::TotalLine);
    }
    if line.cells.len() > columns.len() {
        return Err(Reason::TooManyCells { cells: line.cells.len(), columns: columns.len() });
    }
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let number = |role: ColumnRole| cell(role).map_or(Ok(None), |(column, cell)| number(column, cell));
    Ok(TableRow {
        line: line.number,
        name: name.into(),
        done: number(ColumnRole::Done)?.ok_or(Reason::NoDone)?,
        plan: number(ColumnRole::Plan)?,
        percent: number(ColumnRole::Percent)?,
        previous: number(ColumnRole::Previous)?,
        labour: number(ColumnRole::Labour)?,
        least: number(ColumnRole::Least)?,
        most: number(ColumnRole::Most)?,
    })
}

fn number(column: Column, cell: &Cell<'_>) -> Result<Option<Decimal>, Reason> {
    let Cell { text: cell, number } = *cell;
    if is_blank(cell) {
        return Ok(None);
    }
    let read = number.ok_or_else(|| Reason::NotANumber { column: column.role, cell: cell.into() })?;
    // One mark before exactly three digits: it groups in the one notation and sets off decimals in the other.
    let groups = cell.contains('.') == (column.notation == Notation::Vietnamese);
    let value = if read.ambiguous { Decimal::new(read.value.digits(), if groups { 0 } else { 3 }) } else { read.value };
    if value.is_negative() {
        return Err(Reason::Negative { column: column.role, cell: cell.into() });
    }
    Ok(Some(value))
}

fn without_percent(cell: &str) -> &str {
    cell.strip_suffix('%').unwrap_or(cell).trim_end()
}

/// Nothing, or one of the ways to say that nothing was reported.
fn is_blank(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—" | "…" | "..." | "x" | "X" | "N/A" | "n/a" | "chưa có" | "Chưa có")
}

/// Whether the line adds up the others. Communes are called "Cộng Hòa" and "Tổng Cọt": only whole names count.
fn is_total(name: &str) -> bool {
    // Most names begin with another letter, and are not worth more than a look.
    let initial = name.chars().find(|c| is_letter(*c));
    if !initial.is_some_and(|initial| "tTcCsS".contains(initial)) {
        return false;
    }
    let name = plain(name);
    let name = name.trim_matches(|c: char| !is_letter(c));
    matches!(name, "tong" | "cong" | "total" | "sum" | "toan tinh" | "toan huyen" | "toan cum" | "toan nganh")
        || ["tong cong", "tong so", "toan thanh pho", "toan thi xa"].iter().any(|total| name.starts_with(total))
}

/// Lower case without marks, however they were typed: "Kế hoạch" is "ke hoach" in composed and decomposed letters.
fn plain(text: &str) -> String {
    text.trim().chars().filter_map(plain_letter).collect()
}

pub fn column(role: ColumnRole, lang: Lang) -> &'static str {
    match role {
        ColumnRole::Index => lang.pick("số thứ tự", "number"),
        ColumnRole::Name => lang.pick("tên đơn vị", "name"),
        ColumnRole::Done => lang.pick("đã đạt", "done"),
        ColumnRole::Plan => lang.pick("kế hoạch", "plan"),
        ColumnRole::Percent => lang.pick("tỷ lệ", "percent"),
        ColumnRole::Previous => lang.pick("cùng kỳ năm trước", "last year"),
        ColumnRole::Labour => lang.pick("lực lượng lao động", "labour force"),
        ColumnRole::Least => lang.pick("ít nhất", "least"),
        ColumnRole::Most => lang.pick("nhiều nhất", "most"),
        ColumnRole::Other => lang.pick("không dùng", "not used"),
    }
}

/// Why a line is left out.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    match (reason, lang.spoken()) {
        (Reason::NoName, lang) => lang.pick("thiếu tên đơn vị", "no name").into(),
        (Reason::NoDone, lang) => lang
            .pick("chưa có số đã đạt (để trống không phải là 0)", "no figure of what is done (empty is not 0)")
            .into(),
        (Reason::NotANumber { column: of, cell }, lang) => fill!(
            lang,
            "cột “{a}”: “{b}” không đọc được là số",
            "column “{a}”: “{b}” is not a number",
            column(*of, lang),
            cell
        ),
        (Reason::Negative { column: of, cell }, lang) => {
            fill!(lang, "cột “{a}”: “{b}” là số âm", "column “{a}”: “{b}” is below zero", column(*of, lang), cell)
        }
        (Reason::TooManyCells { cells, columns }, lang) => {
            fill!(lang, "có {a} ô, bảng chỉ có {b} cột", "{a} cells, but the table has {b} columns", cells, columns)
        }
        (Reason::TotalLine, lang) => {
            lang.pick("dòng tổng cộng, tính vào sẽ bị trùng", "a total, which would count twice").into()
        }
    }
}

/// "Đọc được 998 dòng, bỏ 2 dòng."
pub fn summary(table: &Table, lang: Lang) -> String {
    let (read, left) = (whole(table.rows.len() as i64, lang), whole(table.rejected.len() as i64, lang));
    match (table.rejected.is_empty(), lang.spoken()) {
        (true, lang) => fill!(lang, "Đọc được {a} dòng.", "{a} lines read.", read),
        (false, lang) => fill!(
            lang,
            "Đọc được {a} dòng, bỏ {b} dòng (lý do ghi bên dưới).",
            "{a} lines read, {b} left out (the reasons stand below).",
            read,
            left
        ),
    }
}
