//! The form of the page `chi-tieu/`: a campaign, its products, roles and officers, and a conference.

use super::chosen::Chosen;
use super::joins::{BEFORE, JOINS};
use super::list::{self, Row};
pub use super::quota_form::{
    ACHIEVED, BY_CAMPAIGN, BY_MONTH, COUNTS, Form, MOST_PRODUCTS, OFFICER, OWN_TARGETS, PEOPLE, PER, PRODUCT,
    QUALIFYING, ROLE, ROLE_OF, Shows, TARGETS, View,
};
use super::typed::{days_within, whole};
use super::{LIST_NAME, Shared, TYPED_NAME, differing, officers, put_text};
use crate::error::{Fault, InputError};
use crate::staff::conference::ConferenceInput;
use crate::staff::quota::{Achieved, Officer, Per, QuotaInput, Recruits, Reward, Role, Target};
use crate::units::{Month, plain_whole, read_digits};

/// What happens to the lists as a whole: fields that hold nothing, with what is put into them.
pub const ADD_OFFICER: &str = "oa";
/// "ROW*COLUMN*TEXT": a block pasted at a cell.
pub const PASTE_AT: &str = "ob";
/// A pasted list.
pub const TAKE_IN: &str = "oi";
/// The place of the one that goes.
pub const WITHOUT_ROLE: &str = "rx";
pub const WITHOUT_PRODUCT: &str = "px";

