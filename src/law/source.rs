//! The source of a figure or a rule: the instrument, its article, and how sure we are of it.

use crate::units::digits;
use std::fmt;

/// A legal instrument by its kind and number: "Luật 41/2024/QH15".
///
/// Every row of the law and every step has one, so that it is a few small numbers instead of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Instrument {
    /// 41.
    count: u16,
    /// 24, or none where the number has no year.
    year: u8,
    /// Which of [`SERIES`].
    series: u8,
}

/// What an instrument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Luật.
    Law,
    /// Bộ luật Lao động.
    LabourCode,
    /// Nghị định of the Government.
    Decree,
    /// Quyết định, of the Prime Minister or Vietnam Social Security.
    Decision,
    /// Thông tư of a ministry.
    Circular,
    /// Nghị quyết, of the National Assembly or a province's council.
    Resolution,
    /// A letter (công văn) of Vietnam Social Security.
    Letter,
    /// A notice (thông báo) of Vietnam Social Security.
    Notice,
    /// Not an instrument: the user.
    User,
}

/// Whose instruments are numbered together: their kind, and how their numbers end.
const SERIES: [(Kind, &str); 18] = [
    (Kind::Law, "QH11"),
    (Kind::Law, "QH13"),
    (Kind::Law, "QH15"),
    (Kind::LabourCode, "QH14"),
    (Kind::Resolution, "QH15"),
    (Kind::Decree, "NĐ-CP"),
    (Kind::Decision, "QĐ-TTg"),
    (Kind::Decision, "QĐ-BHXH"),
    (Kind::Circular, "TT-BLĐTBXH"),
    (Kind::Circular, "TT-BNV"),
    (Kind::Circular, "TT-BCA"),
    (Kind::Letter, "BHXH-CSXH"),
    (Kind::Notice, "TB-BHXH"),
    (Kind::Resolution, "NQ-HĐND"),
    // Instruments of which no number is known, and the user's own value.
    (Kind::Decree, ""),
    (Kind::Resolution, ""),
    (Kind::Notice, ""),
    (Kind::User, ""),
];

/// A place in an instrument: article, clause and point as "36.2a" (Điều 36 khoản 2 điểm a).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// Where the place is.
    pub instrument: Instrument,
    place: Place,
}

/// Its bytes, and zeros behind them.
type Place = [u8; 8];

/// Stands before the number of a point of the annex.
const ANNEX: u8 = b'+';

/// How sure we are of a value, or of the instrument and article that are named for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Read in the text itself (a copy of the gazette), or said by the authority: on its own site, or named and quoted.
    Statute,
    /// Second-hand: the press, law firms, programs and notes of people who collect contributions.
    Secondary,
    /// Neither.
    Unconfirmed,
    /// Put in by the user in place of the dated value.
    User,
}

impl Instrument {
    /// By its number as it is printed. One whose series stands in no table does not compile as a constant.
    ///
    /// ```
    /// use ansinh::law::source::{Instrument, Kind};
    ///
    /// const RATE_OF_2021: Instrument = Instrument::new(Kind::Circular, "36/2021/TT-BLĐTBXH");
    /// assert_eq!((RATE_OF_2021.kind(), RATE_OF_2021.number()), (Kind::Circular, "36/2021/TT-BLĐTBXH".to_string()));
    /// const COLLECTING: Instrument = Instrument::new(Kind::Decision, "595/QĐ-BHXH");
    /// assert_eq!(COLLECTING.number(), "595/QĐ-BHXH");
    /// ```
    pub const fn new(kind: Kind, number: &str) -> Instrument {
        let (count, number) = leading_number(number.as_bytes());
        let (year, ending) = leading_number(number);
        assert!(year == 0 || 2000 < year && year < 2256);
        let mut series = 0;
        while SERIES[series].0 as u8 != kind as u8 || !is_same(SERIES[series].1.as_bytes(), ending) {
            series += 1;
        }
        Instrument { count, year: year.saturating_sub(2000) as u8, series: series as u8 }
    }

