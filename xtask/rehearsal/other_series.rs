//! A row of a series that long plans meet only once support is used up: 180 supported months from 2028-07.
//! `cargo xtask rehearse` puts this test into its copy of the project, and that row into the tables.

use ansinh::citizen::balance::{Input, balance};
use ansinh::citizen::contribution::Mode;
use ansinh::law::{Overrides, Rules, Sex, SupportGroup};
use ansinh::units::{Dong, Month, Percent};

#[test]
fn a_plan_whose_support_was_used_up_is_supported_again() {
    let start = Month::new(2028, 2);
    let plan = Input {
        sex: Sex::Female,
        start,
        end: Some(Month::new(2028, 12)),
        income: Dong::new(3_000_000),
        groups: vec![SupportGroup::Other],
        top_ups: Vec::new(),
        mode: Mode::Months(1),
        missed_per_year: 0,
        supported_months: 120,
        before: None,
        compulsory: None,
        bought: None,
        old_enough: Month::new(2040, 1),
        age_reached: Month::new(2040, 1),
        growth: Percent::ZERO,
        overrides: Overrides::default(),
    };
    let floor = Rules::of(start, &Overrides::default()).income_floor().unwrap().value;
    assert_eq!(floor, Dong::new(2_300_000));
    let outcome = balance(&plan).unwrap();
    // July to December; the State pays 20 % of 22 % of 2,300,000.
    assert_eq!((outcome.months, outcome.supported_months, outcome.state), (11, 6, Dong::new(6 * 101_200)));
}
