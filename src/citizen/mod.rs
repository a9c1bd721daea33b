//! The questions of citizens: how much do I pay, how much does the State pay, what do I get back, how do I save up for
//! it?

#![deny(missing_docs)]

pub mod allowance;
pub mod balance;
pub mod both;
mod by_years;
pub mod card;
pub mod card_start;
mod change;
pub mod co_payment;
pub mod common_end;
pub mod compulsory;
pub mod contribution;
pub mod explain;
pub mod fact;
pub mod funeral;
pub mod glance;
mod growth;
pub mod household;
mod income;
pub mod lump_sum;
pub mod maternity;
mod missing_support;
pub mod monthly_allowance;
mod one_off;
pub mod outlook;
pub mod overrides;
mod paid;
pub mod payment;
mod payment_input;
pub mod pension;
mod plan_years;
mod prepayment;
pub mod purchase;
pub mod refund;
pub mod retirement;
pub mod savings;
pub mod seasons;
mod support;
pub mod survivors;
pub mod too_few_years;
pub mod two_plans;
mod way;

pub use compulsory::Compulsory;
pub use paid::{MOST_PERIODS, PaidPeriod};
