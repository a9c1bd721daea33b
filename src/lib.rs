//! An Sinh: Vietnam's voluntary social insurance and household health insurance, computed on the reader's own device.
//!
//! # Map
//! [`units`] says what numbers are, [`law`] what the texts say and since when. [`citizen`], [`staff`] and [`figures`] work
//! things out: each function takes a typed input and gives an outcome with every step of its derivation ([`explain`]), or
//! an [`error`] that names the field and what mends it. [`selftest`] is a table of worked examples. [`text`] says all of it
//! in Vietnamese and English, [`share`] keeps what was typed, [`hand`] shapes what is handed over. On top stand two edges
//! that do not know each other: `api`, the interface for other programs
//! (feature `interface`), and `ui`, the screens (feature `ui`).
//!
//! # What holds everywhere
//! Dependencies go only downwards in that list. Nothing below the edges knows a clock, a storage, a network or a
//! browser, and nothing below `text` a floating-point number or a sentence. No input makes a function panic.

#[cfg(feature = "interface")]
pub mod api;
pub mod citizen;
#[cfg(feature = "clerk")]
pub mod clerk;
pub mod error;
pub mod explain;
pub mod figures;
pub mod hand;
pub mod law;
pub mod lists;
#[cfg(feature = "post")]
pub mod post;
pub mod selftest;
pub mod share;
pub mod sheets;
pub mod staff;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
pub mod units;
