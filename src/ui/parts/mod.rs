//! Parts of screens: functions from values to HTML.

pub mod actions;
pub mod answer;
pub mod bar;
pub mod choosing;
#[cfg(any(feature = "office", feature = "quota"))]
pub mod compare;
pub mod curve;
pub mod derivation;
pub mod el;
pub mod examples;
pub mod fan;
pub mod field;
pub mod frame;
pub mod glossary;
#[cfg(any(feature = "office", feature = "quota"))]
pub mod grid;
pub mod jar;
pub mod money;
pub mod month_bars;
pub mod next;
pub mod own_data;
#[cfg(any(feature = "office", feature = "quota"))]
pub mod own_list;
pub mod own_values;
pub mod plan_bar;
pub mod rows;
pub mod steps;
pub mod table;
#[cfg(any(feature = "office", feature = "quota"))]
pub mod views;
