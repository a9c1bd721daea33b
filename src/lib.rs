//! An Sinh: Vietnam's voluntary social insurance and household health insurance, computed on the reader's own device.
//!
//! # Map
//! [`units`] defines the numbers; [`law`] holds the provisions and their dates. [`citizen`], [`staff`] and [`figures`]
//! compute: each function takes a typed input and returns an outcome with every step of its derivation ([`explain`]),
//! or an [`error`] that names the field and its mend. [`selftest`] is a table of worked examples. [`text`] puts all of
//! it into Vietnamese and English, [`share`] keeps the typed text, [`hand`] prepares results for handing over. Two
//! edges stand on top and do not know each other: `api`, the interface for other programs (feature `interface`), and
//! `ui`, the screens (feature `ui`).
//!
//! # Rules for every room
//! Dependencies go one way (ARCHITECTURE.md, "The rooms"). Nothing below the edges knows a clock, a storage, a network
//! or a browser; nothing below `text` contains a floating-point number or a sentence. No input makes a function panic.

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

/// Gives out the memory of every module that travels to a phone: docs/decisions/008-allocator.md.
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
#[global_allocator]
static MEMORY: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();
