//! Figures and relations by hand: the numbers of the seed reports, solving, bad input.

use ansinh::figures::{
    Bound, Figure, Finding, Known, ReconcileInput, Reconciled, Relation, Remark, Solved, Verdict, reconcile,
};
use ansinh::text::{Lang, errors, explain, figures as words};
use ansinh::units::{Decimal, Fraction};
use proptest::prelude::*;

fn figure(id: &str, value: &str, unit: &str, bound: Bound) -> Figure {
    Figure { id: id.into(), value: Decimal::parse(value).unwrap(), bound, unit: unit.into(), step: None }
}

fn rounded(id: &str, value: &str, unit: &str) -> Figure {
    figure(id, value, unit, Bound::Rounded)
}

fn people(id: &str, value: &str) -> Figure {
    figure(id, value, "người", Bound::Exact)
}

fn ratio(part: &str, whole: &str, percent: &str) -> Relation {
    Relation::Ratio { part: part.into(), whole: whole.into(), percent: percent.into() }
}

fn growth(now: &str, change: Option<&str>, previous: Option<&str>, percent: &str, falls: bool) -> Relation {
    let name = |id: &str| id.to_string();
    Relation::Growth {
        now: name(now),
        change: change.map(name),
        previous: previous.map(name),
        percent: name(percent),
        falls,
    }
}

fn difference(larger: &str, smaller: &str, difference: &str) -> Relation {
    Relation::Difference { larger: larger.into(), smaller: smaller.into(), difference: difference.into() }
}

fn sum(total: &str, parts: &[&str]) -> Relation {
    Relation::Sum { total: total.into(), parts: parts.iter().map(|id| id.to_string()).collect() }
}

fn run(figures: Vec<Figure>, relations: Vec<Relation>, unknown: &[&str]) -> Reconciled {
    let unknown = unknown.iter().map(|id| id.to_string()).collect();
    reconcile(&ReconcileInput { figures, relations, unknown }).expect("good input")
}

fn only(result: &Reconciled) -> &Finding {
    assert_eq!(result.findings.len(), 1);
    &result.findings[0]
}

#[track_caller]
fn computed(finding: &Finding, verdict: Verdict, value: &str) {
    let places = Decimal::parse(value).unwrap().places();
    let shown = finding.computed.unwrap().value.round_to(places).unwrap().to_string();
    assert_eq!((finding.verdict, shown.as_str()), (verdict, value));
}

#[track_caller]
fn solved<'a>(result: &'a Reconciled, id: &str, low: &str, value: &str, high: &str) -> &'a Solved {
    let solved = result.solved.iter().find(|solved| solved.id == id).unwrap_or_else(|| panic!("{id} is not solved"));
    let shown = |number: Fraction, like: &str| {
        let places = Decimal::parse(like).unwrap().places();
        number.round_to(places).unwrap().to_string()
    };
    let range = solved.range;
    assert_eq!(
        (shown(range.low, low), shown(range.value, value), shown(range.high, high)),
        (low.into(), value.into(), high.into())
    );
    solved
}

#[test]
fn f1_a_growth_that_lost_its_digits() {
    let figures = vec![
        rounded("now", "2138323", "triệu đồng"),
        rounded("change", "264439", "triệu đồng"),
        rounded("percent", "1", "%"),
        rounded("of-plan", "23.06", "%"),
        rounded("plan", "9272866", "triệu đồng"),
    ];
    let relations = vec![growth("now", Some("change"), None, "percent", false), ratio("now", "plan", "of-plan")];
    let result = run(figures, relations, &[]);
    computed(&result.findings[0], Verdict::Conflicts, "14.11");
    assert_eq!(result.findings[0].remarks, [Remark::LostDigits(Decimal::new(141, 1)), Remark::PercentagePoints]);
    computed(&result.findings[1], Verdict::Agrees, "23.06");
    // The other way round: what would make it one percent.
    let figures = vec![rounded("now", "2138323", "triệu đồng"), rounded("percent", "1", "%")];
    let relations = vec![growth("now", Some("change"), None, "percent", false)];
    let result = run(figures, relations, &["change"]);
    solved(&result, "change", "10638", "21172", "31601");
}

#[test]
fn f2_a_mean_that_equals_its_highest_value() {
    let mean = Relation::Mean { whole: "all".into(), parts: vec!["best".into()], known: Known::Highest };
    let result = run(vec![rounded("all", "99.14", "%"), rounded("best", "99.14", "%")], vec![mean.clone()], &[]);
    assert_eq!((only(&result).verdict, &only(&result).remarks[..]), (Verdict::Conflicts, &[Remark::EqualsExtreme][..]));
    let result = run(vec![rounded("all", "89.99", "%"), rounded("best", "92.29", "%")], vec![mean], &[]);
    assert_eq!(only(&result).verdict, Verdict::Agrees);
}

