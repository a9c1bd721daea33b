//! What the headings of a pasted table say: the role of each column, the indicators, the unit.
//!
//! Headings may stand in two lines ("BHXH tự nguyện" over "Kế hoạch", "Thực hiện", or the other way round), where a cell
//! that spans several columns is pasted once and then empty; lines of a title may stand above.

use super::column::ColumnRole;
use super::line::{Line, is_number, plain};
use crate::units::read_digits;

/// So many lines are looked at for the headings.
const FIRST_LINES: usize = 6;

/// Two sums of one kind beside two of the other: fewer are one indicator with figures that nobody asked for.
const PAIR: usize = 2;

/// So many columns of months are a series.
const SERIES: usize = 3;

/// What was found above the rows.
#[derive(Default)]
pub(super) struct Headings {
    pub roles: Vec<ColumnRole>,
    /// Where there are at least two; those of the shown one have roles, those of the others are [`ColumnRole::Another`].
    pub indicators: Vec<String>,
    pub unit: Option<&'static str>,
    /// The number of lines that hold no row.
    pub lines: usize,
    /// The lines above the headings.
    pub above: usize,
}

/// The headings of a table of which one indicator is shown; nothing where its first line is a row.
pub(super) fn headings(lines: &[Line<'_>], shown: usize) -> Option<Headings> {
    let has_number = |line: &&Line<'_>| line.cells.iter().any(|cell| is_number(cell));
    let first: Vec<&Line<'_>> = lines.iter().take(FIRST_LINES).take_while(|line| !has_number(line)).collect();
    let at = first.iter().position(|line| line.cells.len() > 1 && names_roles(&line.cells))?;
    let line = first[at];
    let is_group = |of: &&&Line<'_>| of.cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let upper = at.checked_sub(1).and_then(|above| first.get(above)).filter(is_group);
    // What goes on below has no name of a unit.
    let lower = first.get(at + 1).filter(|below| below.cells.first().is_some_and(|cell| cell.is_empty()));
    let (over, under) = match (upper, lower) {
        (Some(upper), _) => (Some(*upper), line),
        (None, Some(lower)) => (Some(line), *lower),
        (None, None) => (None, line),
    };
    let cells = joined(over, under);
    let columns: Vec<Heading<'_>> = cells.iter().map(|(over, under)| Heading::of(over, under)).collect();
    let (roles, indicators) = roles(&columns, shown);
    let unit = own_unit(&columns, &roles).or_else(|| {
        let titles = first.iter().take(at).flat_map(|line| &line.cells);
        titles.filter_map(|cell| unit(&plain(cell))).next()
    });
    let lines = at + 1 + usize::from(upper.is_none() && lower.is_some());
    Some(Headings { roles, indicators, unit, lines, above: at - usize::from(upper.is_some()) })
}

fn names_roles(cells: &[&str]) -> bool {
    let named = |cell: &&str| !matches!(role(&plain(cell)), ColumnRole::Other | ColumnRole::Name);
    cells.iter().any(named)
}

/// Each column's heading in the upper line, which may span it from the left, and in the lower one.
fn joined<'a>(over: Option<&Line<'a>>, under: &Line<'a>) -> Vec<(&'a str, &'a str)> {
    let Some(over) = over else { return under.cells.iter().map(|cell| ("", *cell)).collect() };
    let width = over.cells.len().max(under.cells.len());
    let mut spans = "";
    (0..width)
        .map(|column| {
            let of = |line: &Line<'a>| line.cells.get(column).copied().unwrap_or("");
            let (above, below) = (of(over), of(under));
            if !above.is_empty() || below.is_empty() {
                spans = above;
            }
            (spans, below)
        })
        .collect()
}

/// One column's heading.
struct Heading<'a> {
    role: ColumnRole,
    /// The words that do not name the role.
    label: String,
    over: &'a str,
    under: &'a str,
}

impl<'a> Heading<'a> {
    fn of(over: &'a str, under: &'a str) -> Heading<'a> {
        let (above, below) = (plain(over), plain(under));
        let (own, group) = (role(&below), role(&above));
        let (role, label) = match own {
            ColumnRole::Month(number) if group == ColumnRole::Previous => (ColumnRole::MonthBefore(number), ""),
            ColumnRole::Other => (group, if group == ColumnRole::Other { "" } else { under }),
            own => (own, over),
        };
        let label = if label.is_empty() { without_role(under) } else { label.into() };
        Heading { role, label, over, under }
    }
}

const OF_INDICATOR: [ColumnRole; 4] = [ColumnRole::Done, ColumnRole::Plan, ColumnRole::Percent, ColumnRole::Previous];

