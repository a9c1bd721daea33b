//! Worked examples of what citizens pay and get: published by offices and the press, or worked out by hand from the
//! formulas of the law.

use super::{Case, Figure, PaidSpan, Question, Source, Topic};
use crate::citizen::contribution::Mode;
use crate::law::source::{
    CIRCULAR_1_2025, CIRCULAR_88_2025, DECISION_595_2017, DECREE_134_2015, DECREE_135_2020, DECREE_146_2018,
    DECREE_159_2025, DECREE_188_2025, LAW_2006, LAW_2014, LAW_2024, LETTER_340_2026,
};
use crate::law::{Article, Sex, Sex::Female, Sex::Male, SupportGroup};
use crate::units::{Decimal, Dong, Month, Percent, Value};
use SupportGroup::{EthnicMinority, NearPoor, Other, Poor, SpecialZone};

/// A month in which the rules of 2026-07 to 2026-12 hold.
const NOW: Month = Month::new(2026, 11);

pub fn all() -> Vec<Case> {
    [
        months(),
        top_ups(),
        many_years(),
        ahead(),
        household(),
        co_payment(),
        pensions(),
        averages(),
        ages(),
        benefits(),
        official(),
        of_2026(),
    ]
    .concat()
}

fn dong(figure: Figure, amount: i64) -> (Figure, Value) {
    (figure, Value::Dong(Dong::new(amount)))
}

fn case(id: &'static str, topic: Topic, law: Article, question: Question, expected: Vec<(Figure, Value)>) -> Case {
    Case { id, topic, question, expected, source: Source::Law(law) }
}

/// The State's support of a month of payment.
fn support_of(month: Month) -> Article {
    if month >= Month::new(2025, 7) {
        DECREE_159_2025.at("5")
    } else if month >= Month::new(2018, 1) {
        DECREE_134_2015.at("14")
    } else if month >= Month::new(2016, 1) {
        LAW_2014.at("87.1")
    } else {
        LAW_2006.at("100")
    }
}

/// Id, month, income, groups, gross, support.
type Payment = (&'static str, Month, i64, &'static [SupportGroup], i64, i64);

fn months() -> Vec<Case> {
    let rows: &[Payment] = &[
        ("V001", Month::new(2025, 7), 1_500_000, &[Poor], 330_000, 165_000),
        ("V001", Month::new(2026, 12), 1_500_000, &[Poor], 330_000, 165_000),
        ("V002", NOW, 1_500_000, &[NearPoor], 330_000, 132_000),
        ("–", NOW, 1_500_000, &[EthnicMinority], 330_000, 99_000),
        ("–", NOW, 1_500_000, &[SpecialZone], 330_000, 165_000),
        ("V004", NOW, 1_500_000, &[Other], 330_000, 66_000),
        ("V005", NOW, 1_500_000, &[EthnicMinority, Poor], 330_000, 165_000),
        ("V006", NOW, 3_000_000, &[Other], 660_000, 66_000),
        ("V008", Month::new(2026, 6), 46_800_000, &[], 10_296_000, 0),
        ("V009", Month::new(2026, 7), 50_600_000, &[], 11_132_000, 0),
        ("V010", Month::new(2018, 1), 700_000, &[], 154_000, 0),
        ("V012", Month::new(2021, 12), 700_000, &[Poor], 154_000, 46_200),
        ("V013", Month::new(2018, 1), 700_000, &[NearPoor], 154_000, 38_500),
        ("–", Month::new(2018, 1), 700_000, &[EthnicMinority], 154_000, 15_400),
        ("V015", Month::new(2025, 6), 1_500_000, &[Other], 330_000, 33_000),
        ("V017", Month::new(2027, 1), 2_200_000, &[Other], 484_000, 96_800),
        ("–", Month::new(2017, 12), 700_000, &[Poor], 154_000, 0),
        ("–", Month::new(2008, 1), 540_000, &[Other], 86_400, 0),
        ("–", Month::new(2012, 5), 1_050_000, &[Other], 210_000, 0),
    ];
    let one = |(id, month, income, groups, gross, state): Payment| {
        let expected = vec![dong(Figure::Gross, gross), dong(Figure::State, state), dong(Figure::Pay, gross - state)];
        let (groups, mode) = (groups.to_vec(), Mode::Months(1));
        let question = Question::Contribution { month, income, groups, mode, supported: 0, top_ups: Vec::new() };
        case(id, Topic::Contribution, support_of(month), question, expected)
    };
    let mut all: Vec<Case> = rows.iter().copied().map(one).collect();
    let question = Question::Contribution {
        month: NOW,
        income: 1_500_000,
        groups: vec![Other],
        mode: Mode::Months(6),
        supported: 118,
        top_ups: Vec::new(),
    };
    let expected = vec![dong(Figure::State, 132_000), dong(Figure::Pay, 1_848_000)];
    all.push(case("V040", Topic::Contribution, support_of(NOW), question, expected));
    all
}

