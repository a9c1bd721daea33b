//! The form of the page `doi-chieu/`: the text of a report with what a person corrects in it, or figures and relations
//! put together by hand.

use super::chosen::{Chosen, chosen};
use super::list::{Row, rows, with_row, without_row};
use super::{Shared, put_text};
use crate::error::{Fault, InputError};
use crate::figures::report::{Change, Correction, Meaning};
use crate::figures::{Bound, Figure, Known, ReconcileInput, Relation, ReportInput};
use crate::text::reading::number;
pub use crate::text::reconcile::Kind;

#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub view: View,
    pub report: String,
    /// The report before this one; may be empty.
    pub before: String,
    /// A row for each correction; see [`corrections`](Form::corrections).
    pub corrected: String,
    /// The figure that is looked at: where it begins in the text.
    pub opened: String,
    /// The part of a long text whose figures are marked.
    pub part: String,
    /// How many findings are shown, where that is not [`FINDINGS_SHOWN`].
    pub shown: String,
    /// A row for each figure of the relations made by hand.
    pub figures: String,
    /// A row for each relation made by hand.
    pub relations: String,
}

/// What the page is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Report,
    ByHand,
}

const VIEWS: [(View, &str); 2] = [(View::Report, "r"), (View::ByHand, "h")];

const KINDS: [(Kind, &str); 6] = [
    (Kind::Ratio, "r"),
    (Kind::Rise, "g"),
    (Kind::Fall, "d"),
    (Kind::Sum, "s"),
    (Kind::Difference, "m"),
    (Kind::Mean, "a"),
];

const BOUNDS: [(Bound, &str); 5] =
    [(Bound::Rounded, "r"), (Bound::Exact, "e"), (Bound::AtLeast, "l"), (Bound::Below, "b"), (Bound::About, "a")];

const MEANINGS: [(Meaning, &str); 18] = [
    (Meaning::Done, "d"),
    (Meaning::New, "n"),
    (Meaning::Plan, "k"),
    (Meaning::Previous, "c"),
    (Meaning::Rise, "t"),
    (Meaning::Fall, "g"),
    (Meaning::Remaining, "l"),
    (Meaning::Debt, "o"),
    (Meaning::Payable, "p"),
    (Meaning::Population, "s"),
    (Meaning::LabourForce, "f"),
    (Meaning::OfPlan, "k%"),
    (Meaning::OfPopulation, "s%"),
    (Meaning::OfPrevious, "c%"),
    (Meaning::OfPayable, "p%"),
    (Meaning::Share, "x%"),
    (Meaning::PercentRise, "t%"),
    (Meaning::PercentFall, "g%"),
];

chosen! { View => VIEWS, Kind => KINDS, Bound => BOUNDS, Meaning => MEANINGS }

/// The columns of the list of corrections: the printed figure, how many like it stand before, what is changed, to what.
const PRINTED: usize = 0;
const OCCURRENCE: usize = 1;
const WHAT: usize = 2;
const TO: usize = 3;

/// What a correction changes.
pub const UNIT: &str = "u";
pub const BOUND: &str = "b";
pub const MEANING: &str = "m";
pub const NO_FIGURE: &str = "x";

/// The columns of the list of figures. The mark names a figure in relations and never changes.
pub const MARK: usize = 0;
pub const NAME: usize = 1;
pub const VALUE: usize = 2;
pub const FIGURE_UNIT: usize = 3;
pub const FIGURE_BOUND: usize = 4;
/// The columns of the list of relations: what it says, and the marks of its figures in the order of [`places`].
pub const KIND: usize = 0;
pub const FIRST: usize = 1;

/// Findings that are shown at first, and how many more each time.
pub const FINDINGS_SHOWN: usize = 40;

/// More figures than this are a text to paste.
pub const MOST_FIGURES: usize = 30;
/// So many parts a sum can have here.
const MOST_PARTS: usize = 6;

