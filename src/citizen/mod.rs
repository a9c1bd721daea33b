//! What a citizen asks: what would I pay, what does the State pay, what do I get back, how do I save up for it.

pub mod balance;
pub mod benefits;
mod change;
pub mod contribution;
pub mod household;
mod income;
pub mod lump_sum;
pub mod outlook;
mod paid;
pub mod pension;
mod prepayment;
pub mod refund;
pub mod retirement;
pub mod savings;
mod support;
mod way;

pub use paid::{MOST_PERIODS, PaidPeriod};
