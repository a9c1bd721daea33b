//! Values on their way between JavaScript and the typed core: a plain tree, and readers that know the path of each
//! field, so that a wrong input is answered with its code and place.

use crate::error::{Choice, Fault, Field, InputError};
use crate::law::{Overrides, SupportGroup};
use crate::text::Lang;
use crate::units::{Day, Decimal, DecimalError, Dong, Month, Percent, Value};
use std::borrow::Cow;

/// A value as JavaScript has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Wire {
    /// Also what is undefined.
    Null,
    Bool(bool),
    Number(f64),
    Text(Text),
    List(Vec<Wire>),
    Object(Vec<(Key, Wire)>),
}

/// A text; a word of ours needs no memory of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Text(Cow<'static, str>);

impl Text {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text(text.into())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        String::from(text).into()
    }
}

/// The name of a field; ours need no memory of their own.
pub type Key = Cow<'static, str>;

/// Builds an object; what is [`Wire::Null`] is left out.
pub fn object<const N: usize>(mut entries: [(&'static str, Wire); N]) -> Wire {
    object_of(&mut entries)
}

/// One function for objects of every size.
#[inline(never)]
fn object_of(entries: &mut [(&'static str, Wire)]) -> Wire {
    let mut present = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        if !matches!(value, Wire::Null) {
            present.push(((*key).into(), std::mem::replace(value, Wire::Null)));
        }
    }
    Wire::Object(present)
}

pub fn list<T>(items: impl IntoIterator<Item = T>, wire: impl Fn(T) -> Wire) -> Wire {
    Wire::List(items.into_iter().map(wire).collect())
}

impl From<i64> for Wire {
    fn from(number: i64) -> Wire {
        Wire::Number(number as f64)
    }
}

impl From<bool> for Wire {
    fn from(value: bool) -> Wire {
        Wire::Bool(value)
    }
}

impl From<Dong> for Wire {
    fn from(amount: Dong) -> Wire {
        amount.get().into()
    }
}

impl From<Percent> for Wire {
    #[inline(never)]
    fn from(percent: Percent) -> Wire {
        number(percent.decimal())
    }
}

/// A decimal as a number of JavaScript.
#[inline(never)]
pub fn number(decimal: Decimal) -> Wire {
    Wire::Number(decimal.digits() as f64 / 10u64.pow(decimal.places().into()) as f64)
}

impl From<String> for Wire {
    #[inline(never)]
    fn from(text: String) -> Wire {
        Wire::Text(text.into())
    }
}

impl From<&'static str> for Wire {
    fn from(word: &'static str) -> Wire {
        Wire::Text(Text(word.into()))
    }
}

impl From<Decimal> for Wire {
    #[inline(never)]
    fn from(number: Decimal) -> Wire {
        number.plain().into()
    }
}

impl From<Month> for Wire {
    fn from(month: Month) -> Wire {
        month.to_string().into()
    }
}

impl From<Day> for Wire {
    #[inline(never)]
    fn from(day: Day) -> Wire {
        day.to_string().into()
    }
}

impl<T: Into<Wire>> From<Option<T>> for Wire {
    fn from(value: Option<T>) -> Wire {
        value.map_or(Wire::Null, Into::into)
    }
}

/// An object of the input, with the path that leads to it.
pub struct Object<'a> {
    path: String,
    entries: &'a [(Key, Wire)],
}

/// A field that is there, with its path.
pub struct Entry<'a> {
    pub field: Field,
    wire: &'a Wire,
}

impl<'a> Object<'a> {
    /// The input as a whole. Refuses fields that are not among `known`.
    pub fn root(wire: &'a Wire, known: &[&str]) -> Result<Object<'a>, InputError> {
        Entry { field: "".into(), wire }.object(known)
    }

    pub fn optional(&self, name: &str) -> Option<Entry<'a>> {
        let (_, wire) = self.entries.iter().find(|(key, _)| key == name)?;
        (*wire != Wire::Null).then(|| Entry { field: self.path_of(name).into(), wire })
    }

    pub fn required(&self, name: &str) -> Result<Entry<'a>, InputError> {
        self.optional(name).ok_or_else(|| InputError::new(self.path_of(name), Fault::Missing))
    }

    /// Reads a field if it is there.
    pub fn maybe<T>(
        &self,
        name: &str,
        read: impl Fn(&Entry<'a>) -> Result<T, InputError>,
    ) -> Result<Option<T>, InputError> {
        self.optional(name).map(|entry| read(&entry)).transpose()
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.into() } else { format!("{}.{name}", self.path) }
    }
}

impl<'a> Entry<'a> {
    pub fn error(&self, fault: Fault) -> InputError {
        InputError::new(self.field.clone(), fault)
    }

