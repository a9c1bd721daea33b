//! The form of the page `chi-tieu/`: a campaign, its products, roles and officers, and a conference.

use super::chosen::{Chosen, chosen};
use super::list::{self, Row};
use super::typed::{days_within, whole};
use super::{LIST_NAME, Shared, TYPED_NAME, differing};
use crate::error::{Fault, InputError};
use crate::staff::conference::ConferenceInput;
use crate::staff::quota::{Achieved, Officer, Per, QuotaInput, Recruits, Reward, Role, Target};
use crate::units::Month;

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub view: View,
    /// Empty: the last day of the month before the running one.
    pub as_of: String,
    /// Empty: the year of `as_of`.
    pub from: String,
    pub to: String,
    /// A row for each product: its name, what is achieved, for what time its targets are.
    pub products: String,
    /// A row for each role: its name, how many people, what each has to bring of each product.
    pub roles: String,
    /// A row for each officer: the name, the place of the role, what was brought of each product, how many of the
    /// rewarded product qualify.
    pub officers: String,
    /// Of the first product; empty for no reward.
    pub reward: String,
    pub min_months: String,
    pub invited: String,
    pub registered: String,
    /// Empty: what remains of the first product.
    pub still_needed: String,
    /// Under which name the device keeps the list, if it does, and what is typed as its name.
    pub list_name: String,
    pub typed_name: String,
}

/// What the page is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Campaign,
    Conference,
}

const VIEWS: [(View, &str); 2] = [(View::Campaign, "c"), (View::Conference, "h")];

chosen! { View => VIEWS }

/// The columns of the list of products.
pub const PRODUCT: usize = 0;
pub const ACHIEVED: usize = 1;
pub const PER: usize = 2;
/// The columns of the list of roles; behind them a column for each product.
pub const ROLE: usize = 0;
pub const PEOPLE: usize = 1;
pub const TARGETS: usize = 2;
/// The columns of the list of officers; behind them a column for each product.
pub const OFFICER: usize = 0;
pub const ROLE_OF: usize = 1;
pub const QUALIFYING: usize = 2;
pub const COUNTS: usize = 3;

/// The letters for what time a target is.
pub const BY_CAMPAIGN: &str = "c";
pub const BY_MONTH: &str = "m";

/// More products would not fit beside each other.
pub const MOST_PRODUCTS: usize = 4;

impl Default for Form {
    fn default() -> Form {
        Form {
            view: View::Campaign,
            as_of: String::new(),
            from: String::new(),
            to: String::new(),
            products: "BHXH tự nguyện*38*c~BHYT hộ gia đình*96*c~".into(),
            roles: "Lãnh đạo*3*2*5~Viên chức*42*1*5~".into(),
            officers: "Cán bộ A*1*1*2*5~Cán bộ B*1*0*0*2~Cán bộ C*0*8*11*6~".into(),
            reward: "10".into(),
            min_months: "3".into(),
            invited: "50".into(),
            registered: "18".into(),
            still_needed: String::new(),
            list_name: String::new(),
            typed_name: String::new(),
        }
    }
}

impl Form {
    fn texts(&mut self) -> [(&'static str, &mut String); 13] {
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
        ]
    }

    /// The names of the products, in the order of their columns.
    pub fn product_names(&self) -> Vec<&str> {
        list::rows(&self.products).take(MOST_PRODUCTS).map(|row| row.cell(PRODUCT)).collect()
    }

    /// The names of the roles, in the order of their rows.
    pub fn role_names(&self) -> Vec<&str> {
        list::rows(&self.roles).map(|row| row.cell(ROLE)).collect()
    }

    /// The typed input, or what is wrong with its first unreadable field. Fields of lists are named by row and column
    /// of the form: "products[0].achieved", "roles[1].targets[0]".
    pub fn read(&self, this_month: Month) -> Result<QuotaInput, InputError> {
        let (campaign, as_of) = days_within("campaign", [&self.from, &self.to, &self.as_of], this_month)?;
        let products = self.product_names();
        if products.is_empty() {
            return Err(InputError::new("products", Fault::Missing));
        }
        let mut achieved = Vec::new();
        for (index, row) in list::rows(&self.products).take(MOST_PRODUCTS).enumerate() {
            let count = count(row, ACHIEVED, || place("products", index, "achieved"))?;
            named(row, PRODUCT, || place("products", index, "name"))?;
            achieved.extend(count.map(|count| Achieved { product: row.cell(PRODUCT).into(), count }));
        }
        let roles = list::rows(&self.roles).enumerate().map(|(index, row)| self.role(index, row, &products));
        let officers = list::rows(&self.officers).enumerate().map(|(index, row)| self.officer(index, row, &products));
        Ok(QuotaInput {
            campaign,
            as_of,
            roles: roles.collect::<Result<_, _>>()?,
            achieved,
            reward: self.reward(&products)?,
            officers: officers.collect::<Result<_, _>>()?,
        })
    }