/// Id, month, group, top-ups in percent; State, locality, own payment.
type ToppedUp = (&'static str, Month, SupportGroup, &'static [i64], [i64; 3]);

fn top_ups() -> Vec<Case> {
    let rows: [ToppedUp; 4] = [
        ("V018", Month::new(2022, 8), Other, &[10], [33_000, 33_000, 264_000]),
        ("V020", Month::new(2022, 8), NearPoor, &[25, 50], [82_500, 247_500, 0]),
        ("V021", Month::new(2026, 1), NearPoor, &[60], [132_000, 198_000, 0]),
        ("V022", Month::new(2026, 12), Poor, &[50], [165_000, 165_000, 0]),
    ];
    let one = |(id, month, group, top_ups, [state, local, pay]): ToppedUp| {
        let question = Question::Contribution {
            month,
            income: 1_500_000,
            groups: vec![group],
            mode: Mode::Months(1),
            supported: 0,
            top_ups: top_ups.to_vec(),
        };
        let expected = vec![dong(Figure::State, state), dong(Figure::Local, local), dong(Figure::Pay, pay)];
        case(id, Topic::Contribution, support_of(month), question, expected)
    };
    rows.into_iter().map(one).collect()
}

fn many_years() -> Vec<Case> {
    let rows = [
        ("V024", 1_500_000, Other, 5, None, 15_840_000),
        ("V025", 1_500_000, Other, 10, None, 31_680_000),
        ("V027", 1_500_000, Other, 20, None, 71_280_000),
        ("V028", 1_500_000, Other, 25, None, 91_080_000),
        ("V029", 1_500_000, Poor, 15, None, 39_600_000),
        ("V030", 1_500_000, Poor, 20, None, 59_400_000),
        ("V032", 1_500_000, NearPoor, 15, None, 43_560_000),
        ("V034", 1_500_000, NearPoor, 25, None, 83_160_000),
        ("V035", 1_500_000, EthnicMinority, 15, None, 47_520_000),
        ("V036", 1_500_000, EthnicMinority, 20, None, 67_320_000),
        ("V038", 1_500_000, Other, 20, Some(10), 67_320_000),
        ("V039", 3_000_000, Other, 15, None, 110_880_000),
    ];
    let one = |(id, income, group, years, top_up, pay)| {
        let question = Question::ManyYears { month: NOW, income, group, years, top_up };
        case(id, Topic::Contribution, support_of(NOW), question, vec![dong(Figure::Pay, pay)])
    };
    rows.into_iter().map(one).collect()
}

