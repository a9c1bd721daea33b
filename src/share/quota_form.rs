//! What stands in the form of the page `chi-tieu/`, with its columns.

use super::chosen::{Chosen, chosen};
use super::list::{self, Row};

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
    /// A row for each officer: the name, the place of the role, how many of the rewarded product qualify, what was brought
    /// of each product, and targets of the officer's own.
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
    /// A list of before, as it was pasted, and old names that were joined to new ones.
    pub before: String,
    pub joins: String,
    /// What was pasted and could not be read, below its headings.
    pub pasted: String,
    /// Whether the list has columns for targets of one's own.
    pub own_targets: Shows,
}

/// Whether something is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    No,
    Yes,
}

const SHOWS: [(Shows, &str); 2] = [(Shows::No, "n"), (Shows::Yes, "y")];

chosen! { Shows => SHOWS }

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
/// The columns of the list of officers; behind them a column for what was brought of each product, and one for each own
/// target.
pub const OFFICER: usize = 0;
pub const ROLE_OF: usize = 1;
pub const QUALIFYING: usize = 2;
pub const COUNTS: usize = 3;
pub const OWN_TARGETS: usize = COUNTS + MOST_PRODUCTS;

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
            before: String::new(),
            joins: String::new(),
            pasted: String::new(),
            own_targets: Shows::No,
        }
    }
}

impl Form {
    /// The names of the products, in the order of their columns.
    pub fn product_names(&self) -> Vec<&str> {
        list::rows(&self.products).take(MOST_PRODUCTS).map(|row| row.cell(PRODUCT)).collect()
    }

    /// The names of the roles, in the order of their rows.
    pub fn role_names(&self) -> Vec<&str> {
        list::rows(&self.roles).map(|row| row.cell(ROLE)).collect()
    }

    pub fn has_reward(&self) -> bool {
        !self.reward.trim().is_empty()
    }

    /// Whether some officer has a target of one's own, or is about to get one.
    pub fn has_own_targets(&self) -> bool {
        let has_one =
            |row: Row<'_>| (OWN_TARGETS..OWN_TARGETS + MOST_PRODUCTS).any(|column| !row.cell(column).is_empty());
        self.own_targets == Shows::Yes || list::rows(&self.officers).any(has_one)
    }

    /// The officers with something in their rows, each with its place in the list. The input names them in this order.
    pub fn officer_rows(&self) -> impl Iterator<Item = (usize, Row<'_>)> {
        list::rows(&self.officers).enumerate().filter(|(_, row)| has_more_than(*row, ROLE_OF))
    }

    /// The groups with something in their rows, each with its place in the list.
    pub fn role_rows(&self) -> impl Iterator<Item = (usize, Row<'_>)> {
        list::rows(&self.roles).enumerate().filter(|(_, row)| has_more_than(*row, usize::MAX))
    }

    /// The products with something in their rows, each with its place in the list.
    pub fn product_rows(&self) -> impl Iterator<Item = (usize, Row<'_>)> {
        list::rows(&self.products).take(MOST_PRODUCTS).enumerate().filter(|(_, row)| has_more_than(*row, PER))
    }
}

/// Whether something stands in a row, besides what a new row has in that column.
pub(super) fn has_more_than(row: Row<'_>, given: usize) -> bool {
    (0..OWN_TARGETS + MOST_PRODUCTS).any(|column| column != given && !row.cell(column).is_empty())
}
