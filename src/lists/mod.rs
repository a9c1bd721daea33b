//! Lists of collection agents: every row worked out, and held against what is written.

pub mod many;
pub mod rates;
