//! What a page is: its address, module, names and form. Its view is known to `pages`.

use crate::share::contribution::Form as ContributionForm;
use crate::share::doorstep::Form as DoorstepForm;
use crate::share::household::Form as HouseholdForm;
use crate::share::lists::Form as ListForm;
use crate::share::own::Own;
use crate::share::progress::Form as ProgressForm;
use crate::share::quota::Form as QuotaForm;
use crate::share::reconcile::Form as ReconcileForm;
use crate::share::retirement::Form as RetirementForm;
use crate::share::savings::Form as SavingsForm;
use crate::share::situation::{self, Asked};
use crate::share::{self, Opened, Shared};
use crate::text::{
    Lang, contribution as contribution_text, doorstep as doorstep_text, home as home_text, household as household_text,
    list as list_text, progress as progress_text, quota as quota_text, reconcile as reconcile_text,
    retirement as retirement_text, rules as rules_text, savings as savings_text, selftest as selftest_text, ui,
};
use crate::units::Month;

/// A page and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    Contribution,
    Doorstep,
    Household,
    Retirement,
    Savings,
    Progress,
    Quota,
    List,
    Reconcile,
    Rules,
    SelfTest,
}

/// The pages of one page module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    About,
    Check,
    Pay,
    Doorstep,
    Family,
    Retirement,
    Office,
    Quota,
    Report,
    List,
}

impl Group {
    /// The name of its feature and of its module.
    pub const fn key(self) -> &'static str {
        match self {
            Group::About => "about",
            Group::Check => "check",
            Group::Pay => "pay",
            Group::Doorstep => "doorstep",
            Group::Family => "family",
            Group::Retirement => "retirement",
            Group::Office => "office",
            Group::Quota => "quota",
            Group::Report => "report",
            Group::List => "list",
        }
    }
}

impl Page {
    /// Whether its results follow from the law: those of plans, quotas and reports do not.
    pub const fn uses_law(self) -> bool {
        !matches!(self, Page::Progress | Page::Quota | Page::Reconcile)
    }
}

/// Whether the module has pages for citizens.
pub const CITIZENS: bool = cfg!(any(feature = "pay", feature = "family", feature = "retirement"));

/// How the results of a page change with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    Nothing,
    Months,
    Days,
}

/// Whom a tool is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Citizens,
    Staff,
}

impl Group {
    /// What the build calls the module. One module speaks both languages, which is less to keep on the device and to
    /// compile, unless it holds the main job, which must be small, or would be above its budget.
    pub fn module(self, lang: Lang) -> String {
        match self {
            Group::Pay | Group::Report | Group::Office => [self.key(), "-", lang.code()].concat(),
            Group::About
            | Group::Check
            | Group::Doorstep
            | Group::Family
            | Group::Retirement
            | Group::Quota
            | Group::List => self.key().into(),
        }
    }
}

/// Which form each page of this module has: makes `$result` of its type, `$none` where there is none.
macro_rules! with_form {
    ($page:expr, $form:ident => $result:expr, $none:expr) => {
        match $page {
            #[cfg(feature = "pay")]
            Page::Contribution => {
                type $form = ContributionForm;
                $result
            }
            #[cfg(feature = "doorstep")]
            Page::Doorstep => {
                type $form = DoorstepForm;
                $result
            }
            #[cfg(feature = "family")]
            Page::Household => {
                type $form = HouseholdForm;
                $result
            }
            #[cfg(feature = "retirement")]
            Page::Retirement => {
                type $form = RetirementForm;
                $result
            }
            #[cfg(feature = "family")]
            Page::Savings => {
                type $form = SavingsForm;
                $result
            }
            #[cfg(feature = "office")]
            Page::Progress => {
                type $form = ProgressForm;
                $result
            }
            #[cfg(feature = "quota")]
            Page::Quota => {
                type $form = QuotaForm;
                $result
            }
            #[cfg(feature = "list")]
            Page::List => {
                type $form = ListForm;
                $result
            }
            #[cfg(feature = "report")]
            Page::Reconcile => {
                type $form = ReconcileForm;
                $result
            }
            #[cfg(feature = "about")]
            Page::Rules => {
                type $form = Own;
                $result
            }
            _ => $none,
        }
    };
}

impl Page {
    pub const ALL: [Page; 12] = [
        Page::Home,
        Page::Contribution,
        Page::Doorstep,
        Page::Household,
        Page::Retirement,
        Page::Savings,
        Page::Progress,
        Page::Quota,
        Page::List,
        Page::Reconcile,
        Page::Rules,
        Page::SelfTest,
    ];

