//! Figures of published reports, computed again: those that agree, and those that are known not to.

use super::{Case, Figure, PlanFigures, Question, Report, Source, Time, Topic};
use crate::figures::{self, Bound, Known, Relation};
use crate::staff::progress::Kind;
use crate::units::{Day, Decimal, Month, Percent, Value};

pub fn all() -> Vec<Case> {
    [progress(), growth(), relations(), others()].concat()
}

fn day(year: i32, month: u8, day: u8) -> Day {
    // Every day of this table exists; a wrong one would show as a case that fails.
    Day::from_parts(year, i32::from(month), i32::from(day)).unwrap_or(Day::first_of(Month::FIRST))
}

fn year_until(year: i32, month: u8, on: u8) -> Time {
    Time { from: day(year, 1, 1), to: day(year, 12, 31), as_of: day(year, month, on) }
}

fn hundredths(digits: i64) -> Decimal {
    Decimal::new(digits, 2)
}

fn percent(digits: i64) -> Value {
    Value::Percent(Percent::new(hundredths(digits)))
}

fn whole(number: i64) -> Value {
    Value::Number(Decimal::whole(number))
}

fn case(id: &'static str, report: Report, question: Question, expected: Vec<(Figure, Value)>) -> Case {
    Case { id, topic: Topic::Reports, question, expected, source: Source::Report(report) }
}

/// Money of a plan of the year: done and percent.
fn money(time: Time, done: Decimal, percent: Decimal) -> Question {
    Question::Progress(PlanFigures {
        kind: Kind::Flow,
        time,
        unit: "tỷ đồng",
        done: Some(done),
        plan: None,
        percent: Some(percent),
        opening: None,
        added: None,
    })
}

fn progress() -> Vec<Case> {
    let gap = |hundredths: i64| (Figure::Gap, Value::Points(Decimal::new(hundredths, 2)));
    let plan = |number: Decimal| (Figure::Plan, Value::Number(number));
    let people = |done, plan, percent, time, opening, added| {
        Question::Progress(PlanFigures {
            kind: Kind::Stock,
            time,
            unit: "người",
            done,
            plan,
            percent: Some(percent),
            opening,
            added,
        })
    };
    let dinh_hoa = people(
        None,
        Some(Decimal::whole(1_615)),
        Decimal::new(852, 1),
        year_until(2020, 9, 30),
        None,
        Some((day(2020, 10, 1), 250)),
    );
    let hai_phong = people(
        Some(Decimal::whole(8_148)),
        None,
        hundredths(5_643),
        year_until(2019, 3, 31),
        Some(Decimal::whole(7_324)),
        None,
    );
    let campaign = Question::Progress(PlanFigures {
        kind: Kind::Flow,
        time: Time { from: day(2019, 1, 25), to: day(2019, 6, 30), as_of: day(2019, 3, 31) },
        unit: "người",
        done: Some(Decimal::whole(5)),
        plan: Some(Decimal::whole(10)),
        percent: None,
        opening: None,
        added: None,
    });
    vec![
        case(
            "000-2",
            Report::TraVinh2011,
            money(year_until(2011, 6, 30), Decimal::new(3_061, 1), hundredths(5_340)),
            vec![plan(hundredths(57_322)), gap(381)],
        ),
        case(
            "001-5",
            Report::TuSon2019,
            money(year_until(2019, 8, 31), Decimal::whole(465), Decimal::whole(65)),
            vec![gap(-158)],
        ),
        case(
            "002-6",
            Report::DinhHoa2020,
            dinh_hoa,
            vec![(Figure::Done, whole(1_376)), (Figure::PercentThen, percent(7_378)), (Figure::NeededThen, whole(163))],
        ),
        case(
            "003-12",
            Report::Cluster2023,
            money(year_until(2023, 6, 30), Decimal::whole(12_486), hundredths(4_603)),
            vec![gap(-356)],
        ),
        case(
            "V137",
            Report::QuangNinh2025,
            people(Some(Decimal::whole(45_286)), None, hundredths(9_512), year_until(2025, 8, 31), None, None),
            vec![(Figure::Plan, whole(47_609))],
        ),
        case("004-5", Report::HaiPhong2019, hai_phong, vec![(Figure::Acceleration, Value::Factor(hundredths(254)))]),
        case("004-18", Report::HaiPhong2019, campaign, vec![(Figure::Elapsed, percent(4_204))]),
    ]
}

fn growth() -> Vec<Case> {
    let one = |id, report, unit, now, change, found| {
        let question = Question::Growth { unit, now: Decimal::whole(now), change: Decimal::whole(change) };
        case(id, report, question, vec![(Figure::Growth, percent(found))])
    };
    vec![
        one("001-2", Report::TuSon2019, "người", 136_800, 4_291, 324),
        one("004-13", Report::HaiPhong2019, "triệu đồng", 2_138_323, 264_439, 1_411),
        one("V137", Report::QuangNinh2025, "người", 45_286, 13_300, 4_158),
    ]
}

