//! Names that are others now, as one field of a form: a row for each, the old name and the new one.

use super::list::{rows, with_row};
use crate::staff::compare::Join;

/// The key of the list of before, in every form that is compared with one.
pub const BEFORE: &str = "lw";
/// The key of the joined names.
pub const JOINS: &str = "lj";

pub fn read(text: &str) -> Vec<Join> {
    let joins = rows(text).map(|row| Join { old: row.cell(0).into(), new: row.cell(1).into() });
    joins.filter(|join| !join.old.is_empty() && !join.new.is_empty()).collect()
}

/// The field with the new name of an old one; an empty new name takes the joining back.
///
/// ```
/// use ansinh::share::joins::with;
///
/// let joined = with("", "Xã A", "Xã AB");
/// assert_eq!(with(&joined, "Xã A", "Xã AC"), "Xã A*Xã AC~");
/// assert_eq!(with(&joined, "Xã A", ""), "");
/// ```
pub fn with(text: &str, old: &str, new: &str) -> String {
    // As the field will hold it.
    let written = with_row("", &[old]);
    let old = rows(&written).next().map_or("", |row| row.cell(0));
    let others = read(text).into_iter().filter(|join| join.old != old);
    let kept = others.fold(String::new(), |text, join| with_row(&text, &[&join.old, &join.new]));
    if new.is_empty() { kept } else { with_row(&kept, &[old, new]) }
}
