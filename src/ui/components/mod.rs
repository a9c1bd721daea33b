//! Parts of screens.

pub mod actions;
pub mod answer;
pub mod bar;
pub mod derivation;
pub mod field;
pub mod frame;
pub mod messages;
pub mod money;