/// The places of a relation, as [`Relation::terms`] names them.
pub fn places(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Ratio => &["part", "whole", "percent"],
        Kind::Rise | Kind::Fall => &["now", "change", "previous", "percent"],
        Kind::Sum => &["total", "parts[0]", "parts[1]", "parts[2]", "parts[3]", "parts[4]", "parts[5]"],
        Kind::Difference => &["larger", "smaller", "difference"],
        Kind::Mean => &["whole", "parts[0]", "parts[1]", "parts[2]", "parts[3]", "parts[4]", "parts[5]"],
    }
}

impl Form {
    /// What stands in the field before somebody pastes a text: three findings agree, one growth has lost a digit.
    pub const EXAMPLE: &str = "Đến ngày 30/9/2026, toàn tỉnh có 14.208 người tham gia BHXH tự nguyện, tăng 2.306 người (9,37%) so với cùng kỳ. Trong tháng 9 phát triển mới 512 người, gồm 300 người qua Bưu điện và 212 người qua đại lý xã.\nSố thu BHXH tự nguyện đạt 186,3 tỷ đồng, bằng 54% kế hoạch (345 tỷ đồng). Số người tham gia BHYT là 964.150 người, đạt 97,3% kế hoạch giao.";

    pub fn read(&self) -> ReportInput {
        ReportInput { text: self.report.clone() }
    }

    /// What a person says of single figures.
    pub fn corrections(&self) -> Vec<Correction> {
        corrections(&self.corrected)
    }

    /// What a figure was corrected to, by the kind of correction; empty for none.
    pub fn corrected_to(&self, printed: &str, occurrence: usize, what: &str) -> &str {
        let occurrence = occurrence.to_string();
        let fits = |row: &Row<'_>| {
            row.typed(PRINTED) == printed && row.typed(OCCURRENCE) == occurrence && row.typed(WHAT) == what
        };
        rows(&self.corrected).find(fits).map_or("", |row| row.typed(TO))
    }

    /// A mark that no figure has.
    pub fn fresh_mark(&self) -> String {
        let most = rows(&self.figures).filter_map(|row| row.cell(MARK).parse::<u32>().ok()).max();
        most.unwrap_or(0).saturating_add(1).to_string()
    }

    /// The figures and relations made by hand. Fields are named by row: "figures[0].value", "relations[1].whole".
    pub fn by_hand(&self) -> Result<ReconcileInput, InputError> {
        let mut input = ReconcileInput::default();
        for (index, row) in rows(&self.figures).take(MOST_FIGURES).enumerate() {
            let id = row.cell(MARK).to_string();
            let typed = row.cell(VALUE);
            let unit = row.cell(FIGURE_UNIT).to_string();
            let mut bound = Bound::Rounded;
            bound.set(row.cell(FIGURE_BOUND));
            let value = match typed {
                "" => {
                    input.unknown.push(id.clone());
                    crate::units::Decimal::whole(0)
                }
                typed => {
                    let field = || ["figures[", &index.to_string(), "].value"].concat();
                    number(typed).map_err(|why| InputError::new(field(), Fault::from(why)))?.value
                }
            };
            input.figures.push(Figure { id, value, bound, unit, step: None });
        }
        for (index, row) in rows(&self.relations).take(MOST_FIGURES).enumerate() {
            let relation =
                relation(row).map_err(|error| error.within(&["relations[", &index.to_string(), "]"].concat()))?;
            input.relations.push(relation);
        }
        Ok(input)
    }
}

/// The list of corrections with one more; a figure has one correction of each kind, and `to` empty takes it back.
pub fn with_correction(corrected: &str, printed: &str, occurrence: usize, what: &str, to: &str) -> String {
    let occurrence = occurrence.to_string();
    let same =
        |row: Row<'_>| row.typed(PRINTED) == printed && row.typed(OCCURRENCE) == occurrence && row.typed(WHAT) == what;
    let others = rows(corrected).position(same).map_or(corrected.into(), |place| without_row(corrected, place));
    if to.is_empty() && what != NO_FIGURE { others } else { with_row(&others, &[printed, &occurrence, what, to]) }
}

