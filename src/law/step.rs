//! The chosen income is the floor and so many times a step: Circular 01/2016/TT-BLĐTBXH Art 9; Decision 595/QĐ-BHXH
//! Art 10.1. No text since 2025-07 names the step; programs of 2026 still have it.
//!
//! "Bậc thu nhập chọn" on the pages. An income between two steps is computed all the same, and the result says so
//! (`citizen/income.rs`). A list of a collection agent is judged harder (`lists/contributions.rs`): there such an income is
//! a fault, as the interface promises it. A person asks what a choice would cost; a list goes to an office whose programs
//! still count in steps.

use super::source::{CIRCULAR_1_2016, DECISION_595_2017};
use super::{Confidence, Dated, HORIZON, Parameter, Rules, Series};
use crate::units::Dong;
use Confidence::Secondary;

const STEP: Dong = Dong::new(50_000);

/// Đồng between two chosen incomes.
pub static INCOME_STEP: Series<Dong> = Series {
    parameter: Parameter::IncomeStep,
    values: &[
        Dated::since(2016, 1, STEP, CIRCULAR_1_2016.at("9")).citation_is(Secondary),
        Dated::since(2017, 5, STEP, DECISION_595_2017.at("10.1")),
        Dated::since(2025, 7, STEP, CIRCULAR_1_2016.at("9")).value_is(Secondary).citation_is(Secondary),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The step between chosen incomes; `None` before there was one.
    pub fn income_step(&self) -> Option<Dated<Dong>> {
        INCOME_STEP.known_at(self.month())
    }
}
