//! The figures and relations of five published reports, in sentences of our own.

use super::*;

/// The text in tests/seeds that begins so: the figures and relations of a published report in sentences of our own.
fn seed(number: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds");
    let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let meant = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(number));
    std::fs::read_to_string(files.find(meant).unwrap_or_else(|| panic!("no seed {number}"))).unwrap()
}

#[track_caller]
fn value_of(report: &Report, printed: &str, value: &str, unit: &str, bound: Bound) {
    let figure = report.figures.iter().find(|read| read.printed == printed);
    let figure = &figure.unwrap_or_else(|| panic!("no {printed} in {:?}", lines(report))).figure;
    assert_eq!(
        (figure.value.to_string(), figure.unit.as_str(), figure.bound),
        (value.into(), unit, bound),
        "{printed}"
    );
}

#[track_caller]
fn hidden(report: &Report, kind: HiddenKind, value: &str, low: &str, high: &str) {
    let shown = |number: Fraction, like: &str| {
        let places = Decimal::parse(like).unwrap().places();
        number.round_to(places).unwrap().to_string()
    };
    let of_kind: Vec<_> = report
        .hidden
        .iter()
        .filter(|hidden| hidden.what == kind)
        .map(|hidden| &hidden.solved.range)
        .map(|range| (shown(range.value, value), shown(range.low, low), shown(range.high, high)))
        .collect();
    assert!(of_kind.contains(&(value.into(), low.into(), high.into())), "{kind:?} {value} in {of_kind:?}");
}

fn notice<'a>(report: &'a Report, code: &str) -> Option<&'a ansinh::figures::explain::Notice> {
    report.explained.notices.iter().find(|notice| notice.what.code() == code)
}

#[track_caller]
fn passed_over(report: &Report, numbers: &[&str]) {
    for number in numbers {
        let found = report.ignored.iter().any(|ignored| ignored.printed == *number);
        assert!(found, "{number} in {:?}", report.ignored);
    }
}

#[test]
fn seed_000_mixes_notations() {
    let text = seed("000");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "306.1 tỷ đồng", "306100000000", "đồng", Bound::Rounded);
    value_of(&report, "53,40%", "53.40", "%", Bound::Rounded);
    value_of(&report, "8 huyện", "8", "huyện", Bound::Exact);
    value_of(&report, "275 đại lý thu", "275", "đại lý", Bound::Exact);
    assert_eq!(report.figures.len(), 5);
    passed_over(&report, &["30/6/2011", "6 tháng", "20/7/2011", "12/09/2011", "07:06", "2507.jpg"]);
    assert_eq!(report.notation, ansinh::figures::report::Notation::Mixed);
    assert!(notice(&report, "mixed-notation").is_some());
    hidden(&report, HiddenKind::Plan, "573.22", "573.07", "573.37");
    assert!(report.findings.is_empty());
}

#[test]
fn seed_001_says_a_percent_of_nothing_and_another_of_no_base_that_fits() {
    let text = seed("001");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "901 đơn vị", "901", "đơn vị", Bound::Exact);
    value_of(&report, "136.800 người", "136800", "người", Bound::AtLeast);
    value_of(&report, "4.291 người", "4291", "người", Bound::Exact);
    value_of(&report, "465 tỷ đồng", "465000000000", "đồng", Bound::AtLeast);
    value_of(&report, "65%", "65", "%", Bound::Rounded);
    value_of(&report, "12,6%", "12.6", "%", Bound::Rounded);
    value_of(&report, "217 đơn vị", "217", "đơn vị", Bound::Exact);
    value_of(&report, "26 tỷ đồng", "26000000000", "đồng", Bound::AtLeast);
    value_of(&report, "4,5%", "4.5", "%", Bound::Rounded);
    value_of(&report, "156 người", "156", "người", Bound::Exact);
    assert_eq!(report.figures.len(), 10);
    passed_over(&report, &["98", "8 tháng", "4 tháng", "31/8/2019", "30/9/2019", "07/10/2019", "14:59"]);
    assert_eq!(conflicts(&report), Vec::<String>::new());
    // F6
    assert!(notice(&report, "percent-without-base").is_some());
    hidden(&report, HiddenKind::PlanIfMeant, "715.4", "709.9", "722.5");
    hidden(&report, HiddenKind::Previous, "132509", "132509", "132609");
    hidden(&report, HiddenKind::Previous, "412.97", "412.78", "414.04");
    // F4
    let debt = &report.findings[0];
    assert_eq!(
        (debt.verdict, debt.computed.unwrap().value.round_to(2)),
        (Verdict::Undetermined, Ok(Decimal::new(559, 2)))
    );
    let Some(Remark::NoBaseFits { tried, implied }) = debt.remarks.first() else { panic!("{:?}", debt.remarks) };
    let percents: Vec<String> =
        tried.iter().map(|tried| tried.percent.value.round_to(2).unwrap().to_string()).collect();
    assert_eq!(percents, ["5.59", "5.30", "3.63"]);
    assert_eq!(implied.as_ref().unwrap().0.value.round_to(1), Ok(Decimal::new(5778, 1)));
}

