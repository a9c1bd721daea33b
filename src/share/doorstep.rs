//! The form of the page `tan-nha/`: a contribution, and how many people of the household take a health card. It lasts as long
//! as the page is open and is kept nowhere.

use super::Shared;
use super::contribution::Form as Contribution;
use crate::units::{Month, plain_whole, read_digits};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    pub contribution: Contribution,
    /// People of the household with a card of its own kind, 0 to [`MOST_PEOPLE`].
    pub people: u8,
}

/// A household with more is worked out in `ho-gia-dinh/`.
pub const MOST_PEOPLE: u8 = 6;

/// The keys of the number of people, and of what a locality adds.
pub const PEOPLE: &str = "hh";
pub const LOCAL: &str = "l";

impl Form {
    /// The form for the next household: what the locality adds stays, as it is the same at every door of a round.
    pub fn next(&self) -> Form {
        let mut next = Form::default();
        next.contribution.top_up.clone_from(&self.contribution.top_up);
        next
    }
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = self.contribution.fields();
        if self.people > 0 {
            fields.push((PEOPLE, plain_whole(self.people.into())));
        }
        fields
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        if key != PEOPLE {
            return self.contribution.put(key, value);
        }
        let people = read_digits(value).and_then(|people| u8::try_from(people).ok());
        let people = people.filter(|people| *people <= MOST_PEOPLE);
        self.people = people.unwrap_or(self.people);
        people.is_some()
    }

    fn edited(&mut self, key: &str, this_month: Month) {
        self.contribution.edited(key, this_month);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{read, write};

    #[test]
    fn a_form_reads_back_with_its_people() {
        let mut form = Form { people: 4, ..Form::default() };
        form.contribution.top_up = "15%".into();
        assert_eq!(read::<Form>(&write(&form)).0, form);
        assert!(!form.put(PEOPLE, "7") && !form.put(PEOPLE, "x"));
        assert_eq!(form.people, 4);
    }

    #[test]
    fn the_next_household_has_the_same_locality_and_nothing_else() {
        let mut form = Form { people: 4, ..Form::default() };
        form.put("i", "3tr");
        form.put(LOCAL, "15%");
        let mut next = Form::default();
        next.put(LOCAL, "15%");
        assert_eq!(form.next(), next);
    }
}
