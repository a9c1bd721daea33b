//! Where the table of a sheet begins: headings over up to four rows, merged or not, and the row of column codes below them.

use super::column_words;
use super::field::{Field, Sure};
use super::kind::Kind;
use super::words::{first_word, has_any, plain};
use crate::sheets::{Cell, Grid, Merge, Row};

/// The headings of a table.
#[derive(Clone, Debug)]
pub struct Head {
    /// Where the table's own rows begin among those of the grid.
    pub end: usize,
    /// 1-based rows of the sheet.
    pub first: u32,
    pub last: u32,
    pub headings: Vec<Heading>,
    /// All that stands above, in plain words.
    pub title: String,
}

/// What stands above a column.
#[derive(Clone, Debug)]
pub struct Heading {
    pub column: u32,
    /// Levels joined by " / ", as they are written.
    pub text: String,
    /// The same in plain words, and the lowest level.
    pub all: String,
    pub lowest: String,
}

/// A heading is looked for in the first rows.
const SEARCHED: usize = 200;
const LEVELS: usize = 4;
/// Columns beyond are no list's.
const WIDEST: u32 = 512;

/// The headings of the table; `None` where no row has two that are known. With `columns_said`, one is enough, or the first row.
pub fn find(grid: &Grid, columns_said: bool) -> Option<Head> {
    // A person's row has known words, too, and numbers beside them.
    let hits = |row: &Row<'_>| {
        let numbers = row.cells().filter(|(_, cell)| text_of(*cell).is_none_or(begins_with_digit)).count();
        row.cells().filter(|(_, cell)| known(*cell)).count().saturating_sub(numbers)
    };
    let mut best: Option<(usize, usize)> = None;
    for (place, row) in grid.rows().enumerate().take(SEARCHED) {
        let count = hits(&row);
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((place, count));
        }
    }
    let (top, count) = best?;
    let top = match count {
        0 if columns_said => 0,
        1 if columns_said => top,
        0 | 1 => return None,
        _ => top,
    };
    let start = upper_level(grid, top);
    let end = levels_end(grid, top.max(start), start);
    let levels: Vec<Row<'_>> = (start..end).filter_map(|place| grid.row(place)).collect();
    let has_codes = grid.row(end).is_some_and(|row| is_codes(&row));
    let end_with_codes = if has_codes { end + 1 } else { end };
    Some(Head {
        end: end_with_codes,
        first: grid.row(start)?.index.saturating_add(1),
        last: grid.row(end_with_codes.checked_sub(1)?)?.index.saturating_add(1),
        headings: headings(grid, &levels),
        title: title(grid, start),
    })
}