#[test]
fn seed_002_pins_down_one_whole_number() {
    let text = seed("002");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "52 nông dân", "52", "người", Bound::Exact);
    value_of(&report, "21 người", "21", "người", Bound::Exact);
    value_of(&report, "40,38%", "40.38", "%", Bound::Rounded);
    value_of(&report, "3 lần", "3", "lần", Bound::Below);
    value_of(&report, "168 người", "168", "người", Bound::Exact);
    value_of(&report, "85,2%", "85.2", "%", Bound::Rounded);
    value_of(&report, "250 người", "250", "người", Bound::Exact);
    value_of(&report, "1.865 người", "1865", "người", Bound::Exact);
    assert_eq!(report.figures.len(), 8);
    passed_over(
        &report,
        &["344/BHXH-TĐKT", "7/9/2020", "28-NQ/TW", "23/5/2018", "8/10", "9/2020", "8/2020", "10/2020", "2020-10", "3"],
    );
    assert_eq!(
        line(&report, &report.findings[0]),
        "agrees | ratio | part 21 người | whole 52 nông dân | percent 40,38%"
    );
    assert_eq!(report.findings.len(), 1);
    // F5
    let whole =
        |kind: HiddenKind| report.hidden.iter().find(|hidden| hidden.what == kind).unwrap().solved.whole.clone();
    assert_eq!(whole(HiddenKind::PlanBefore), Some(vec![1615]));
    assert_eq!(whole(HiddenKind::Done), Some(vec![1376]));
    assert_eq!(whole(HiddenKind::Remaining), Some(vec![489]));
    assert_eq!(whole(HiddenKind::PlanIfMeant), Some(vec![]), "168 is 85,2 % of no whole number");
}

#[test]
fn seed_003_has_a_plan_above_the_population_and_a_mean_at_its_maximum() {
    let text = seed("003");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "1 triệu người", "1000000", "người", Bound::Below);
    value_of(&report, "840.124 người", "840124", "người", Bound::Exact);
    value_of(&report, "7.439.888 người", "7439888", "người", Bound::Exact);
    value_of(&report, "12.486 tỷ đồng", "12486000000000", "đồng", Bound::AtLeast);
    value_of(&report, "2,52%", "2.52", "%", Bound::Rounded);
    assert_eq!(report.figures.len(), 13);
    passed_over(&report, &["9", "6 tháng", "2023", "06"]);
    // F3, F2
    assert_eq!(
        conflicts(&report),
        [
            "conflicts | chain | part 7.439.888 người | first 96,3% | second 99,14%",
            "conflicts | mean | whole 99,14% | parts[0] 99,14%"
        ]
    );
    let chain = report.findings[0].computed.unwrap();
    let shown = |number: Fraction| number.round_to(2).unwrap().to_string();
    assert_eq!(
        (shown(chain.low), shown(chain.value), shown(chain.high)),
        ("102.89".into(), "102.95".into(), "103.01".into())
    );
    let agreeing = report.findings.iter().filter(|finding| finding.verdict == Verdict::Agrees).count();
    assert_eq!(agreeing, 2, "92,29 above 89,99 and 91,66 above 89,53");
    // 003-2: bounded from above only
    hidden(&report, HiddenKind::Plan, "1.1112", "0.0000", "1.1113");
    hidden(&report, HiddenKind::Plan, "938371", "938319", "938424");
    hidden(&report, HiddenKind::Plan, "7725740", "7721731", "7729754");
    hidden(&report, HiddenKind::Population, "7504426", "7504048", "7504805");
    hidden(&report, HiddenKind::Plan, "27126", "27123", "27131");
    // F8
    assert!(notice(&report, "stock-beside-flow").is_some());
    assert!(notice(&report, "percent-without-base").is_some(), "2,52 % of what");
}

