//! The screens. They show the results of the rules and compute nothing themselves.
//!
//! There is one component, [`app::App`], and one state, [`state::State`]. Every further component type would add to
//! each page's download (ARCHITECTURE.md, "The screens"), so the parts of a screen are plain functions from a
//! [`desk::Desk`] to HTML. A page's input is kept as the same text that stands in the address; a change of a field is a
//! change of that text.
//!
//! The first render is a pure function of the page's address and the month of the build, so the prerendered HTML can be
//! hydrated unchanged, in slices ([`taking_over`]). The last slice reads the address, the storage and the clock.

// A module of one group of tools leaves out what only others use.
#![cfg_attr(
    not(all(
        feature = "about",
        feature = "check",
        feature = "pay",
        feature = "doorstep",
        feature = "family",
        feature = "retirement",
        feature = "office",
        feature = "quota",
        feature = "report",
        feature = "list"
    )),
    allow(dead_code, unused)
)]

mod address;
#[cfg(feature = "pay")]
mod ahead;
mod app;
mod arrival;
mod browser;
mod days;
mod desk;
mod effects;
#[cfg(any(feature = "office", feature = "doorstep"))]
mod hall;
mod kept;
#[cfg(any(feature = "office", feature = "quota"))]
mod kept_lists;
#[cfg(feature = "list")]
mod list;
#[cfg(feature = "list")]
mod list_worker;
mod pace;
mod page;
mod pages;
#[cfg(feature = "part")]
mod part;
mod parts;
#[cfg_attr(not(feature = "page"), allow(dead_code))]
mod prepared;
#[cfg(feature = "ssr")]
pub mod prerender;
mod state;
mod taking_over;
mod whose;

pub use desk::{Desk, Mend};
