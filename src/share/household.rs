//! The form of the page `ho-gia-dinh/`: the members of a household and for how long they pay.

use super::list::{self, Row};
use super::own::{self, Own};
use super::typed::{day, decimal, month, own_money, whole};
use super::{Shared, differing};
use crate::citizen::card_start::CardBefore;
use crate::citizen::household::{Input, Member};
use crate::error::{Fault, InputError, item};
use crate::law::HealthGroup;
use crate::units::{Dong, Month, Percent};

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// A row for each member: the letter of the group, what the member is called, own months, own support, the letter of
    /// the card before and its last day.
    pub members: String,
    pub months: String,
    /// Empty: the running month.
    pub month: String,
    /// Empty: the first day of the month.
    pub card_from: String,
    /// Co-payments of the year before the base wage changed.
    pub co_paid: String,
    pub own: Own,
}

impl Default for Form {
    fn default() -> Form {
        Form {
            members: Form::MEMBERS.into(),
            months: "12".into(),
            month: String::new(),
            card_from: String::new(),
            co_paid: String::new(),
            own: Own::default(),
        }
    }
}

/// The letters that stand for the groups in an address.
const GROUPS: [(HealthGroup, &str); 10] = [
    (HealthGroup::Household, "h"),
    (HealthGroup::Poor, "p"),
    (HealthGroup::NearPoor, "n"),
    (HealthGroup::NearPoorInPoorCommune, "c"),
    (HealthGroup::EthnicMinority, "e"),
    (HealthGroup::Student, "s"),
    (HealthGroup::VillageWorker, "v"),
    (HealthGroup::TraffickingVictim, "t"),
    (HealthGroup::FarmAverage, "f"),
    (HealthGroup::OtherGroup, "o"),
];

pub fn letter(group: HealthGroup) -> &'static str {
    GROUPS.iter().find(|(known, _)| *known == group).map_or("h", |(_, letter)| letter)
}

/// The columns of the list of members.
pub const GROUP: usize = 0;
pub const LABEL: usize = 1;
pub const MONTHS: usize = 2;
pub const SUPPORT: usize = 3;
pub const BEFORE: usize = 4;
pub const LAST_DAY: usize = 5;

/// The letters of the card before: none was there, or it has ended.
pub const FIRST_CARD: &str = "f";
pub const ENDED_CARD: &str = "e";

impl Form {
    /// Father, mother, a child at school, a grandmother.
    const MEMBERS: &str = "h~h~s~h~";

    fn texts(&mut self) -> [(&'static str, &mut String); 7] {
        [
            ("m", &mut self.members),
            ("k", &mut self.months),
            ("t", &mut self.month),
            ("c", &mut self.card_from),
            ("y", &mut self.co_paid),
            (own::REFERENCE_LEVEL, &mut self.own.reference_level),
            (own::HEALTH_RATE, &mut self.own.health_rate),
        ]
    }

    /// What was co-paid before the base wage changed.
    pub fn co_paid(&self) -> Result<Option<Dong>, InputError> {
        own_money("paidBefore", &self.co_paid)
    }

    /// The typed input, or what is wrong with its first unreadable field.
    pub fn read(&self, this_month: Month) -> Result<Input, InputError> {
        let members = list::rows(&self.members).enumerate();
        Ok(Input {
            month: month("month", &self.month, Some(this_month))?,
            months: whole("months", &self.months)?.ok_or_else(|| InputError::new("months", Fault::Missing))?,
            card_from: day("cardFrom", &self.card_from)?,
            members: members.map(|(index, row)| member(index, row)).collect::<Result<_, _>>()?,
            overrides: self.own.read()?,
        })
    }
}

/// How a member is insured; a letter that nobody knows stands for the household.
pub fn group(row: Row<'_>) -> HealthGroup {
    let letter = row.cell(GROUP);
    GROUPS.iter().find(|(_, known)| *known == letter).map_or(HealthGroup::Household, |(group, _)| *group)
}

fn card_before(row: Row<'_>) -> Result<CardBefore, InputError> {
    match row.cell(BEFORE) {
        FIRST_CARD => Ok(CardBefore::None),
        ENDED_CARD => {
            let last = day("lastCardTo", row.cell(LAST_DAY))?;
            last.map(CardBefore::Until).ok_or_else(|| InputError::new("lastCardTo", Fault::Missing))
        }
        _ => Ok(CardBefore::Unsaid),
    }
}

fn member(index: usize, row: Row<'_>) -> Result<Member, InputError> {
    let parent = item("members", index, "");
    let within = |error: InputError| error.within(&parent);
    Ok(Member {
        label: row.cell(LABEL).into(),
        months: whole("months", row.cell(MONTHS)).map_err(within)?,
        group: group(row),
        support: decimal("support", row.cell(SUPPORT)).map_err(within)?.map(Percent::new),
        before: card_before(row).map_err(within)?,
    })
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        differing(self.clone().texts(), Form::default().texts())
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        let field = self.texts().into_iter().find(|(known, _)| *known == key);
        field.map(|(_, text)| *text = value.into()).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Opened, read, write};
    use crate::units::Day;
    use proptest::prelude::*;