impl Form {
    fn texts(&mut self) -> [(&'static str, &mut String); 16] {
        [
            ("a", &mut self.as_of),
            ("f", &mut self.from),
            ("t", &mut self.to),
            ("p", &mut self.products),
            ("r", &mut self.roles),
            ("o", &mut self.officers),
            ("w", &mut self.reward),
            ("wm", &mut self.min_months),
            ("i", &mut self.invited),
            ("g", &mut self.registered),
            ("n", &mut self.still_needed),
            (LIST_NAME, &mut self.list_name),
            (TYPED_NAME, &mut self.typed_name),
            (BEFORE, &mut self.before),
            (JOINS, &mut self.joins),
            ("op", &mut self.pasted),
        ]
    }

    /// The typed input, or what is wrong with its first unreadable field. Fields of lists are named by column, and by the
    /// place among the rows that hold something: "products[0].achieved", "roles[1].targets[0]".
    ///
    /// An officer with a target of one's own is a role of one person in the input, and one less in the group.
    pub fn read(&self, this_month: Month) -> Result<QuotaInput, InputError> {
        let (campaign, as_of) = days_within("campaign", [&self.from, &self.to, &self.as_of], this_month)?;
        let products: Vec<(usize, &str)> = self.product_rows().map(|(at, row)| (at, row.cell(PRODUCT))).collect();
        if products.is_empty() {
            return Err(InputError::new("products", Fault::Missing));
        }
        let mut achieved = Vec::new();
        for (index, (_, row)) in self.product_rows().enumerate() {
            let count = count(row, ACHIEVED, || place("products", index, "achieved"))?;
            named(row, PRODUCT, || place("products", index, "name"))?;
            achieved.extend(count.map(|count| Achieved { product: row.cell(PRODUCT).into(), count }));
        }
        let mut roles = Vec::new();
        for (index, (at, row)) in self.role_rows().enumerate() {
            roles.push((at, self.role(index, at, row, &products)?));
        }
        let mut officers = Vec::new();
        let mut of_their_own = Vec::new();
        for (index, (at, row)) in self.officer_rows().enumerate() {
            let mut officer = self.officer(index, row, &products, &roles)?;
            if let Some(own) = self.own_role(index, (at, row), &officer.role, &products, &mut roles)? {
                officer.role.clone_from(&own.name);
                of_their_own.push(own);
            }
            officers.push(officer);
        }
        let roles = roles.into_iter().map(|(_, role)| role).chain(of_their_own).collect();
        let mut input = QuotaInput { campaign, as_of, roles, achieved, reward: self.reward(&products)?, officers };
        self.without_targets(&mut input, &products)?;
        Ok(input)
    }

    fn role(&self, index: usize, at: usize, row: Row<'_>, products: &[(usize, &str)]) -> Result<Role, InputError> {
        let mut targets = Vec::with_capacity(products.len());
        for (column, product) in products {
            let each = count(row, TARGETS + column, || place("roles", index, "targets"))?;
            targets.extend(each.map(|each| self.target((*column, product), each)));
        }
        named(row, ROLE, || place("roles", index, "name"))?;
        let people = count(row, PEOPLE, || place("roles", index, "people"))?;
        let listed = self.officer_rows().filter(|(_, row)| self.role_at(*row) == Some(at)).count();
        let has_list = self.officer_rows().next().is_some();
        let people = match people {
            Some(people) => people,
            // Nobody has to count twice: with a list, a group is who stands in it.
            None if has_list || targets.is_empty() => i64::try_from(listed).unwrap_or(i64::MAX),
            None => return Err(InputError::new(place("roles", index, "people"), Fault::Missing)),
        };
        Ok(Role { name: row.cell(ROLE).into(), people, targets })
    }

    fn target(&self, (column, product): (usize, &str), each: i64) -> Target {
        let per = if self.is_monthly(column) { Per::Month } else { Per::Campaign };
        Target { product: product.into(), each, per }
    }

    /// Whether the targets of a product are for each month.
    pub fn is_monthly(&self, product: usize) -> bool {
        list::rows(&self.products).nth(product).is_some_and(|row| row.cell(PER) == BY_MONTH)
    }

    /// The place of an officer's role. A role that was taken away leaves its officers with the first.
    fn role_at(&self, row: Row<'_>) -> Option<usize> {
        let said = row.cell(ROLE_OF).parse().ok();
        let known = |place: &usize| self.role_rows().any(|(at, _)| at == *place);
        said.filter(known).or_else(|| self.role_rows().next().map(|(at, _)| at))
    }

    fn officer(
        &self,
        index: usize,
        row: Row<'_>,
        products: &[(usize, &str)],
        roles: &[(usize, Role)],
    ) -> Result<Officer, InputError> {
        named(row, OFFICER, || place("officers", index, "name"))?;
        let role = self.role_at(row).and_then(|place| roles.iter().find(|(at, _)| *at == place));
        let qualifying = count(row, QUALIFYING, || place("officers", index, "qualifying"))?;
        let mut recruits = Vec::with_capacity(products.len());
        for (nth, (column, product)) in products.iter().enumerate() {
            let count = count(row, COUNTS + column, || place("officers", index, "recruits"))?;
            let qualifying = qualifying.filter(|_| nth == 0);
            recruits.extend(count.map(|count| Recruits { product: (*product).into(), count, qualifying }));
        }
        let role = role.map(|(_, role)| role.name.clone()).unwrap_or_default();
        Ok(Officer { name: row.cell(OFFICER).into(), role, recruits })
    }

    /// The role of one person that an officer with own targets is: what the own targets leave open is as in the group.
    fn own_role(
        &self,
        index: usize,
        (at, row): (usize, Row<'_>),
        group: &str,
        products: &[(usize, &str)],
        roles: &mut [(usize, Role)],
    ) -> Result<Option<Role>, InputError> {
        let mut own = Vec::new();
        for (column, product) in products {
            let each = count(row, OWN_TARGETS + column, || place("officers", index, "targets"))?;
            own.extend(each.map(|each| self.target((*column, product), each)));
        }
        if own.is_empty() {
            return Ok(None);
        }
        if let Some((_, group)) = roles.iter_mut().find(|(_, role)| role.name == group) {
            group.people = (group.people - 1).max(0);
            let others = group.targets.iter().filter(|target| own.iter().all(|own| own.product != target.product));
            let others: Vec<Target> = others.cloned().collect();
            own.extend(others);
        }
        // Two may have one name; no two have one place.
        let name = [&plain_whole(at as i64 + 1), ". ", row.cell(OFFICER)].concat();
        Ok(Some(Role { name, people: 1, targets: own }))
    }

    /// A product without any target is counted all the same, once somebody has brought something of it.
    fn without_targets(&self, input: &mut QuotaInput, products: &[(usize, &str)]) -> Result<(), InputError> {
        let has = |input: &QuotaInput, product: &str| {
            input.roles.iter().any(|role| role.targets.iter().any(|target| target.product == product))
        };
        let none = products.iter().all(|(_, product)| !has(input, product));
        if none && input.officers.is_empty() {
            return Err(InputError::new("roles", Fault::Missing));
        }
        for (column, product) in products {
            if !has(input, product)
                && let Some(role) = input.roles.first_mut()
            {
                role.targets.push(self.target((*column, product), 0));
            }
        }
        Ok(())
    }

    fn reward(&self, products: &[(usize, &str)]) -> Result<Option<Reward>, InputError> {
        let Some((count, (_, product))) = whole("reward.count", &self.reward)?.zip(products.first()) else {
            return Ok(None);
        };
        // Without another condition every way of paying counts.
        let min_months = whole("reward.minMonths", &self.min_months)?.unwrap_or(1);
        Ok(Some(Reward { product: (*product).into(), count, min_months }))
    }

    /// What is asked of a conference, if anything. `remaining` stands in where nobody typed how many are needed.
    pub fn conference(&self, remaining: Option<i64>) -> Result<Option<ConferenceInput>, InputError> {
        let (invited, registered) = (whole("invited", &self.invited)?, whole("registered", &self.registered)?);
        let still_needed = whole("stillNeeded", &self.still_needed)?.or(remaining);
        Ok(invited.zip(registered).map(|(invited, registered)| ConferenceInput { invited, registered, still_needed }))
    }
}

fn place(list: &str, row: usize, column: &str) -> String {
    [list, "[", &plain_whole(row as i64), "].", column].concat()
}

fn count(row: Row<'_>, column: usize, field: impl Fn() -> String) -> Result<Option<i64>, InputError> {
    whole("", row.cell(column)).map_err(|error| error.at(field()))
}

fn named(row: Row<'_>, column: usize, field: impl Fn() -> String) -> Result<(), InputError> {
    if row.cell(column).is_empty() { Err(InputError::new(field(), Fault::Missing)) } else { Ok(()) }
}

/// The fields of the example of a campaign.
const CAMPAIGN: [&str; 5] = ["p", "r", "o", "w", "wm"];
/// And those of the example of a meeting.
const MEETING: [&str; 2] = ["i", "g"];

impl Form {
    fn text(&self, key: &str) -> String {
        let mut copy = self.clone();
        copy.texts().into_iter().find(|(known, _)| *known == key).map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Whether all figures of an example but those of one field stand as everybody finds them, whatever they are called.
    fn is_example(&self, keys: &[&str], but: &str) -> bool {
        let is_given = |key: &str| {
            let (typed, example) = (self.text(key), Form::default().text(key));
            match key {
                "p" => same(&typed, &example, &[ACHIEVED]),
                "r" => same(&typed, &example, &[PEOPLE, TARGETS, TARGETS + 1]),
                // They stand in no address.
                "o" => typed.is_empty() || typed == example,
                _ => typed == example,
            }
        };
        keys.iter().all(|key| *key == but || is_given(key))
    }

    /// The figures of the example go; names of products and groups stay. What stands in the field `but` is the reader's
    /// own where it differs.
    fn without_example(&mut self, but: &str) {
        let example = Form::default();
        self.products = own_cells(&self.products, &example.products, &[PRODUCT, PER]);
        self.roles = own_cells(&self.roles, &example.roles, &[ROLE]);
        self.officers = own_rows(&self.officers, &example.officers);
        for (key, text) in [("w", &mut self.reward), ("wm", &mut self.min_months)] {
            if key != but {
                text.clear();
            }
        }
    }

    /// Whether a field of the example holds something of the reader's own by now.
    fn has_own(&self, key: &str) -> bool {
        let (typed, example) = (self.text(key), Form::default().text(key));
        match key {
            "p" => differ(&typed, &example, &[ACHIEVED]),
            "r" => differ(&typed, &example, &[PEOPLE, TARGETS, TARGETS + 1]),
            "o" => !own_rows(&typed, &example).is_empty(),
            _ => !typed.trim().is_empty() && typed != example,
        }
    }
}

/// Whether the cells in these columns are those of the example; what it has no row for is empty.
fn same(typed: &str, example: &str, columns: &[usize]) -> bool {
    let given = |at: usize, column: usize| list::rows(example).nth(at).map_or("", |row| row.cell(column));
    let is_same = |(at, row): (usize, Row<'_>)| columns.iter().all(|column| row.cell(*column) == given(at, *column));
    list::rows(typed).enumerate().all(is_same)
}

/// Whether a cell in one of these columns holds something else than that of the example.
fn differ(typed: &str, example: &str, columns: &[usize]) -> bool {
    list::rows(typed).enumerate().any(|(at, row)| {
        let of = |column: usize| list::rows(example).nth(at).map_or("", |row| row.cell(column));
        columns.iter().any(|column| !row.cell(*column).is_empty() && row.cell(*column) != of(*column))
    })
}

/// The list without the cells that are those of the example, but for columns that stay.
fn own_cells(typed: &str, example: &str, stay: &[usize]) -> String {
    let example = list::cells(example);
    let mut all = list::cells(typed);
    for (row, given) in all.iter_mut().zip(&example) {
        for (column, (cell, given)) in row.iter_mut().zip(given).enumerate() {
            if cell == given && !stay.contains(&column) {
                cell.clear();
            }
        }
    }
    list::written(&all)
}

/// The officers without those of the example; of one that was changed, what was changed.
fn own_rows(typed: &str, example: &str) -> String {
    let given = list::cells(example);
    let own = own_cells(typed, example, &[ROLE_OF]);
    let all = list::cells(typed).into_iter().zip(list::cells(&own));
    let kept: Vec<Vec<String>> = all.filter(|(row, _)| !given.contains(row)).map(|(_, own)| own).collect();
    list::written(&kept)
}

impl Shared for Form {
    const NAMED: &'static [&'static str] = &["o", "op", LIST_NAME, TYPED_NAME, BEFORE, JOINS];

    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = differing(self.clone().texts(), Form::default().texts());
        if self.view != Form::default().view {
            fields.push(("v", self.view.letter().into()));
        }
        if self.own_targets != Form::default().own_targets {
            fields.push(("ot", self.own_targets.letter().into()));
        }
        fields
    }

    /// Examples go with the first figure of one's own.
    fn edited(&mut self, key: &str, _this_month: Month) {
        if CAMPAIGN.contains(&key) && self.is_example(&CAMPAIGN, key) && self.has_own(key) {
            self.without_example(key);
        }
        if MEETING.contains(&key) && self.is_example(&MEETING, key) && self.has_own(key) {
            let other = if key == "i" { &mut self.registered } else { &mut self.invited };
            other.clear();
        }
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        let is_list = [ADD_OFFICER, PASTE_AT, TAKE_IN].contains(&key);
        if is_list && self.is_example(&CAMPAIGN, "") {
            self.without_example("");
        }
        match key {
            "v" => return self.view.set(value),
            "ot" => return self.own_targets.set(value),
            ADD_OFFICER => officers::add(self),
            TAKE_IN => officers::take_in(self, value),
            PASTE_AT => {
                let Some((row, column, text)) = list::place(value) else { return false };
                officers::paste(self, row, column, text);
            }
            WITHOUT_ROLE | WITHOUT_PRODUCT => {
                let Some(place) = read_digits(value).and_then(|place| usize::try_from(place).ok()) else {
                    return false;
                };
                if key == WITHOUT_ROLE {
                    officers::without_role(self, place)
                } else {
                    officers::without_product(self, place)
                }
            }
            _ => {
                let is_known = put_text(self.texts(), key, value);
                // Officers stand in no address: beside figures of one's own those of the example are nobody's.
                if key != "o" && CAMPAIGN.contains(&key) && self.officers == Form::default().officers {
                    self.officers.clear();
                }
                return is_known;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Opened, read, write};
    use crate::staff::conference::conference;
    use crate::staff::quota::quota;
    use proptest::prelude::*;

    const MONTH: Month = Month::new(2026, 11);

    fn with(key: &str, value: &str) -> Form {
        let mut form = Form::default();
        assert!(form.put(key, value));
        if key != "o" {
            form.officers = Form::default().officers;
        }
        form
    }

    #[test]
    fn the_default_is_the_shortest_text_and_computes() {
        assert_eq!(write(&Form::default()), "v2");
        let outcome = quota(&Form::default().read(MONTH).unwrap()).unwrap();
        assert_eq!(
            outcome.products.iter().map(|of| (of.target, of.remaining)).collect::<Vec<_>>(),
            [(48, 10), (225, 129)]
        );
        let names: Vec<&str> = outcome.officers.iter().map(|card| card.name.as_str()).collect();
        assert_eq!(names, ["Cán bộ B", "Cán bộ A", "Cán bộ C"]);
        assert!(conference(&Form::default().conference(Some(10)).unwrap().unwrap()).is_ok());
    }

    #[test]
    fn lists_are_read_by_their_columns() {
        let input = with("p", "BHXH*5*m~BHYT**c~").read(MONTH).unwrap();
        assert_eq!(input.achieved, [Achieved { product: "BHXH".into(), count: 5 }], "blank is not zero");
        assert_eq!(input.roles[1].targets[0], Target { product: "BHXH".into(), each: 1, per: Per::Month });
        assert_eq!(input.roles[1].targets[1].per, Per::Campaign);
        assert_eq!(input.officers[2].role, "Lãnh đạo");
        let recruits = &input.officers[2].recruits;
        assert_eq!((recruits[0].count, recruits[0].qualifying, recruits[1].qualifying), (11, Some(8), None));
        assert_eq!(with("w", "").read(MONTH).unwrap().reward, None);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let refused = |key: &str, value: &str| {
            let error = with(key, value).read(MONTH).unwrap_err();
            (error.code(), error.field.to_string())
        };
        assert_eq!(refused("p", ""), ("missing-field", "products".into()));
        assert_eq!(refused("p", "A*x~"), ("not-a-number", "products[0].achieved".into()));
        assert_eq!(refused("p", "A~*5~"), ("missing-field", "products[1].name".into()));
        let mut nobody = with("r", "A**2~");
        nobody.officers.clear();
        assert_eq!(nobody.read(MONTH).unwrap_err(), InputError::new("roles[0].people", Fault::Missing));
        assert_eq!(refused("r", "A*ba*2~"), ("not-a-number", "roles[0].people".into()));
        assert_eq!(refused("r", "A*1*2~B*1*1,5~"), ("not-whole", "roles[1].targets".into()));
        assert_eq!(refused("o", "A*0*?~"), ("not-a-number", "officers[0].qualifying".into()));
        assert_eq!(refused("o", "A*0~*0~*1**5~"), ("missing-field", "officers[1].name".into()), "an empty row is none");
        assert_eq!(refused("wm", "ba"), ("not-a-number", "reward.minMonths".into()));
        assert_eq!(refused("t", "30/6"), ("not-a-day", "campaign.to".into()));
    }

    #[test]
    fn a_role_taken_away_leaves_its_officers() {
        let input = with("r", "Viên chức*42*1*5~").read(MONTH).unwrap();
        assert!(quota(&input).is_ok());
        assert!(input.officers.iter().all(|officer| officer.role == "Viên chức"));
    }

    proptest! {
        #[test]
        fn every_form_reads_back(texts in prop::collection::vec("\\PC{0,12}|[0-9*~a-c]{0,16}", 16)) {
            let mut form = Form::default();
            for ((_, text), typed) in form.texts().into_iter().zip(texts) {
                *text = typed;
            }
            form.view = if form.reward.is_empty() { View::Conference } else { View::Campaign };
            prop_assert_eq!(read(&write(&form)), (form.clone(), Opened::Whole));
            if let Ok(input) = form.read(MONTH) {
                let _ = quota(&input);
            }
            let _ = form.conference(Some(5));
        }
    }
}
