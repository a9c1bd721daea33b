//! The part of the form of `tien-do/` that deals a new plan out to the units of its table.

use super::chosen::{Chosen, chosen};
use super::list::rows;
use super::typed::whole;
use crate::error::InputError;
use crate::staff::allocation::{AllocateInput, Method, MixPart, Unit, mix};
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
    /// The labour force: a column of the table.
    Labour,
    /// Several of them, in the proportions of the form.
    Mix,
}

/// What is shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What is added: who has much already gets its share of it, too.
    Addition,
    /// The whole new plan: who has more than its share of it gets nothing.
    Whole,
}

/// The parts of a mix, in the order of their fields.
pub const PARTS: [Basis; 4] = [Basis::Plan, Basis::Done, Basis::Previous, Basis::Labour];
/// Half by the plan, half by the result so far.
pub const MIX: &str = "50*50**~";

const BASES: [(Basis, &str); 5] =
    [(Basis::Plan, "p"), (Basis::Done, "d"), (Basis::Previous, "y"), (Basis::Labour, "l"), (Basis::Mix, "m")];
const METHODS: [(Method, &str); 2] = [(Method::LargestRemainder, "r"), (Method::SainteLague, "s")];
const OF: [(Option<Of>, &str); 3] = [(None, ""), (Some(Of::Addition), "a"), (Some(Of::Whole), "w")];

chosen! { Basis => BASES, Method => METHODS, Option<Of> => OF }

/// The fields of the form that deal a plan out, each as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    /// The new plan as a whole; empty where `added` says it.
    pub plan: String,
    pub added: String,
    pub by: Basis,
    /// One row: the percentages of [`PARTS`].
    pub mix: String,
    pub method: Method,
    /// `None`: what is added where that was typed, else the whole, as in links of before there was a choice.
    pub of: Option<Of>,
    /// Of what is added, for every unit that its row says nothing of.
    pub least: String,
    pub most: String,
}

impl Default for Deal {
    fn default() -> Deal {
        Deal {
            plan: String::new(),
            added: String::new(),
            by: Basis::Plan,
            mix: MIX.into(),
            method: Method::default(),
            of: None,
            least: String::new(),
            most: String::new(),
        }
    }
}

impl Deal {
    pub fn of(&self) -> Of {
        let said = if self.added.trim().is_empty() { Of::Whole } else { Of::Addition };
        self.of.unwrap_or(said)
    }

    /// The total and what is added say the same: the one that is typed takes the other's place.
    pub(super) fn edited(&mut self, key: &str) {
        match key {
            "dp" => self.added.clear(),
            "da" => self.plan.clear(),
            _ => {}
        }
    }
}

/// A plan to be dealt out, and what every unit has already where that is no part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Dealing {
    pub input: AllocateInput,
    /// The plan that each unit has, in the order of the input.
    pub given: Vec<i64>,
    pub of: Of,
}

/// Why nothing can be dealt out yet.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDealt {
    /// Nobody has typed a new plan.
    NoPlan,
    /// These units lack the number that their share follows.
    NoBasis(Basis, Vec<String>),
    /// The plans of these units are no whole people.
    NotWhole(Vec<String>),
    /// At the field of this key.
    Wrong(&'static str, InputError),
}

/// The new plan and the units of the table. What a unit has already is never taken back.
pub fn dealing(form: &Deal, table: &Table) -> Result<Dealing, NotDealt> {
    let typed = |key: &'static str, field: &'static str, text: &str| {
        whole(field, text).map_err(|error| NotDealt::Wrong(key, error))
    };
    let (plan, added) = (typed("dp", "plan", &form.plan)?, typed("da", "plan", &form.added)?);
    let (least, most) = (typed("dl", "least", &form.least)?, typed("dx", "most", &form.most)?);
    if plan.is_none() && added.is_none() {
        return Err(NotDealt::NoPlan);
    }
    let in_parts = names(table, |row| {
        [row.plan, row.least, row.most].into_iter().flatten().any(|number| whole_people(number).is_none())
    });
    if !in_parts.is_empty() {
        return Err(NotDealt::NotWhole(in_parts));
    }
    let weights = weights(form, table)?;
    let given: Vec<i64> = table.rows.iter().map(|row| row.plan.and_then(whole_people).unwrap_or(0)).collect();
    let all: i64 = given.iter().sum();
    let of = form.of();
    let unit = |((row, weight), given): ((&TableRow, Decimal), &i64)| {
        let base = if of == Of::Whole { *given } else { 0 };
        let bound = |own: Option<Decimal>, every: Option<i64>| own.and_then(whole_people).or(every);
        Unit {
            name: row.name.clone(),
            weight,
            given: base,
            least: bound(row.least, least).map_or(0, |least| base.saturating_add(least)),
            most: bound(row.most, most).map(|most| base.saturating_add(most)),
        }
    };
    let units = table.rows.iter().zip(weights).zip(&given).map(unit).collect();
    let new = plan.unwrap_or_else(|| all.saturating_add(added.unwrap_or(0)));
    let plan = if of == Of::Whole { new } else { new.saturating_sub(all) };
    Ok(Dealing { input: AllocateInput { plan, units, method: form.method }, given, of })
}

fn names(table: &Table, is_meant: impl Fn(&TableRow) -> bool) -> Vec<String> {
    table.rows.iter().filter(|row| is_meant(row)).map(|row| row.name.clone()).collect()
}

