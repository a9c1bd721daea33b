//! The form of the page `ho-gia-dinh/`: the members of a household and for how long they pay.

use super::list::{self, Row, with_cell};
use super::own::{self, Own};
use super::typed::{day, decimal, last_day_of, month, own_money, whole};
use super::{Shared, differing, put_text};
use crate::citizen::card_start::CardBefore;
use crate::citizen::household::{Input, Member};
use crate::error::{Fault, InputError, item};
use crate::law::health_group::Kind;
use crate::law::{HealthGroup, health_periods};
use crate::units::{Day, Dong, Month, Percent};

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// A row for each member: the letter of the group, what the member is called, own months, own support, the letter of
    /// the card before and its last day.
    pub members: String,
    /// A number, or [`TOGETHER`].
    pub months: String,
    /// The day on which all cards are to end. Empty: [`usual_end`].
    pub end: String,
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
            months: ONE_YEAR.into(),
            end: String::new(),
            month: String::new(),
            card_from: String::new(),
            co_paid: String::new(),
            own: Own::default(),
        }
    }
}

/// In the order of asking, with the letters that stand for them in an address: the frequent ones first.
pub const KINDS: [(Kind, &str); 14] = [
    (Kind::Of(HealthGroup::Household), "h"),
    (Kind::SmallChild, "b"),
    (Kind::Of(HealthGroup::Student), "s"),
    (Kind::Employee, "w"),
    (Kind::Pensioner, "r"),
    (Kind::SocialPensioner, "a"),
    (Kind::Of(HealthGroup::Poor), "p"),
    (Kind::Of(HealthGroup::NearPoor), "n"),
    (Kind::Of(HealthGroup::NearPoorInPoorCommune), "c"),
    (Kind::Of(HealthGroup::FarmAverage), "f"),
    (Kind::Of(HealthGroup::EthnicMinority), "e"),
    (Kind::Of(HealthGroup::VillageWorker), "v"),
    (Kind::Of(HealthGroup::TraffickingVictim), "t"),
    (Kind::Of(HealthGroup::OtherGroup), "o"),
];

pub fn letter(kind: Kind) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("h", |(_, letter)| letter)
}

/// The columns of the list of members.
pub const GROUP: usize = 0;
pub const LABEL: usize = 1;
pub const MONTHS: usize = 2;
pub const SUPPORT: usize = 3;
pub const BEFORE: usize = 4;
pub const LAST_DAY: usize = 5;

/// In the place of a number of months: as many as each needs, so that all cards end together.
pub const TOGETHER: &str = "e";

/// The months of those whose cards do not end with the others: pupils, poor people.
const ONE_YEAR: &str = "12";

/// The letters of the card before: none was there, or it has ended.
pub const FIRST_CARD: &str = "f";
pub const ENDED_CARD: &str = "e";

impl Form {
    /// Father, mother, a child at school, a grandmother.
    pub(super) const MEMBERS: &str = "h~h~s~h~";

