//! Where a figure or a rule stands: the instrument, its article, and how sure we are of it.

/// A legal instrument by its kind and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instrument {
    pub kind: Kind,
    /// As printed, "41/2024/QH15".
    pub number: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Law,
    /// Bộ luật Lao động.
    LabourCode,
    Decree,
    Decision,
    Circular,
    Resolution,
    /// A letter (công văn) of Vietnam Social Security.
    Letter,
    /// A notice (thông báo) of Vietnam Social Security.
    Notice,
    /// Not an instrument: the user.
    User,
}

/// A place in an instrument: article, clause and point as "36.2a" (Điều 36 khoản 2 điểm a).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    pub instrument: Instrument,
    /// Empty where only the instrument is known.
    pub place: &'static str,
}

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
    pub const fn at(self, place: &'static str) -> Article {
        Article { instrument: self, place }
    }

    /// The instrument as a whole, where the article is not known.
    pub const fn whole(self) -> Article {
        self.at("")
    }
}

const fn law(number: &'static str) -> Instrument {
    Instrument { kind: Kind::Law, number }
}

pub(super) const fn decree(number: &'static str) -> Instrument {
    Instrument { kind: Kind::Decree, number }
}

pub(super) const fn decision(number: &'static str) -> Instrument {
    Instrument { kind: Kind::Decision, number }
}

pub(super) const fn resolution(number: &'static str) -> Instrument {
    Instrument { kind: Kind::Resolution, number }
}

const fn circular(number: &'static str) -> Instrument {
    Instrument { kind: Kind::Circular, number }
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
pub const LABOUR_CODE: Instrument = Instrument { kind: Kind::LabourCode, number: "45/2019/QH14" };
/// Retirement age.
pub const DECREE_135_2020: Instrument = decree("135/2020/NĐ-CP");
/// Yearly coefficients for settlements of 2017, 2022, 2023, 2024, 2025.
pub const CIRCULAR_42_2016: Instrument = circular("42/2016/TT-BLĐTBXH");
pub const CIRCULAR_36_2021: Instrument = circular("36/2021/TT-BLĐTBXH");
pub const CIRCULAR_1_2023: Instrument = circular("01/2023/TT-BLĐTBXH");
pub const CIRCULAR_20_2023: Instrument = circular("20/2023/TT-BLĐTBXH");
pub const CIRCULAR_1_2025: Instrument = circular("01/2025/TT-BLĐTBXH");
/// Yearly coefficients for settlements of 2026.
pub const LETTER_340_2026: Instrument = Instrument { kind: Kind::Letter, number: "340/BHXH-CSXH" };
/// Social insurance of those who serve in the police, with worked examples of pensions and lump sums.
pub const CIRCULAR_88_2025: Instrument = circular("88/2025/TT-BCA");
/// Stands where a law would: the user put the value in and no dated value is known.
pub const USER: Instrument = Instrument { kind: Kind::User, number: "" };
