//! An Sinh.
#[cfg(feature = "ui")]
pub mod ui;
