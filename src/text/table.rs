//! Reading a pasted table of units: name, done, plan, last year, months.
//!
//! Columns are parted by tabs, semicolons or at least two spaces. Headings are recognised by their words (see
//! [`headings`]); without them the order is name, done, plan, last year. A second pair of columns is a second indicator,
//! and the reader is told which one to show. Whether a dot groups thousands or sets off decimals is found out for each
//! column from the cells that can be meant in one way only. No line is lost: what cannot be used is named with its
//! reason, and so is a percentage that nobody reaches. An empty cell is no zero. The sheet's own total is no unit; it is
//! kept, to be compared with the sum.

pub mod cells;
mod column;
mod headings;
mod line;

use super::Lang;
use super::numbers::{percent, whole};
use super::reading::{self, Reading, Unreadable};
use crate::staff::is_counted;
use crate::units::{Decimal, Fraction, Percent};
pub use column::{Column, ColumnRole, Notation};
use headings::{Headings, headings};
use line::{Line, is_number, lines};
pub(super) use line::{is_total, plain};

/// How a table is to be read, as far as its reader has said so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The answer where a column can be read in two ways.
    pub notation: Option<Notation>,
    /// Which of several indicators is shown.
    pub indicator: usize,
    /// Empty: as the headings say.
    pub unit: &'a str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The first lines name the columns.
    pub header: bool,
    /// So many lines are headings.
    pub head: usize,
    /// The line below them, from 1.
    pub first: usize,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub rejected: Vec<Rejected>,
    /// The names of the indicators, where there is more than one; a number where nothing names them.
    pub indicators: Vec<String>,
    /// The unit of the indicator that is shown, as the headings name it.
    pub unit: Option<&'static str>,
    /// The line that adds up the others, with what it says.
    pub total: Option<TotalLine>,
    /// The headings of columns that nobody reads.
    pub unused: Vec<String>,
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

/// What the sheet itself says of all its units.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalLine {
    pub line: usize,
    pub name: String,
    pub done: Option<Decimal>,
    pub plan: Option<Decimal>,
}

/// A line that is not used, as it stood there, with what could be read of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    pub line: usize,
    pub text: String,
    pub reason: Reason,
    pub name: String,
    pub done: Option<Decimal>,
    pub plan: Option<Decimal>,
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
    /// A percentage that nobody reaches: a mark or a column is read wrong.
    FarAbove(Percent),
    /// A title.
    AboveHeadings,
}

/// More than so many times the plan is no result but a question.
const FAR_ABOVE: i64 = 10;

/// Reads a pasted table. `notation` is the user's answer where a column can be read in two ways.
pub fn read(text: &str, notation: Option<Notation>) -> Table {
    read_as(text, Asked { notation, ..Asked::default() })
}

/// Reads a pasted table as its reader wants it.
pub fn read_as(text: &str, asked: Asked<'_>) -> Table {
    let lines: Vec<Line<'_>> = lines(text).collect();
    let named = headings(&lines, asked.indicator);
    let header = named.is_some();
    let named = named.unwrap_or_else(|| Headings { roles: roles_by_order(&lines), ..Headings::default() });
    let (head, body) = lines.split_at(named.lines.min(lines.len()));
    let unit = if asked.unit.is_empty() { named.unit.unwrap_or_default() } else { asked.unit };
    let columns = columns(&named.roles, body, asked.notation, is_counted(unit));
    let above = head.iter().take(named.above).map(|line| line.rejected(Reason::AboveHeadings, &columns));
    let mut rejected: Vec<Rejected> = above.collect();
    let (mut rows, mut total) = (Vec::with_capacity(body.len()), None);
    for line in body {
        match row(line, &columns) {
            Ok(row) => rows.push(row),
            Err(reason) => {
                let line = line.rejected(reason, &columns);
                if line.reason == Reason::TotalLine {
                    keep_larger(&mut total, &line);
                }
                rejected.push(line);
            }
        }
    }
    let unused = unused(head, &columns);
    let first = head.last().map_or(1, |line| line.number + 1);
    let head = head.len().saturating_sub(named.above);
    Table {
        header,
        head,
        first,
        columns,
        rows,
        rejected,
        indicators: named.indicators,
        unit: named.unit,
        total,
        unused,
    }
}

