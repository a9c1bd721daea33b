//! The form of the page `tien-do/`: one indicator, or many units in a pasted table.

use super::chosen::{Chosen, chosen};
use super::deal::Deal;
use super::joins::{BEFORE, JOINS};
use super::list::{self, Row};
use super::quantity::{amount_of, quantity};
use super::typed::{day, days_within, decimal};
use super::{LIST_NAME, Shared, TYPED_NAME, differing, put_text};
use crate::error::{Fault, InputError};
use crate::staff::Period;
use crate::staff::arrears::ArrearsInput;
use crate::staff::coverage::{Base, CoverageInput};
use crate::staff::plan_versions::Supplement;
use crate::staff::progress::{Kind, ProgressInput};
use crate::staff::ranking::{By, Order, RankInput, Unit};
use crate::text::reading;
use crate::text::table::{self, Asked, Notation, Table, cells};
use crate::units::{Day, Decimal, Month, read_digits};

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub view: View,
    pub kind: Kind,
    pub indicator: String,
    pub unit: String,
    pub done: String,
    pub plan: String,
    pub percent: String,
    /// Empty: the last day of the month before the running one.
    pub as_of: String,
    /// Empty: the year of `as_of`.
    pub from: String,
    pub to: String,
    pub previous: String,
    pub people: String,
    pub previous_people: String,
    pub opening: String,
    /// A row for each supplement: the day, and by how much.
    pub supplements: String,
    /// Numbers parted by spaces, semicolons or lines.
    pub months: String,
    pub last_year_months: String,
    pub coverage_of: Base,
    pub population: String,
    pub coverage: String,
    pub debt: String,
    pub arrears: String,
    /// The pasted table of units.
    pub table: String,
    pub notation: Option<Notation>,
    pub by: By,
    pub order: Order,
    pub shows_all: bool,
    /// Which of the table's indicators is shown, by its number from 0; empty: the first.
    pub indicator_shown: String,
    /// The unit of the table; empty: as its headings say.
    pub table_unit: String,
    /// A long table is shown as it was pasted.
    pub shows_table: bool,
    /// The table is shown cell by cell, to be edited.
    pub shows_cells: bool,
    /// The row whose steps are shown, by its line of the table.
    pub opened: String,
    /// How many are reminded; empty: the first ones.
    pub reminded: String,
    /// A new plan that is dealt out to the units.
    pub deal: Deal,
    /// Under which name the device keeps the list, if it does, and what is typed as its name.
    pub list_name: String,
    pub typed_name: String,
    /// A list of before, as it was pasted, and old names that were joined to new ones.
    pub before: String,
    pub joins: String,
}

/// What the page is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    OneIndicator,
    ManyUnits,
}

impl Default for Form {
    fn default() -> Form {
        Form {
            view: View::OneIndicator,
            kind: Kind::Flow,
            indicator: String::new(),
            unit: "tỷ đồng".into(),
            done: Form::DONE.into(),
            plan: "95".into(),
            percent: String::new(),
            as_of: String::new(),
            from: String::new(),
            to: String::new(),
            previous: String::new(),
            people: String::new(),
            previous_people: String::new(),
            opening: String::new(),
            supplements: String::new(),
            months: String::new(),
            last_year_months: String::new(),
            coverage_of: Base::Population,
            population: String::new(),
            coverage: String::new(),
            debt: String::new(),
            arrears: String::new(),
            table: Form::TABLE.into(),
            notation: None,
            by: By::Percent,
            order: Order::WorstFirst,
            shows_all: false,
            indicator_shown: String::new(),
            table_unit: String::new(),
            shows_table: false,
            shows_cells: false,
            opened: String::new(),
            reminded: String::new(),
            deal: Deal::default(),
            list_name: String::new(),
            typed_name: String::new(),
            before: String::new(),
            joins: String::new(),
        }
    }
}

/// The key that moves what stands in the field of that value to the percentage.
pub const MOVE: &str = "mv";

/// What happens to cells of the table; these keys are written nowhere. "LINE*COLUMN*TEXT" is typed into a cell, or a block
/// that is pasted there; a row comes, or the one of that line goes.
pub const PUT_AT: &str = "bc";
pub const PASTE_AT: &str = "bp";
pub const ADD_ROW: &str = "ba";
pub const WITHOUT_ROW: &str = "bx";

