//! The part of the form of `tien-do/` that deals a new plan out to the units of its table.

use super::chosen::{Chosen, chosen};
use super::progress::Form;
use super::typed::whole;
use crate::error::InputError;
use crate::staff::allocation::{AllocateInput, Method, Unit};
use crate::text::table::{Table, TableRow};
use crate::units::Decimal;

/// What a unit's share of the new plan follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The plan that it has.
    Plan,
    /// What it has done so far.
    Done,
    /// The same day of last year.
    Previous,
}

const BASES: [(Basis, &str); 3] = [(Basis::Plan, "p"), (Basis::Done, "d"), (Basis::Previous, "y")];
const METHODS: [(Method, &str); 2] = [(Method::LargestRemainder, "r"), (Method::SainteLague, "s")];

chosen! { Basis => BASES, Method => METHODS }

/// Why nothing can be dealt out yet.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDealt {
    /// Nobody has typed a new plan.
    NoPlan,
    /// These units lack the number that their share follows.
    NoBasis(Vec<String>),
    /// The plans of these units are no whole people.
    NotWhole(Vec<String>),
    Wrong(InputError),
}

impl From<InputError> for NotDealt {
    fn from(error: InputError) -> NotDealt {
        NotDealt::Wrong(error)
    }
}

/// The new plan and the units of the table. What a unit has already is never taken back.
pub fn allocation(form: &Form, table: &Table) -> Result<AllocateInput, NotDealt> {
    let plan = whole("plan", &form.deal_plan)?.ok_or(NotDealt::NoPlan)?;
    let names = |is_meant: &dyn Fn(&&TableRow) -> bool| -> Vec<String> {
        table.rows.iter().filter(is_meant).map(|row| row.name.clone()).collect()
    };
    let lacking = names(&|row| basis(form.deal_by, row).is_none());
    if !lacking.is_empty() {
        return Err(NotDealt::NoBasis(lacking));
    }
    let in_parts = names(&|row| row.plan.is_some_and(|plan| whole_people(plan).is_none()));
    if !in_parts.is_empty() {
        return Err(NotDealt::NotWhole(in_parts));
    }
    let unit = |row: &TableRow| Unit {
        name: row.name.clone(),
        weight: basis(form.deal_by, row).unwrap_or(Decimal::whole(0)),
        given: row.plan.and_then(whole_people).unwrap_or(0),
        least: 0,
        most: None,
    };
    Ok(AllocateInput { plan, units: table.rows.iter().map(unit).collect(), method: form.deal_method })
}

fn basis(by: Basis, row: &TableRow) -> Option<Decimal> {
    match by {
        Basis::Plan => row.plan,
        Basis::Done => Some(row.done),
        Basis::Previous => row.previous,
    }
}

fn whole_people(plan: Decimal) -> Option<i64> {
    let plan = plan.trimmed();
    (plan.places() == 0).then(|| plan.digits())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(table: &str, plan: &str) -> Form {
        Form { table: table.into(), deal_plan: plan.into(), ..Form::default() }
    }

    fn read(form: &Form) -> Result<AllocateInput, NotDealt> {
        allocation(form, &form.table())
    }

    #[test]
    fn the_table_is_dealt_a_new_plan() {
        let input = read(&form("Xã A; 90; 100\nXã B; 10; 20", "150")).unwrap();
        assert_eq!(input.plan, 150);
        assert_eq!((input.units[0].given, input.units[0].weight), (100, Decimal::whole(100)));
        let by_done = Form { deal_by: Basis::Done, ..form("Xã A; 90; 100\nXã B; 10; 20", "150") };
        assert_eq!(read(&by_done).unwrap().units[1].weight, Decimal::whole(10));
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(read(&form("Xã A; 90; 100", " ")), Err(NotDealt::NoPlan));
        let no_year = Form { deal_by: Basis::Previous, ..form("Xã A; 90; 100; 80\nXã B; 10; 20", "150") };
        assert_eq!(read(&no_year), Err(NotDealt::NoBasis(vec!["Xã B".into()])));
        assert_eq!(read(&form("Xã A; 90; 100,5", "150")), Err(NotDealt::NotWhole(vec!["Xã A".into()])));
        assert!(matches!(read(&form("Xã A; 90; 100", "nhiều")), Err(NotDealt::Wrong(_))));
    }
}