#[test]
fn f3_a_plan_above_the_population() {
    let figures =
        vec![people("insured", "7439888"), rounded("of-plan", "96.3", "%"), rounded("coverage", "99.14", "%")];
    let chain =
        Relation::Chain { part: "insured".into(), first: "of-plan".into(), second: "coverage".into(), nested: true };
    let relations = vec![chain, ratio("insured", "plan", "of-plan"), ratio("insured", "population", "coverage")];
    let result = run(figures, relations, &["plan", "population"]);
    computed(only(&result), Verdict::Conflicts, "102.95");
    assert_eq!(only(&result).remarks, [Remark::PlanAbovePopulation]);
    solved(&result, "plan", "7721731", "7725740", "7729754");
    solved(&result, "population", "7504048", "7504426", "7504805");
}

#[test]
fn f5_one_whole_number_prints_so() {
    let figures = vec![
        people("total", "1865"),
        people("added", "250"),
        rounded("percent", "85.2", "%"),
        people("before", "0"),
        people("done", "0"),
    ];
    let relations = vec![
        difference("total", "before", "added"),
        ratio("done", "before", "percent"),
        difference("total", "done", "left"),
    ];
    let result = run(figures, relations, &["before", "done", "left"]);
    assert_eq!(solved(&result, "before", "1615", "1615", "1615").whole, Some(vec![1615]));
    assert_eq!(solved(&result, "done", "1375.2", "1376.0", "1376.8").whole, Some(vec![1376]));
    solved(&result, "left", "488.2", "489.0", "489.8");
    // 168 is 85,2 % of no whole number.
    let other = run(
        vec![people("new", "168"), rounded("percent", "85.2", "%"), people("plan", "1")],
        vec![ratio("new", "plan", "percent")],
        &["plan"],
    );
    assert_eq!(solved(&other, "plan", "197.1", "197.2", "197.3").whole, Some(vec![]));
}

#[test]
fn the_figures_that_the_seeds_left_out() {
    // 000-1, 000-2
    let result = run(
        vec![rounded("done", "306.1", "tỷ đồng"), rounded("percent", "53.40", "%")],
        vec![ratio("done", "plan", "percent")],
        &["plan"],
    );
    assert_eq!(solved(&result, "plan", "573.07", "573.22", "573.37").unit, "tỷ đồng");
    // 001-2, 001-3: the share of growth
    let result = run(
        vec![figure("now", "136800", "người", Bound::AtLeast), people("change", "4291")],
        vec![growth("now", Some("change"), None, "percent", false)],
        &["percent"],
    );
    assert_eq!(solved(&result, "percent", "3.24", "3.24", "3.24").unit, "%");
    // 003-2: "gần 1 triệu" bounds the plan from above only
    let result = run(
        vec![figure("now", "1", "triệu người", Bound::Below), rounded("percent", "89.99", "%")],
        vec![ratio("now", "plan", "percent")],
        &["plan"],
    );
    solved(&result, "plan", "0.0000", "1.1112", "1.1113");
    // 004-4, 004-5
    let result = run(
        vec![people("now", "8148"), rounded("percent", "56.43", "%")],
        vec![ratio("now", "plan", "percent")],
        &["plan"],
    );
    assert_eq!(solved(&result, "plan", "14438", "14439", "14440").whole, Some(vec![14_438, 14_439, 14_440]));
}

#[test]
fn units_are_converted() {
    let figures = vec![
        rounded("total", "2.1", "tỷ đồng"),
        rounded("a", "1500", "triệu đồng"),
        rounded("b", "600000", "nghìn đồng"),
        rounded("times", "3.5", "lần"),
    ];
    let result = run(figures, vec![sum("total", &["a", "b"]), ratio("total", "b", "times")], &[]);
    computed(&result.findings[0], Verdict::Agrees, "2.1");
    computed(&result.findings[1], Verdict::Agrees, "3.5");
}

#[test]
fn whole_numbers_of_people_add_up_or_do_not() {
    let figures = |total: &str| vec![people("total", total), people("a", "354"), people("b", "470")];
    let relation = || vec![sum("total", &["a", "b"])];
    computed(only(&run(figures("824"), relation(), &[])), Verdict::Agrees, "824");
    computed(only(&run(figures("825"), relation(), &[])), Verdict::Conflicts, "824");
    let result = run(vec![people("total", "824"), people("a", "354")], relation(), &["b"]);
    assert_eq!(solved(&result, "b", "470", "470", "470").whole, Some(vec![470]));
}