    /// Its folder in the address, empty for the home page; also its key in storage and HTML.
    pub const fn key(self) -> &'static str {
        match self {
            Page::Home => "",
            Page::Contribution => "dong",
            Page::Doorstep => "tan-nha",
            Page::Household => "ho-gia-dinh",
            Page::Retirement => "huu-tri",
            Page::Savings => "heo-dat",
            Page::Progress => "tien-do",
            Page::Quota => "chi-tieu",
            Page::List => "danh-sach",
            Page::Reconcile => "doi-chieu",
            Page::Rules => "quy-dinh",
            Page::SelfTest => "tu-kiem-tra",
        }
    }

    /// The module that holds the page.
    pub const fn group(self) -> Group {
        match self {
            Page::Home | Page::Rules => Group::About,
            Page::SelfTest => Group::Check,
            Page::Contribution => Group::Pay,
            Page::Doorstep => Group::Doorstep,
            Page::Household | Page::Savings => Group::Family,
            Page::Retirement => Group::Retirement,
            Page::Progress => Group::Office,
            Page::Quota => Group::Quota,
            Page::Reconcile => Group::Report,
            Page::List => Group::List,
        }
    }

    pub const fn door(self) -> Option<Door> {
        match self {
            Page::Home | Page::Rules | Page::SelfTest => None,
            Page::Contribution | Page::Household | Page::Retirement | Page::Savings => Some(Door::Citizens),
            Page::Doorstep | Page::Progress | Page::Quota | Page::List | Page::Reconcile => Some(Door::Staff),
        }
    }

    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Page::Home => ui::frame(lang).product,
            Page::Contribution => contribution_text::words(lang).title,
            Page::Doorstep => doorstep_text::words(lang).title,
            Page::Household => household_text::words(lang).title,
            Page::Retirement => retirement_text::words(lang).title,
            Page::Savings => savings_text::words(lang).title,
            Page::Progress => progress_text::words(lang).title,
            Page::Quota => quota_text::words(lang).title,
            Page::List => list_text::words(lang).title,
            Page::Reconcile => reconcile_text::words(lang).title,
            Page::Rules => rules_text::words(lang).title,
            Page::SelfTest => selftest_text::words(lang).title,
        }
    }

    pub fn promise(self, lang: Lang) -> &'static str {
        match self {
            Page::Home => home_text::words(lang).lead,
            Page::Contribution => contribution_text::promise(lang),
            Page::Doorstep => doorstep_text::words(lang).promise,
            Page::Household => household_text::words(lang).promise,
            Page::Retirement => retirement_text::words(lang).promise,
            Page::Savings => savings_text::words(lang).promise,
            Page::Progress => progress_text::words(lang).promise,
            Page::Quota => quota_text::words(lang).promise,
            Page::List => list_text::words(lang).promise,
            Page::Reconcile => reconcile_text::words(lang).promise,
            Page::Rules => rules_text::words(lang).promise,
            Page::SelfTest => selftest_text::words(lang).promise,
        }
    }

    /// The address of the page in a language, from the root of the site: "", "dong/", "en/dong/".
    pub fn address(self, lang: Lang) -> String {
        let language = match lang {
            Lang::Vi => "",
            Lang::En => "en/",
        };
        if self == Page::Home { language.into() } else { [language, self.key(), "/"].concat() }
    }

    /// The way from this page up to the root of the site: "", "../", "../../".
    pub fn root(self, lang: Lang) -> String {
        "../".repeat(self.address(lang).bytes().filter(|byte| *byte == b'/').count())
    }

    /// A relative link from this page to another one.
    pub fn link(self, from: Lang, to: Page, to_lang: Lang) -> String {
        let link = self.root(from) + &to.address(to_lang);
        if link.is_empty() { "./".into() } else { link }
    }

    /// Whether the page keeps a form in its address and in the storage.
    pub const fn has_form(self) -> bool {
        !matches!(self, Page::Home | Page::Doorstep | Page::List | Page::Rules | Page::SelfTest)
    }

    /// The fields that hold lists of people or units; see [`Shared::NAMED`].
    pub const fn named(self) -> &'static [&'static str] {
        match self {
            #[cfg(feature = "office")]
            Page::Progress => ProgressForm::NAMED,
            #[cfg(feature = "quota")]
            Page::Quota => QuotaForm::NAMED,
            _ => &[],
        }
    }

    /// What the page asks of its reader that other tools ask, too.
    pub fn asked(self) -> Option<&'static Asked> {
        match self {
            Page::Contribution if CITIZENS => Some(&situation::CONTRIBUTION),
            Page::Retirement if CITIZENS => Some(&situation::RETIREMENT),
            Page::Savings if CITIZENS => Some(&situation::SAVINGS),
            Page::Household if CITIZENS => Some(&situation::HOUSEHOLD),
            _ => None,
        }
    }

    /// What its results follow, where nobody has typed a month or a day.
    pub const fn follows(self) -> Follows {
        match self {
            Page::Savings => Follows::Days,
            Page::Reconcile => Follows::Nothing,
            _ => Follows::Months,
        }
    }

    /// The text of the form that nobody has touched.
    pub fn standard_form(self) -> String {
        with_form!(self, Form => share::write(&Form::default()), String::new())
    }

    /// The form to begin anew with: the one that nobody has touched, but for what is the same at the next door.
    pub fn begun_anew(self, text: &str) -> String {
        if self == Page::Doorstep {
            return share::write(&share::read::<DoorstepForm>(text).0.next());
        }
        self.standard_form()
    }

    /// The text of the form with one field changed in this month.
    pub fn edited(self, text: &str, key: &str, value: &str, this_month: Month) -> String {
        // Without a form `tu-kiem-tra/` has how often it was run.
        let run = if self == Page::SelfTest { value } else { "" };
        with_form!(self, Form => share::edit::<Form>(text, key, value, this_month), run.into())
    }

    /// A text from outside as this version writes it.
    pub fn reread(self, text: &str) -> (String, Opened) {
        with_form!(self, Form => share::reread::<Form>(text), (String::new(), Opened::Whole))
    }
}