fn weights(form: &Deal, table: &Table) -> Result<Vec<Decimal>, NotDealt> {
    if form.by != Basis::Mix {
        return column(form.by, table);
    }
    let mut parts = Vec::with_capacity(PARTS.len());
    for (at, by) in PARTS.into_iter().enumerate() {
        let typed = rows(&form.mix).next().map_or("", |row| row.cell(at));
        let proportion = whole("proportion", typed).map_err(|error| NotDealt::Wrong("dw", error))?.unwrap_or(0);
        if proportion != 0 {
            parts.push(MixPart { proportion, weights: column(by, table)? });
        }
    }
    mix(&parts).map_err(|error| NotDealt::Wrong("dw", error))
}

fn column(by: Basis, table: &Table) -> Result<Vec<Decimal>, NotDealt> {
    let lacking = names(table, |row| number(by, row).is_none());
    if lacking.is_empty() {
        Ok(table.rows.iter().filter_map(|row| number(by, row)).collect())
    } else {
        Err(NotDealt::NoBasis(by, lacking))
    }
}

fn number(by: Basis, row: &TableRow) -> Option<Decimal> {
    match by {
        Basis::Plan => row.plan,
        Basis::Done => Some(row.done),
        Basis::Previous => row.previous,
        Basis::Labour => row.labour,
        Basis::Mix => None,
    }
}

fn whole_people(plan: Decimal) -> Option<i64> {
    let plan = plan.trimmed();
    (plan.places() == 0).then(|| plan.digits())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::allocation::allocate;
    use crate::text::table;

    const TWO: &str =
        "Đơn vị;Đạt;Kế hoạch;Cùng kỳ;Lực lượng lao động;Ít nhất;Tối đa\nXã A;90;100;80;500;;\nXã B;10;20;;1500;5;40";

    fn read(form: &Deal, text: &str) -> Result<Dealing, NotDealt> {
        dealing(form, &table::read(text, None))
    }

    fn added(form: &Deal, text: &str) -> Vec<i64> {
        let dealing = read(form, text).unwrap();
        allocate(&dealing.input).unwrap().units.iter().map(|unit| unit.added).collect()
    }

    #[test]
    fn a_total_is_shared_as_a_whole_and_an_addition_by_itself() {
        let total = Deal { plan: "150".into(), by: Basis::Labour, ..Deal::default() };
        let whole = read(&total, TWO).unwrap();
        assert_eq!((whole.of, whole.input.plan, whole.input.units[0].given), (Of::Whole, 150, 100));
        assert_eq!((whole.input.units[1].least, whole.input.units[1].most), (25, Some(60)), "of what is added");
        assert_eq!(added(&total, TWO), [0, 30], "A has more than its quarter of 150 already");
        let more = Deal { added: "30".into(), by: Basis::Labour, ..Deal::default() };
        let addition = read(&more, TWO).unwrap();
        assert_eq!((addition.of, addition.input.plan, addition.given.clone()), (Of::Addition, 30, vec![100, 20]));
        assert_eq!(added(&more, TWO), [8, 22], "7.5 and 22.5: the earlier one of a tie gets the person");
        let by_whole = Deal { of: Some(Of::Whole), ..more };
        assert_eq!(added(&by_whole, TWO), [0, 30]);
    }

    #[test]
    fn bounds_of_a_row_come_before_those_of_all() {
        let form = Deal { added: "90".into(), most: "60".into(), least: "1".into(), ..Deal::default() };
        let units = read(&form, TWO).unwrap().input.units;
        assert_eq!((units[0].least, units[0].most, units[1].least, units[1].most), (1, Some(60), 5, Some(40)));
        assert_eq!(added(&form, TWO), [60, 30]);
    }

    #[test]
    fn a_mix_takes_what_it_asks_of_the_table_and_no_more() {
        let half = Deal { added: "100".into(), by: Basis::Mix, mix: "50***50~".into(), ..Deal::default() };
        // 0.5 · 100/120 + 0.5 · 500/2000 = 0.54.
        let free = "Đơn vị;Đạt;Kế hoạch;Lực lượng lao động\nXã A;90;100;500\nXã B;10;20;1500";
        assert_eq!(added(&half, free), [54, 46]);
        let year = Deal { mix: "**10*~".into(), ..half.clone() };
        assert_eq!(read(&year, TWO), Err(NotDealt::NoBasis(Basis::Previous, vec!["Xã B".into()])));
        let none = Deal { mix: "***~".into(), ..half.clone() };
        assert!(matches!(read(&none, TWO), Err(NotDealt::Wrong("dw", error)) if error.code() == "out-of-range"));
        let words = Deal { mix: "nửa***~".into(), ..half };
        assert!(matches!(read(&words, TWO), Err(NotDealt::Wrong("dw", _))));
    }

    #[test]
    fn what_is_missing_is_named() {
        let form = |plan: &str| Deal { plan: plan.into(), ..Deal::default() };
        assert_eq!(read(&form(" "), "Xã A; 90; 100"), Err(NotDealt::NoPlan));
        let no_year = Deal { by: Basis::Previous, ..form("150") };
        let lacking = Err(NotDealt::NoBasis(Basis::Previous, vec!["Xã B".into()]));
        assert_eq!(read(&no_year, "Xã A; 90; 100; 80\nXã B; 10; 20"), lacking);
        assert_eq!(read(&form("150"), "Xã A; 90; 100,5"), Err(NotDealt::NotWhole(vec!["Xã A".into()])));
        assert!(matches!(read(&form("nhiều"), "Xã A; 90; 100"), Err(NotDealt::Wrong("dp", _))));
    }

    #[test]
    fn a_total_and_an_addition_do_not_stand_beside_each_other() {
        let mut form = Deal { plan: "1865".into(), ..Deal::default() };
        form.added = "250".into();
        form.edited("da");
        assert_eq!((form.plan.as_str(), form.added.as_str()), ("", "250"));
        form.plan = "1900".into();
        form.edited("dp");
        assert_eq!(form.added, "");
    }
}