/// Of several sums the one of all.
fn keep_larger(total: &mut Option<TotalLine>, line: &Rejected) {
    let is_larger = |kept: &TotalLine| match (kept.plan.or(kept.done), line.plan.or(line.done)) {
        (Some(kept), Some(other)) => other.compared(kept).is_gt(),
        (kept, _) => kept.is_none(),
    };
    if total.as_ref().is_none_or(is_larger) {
        *total = Some(TotalLine { line: line.line, name: line.name.clone(), done: line.done, plan: line.plan });
    }
}

/// The headings of columns that hold something, and that nobody reads.
fn unused(head: &[Line<'_>], columns: &[Column]) -> Vec<String> {
    let Some(last) = head.last() else { return Vec::new() };
    let others = columns.iter().zip(&last.cells).filter(|(column, _)| column.role == ColumnRole::Other);
    others.filter(|(_, cell)| !cell.is_empty()).map(|(_, cell)| (*cell).into()).collect()
}

/// What the months of a row brought, this year and the year before, each from [`first_month`] up to the first that says nothing.
pub type Months = [Vec<Decimal>; 2];

/// The month with which the series of a table begin: that of this year, of the year before where it has no other.
pub fn first_month(table: &Table) -> u8 {
    let first = |role: fn(u8) -> ColumnRole| {
        (1..=12).find(|month| table.columns.iter().any(|column| column.role == role(*month)))
    };
    first(ColumnRole::Month).or_else(|| first(ColumnRole::MonthBefore)).unwrap_or(1)
}

/// The months of each row, in the order of the rows; empty where the table has none.
///
/// Apart from [`read_as`], since most of what is done with a table does without them, and they are most of its cells.
pub fn months(text: &str, table: &Table) -> Vec<Months> {
    let first = first_month(table);
    let places = [ColumnRole::Month, ColumnRole::MonthBefore].map(|role| places(&table.columns, first, role));
    if places.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let mut lines = lines(text);
    let of_row = |row: &TableRow| {
        let line = lines.find(|line| line.number == row.line)?;
        Some([0, 1].map(|year| series(&line, &places[year])))
    };
    table.rows.iter().filter_map(of_row).collect()
}

/// The columns of the months of a year from the first on, with their places.
fn places(columns: &[Column], first: u8, role: fn(u8) -> ColumnRole) -> Vec<(usize, Column)> {
    let of_month = |month| columns.iter().enumerate().find(|(_, column)| column.role == role(month));
    (first..=12).map_while(of_month).map(|(at, column)| (at, *column)).collect()
}

fn series(line: &Line<'_>, places: &[(usize, Column)]) -> Vec<Decimal> {
    places.iter().map_while(|(at, column)| number(*column, line.cells.get(*at)?).ok().flatten()).collect()
}

impl<'a> Line<'a> {
    fn cell(&self, role: ColumnRole, columns: &[Column]) -> Option<(Column, &'a str)> {
        let at = columns.iter().position(|column| column.role == role)?;
        Some((*columns.get(at)?, self.cells.get(at)?))
    }

    fn number(&self, role: ColumnRole, columns: &[Column]) -> Result<Option<Decimal>, Reason> {
        self.cell(role, columns).map_or(Ok(None), |(column, cell)| number(column, cell))
    }

    fn name(&self, columns: &[Column]) -> &'a str {
        self.cell(ColumnRole::Name, columns).map_or("", |(_, name)| name)
    }

    /// What was done, or the sum of the months where nothing else says it.
    fn done(&self, columns: &[Column]) -> Result<Option<Decimal>, Reason> {
        if columns.iter().any(|column| column.role == ColumnRole::Done) {
            return self.number(ColumnRole::Done, columns);
        }
        let mut sum = None;
        for month in 1..=12 {
            if let Some(of) = self.number(ColumnRole::Month(month), columns)? {
                sum = Some(sum.unwrap_or(Decimal::whole(0)).plus(of).unwrap_or(of));
            }
        }
        Ok(sum)
    }

    fn rejected(&self, reason: Reason, columns: &[Column]) -> Rejected {
        Rejected {
            line: self.number,
            text: self.text.into(),
            name: self.name(columns).into(),
            done: self.done(columns).ok().flatten(),
            plan: self.number(ColumnRole::Plan, columns).ok().flatten(),
            reason,
        }
    }
}

