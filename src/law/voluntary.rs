//! Voluntary social insurance: rate, floor, cap, step, State support, ways of paying, yield.

use super::source::{
    CIRCULAR_1_2016, DECREE_134_2015, DECREE_159_2025, Instrument, Kind, LAW_2006, LAW_2014, LAW_2024, decree,
};
use super::{Article, Confidence, Dated, HORIZON, Parameter, Series, SupportGroup};
use crate::units::{Decimal, Dong, Month, Percent};
use Confidence::{Secondary, Statute, Unconfirmed};

/// Contribution, percent of the chosen monthly income.
pub static CONTRIBUTION_RATE: Series<Percent> = Series {
    parameter: Parameter::ContributionRate,
    values: &[
        rate(Month::new(2008, 1), 16, LAW_2006.at("100.1"), Unconfirmed),
        rate(Month::new(2010, 1), 18, LAW_2006.at("100.1"), Statute),
        rate(Month::new(2012, 1), 20, LAW_2006.at("100.1"), Statute),
        rate(Month::new(2014, 1), 22, LAW_2006.at("100.1"), Statute),
        rate(Month::new(2016, 1), 22, LAW_2014.at("87.1"), Statute),
        rate(Month::new(2025, 7), 22, LAW_2024.at("36.1"), Statute),
    ],
    known_to: HORIZON,
};

const fn rate(from: Month, percent: i64, source: Article, confidence: Confidence) -> Dated<Percent> {
    Dated { from, value: Percent::whole(percent), source, confidence }
}

/// Chuẩn hộ nghèo khu vực nông thôn: the rural poverty line, đồng a month.
/// Since 2016 the lowest chosen income, and since 2018 the base of the State's support.
pub static POVERTY_LINE: Series<Dong> = Series {
    parameter: Parameter::PovertyLine,
    values: &[
        Dated {
            from: Month::new(2016, 1),
            value: Dong::new(700_000),
            source: Instrument { kind: Kind::Decision, number: "59/2015/QĐ-TTg" }.whole(),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2022, 1),
            value: Dong::new(1_500_000),
            source: decree("07/2021/NĐ-CP").at("3"),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2027, 1),
            value: Dong::new(2_200_000),
            source: decree("351/2025/NĐ-CP").whole(),
            // The line itself is confirmed, its use as the floor of contributions only second-hand.
            confidence: Secondary,
        },
    ],
    known_to: HORIZON,
};

/// What the lowest chosen income is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    MinimumWage,
    PovertyLine,
}

pub static INCOME_FLOOR: Series<Floor> = Series {
    parameter: Parameter::IncomeFloor,
    values: &[
        Dated { from: Month::new(2008, 1), value: Floor::MinimumWage, source: LAW_2006.at("100"), confidence: Statute },
        Dated {
            from: Month::new(2016, 1),
            value: Floor::PovertyLine,
            source: LAW_2014.at("87.1"),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2025, 7),
            value: Floor::PovertyLine,
            source: LAW_2024.at("31.2"),
            confidence: Statute,
        },
    ],
    known_to: HORIZON,
};

/// The highest chosen income, in times the reference level.
pub static INCOME_CAP: Series<i64> = Series {
    parameter: Parameter::IncomeCap,
    values: &[
        Dated { from: Month::new(2008, 1), value: 20, source: LAW_2006.at("100"), confidence: Statute },
        Dated { from: Month::new(2016, 1), value: 20, source: LAW_2014.at("87.1"), confidence: Statute },
        Dated { from: Month::new(2025, 7), value: 20, source: LAW_2024.at("31.2"), confidence: Statute },
    ],
    known_to: HORIZON,
};

/// The chosen income is the floor and so many times this step.
pub static INCOME_STEP: Series<Dong> = Series {
    parameter: Parameter::IncomeStep,
    values: &[
        Dated {
            from: Month::new(2016, 1),
            value: Dong::new(50_000),
            source: CIRCULAR_1_2016.at("9"),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2025, 7),
            value: Dong::new(50_000),
            source: CIRCULAR_1_2016.at("9"),
            confidence: Secondary,
        },
    ],
    known_to: HORIZON,
};

/// State support, percent of rate × poverty line, by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateSupport {
    poor: i64,
    near_poor: i64,
    ethnic_minority: i64,
    special_zone: i64,
    other: i64,
}