    /// An object whose fields are not looked at yet, because one of them says which there can be.
    pub fn open_object(&self) -> Result<Object<'a>, InputError> {
        let Wire::Object(entries) = self.wire else { return Err(self.error(Fault::Missing)) };
        Ok(Object { path: self.field.to_string(), entries })
    }

    pub fn object(&self, known: &[&str]) -> Result<Object<'a>, InputError> {
        let object = self.open_object()?;
        let entries = object.entries;
        match entries.iter().find(|(key, _)| !known.contains(&key.as_ref())) {
            Some((key, _)) => Err(InputError::new(object.path_of(key), Fault::Unknown)),
            None => Ok(object),
        }
    }

    /// The items with their paths: "members[2]".
    pub fn items(&self) -> Result<Vec<Entry<'a>>, InputError> {
        let Wire::List(items) = self.wire else { return Err(self.error(Fault::Missing)) };
        let entry = |(index, wire)| Entry { field: format!("{}[{index}]", self.field).into(), wire };
        Ok(items.iter().enumerate().map(entry).collect())
    }

    pub fn text(&self) -> Result<&'a str, InputError> {
        match self.wire {
            Wire::Text(text) => Ok(text.as_str()),
            _ => Err(self.error(Fault::Missing)),
        }
    }

    pub fn flag(&self) -> Result<bool, InputError> {
        match self.wire {
            Wire::Bool(value) => Ok(*value),
            _ => Err(self.error(Fault::Missing)),
        }
    }

    /// A whole number; one beyond 64 bits stops at their end, so that the range check of the rule answers it.
    pub fn whole(&self) -> Result<i64, InputError> {
        match self.wire {
            Wire::Number(number) if number.is_nan() => Err(self.error(Fault::NotANumber)),
            Wire::Number(number) if number.fract() != 0.0 => Err(self.error(Fault::NotWhole)),
            Wire::Number(number) => Ok(*number as i64),
            _ => Err(self.error(Fault::NotANumber)),
        }
    }

    pub fn dong(&self) -> Result<Dong, InputError> {
        self.whole().map(Dong::new)
    }

    /// A decimal with its written precision, as text; a number is taken as it prints.
    pub fn decimal(&self) -> Result<Decimal, InputError> {
        let text = match self.wire {
            Wire::Text(text) => text.clone(),
            Wire::Number(number) => printed(*number).into(),
            _ => return Err(self.error(Fault::NotANumber)),
        };
        Decimal::parse(text.as_str()).map_err(|error| {
            self.error(match error {
                DecimalError::NotANumber => Fault::NotANumber,
                DecimalError::TooLong => Fault::TooLarge,
            })
        })
    }

    pub fn percent(&self) -> Result<Percent, InputError> {
        self.decimal().map(Percent::new)
    }

    pub fn month(&self) -> Result<Month, InputError> {
        Month::parse(self.text_or(Fault::NotAMonth)?).ok_or_else(|| self.error(Fault::NotAMonth))
    }

    pub fn day(&self) -> Result<Day, InputError> {
        Day::parse(self.text_or(Fault::NotADay)?).ok_or_else(|| self.error(Fault::NotADay))
    }

    pub fn choice<T: Copy>(&self, kind: Choice, choices: &[(&str, T)]) -> Result<T, InputError> {
        let given = match self.wire {
            Wire::Text(text) => text.as_str(),
            _ => "",
        };
        let found = choices.iter().find(|(word, _)| *word == given).map(|(_, choice)| *choice);
        found.ok_or_else(|| self.error(Fault::UnknownChoice { kind, given: given.chars().take(40).collect() }))
    }

    fn text_or(&self, fault: Fault) -> Result<&'a str, InputError> {
        self.text().map_err(|_| self.error(fault))
    }
}

/// As JavaScript prints it; Rust's own printing of floating point would weigh more than the rest of this file.
#[cfg(target_arch = "wasm32")]
fn printed(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn printed(number: f64) -> String {
    number.to_string()
}

/// The language of an input; Vietnamese where the input is too broken to say.
pub fn lang(wire: &Wire) -> Result<Lang, InputError> {
    let Wire::Object(entries) = wire else { return Ok(Lang::Vi) };
    let object = Object { path: String::new(), entries };
    let lang = object.maybe("lang", |entry| entry.choice(Choice::Language, &[("vi", Lang::Vi), ("en", Lang::En)]))?;
    Ok(lang.unwrap_or_default())
}

pub fn group(entry: &Entry<'_>) -> Result<SupportGroup, InputError> {
    entry.choice(
        Choice::Group,
        &[
            ("poor", SupportGroup::Poor),
            ("near-poor", SupportGroup::NearPoor),
            ("ethnic-minority", SupportGroup::EthnicMinority),
            ("special-zone", SupportGroup::SpecialZone),
            ("other", SupportGroup::Other),
        ],
    )
}

pub fn overrides(object: &Object<'_>) -> Result<Overrides, InputError> {
    let Some(entry) = object.optional("overrides") else { return Ok(Overrides::default()) };
    let own = entry.object(&["referenceLevel", "povertyLine", "contributionRate", "healthRate", "monthlyYield"])?;
    Ok(Overrides {
        reference_level: own.maybe("referenceLevel", Entry::dong)?,
        poverty_line: own.maybe("povertyLine", Entry::dong)?,
        contribution_rate: own.maybe("contributionRate", Entry::percent)?,
        health_rate: own.maybe("healthRate", Entry::percent)?,
        monthly_yield: own.maybe("monthlyYield", Entry::decimal)?,
    })
}

/// A whole number from `low` to `high`.
pub fn counted(entry: &Entry<'_>, low: i64, high: i64) -> Result<i64, InputError> {
    let number = entry.whole()?;
    if (low..=high).contains(&number) {
        return Ok(number);
    }
    let (low, high) = (Value::Number(Decimal::whole(low)), Value::Number(Decimal::whole(high)));
    Err(entry.error(Fault::OutOfRange { low, high }))
}
