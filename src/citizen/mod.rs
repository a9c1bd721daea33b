//! What a citizen asks: what would I pay, what does the State pay, what do I get back, how do I save up for it.

mod change;
pub mod contribution;
mod income;
mod prepayment;
pub mod refund;
mod support;
mod way;

pub use change::{Change, next_change};
