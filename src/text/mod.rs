//! Every sentence of the product, and the printing and parsing of numbers.
//!
//! Vietnamese and English stand side by side: [`Lang::pick`] takes both, so a missing translation does not compile.

#[macro_use]
mod filled;

pub mod birth;
pub mod calendar;
mod citizen;
pub mod compare;
pub mod contribution;
pub mod deal;
pub mod doorstep;
pub mod errors;
pub mod examples;
pub mod explain;
pub mod figures;
pub mod findings;
pub mod glossary;
#[cfg(feature = "ssr")]
pub mod hand;
pub mod home;
pub mod household;
pub mod kept;
pub mod law;
pub mod list;
pub mod list_book;
pub mod lists;
pub mod mend;
pub mod numbers;
pub mod own;
pub mod progress;
pub mod projector;
pub mod quota;
pub mod reading;
pub mod reconcile;
pub mod report_sentence;
pub mod retirement;
pub mod roster;
pub mod rules;
pub mod savings;
pub mod selftest;
pub mod situation;
pub mod staff;
pub mod table;
pub mod too_few_years;
pub mod ui;
pub mod units;
pub mod words;

/// Tools whose pages share a module. A module without them leaves their sentences out; every other build has all.
pub struct Tools(bool);

/// What is no module of a page has every tool.
const ALL: bool = cfg!(any(feature = "tools", feature = "lists"));

/// The pension and what else comes back.
pub const RETIREMENT: Tools = Tools(ALL || cfg!(feature = "retirement"));
/// The piggy bank.
pub const SAVING: Tools = Tools(ALL || cfg!(feature = "family"));
/// Both of these pay over months to come.
pub const FAMILY: Tools = Tools(RETIREMENT.0 || SAVING.0);
/// The health insurance of a household, which lists work out as well.
pub const HEALTH: Tools = Tools(ALL || cfg!(any(feature = "family", feature = "clerk")));
/// The progress of a plan, of one unit and of many.
pub const OFFICE: Tools = Tools(ALL || cfg!(feature = "office"));
/// What each officer has to bring, and the meetings for it.
pub const QUOTA: Tools = Tools(ALL || cfg!(feature = "quota"));
/// Both of these have a plan, and days that are left for it.
pub const PLANS: Tools = Tools(OFFICE.0 || QUOTA.0);
pub const REPORT: Tools = Tools(ALL || cfg!(feature = "report"));
/// All that work out a contribution, or tell of it.
pub const CITIZENS: Tools = Tools(
    FAMILY.0
        || cfg!(any(
            feature = "pay",
            feature = "doorstep",
            feature = "check",
            feature = "about",
            feature = "interface",
            feature = "clerk"
        )),
);
/// All whose results follow from the law: plans, quotas and reports do not.
pub const LAW: Tools = Tools(CITIZENS.0 || cfg!(feature = "list"));
/// Programs that use the functions.
pub const INTERFACE: Tools = Tools(cfg!(any(feature = "interface", feature = "tools")));
/// Whoever checks lists: a module of its own.
pub const LISTS: Tools = Tools(cfg!(any(feature = "lists", feature = "clerk", feature = "host")));
/// Both of these compare figures with units.
pub const STAFF: Tools = Tools(OFFICE.0 || REPORT.0);

impl Tools {
    /// A text that only these tools show.
    pub const fn pick(self, lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
        if self.0 { lang.pick(vi, en) } else { "" }
    }

    /// A sentence that only these tools show.
    #[inline(always)]
    pub fn say(self, sentence: impl FnOnce() -> String) -> String {
        if self.0 { sentence() } else { String::new() }
    }
}

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Vi,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// This language, or the only one that this build speaks. Every choice of a sentence asks here, so that a module
    /// for one language leaves the sentences of the other out.
    pub const fn spoken(self) -> Lang {
        match (cfg!(feature = "vi"), cfg!(feature = "en")) {
            (true, false) => Lang::Vi,
            (false, true) => Lang::En,
            _ => self,
        }
    }

    /// The text of this language.
    pub const fn pick(self, vi: &'static str, en: &'static str) -> &'static str {
        match self.spoken() {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// "vi" or "en", as in the JavaScript interface and in HTML.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }
}