#[test]
fn seed_004_prints_a_growth_that_is_none() {
    let text = seed("004");
    let report = read(&text);
    offsets_are_right(&text, &report);
    for (printed, value, unit, bound) in [
        ("824 người", "824", "người", Bound::Exact),
        ("354 người", "354", "người", Bound::Exact),
        ("470 người", "470", "người", Bound::Exact),
        ("02 người", "2", "người", Bound::AtLeast),
        ("05 người", "5", "người", Bound::Exact),
        ("01 người", "1", "người", Bound::AtLeast),
        ("10 người", "10", "người", Bound::Exact),
        ("03 tháng", "3", "tháng", Bound::AtLeast),
        ("379.339 người", "379339", "người", Bound::Exact),
        ("32,9%", "32.9", "%", Bound::Rounded),
        ("8.148 người", "8148", "người", Bound::Exact),
        ("56,43%", "56.43", "%", Bound::Rounded),
        ("1.717.691 người", "1717691", "người", Bound::Exact),
        ("84,68%", "84.68", "%", Bound::Rounded),
        ("2.138.323 triệu đồng", "2138323000000", "đồng", Bound::Rounded),
        ("23%", "23", "%", Bound::Rounded),
        ("23,06%", "23.06", "%", Bound::Rounded),
        ("264.439 triệu đồng", "264439000000", "đồng", Bound::Rounded),
        ("1%", "1", "%", Bound::Rounded),
    ] {
        value_of(&report, printed, value, unit, bound);
    }
    assert_eq!(report.figures.len(), 23);
    passed_over(&report, &["10/04/2019", "16:07:40", "0436 281 539", "150", "25/01/2019", "30/06/2019", "31/3/2019"]);
    // F1
    assert_eq!(
        conflicts(&report),
        ["conflicts | growth | now 2.138.323 triệu đồng | change 264.439 triệu đồng | percent 1%"]
    );
    let growth = &report.findings[0];
    assert_eq!(growth.computed.unwrap().value.round_to(2), Ok(Decimal::new(1411, 2)));
    assert_eq!(growth.remarks, [Remark::LostDigits(Decimal::new(141, 1)), Remark::PercentagePoints]);
    // F7
    let plans = &report.findings[1];
    assert_eq!(line(&report, plans), "undetermined | chain | part 2.138.323 triệu đồng | first 23% | second 23,06%");
    assert_eq!(plans.remarks, [Remark::TwoPlans]);
    let sums = report.findings.iter().filter(|finding| matches!(finding.relation, Relation::Sum { .. }));
    assert_eq!(sums.filter(|finding| finding.verdict == Verdict::Agrees).count(), 2, "354 + 470 = 824, twice");
    hidden(&report, HiddenKind::Previous, "1873884", "1873883", "1873885");
    hidden(&report, HiddenKind::LabourForce, "1153006", "1151256", "1154761");
    hidden(&report, HiddenKind::Population, "2028449", "2028330", "2028569");
    hidden(&report, HiddenKind::Plan, "9297057", "9099245", "9503660");
    hidden(&report, HiddenKind::Plan, "9272866", "9270854", "9274880");
    hidden(&report, HiddenKind::Opening, "7324", "7324", "7324");
    let voluntary =
        report.hidden.iter().find_map(|hidden| hidden.solved.whole.clone().filter(|whole| whole.len() == 3));
    assert_eq!(voluntary, Some(vec![14_438, 14_439, 14_440]));
}