/// Years ahead, missing months, and what is given back.
fn ahead() -> Vec<Case> {
    let years = [
        ("V042", 1_500_000, Other, 2, 7_644_801, 1_584_000),
        ("V044", 1_500_000, Other, 4, 14_742_290, 3_168_000),
        ("V045", 1_500_000, Other, 5, 18_098_148, 3_960_000),
        ("V046", 3_000_000, Other, 2, 15_289_603, 1_584_000),
        ("V048", 3_000_000, Other, 4, 29_484_579, 3_168_000),
        ("V049", 3_000_000, Other, 5, 36_196_296, 3_960_000),
        ("V050", 5_000_000, Other, 2, 25_482_671, 1_584_000),
        ("V051", 5_000_000, Other, 3, 37_531_475, 2_376_000),
        ("V053", 5_000_000, Other, 5, 60_327_161, 3_960_000),
        ("V054", 1_500_000, NearPoor, 5, 18_098_148, 7_920_000),
    ];
    let missing = [
        ("V056", 1_500_000, 12, 4_040_708),
        ("V058", 1_500_000, 60, 21_791_542),
        ("V059", 3_000_000, 12, 8_081_416),
        ("V061", 3_000_000, 60, 43_583_084),
    ];
    let ask = |income, groups, mode| Question::Contribution {
        month: NOW,
        income,
        groups,
        mode,
        supported: 0,
        top_ups: Vec::new(),
    };
    let ahead = years.into_iter().map(|(id, income, group, years, gross, state)| {
        let expected = vec![dong(Figure::Gross, gross), dong(Figure::State, state), dong(Figure::Pay, gross - state)];
        let question = ask(income, vec![group], Mode::Ahead { years });
        case(id, Topic::Ahead, DECREE_159_2025.at("6"), question, expected)
    });
    let missing = missing.into_iter().map(|(id, income, months, pay)| {
        let question = ask(income, Vec::new(), Mode::Missing { months });
        case(id, Topic::Ahead, DECREE_159_2025.at("7"), question, vec![dong(Figure::Pay, pay)])
    });
    let back = case(
        "V062",
        Topic::Ahead,
        DECREE_159_2025.at("8"),
        Question::Refund { month: NOW, income: 1_500_000, group: Other, years: 5, unused: 24 },
        vec![dong(Figure::Gross, 6_838_706), dong(Figure::State, 1_584_000), dong(Figure::Refund, 5_254_706)],
    );
    ahead.chain(missing).chain([back]).collect()
}

fn household_law(month: Month) -> Article {
    if month >= Month::new(2025, 7) { DECREE_188_2025.at("6") } else { DECREE_146_2018.at("7") }
}

fn household() -> Vec<Case> {
    let by_rank: [(&str, Month, i64, &[i64]); 13] = [
        ("V065", Month::new(2024, 7), 12, &[1_263_600, 884_520, 758_160, 631_800, 505_440]),
        ("V065", Month::new(2026, 6), 12, &[1_263_600, 884_520, 758_160, 631_800, 505_440]),
        ("V066", Month::new(2025, 7), 1, &[105_300, 73_710, 63_180, 52_650, 42_120]),
        // The sixth member pays what the fifth pays.
        ("V066", Month::new(2025, 7), 1, &[105_300, 73_710, 63_180, 52_650, 42_120, 42_120]),
        ("V067", Month::new(2025, 1), 3, &[315_900]),
        ("V068", Month::new(2025, 1), 6, &[631_800]),
        ("V076", Month::new(2026, 7), 12, &[1_366_200, 956_340, 819_720, 683_100, 546_480]),
        ("V077", Month::new(2026, 12), 6, &[683_100, 478_170, 409_860, 341_550, 273_240]),
        ("V079", Month::new(2026, 7), 1, &[113_850]),
        ("V083", Month::new(2023, 7), 1, &[81_000]),
        ("V083", Month::new(2024, 6), 12, &[972_000]),
        ("V085", Month::new(2019, 7), 1, &[67_050, 46_935]),
        ("V085", Month::new(2023, 6), 12, &[804_600]),
    ];
    let totals: [(&str, Month, &[i64], i64); 5] = [
        ("V070", Month::new(2025, 10), &[12; 3], 2_906_280),
        ("V071", Month::new(2025, 10), &[12; 5], 4_043_520),
        // So that the cards end together.
        ("V073", Month::new(2026, 1), &[12, 7, 3], 1_969_110),
        ("V080", NOW, &[12; 3], 3_142_260),
        ("V082", NOW, &[12; 5], 4_371_840),
    ];
    let by_rank = by_rank.into_iter().map(|(id, month, months, pays)| {
        let expected = (1..).zip(pays).map(|(rank, pay)| dong(Figure::Member(rank), *pay)).collect();
        let question = Question::Household { month, months: vec![months; pays.len()] };
        case(id, Topic::Household, household_law(month), question, expected)
    });
    let totals = totals.into_iter().map(|(id, month, months, total)| {
        let question = Question::Household { month, months: months.to_vec() };
        case(id, Topic::Household, household_law(month), question, vec![dong(Figure::Total, total)])
    });
    by_rank.chain(totals).collect()
}

