//! Preparing a result to be handed over: check code and QR code. Pure functions: texts in, shapes out.
//!
//! The pages use only [`code`]. The rest is a module of its own (feature `hand`), which a page loads when somebody asks
//! for a picture or a QR code.

pub mod code;
#[cfg(feature = "hand")]
mod module;
#[cfg(any(feature = "hand", test))]
pub mod qr;