    const MONTH: Month = Month::new(2026, 11);

    fn form(members: &str) -> Form {
        Form { members: members.into(), ..Form::default() }
    }

    #[test]
    fn the_default_is_the_shortest_text_and_computes() {
        assert_eq!(write(&Form::default()), "v2");
        let input = Form::default().read(MONTH).unwrap();
        assert!(crate::citizen::household::household(&input).is_ok());
    }

    #[test]
    fn members_are_read_row_by_row() {
        let input = form("s*Con*6*50,5%~h~").read(MONTH).unwrap();
        assert_eq!(input.members[0].group, HealthGroup::Student);
        assert_eq!((input.members[0].label.as_str(), input.members[0].months), ("Con", Some(6)));
        assert_eq!(input.members[0].support.map(|share| share.decimal().to_string()), Some("50.5".into()));
        assert_eq!((input.members[1].months, input.members[1].support), (None, None));
        assert_eq!(form("").read(MONTH).unwrap().members.len(), 0);
        let before = |members: &str| form(members).read(MONTH).unwrap().members[0].before;
        let day = |text: &str| CardBefore::Until(Day::parse(text).unwrap());
        assert_eq!(before("h****f~"), CardBefore::None);
        assert_eq!(before("h****e*31/7/2026~"), day("2026-07-31"));
        assert_eq!(before("h****?*31/7/2026~"), CardBefore::Unsaid);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let refused = |form: Form| {
            let error = form.read(MONTH).unwrap_err();
            (error.code(), error.field.to_string())
        };
        assert_eq!(refused(form("h~h**x~")), ("not-a-number", "members[1].months".into()));
        assert_eq!(refused(form("h**1,5~")), ("not-whole", "members[0].months".into()));
        assert_eq!(refused(form("h****e~")), ("missing-field", "members[0].lastCardTo".into()));
        assert_eq!(refused(form("h****e*31/02/2026~")), ("not-a-day", "members[0].lastCardTo".into()));
        assert_eq!(refused(form("h***?~")), ("not-a-number", "members[0].support".into()));
        assert_eq!(refused(Form { months: " ".into(), ..Form::default() }), ("missing-field", "months".into()));
        assert_eq!(refused(Form { month: "13/2026".into(), ..Form::default() }), ("not-a-month", "month".into()));
        let card_from = "31/11/2026".into();
        assert_eq!(refused(Form { card_from, ..Form::default() }), ("not-a-day", "cardFrom".into()));
    }

    proptest! {
        #[test]
        fn every_form_reads_back(members in "\\PC{0,20}", months in "\\PC{0,4}", card_from in "\\PC{0,10}") {
            let form = Form { members, months, card_from, ..Form::default() };
            prop_assert_eq!(read(&write(&form)), (form.clone(), Opened::Whole));
            let _ = form.read(MONTH);
        }
    }
}