/// The columns of the list of supplements.
pub const ON: usize = 0;
pub const ADD: usize = 1;

const VIEWS: [(View, &str); 2] = [(View::OneIndicator, "1"), (View::ManyUnits, "n")];
const KINDS: [(Kind, &str); 2] = [(Kind::Flow, "f"), (Kind::Stock, "s")];
const BASES: [(Base, &str); 2] = [(Base::Population, "p"), (Base::LabourForce, "l")];
const NOTATIONS: [(Option<Notation>, &str); 3] =
    [(None, ""), (Some(Notation::Vietnamese), "v"), (Some(Notation::English), "e")];
const ORDERS: [(Order, &str); 2] = [(Order::WorstFirst, "w"), (Order::BestFirst, "b")];
const RANKINGS: [(By, &str); 4] = [(By::Percent, "p"), (By::Gap, "g"), (By::Growth, "y"), (By::RemainingShare, "r")];
const SWITCH: [(bool, &str); 2] = [(false, "0"), (true, "1")];

chosen! {
    View => VIEWS, Kind => KINDS, Base => BASES, Option<Notation> => NOTATIONS, Order => ORDERS, By => RANKINGS,
    bool => SWITCH,
}

impl Form {
    pub const DONE: &str = "82,4";
    const TABLE: &str = "Đơn vị A; 306,1; 573,2; 290,4\nĐơn vị B; 118,6; 260,0; 121,0\nĐơn vị C; 95,3; 190,5; 80,2\n\
                         Đơn vị D; 41,7; 77,9; 44,1";