fn co_payment() -> Vec<Case> {
    let expected = vec![dong(Figure::FreeVisit, 379_500), dong(Figure::YearlyBound, 15_180_000)];
    let question = Question::CoPayment { month: NOW };
    let source = Source::Laws([DECREE_188_2025.at("17.1"), DECREE_188_2025.at("18.2")]);
    vec![Case { id: "V087", topic: Topic::Household, question, expected, source }]
}

fn pensions() -> Vec<Case> {
    let percent = |digits: i64, places: u8| Value::Percent(Percent::new(Decimal::new(digits, places)));
    let rates: [(&str, Sex, i64, Value); 12] = [
        ("V089", Female, 180, percent(45, 0)),
        ("V090", Female, 240, percent(55, 0)),
        ("V091", Female, 360, percent(75, 0)),
        ("V092", Female, 420, percent(75, 0)),
        ("V093", Male, 180, percent(40, 0)),
        ("–", Male, 204, percent(42, 0)),
        ("–", Male, 234, percent(445, 1)),
        // 19 years and 7 months count as 20 years.
        ("–", Male, 235, percent(45, 0)),
        ("–", Male, 240, percent(45, 0)),
        ("V096", Male, 420, percent(75, 0)),
        ("V097", Male, 480, percent(75, 0)),
        ("V098", Female, 196, percent(48, 0)),
    ];
    let amounts: [(&str, Sex, i64, i64, i64); 7] = [
        ("V100", Female, 15, 1_500_000, 675_000),
        ("V102", Female, 20, 1_500_000, 825_000),
        ("V103", Male, 20, 1_500_000, 675_000),
        // The average of the press figures is 1.475 times the chosen income; the press cuts them to thousands.
        ("V104", Male, 20, 1_032_500, 464_625),
        ("V104", Female, 20, 1_032_500, 567_875),
        ("V106", Male, 20, 2_212_500, 995_625),
        ("V106", Female, 20, 2_212_500, 1_216_875),
    ];
    let law = LAW_2024.at("99.1");
    let rates = rates.into_iter().map(|(id, sex, months, rate)| {
        let question = Question::Pension { sex, settled: NOW, months, average: 1_500_000 };
        let mut expected = vec![(Figure::Rate, rate)];
        if id == "V098" {
            expected.push((Figure::CountedYears, Value::Years(Decimal::new(165, 1))));
        }
        case(id, Topic::Pension, law, question, expected)
    });
    let amounts = amounts.into_iter().map(|(id, sex, years, average, pension)| {
        let question = Question::Pension { sex, settled: NOW, months: years * 12, average };
        case(id, Topic::Pension, law, question, vec![dong(Figure::Pension, pension)])
    });
    let one_off = case(
        "V136",
        Topic::Pension,
        LAW_2024.at("100"),
        Question::Pension { sex: Female, settled: NOW, months: 384, average: 1_500_000 },
        vec![dong(Figure::OneOff, 1_500_000)],
    );
    rates.chain(amounts).chain([one_off]).collect()
}