fn rounded(id: &str, value: Decimal, unit: &str) -> figures::Figure {
    figures::Figure { id: id.into(), value, bound: Bound::Rounded, unit: unit.into(), step: None }
}

fn counted(id: &str, value: i64) -> figures::Figure {
    figures::Figure {
        id: id.into(),
        value: Decimal::whole(value),
        bound: Bound::Exact,
        unit: "người".into(),
        step: None,
    }
}

fn relations() -> Vec<Case> {
    let id = |id: &str| id.to_string();
    let ratio = || Relation::Ratio { part: id("part"), whole: id("whole"), percent: id("percent") };
    let sum = || Relation::Sum { total: id("total"), parts: vec![id("one"), id("other")] };
    let grows = Relation::Growth {
        now: id("now"),
        change: Some(id("change")),
        previous: None,
        percent: id("percent"),
        falls: false,
    };
    let mean = |all: i64, best: i64| Question::Relation {
        figures: vec![rounded("all", hundredths(all), "%"), rounded("best", hundredths(best), "%")],
        relation: Relation::Mean { whole: id("all"), parts: vec![id("best")], known: Known::Highest },
    };
    let chain = Question::Relation {
        figures: vec![
            counted("part", 7_439_888),
            rounded("plan", Decimal::new(963, 1), "%"),
            rounded("coverage", hundredths(9_914), "%"),
        ],
        relation: Relation::Chain { part: id("part"), first: id("plan"), second: id("coverage"), nested: true },
    };
    let parts = |part: figures::Figure, whole: figures::Figure, percent: i64| Question::Relation {
        figures: vec![part, whole, rounded("percent", hundredths(percent), "%")],
        relation: ratio(),
    };
    let holds = |conflicts: i64| vec![(Figure::Conflicts, whole(conflicts))];
    let with = |conflicts: i64, found: i64| [holds(conflicts), vec![(Figure::Percent, percent(found))]].concat();
    let million = |id: &str, value: i64| rounded(id, Decimal::whole(value), "triệu đồng");
    let billion = |id: &str, value: Decimal| rounded(id, value, "tỷ đồng");
    vec![
        case("002-3", Report::DinhHoa2020, parts(counted("part", 21), counted("whole", 52), 4_038), with(0, 4_038)),
        case("003-3", Report::Cluster2023, mean(8_999, 9_229), holds(0)),
        case("003-10", Report::Cluster2023, mean(9_914, 9_914), holds(1)),
        case("003-9", Report::Cluster2023, chain, with(1, 10_295)),
        case(
            "004-1",
            Report::HaiPhong2019,
            Question::Relation {
                figures: vec![counted("total", 824), counted("one", 354), counted("other", 470)],
                relation: sum(),
            },
            holds(0),
        ),
        case(
            "004-14",
            Report::HaiPhong2019,
            Question::Relation {
                figures: vec![
                    million("now", 2_138_323),
                    million("change", 264_439),
                    rounded("percent", Decimal::whole(1), "%"),
                ],
                relation: grows,
            },
            with(1, 1_411),
        ),
        case(
            "V139",
            Report::LaoCai2025,
            Question::Relation {
                figures: vec![
                    rounded("total", hundredths(2_621), "%"),
                    rounded("one", hundredths(1_706), "%"),
                    rounded("other", hundredths(915), "%"),
                ],
                relation: sum(),
            },
            with(0, 2_621),
        ),
        case(
            "V140",
            Report::Country2022,
            parts(billion("part", Decimal::new(68_903, 1)), billion("whole", Decimal::new(85_609, 1)), 8_049),
            with(0, 8_049),
        ),
    ]
}

fn others() -> Vec<Case> {
    let number = |figure, number| (figure, whole(number));
    vec![
        case(
            "002-11",
            Report::DinhHoa2020,
            Question::Conference { invited: 52, registered: 21, still_needed: 489 },
            vec![number(Figure::Meetings, 24), number(Figure::MeetingsAtBest, 18), number(Figure::MeetingsAtWorst, 34)],
        ),
        case(
            "001-9",
            Report::TuSon2019,
            Question::Arrears {
                unit: "tỷ đồng",
                debt: Decimal::whole(26),
                percent: Decimal::new(45, 1),
                collected: Decimal::whole(465),
                plan: Decimal::new(7_154, 1),
            },
            vec![number(Figure::BasesThatFit, 0)],
        ),
        case(
            "V142",
            Report::Country2022,
            Question::Coverage { covered: Decimal::whole(17_500_000), percent: hundredths(3_801) },
            vec![(Figure::Base, whole(46_040_516))],
        ),
        case(
            "V144",
            Report::Country2017,
            Question::Progress(PlanFigures {
                kind: Kind::Flow,
                time: year_until(2017, 10, 31),
                unit: "tỷ đồng",
                done: Some(Decimal::whole(16_600)),
                plan: None,
                percent: Some(Decimal::new(63, 1)),
                opening: None,
                added: None,
            }),
            vec![(Figure::Plan, Value::Number(Decimal::new(2_634_921, 1)))],
        ),
    ]
}
