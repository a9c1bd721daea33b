//! The exact number types in which every rule computes.
//!
//! Nothing here knows the law, a language or the browser. A typed value becomes one of these types once, at the edge;
//! from there on no text and no floating point is involved.

#![deny(missing_docs)]

mod day;
mod decimal;
mod digits;
mod dong;
mod encodings;
mod fraction;
mod letters;
mod month;
mod percent;
mod range;
mod spelled;
mod value;
mod wilson;

pub use day::Day;
pub use decimal::{Decimal, DecimalError};
pub use digits::{digits, plain_whole, read_digits};
pub use dong::{Dong, behind_dong};
pub use encodings::{Encoding, encoding, tcvn3, unicode, vni, with_marks, with_tone};
pub use fraction::{Fraction, TooLarge};
pub use letters::{Parts, around, is_letter, small_letters, split_at_mark, split_by_mark};
pub use month::Month;
pub use percent::Percent;
pub use range::{Range, Rounded};
pub use spelled::{Spelled, plain_letter, spelled};
pub use value::Value;
pub use wilson::Wilson;