/// Name, done, plan, last year; a running number in front and columns of percentages are recognised by their cells.
fn roles_by_order(body: &[Line<'_>]) -> Vec<ColumnRole> {
    let width = usual_width(body);
    let indexed = width > 1
        && !body.is_empty()
        && body.iter().all(|line| {
            let is_number = |index: usize| line.cells.get(index).is_some_and(|cell| is_number(cell));
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
    let cells = || body.iter().filter_map(|line| line.cells.get(column));
    cells().any(|cell| cell.ends_with('%')) && cells().all(|cell| is_blank(cell) || cell.ends_with('%'))
}

fn columns(roles: &[ColumnRole], body: &[Line<'_>], chosen: Option<Notation>, counted: bool) -> Vec<Column> {
    let is_number = |role: ColumnRole| {
        !matches!(role, ColumnRole::Index | ColumnRole::Name | ColumnRole::Another | ColumnRole::Other)
    };
    let look = |(column, role): (usize, &ColumnRole)| match role {
        // Of months a few lines tell enough.
        ColumnRole::Month(_) | ColumnRole::MonthBefore(_) => evidence(body.get(..ENOUGH).unwrap_or(body), column),
        role if is_number(*role) => evidence(body, column),
        _ => Evidence::default(),
    };
    let found: Vec<Evidence> = roles.iter().enumerate().map(look).collect();
    // A column that does not tell follows the other columns.
    let all = found.iter().fold(Evidence::default(), |all, column| Evidence {
        vietnamese: all.vietnamese + column.vietnamese + usize::from(column.bare() == Some(Notation::Vietnamese)),
        english: all.english + column.english + usize::from(column.bare() == Some(Notation::English)),
        ..all
    });
    let columns = roles.iter().zip(&found).map(|(role, column)| {
        // People are whole, so that a mark groups them.
        let people = counted.then_some(if column.dots == 0 { Notation::English } else { Notation::Vietnamese });
        let told = column.tells().or(people.filter(|_| column.is_open())).or(all.tells());
        let notation = chosen.or(told).unwrap_or(Notation::Vietnamese);
        let guessed = is_number(*role) && column.is_open() && chosen.is_none() && told.is_none();
        Column { role: *role, notation, guessed }
    });
    columns.collect()
}

/// So many lines tell how the months of a table are written.
const ENOUGH: usize = 40;

/// How many cells of a column can be meant in one notation only.
#[derive(Clone, Copy, Default)]
struct Evidence {
    vietnamese: usize,
    english: usize,
    /// Cells that can be meant in both, by their mark.
    dots: usize,
    commas: usize,
    /// Whole numbers without a mark, of at most three digits, and of more.
    short: usize,
    long: usize,
}

impl Evidence {
    fn is_open(self) -> bool {
        self.dots + self.commas > 0
    }

    /// `None` where nothing, or each as often as the other, was found.
    fn tells(self) -> Option<Notation> {
        match self.vietnamese.cmp(&self.english) {
            std::cmp::Ordering::Greater => Some(Notation::Vietnamese),
            std::cmp::Ordering::Less => Some(Notation::English),
            std::cmp::Ordering::Equal => self.bare(),
        }
    }

    /// "1,800" beside "655": where all numbers of thousands have the mark and those below have none, it groups. "1,800"
    /// beside "1245" sets off decimals.
    fn bare(self) -> Option<Notation> {
        let groups = match (self.short > 0, self.long > 0) {
            (true, false) => true,
            (_, true) => false,
            (false, false) => return None,
        };
        match (self.dots > 0, self.commas > 0) {
            (true, false) => Some(if groups { Notation::Vietnamese } else { Notation::English }),
            (false, true) => Some(if groups { Notation::English } else { Notation::Vietnamese }),
            _ => None,
        }
    }
}

fn evidence(body: &[Line<'_>], column: usize) -> Evidence {
    let mut evidence = Evidence::default();
    for cell in body.iter().filter_map(|line| line.cells.get(column)) {
        let number = without_percent(cell);
        let Ok(read) = read_number(number) else { continue };
        let last_mark = number.bytes().rfind(|byte| matches!(byte, b'.' | b','));
        let sets_off_decimals = read.value.places() > 0;
        match (read.ambiguous, last_mark, sets_off_decimals) {
            (true, Some(b','), _) => evidence.commas += 1,
            (true, ..) => evidence.dots += 1,
            (false, Some(b','), true) | (false, Some(b'.'), false) => evidence.vietnamese += 1,
            (false, Some(_), _) => evidence.english += 1,
            (false, None, _) if number.len() > 3 => evidence.long += 1,
            (false, None, _) => evidence.short += usize::from(read.value.digits() != 0),
        }
    }
    evidence
}

fn row(line: &Line<'_>, columns: &[Column]) -> Result<TableRow, Reason> {
    let name = line.name(columns);
    if is_total(name) {
        return Err(Reason::TotalLine);
    }
    if line.cells.len() > columns.len() {
        return Err(Reason::TooManyCells { cells: line.cells.len(), columns: columns.len() });
    }
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let row = TableRow {
        line: line.number,
        name: name.into(),
        done: line.done(columns)?.ok_or(Reason::NoDone)?,
        plan: line.number(ColumnRole::Plan, columns)?,
        percent: line.number(ColumnRole::Percent, columns)?,
        previous: line.number(ColumnRole::Previous, columns)?,
        labour: line.number(ColumnRole::Labour, columns)?,
        least: line.number(ColumnRole::Least, columns)?,
        most: line.number(ColumnRole::Most, columns)?,
    };
    match far_above(&row) {
        Some(percent) => Err(Reason::FarAbove(percent)),
        None => Ok(row),
    }
}

/// A percentage that nobody reaches.
fn far_above(row: &TableRow) -> Option<Percent> {
    let percent = match (row.plan, row.percent) {
        // As nearly all are.
        (Some(plan), _) if plan.digits() > 0 && row.done.compared(plan).is_le() => return None,
        (Some(plan), _) if plan.digits() > 0 => {
            let share = row.done.fraction().ok()?.over(plan.fraction().ok()?).ok()?;
            Percent::new(share.times_whole(100).ok()?.round_to(0).ok()?)
        }
        (None, Some(percent)) => Percent::new(percent),
        _ => return None,
    };
    let is_far = percent.decimal().fraction().ok()? > Fraction::whole(100 * FAR_ABOVE);
    is_far.then_some(percent)
}

fn number(column: Column, cell: &str) -> Result<Option<Decimal>, Reason> {
    if is_blank(cell) {
        return Ok(None);
    }
    let wrong = || Reason::NotANumber { column: column.role, cell: cell.into() };
    let amount = without_percent(cell);
    // "120%" is no amount.
    if amount.len() < cell.len() && column.role != ColumnRole::Percent {
        return Err(wrong());
    }
    let Reading { value, ambiguous } = read_number(amount).map_err(|_| wrong())?;
    // One mark before exactly three digits: it groups in the one notation and sets off decimals in the other.
    let groups = || cell.contains('.') == (column.notation == Notation::Vietnamese);
    let value = if ambiguous { Decimal::new(value.digits(), if groups() { 0 } else { 3 }) } else { value };
    if value.is_negative() {
        return Err(Reason::Negative { column: column.role, cell: cell.into() });
    }
    Ok(Some(value))
}

/// As [`reading::number`], which takes ten times as long for what half of the cells of a long table may be.
fn read_number(text: &str) -> Result<Reading<Decimal>, Unreadable> {
    grouped(text).map_or_else(|| reading::number(text), |value| Ok(Reading { value, ambiguous: false }))
}

/// "1.234,5": groups of three digits, and decimals behind the other mark.
fn grouped(text: &str) -> Option<Decimal> {
    let mut digits = 0i64;
    // Of the digits behind the last mark, and of all.
    let (mut run, mut count) = (0u8, 0);
    let (mut group, mut decimals) = (None, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10 + i64::from(byte - b'0');
                (run, count) = (run + 1, count + 1);
            }
            b'.' | b',' if !decimals && (run == 3 || group.is_none() && (1..=2).contains(&run)) => {
                decimals = *group.get_or_insert(byte) != byte;
                run = 0;
            }
            _ => return None,
        }
        if count > MOST_DIGITS {
            return None;
        }
    }
    (decimals && run > 0).then(|| Decimal::checked(digits, run).ok()).flatten()
}

/// So many digits at most have room, whatever they are.
const MOST_DIGITS: u8 = 17;

fn without_percent(cell: &str) -> &str {
    cell.strip_suffix('%').map_or(cell, str::trim_end)
}

/// Nothing, or one of the ways to say that nothing was reported.
pub(super) fn is_blank(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—" | "…" | "..." | "x" | "X" | "N/A" | "n/a" | "chưa có" | "Chưa có")
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
        ColumnRole::Month(_) => lang.pick("từng tháng", "month by month"),
        ColumnRole::MonthBefore(_) => lang.pick("từng tháng năm trước", "last year's months"),
        ColumnRole::Another | ColumnRole::Other => lang.pick("không dùng", "not used"),
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
        (Reason::FarAbove(share), lang) => fill!(
            lang,
            "ra tới {a} kế hoạch – xem lại dấu chấm, dấu phẩy hoặc nhầm cột",
            "comes to {a} of the plan – check the points and commas, or the columns",
            percent(*share, lang)
        ),
        (Reason::AboveHeadings, lang) => lang.pick("nằm trên dòng tiêu đề cột", "stands above the headings").into(),
    }
}

/// "Đọc được 998 dòng, bỏ 2 dòng." The total is no unit, and is told by itself.
pub fn summary(table: &Table, lang: Lang) -> String {
    let is_total = |line: &&Rejected| matches!(line.reason, Reason::TotalLine | Reason::AboveHeadings);
    let left = table.rejected.len() - table.rejected.iter().filter(is_total).count();
    let read = whole(table.rows.len() as i64, lang);
    let said = if left == 0 {
        fill!(lang, "Đọc được {a} dòng.", "{a} lines read.", read)
    } else {
        let left = whole(left as i64, lang);
        fill!(
            lang,
            "Đọc được {a} dòng, bỏ {b} dòng – lý do ở mục “Chưa xếp hạng”.",
            "{a} lines read, {b} left out – see “Not ranked” for the reasons.",
            read,
            left
        )
    };
    if table.unused.is_empty() {
        return said;
    }
    let unused = fill!(lang, " Cột không dùng đến: {a}.", " Columns not used: {a}.", table.unused.join("; "));
    said + &unused
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn grouped_cells_are_read_as_all_numbers_are(text in "[0-9]{0,4}([.,][0-9]{1,4}){0,4}[.,]?|[0-9.,]{0,9}|[1-9][0-9]{0,2}([.][0-9]{3}){1,6},[0-9]{1,9}") {
            let read = grouped(&text).map(|value| Ok(Reading { value, ambiguous: false }));
            prop_assert!(read.is_none_or(|read| read == reading::number(&text)));
        }
    }

    #[test]
    fn two_marks_tell_what_is_meant() {
        for (text, read) in [
            ("1.234,5", Some(Decimal::new(12345, 1))),
            ("1,234,567.25", Some(Decimal::new(123_456_725, 2))),
            ("1.234", None),
            ("1.234.567", None),
            ("12.34,5", None),
            ("1234.567,8", None),
            ("1.234,5,6", None),
            ("1.234,", None),
        ] {
            assert_eq!(grouped(text), read, "{text}");
        }
    }
}