/// The list of corrections. A row that is not understood says nothing.
pub fn corrections(corrected: &str) -> Vec<Correction> {
    rows(corrected).filter_map(correction).collect()
}

/// A row of the list of corrections; `None` where it is not understood.
pub fn correction(row: Row<'_>) -> Option<Correction> {
    let to = row.typed(TO);
    let change = match row.typed(WHAT) {
        UNIT => Change::Unit(to.into()),
        BOUND => {
            let mut bound = Bound::Rounded;
            bound.set(to).then_some(Change::Bound(bound))?
        }
        MEANING => {
            let mut meaning = Meaning::Done;
            meaning.set(to).then_some(Change::Meaning(meaning))?
        }
        NO_FIGURE => Change::NoFigure,
        _ => return None,
    };
    Some(Correction { printed: row.typed(PRINTED).into(), occurrence: row.typed(OCCURRENCE).parse().ok()?, change })
}

fn relation(row: Row<'_>) -> Result<Relation, InputError> {
    let mut kind = Kind::Ratio;
    kind.set(row.cell(KIND));
    let picked = |place: usize| Some(row.cell(FIRST + place).to_string()).filter(|mark| !mark.is_empty());
    let needed = |place: usize| {
        let name = places(kind).get(place).copied().unwrap_or_default();
        picked(place).ok_or_else(|| InputError::new(name, Fault::Missing))
    };
    let parts = || -> Result<Vec<String>, InputError> {
        needed(1)?;
        Ok((1..=MOST_PARTS).filter_map(picked).collect())
    };
    Ok(match kind {
        Kind::Ratio => Relation::Ratio { part: needed(0)?, whole: needed(1)?, percent: needed(2)? },
        Kind::Rise | Kind::Fall => Relation::Growth {
            now: needed(0)?,
            change: picked(1),
            previous: picked(2),
            percent: needed(3)?,
            falls: kind == Kind::Fall,
        },
        Kind::Sum => Relation::Sum { total: needed(0)?, parts: parts()? },
        Kind::Difference => Relation::Difference { larger: needed(0)?, smaller: needed(1)?, difference: needed(2)? },
        Kind::Mean => Relation::Mean { whole: needed(0)?, parts: parts()?, known: Known::All },
    })
}

impl Default for Form {
    fn default() -> Form {
        Form {
            view: View::Report,
            report: Form::EXAMPLE.into(),
            before: String::new(),
            corrected: String::new(),
            opened: String::new(),
            part: String::new(),
            shown: String::new(),
            figures: "1*Số thu*306,1*tỷ đồng*r~2*Kế hoạch**tỷ đồng*r~3*Tỷ lệ hoàn thành*53,40*%*r~".into(),
            relations: "r*1*2*3~".into(),
        }
    }
}

