//! Every sentence of the product, and how numbers are printed and read.
//!
//! Vietnamese and English stand side by side: [`Lang::pick`] takes both, so that a missing text does not compile.

pub mod contribution;
pub mod errors;
pub mod explain;
pub mod home;
pub mod household;
pub mod law;
pub mod numbers;
pub mod reading;
pub mod staff;
pub mod table;
pub mod ui;
pub mod words;

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Vi,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The text of this language.
    pub const fn pick(self, vi: &'static str, en: &'static str) -> &'static str {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// "vi" or "en", as in the JavaScript interface and in HTML.
    pub const fn code(self) -> &'static str {
        self.pick("vi", "en")
    }
}