    fn texts(&mut self) -> [(&'static str, &mut String); 8] {
        [
            ("m", &mut self.members),
            ("k", &mut self.months),
            ("e", &mut self.end),
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

    pub fn is_together(&self) -> bool {
        self.months.trim() == TOGETHER
    }

    /// The day on which all cards are to end, where that is asked.
    pub fn end(&self, month: Month) -> Result<Option<Day>, InputError> {
        if !self.is_together() {
            return Ok(None);
        }
        Ok(Some(last_day_of("commonEnd", &self.end)?.unwrap_or(usual_end(month))))
    }

    /// The typed input, or what is wrong with its first unreadable field.
    pub fn read(&self, this_month: Month) -> Result<Input, InputError> {
        let members = list::rows(&self.members).enumerate();
        let months = if self.is_together() { ONE_YEAR } else { &self.months };
        Ok(Input {
            month: month("month", &self.month, Some(this_month))?,
            months: whole("months", months)?.ok_or_else(|| InputError::new("months", Fault::Missing))?,
            card_from: day("cardFrom", &self.card_from)?,
            members: members.map(|(index, row)| member(index, row)).collect::<Result<_, _>>()?,
            overrides: self.own.read()?,
        })
    }
}

/// How a member is insured; a letter that nobody knows stands for the household.
pub fn kind(row: Row<'_>) -> Kind {
    let letter = row.cell(GROUP);
    KINDS.iter().find(|(_, known)| *known == letter).map_or(Kind::Of(HealthGroup::Household), |(kind, _)| *kind)
}

/// The list with the last day of a member's card before this one; an empty one says nothing of it.
pub fn with_last_day(members: &str, member: usize, typed: &str) -> String {
    let ended = if typed.trim().is_empty() { "" } else { ENDED_CARD };
    with_cell(&with_cell(members, member, LAST_DAY, typed), member, BEFORE, ended)
}

/// What was typed of it.
pub fn last_day(row: Row<'_>) -> &str {
    if row.cell(BEFORE) == ENDED_CARD { row.typed(LAST_DAY) } else { "" }
}

/// The day on which all cards could end where nobody has said one: the next end of a year that is as far away as the
/// shortest time that a household pays for.
pub fn usual_end(month: Month) -> Day {
    let shortest = health_periods::at(month).first().copied().unwrap_or(1);
    let least = month.plus(i32::try_from(shortest - 1).unwrap_or(0));
    Day::last_of(Month::new(least.year(), 12))
}

fn card_before(row: Row<'_>) -> Result<CardBefore, InputError> {
    match row.cell(BEFORE) {
        FIRST_CARD => Ok(CardBefore::None),
        ENDED_CARD => {
            let last = last_day_of("lastCardTo", row.cell(LAST_DAY))?;
            last.map(CardBefore::Until).ok_or_else(|| InputError::new("lastCardTo", Fault::Missing))
        }
        _ => Ok(CardBefore::Unsaid),
    }
}

fn member(index: usize, row: Row<'_>) -> Result<Member, InputError> {
    let parent = item("members", index, "");
    let within = |error: InputError| error.within(&parent);
    let kind = kind(row);
    // What was typed while somebody still stood here as another kind of person says nothing of a card from elsewhere.
    if kind.is_from_elsewhere() {
        let label = row.cell(LABEL).into();
        return Ok(Member { label, months: None, group: kind.group(), support: None, before: CardBefore::Unsaid });
    }
    Ok(Member {
        label: row.cell(LABEL).into(),
        months: whole("months", row.cell(MONTHS)).map_err(within)?,
        group: kind.group(),
        support: decimal("support", row.cell(SUPPORT)).map_err(within)?.map(Percent::new),
        before: card_before(row).map_err(within)?,
    })
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        differing(self.clone().texts(), Form::default().texts())
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        put_text(self.texts(), key, value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Opened, read, write};
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
        assert_eq!(before("h****e*3/2027~"), day("2027-03-31"));
    }

    #[test]
    fn people_are_said_in_more_words_than_the_law_has_groups() {
        for (kind, letter) in KINDS {
            let read = form(&[letter, "~"].concat()).read(MONTH).unwrap().members[0].group;
            assert_eq!((super::letter(kind), kind.group()), (letter, read));
            assert_eq!(KINDS.iter().filter(|(_, other)| *other == letter).count(), 1);
        }
        let words = KINDS.iter().filter(|(kind, _)| kind.group() == HealthGroup::OtherGroup).count();
        assert_eq!(words, 5, "four kinds of cards from elsewhere, and any other");
        for group in HealthGroup::ALL {
            assert!(KINDS.iter().any(|(kind, _)| *kind == Kind::Of(group)), "{group:?}");
        }
    }

    #[test]
    fn a_last_day_says_that_there_was_a_card() {
        let told = with_last_day("h~s~", 1, "31/3/2027");
        assert_eq!(told, "h~s****e*31/3/2027~");
        assert_eq!(list::rows(&told).map(last_day).collect::<Vec<_>>(), ["", "31/3/2027"]);
        assert_eq!(with_last_day(&told, 1, " "), "h~s***** ~");
        assert_eq!(list::rows("h****f*31/3/2027~").map(last_day).collect::<Vec<_>>(), [""]);
    }

    #[test]
    fn cards_can_end_together() {
        let day = |text: &str| Day::parse(text);
        let of = |end: &str| Form { months: "e".into(), end: end.into(), ..Form::default() };
        assert_eq!(Form::default().end(MONTH), Ok(None));
        assert_eq!(of("31/12/2027").end(MONTH), Ok(day("2027-12-31")));
        assert_eq!(of("2/2027").end(MONTH), Ok(day("2027-02-28")));
        assert_eq!(of("x").end(MONTH).unwrap_err().field, "commonEnd");
        assert_eq!(of("").read(MONTH).unwrap().months, 12);
        // At least three months away.
        for (month, end) in [(1, "2026-12-31"), (10, "2026-12-31"), (11, "2027-12-31"), (12, "2027-12-31")] {
            assert_eq!(of("").end(Month::new(2026, month)), Ok(day(end)));
        }
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