impl Form {
    fn texts(&mut self) -> [(&'static str, &mut String); 8] {
        [
            ("t", &mut self.report),
            ("b", &mut self.before),
            ("c", &mut self.corrected),
            ("o", &mut self.opened),
            ("p", &mut self.part),
            ("n", &mut self.shown),
            ("f", &mut self.figures),
            ("r", &mut self.relations),
        ]
    }
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let (mut typed, mut standard) = (self.clone(), Form::default());
        let mut fields = super::differing(typed.texts(), standard.texts());
        if self.view != View::Report {
            fields.insert(0, ("v", self.view.letter().into()));
        }
        fields
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        if key == "v" {
            return self.view.set(value);
        }
        if key == "t" && self.report != value {
            // Another text has other figures.
            self.opened.clear();
            self.part.clear();
            self.shown.clear();
        }
        put_text(self.texts(), key, value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Verdict, read_corrected, read_report, reconcile};
    use crate::share::{Opened, edit, read, write};
    use crate::units::Month;
    use proptest::prelude::*;

    const MONTH: Month = Month::new(2026, 11);

    #[test]
    fn the_example_holds_one_conflict_and_a_figure_left_out() {
        let report = read_report(&Form::default().read()).unwrap();
        let verdicts: Vec<Verdict> = report.findings.iter().map(|finding| finding.verdict).collect();
        assert_eq!(verdicts, [Verdict::Conflicts, Verdict::Agrees, Verdict::Agrees]);
        assert!(!report.hidden.is_empty());
        assert!(!report.ignored.is_empty());
    }

    #[test]
    fn an_emptied_field_stays_empty() {
        let text = edit::<Form>(&write(&Form::default()), "t", "", MONTH);
        assert_eq!(read::<Form>(&text), (Form { report: String::new(), ..Form::default() }, Opened::Whole));
    }

    #[test]
    fn a_correction_is_taken_back_by_choosing_nothing() {
        let mut form = Form::default();
        form.corrected = with_correction(&form.corrected, "9,37%", 0, UNIT, "điểm %");
        form.corrected = with_correction(&form.corrected, "9,37%", 0, BOUND, "a");
        assert_eq!(form.corrections().len(), 2);
        assert_eq!(form.corrected_to("9,37%", 0, BOUND), "a");
        assert_eq!(form.corrected_to("9,37%", 1, BOUND), "");
        form.corrected = with_correction(&form.corrected, "9,37%", 0, UNIT, "%");
        assert_eq!(form.corrections().len(), 2, "one of each kind");
        form.corrected = with_correction(&form.corrected, "9,37%", 0, UNIT, "");
        form.corrected = with_correction(&form.corrected, "9,37%", 0, BOUND, "");
        assert_eq!(form.corrected, "");
    }

    #[test]
    fn a_number_that_is_no_figure_conflicts_with_nothing() {
        let mut form = Form::default();
        form.corrected = with_correction(&form.corrected, "9,37%", 0, NO_FIGURE, "");
        let (form, opened) = read::<Form>(&write(&form));
        assert_eq!(opened, Opened::Whole);
        let report = read_corrected(&form.read(), &form.corrections()).unwrap();
        assert!(report.findings.iter().all(|finding| finding.verdict == Verdict::Agrees));
    }

    #[test]
    fn the_example_by_hand_solves_for_the_plan() {
        let outcome = reconcile(&Form::default().by_hand().unwrap()).unwrap();
        let solved: Vec<String> =
            outcome.solved.iter().map(|solved| solved.range.value.round_to(2).unwrap().to_string()).collect();
        assert_eq!(solved, ["573.22"]);
    }

    #[test]
    fn what_is_wrong_by_hand_is_named_by_row() {
        let wrong = |key: &str, value: &str| {
            let form = read::<Form>(&edit::<Form>(&write(&Form::default()), key, value, MONTH)).0;
            form.by_hand().and_then(|input| reconcile(&input)).unwrap_err().field.to_string()
        };
        assert_eq!(wrong("f", "1*Số thu*nhiều*tỷ đồng*r~"), "figures[0].value");
        assert_eq!(wrong("r", "r*1*2*~"), "relations[0].percent");
        assert_eq!(wrong("r", "r*1*2*3~g*1***3~"), "relations[1].previous");
        assert_eq!(wrong("r", "r*1*3*3~"), "relations[0].whole");
        assert_eq!(wrong("r", "s*1*9~"), "relations[0].parts[0]");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(report in "[\\PC\n\t]{0,200}") {
            let form = Form { report, ..Form::default() };
            prop_assert_eq!(read::<Form>(&write(&form)), (form, Opened::Whole));
        }

        #[test]
        fn no_list_breaks_the_form(figures in "[0-9a-zđ%,.*~ ]{0,60}", relations in "[rgdsma0-9*~]{0,40}", corrected in "[0-9%*~ubmx,]{0,40}") {
            let form = Form { figures, relations, corrected, ..Form::default() };
            form.corrections();
            if let Ok(input) = form.by_hand() {
                let _ = reconcile(&input);
            }
        }
    }
}
