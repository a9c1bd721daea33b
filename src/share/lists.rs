//! The settings of the page `danh-sach/`: what its user knows beside a list. Nothing of a list itself stands in them but the
//! headings of columns that were set by hand.

use super::Shared;
use crate::units::split_by_mark;

/// Headings that are remembered; those set last stay.
const MOST_HEADINGS: usize = 60;
/// A longer heading is none, but a sentence or a person's data in its place.
const LONGEST_HEADING: usize = 120;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// Month of the rules where a row has none.
    pub month: String,
    /// The group's name in the interface, where a row says none.
    pub group: String,
    /// "contributions" or "households"; empty where the list says it.
    pub kind: String,
    /// Headings and the fields that were chosen for them.
    pub headings: Vec<(String, String)>,
}

/// Between a heading and its field, and between two of them: in no heading of a spreadsheet.
const FIELD: char = '\u{1f}';
const HEADING: char = '\u{1e}';

impl Form {
    /// The value of the key `c` with one heading set.
    pub fn with_heading(&self, heading: &str, field: &str) -> String {
        let mut headings = self.headings.clone();
        headings.retain(|(known, _)| known != heading);
        if !heading.is_empty() && heading.len() <= LONGEST_HEADING && !heading.contains([FIELD, HEADING]) {
            headings.push((heading.into(), field.into()));
        }
        let from = headings.len().saturating_sub(MOST_HEADINGS);
        written(headings.get(from..).unwrap_or_default())
    }
}

fn written(headings: &[(String, String)]) -> String {
    let pairs: Vec<String> = headings.iter().map(|(heading, field)| pair_of(heading, field)).collect();
    pairs.join("\u{1e}")
}

fn pair_of(heading: &str, field: &str) -> String {
    [heading, "\u{1f}", field].concat()
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let fields = [
            ("m", self.month.clone()),
            ("g", self.group.clone()),
            ("k", self.kind.clone()),
            ("c", written(&self.headings)),
        ];
        fields.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        match key {
            "m" => self.month = value.into(),
            "g" => self.group = value.into(),
            "k" => self.kind = value.into(),
            "c" => {
                let pair = |pair: &str| pair.split_once(FIELD).map(|(heading, field)| (heading.into(), field.into()));
                self.headings = split_by_mark(value, HEADING as u8).filter_map(pair).collect();
            }
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Opened, read, write};

    #[test]
    fn headings_are_remembered_and_nothing_else_of_a_list() {
        let mut form = Form { group: "other".into(), ..Form::default() };
        assert!(form.put("c", &form.with_heading("Thực thu", "pay")));
        assert!(form.put("c", &form.with_heading("Mức; chọn = 1", "income")));
        assert!(form.put("c", &form.with_heading("Thực thu", "gross")));
        assert_eq!(form.headings, [("Mức; chọn = 1".into(), "income".into()), ("Thực thu".into(), "gross".into())]);
        assert_eq!(read::<Form>(&write(&form)), (form.clone(), Opened::Whole));
        assert!(form.put("c", &form.with_heading(&"x".repeat(LONGEST_HEADING + 1), "pay")));
        assert_eq!(form.headings.len(), 2);
    }
}
