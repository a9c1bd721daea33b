//! The form of the page `dong/`: how a voluntary contribution is asked for.

use super::income::{self, Income, Raised};
use super::own::{self, Own};
use super::typed::{money, month, whole};
use super::{Shared, differing, put, put_text};
use crate::citizen::contribution::{Input, Mode, TopUp, TopUpSize, last_day_to_pay};
use crate::error::{Fault, InputError};
use crate::law::SupportGroup;
use crate::text::reading;
use crate::units::{Day, Decimal, Month, Percent, digits};

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub income: Income,
    /// Never empty: "other" stands for none of the special groups.
    pub groups: Vec<SupportGroup>,
    pub way: Way,
    pub missing_months: String,
    /// Empty: the running month.
    pub month: String,
    pub supported_months: String,
    pub top_up: String,
    pub own: Own,
    pub unused_months: String,
}

/// A way of paying as it is picked; how many missing months stands in a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Months(u8),
    Years(u8),
    Missing,
}

impl Way {
    /// The usual ways, then the missing months.
    pub const ALL: [Way; Mode::USUAL.len() + 1] = {
        let mut all = [Way::Missing; Mode::USUAL.len() + 1];
        let mut at = 0;
        while at < Mode::USUAL.len() {
            all[at] = match Mode::USUAL[at] {
                Mode::Months(months) | Mode::Missing { months } => Way::Months(months as u8),
                Mode::Ahead { years } => Way::Years(years as u8),
            };
            at += 1;
        }
        all
    };

    /// The ways to go on paying: all but the missing months.
    pub const USUAL: &[Way] = Way::ALL.split_at(Mode::USUAL.len()).0;

    /// The mode, if it needs no number typed.
    pub fn mode(self) -> Option<Mode> {
        match self {
            Way::Months(months) => Some(Mode::Months(months.into())),
            Way::Years(years) => Some(Mode::Ahead { years: years.into() }),
            Way::Missing => None,
        }
    }

    /// The way with this key.
    pub fn of(key: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.key() == key)
    }

    pub fn key(self) -> String {
        match self {
            Way::Months(months) => digits(months as u64, 1) + "m",
            Way::Years(years) => digits(years as u64, 1) + "y",
            Way::Missing => "x".into(),
        }
    }
}

impl Default for Form {
    fn default() -> Form {
        Form {
            income: Income::default(),
            groups: vec![SupportGroup::Other],
            way: Way::Months(1),
            missing_months: "12".into(),
            month: String::new(),
            supported_months: "0".into(),
            top_up: String::new(),
            own: Own::default(),
            unused_months: String::new(),
        }
    }
}

/// The letters that stand for the groups in an address.
const GROUPS: [(SupportGroup, char); 5] = [
    (SupportGroup::Poor, 'p'),
    (SupportGroup::NearPoor, 'n'),
    (SupportGroup::EthnicMinority, 'e'),
    (SupportGroup::SpecialZone, 'z'),
    (SupportGroup::Other, 'o'),
];

impl Form {
    /// The fields that hold plain text, by their keys in an address.
    fn texts(&mut self) -> [(&'static str, &mut String); 10] {
        [
            (income::TYPED, &mut self.income.typed),
            ("x", &mut self.missing_months),
            ("t", &mut self.month),
            ("s", &mut self.supported_months),
            ("l", &mut self.top_up),
            (own::MONTHLY_YIELD, &mut self.own.monthly_yield),
            (own::POVERTY_LINE, &mut self.own.poverty_line),
            (own::REFERENCE_LEVEL, &mut self.own.reference_level),
            (own::CONTRIBUTION_RATE, &mut self.own.contribution_rate),
            ("u", &mut self.unused_months),
        ]
    }

    /// The month that is asked for: the typed one, or `this_month`.
    pub fn month(&self, this_month: Month) -> Result<Month, InputError> {
        month("month", &self.month, Some(this_month))
    }

    /// The month whose rules count, as far as the fields can be read.
    pub fn rules_month(&self, this_month: Month) -> Month {
        let month = self.month(this_month).unwrap_or(this_month);
        self.paid_on(month, this_month).map_or(month, Day::month)
    }

    /// Whoever asks for a period that has begun, and can still pay for it, pays now.
    fn paid_on(&self, month: Month, this_month: Month) -> Option<Day> {
        let last = last_day_to_pay(self.way.mode()?, month)?;
        (month < this_month && this_month <= last.month()).then(|| Day::first_of(this_month))
    }

    /// Whether the floor counts in the place of an income of another time.
    pub fn raised(&self, this_month: Month) -> Option<Raised> {
        self.income.raised(self.rules_month(this_month), &self.own)
    }

    /// The typed input, or what is wrong with its first unreadable field.
    pub fn read(&self, this_month: Month) -> Result<Input, InputError> {
        let month = self.month(this_month)?;
        Ok(Input {
            month,
            paid_on: self.paid_on(month, this_month),
            income: self.income.read(self.rules_month(this_month), &self.own)?,
            groups: self.groups.clone(),
            mode: self.mode()?,
            supported_months: whole("supportedMonths", &self.supported_months)?.unwrap_or(0),
            top_ups: self.top_ups()?,
            overrides: self.own.read()?,
        })
    }

    /// How many of the months paid ahead are not used; `None` where nobody asks.
    pub fn unused_months(&self) -> Result<Option<i64>, InputError> {
        whole("unusedMonths", &self.unused_months)
    }

    fn mode(&self) -> Result<Mode, InputError> {
        match self.way.mode() {
            Some(mode) => Ok(mode),
            None => match whole("mode.months", &self.missing_months)? {
                Some(months) => Ok(Mode::Missing { months }),
                None => Err(InputError::new("mode.months", Fault::Missing)),
            },
        }
    }

    /// "10%" or "10" is a share, anything larger than a hundred or with a unit an amount a month.
    fn top_ups(&self) -> Result<Vec<TopUp>, InputError> {
        let typed = self.top_up.trim();
        if typed.is_empty() {
            return Ok(vec![]);
        }
        let share = reading::number(typed.trim_end_matches('%')).ok().map(|read| read.value);
        let hundred = Percent::whole(100).decimal();
        let is_share = |share: &Decimal| typed.ends_with('%') || share.fraction().ok() <= hundred.fraction().ok();
        let size = match share.filter(is_share) {
            Some(share) => TopUpSize::Share(Percent::new(share)),
            None => TopUpSize::Amount(money("topUps[0].amount", typed)?),
        };
        Ok(vec![TopUp { label: String::new(), size }])
    }
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = differing(self.clone().texts(), Form::default().texts());
        fields.extend(self.income.typed_for());
        if self.way != Form::default().way {
            fields.push(("w", self.way.key()));
        }
        if self.groups != Form::default().groups {
            fields.push(("g", letters(&self.groups)));
        }
        fields
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        match key {
            income::TYPED_FOR => self.income.put_typed_for(value),
            "w" => put(&mut self.way, Way::of(value)),
            "g" => put(&mut self.groups, groups(value)),
            _ => put_text(self.texts(), key, value),
        }
    }