    fn series(self) -> (Kind, &'static str) {
        SERIES.get(usize::from(self.series)).copied().unwrap_or((Kind::User, ""))
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        self.series().0
    }

    /// As it is printed: "41/2024/QH15"; empty where it is not known.
    pub fn number(self) -> String {
        let (_, ending) = self.series();
        if ending.is_empty() {
            return String::new();
        }
        let count = digits(self.count.into(), 2);
        let year = if self.year > 0 { digits(2000 + u64::from(self.year), 4) + "/" } else { String::new() };
        [&count, "/", &year, ending].concat()
    }

    /// A place in it: article, clause and point as "36.2a", at most eight bytes.
    pub const fn at(self, place: &str) -> Article {
        Article { instrument: self, place: short(place.as_bytes()) }
    }

    /// A point of its annex (Phụ lục).
    pub const fn annex(self, point: &str) -> Article {
        let mut place = short(point.as_bytes());
        place.rotate_right(1);
        assert!(place[0] == 0, "no longer than seven bytes");
        place[0] = ANNEX;
        Article { instrument: self, place }
    }

    /// The instrument as a whole, where the article is not known.
    pub const fn whole(self) -> Article {
        self.at("")
    }
}

impl Article {
    /// Article, clause and point, or "+8" for point 8 of the annex; empty where only the instrument is known.
    ///
    /// ```
    /// use ansinh::law::source::{DECISION_844_2026, LAW_2024};
    ///
    /// assert_eq!((LAW_2024.at("36.2a").place(), LAW_2024.whole().place()), ("36.2a", ""));
    /// assert_eq!(DECISION_844_2026.annex("8").place(), "+8");
    /// ```
    pub fn place(&self) -> &str {
        let end = self.place.iter().position(|byte| *byte == 0).unwrap_or(self.place.len());
        self.place.get(..end).and_then(|place| str::from_utf8(place).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for Instrument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.kind(), self.number())
    }
}

impl fmt::Debug for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.instrument, self.place())
    }
}

/// The number that a text begins with, and what follows it and its stroke.
const fn leading_number(text: &[u8]) -> (u16, &[u8]) {
    let (mut number, mut rest) = (0, text);
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        number = number * 10 + (*digit - b'0') as u16;
        rest = after;
    }
    match rest {
        [b'/', after @ ..] if rest.len() < text.len() => (number, after),
        _ => (0, text),
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([a, one @ ..], [b, other @ ..]) => *a == *b && is_same(one, other),
        _ => false,
    }
}

/// At most eight bytes; more do not compile as a constant.
const fn short(text: &[u8]) -> Place {
    let (mut place, mut at) = ([0; 8], 0);
    while at < text.len() {
        place[at] = text[at];
        at += 1;
    }
    place
}

const fn law(number: &str) -> Instrument {
    Instrument::new(Kind::Law, number)
}

pub(super) const fn decree(number: &str) -> Instrument {
    Instrument::new(Kind::Decree, number)
}

pub(super) const fn decision(number: &str) -> Instrument {
    Instrument::new(Kind::Decision, number)
}

pub(super) const fn resolution(number: &str) -> Instrument {
    Instrument::new(Kind::Resolution, number)
}

const fn circular(number: &str) -> Instrument {
    Instrument::new(Kind::Circular, number)
}