#[test]
fn questions_about_a_conflict() {
    let figures = || {
        vec![rounded("now", "1120", "tỷ đồng"), rounded("change", "120", "tỷ đồng"), rounded("percent", "10.7", "%")]
    };
    let result = run(figures(), vec![growth("now", Some("change"), None, "percent", false)], &[]);
    assert_eq!(only(&result).remarks, [Remark::BaseIsNow]);
    // Exchanged base
    let figures =
        vec![people("done", "1376"), people("old", "1615"), people("new", "1865"), rounded("percent", "85.2", "%")];
    let result = run(figures, vec![ratio("done", "new", "percent")], &[]);
    assert_eq!(only(&result).remarks, [Remark::OtherBase("old".into())]);
    // Shares that miss a hundred by the last place
    let figures = vec![rounded("all", "100", "%"), rounded("a", "42.9", "%"), rounded("b", "57.0", "%")];
    let result = run(figures, vec![sum("all", &["a", "b"])], &[]);
    assert_eq!(only(&result).verdict, Verdict::Agrees, "99,9 lies within what rounding leaves open");
    let figures = vec![rounded("percent", "54.1", "%"), people("a", "54"), people("b", "100")];
    let result = run(figures, vec![ratio("a", "b", "percent")], &[]);
    assert_eq!(only(&result).remarks[0], Remark::LastPlace);
    // Millions for billions
    let figures =
        vec![rounded("done", "186.3", "triệu đồng"), rounded("plan", "345", "tỷ đồng"), rounded("percent", "54", "%")];
    let result = run(figures, vec![ratio("done", "plan", "percent")], &[]);
    assert!(only(&result).remarks.contains(&Remark::WrongScale { id: "done".into(), zeros: 3 }));
}

#[test]
fn every_result_has_steps_and_words() {
    let figures = vec![people("done", "1376"), people("plan", "1615"), rounded("percent", "85.2", "%")];
    let result = run(figures, vec![ratio("done", "plan", "percent"), ratio("done", "rest", "percent")], &["rest"]);
    assert_eq!(result.explained.steps.len(), 2);
    for lang in Lang::ALL {
        for step in &result.explained.steps {
            assert!(!explain::label(step.label, lang).is_empty() && !explain::formula(&step.formula, lang).is_empty());
        }
    }
    let shown = |id: &str| format!("<{id}>");
    let vi = words::finding(&result.findings[0], "%", &shown, Lang::Vi);
    assert_eq!(vi, "<done> / <plan> = 85,20%: khớp với số in <percent>.");
    let en = words::finding(&result.findings[0], "%", &shown, Lang::En);
    assert_eq!(en, "<done> / <plan> = 85.20%: agrees with the printed <percent>.");
}

#[test]
fn a_base_of_zero_decides_nothing() {
    let figures = vec![people("done", "5"), people("plan", "0"), rounded("percent", "50", "%")];
    let result = run(figures, vec![ratio("done", "plan", "percent")], &[]);
    assert_eq!((only(&result).verdict, only(&result).computed), (Verdict::Undetermined, None));
}

// ---- bad input --------------------------------------------------------------------------------------------------

#[track_caller]
fn refused(figures: Vec<Figure>, relations: Vec<Relation>, unknown: &[&str], field: &str, code: &str) {
    let unknown = unknown.iter().map(|id| id.to_string()).collect();
    let error = reconcile(&ReconcileInput { figures, relations, unknown }).expect_err("bad input");
    assert_eq!((error.field.as_ref(), error.code()), (field, code));
    for lang in Lang::ALL {
        assert!(!errors::sentence(&error, lang).is_empty());
    }
}

#[test]
fn bad_input_is_named() {
    let three = || vec![people("a", "1"), people("b", "2"), rounded("p", "50", "%")];
    refused(three(), vec![ratio("a", "x", "p")], &[], "relations[0].whole", "unknown-figure");
    refused(vec![people("a", "1"), people("a", "2")], vec![], &[], "figures[1].id", "twice-given");
    refused(vec![people("", "1")], vec![], &[], "figures[0].id", "missing-field");
    refused(three(), vec![ratio("a", "b", "a")], &[], "relations[0].percent", "units-differ");
    let mixed = vec![people("a", "1"), rounded("b", "2", "tỷ đồng"), rounded("p", "50", "%")];
    refused(mixed, vec![ratio("a", "b", "p")], &[], "relations[0].whole", "units-differ");
    refused(three(), vec![sum("a", &[])], &[], "relations[0].parts", "missing-field");
    refused(three(), vec![growth("a", None, None, "p", false)], &[], "relations[0].previous", "missing-field");
    refused(vec![rounded("a", "999999999999999999", "nghìn tỷ đồng")], vec![], &[], "figures[0].value", "out-of-range");
    let mut steep = people("a", "1");
    steep.step = Some(Decimal::whole(0));
    refused(vec![steep], vec![], &[], "figures[0].step", "out-of-range");
    let many = (0..1001).map(|index| people(&index.to_string(), "1")).collect();
    refused(many, vec![], &[], "figures", "out-of-range");
}