fn text_of(cell: Cell<'_>) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}

/// Longer texts are sentences.
const LONGEST: usize = 150;

/// Whether a cell holds words that stand above columns, of either kind of list.
fn known(cell: Cell<'_>) -> bool {
    let Some(text) = text_of(cell).filter(|text| text.len() <= LONGEST && !begins_with_digit(text)) else {
        return false;
    };
    let words = plain(text);
    matches!(words.as_str(), "stt" | "tt" | "so tt")
        || [Kind::Contributions, Kind::Households].into_iter().any(|kind| {
            // A level above the amounts names none of them.
            column_words::of_heading(kind, &words, &words).is_some()
        })
        || column_words::is_none_of_ours(&words) && !text.contains(':')
}

fn begins_with_digit(text: &str) -> bool {
    text.trim_start().starts_with(|letter: char| letter.is_ascii_digit())
}

/// A level above the row with most headings, where what it says stands over a part of the columns.
fn upper_level(grid: &Grid, top: usize) -> usize {
    let Some((place, row, below)) =
        top.checked_sub(1).and_then(|place| Some((place, grid.row(place)?, grid.row(top)?)))
    else {
        return top;
    };
    let is_level = row.index + 1 == below.index
        && row.cells().all(|(_, cell)| text_of(cell).is_some_and(|text| !text.contains(':') && text.len() <= LONGEST))
        && row.cells().any(|(column, cell)| column > 0 && known(cell) && below.cell(column) != Cell::Empty);
    if is_level { place } else { top }
}

/// The place behind the lowest level.
fn levels_end(grid: &Grid, top: usize, start: usize) -> usize {
    let Some(row) = grid.row(top) else { return top };
    let lowest = grid.merges.iter().filter(|merge| merge.first_row == row.index).map(|merge| merge.last_row);
    let lowest = lowest.max().unwrap_or(row.index).min(row.index.saturating_add(LEVELS as u32 - 1));
    let mut end = top + 1;
    let mut before = row.index;
    while end < start + LEVELS
        && let Some(next) = grid.row(end)
    {
        let is_merged = next.index <= lowest && !is_codes(&next);
        let follows = next.index == before + 1 && is_lower_level(&next);
        if !is_merged && !follows {
            break;
        }
        before = next.index;
        end += 1;
    }
    end
}

/// A level below others holds words alone, some of which say what is in a column.
fn is_lower_level(row: &Row<'_>) -> bool {
    let mut words_known = 0;
    for (place, (_, cell)) in row.cells().enumerate() {
        let Some(text) = text_of(cell) else { return false };
        if begins_with_digit(text) || text.len() > LONGEST || place == 0 && is_group_code(text) {
            return false;
        }
        let words = plain(text);
        const PARTS: [&str; 11] =
            ["trong do", "so tien", "ty le", "%", "muc", "tien", "tu", "den", "ho tro", "nsnn", "nsdp"];
        words_known += usize::from(has_any(&words, &PARTS) || known(cell));
        let (first, _) = first_word(text);
        if matches!(first.as_str(), "tang" | "giam" | "cong" | "tong") && place == 0 {
            return false;
        }
    }
    words_known > 1 || words_known == 1 && row.cells().count() == 1 && row.cells().all(|(column, _)| column > 1)
}

/// "I", "II.1", "A".
pub fn is_group_code(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    let (roman, rest) = match text.bytes().position(|byte| byte == b'.') {
        Some(place) => text.split_at(place),
        None => (text, ""),
    };
    let is_roman =
        !roman.is_empty() && roman.len() <= 5 && roman.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let is_letter = roman.len() == 1 && roman.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_roman || is_letter) && rest.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit())
}

/// "A B C 1 2 3 …", "(1) (2) (3)", "8=9+11": what forms call their columns.
pub fn is_codes(row: &Row<'_>) -> bool {
    let (mut codes, mut others, mut last) = (0usize, 0usize, 0i64);
    for (_, cell) in row.cells() {
        let text = match cell {
            Cell::Text(text) | Cell::Number(text) => text.trim(),
            _ => return false,
        };
        let bare = text.trim_start_matches(['(', '[']);
        let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
        let number = crate::units::read_digits(bare.get(..digits).unwrap_or_default());
        let behind = bare.get(digits..).unwrap_or_default();
        let is_formula = behind.starts_with(['=', ' ', ')', ']', '(']) || behind.is_empty();
        let is_letter =
            bare.trim_end_matches([')', ']']).len() == 1 && bare.starts_with(|c: char| c.is_ascii_alphabetic());
        match number {
            Some(number) if is_formula && (last..=last + 3).contains(&number) && number < 100 => {
                (codes, last) = (codes + 1, number);
            }
            _ if is_letter && last == 0 => codes += 1,
            _ => others += 1,
        }
    }
    codes >= 3 && others * 4 <= codes && last > 0 || codes >= 3 && others == 0
}

