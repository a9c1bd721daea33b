//! Lists of units as they are pasted: two lines of headings, two indicators, English thousands, the sheet's own total.

use ansinh::staff::Period;
use ansinh::staff::forecast::ForecastName;
use ansinh::staff::progress::{Kind, ProgressInput, Verdict, progress};
use ansinh::staff::ranking::{By, Order, RankInput, RankOutcome, Unit, rank};
use ansinh::staff::units::{OnDay, check_total, curves};
use ansinh::text::Lang;
use ansinh::text::table::{self, Asked, ColumnRole, Notation, Reason};
use ansinh::units::{Day, Decimal, Fraction, Percent};

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// Name, done and plan of each row.
fn rows(table: &table::Table) -> Vec<(&str, i64, i64)> {
    let whole = |number: Decimal| if number.places() == 0 { number.digits() } else { -1 };
    table.rows.iter().map(|row| (row.name.as_str(), whole(row.done), row.plan.map_or(0, whole))).collect()
}

fn of(text: &str, indicator: usize) -> table::Table {
    table::read_as(text, Asked { indicator, ..Asked::default() })
}

#[test]
fn a_second_pair_of_columns_is_a_second_indicator() {
    let group_above = "STT\tĐơn vị\tBHXH tự nguyện\t\t\tBHYT hộ gia đình\t\t\n\
                       \t\tKế hoạch\tThực hiện\t%\tKế hoạch\tThực hiện\t%\n\
                       1\tMỹ Đức\t1000\t655\t65,5%\t9000\t8100\t90%\n2\tAn Lão\t900\t810\t90%\t8000\t7000\t87,5%";
    let role_above = "Đơn vị\tKế hoạch năm 2026 (người)\t\tThực hiện\t\n\t\tBHXH tự nguyện\tBHYT hộ gia đình\tBHXH tự nguyện\tBHYT hộ gia đình\n\
                      Mỹ Đức\t1000\t9000\t655\t8100\nAn Lão\t900\t8000\t810\t7000"
        .replace("\n\t\t", "\n\t");
    let one_line = "Đơn vị;KH BHXH tự nguyện;TH BHXH tự nguyện;KH BHYT hộ gia đình;TH BHYT hộ gia đình\n\
                    Mỹ Đức;1000;655;9000;8100\nAn Lão;900;810;8000;7000";
    for text in [group_above, &role_above, one_line] {
        let first = of(text, 0);
        assert_eq!(first.indicators, ["BHXH tự nguyện", "BHYT hộ gia đình"], "{text}");
        assert_eq!(rows(&first), [("Mỹ Đức", 655, 1000), ("An Lão", 810, 900)], "{text}");
        let second = of(text, 1);
        assert_eq!(rows(&second), [("Mỹ Đức", 8100, 9000), ("An Lão", 7000, 8000)], "{text}");
        assert_eq!((first.rejected.as_slice(), first.unused.as_slice()), (&[][..], &[][..]), "{text}");
        assert_eq!(of(text, 9), second, "beyond the last is the last");
    }
    assert_eq!(of(&role_above, 0).unit, Some("người"));
    // Without names they have numbers.
    let unnamed = of("Đơn vị;Kế hoạch;Thực hiện;Kế hoạch;Thực hiện\nA;1;2;3;4", 1);
    assert_eq!((unnamed.indicators.len(), rows(&unnamed)), (2, vec![("A", 4, 3)]));
    assert_eq!(unnamed.indicators, ["1", "2"]);
}

#[test]
fn two_figures_of_one_plan_are_no_second_indicator() {
    let table = of("Đơn vị;Kế hoạch năm;TH tháng 9;TH lũy kế\nA;100;5;50", 0);
    assert_eq!(table.indicators, Vec::<String>::new());
    assert_eq!(table.unused, ["TH lũy kế"]);
}