    fn role(&self, index: usize, row: Row<'_>, products: &[&str]) -> Result<Role, InputError> {
        let mut targets = Vec::with_capacity(products.len());
        for (column, product) in products.iter().enumerate() {
            let each = count(row, TARGETS + column, || place("roles", index, "targets"))?;
            let per = if self.is_monthly(column) { Per::Month } else { Per::Campaign };
            targets.extend(each.map(|each| Target { product: (*product).into(), each, per }));
        }
        named(row, ROLE, || place("roles", index, "name"))?;
        let people = count(row, PEOPLE, || place("roles", index, "people"))?;
        let people = people.ok_or_else(|| InputError::new(place("roles", index, "people"), Fault::Missing))?;
        Ok(Role { name: row.cell(ROLE).into(), people, targets })
    }

    /// Whether the targets of a product are for each month.
    pub fn is_monthly(&self, product: usize) -> bool {
        list::rows(&self.products).nth(product).is_some_and(|row| row.cell(PER) == BY_MONTH)
    }

    fn officer(&self, index: usize, row: Row<'_>, products: &[&str]) -> Result<Officer, InputError> {
        named(row, OFFICER, || place("officers", index, "name"))?;
        let roles = self.role_names();
        let role = row.cell(ROLE_OF).parse().ok().and_then(|role: usize| roles.get(role).copied());
        let qualifying = count(row, QUALIFYING, || place("officers", index, "qualifying"))?;
        let mut recruits = Vec::with_capacity(products.len());
        for (column, product) in products.iter().enumerate() {
            let count = count(row, COUNTS + column, || place("officers", index, "recruits"))?;
            let qualifying = qualifying.filter(|_| column == 0);
            recruits.extend(count.map(|count| Recruits { product: (*product).into(), count, qualifying }));
        }
        // A role that was taken away leaves its officers with the first.
        let role = role.or(roles.first().copied()).unwrap_or_default();
        Ok(Officer { name: row.cell(OFFICER).into(), role: role.into(), recruits })
    }

    fn reward(&self, products: &[&str]) -> Result<Option<Reward>, InputError> {
        let Some((count, product)) = whole("reward.count", &self.reward)?.zip(products.first()) else {
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
    [list, "[", &row.to_string(), "].", column].concat()
}

fn count(row: Row<'_>, column: usize, field: impl Fn() -> String) -> Result<Option<i64>, InputError> {
    whole("", row.cell(column)).map_err(|error| error.at(field()))
}

fn named(row: Row<'_>, column: usize, field: impl Fn() -> String) -> Result<(), InputError> {
    if row.cell(column).is_empty() { Err(InputError::new(field(), Fault::Missing)) } else { Ok(()) }
}

impl Shared for Form {
    const NAMED: &'static [&'static str] = &["o", LIST_NAME, TYPED_NAME];

    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = differing(self.clone().texts(), Form::default().texts());
        if self.view != Form::default().view {
            fields.push(("v", self.view.letter().into()));
        }
        fields
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        if key == "v" {
            return self.view.set(value);
        }
        let field = self.texts().into_iter().find(|(known, _)| *known == key);
        field.map(|(_, text)| *text = value.into()).is_some()
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
        assert_eq!(refused("r", "A**2~"), ("missing-field", "roles[0].people".into()));
        assert_eq!(refused("r", "A*1*2~B*1*1,5~"), ("not-whole", "roles[1].targets".into()));
        assert_eq!(refused("o", "A*0*?~"), ("not-a-number", "officers[0].qualifying".into()));
        assert_eq!(refused("o", "*0~"), ("missing-field", "officers[0].name".into()));
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
        fn every_form_reads_back(texts in prop::collection::vec("\\PC{0,12}|[0-9*~a-c]{0,16}", 11)) {
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