    #[inline(never)]
    fn texts(&mut self) -> [(&'static str, &mut String); 33] {
        [
            ("n", &mut self.indicator),
            ("u", &mut self.unit),
            ("d", &mut self.done),
            ("p", &mut self.plan),
            ("c", &mut self.percent),
            ("a", &mut self.as_of),
            ("f", &mut self.from),
            ("t", &mut self.to),
            ("y", &mut self.previous),
            ("h", &mut self.people),
            ("hy", &mut self.previous_people),
            ("o", &mut self.opening),
            ("s", &mut self.supplements),
            ("m", &mut self.months),
            ("my", &mut self.last_year_months),
            ("cb", &mut self.population),
            ("cc", &mut self.coverage),
            ("ad", &mut self.debt),
            ("ac", &mut self.arrears),
            ("b", &mut self.table),
            ("dp", &mut self.deal.plan),
            ("da", &mut self.deal.added),
            ("dw", &mut self.deal.mix),
            ("dl", &mut self.deal.least),
            ("dx", &mut self.deal.most),
            ("bi", &mut self.indicator_shown),
            ("bu", &mut self.table_unit),
            ("ro", &mut self.opened),
            ("rn", &mut self.reminded),
            (LIST_NAME, &mut self.list_name),
            (TYPED_NAME, &mut self.typed_name),
            (BEFORE, &mut self.before),
            (JOINS, &mut self.joins),
        ]
    }

    /// The typed input, or what is wrong with its first unreadable field.
    pub fn read(&self, this_month: Month) -> Result<ProgressInput, InputError> {
        let (period, as_of) = self.on_day(this_month)?;
        let amount = |field: &'static str, typed: &str| amount_of(field, typed, &self.unit);
        let is_flow = self.kind == Kind::Flow;
        // What the kind has no field for stays typed, and unused.
        let only =
            |wanted: bool, field: &'static str, typed: &str| if wanted { amount(field, typed) } else { Ok(None) };
        let heads = |field: &'static str, typed: &str| if is_flow { decimal(field, typed) } else { Ok(None) };
        // A row that was added and not filled is nothing.
        let is_filled =
            |(_, row): &(usize, Row<'_>)| [ON, ADD].iter().any(|column| !row.cell(*column).trim().is_empty());
        let supplements = list::rows(&self.supplements).enumerate().filter(is_filled);
        Ok(ProgressInput {
            kind: self.kind,
            period,
            as_of,
            done: amount("done", &self.done)?,
            plan: amount("plan", &self.plan)?,
            percent: decimal("percent", &self.percent)?,
            unit: self.unit.clone(),
            indicator: Some(self.indicator.clone()),
            previous: amount("previous", &self.previous)?,
            people: heads("people", &self.people)?,
            previous_people: heads("previousPeople", &self.previous_people)?,
            opening: only(!is_flow, "opening", &self.opening)?,
            supplements: supplements.map(|(index, row)| self.supplement(index, row)).collect::<Result<_, _>>()?,
            months: numbers("months", &self.months)?,
            last_year_months: numbers("lastYearMonths", &self.last_year_months)?,
        })
    }

    fn supplement(&self, index: usize, row: Row<'_>) -> Result<Supplement, InputError> {
        let parent = ["supplements[", &index.to_string(), "]"].concat();
        let missing = |field: &'static str| InputError::new(field, Fault::Missing);
        let read = || -> Result<Supplement, InputError> {
            let on = day("on", row.cell(ON))?.ok_or_else(|| missing("on"))?;
            let add = quantity("add", row.cell(ADD), &self.unit)?.ok_or_else(|| missing("add"))?;
            Ok(Supplement { on, add })
        };
        read().map_err(|error| error.within(&parent))
    }

    /// What is asked of coverage, if anything: `covered` people of a population.
    pub fn coverage(&self, covered: Decimal) -> Result<Option<CoverageInput>, InputError> {
        let (base, percent) = (decimal("base", &self.population)?, decimal("percent", &self.coverage)?);
        if self.kind == Kind::Flow || (base.is_none() && percent.is_none()) {
            return Ok(None);
        }
        let unit = self.unit.clone();
        Ok(Some(CoverageInput { of: self.coverage_of, covered: Some(covered), base, percent, unit }))
    }

    /// What is asked of arrears, if anything.
    pub fn arrears(&self, collected: Decimal, plan: Decimal) -> Result<Option<ArrearsInput>, InputError> {
        let (debt, percent) = (amount_of("debt", &self.debt, &self.unit)?, decimal("percent", &self.arrears)?);
        if self.kind == Kind::Stock || (debt.is_none() && percent.is_none()) {
            return Ok(None);
        }
        let unit = self.unit.clone();
        Ok(Some(ArrearsInput { unit, debt, percent, collected: Some(collected), plan: Some(plan) }))
    }

    /// The table of units as it was understood.
    pub fn table(&self) -> Table {
        let indicator = self.indicator();
        table::read_as(&self.table, Asked { notation: self.notation, indicator, unit: self.table_unit.trim() })
    }

    /// Whether the table is still the one of the example.
    pub fn is_example(&self) -> bool {
        self.table == Form::TABLE
    }

    /// Changes cells of the table where they stand in its text. Rows of one's own take the place of the example.
    fn edit_table(&mut self, key: &str, value: &str) -> bool {
        let is_own = key == ADD_ROW || key == PASTE_AT;
        if is_own && self.is_example() {
            self.table.clear();
        }
        let changed = match (key, list::place(value), read_digits(value)) {
            (PUT_AT, Some((line, column, typed)), _) => cells::with_cell(&self.table, line, column, typed),
            (PASTE_AT, Some((line, column, block)), _) => {
                let (line, column) = if self.table.is_empty() { (0, 0) } else { (line, column) };
                cells::with_block(&self.table, line, column, block)
            }
            (ADD_ROW, ..) => cells::with_row(&self.table),
            (WITHOUT_ROW, _, Some(line)) => {
                // What is open is known by its line.
                self.opened.clear();
                cells::without_row(&self.table, usize::try_from(line).unwrap_or(usize::MAX))
            }
            _ => return false,
        };
        self.table = changed;
        true
    }

    /// Which of the table's indicators is shown, from 0.
    pub fn indicator(&self) -> usize {
        count(&self.indicator_shown)
    }

    /// How many units are reminded, if more than at first.
    pub fn reminded(&self) -> usize {
        count(&self.reminded)
    }

    /// The unit of the table: as typed for it, as its headings say, or else that of the page. People are no money, so that
    /// whole numbers have none that nobody has named.
    pub fn unit_of(&self, table: &Table) -> String {
        let is_own = self.unit != Form::default().unit;
        let is_whole = |row: &table::TableRow| row.done.places() == 0 && row.plan.is_none_or(|plan| plan.places() == 0);
        match (self.table_unit.trim(), table.unit) {
            ("", Some(named)) => named.into(),
            ("", None) if is_own || !table.rows.iter().all(is_whole) => self.unit.trim().into(),
            (typed, _) => typed.into(),
        }
    }

    /// The period and the day of the data.
    pub fn on_day(&self, this_month: Month) -> Result<(Period, Day), InputError> {
        days_within("period", [&self.from, &self.to, &self.as_of], this_month)
    }

    /// The units of the table, to be ranked.
    pub fn ranking(&self, table: &Table) -> RankInput {
        let unit = |row: &table::TableRow| Unit {
            name: row.name.clone(),
            done: row.done,
            plan: row.plan,
            percent: row.percent,
            previous: row.previous,
        };
        let units = table.rows.iter().map(unit).collect();
        RankInput { units, unit: Some(self.unit_of(table)), by: self.by, order: self.order }
    }
}

fn count(typed: &str) -> usize {
    read_digits(typed.trim()).and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
}

fn numbers(field: &'static str, typed: &str) -> Result<Vec<Decimal>, InputError> {
    let parts = typed.split(|c: char| c == ';' || c.is_whitespace()).filter(|part| !part.is_empty());
    let read = |(index, part): (usize, &str)| {
        let place = || [field, "[", &index.to_string(), "]"].concat();
        reading::number(part).map(|read| read.value).map_err(|why| InputError::new(place(), why.into()))
    };
    parts.enumerate().map(read).collect()
}

impl Shared for Form {
    const NAMED: &'static [&'static str] = &["b", LIST_NAME, TYPED_NAME, BEFORE, JOINS];

    fn fields(&self) -> Vec<(&'static str, String)> {
        let standard = Form::default();
        let mut fields = differing(self.clone().texts(), standard.clone().texts());
        let chosen = [
            ("v", self.view.letter(), standard.view.letter()),
            ("k", self.kind.letter(), standard.kind.letter()),
            ("ck", self.coverage_of.letter(), standard.coverage_of.letter()),
            ("x", self.notation.letter(), standard.notation.letter()),
            ("r", self.by.letter(), standard.by.letter()),
            ("w", self.order.letter(), standard.order.letter()),
            ("e", self.shows_all.letter(), standard.shows_all.letter()),
            ("tb", self.shows_table.letter(), standard.shows_table.letter()),
            ("tc", self.shows_cells.letter(), standard.shows_cells.letter()),
            ("db", self.deal.by.letter(), standard.deal.by.letter()),
            ("dm", self.deal.method.letter(), standard.deal.method.letter()),
            ("do", self.deal.of.letter(), standard.deal.of.letter()),
        ];
        let differs = chosen.into_iter().filter(|(_, letter, standard)| letter != standard);
        fields.extend(differs.map(|(key, letter, _)| (key, letter.into())));
        fields
    }

    /// With the first figure of one's own the others of the example go: they belong to nobody's plan.
    fn edited(&mut self, key: &str, _this_month: Month) {
        self.deal.edited(key);
        let example = Form::default();
        let mut figures = [
            ("d", &mut self.done, example.done),
            ("p", &mut self.plan, example.plan),
            ("c", &mut self.percent, example.percent),
        ];
        let is_own = figures.iter().any(|(of, typed, _)| *of == key && !typed.trim().is_empty());
        if is_own && figures.iter().all(|(of, typed, example)| *of == key || *typed == example) {
            figures.iter_mut().filter(|(of, ..)| *of != key).for_each(|(_, typed, _)| typed.clear());
        }
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        match key {
            "v" => self.view.set(value),
            "k" => self.kind.set(value),
            "ck" => self.coverage_of.set(value),
            "x" => self.notation.set(value),
            "r" => self.by.set(value),
            "w" => self.order.set(value),
            "e" => self.shows_all.set(value),
            "tb" => self.shows_table.set(value),
            "tc" => self.shows_cells.set(value),
            PUT_AT | PASTE_AT | ADD_ROW | WITHOUT_ROW => self.edit_table(key, value),
            "db" => self.deal.by.set(value),
            "dm" => self.deal.method.set(value),
            "do" => self.deal.of.set(value),
            // A percentage that was typed as an amount goes to its own field; this is written nowhere.
            MOVE => {
                let from = if value == "p" { &mut self.plan } else { &mut self.done };
                self.percent = std::mem::take(from);
                true
            }
            _ => put_text(self.texts(), key, value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::quantity::converted;
    use crate::share::{Opened, read, write};
    use crate::staff::progress::progress;
    use crate::staff::ranking::rank;
    use proptest::prelude::*;

    const MONTH: Month = Month::new(2026, 11);

    fn refused(form: Form) -> (&'static str, String) {
        let error = form.read(MONTH).unwrap_err();
        (error.code(), error.field.to_string())
    }

    #[test]
    fn the_default_is_the_shortest_text_and_computes_in_every_month() {
        assert_eq!(write(&Form::default()), "v2");
        for number in 1..=12 {
            let input = Form::default().read(Month::new(2027, number)).unwrap();
            assert!(progress(&input).is_ok(), "{number}");
        }
        let table = Form::default().table();
        assert_eq!((table.rows.len(), table.rejected.len()), (4, 0));
        assert!(rank(&Form::default().ranking(&table)).is_ok());
    }

    #[test]
    fn the_example_goes_with_the_first_figure_of_ones_own() {
        let typed = |text: &str, key, value| crate::share::edit::<Form>(text, key, value, MONTH);
        let first = typed("v2", "d", "306,1");
        assert_eq!(first, "v2;d=306,1;p=");
        assert_eq!(typed(&first, "c", "53,40"), "v2;d=306,1;p=;c=53,40");
        assert_eq!(typed("v2", "c", "5"), "v2;d=;p=;c=5");
        assert_eq!(typed("v2", "p", ""), "v2;p=", "an empty field is no figure yet");
        assert_eq!(typed(&typed("v2", "p", ""), "p", "1"), "v2;d=;p=1");
        assert_eq!(typed("v2;d=70;p=100", "p", "95"), "v2;d=70", "what is one's own stays");
    }

    #[test]
    fn days_left_empty_are_the_last_month_and_its_year() {
        let input = Form::default().read(Month::new(2027, 1)).unwrap();
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(input.as_of, day("2026-12-31"));
        assert_eq!((input.period.from, input.period.to), (day("2026-01-01"), day("2026-12-31")));
        let form =
            Form { as_of: "31/3/2019".into(), from: "25/01/2019".into(), to: "30/06/2019".into(), ..Form::default() };
        let input = form.read(MONTH).unwrap();
        assert_eq!((input.period.from, input.period.to), (day("2019-01-25"), day("2019-06-30")));
        assert_eq!(
            Form { from: String::new(), to: String::new(), ..form }.read(MONTH).unwrap().period.from,
            day("2019-01-01")
        );
    }

    #[test]
    fn numbers_may_carry_their_unit() {
        let with = |done: &str| Form { done: done.into(), ..Form::default() };
        for done in ["306.1", "306,1", "306,1 tỷ", "306.1 tỷ đồng", "306,1 TỶ ĐỒNG"] {
            assert_eq!(with(done).read(MONTH).unwrap().done, Some(Decimal::new(3061, 1)), "{done}");
        }
        // Another unit of money is converted, with all its digits; of anything else nothing is.
        for (done, value) in [("82400 triệu", (82_400, 3)), ("306.100 triệu", (306_100, 3)), ("5 nghìn tỷ", (0, 0))]
        {
            let read = with(done).read(MONTH).ok().and_then(|input| input.done);
            assert_eq!(read, Some(Decimal::new(value.0, value.1)).filter(|number| number.digits() > 0), "{done}");
        }
        let in_millions = Form { unit: "triệu đồng".into(), ..with("82,4 tỷ") };
        assert_eq!(in_millions.read(MONTH).unwrap().done, Some(Decimal::new(82_400, 0)));
        assert_eq!(converted("82400 triệu", "tỷ đồng"), Some(Decimal::new(82_400, 3)));
        assert_eq!((converted("82,4 tỷ", "tỷ đồng"), converted("5 người", "tỷ đồng")), (None, None));
        assert_eq!(refused(with("306 người")), ("units-differ", "done".into()));
        assert_eq!(refused(with("120 %")), ("units-differ", "done".into()));
        assert_eq!(refused(with("-5")), ("out-of-range", "done".into()));
        let mut moved = with("120 %");
        assert!(moved.put(MOVE, "d"));
        assert_eq!((moved.done.as_str(), moved.percent.as_str()), ("", "120 %"));
        assert_eq!(refused(with("tỷ")), ("not-a-number", "done".into()));
        assert_eq!(refused(with("3 0 6")), ("not-a-number", "done".into()));
        assert_eq!(with(" ").read(MONTH).unwrap().done, None);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let with = |key: &str, value: &str| {
            let mut form = Form::default();
            assert!(form.put(key, value));
            form
        };
        assert_eq!(refused(with("c", "5?")), ("not-a-number", "percent".into()));
        assert_eq!(refused(with("a", "31/2/2026")), ("not-a-day", "asOf".into()));
        assert_eq!(refused(with("f", "x")), ("not-a-day", "period.from".into()));
        assert!(with("s", "*~1/10/2026*5").read(MONTH).is_ok(), "an empty row is nothing");
        assert_eq!(refused(with("s", "1/10/2026*~")), ("missing-field", "supplements[0].add".into()));
        assert_eq!(refused(with("s", "1/10/2026*5~x*5~")), ("not-a-day", "supplements[1].on".into()));
        assert_eq!(refused(with("m", "1 2 ba")), ("not-a-number", "months[2]".into()));
        assert!(!Form::default().put("k", "x") && !Form::default().put("zz", ""));
    }

    #[test]
    fn cells_of_the_table_are_edited_in_its_text() {
        let mut form = Form { table: "A; 1; 2\nB; 3; 4".into(), opened: "2".into(), ..Form::default() };
        assert!(form.put(PUT_AT, "1*1*5") && form.put(ADD_ROW, ""));
        assert_eq!(form.table, "A; 1; 2\nB; 5; 4\n\t");
        assert_eq!(form.table().rejected, [], "an empty added row is no error");
        assert!(form.put(PASTE_AT, "2*0*C\t6\t7\nD\t8\t9") && form.put(WITHOUT_ROW, "0"));
        assert_eq!(form.table, "B; 5; 4\nC\t6\t7\nD\t8\t9");
        assert!(form.opened.is_empty());
        assert!(!form.put(PUT_AT, "x") && !form.put(WITHOUT_ROW, ""));
        let mut example = Form::default();
        assert!(example.put(PASTE_AT, "3*2*A\t1\t2"));
        assert_eq!(example.table, "A\t1\t2", "a pasted list takes the place of the example");
    }

    #[test]
    fn what_the_kind_has_no_field_for_is_kept_and_unused() {
        let form = Form { opening: "x".into(), people: "5".into(), previous_people: "4".into(), ..Form::default() };
        let input = form.read(MONTH).unwrap();
        assert_eq!((input.opening, input.people), (None, Some(Decimal::whole(5))));
        let stock = Form { kind: Kind::Stock, opening: "7.324".into(), ..form };
        let input = stock.read(MONTH).unwrap();
        assert_eq!((input.opening, input.people), (Some(Decimal::whole(7_324)), None));
        let (done, plan) = (Decimal::whole(5), Decimal::whole(10));
        assert_eq!(stock.arrears(done, plan), Ok(None));
        assert_eq!(stock.coverage(done), Ok(None));
        let asked = Form { coverage: "84,68%".into(), ..stock }.coverage(done).unwrap().unwrap();
        assert_eq!((asked.covered, asked.percent), (Some(done), Some(Decimal::new(8468, 2))));
    }

    proptest! {
        #[test]
        fn every_form_reads_back(texts in prop::collection::vec("\\PC{0,12}", 24), picks in prop::collection::vec(0usize..4, 9)) {
            let mut form = Form::default();
            for ((_, text), typed) in form.texts().into_iter().zip(texts) {
                *text = typed;
            }
            form.view = VIEWS[picks[0] % 2].0;
            form.kind = KINDS[picks[1] % 2].0;
            form.coverage_of = BASES[picks[2] % 2].0;
            form.notation = NOTATIONS[picks[3] % 3].0;
            form.by = RANKINGS[picks[4]].0;
            form.order = ORDERS[picks[5] % 2].0;
            form.shows_all = picks[6] == 1;
            form.shows_table = picks[6] == 2;
            form.shows_cells = picks[6] == 3;
            form.deal.by = crate::share::deal::Basis::LETTERS[picks[7] % 5].0;
            form.deal.method = crate::staff::allocation::Method::LETTERS[picks[8] % 2].0;
            prop_assert_eq!(read(&write(&form)), (form.clone(), Opened::Whole));
            let _ = form.read(MONTH);
            let _ = form.table();
        }
    }
}
