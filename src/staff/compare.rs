//! Two lists of the same units or officers, one after the other: who is new, who is gone, who has changed.
//!
//! The lists are put side by side by name. Where a name has another one now – communes were merged and renamed in 2025 –
//! the reader joins them by hand: several old names may become one, and their figures are added up then. What grew and
//! what shrank are told apart, since the difference of two sums hides both: where some left, the gross gain is larger than
//! the net one.

use crate::error::{Fault, InputError};
use crate::units::{Decimal, TooLarge, small_letters};
use std::cmp::Ordering;

/// A row of a list: its name, and its figure by that day; `None` where nothing was reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub name: String,
    pub figure: Option<Decimal>,
}

/// That an old name is another one now.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    pub old: String,
    pub new: String,
}

/// What became of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Only in the list of now.
    New,
    /// Only in the list of before.
    Gone,
    More,
    Less,
    Same,
    /// In both lists, but one of them has no figure of it.
    Unknown,
}

/// A name with both of its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    /// Old names that were joined to it.
    pub joined: Vec<String>,
    pub before: Option<Decimal>,
    pub now: Option<Decimal>,
    /// Now less before; all of it for what is new, less all of it for what is gone; `None` for what is unknown.
    pub change: Option<Decimal>,
    pub became: Became,
}

/// Both lists side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// In the order of the list of now; behind them who is gone, in the order of the list of before.
    pub rows: Vec<Row>,
    /// What rows that grew and new ones brought together.
    pub gained: Decimal,
    /// What rows that shrank and those that are gone took away together; not below zero.
    pub lost: Decimal,
    /// `gained` less `lost`.
    pub net: Decimal,
}

impl Comparison {
    pub fn count(&self, became: Became) -> usize {
        self.rows.iter().filter(|row| row.became == became).count()
    }
}

/// Puts the list of now beside that of before. Two rows of one name in a list are added up.
///
/// # Errors
/// `out-of-range` at `before` where sums do not fit.
///
/// ```
/// use ansinh::staff::compare::{Became, Entry, Join, compare};
/// use ansinh::units::Decimal;
///
/// let of = |name: &str, figure| Entry { name: name.into(), figure: Some(Decimal::whole(figure)) };
/// let joins = [Join { old: "Xã B".into(), new: "Xã A".into() }];
/// let both = compare(&[of("Xã A", 10), of("Xã B", 5), of("Xã C", 4)], &[of("Xã A", 18)], &joins).unwrap();
/// assert_eq!((both.rows[0].change, both.rows[1].became), (Some(Decimal::whole(3)), Became::Gone));
/// assert_eq!([both.gained, both.lost, both.net], [3, 4, -1].map(Decimal::whole));
/// ```
pub fn compare(before: &[Entry], now: &[Entry], joins: &[Join]) -> Result<Comparison, InputError> {
    side_by_side(before, now, joins).map_err(|TooLarge| InputError::new("before", Fault::TooLarge))
}

fn side_by_side(before: &[Entry], now: &[Entry], joins: &[Join]) -> Result<Comparison, TooLarge> {
    let (before, now) = (by_name(before, joins)?, by_name(now, &[])?);
    let mut places: Vec<(&str, usize)> = before.iter().map(|named| named.key.as_str()).zip(0..).collect();
    places.sort_unstable();
    let mut is_still_there = vec![false; before.len()];
    let mut rows = Vec::with_capacity(before.len() + now.len());
    for named in &now {
        let at = places.binary_search_by(|(key, _)| key.cmp(&named.key.as_str())).ok();
        let was = at.and_then(|at| places.get(at)).map(|(_, place)| *place);
        if let Some(there) = was.and_then(|place| is_still_there.get_mut(place)) {
            *there = true;
        }
        rows.push(row(was.and_then(|place| before.get(place)), Some(named))?);
    }
    for (named, _) in before.iter().zip(is_still_there).filter(|(_, is_there)| !is_there) {
        rows.push(row(Some(named), None)?);
    }
    let (mut gained, mut lost) = (ZERO, ZERO);
    for change in rows.iter().filter_map(|row| row.change) {
        if change.is_negative() {
            lost = lost.plus(negative(change))?;
        } else {
            gained = gained.plus(change)?;
        }
    }
    Ok(Comparison { rows, gained, lost, net: gained.plus(negative(lost))? })
}

const ZERO: Decimal = Decimal::whole(0);

/// All rows of one name.
struct Named {
    key: String,
    name: String,
    /// `None` where one of them has none.
    figure: Option<Decimal>,
    joined: Vec<String>,
}

/// The names of a list in the order in which each of them comes first, under their new names.
fn by_name(list: &[Entry], joins: &[Join]) -> Result<Vec<Named>, TooLarge> {
    let joins: Vec<(String, &str)> = joins.iter().map(|join| (key(&join.old), join.new.as_str())).collect();
    let new_name = |old: &str| joins.iter().find(|(key, _)| key == old).map(|(_, new)| *new);
    let mut keys: Vec<(String, usize)> = Vec::with_capacity(list.len());
    for (at, entry) in list.iter().enumerate() {
        let own = key(&entry.name);
        keys.push((new_name(&own).map_or(own, key), at));
    }
    keys.sort_unstable();
    let mut all: Vec<(usize, Named)> = Vec::with_capacity(list.len());
    for same in keys.chunk_by(|one, other| one.0 == other.0) {
        let Some((key, first)) = same.first() else { continue };
        let mut named = Named { key: key.clone(), name: String::new(), figure: Some(ZERO), joined: Vec::new() };
        for entry in same.iter().filter_map(|(_, at)| list.get(*at)) {
            let own = self::key(&entry.name);
            let joined = new_name(&own).filter(|new| self::key(new) != own);
            named.figure = match (named.figure, entry.figure) {
                (Some(sum), Some(figure)) => Some(sum.plus(figure)?),
                _ => None,
            };
            if named.name.is_empty() {
                named.name = joined.unwrap_or(&entry.name).into();
            }
            named.joined.extend(joined.map(|_| entry.name.clone()));
        }
        all.push((*first, named));
    }
    all.sort_by_key(|(first, _)| *first);
    Ok(all.into_iter().map(|(_, named)| named).collect())
}

fn row(before: Option<&Named>, now: Option<&Named>) -> Result<Row, TooLarge> {
    let (was, is) = (before.and_then(|of| of.figure), now.and_then(|of| of.figure));
    let (change, became) = match (before, now) {
        (None, _) => (is, Became::New),
        (_, None) => (was.map(negative), Became::Gone),
        _ => match was.zip(is) {
            None => (None, Became::Unknown),
            Some((was, is)) => {
                let change = is.plus(negative(was))?;
                let became = match change.compared(ZERO) {
                    Ordering::Greater => Became::More,
                    Ordering::Less => Became::Less,
                    Ordering::Equal => Became::Same,
                };
                (Some(change), became)
            }
        },
    };
    let name = now.or(before).map(|of| of.name.clone()).unwrap_or_default();
    let joined = before.map(|of| of.joined.clone()).unwrap_or_default();
    Ok(Row { name, joined, before: was, now: is, change, became })
}

fn negative(of: Decimal) -> Decimal {
    Decimal::new(-of.digits(), of.places())
}

/// What two spellings of a name have in common: letters' size left out, and spaces around words. Marks count: Xã Long Phú
/// and Xã Long Phụ are two.
fn key(name: &str) -> String {
    small_letters(name).split_whitespace().collect::<Vec<_>>().join(" ")
}
