//! What happens to the list of officers as a whole: a pasted list is taken in, a block is pasted at a cell, rows come and
//! go. What is typed into a cell is `list::with_cell`, as in every list.

use super::list::{cells, rows, with_row, written};
use super::quota_form::{
    BY_CAMPAIGN, COUNTS, Form, MOST_PRODUCTS, OFFICER, OWN_TARGETS, QUALIFYING, ROLE, ROLE_OF, TARGETS,
};
use crate::text::roster::{self, Column, Line, Roster};

/// The columns of a row after one another, as the page shows them and as a pasted block fills them: each with its place in
/// the list.
pub fn shown(form: &Form) -> Vec<usize> {
    let products = form.product_names().len();
    let mut columns = vec![OFFICER, ROLE_OF];
    columns.extend((0..products).map(|product| COUNTS + product));
    columns.extend(form.has_reward().then_some(QUALIFYING));
    if form.has_own_targets() {
        columns.extend((0..products).map(|product| OWN_TARGETS + product));
    }
    columns
}

/// The pasted text as the reader of lists reads it.
pub fn read<'a>(form: &Form, text: &'a str) -> Roster<'a> {
    roster::read(text, &form.product_names(), MOST_PRODUCTS, form.has_reward())
}

/// Takes a pasted list into the form: an officer of a name that is there already gets the new figures, others are rows
/// more. Lines that cannot be used are left in the field, below their headings.
pub fn take_in(form: &mut Form, text: &str) {
    let text = text.to_string();
    let roster = read(form, &text);
    let known = cells(&form.officers).len();
    let mut taken = vec![false; known];
    put_in(form, &roster, |rows, line| {
        let same = |(at, row): &(usize, &Vec<String>)| {
            !taken.get(*at).copied().unwrap_or(true)
                && row.get(OFFICER).is_some_and(|name| roster::is_same(name, line.name))
        };
        let at = rows.iter().enumerate().find(same).map(|(at, _)| at);
        if let Some(taken) = at.and_then(|at| taken.get_mut(at)) {
            *taken = true;
        }
        at.unwrap_or(rows.len())
    });
    form.pasted = left_over(&roster);
}

/// The lines that could not be used, below their headings.
fn left_over(roster: &Roster<'_>) -> String {
    let head = roster.head.filter(|_| !roster.rejected.is_empty());
    let lines: Vec<&str> = head.into_iter().chain(roster.rejected.iter().map(|rejected| rejected.text)).collect();
    lines.join("\n")
}

/// Pastes a block of cells at a row and a column of the list. At a name it is read as a list, from that row on; elsewhere
/// its cells go where they fall, whatever stands in them.
pub fn paste(form: &mut Form, row: usize, column: usize, text: &str) {
    let row = row.min(rows(&form.officers).count());
    if column == OFFICER {
        let text = text.to_string();
        let roster = read(form, &text);
        let mut next = row;
        put_in(form, &roster, |_, _| {
            next += 1;
            next - 1
        });
        if !roster.rejected.is_empty() {
            form.pasted = left_over(&roster);
        }
        return;
    }
    let columns = shown(form);
    let from = columns.iter().position(|of| *of == column).unwrap_or_default();
    let mut all = cells(&form.officers);
    for (down, line) in text.lines().enumerate() {
        for (typed, column) in line.split('\t').zip(columns.iter().skip(from)) {
            let typed = typed.trim();
            let value = if *column == ROLE_OF { role_of(form, typed) } else { typed.into() };
            put(row_at(&mut all, row + down), *column, &value);
        }
    }
    form.officers = written(&all);
}

