//! The one place that touches the browser. Every facility here may be missing or forbidden; its function then says so
//! instead of failing.

mod address;
mod document;
mod events;
mod fields;
mod files;
mod focus;
#[cfg(feature = "list")]
mod given;
#[cfg(feature = "part")]
mod place;
mod storage;
mod time;
#[cfg(feature = "list")]
mod worker;

pub use address::*;
pub use document::*;
pub use events::*;
pub use fields::*;
pub use files::*;
pub use focus::*;
#[cfg(feature = "list")]
pub use given::*;
#[cfg(feature = "part")]
pub use place::*;
pub use storage::*;
pub use time::*;
#[cfg(feature = "list")]
pub use worker::*;

use web_sys::Window;

fn window() -> Option<Window> {
    // On the host, where pages are prerendered, there is none.
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