#[test]
fn english_thousands_are_recognised_by_the_column() {
    let text = "Đơn vị\tPlan\tDone\nTân Bình\t1,800\t1,245\nMỹ Đức\t1,200\t655\nAn Lão\t2,000\t1,610";
    let table = table::read(text, None);
    assert_eq!(rows(&table), [("Tân Bình", 1245, 1800), ("Mỹ Đức", 655, 1200), ("An Lão", 1610, 2000)]);
    assert!(table.columns.iter().all(|column| !column.guessed));
    // People are whole: what could be decimals groups.
    let people = table::read("Đơn vị;Kế hoạch (người);Thực hiện\nA;1,800;1,245\nB;2,000;1,655", None);
    assert_eq!(rows(&people), [("A", 1245, 1800), ("B", 1655, 2000)]);
    assert_eq!(people.unit, Some("người"));
    // Whole numbers of four digits without a mark: there it sets off decimals.
    let money = table::read("A;1,245;1800\nB;1,655;1755", None);
    assert_eq!((money.rows[0].done, money.columns[1].notation), (number("1.245"), Notation::Vietnamese));
}

#[test]
fn a_percentage_that_nobody_reaches_is_a_question() {
    let text = "Đơn vị;Thực hiện;Kế hoạch\nMỹ Đức;655;1.2\nAn Lão;810;900\nKỷ lục;3000;400";
    let table = table::read(text, None);
    assert_eq!(rows(&table), [("An Lão", 810, 900), ("Kỷ lục", 3000, 400)]);
    assert!(matches!(table.rejected[0].reason, Reason::FarAbove(_)));
    assert_eq!(
        table::reason(&table.rejected[0].reason, Lang::Vi),
        "ra tới 54.583% kế hoạch – xem lại dấu chấm, dấu phẩy hoặc nhầm cột"
    );
    assert_eq!(table.rejected[0].plan, Some(number("1.2")));
}

#[test]
fn the_unit_follows_the_headings() {
    for (headings, unit) in [
        ("Đơn vị;Thực hiện (tỷ đồng);Kế hoạch", Some("tỷ đồng")),
        ("Đơn vị;Số thu (tr.đ);Kế hoạch", Some("triệu đồng")),
        ("Tên xã;Số người tham gia;Chỉ tiêu giao", Some("người")),
        ("Đơn vị;Thực hiện;Kế hoạch;Tỷ lệ %", None),
        ("ĐVT: triệu đồng\nĐơn vị;Thực hiện;Kế hoạch", Some("triệu đồng")),
    ] {
        let table = table::read(&[headings, "\nA;1;2"].concat(), None);
        assert_eq!((table.unit, rows(&table)), (unit, vec![("A", 1, 2)]), "{headings}");
    }
}

#[test]
fn titles_and_empty_rows_are_no_units_and_the_largest_total_is_kept() {
    let text =
        "BÁO CÁO TIẾN ĐỘ\nĐơn vị\tThực hiện\tKế hoạch\n\t\t\nA\t5\t10\nCộng\t5\t10\nB\t7\t10\n\t\t\nTổng cộng\t12\t20";
    let table = table::read(text, None);
    assert_eq!(rows(&table), [("A", 5, 10), ("B", 7, 10)]);
    let total = table.total.clone().unwrap();
    assert_eq!((total.line, total.done, total.plan), (8, Some(number("12")), Some(number("20"))));
    let reasons: Vec<_> = table.rejected.iter().map(|line| (line.line, line.reason.clone())).collect();
    assert_eq!(reasons, [(1, Reason::AboveHeadings), (5, Reason::TotalLine), (8, Reason::TotalLine)]);
    assert_eq!(table::summary(&table, Lang::Vi), "Đọc được 2 dòng.");
}