/// Puts the lines of a list into the rows that `place` names.
fn put_in(form: &mut Form, roster: &Roster<'_>, mut place: impl FnMut(&[Vec<String>], &Line<'_>) -> usize) {
    for name in &roster.new_products {
        form.products = with_row(&form.products, &[name, "", BY_CAMPAIGN]);
    }
    let mut all = cells(&form.officers);
    let mut group = last_group(form);
    for line in &roster.lines {
        let at = place(&all, line);
        let is_new = at >= all.len();
        let said = line.cells.iter().find(|(column, _)| *column == Column::Group);
        let row = row_at(&mut all, at);
        put(row, OFFICER, line.name);
        if let Some((_, typed)) = said {
            group = role_of(form, typed);
        }
        if said.is_some() || is_new || row.get(ROLE_OF).is_none_or(String::is_empty) {
            put(row, ROLE_OF, &group);
        }
        for (column, typed) in &line.cells {
            let column = match column {
                Column::Count(product) => COUNTS + product,
                Column::Target(product) => OWN_TARGETS + product,
                Column::Qualifying => QUALIFYING,
                Column::Group | Column::Index | Column::Name | Column::Other => continue,
            };
            put(row, column, typed);
        }
    }
    form.officers = written(&all);
}

/// One officer more, in the group that was used last.
pub fn add(form: &mut Form) {
    let group = last_group(form);
    form.officers = with_row(&form.officers, &["", &group]);
}

/// The place of the group that the last officer is in; of the last group while there is none.
fn last_group(form: &Form) -> String {
    let used = rows(&form.officers).last().map(|row| row.cell(ROLE_OF).to_string()).filter(|group| !group.is_empty());
    used.unwrap_or_else(|| form.role_names().len().saturating_sub(1).to_string())
}

/// The place of a group, which is made if there is none of that name.
fn role_of(form: &mut Form, typed: &str) -> String {
    let known = form.role_names().iter().position(|role| roster::is_group(typed, role));
    let place = known.unwrap_or_else(|| {
        form.roles = with_row(&form.roles, &[typed]);
        form.role_names().len() - 1
    });
    place.to_string()
}

/// Takes a group away; its officers come into the first, the others stay in theirs.
pub fn without_role(form: &mut Form, role: usize) {
    form.roles = super::list::without_row(&form.roles, role);
    let mut all = cells(&form.officers);
    for row in &mut all {
        let place: Option<usize> = row.get(ROLE_OF).and_then(|place| place.trim().parse().ok());
        if let Some(place) = place.filter(|place| *place >= role) {
            put(row, ROLE_OF, &(if place == role { 0 } else { place - 1 }).to_string());
        }
    }
    form.officers = written(&all);
}

/// Takes a product away, with its targets and counts.
pub fn without_product(form: &mut Form, product: usize) {
    form.products = super::list::without_row(&form.products, product);
    let without = |text: &str, firsts: &[usize]| {
        let mut all = cells(text);
        for row in &mut all {
            for first in firsts {
                let last = first + MOST_PRODUCTS - 1;
                for column in first + product..=last {
                    let next = if column < last { row.get(column + 1).cloned() } else { None };
                    if column < row.len() {
                        put(row, column, &next.unwrap_or_default());
                    }
                }
            }
        }
        written(&all)
    };
    form.roles = without(&form.roles, &[TARGETS]);
    form.officers = without(&form.officers, &[COUNTS, OWN_TARGETS]);
}

/// The row of that place, with empty ones before it where there are fewer.
fn row_at(all: &mut Vec<Vec<String>>, at: usize) -> &mut Vec<String> {
    while all.len() <= at {
        all.push(vec![String::new()]);
    }
    &mut all[at]
}

fn put(row: &mut Vec<String>, column: usize, value: &str) {
    while row.len() <= column {
        row.push(String::new());
    }
    row[column] = value.into();
}

/// Whether a field got a list at once, and not letter by letter.
pub fn is_pasted(before: &str, now: &str) -> bool {
    now.len() > before.len() + 2 && now.trim_end().contains(['\n', '\t'])
}

/// The names of the groups, as options of a list: place and name.
pub fn groups(form: &Form) -> Vec<(String, String)> {
    rows(&form.roles).enumerate().map(|(place, row)| (place.to_string(), row.cell(ROLE).to_string())).collect()
}
