//! Who somebody is and what they can pay, entered once for all tools of citizens: income, groups, way of paying, months
//! already supported, sex and month of birth. Each tool's form still holds all of it. This text, kept beside the forms,
//! says which value was typed last, and where. The month of payment is not included: it belongs to one day's question,
//! and would be out of date by the next visit.

use super::{Shared, household, list, unescape, with};
pub use crate::citizen::fact::Fact;
use crate::units::{split_at_mark, split_by_mark};

/// All of them, with their keys in the text of a situation.
pub const FACTS: [(Fact, &str); 7] = [
    (Fact::Income, "i"),
    (Fact::Groups, "g"),
    (Fact::Way, "w"),
    (Fact::Supported, "s"),
    (Fact::Sex, "x"),
    (Fact::Born, "b"),
    (Fact::TypedFor, "im"),
];

/// What a tool asks of it.
#[derive(Debug)]
pub struct Asked {
    /// The letter by which a situation remembers where something was said.
    pub at: char,
    /// The keys in the tool's form.
    pub keys: &'static [(Fact, &'static str)],
    /// The way that its form stands for where none was picked: it differs from tool to tool.
    pub way: &'static str,
}

const PAYING: &[(Fact, &str)] =
    &[(Fact::Income, "i"), (Fact::TypedFor, "im"), (Fact::Groups, "g"), (Fact::Way, "w"), (Fact::Supported, "s")];

pub static CONTRIBUTION: Asked = Asked { at: 'd', keys: PAYING, way: "1m" };
pub static SAVINGS: Asked = Asked { at: 'h', keys: PAYING, way: "12m" };
pub static RETIREMENT: Asked = Asked {
    at: 'l',
    keys: &[
        (Fact::Income, "i"),
        (Fact::TypedFor, "im"),
        (Fact::Groups, "g"),
        (Fact::Way, "w"),
        (Fact::Supported, "ps"),
        (Fact::Sex, "s"),
        (Fact::Born, "b"),
    ],
    way: "1m",
};

/// `ho-gia-dinh/` asks of each person how they are insured. A household is poor or near-poor as a whole, so that a list of
/// persons that nobody has touched is one of such a household; it says nothing of anybody's situation.
pub static HOUSEHOLD: Asked = Asked { at: 'g', keys: &[(Fact::Groups, "m")], way: "" };

/// Missing months are paid on `dong/` alone: elsewhere this is no way to go on.
const MISSING: &str = "x";

/// Each fact as it was typed last, behind the letter of its tool; the letter alone where it went back to what a form
/// stands for, and nothing where nobody has said it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Situation {
    said: [String; FACTS.len()],
}

impl Asked {
    /// Whether a field of the form holds this fact.
    pub fn has(&self, fact: Fact, key: &str) -> bool {
        self.keys.iter().any(|(of, at)| *of == fact && *at == key)
    }

    /// What the form says of its reader.
    fn says(&self) -> impl Iterator<Item = &(Fact, &'static str)> {
        self.keys.iter().filter(|_| self.at != HOUSEHOLD.at)
    }
}

impl Situation {
    /// What is known of a fact, if anything: the letter of the tool, and the text of the field.
    pub fn known(&self, fact: Fact) -> Option<(char, &str)> {
        let mut letters = self.said.get(fact as usize)?.chars();
        Some((letters.next()?, letters.as_str()))
    }

    fn say(&mut self, fact: Fact, at: char, value: &str) {
        if let Some(said) = self.said.get_mut(fact as usize) {
            *said = [at.encode_utf8(&mut [0; 4]), value].concat();
        }
    }

    /// The text of a form with what is known in the place of its own; all else in it stays. It may hold what the form
    /// refuses, and has to be read by it.
    pub fn put_into(&self, form: &str, asked: &Asked) -> String {
        if asked.at == HOUSEHOLD.at {
            return self.put_into_household(form);
        }
        let mut text = String::from(form);
        for (fact, key) in asked.keys {
            let Some((_, value)) = self.known(*fact) else { continue };
            if *fact == Fact::Way && value == MISSING && asked.at != CONTRIBUTION.at {
                continue;
            }
            let is_other = |field: &&str| split_at_mark(field, b'=').is_none_or(|(of, _)| of != *key);
            text = split_by_mark(&text, b';').filter(is_other).collect::<Vec<&str>>().join(";");
            if !value.is_empty() {
                text = with(&text, key, value);
            }
        }
        text
    }

    fn put_into_household(&self, form: &str) -> String {
        let (_, groups) = self.known(Fact::Groups).unwrap_or_default();
        // A poor household has its cards for nothing.
        let group = ["p", "n"].into_iter().find(|group| groups.bytes().any(|letter| group.as_bytes() == [letter]));
        match group {
            Some(group) if field(form, "m").is_none() => {
                let everybody = [group, "~"].concat().repeat(list::rows(household::Form::MEMBERS).count());
                with(form, "m", &everybody)
            }
            _ => form.into(),
        }
    }