#[test]
fn months_are_a_series_of_two_years() {
    let heads = |year: &str| (1..=12).map(|month| format!(";T{month}{year}")).collect::<String>();
    let cells = |by: i64, count: i64| (1..=count).map(|month| format!(";{}", month * by)).collect::<String>();
    for (first, second, swapped) in [("", "", false), ("/2026", "/2025", false), ("/2025", "/2026", true)] {
        let (this, last) = (cells(2, 10) + ";;", cells(1, 12));
        let (left, right) = if swapped { (&last, &this) } else { (&this, &last) };
        let text = format!("Đơn vị;Kế hoạch{}{}\nA;200{left}{right}\nB;100{left}{right}", heads(first), heads(second));
        let table = table::read(&text, None);
        assert_eq!(rows(&table), [("A", 110, 200), ("B", 110, 100)], "the sum of this year's months: {text}");
        let months = table::months(&text, &table);
        assert_eq!((months.len(), months[1][0].len(), months[1][1].len()), (2, 10, 12));
        assert_eq!((months[1][0][9], months[1][1][11]), (number("20"), number("12")));
    }
    // What was done is its own column where there is one.
    let text = format!("Đơn vị;Thực hiện;Kế hoạch{}\nA;7;200{}", heads(""), cells(2, 12));
    let table = table::read(&text, None);
    assert_eq!(rows(&table), [("A", 7, 200)]);
    assert_eq!(table.columns[14].role, ColumnRole::Month(12));
    assert_eq!(table::months("A;1;2", &table::read("A;1;2", None)), Vec::<table::Months>::new());
}

#[test]
fn months_that_do_not_begin_with_january_are_read_from_their_first_one() {
    let text = "Đơn vị;Kế hoạch;T3;T4;T5;T6;T7;T8\nA;200;3;4;5;6;7;8\nB;100;30;40;;60;70;80";
    let table = table::read(text, None);
    assert_eq!((table::first_month(&table), rows(&table)), (3, vec![("A", 33, 200), ("B", 280, 100)]));
    let months = table::months(text, &table);
    let numbers = |all: &[&str]| all.iter().map(|one| number(one)).collect::<Vec<_>>();
    assert_eq!(months[0][0], numbers(&["3", "4", "5", "6", "7", "8"]));
    assert_eq!(months[1][0], numbers(&["30", "40"]), "up to the first that says nothing");
    // The year before is taken from the same month on, so that both can be compared.
    let both = "Đơn vị;Kế hoạch;T2/2025;T3/2025;T4/2025;T3/2026;T4/2026\nA;200;1;2;3;4;5";
    let table = table::read(both, None);
    assert_eq!(table::first_month(&table), 3);
    assert_eq!(table::months(both, &table)[0], [numbers(&["4", "5"]), numbers(&["2", "3"])]);
}

// ---- units on a day --------------------------------------------------------------------------------------------

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn year(of: i32) -> Period {
    Period { from: day(&format!("{of}-01-01")), to: day(&format!("{of}-12-31")) }
}

