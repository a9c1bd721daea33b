//! What is known while the numbers of a text are read one behind the other.

use super::columns::Column;
use super::found::{Candidate, Ignored};
use super::tokens::Text;
use super::vocabulary::Vocabulary;

/// How many numbers may share the unit of the last: "từ 3 đến 5 tỷ đồng".
pub const SHARED: usize = 3;

pub struct Scan<'a> {
    pub text: &'a Text<'a>,
    pub vocabulary: &'a Vocabulary,
    /// The numbers in tables that are still ahead.
    pub columns: &'a [(usize, Column)],
    pub candidates: Vec<Candidate>,
    pub ignored: Vec<Ignored>,
    /// The mark that groups thousands in a text of this language.
    pub group: char,
}