/// The role of each column for one of the indicators, and the names of all of them where there are several.
fn roles(columns: &[Heading<'_>], shown: usize) -> (Vec<ColumnRole>, Vec<String>) {
    let mut roles: Vec<ColumnRole> = columns.iter().map(|column| column.role).collect();
    months(columns, &mut roles);
    name_and_done(&mut roles);
    let count = |role: ColumnRole, roles: &[ColumnRole]| roles.iter().filter(|of| **of == role).count();
    let pairs =
        count(ColumnRole::Done, &roles).min(count(ColumnRole::Plan, &roles).max(count(ColumnRole::Percent, &roles)));
    if pairs < PAIR {
        once(&mut roles);
        return (roles, Vec::new());
    }
    let names = names(columns, &roles, pairs);
    let owner = owners(columns, &roles, &names);
    let shown = shown.min(pairs - 1);
    for (role, owner) in roles.iter_mut().zip(owner) {
        if OF_INDICATOR.contains(role) && owner != Some(shown) {
            *role = if owner.is_some() { ColumnRole::Another } else { ColumnRole::Other };
        }
    }
    once(&mut roles);
    let number = |(index, name): (usize, String)| match name.is_empty() {
        true => (index + 1).to_string(),
        false => name,
    };
    (roles, names.into_iter().enumerate().map(number).collect())
}

/// The first column of a kind is meant; "thực hiện năm" behind "thực hiện tháng" is not.
fn once(roles: &mut [ColumnRole]) {
    for at in 1..roles.len() {
        let (before, rest) = roles.split_at_mut(at);
        if let Some(role) = rest.first_mut()
            && *role != ColumnRole::Another
            && before.contains(role)
        {
            *role = ColumnRole::Other;
        }
    }
}

/// A table has names and, unless months add up to it, what was done: the first columns that name nothing else.
fn name_and_done(roles: &mut [ColumnRole]) {
    let has_months = roles.iter().any(|role| matches!(role, ColumnRole::Month(_)));
    for needed in [ColumnRole::Name, ColumnRole::Done] {
        if !roles.contains(&needed)
            && (needed == ColumnRole::Name || !has_months)
            && let Some(free) = roles.iter_mut().find(|role| **role == ColumnRole::Other)
        {
            *free = needed;
        }
    }
}

/// Months are those of a series; of two years the one that is later is this one, and without years the first.
fn months(columns: &[Heading<'_>], roles: &mut [ColumnRole]) {
    let year_of = |column: &Heading<'_>| year(&plain(column.under)).or_else(|| year(&plain(column.over)));
    let is_month = |role: &ColumnRole| matches!(role, ColumnRole::Month(_) | ColumnRole::MonthBefore(_));
    if roles.iter().filter(|role| is_month(role)).count() < SERIES {
        roles.iter_mut().filter(|role| is_month(role)).for_each(|role| *role = ColumnRole::Other);
        return;
    }
    let last =
        columns.iter().zip(roles.iter()).filter(|(_, role)| is_month(role)).filter_map(|(of, _)| year_of(of)).max();
    for at in 0..roles.len() {
        if let ColumnRole::Month(number) = roles[at] {
            let is_before = match (year_of(&columns[at]), last) {
                (Some(year), Some(last)) => year < last,
                _ => roles[..at].contains(&ColumnRole::Month(number)),
            };
            if is_before {
                roles[at] = ColumnRole::MonthBefore(number);
            }
        }
    }
}

/// The names of the indicators, in the order of what they have done.
fn names(columns: &[Heading<'_>], roles: &[ColumnRole], pairs: usize) -> Vec<String> {
    let done = columns.iter().zip(roles).filter(|(_, role)| **role == ColumnRole::Done).take(pairs);
    let names: Vec<String> = done.map(|(column, _)| column.label.clone()).collect();
    let differ = names.iter().enumerate().all(|(at, name)| !name.is_empty() && !names[..at].contains(name));
    if differ { names } else { vec![String::new(); pairs] }
}

/// To which indicator each column belongs: to that of its name, or else, by its place among its likes.
fn owners(columns: &[Heading<'_>], roles: &[ColumnRole], names: &[String]) -> Vec<Option<usize>> {
    let of_kind = |role: ColumnRole| (0..columns.len()).filter(move |at| roles[*at] == role);
    let named = |at: usize| names.iter().position(|name| !name.is_empty() && *name == columns[at].label);
    let mut owners = vec![None; columns.len()];
    for role in OF_INDICATOR {
        let all_named = of_kind(role).filter(|at| named(*at).is_some()).count() >= names.len();
        let is_whole = of_kind(role).count() >= names.len();
        for (place, at) in of_kind(role).enumerate() {
            owners[at] = match (all_named, is_whole) {
                (true, _) => named(at),
                (false, true) => (place < names.len()).then_some(place),
                // Fewer than indicators: it belongs to what stands before it.
                (false, false) => named(at).or_else(|| (0..at).rev().find_map(|before| owners[before])),
            };
        }
    }
    owners
}

/// Words of a heading without marks, each with what it names; the first that fits counts.
const WORDS: [(ColumnRole, &[&str]); 8] = [
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

/// The role that a heading in plain letters names.
fn role(words: &str) -> ColumnRole {
    if ["stt", "tt", "no", "#"].contains(&words.trim_end_matches('.')) {
        return ColumnRole::Index;
    }
    if let Some(number) = month(words) {
        return ColumnRole::Month(number);
    }
    // "Đơn vị tính" heads no names.
    if words.starts_with("don vi tinh") || words.starts_with("dvt") {
        return ColumnRole::Other;
    }
    let padded = padded(words);
    let names = |list: &[&str]| list.iter().any(|word| has(&padded, word));
    let found = WORDS.iter().find(|(_, list)| names(list)).map(|(role, _)| *role);
    match (found, words.contains('%')) {
        // "% so cùng kỳ" is growth, which is worked out from the amounts.
        (Some(ColumnRole::Previous), true) => ColumnRole::Other,
        (_, true) => ColumnRole::Percent,
        (found, false) => found.unwrap_or(ColumnRole::Other),
    }
}

/// With a space for every mark, and one at both ends.
fn padded(words: &str) -> String {
    let mut padded = String::from(" ");
    padded.extend(words.chars().map(|c| if "(),.:/-".contains(c) { ' ' } else { c }));
    padded.push(' ');
    padded
}

/// Whether whole words stand in a text that is padded.
fn has(padded: &str, words: &str) -> bool {
    padded.contains(&*[" ", words, " "].concat())
}

/// A heading without the words that name its role or its unit: "Kế hoạch BHXH" is "BHXH".
fn without_role(heading: &str) -> String {
    let named = |part: &[&str]| {
        let words = padded(&plain(&part.join(" ")));
        let is = |word: &&str| words.trim() == *word;
        WORDS.iter().any(|(_, list)| list.iter().any(is)) || words.trim().is_empty() || unit(words.trim()).is_some()
    };
    let words: Vec<&str> = heading.split_whitespace().filter(|word| *word != "%").collect();
    let (mut kept, mut at): (Vec<&str>, usize) = (Vec::new(), 0);
    while let Some(word) = words.get(at) {
        let two = words.get(at..at + 2).is_some_and(named);
        if !two && !named(&[word]) {
            kept.push(word.trim_matches(|c| "(),.:-".contains(c)));
        }
        at += if two { 2 } else { 1 };
    }
    kept.join(" ")
}

/// "T1", "Th.01", "tháng 1", "T1/2026", "01/2026": the number of a month.
fn month(words: &str) -> Option<u8> {
    let rest = ["thang", "th", "t"].iter().find_map(|prefix| words.strip_prefix(prefix)).unwrap_or(words);
    let rest = rest.trim_start_matches(['.', ' ']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = rest.split_at_checked(digits)?;
    let is_whole = if after.is_empty() { rest.len() < words.len() } else { year(after).is_some() };
    let number = u8::try_from(read_digits(number).filter(|_| digits <= 2)?).ok()?;
    ((1..=12).contains(&number) && is_whole).then_some(number)
}

/// The year in a heading.
fn year(words: &str) -> Option<i64> {
    words.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4).and_then(read_digits)
}

/// The unit that a text in plain letters names.
fn unit(words: &str) -> Option<&'static str> {
    const UNITS: [(&str, &str); 12] = [
        ("nguoi", "người"),
        ("people", "people"),
        ("persons", "people"),
        ("ty dong", "tỷ đồng"),
        ("ti dong", "tỷ đồng"),
        ("ty", "tỷ đồng"),
        ("trieu dong", "triệu đồng"),
        ("trieu", "triệu đồng"),
        ("trd", "triệu đồng"),
        ("tr d", "triệu đồng"),
        ("nghin dong", "nghìn đồng"),
        ("dong", "đồng"),
    ];
    let padded = padded(words);
    // "Tỷ lệ" is no unit.
    let is_meant = |word: &str| has(&padded, word) && !(word == "ty" && has(&padded, "ty le"));
    UNITS.iter().find(|(word, _)| is_meant(word)).map(|(_, unit)| *unit)
}

/// The unit in the headings of what was done and of the plan.
fn own_unit(columns: &[Heading<'_>], roles: &[ColumnRole]) -> Option<&'static str> {
    let own = columns.iter().zip(roles).filter(|(_, role)| matches!(role, ColumnRole::Done | ColumnRole::Plan));
    own.filter_map(|(column, _)| unit(&plain(column.under)).or_else(|| unit(&plain(column.over)))).next()
}