fn on(kind: Kind, period: Period, as_of: &str, unit: &'static str, given: &[&str]) -> OnDay<'static> {
    OnDay::new(kind, (period, day(as_of)), unit, given.iter().map(|text| number(text)).collect::<Vec<_>>()).unwrap()
}

#[test]
fn a_unit_on_a_day_has_its_need_in_whole_people() {
    let on_day = on(Kind::Flow, year(2026), "2026-10-31", "người", &["655", "1000"]);
    let of = on_day.standing(number("655"), number("1000")).unwrap();
    // 304 of 365 days are over, 61 are left.
    assert_eq!((of.expected, of.points), (Some(number("833")), Some(number("-17.79"))));
    assert_eq!((of.remaining, of.verdict), (number("345"), Verdict::Behind));
    // 345 × 7 ÷ 61 = 39.59, 345 ÷ 61 = 5.66.
    assert_eq!((of.week, of.day), (Some(number("40")), Some(number("6"))));
    assert_eq!(of.forecast, Some((number("786"), Percent::new(number("78.64")))));
    let met = on_day.standing(number("1010"), number("1000")).unwrap();
    assert_eq!((met.verdict, met.surplus, met.week), (Verdict::Met, number("10"), None));
    let last = on(Kind::Flow, year(2026), "2026-12-31", "người", &["1"]).standing(number("9"), number("10")).unwrap();
    assert_eq!((last.week, last.forecast, last.remaining), (None, None, number("1")));
    let early = on(Kind::Flow, year(2026), "2026-01-05", "người", &["1"]).standing(number("0"), number("10")).unwrap();
    assert_eq!(early.verdict, Verdict::TooEarly);
    assert!(on_day.standing(number("5"), number("0")).is_err(), "a plan of zero has no percent");
}

#[test]
fn a_level_has_no_clock() {
    let on_day = on(Kind::Stock, year(2020), "2020-09-30", "người", &["1376", "1865"]);
    let of = on_day.standing(number("1376"), number("1865")).unwrap();
    assert_eq!((of.expected, of.points, of.forecast, on_day.elapsed()), (None, None, None, None));
    // 489 in 92 days.
    assert_eq!((of.remaining, of.week, of.verdict), (number("489"), Some(number("38")), Verdict::LevelOnly));
    let all = Some(Percent::whole(80));
    assert!(on_day.is_in_need(of.percent, all) && !on_day.is_in_need(Percent::whole(81), all));
}

#[test]
fn each_row_says_what_the_page_of_one_indicator_says() {
    for (kind, unit, done, plan) in [
        (Kind::Flow, "người", "655", "1000"),
        (Kind::Flow, "tỷ đồng", "306.1", "573.2"),
        (Kind::Stock, "người", "7", "9"),
    ] {
        for as_of in ["2026-02-28", "2026-06-30", "2026-11-30"] {
            let row = on(kind, year(2026), as_of, unit, &[done, plan]).standing(number(done), number(plan)).unwrap();
            let input = ProgressInput {
                done: Some(number(done)),
                plan: Some(number(plan)),
                ..ProgressInput::new(kind, year(2026), day(as_of), unit)
            };
            let page = progress(&input).unwrap();
            assert_eq!(row.remaining, page.remaining.value);
            assert_eq!(row.expected, page.expected.map(|expected| expected.value));
            assert_eq!((row.verdict, row.percent.decimal()), (page.verdict, round(page.percent.value)));
            assert_eq!(row.points, page.gap_points.map(round));
            let line = page.forecasts.iter().find(|of| of.name == ForecastName::StraightLine);
            assert_eq!(row.forecast.map(|(end, _)| end), line.map(|line| line.value));
            // The interface rounds to the nearest; a row has rather one more than one too few.
            for (row, page) in [(row.week, page.needed_per_week), (row.day, page.needed_per_day)] {
                let [row, page] = [row.unwrap(), page.unwrap()].map(|need| need.fraction().unwrap());
                let unit = Decimal::new(1, number(done).places()).fraction().unwrap();
                let more = row.minus(page).unwrap();
                assert!(more <= unit && more.plus(unit).unwrap() > Fraction::ZERO, "{row:?} {page:?}");
            }
        }
    }
}

#[test]
fn a_plan_that_is_met_is_met_in_a_list_and_by_itself() {
    for kind in [Kind::Flow, Kind::Stock] {
        let row = on(kind, year(2026), "2026-06-30", "người", &["9"]).standing(number("9"), number("9")).unwrap();
        let (done, plan) = (Some(number("9")), Some(number("9")));
        let input = ProgressInput { done, plan, ..ProgressInput::new(kind, year(2026), day("2026-06-30"), "người") };
        assert_eq!((row.verdict, progress(&input).unwrap().verdict), (Verdict::Met, Verdict::Met), "{kind:?}");
    }
}

fn round(percent: Percent) -> Decimal {
    percent.decimal().fraction().unwrap().round_to(2).unwrap()
}

#[test]
fn the_sheets_own_total_is_compared_with_the_sum() {
    let all = |texts: &[&str]| texts.iter().map(|text| number(text)).collect::<Vec<_>>();
    let left = check_total(number("17450"), all(&["9000", "7000"]), all(&["1450"])).unwrap();
    assert_eq!((left.sum, left.difference, left.is_left_out), (number("16000"), number("1450"), true));
    let typed = check_total(number("12800"), all(&["12742"]), []).unwrap();
    assert_eq!((typed.difference, typed.is_left_out), (number("58"), false));
    // Each of four numbers and their sum may hide half of its last decimal.
    let rounded = check_total(number("10.3"), all(&["2.6", "2.6", "2.6", "2.6"]), []).unwrap();
    assert_eq!(rounded.difference, number("0"));
    assert_eq!(check_total(number("10.9"), all(&["2.6", "2.6", "2.6", "2.6"]), []).unwrap().difference, number("0.5"));
}

#[test]
fn months_of_all_units_run_up() {
    let unit = |by: i64, count: i64| (1..=count).map(|month| Decimal::new(month * by, 1)).collect::<Vec<_>>();
    let curves = curves(&[[unit(10, 3), unit(5, 12)], [unit(20, 2), vec![]]], Some(number("24"))).unwrap();
    assert_eq!(curves.this_year, [number("3.0"), number("9.0"), number("12.0")]);
    assert_eq!((curves.last_year.len(), curves.last_year[11]), (12, number("39.0")));
    assert_eq!((curves.plan.len(), curves.plan[0], curves.plan[11]), (12, number("2.0"), number("24.0")));
}

// ---- the figures of the five reports, out of lists of our own making -------------------------------------------

/// A cluster of four provinces with four indicators in one sheet: parts of our own, sums and best units as reported.
const CLUSTER: &str = "Đơn vị\tBHXH (người)\t\tBH thất nghiệp (người)\t\tBHYT (người)\t\tSố tiền (tỷ đồng)\t\n\
    \tTH\tKH\tTH\tKH\tTH\tKH\tTH\tKH\n\
    Đồng Tháp\t323015\t350000\t269000\t300000\t2130000\t2200000\t3300\t7000\n\
    Trà Vinh\t135000\t150000\t91660\t100000\t1350000\t1400000\t1900\t4000\n\
    Bến Tre\t250000\t280000\t223500\t250000\t1640000\t1700000\t2800\t6126\n\
    Long An\t291885\t331124\t255964\t288371\t2319888\t2425740\t4486\t10000";

fn ranked(table: &table::Table, unit: &str) -> RankOutcome {
    let of = |row: &table::TableRow| Unit {
        name: row.name.clone(),
        done: row.done,
        plan: row.plan,
        percent: row.percent,
        previous: row.previous,
    };
    let units = table.rows.iter().map(of).collect();
    rank(&RankInput { units, unit: Some(unit.into()), by: By::Percent, order: Order::BestFirst }).unwrap()
}

#[test]
fn a_cluster_of_provinces_with_four_indicators_in_one_sheet() {
    // Indicator, unit, done, plan, percent, best unit with its percent.
    for (indicator, unit, done, plan, share, best) in [
        (0, "người", "999900", "1111124", "89.99", ("Đồng Tháp", "92.29")),
        (1, "người", "840124", "938371", "89.53", ("Trà Vinh", "91.66")),
        (2, "người", "7439888", "7725740", "96.30", ("Đồng Tháp", "96.82")),
        (3, "tỷ đồng", "12486", "27126", "46.03", ("Trà Vinh", "47.50")),
    ] {
        let table = of(CLUSTER, indicator);
        assert_eq!((table.indicators.len(), table.unit), (4, Some(unit)));
        let outcome = ranked(&table, unit);
        assert_eq!((outcome.total.done, outcome.total.plan), (number(done), Some(number(plan))));
        assert_eq!(round(outcome.total.percent.unwrap()), number(share));
        let row = &outcome.rows[0];
        assert_eq!((row.name.as_str(), round(row.percent.unwrap())), (best.0, number(best.1)));
    }
    // 003-1 and 003-4: nearly a million, of whom those with unemployment insurance are at least 84.0 %.
    let [insured, unemployed] = [0, 1].map(|indicator| ranked(&of(CLUSTER, indicator), "người").total.done);
    assert!(insured.digits() < 1_000_000);
    assert_eq!(share(unemployed, insured), number("84.02"));
    // 003-12: money has a clock, and is 3.56 points behind it; people on a day have none.
    let half = on(Kind::Flow, year(2023), "2023-06-30", "tỷ đồng", &["12486", "27126"]);
    let money = half.standing(number("12486"), number("27126")).unwrap();
    assert_eq!(
        (money.points, money.verdict, money.remaining),
        (Some(number("-3.56")), Verdict::Behind, number("14640"))
    );
    let money = ProgressInput {
        done: Some(number("12486")),
        plan: Some(number("27126")),
        ..ProgressInput::new(Kind::Flow, year(2023), day("2023-06-30"), "tỷ đồng")
    };
    let money = progress(&money).unwrap();
    let months = [money.achieved_per_month, money.needed_per_month].map(|of| to(of.unwrap(), 0));
    assert_eq!((months, to(money.acceleration.unwrap(), 3)), (["2081".into(), "2440".into()], "1.173".into()));
    let level = on(Kind::Stock, year(2023), "2023-06-30", "người", &["840124"]);
    let people = level.standing(number("840124"), number("938371")).unwrap();
    assert_eq!((people.points, people.remaining), (None, number("98247")));
}

#[test]
fn a_district_whose_plan_grows_in_the_year() {
    let table = |plan: &str| {
        let text =
            ["Huyện;Đang tham gia (người);Kế hoạch\nPhú Lương;1500;1900\nĐịnh Hóa;1376;", plan, "\nĐại Từ;2000;2600"];
        of(&text.concat(), 0)
    };
    let september = on(Kind::Stock, year(2020), "2020-09-30", "người", &["1376"]);
    let row = |plan: &str| {
        let table = table(plan);
        september.standing(table.rows[1].done, table.rows[1].plan.unwrap()).unwrap()
    };
    // 002-6 to 002-8: 85.2 % of 1,615; of 1,865 they are 73.78 %, and nobody has left. 489 are missing instead of 239.
    let (old, new) = (row("1615"), row("1865"));
    assert_eq!((old.percent.decimal(), old.remaining), (number("85.20"), number("239")));
    assert_eq!((new.percent.decimal(), new.remaining), (number("73.78"), number("489")));
    // 002-7: 250 more are 15.48 % of the old plan. 002-8: 163 a month in the three that are left, instead of 79.7.
    assert_eq!(share(number("250"), number("1615")), number("15.48"));
    let a_month = |plan: &str| {
        let done = Some(number("1376"));
        let of = ProgressInput::new(Kind::Stock, year(2020), day("2020-09-30"), "người");
        to(progress(&ProgressInput { done, plan: Some(number(plan)), ..of }).unwrap().needed_per_month.unwrap(), 1)
    };
    assert_eq!((a_month("1615"), a_month("1865")), ("79.7".into(), "163.0".into()));
    // 002-9: the third largest plan.
    let larger = table("1865").rows.iter().filter(|row| row.plan.unwrap().digits() > 1865).count();
    assert_eq!(larger + 1, 3);
}

/// A part in percent of a whole, as it is printed.
fn share(part: Decimal, whole: Decimal) -> Decimal {
    let of = part.fraction().unwrap().over(whole.fraction().unwrap()).unwrap();
    of.times_whole(100).unwrap().round_to(2).unwrap()
}

fn to(number: Decimal, places: u8) -> String {
    number.fraction().unwrap().round_to(places).unwrap().to_string()
}

#[test]
fn the_best_month_is_nearly_three_times_the_one_before() {
    // 002-4 and 002-5: 168 in September are "nearly three times" as many as in August if these were a little above 56: three
    // times are a rise of 200 %. 163 a month are needed from then on, so that the record has to come three times more.
    let rise = |august: &str| {
        let table = of(&["Đơn vị;Tháng 9;Kế hoạch tháng;Cùng kỳ\nĐịnh Hóa;168;200;", august].concat(), 0);
        let row = &table.rows[0];
        let unit =
            Unit { name: row.name.clone(), done: row.done, plan: row.plan, percent: None, previous: row.previous };
        let input = RankInput { units: vec![unit], unit: None, by: By::Growth, order: Order::BestFirst };
        round(rank(&input).unwrap().rows[0].growth.unwrap())
    };
    assert_eq!([rise("56"), rise("57")], [number("200.00"), number("194.74")]);
    let september = on(Kind::Stock, year(2020), "2020-09-30", "người", &["1376"]);
    let missing = september.standing(number("1376"), number("1865")).unwrap().remaining.digits();
    assert_eq!((missing, missing / 3, (missing + 167) / 168), (489, 163, 3));
}

#[test]
fn plans_that_only_their_percentages_tell() {
    // 003-2, 003-5, 003-8, 003-11: what the percentages of a list say of its plans, and what is missing of them.
    let table = of(
        "Đơn vị;Đạt;Tỷ lệ\nBHXH;1000000;89,99%\nBH thất nghiệp;840124;89,53%\nBHYT;7439888;96,3%\nSố tiền;12486;46,03%",
        0,
    );
    let plans: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            let level = on(Kind::Stock, year(2023), "2023-06-30", "người", &[]);
            to(level.plan(row.done, row.plan, row.percent).unwrap(), 0)
        })
        .collect();
    assert_eq!(plans, ["1111235", "938371", "7725740", "27126"]);
    let missing = |row: usize, plan: i64| plan - table.rows[row].done.digits();
    assert_eq!([missing(0, 1_111_235), missing(2, 7_725_740), missing(3, 27_126)], [111_235, 285_852, 14_640]);
    // 003-10: the best of a list is above all of it, so that a best of 99.14 % is no 99.14 % of all.
    let outcome =
        ranked(&of("Đơn vị;Đạt;Kế hoạch\nBến Tre;9914;10000\nTrà Vinh;9800;10000\nLong An;9914;10000", 0), "người");
    let shares = [outcome.rows[0].percent.unwrap(), outcome.total.percent.unwrap()].map(round);
    assert_eq!(shares, [number("99.14"), number("98.76")]);
    // 003-9: of 7,504,426 people 7,439,888 are 99.14 %; the plan is 102.95 % of them.
    assert_eq!(share(number("7439888"), number("7504426")), number("99.14"));
    assert_eq!(share(number("7725740"), number("7504426")), number("102.95"));
}