fn headings(grid: &Grid, levels: &[Row<'_>]) -> Vec<Heading> {
    let columns = levels.iter().flat_map(Row::cells).map(|(column, _)| column);
    let width = columns.max().map_or(0, |last| (last + 1).min(WIDEST));
    let depth = levels.last().map(|row| row.index);
    let merges: Vec<&Merge> = match (levels.first(), depth) {
        (Some(first), Some(last)) => {
            grid.merges.iter().filter(|merge| first.index <= merge.last_row && merge.first_row <= last).collect()
        }
        _ => Vec::new(),
    };
    (0..width).filter_map(|column| heading(column, levels, &merges)).collect()
}

fn heading(column: u32, levels: &[Row<'_>], merges: &[&Merge]) -> Option<Heading> {
    let mut names: Vec<&str> = Vec::new();
    let lowest_own = levels.iter().rposition(|row| row.cell(column) != Cell::Empty);
    for (level, row) in levels.iter().enumerate() {
        let own = text_of(row.cell(column));
        let is_above_own = lowest_own.is_some_and(|lowest| level < lowest);
        let merged = || {
            let within = |merge: &&&Merge| {
                (merge.first_row..=merge.last_row).contains(&row.index)
                    && (merge.first_column..=merge.last_column).contains(&column)
            };
            let merge = merges.iter().find(within)?;
            let first = levels.iter().find(|row| row.index == merge.first_row)?;
            text_of(first.cell(merge.first_column))
        };
        let name = own.or_else(merged).or_else(|| {
            let has_merges =
                merges.iter().any(|merge| merge.first_row == row.index && merge.first_column < merge.last_column);
            if has_merges || !is_above_own { None } else { spread(column, row, levels.get(level + 1..)?) }
        });
        if let Some(name) = name.map(str::trim).filter(|name| !name.is_empty())
            && names.last() != Some(&name)
        {
            names.push(name);
        }
    }
    let lowest = plain(names.last()?);
    let clean: Vec<String> = names.iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let text = clean.join(" / ");
    Some(Heading { column, all: plain(&text), text, lowest })
}

/// The filled cell to the left that spreads over a column: it has levels below it, and so has the column.
fn spread<'a>(column: u32, row: &Row<'a>, below: &[Row<'_>]) -> Option<&'a str> {
    let (left, cell) = row.cells().take_while(|(at, _)| *at < column).last()?;
    let has_below = below.iter().any(|lower| lower.cell(left) != Cell::Empty);
    text_of(cell).filter(|_| has_below)
}

/// The plain words above a table; no more of them than a form has.
fn title(grid: &Grid, start: usize) -> String {
    const MOST: usize = 4_000;
    let mut all = String::new();
    for row in (0..start).filter_map(|place| grid.row(place)) {
        for (_, cell) in row.cells() {
            if let Some(text) = text_of(cell)
                && all.len() + text.len() < MOST
            {
                all.push_str(&plain(text));
                all.push(' ');
            }
        }
    }
    all
}

/// Which column holds each field, by its heading: of several the surest, and of those the first.
pub fn fields(kind: Kind, headings: &[Heading]) -> Vec<(Field, u32, Sure)> {
    let mut found: Vec<(Field, u32, Sure)> = Vec::new();
    // What a household pays after its locality's support is not what the rules say.
    let is_support = |heading: &Heading| {
        has_any(&heading.all, &["nsdp", "dia phuong"])
            || has_any(&heading.all, &["ho tro"]) && !has_any(&heading.lowest, &["%", "ty le"])
    };
    let is_supported = kind == Kind::Households && headings.iter().any(is_support);
    let is_local = |heading: &Heading| {
        column_words::of_heading(kind, &heading.all, &heading.lowest).is_some_and(|(field, _)| field == Field::Local)
    };
    let has_local = is_supported && headings.iter().any(is_local);
    for heading in headings {
        // Without its marks "Người thứ" is whoever collects.
        let is_rank = matches!(heading.lowest.as_str(), "nguoi thu" | "thu") && heading.text.contains(['ứ', 'Ứ']);
        let rank = || is_rank.then_some((Field::Rank, Sure::Certain));
        let found_here = column_words::of_heading(kind, &heading.all, &heading.lowest);
        let Some((field, sure)) = found_here.or_else(rank) else { continue };
        if !field.is_of(kind) {
            continue;
        }
        let is_whole = has_any(&heading.lowest, &["phai dong", "phai nop"]);
        let (field, sure) = match field {
            // Before and after what the locality adds.
            Field::Pay if has_local && sure < Sure::Certain => (Field::Gross, sure),
            Field::Pay if is_supported && !has_local && !is_whole => (field, Sure::Perhaps),
            _ => (field, sure),
        };
        match found.iter_mut().find(|(known, _, _)| *known == field) {
            Some(known) if known.2 < sure => *known = (field, heading.column, sure),
            Some(_) => {}
            None => found.push((field, heading.column, sure)),
        }
    }
    // One amount alone is what is paid, before or after.
    if kind == Kind::Households && !found.iter().any(|(field, _, _)| *field == Field::Pay) {
        found.iter_mut().filter(|(field, _, _)| *field == Field::Gross).for_each(|(field, _, _)| *field = Field::Pay);
    }
    found
}