    /// Takes from a form what was typed into its field `key`, or all that it says of its reader.
    pub fn learn(&mut self, form: &str, asked: &Asked, key: Option<&str>) {
        for (fact, of) in asked.says() {
            let belongs = |key: &str| key == *of || (*fact == Fact::TypedFor && key == "i");
            if key.is_none_or(belongs) {
                let stands_for = if *fact == Fact::Way { asked.way } else { "" };
                let value = field(form, of);
                self.say(*fact, asked.at, value.as_deref().unwrap_or(stands_for));
            }
        }
    }

    /// Takes from a form of an earlier visit what nobody has said since.
    pub fn recall(&mut self, form: &str, asked: &Asked) {
        for (fact, key) in asked.says() {
            if let (None, Some(value)) = (self.known(*fact), field(form, key)) {
                self.say(*fact, asked.at, &value);
            }
        }
    }

    /// All that this tool asks goes back to what the forms stand for.
    pub fn forget(&mut self, asked: &Asked) {
        asked.says().for_each(|(fact, _)| self.say(*fact, asked.at, ""));
    }

    /// What came into a form from other tools, each with the letter of its tool.
    pub fn taken(&self, before: &str, after: &str, asked: &Asked) -> Vec<(Fact, char)> {
        let changed = |(fact, key): &(Fact, &str)| {
            let (at, _) = self.known(*fact)?;
            let is_seen = *fact != Fact::TypedFor && at != asked.at && field(before, key) != field(after, key);
            is_seen.then_some((*fact, at))
        };
        asked.keys.iter().filter_map(changed).collect()
    }
}

/// A field of the text of a form; `None` where the form leaves it out.
fn field(form: &str, key: &str) -> Option<String> {
    let (_, value) =
        split_by_mark(form, b';').filter_map(|field| split_at_mark(field, b'=')).find(|(of, _)| *of == key)?;
    unescape(value)
}

impl Shared for Situation {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let said = FACTS.iter().zip(&self.said).filter(|(_, said)| !said.is_empty());
        said.map(|((_, key), said)| (*key, said.clone())).collect()
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        let place = FACTS.iter().zip(&mut self.said).find(|((_, of), _)| *of == key);
        place.map(|(_, said)| *said = value.into()).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Sex;
    use crate::share::contribution::{self, Way, groups};
    use crate::share::{Opened, read, reread, retirement, savings, write};
    use crate::units::Month;
    use proptest::prelude::*;

    const TOOLS: [&Asked; 3] = [&CONTRIBUTION, &SAVINGS, &RETIREMENT];

    /// A text as the form of a tool reads it.
    fn as_read(asked: &Asked, text: &str) -> String {
        match asked.at {
            'd' => reread::<contribution::Form>(text).0,
            'h' => reread::<savings::Form>(text).0,
            _ => reread::<retirement::Form>(text).0,
        }
    }

