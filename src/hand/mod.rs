//! What a result needs to be handed over: a check code, a QR code. Pure: texts in, shapes out.
//!
//! The pages use [`code`] only. The rest is a module of its own (feature `hand`), which a page loads when somebody asks
//! for a picture or a QR code.

pub mod code;
#[cfg(feature = "hand")]
mod module;
#[cfg(any(feature = "hand", test))]
pub mod qr;
