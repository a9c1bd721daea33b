//! Who published the worked examples, or worked them out.
//!
//! The collection itself, with an address for each example that has one, stands in tests/facts; a test compares.

use Teller::{City, Collector, Formula, LawText, OfficialAnswer, OfficialExample, Press, SocialInsurance};

/// Who says what the answer of an example is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// Vietnam Social Security.
    SocialInsurance,
    /// A city's own page.
    City,
    /// An example in an official text.
    OfficialExample,
    /// An answer of the government's portal to a citizen.
    OfficialAnswer,
    /// The text of the law says the figure itself.
    LawText,
    /// Worked out by hand from the formula of the law.
    Formula,
    Press,
    /// An organisation that collects contributions.
    Collector,
}

/// The example's teller, and an official address where somebody has read it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub by: Teller,
    pub href: Option<&'static str>,
}

const TELLERS: [(Teller, &[&str]); 8] = [
    (SocialInsurance, &["V010", "V065"]),
    (City, &["V021", "V022"]),
    (OfficialExample, &["N01", "N06", "N07", "N08", "N12", "N13", "N18", "N22"]),
    (OfficialAnswer, &[]),
    (
        LawText,
        &["V089", "V090", "V091", "V092", "V093", "V096", "V097", "V111", "V124", "V125", "V127", "V129", "V132"],
    ),
    (
        Press,
        &[
            "V001", "V002", "V004", "V005", "V012", "V013", "V020", "V066", "V083", "V104", "V130", "V134", "V137",
            "V139", "V140", "V142", "V144", "N24", "N25", "N27", "N28", "N30",
        ],
    ),
    (
        Collector,
        &[
            "V006", "V008", "V015", "V018", "V024", "V025", "V027", "V028", "V029", "V030", "V032", "V034", "V035",
            "V036", "V038", "V039", "V040", "V067", "V068", "V070", "V071", "V073", "V076", "V077", "V079", "V080",
            "V087", "V106", "V108", "V110", "V112", "V115", "V116", "V118", "V119", "V121", "V122",
        ],
    ),
    (Formula, &[]),
];

const HREFS: [(&str, &str); 4] = [
    ("V010", "https://vss.gov.vn/english/news/Pages/vietnam-social-security.aspx?CateID=198&ItemID=8994"),
    ("V021", HANOI),
    ("V022", HANOI),
    ("V065", "https://vss.gov.vn/english/news/Pages/vietnam-social-security.aspx?CateID=198&ItemID=12225"),
];

const HANOI: &str = "http://en-hanoi.govhni.vnptweb.vn/featured-news/hanoi-expands-eligibility-for-voluntary-social-and-health-insurance-support-policies-2655250711231306027.htm";

/// Of an example of the collection by its id; what is in no list was worked out from the formula of the law.
pub fn told(id: &str) -> Told {
    let of = TELLERS.iter().find(|(_, ids)| ids.contains(&id));
    let href = HREFS.iter().find(|(known, _)| *known == id);
    Told { by: of.map_or(Formula, |(teller, _)| *teller), href: href.map(|(_, address)| *address) }
}
