//! Parts of screens: functions from values to HTML.

pub mod actions;
pub mod answer;
pub mod bar;
pub mod choosing;
pub mod columns;
pub mod curve;
pub mod derivation;
pub mod el;
pub mod field;
pub mod frame;
pub mod money;
pub mod rows;
pub mod table;