    fn key_of(fact: Fact, asked: &Asked) -> Option<&'static str> {
        asked.keys.iter().find(|(of, _)| *of == fact).map(|(_, key)| *key)
    }

    #[test]
    fn what_was_typed_for_a_payment_is_there_for_the_pension_and_the_piggy_bank() {
        let mut situation = Situation::default();
        situation.learn("v2;i=2.000.000;im=2026-11;g=n;w=12m;s=24;l=10;t=01/2027", &CONTRIBUTION, None);
        let (pension, opened) = read::<retirement::Form>(&situation.put_into("v2;b=03/1976;t=02/2027", &RETIREMENT));
        assert_eq!((pension.income.typed.as_str(), pension.way, opened), ("2.000.000", Way::Months(12), Opened::Whole));
        assert_eq!(Some(pension.groups), groups("n"));
        assert_eq!(
            (pension.past_supported.as_str(), pension.born.as_str(), pension.start.as_str()),
            ("24", "03/1976", "02/2027")
        );
        assert_eq!(pension.sex, Sex::Female);
        let text = situation.put_into("v2;h=ej;e=m", &SAVINGS);
        assert_eq!(as_read(&SAVINGS, &text), "v2;i=2.000.000;s=24;im=2026-11;g=n;e=m;h=ej");
        let whence = [Fact::Income, Fact::Groups, Fact::Supported].map(|fact| (fact, 'd'));
        assert_eq!(situation.taken("v2;h=ej;e=m;w=12m", &text, &SAVINGS), whence);
        assert_eq!(situation.taken("v2", "v2;i=2.000.000", &CONTRIBUTION), [], "of its own");
    }

    #[test]
    fn a_field_that_is_edited_is_said_and_nothing_else() {
        let mut situation = Situation::default();
        situation.learn("v2;i=3tr;im=2026-11;g=p", &SAVINGS, Some("i"));
        assert_eq!(write(&situation), "v2;i=h3tr;im=h2026-11");
        situation.learn("v2;g=p", &RETIREMENT, Some("b"));
        assert_eq!(situation.known(Fact::Born), Some(('l', "")));
        // The way that stands in a form is another one elsewhere.
        situation.learn("v2", &SAVINGS, Some("w"));
        assert_eq!(situation.known(Fact::Way), Some(('h', "12m")));
        // An income that was emptied is the floor again, everywhere, and its month goes with it.
        situation.learn("v2", &CONTRIBUTION, Some("i"));
        assert_eq!(situation.put_into("v2;i=3tr;im=2026-11;u=3", &CONTRIBUTION), "v2;u=3;w=12m");
    }

    #[test]
    fn missing_months_stay_where_they_are_paid() {
        let mut situation = Situation::default();
        situation.learn("v2;w=x;x=43", &CONTRIBUTION, None);
        assert_eq!(as_read(&SAVINGS, &situation.put_into("v2;w=3m", &SAVINGS)), "v2;w=3m");
        assert_eq!(as_read(&CONTRIBUTION, &situation.put_into("v2;x=43", &CONTRIBUTION)), "v2;x=43;w=x");
    }

    #[test]
    fn a_form_of_an_earlier_visit_says_what_nobody_has_said_since() {
        let mut situation = Situation::default();
        situation.learn("v2;g=n", &CONTRIBUTION, Some("g"));
        situation.recall("v2;i=2tr;g=p;s=m", &RETIREMENT);
        assert_eq!(write(&situation), "v2;i=l2tr;g=dn;x=lm");
        situation.forget(&CONTRIBUTION);
        situation.recall("v2;i=5tr;g=p", &SAVINGS);
        assert_eq!(situation.put_into("v2;i=5tr;g=p", &SAVINGS), "v2");
        assert_eq!(situation.known(Fact::Sex), Some(('l', "m")), "not asked there");
    }

    #[test]
    fn a_poor_household_is_one_as_a_whole_and_says_nothing_of_anybody() {
        let put = |groups: &str, form: &str| {
            let mut situation = Situation::default();
            situation.learn(&["v2;g=", groups].concat(), &CONTRIBUTION, None);
            let before = situation.clone();
            situation.learn(form, &HOUSEHOLD, None);
            situation.recall(form, &HOUSEHOLD);
            situation.forget(&HOUSEHOLD);
            assert_eq!(situation, before);
            let text = situation.put_into(form, &HOUSEHOLD);
            assert_eq!(situation.taken(form, &text, &HOUSEHOLD).is_empty(), text == form);
            reread::<household::Form>(&text)
        };
        assert_eq!(put("n", "v2"), ("v2;m=n~n~n~n~".into(), Opened::Whole));
        assert_eq!(put("pe", "v2;k=6"), ("v2;m=p~p~p~p~;k=6".into(), Opened::Whole));
        assert_eq!(put("n", "v2;m=h~s~"), ("v2;m=h~s~".into(), Opened::Whole), "one's own");
        for others in ["o", "e", "z"] {
            assert_eq!(put(others, "v2").0, "v2");
        }
    }

    fn tool() -> impl Strategy<Value = &'static Asked> {
        (0usize..3).prop_map(|index| TOOLS[index])
    }

    proptest! {
        #[test]
        fn what_one_form_gives_the_other_takes_and_all_else_stays(
            from in tool(), to in tool(), income in "\\PC{0,9}", supported in "[0-9a-z]{0,3}", way in 0usize..9,
            group in 0usize..6, born in "\\PC{0,7}", male in any::<bool>(), top_up in "\\PC{0,5}", year in 2020i32..2030,
        ) {
            let mut given = String::from("v2");
            let values = [
                (Fact::Income, income.as_str()),
                (Fact::TypedFor, &Month::new(year, 3).to_string()),
                (Fact::Groups, ["p", "n", "e", "z", "o", "pe"][group]),
                (Fact::Way, &Way::ALL[way].key()),
                (Fact::Supported, &supported),
                (Fact::Born, &born),
                (Fact::Sex, if male { "m" } else { "f" }),
            ];
            for (fact, value) in values {
                if let Some(key) = key_of(fact, from) {
                    given = with(&given, key, value);
                }
            }
            let given = as_read(from, &given);
            let mut situation = Situation::default();
            situation.learn(&given, from, None);
            prop_assert_eq!(read::<Situation>(&write(&situation)), (situation.clone(), Opened::Whole));
            let own = as_read(to, &(with("v2", "r", &top_up) + ";w=2y;b=05/1970"));
            let got = as_read(to, &situation.put_into(&own, to));
            for (fact, _) in FACTS {
                let (Some(key), there) = (key_of(fact, to), key_of(fact, from)) else { continue };
                let expected = match there {
                    None => field(&own, key),
                    Some(_) if fact == Fact::Way && Way::ALL[way] == Way::Missing && to.at != 'd' && from.at == 'd' => field(&own, key),
                    Some(there) => {
                        let stands_for = if fact == Fact::Way { from.way.into() } else { String::new() };
                        let said = field(&given, there).unwrap_or(stands_for);
                        let alone = if said.is_empty() { "v2".into() } else { with("v2", key, &said) };
                        field(&as_read(to, &alone), key)
                    }
                };
                prop_assert_eq!(field(&got, key), expected, "{:?}", fact);
            }
            prop_assert_eq!(field(&got, "r"), field(&own, "r"));
            prop_assert_eq!(as_read(to, &situation.put_into(&got, to)), got);
        }
    }
}