fn averages() -> Vec<Case> {
    let span = |from: (i32, u8), to: (i32, u8), income| -> PaidSpan {
        (Month::new(from.0, from.1), Month::new(to.0, to.1), income)
    };
    let rows = [
        // The source cuts 1.774.052,70 to 1.774.052.
        (
            "V108",
            DECREE_134_2015.whole(),
            Month::new(2017, 9),
            vec![
                span((2013, 1), (2013, 12), 1_200_000),
                span((2014, 1), (2014, 9), 1_445_000),
                span((2014, 10), (2015, 6), 2_140_000),
                span((2016, 1), (2016, 2), 2_140_000),
                span((2016, 3), (2016, 7), 2_515_000),
            ],
            1_774_053,
        ),
        // 43 months that sum up to 86.057.800 in years that count 1.00: 2.001.344,19 before rounding.
        (
            "V110",
            LAW_2024.at("104"),
            Month::new(2028, 8),
            vec![span((2025, 1), (2028, 6), 2_001_344), span((2028, 7), (2028, 7), 2_001_352)],
            2_001_344,
        ),
        ("V113", LAW_2024.at("104"), Month::new(2026, 3), vec![span((2022, 1), (2024, 12), 1_500_000)], 1_605_000),
    ];
    let averages = rows.into_iter().map(|(id, law, settled, paid, average)| {
        case(id, Topic::Pension, law, Question::Average { settled, paid }, vec![dong(Figure::Average, average)])
    });
    let of_2025 = [221, 207, 190, 160, 147, 137, 132, 131, 128, 123, 119, 116, 112, 110, 107, 104, 100, 100];
    let of_2026 = [229, 214, 196, 165, 151, 142, 136, 136, 132, 128, 123, 120, 116, 114, 111, 107, 103, 100, 100];
    let tables = [
        ("V111", CIRCULAR_1_2025.whole(), 2025, of_2025.to_vec()),
        ("V112", LETTER_340_2026.whole(), 2026, of_2026.to_vec()),
    ];
    let tables = tables.into_iter().map(|(id, law, settled, hundredths)| {
        let years: Vec<i32> = (2008..).take(hundredths.len()).collect();
        let expected = years.iter().zip(hundredths);
        let expected = expected.map(|(year, of)| (Figure::Coefficient(*year), Value::Factor(Decimal::new(of, 2))));
        let expected = expected.collect();
        let question = Question::Coefficients { settled: Month::new(settled, 12), income: 1_000_000, years };
        case(id, Topic::Pension, law, question, expected)
    });
    averages.chain(tables).collect()
}