impl StateSupport {
    pub const fn of(self, group: SupportGroup) -> Percent {
        Percent::whole(match group {
            SupportGroup::Poor => self.poor,
            SupportGroup::NearPoor => self.near_poor,
            SupportGroup::EthnicMinority => self.ethnic_minority,
            SupportGroup::SpecialZone => self.special_zone,
            SupportGroup::Other => self.other,
        })
    }
}

pub static STATE_SUPPORT: Series<StateSupport> = Series {
    parameter: Parameter::StateSupport(SupportGroup::Other),
    values: &[
        Dated {
            from: Month::new(2008, 1),
            value: StateSupport { poor: 0, near_poor: 0, ethnic_minority: 0, special_zone: 0, other: 0 },
            source: LAW_2006.whole(),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2018, 1),
            value: StateSupport { poor: 30, near_poor: 25, ethnic_minority: 10, special_zone: 10, other: 10 },
            source: DECREE_134_2015.at("14"),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2025, 7),
            value: StateSupport { poor: 50, near_poor: 40, ethnic_minority: 30, special_zone: 50, other: 20 },
            source: DECREE_159_2025.at("5"),
            confidence: Statute,
        },
    ],
    known_to: HORIZON,
};

/// How many months of actual participation the State supports at the most.
pub const SUPPORTED_MONTHS: i64 = 120;

/// Mean monthly yield r of the fund in the year before the payment, percent a month, announced each year.
pub static MONTHLY_YIELD: Series<Percent> = Series {
    parameter: Parameter::MonthlyYield,
    values: &[
        Dated {
            from: Month::new(2024, 7),
            value: Percent::new(Decimal::new(363, 3)),
            source: YIELD_NOTICE.whole(),
            confidence: Unconfirmed,
        },
        Dated {
            from: Month::new(2026, 1),
            value: Percent::new(Decimal::new(31, 2)),
            source: YIELD_NOTICE.whole(),
            confidence: Secondary,
        },
    ],
    known_to: Month::new(2026, 12),
};

const YIELD_NOTICE: Instrument = Instrument { kind: Kind::Announcement, number: "" };

/// What the ways of paying are in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// Lengths of an ordinary payment, in months.
    pub months: &'static [u8],
    /// Years ahead at once; empty where there was no such way.
    pub years_ahead: &'static [u8],
    /// The most missing months that can be bought at once; 0 where there was no such way.
    pub missing_months: i64,
    pub ahead: Article,
    pub missing: Article,
    pub refund: Article,
    pub deadline: Option<Article>,
}

pub static WAYS_OF_PAYING: Series<Ways> = Series {
    parameter: Parameter::WaysOfPaying,
    values: &[
        Dated {
            from: Month::new(2008, 1),
            value: Ways {
                months: &[1, 3, 6],
                years_ahead: &[],
                missing_months: 0,
                ahead: LAW_2006.whole(),
                missing: LAW_2006.whole(),
                refund: LAW_2006.whole(),
                deadline: None,
            },
            source: LAW_2006.whole(),
            confidence: Unconfirmed,
        },
        Dated {
            from: Month::new(2016, 1),
            value: Ways {
                months: &[1, 3, 6, 12],
                years_ahead: &[2, 3, 4, 5],
                missing_months: 120,
                ahead: DECREE_134_2015.at("9"),
                missing: DECREE_134_2015.at("9.1e"),
                refund: DECREE_134_2015.whole(),
                deadline: Some(DECREE_134_2015.whole()),
            },
            source: DECREE_134_2015.at("9"),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2025, 7),
            value: Ways {
                months: &[1, 3, 6, 12],
                years_ahead: &[2, 3, 4, 5],
                missing_months: 60,
                ahead: DECREE_159_2025.at("6"),
                missing: DECREE_159_2025.at("7"),
                refund: DECREE_159_2025.at("8"),
                deadline: Some(LAW_2024.at("36.3")),
            },
            source: LAW_2024.at("36.2"),
            confidence: Statute,
        },
    ],
    known_to: HORIZON,
};

/// Within how many months, the first one counted, a payment for `months` is due; `None` where it is due at once.
pub const fn months_to_pay(months: u8) -> Option<i32> {
    match months {
        1 => Some(1),
        3 => Some(3),
        6 => Some(4),
        12 => Some(7),
        _ => None,
    }
}