#[test]
fn a_plan_that_only_its_percentage_tells_and_a_city_a_quarter_into_the_year() {
    // 000-2: 306.1 at 53.40 % of a plan of 573.22.
    let table = of("Đơn vị;Đã thu (tỷ đồng);Tỷ lệ\nTrà Vinh;306,1;53,40%", 0);
    let row = &table.rows[0];
    let half = on(Kind::Flow, year(2011), "2011-06-30", "tỷ đồng", &["306.1"]);
    let plan = half.plan(row.done, row.plan, row.percent).unwrap();
    assert_eq!(plan, number("573.22"));
    let of_half = half.standing(row.done, plan).unwrap();
    assert_eq!((of_half.points, of_half.verdict), (Some(number("3.81")), Verdict::Ahead));
    assert_eq!(of_half.remaining, number("267.1"), "267.12, as the list has one decimal");
    // 004-5: 8,148 of 14,440.
    let city = on(Kind::Stock, year(2019), "2019-03-31", "người", &["8148"]).standing(number("8148"), number("14440"));
    let city = city.unwrap();
    assert_eq!((city.percent.decimal(), city.remaining), (number("56.43"), number("6292")));
    // 699 a month instead of 274.7; as in the first quarter it would be 10,620.
    let city = ProgressInput {
        done: Some(number("8148")),
        plan: Some(number("14440")),
        opening: Some(number("7324")),
        ..ProgressInput::new(Kind::Stock, year(2019), day("2019-03-31"), "người")
    };
    let city = progress(&city).unwrap();
    let months = [(city.achieved_per_month, 1), (city.needed_per_month, 0)].map(|(of, places)| to(of.unwrap(), places));
    assert_eq!((months, to(city.acceleration.unwrap(), 2)), (["274.7".into(), "699".into()], "2.55".into()));
    let line = city.forecasts.iter().find(|of| of.name == ForecastName::StraightLine).unwrap();
    assert_eq!(to(line.value, 0), "10620");
}
