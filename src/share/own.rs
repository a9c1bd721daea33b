//! Values of one's own in place of those of the rules, as they were typed: part of the forms of the tools, and the
//! whole form of the page `quy-dinh/`, from which they go into those of all tools.

use super::typed::{decimal, own_money};
use super::{Shared, differing, escape_into, put_text};
use crate::error::InputError;
use crate::law::Overrides;
use crate::text::reading;
use crate::units::{Percent, split_at_mark, split_by_mark};

/// Empty where the dated value counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    pub reference_level: String,
    pub poverty_line: String,
    pub contribution_rate: String,
    pub monthly_yield: String,
    pub health_rate: String,
}

/// The key of each value, the same in every form.
pub const REFERENCE_LEVEL: &str = "tc";
pub const POVERTY_LINE: &str = "cn";
pub const CONTRIBUTION_RATE: &str = "tl";
pub const MONTHLY_YIELD: &str = "r";
pub const HEALTH_RATE: &str = "bh";

impl Own {
    pub fn texts(&mut self) -> [(&'static str, &mut String); 5] {
        [
            (REFERENCE_LEVEL, &mut self.reference_level),
            (POVERTY_LINE, &mut self.poverty_line),
            (CONTRIBUTION_RATE, &mut self.contribution_rate),
            (MONTHLY_YIELD, &mut self.monthly_yield),
            (HEALTH_RATE, &mut self.health_rate),
        ]
    }

    /// The values, or what is wrong with the first unreadable one.
    pub fn read(&self) -> Result<Overrides, InputError> {
        Ok(Overrides {
            reference_level: own_money("overrides.referenceLevel", &self.reference_level)?,
            poverty_line: own_money("overrides.povertyLine", &self.poverty_line)?,
            contribution_rate: decimal("overrides.contributionRate", &self.contribution_rate)?.map(Percent::new),
            health_rate: decimal("overrides.healthRate", &self.health_rate)?.map(Percent::new),
            monthly_yield: decimal("overrides.monthlyYield", &self.monthly_yield)?,
        })
    }

    /// The levels as far as they can be read: they move the floor and the cap while the rest is being typed.
    pub fn levels(&self) -> Overrides {
        let amount = |typed: &str| reading::amount(typed).ok().map(|read| read.value);
        Overrides {
            poverty_line: amount(&self.poverty_line),
            reference_level: amount(&self.reference_level),
            ..Overrides::default()
        }
    }

    pub fn is_empty(&self) -> bool {
        let Own { reference_level, poverty_line, contribution_rate, monthly_yield, health_rate } = self;
        [reference_level, poverty_line, contribution_rate, monthly_yield, health_rate]
            .iter()
            .all(|text| text.is_empty())
    }
}

impl Shared for Own {
    fn fields(&self) -> Vec<(&'static str, String)> {
        differing(self.clone().texts(), Own::default().texts())
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        put_text(self.texts(), key, value)
    }
}

/// The text of any tool's form with the values changed to these, whatever else stands in it. `keys` are those that the
/// tool knows.
pub fn with_own(text: &str, keys: &[&str], own: &Own) -> String {
    let kept = |part: &&str| split_at_mark(part, b'=').is_none_or(|(key, _)| !keys.contains(&key));
    let mut changed: String = split_by_mark(text, b';').filter(kept).collect::<Vec<&str>>().join(";");
    for (key, value) in own.fields().into_iter().filter(|(key, _)| keys.contains(key)) {
        changed.push(';');
        changed.push_str(key);
        changed.push('=');
        escape_into(&mut changed, &value);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Opened, contribution, read, write};

    #[test]
    fn values_go_into_the_form_of_a_tool_and_out_again() {
        let keys = [REFERENCE_LEVEL, POVERTY_LINE, CONTRIBUTION_RATE, MONTHLY_YIELD];
        let own = Own { poverty_line: "2 triệu".into(), health_rate: "5".into(), ..Own::default() };
        let typed = "v1;i=3tr;cn=1tr8;w=12m";
        let with = with_own(typed, &keys, &own);
        let (form, opened) = read::<contribution::Form>(&with);
        assert_eq!(
            (form.own.poverty_line.as_str(), form.income.typed.as_str(), opened),
            ("2 triệu", "3tr", Opened::Whole)
        );
        assert_eq!(with_own(&with, &keys, &Own::default()), "v1;i=3tr;w=12m");
    }

    #[test]
    fn unreadable_values_are_named() {
        let own = Own { monthly_yield: "x".into(), ..Own::default() };
        assert_eq!(own.read().unwrap_err().field, "overrides.monthlyYield");
        assert_eq!(read::<Own>(&write(&own)), (own, Opened::Whole));
        assert_eq!(Own::default().read(), Ok(Overrides::default()));
    }
}