/// Id, sex, month of birth, age, month in which it is reached where the source says it, first month of pension.
type Retired = (&'static str, Sex, Month, (i64, i64), Option<Month>, Month);

fn ages() -> Vec<Case> {
    let rows: [Retired; 11] = [
        ("V115", Male, Month::new(1961, 1), (60, 3), Some(Month::new(2021, 4)), Month::new(2021, 5)),
        ("V116", Male, Month::new(1962, 1), (60, 6), Some(Month::new(2022, 7)), Month::new(2022, 8)),
        ("V118", Male, Month::new(1965, 1), (61, 6), Some(Month::new(2026, 7)), Month::new(2026, 8)),
        ("V119", Male, Month::new(1968, 1), (62, 0), Some(Month::new(2030, 1)), Month::new(2030, 2)),
        ("V121", Female, Month::new(1969, 1), (56, 8), Some(Month::new(2025, 9)), Month::new(2025, 10)),
        ("V122", Female, Month::new(1975, 1), (59, 8), Some(Month::new(2034, 9)), Month::new(2034, 10)),
        ("V124", Male, Month::new(1966, 3), (61, 9), None, Month::new(2028, 1)),
        ("V125", Male, Month::new(1963, 12), (61, 0), None, Month::new(2025, 1)),
        ("V127", Female, Month::new(1969, 4), (56, 8), None, Month::new(2026, 1)),
        ("V129", Female, Month::new(1975, 5), (60, 0), None, Month::new(2035, 6)),
        ("V130", Female, Month::new(1979, 3), (60, 0), Some(Month::new(2039, 3)), Month::new(2039, 4)),
    ];
    let one = |(id, sex, born, (years, months), reached, pension_from): Retired| {
        let mut expected =
            vec![(Figure::Age, Value::Age { years, months }), (Figure::PensionFrom, Value::Month(pension_from))];
        // Where the source says it.
        expected.extend(reached.map(|reached| (Figure::Reached, Value::Month(reached))));
        case(id, Topic::Age, DECREE_135_2020.at("4"), Question::Retirement { sex, born }, expected)
    };
    rows.into_iter().map(one).collect()
}

fn benefits() -> Vec<Case> {
    let one =
        |id, law, question, amount| case(id, Topic::Benefits, law, question, vec![dong(Figure::Allowance, amount)]);
    let born = Month::new(2026, 3);
    vec![
        one("V132", LAW_2014.at("80"), Question::Funeral { died: Month::new(2024, 7) }, 23_400_000),
        one("V132", LAW_2024.at("109"), Question::Funeral { died: Month::new(2026, 6) }, 23_400_000),
        one("V133", LAW_2024.at("109"), Question::Funeral { died: Month::new(2026, 7) }, 25_300_000),
        one("V134", LAW_2024.at("94"), Question::Maternity { born, children: 1 }, 2_000_000),
        one("V134", LAW_2024.at("94"), Question::Maternity { born, children: 2 }, 4_000_000),
    ]
}

/// Examples that stand in official texts.
fn official() -> Vec<Case> {
    let (of_2018, of_2026) = (Month::new(2018, 6), Month::new(2026, 1));
    let ask = |month, income, groups: &[SupportGroup], months| Question::Contribution {
        month,
        income,
        groups: groups.to_vec(),
        mode: Mode::Months(months),
        supported: 0,
        top_ups: Vec::new(),
    };
    let pay = |id, place, question, amount| {
        case(id, Topic::Contribution, DECISION_595_2017.at(place), question, vec![dong(Figure::Pay, amount)])
    };
    let rate = |id, months, percent| {
        let question = Question::Pension { sex: Male, settled: of_2026, months, average: 1_500_000 };
        let expected = vec![(Figure::Rate, Value::Percent(Percent::whole(percent)))];
        case(id, Topic::Pension, CIRCULAR_88_2025.whole(), question, expected)
    };
    let monthly_yield = Decimal::new(628, 3);
    let four_months = vec![(Month::new(2025, 7), Month::new(2025, 10), 9_828_000)];
    vec![
        pay("N06", "12", ask(of_2018, 800_000, &[NearPoor], 12), 1_650_000),
        pay("N07", "12", ask(of_2018, 800_000, &[Other], 1), 160_600),
        pay("N08", "10", ask(of_2018, 4_000_000, &[], 1), 880_000),
        pay("N08", "10", ask(of_2018, 4_000_000, &[], 6), 5_280_000),
        case(
            "N01",
            Topic::Ahead,
            DECISION_595_2017.at("10"),
            Question::AheadAt { month: Month::new(2017, 5), income: 3_000_000, years: 2, monthly_yield },
            vec![dong(Figure::Gross, 14_753_539)],
        ),
        case(
            "N22",
            Topic::Household,
            DECREE_188_2025.whole(),
            Question::Household { month: Month::new(2025, 8), months: vec![1; 3] },
            vec![dong(Figure::Member(1), 105_300), dong(Figure::Member(2), 73_710), dong(Figure::Member(3), 63_180)],
        ),
        rate("N12", 514, 75),
        rate("N13", 340, 62),
        case(
            "N18",
            Topic::Benefits,
            CIRCULAR_88_2025.whole(),
            Question::LumpSum { settled: of_2026, paid: four_months },
            vec![dong(Figure::Gross, 8_648_640)],
        ),
    ]
}

/// What a month of 2026 costs, by income and group.
fn of_2026() -> Vec<Case> {
    let rows = [
        ("N24", 2_000_000, [275_000, 308_000, 341_000, 374_000]),
        ("N25", 3_000_000, [495_000, 528_000, 561_000, 594_000]),
        ("N27", 5_000_000, [935_000, 968_000, 1_001_000, 1_034_000]),
        ("N28", 6_000_000, [1_155_000, 1_188_000, 1_221_000, 1_254_000]),
        ("N30", 8_000_000, [1_595_000, 1_628_000, 1_661_000, 1_694_000]),
    ];
    let of_group = |(id, income, pays): (&'static str, i64, [i64; 4])| {
        [Poor, NearPoor, EthnicMinority, Other].into_iter().zip(pays).map(move |(group, pay)| {
            let (groups, mode) = (vec![group], Mode::Months(1));
            let question =
                Question::Contribution { month: NOW, income, groups, mode, supported: 0, top_ups: Vec::new() };
            case(id, Topic::Contribution, support_of(NOW), question, vec![dong(Figure::Pay, pay)])
        })
    };
    rows.into_iter().flat_map(of_group).collect()
}