/// Law on Social Insurance of 2006; its voluntary part in force 2008-01 to 2015-12.
pub const LAW_2006: Instrument = law("71/2006/QH11");
/// Law on Social Insurance of 2014, in force 2016-01 to 2025-06.
pub const LAW_2014: Instrument = law("58/2014/QH13");
/// Law on Social Insurance of 2024, in force since 2025-07.
pub const LAW_2024: Instrument = law("41/2024/QH15");
/// Voluntary social insurance under the law of 2014.
pub const DECREE_134_2015: Instrument = decree("134/2015/NĐ-CP");
/// Compulsory social insurance under the law of 2024, and whoever has paid to both kinds.
pub const DECREE_158_2025: Instrument = decree("158/2025/NĐ-CP");
/// Voluntary social insurance under the law of 2024.
pub const DECREE_159_2025: Instrument = decree("159/2025/NĐ-CP");
/// Social pension.
pub const DECREE_176_2025: Instrument = decree("176/2025/NĐ-CP");
/// Voluntary social insurance, details under the law of 2014.
pub const CIRCULAR_1_2016: Instrument = circular("01/2016/TT-BLĐTBXH");
/// How contributions were collected, 2017-05 to 2026-04.
pub const DECISION_595_2017: Instrument = decision("595/QĐ-BHXH");
/// How contributions are collected, since 2026-05.
pub const DECISION_366_2026: Instrument = decision("366/QĐ-BHXH");
/// Law on Health Insurance as amended in 2014: households, since 2015.
pub const HEALTH_LAW_2014: Instrument = law("46/2014/QH13");
/// Law on Health Insurance as amended in 2024, in force since 2025-07.
pub const HEALTH_LAW_2024: Instrument = law("51/2024/QH15");
/// Health insurance, details; until 2018-11.
pub const DECREE_105_2014: Instrument = decree("105/2014/NĐ-CP");
/// Health insurance, details; 2018-12 to 2025-06.
pub const DECREE_146_2018: Instrument = decree("146/2018/NĐ-CP");
/// Health insurance, details; amends the one of 2018, among others for ethnic minorities.
pub const DECREE_75_2023: Instrument = decree("75/2023/NĐ-CP");
/// Health insurance, details; its support since 2025-07.
pub const DECREE_188_2025: Instrument = decree("188/2025/NĐ-CP");
/// Benefit levels of near-poor households and of old people with a social pension, since 2026-01.
pub const RESOLUTION_261_2025: Instrument = resolution("261/2025/QH15");
/// What is to be done for health insurance of everybody: plans, no rules.
pub const DECISION_844_2026: Instrument = decision("844/QĐ-TTg");
/// Base wage since 2026-07.
pub const DECREE_161_2026: Instrument = decree("161/2026/NĐ-CP");
/// Pensions drawn before 2026-07, raised.
pub const DECREE_162_2026: Instrument = decree("162/2026/NĐ-CP");
/// Labour Code of 2019.
pub const LABOUR_CODE: Instrument = Instrument::new(Kind::LabourCode, "45/2019/QH14");
/// Retirement age.
pub const DECREE_135_2020: Instrument = decree("135/2020/NĐ-CP");
/// Yearly coefficients for settlements of 2017, 2022, 2023, 2024, 2025.
pub const CIRCULAR_42_2016: Instrument = circular("42/2016/TT-BLĐTBXH");
/// Coefficients of 2022.
pub const CIRCULAR_36_2021: Instrument = circular("36/2021/TT-BLĐTBXH");
/// Coefficients of 2023.
pub const CIRCULAR_1_2023: Instrument = circular("01/2023/TT-BLĐTBXH");
/// Coefficients of 2024.
pub const CIRCULAR_20_2023: Instrument = circular("20/2023/TT-BLĐTBXH");
/// Coefficients of 2025.
pub const CIRCULAR_1_2025: Instrument = circular("01/2025/TT-BLĐTBXH");
/// When benefits are due, among others for whom only the year of birth is known.
pub const CIRCULAR_11_2025: Instrument = circular("11/2025/TT-BNV");
/// Yearly coefficients for settlements of 2026.
pub const LETTER_340_2026: Instrument = Instrument::new(Kind::Letter, "340/BHXH-CSXH");
/// Social insurance of those who serve in the police, with worked examples of pensions and lump sums.
pub const CIRCULAR_88_2025: Instrument = circular("88/2025/TT-BCA");
/// Stands where a law would: the user put the value in and no dated value is known.
pub const USER: Instrument = Instrument::new(Kind::User, "");