// ---- properties -------------------------------------------------------------------------------------------------

fn any_figure(id: &'static str) -> impl Strategy<Value = Figure> {
    let units = prop::sample::select(vec!["người", "đồng", "tỷ đồng", "%", "lần", "điểm %", "nghìn tỷ", "hộ"]);
    let bounds = prop::sample::select(vec![Bound::Rounded, Bound::Exact, Bound::AtLeast, Bound::Below, Bound::About]);
    let steps =
        prop::option::of((1i64..=1_000_000_000_000, 0u8..=9).prop_map(|(digits, places)| Decimal::new(digits, places)));
    let digits = prop_oneof![-100i64..100, -1_000_000_000_000i64..1_000_000_000_000, Just(999_999_999_999_999_999)];
    (digits, 0u8..=9, units, bounds, steps).prop_map(move |(digits, places, unit, bound, step)| Figure {
        id: id.into(),
        value: Decimal::new(digits, places),
        bound,
        unit: unit.into(),
        step,
    })
}

proptest! {
    /// What is computed from printed numbers always contains what the true numbers make.
    #[test]
    fn true_numbers_never_conflict(done in 1i64..10_000_000, plan in 1i64..10_000_000, places in 0u8..4) {
        let percent = Fraction::whole(done).times_whole(100).unwrap().over(Fraction::whole(plan)).unwrap();
        let percent = percent.round_to(places).unwrap();
        let figures = vec![
            people("done", &done.to_string()),
            people("plan", &plan.to_string()),
            Figure { id: "percent".into(), value: percent, bound: Bound::Rounded, unit: "%".into(), step: None },
        ];
        let result = run(figures, vec![ratio("done", "plan", "percent")], &[]);
        prop_assert_eq!(result.findings[0].verdict, Verdict::Agrees);
    }

    #[test]
    fn the_true_count_is_among_the_whole_numbers(plan in 1i64..5_000, share in 0i64..=1_000) {
        let done = plan * share / 1_000;
        let percent = Fraction::whole(done).times_whole(100).unwrap().over(Fraction::whole(plan)).unwrap();
        let percent = Figure { id: "percent".into(), value: percent.round_to(2).unwrap(), bound: Bound::Rounded, unit: "%".into(), step: None };
        let result = run(vec![people("plan", &plan.to_string()), percent, people("done", "0")], vec![ratio("done", "plan", "percent")], &["done"]);
        prop_assert!(result.solved[0].whole.as_ref().unwrap().contains(&done));
    }

    #[test]
    fn nothing_panics(a in any_figure("a"), b in any_figure("b"), c in any_figure("c"), d in any_figure("d"), falls: bool, nested: bool) {
        let mean = Relation::Mean { whole: "a".into(), parts: vec!["b".into(), "c".into()], known: Known::All };
        let chain = Relation::Chain { part: "a".into(), first: "b".into(), second: "c".into(), nested };
        let relations = [
            ratio("a", "b", "c"),
            growth("a", Some("b"), None, "c", falls),
            growth("a", None, Some("b"), "c", falls),
            growth("a", Some("b"), Some("d"), "c", falls),
            sum("a", &["b", "c", "d"]),
            difference("a", "b", "c"),
            mean,
            chain,
        ];
        for relation in relations {
            for unknown in [vec![], vec!["a".to_string()], vec!["b".to_string()], vec!["c".to_string()], vec!["a".to_string(), "d".to_string()]] {
                let figures = vec![a.clone(), b.clone(), c.clone(), d.clone()];
                let result = reconcile(&ReconcileInput { figures, relations: vec![relation.clone()], unknown });
                if let Ok(result) = result {
                    for finding in &result.findings {
                        prop_assert!(!words::finding(finding, &a.unit, &|id| id.into(), Lang::Vi).is_empty());
                    }
                    for solved in &result.solved {
                        prop_assert!(solved.range.low <= solved.range.value && solved.range.value <= solved.range.high);
                    }
                }
            }
        }
    }
}