    fn edited(&mut self, key: &str, this_month: Month) {
        self.income.edited(key, self.rules_month(this_month));
    }

    fn of_v1() -> Form {
        Form { income: Income::of_v1(), ..Form::default() }
    }
}

/// The letters of the groups, in one order.
pub fn letters(groups: &[SupportGroup]) -> String {
    GROUPS.iter().filter(|(group, _)| groups.contains(group)).map(|(_, letter)| *letter).collect()
}

/// The groups of some letters; none of them may be unknown, one at least must be there.
pub fn groups(letters: &str) -> Option<Vec<SupportGroup>> {
    let group = |letter| GROUPS.iter().find(|(_, known)| *known == letter).map(|(group, _)| *group);
    letters.chars().map(group).collect::<Option<Vec<_>>>().filter(|groups| !groups.is_empty())
}

/// The letters of the groups after picking or dropping one. "Other" and the special groups exclude each other.
pub fn toggled(picked: &[SupportGroup], group: SupportGroup) -> String {
    if group == SupportGroup::Other {
        return letters(&[SupportGroup::Other]);
    }
    let mut groups = picked.to_vec();
    groups.retain(|picked| *picked != SupportGroup::Other);
    match groups.iter().position(|picked| *picked == group) {
        Some(position) => drop(groups.remove(position)),
        None => groups.push(group),
    }
    if groups.is_empty() {
        groups.push(SupportGroup::Other);
    }
    letters(&groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Opened, read, write};
    use crate::units::Dong;
    use proptest::prelude::*;

    #[test]
    fn the_default_is_the_shortest_text() {
        assert_eq!(write(&Form::default()), "v2");
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert_eq!(read::<Form>("#v1;i=2tr").1, Opened::Whole);
        assert_eq!(read::<Form>("#v1;i=2tr;new=1").1, Opened::InPart);
        assert_eq!(read::<Form>("#v1;w=7y").1, Opened::InPart);
        assert_eq!(read("#v9;i=2tr"), (Form::default(), Opened::Not));
        assert_eq!(read::<Form>("").1, Opened::Not);
        assert_eq!(read::<Form>("#v1;i=%F").1, Opened::InPart);
    }

    #[test]
    fn a_top_up_is_a_share_or_an_amount() {
        let size = |typed: &str| {
            let form = Form { top_up: typed.into(), ..Form::default() };
            form.read(Month::new(2026, 11)).unwrap().top_ups[0].size
        };
        assert_eq!(size("10"), TopUpSize::Share(Percent::whole(10)));
        assert_eq!(size("10%"), TopUpSize::Share(Percent::whole(10)));
        assert_eq!(size("33.000"), TopUpSize::Amount(Dong::new(33_000)));
        assert_eq!(size("33k"), TopUpSize::Amount(Dong::new(33_000)));
    }

    proptest! {
        #[test]
        fn every_form_reads_back(
            income in "\\PC{0,12}", month in "\\PC{0,8}", yields in "\\PC{0,6}", way in 0usize..9, picks in prop::collection::vec(0usize..5, 0..4),
        ) {
            let own = Own { monthly_yield: yields, ..Own::default() };
            let mut form = Form { income: income.into(), month, own, way: Way::ALL[way], ..Form::default() };
            for pick in picks {
                let letters = toggled(&form.groups, SupportGroup::ALL[pick]);
                prop_assert!(form.put("g", &letters));
            }
            prop_assert_eq!(read(&write(&form)), (form.clone(), Opened::Whole));
            let _ = form.read(Month::new(2026, 11));
        }
    }
}
