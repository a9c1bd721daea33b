//! Inputs on their way from JavaScript to the typed core: a plain tree, and readers that know the path of each field, so
//! that a wrong input is answered with its code and place.

use crate::error::{Choice, Fault, Field, InputError, item};
use crate::law::{HORIZON, Overrides, SupportGroup, checked_on};
use crate::text::Lang;
use crate::units::{Day, Decimal, DecimalError, Dong, Month, Percent, Value};
use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

/// A value as JavaScript has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Wire {
    /// Also what is undefined.
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Wire>),
    Object(Vec<(Key, Wire)>),
    /// A list or an object of an input, which may stand there at several places.
    Shared(Rc<Wire>),
    /// Of an input: what threw when it was read.
    Unreadable,
}

impl Wire {
    /// The value itself, where it stands for one that is shared.
    pub fn plain(&self) -> &Wire {
        match self {
            Wire::Shared(shared) => shared.plain(),
            wire => wire,
        }
    }
}

/// The name of a field; ours need no memory of their own.
pub type Key = Cow<'static, str>;

/// An object from a list of its fields, as tests write inputs down; what is [`Wire::Null`] is left out.
pub fn object<const N: usize>(entries: [(&'static str, Wire); N]) -> Wire {
    let given = entries.into_iter().filter(|(_, value)| !matches!(value, Wire::Null));
    Wire::Object(given.map(|(key, value)| (key.into(), value)).collect())
}

/// Items of a list, where no rule allows fewer.
pub const MOST_ITEMS: usize = 100_000;
/// Items of all lists of an input together: a short input can name one long list at many places.
const MOST_IN_ALL: usize = 20 * MOST_ITEMS;

/// What is noted while an input is read.
#[derive(Default)]
struct Noted {
    /// The first thing that is wrong with it. Readers note it here and go on with a value that stands in, so that the
    /// code of a reader has no way out at every field; [`read`] asks in the end.
    wrong: Cell<Option<InputError>>,
    /// The items of its lists so far.
    items: Cell<usize>,
}

impl Noted {
    #[inline(never)]
    fn note(&self, error: InputError) {
        let first = self.wrong.take();
        self.wrong.set(first.or(Some(error)));
    }
}

/// Reads an input as a whole, which refuses fields that are not among `known`.
pub fn read<T>(wire: &Wire, known: &[&str], input: impl FnOnce(&Object<'_>) -> T) -> Result<T, InputError> {
    read_if_right(wire, |root| input(&root.object(known)))
}

/// What comes of reading holds values that stand in where something is wrong; it is handed over only where nothing is.
fn read_if_right<T>(wire: &Wire, input: impl FnOnce(&Entry<'_>) -> T) -> Result<T, InputError> {
    let noted = Noted::default();
    let input = input(&Entry::of("".into(), wire, &noted));
    noted.wrong.take().map_or(Ok(input), Err)
}

/// An object of the input, with the path that leads to it.
pub struct Object<'a> {
    path: Field,
    entries: &'a [(Key, Wire)],
    noted: &'a Noted,
}

/// A field with its path; one that has to be there and is not reads as [`Wire::Null`], which no reader takes.
pub struct Entry<'a> {
    pub field: Field,
    wire: &'a Wire,
    noted: &'a Noted,
}

impl<'a> Object<'a> {
    #[inline(never)]
    pub fn optional(&self, name: &str) -> Option<Entry<'a>> {
        let (_, wire) = self.entries.iter().find(|(key, _)| key == name)?;
        (!matches!(wire, Wire::Null)).then(|| Entry::of(self.path_of(name), wire, self.noted))
    }

    #[inline(never)]
    pub fn required(&self, name: &str) -> Entry<'a> {
        self.optional(name).unwrap_or_else(|| {
            let entry = Entry::of(self.path_of(name), &Wire::Null, self.noted);
            entry.refuse(Fault::Missing);
            entry
        })
    }

    /// Reads a field if it is there.
    pub fn maybe<T>(&self, name: &str, read: impl Fn(&Entry<'a>) -> T) -> Option<T> {
        self.optional(name).map(|entry| read(&entry))
    }

    /// A list that can be left out.
    pub fn maybe_each<T>(&self, name: &str, read: impl Fn(&Entry<'a>) -> T) -> Vec<T> {
        self.optional(name).map(|entry| entry.each(read)).unwrap_or_default()
    }

    /// Notes what is wrong with a field, whether it is there or not.
    pub fn refuse(&self, name: &str, fault: Fault) {
        self.noted.note(InputError::new(self.path_of(name), fault));
    }

    /// The whole path of a field, as an error names it.
    pub fn path_of(&self, name: &str) -> Field {
        if self.path.is_empty() { name.to_string().into() } else { [&self.path, ".", name].concat().into() }
    }
}

/// Readers of the fields that most inputs have.
impl<'a> Object<'a> {
    #[inline(never)]
    pub fn whole(&self, name: &str) -> i64 {
        self.required(name).whole()
    }

    #[inline(never)]
    pub fn dong(&self, name: &str) -> Dong {
        self.required(name).dong()
    }

    #[inline(never)]
    pub fn month(&self, name: &str) -> Month {
        self.required(name).month()
    }

    #[inline(never)]
    pub fn day(&self, name: &str) -> Day {
        self.required(name).day()
    }

    #[inline(never)]
    pub fn text(&self, name: &str) -> String {
        self.required(name).text()
    }

    #[inline(never)]
    pub fn maybe_whole(&self, name: &str) -> Option<i64> {
        self.maybe(name, Entry::whole)
    }

    #[inline(never)]
    pub fn maybe_text(&self, name: &str) -> Option<String> {
        self.maybe(name, Entry::text)
    }

    #[inline(never)]
    pub fn maybe_decimal(&self, name: &str) -> Option<Decimal> {
        self.maybe(name, Entry::decimal)
    }
}

impl<'a> Entry<'a> {
    #[inline(never)]
    fn of(field: Field, wire: &'a Wire, noted: &'a Noted) -> Entry<'a> {
        let entry = Entry { field, wire: wire.plain(), noted };
        if matches!(entry.wire, Wire::Unreadable) {
            entry.refuse(Fault::Unreadable);
        }
        entry
    }

    /// Notes what is wrong with this field.
    #[inline(never)]
    pub fn refuse(&self, fault: Fault) {
        self.noted.note(InputError::new(self.field.clone(), fault));
    }

    /// An object whose fields are not looked at yet, because one of them says which there can be.
    #[inline(never)]
    pub fn open_object(&self) -> Object<'a> {
        let entries: &[_] = match self.wire {
            Wire::Object(entries) => entries,
            _ => {
                self.refuse(Fault::Missing);
                &[]
            }
        };
        Object { path: self.field.clone(), entries, noted: self.noted }
    }

    #[inline(never)]
    pub fn object(&self, known: &[&str]) -> Object<'a> {
        let object = self.open_object();
        if let Some((key, _)) = object.entries.iter().find(|(key, _)| !known.contains(&key.as_ref())) {
            object.refuse(key, Fault::Unknown);
        }
        object
    }

    /// The items with their paths: "members[2]".
    pub fn each<T>(&self, read: impl Fn(&Entry<'a>) -> T) -> Vec<T> {
        let mut all = Vec::new();
        for (index, wire) in self.items().iter().enumerate() {
            all.push(read(&self.item(index, wire)));
        }
        all
    }

    /// A list of texts; there can be a million of them, so that none gets a path of its own unless it is wrong.
    #[inline(never)]
    pub fn texts(&self) -> Vec<String> {
        let mut all = Vec::new();
        for (index, wire) in self.items().iter().enumerate() {
            all.push(match wire {
                Wire::Text(text) => text.clone(),
                wire => self.item(index, wire).text(),
            });
        }
        all
    }

    /// At most [`MOST_ITEMS`], and at most [`MOST_IN_ALL`] with those of all lists before.
    #[inline(never)]
    fn items(&self) -> &'a [Wire] {
        let Wire::List(items) = self.wire else {
            self.refuse(Fault::Missing);
            return &[];
        };
        let in_all = self.noted.items.get().saturating_add(items.len());
        self.noted.items.set(in_all);
        let limit = if items.len() > MOST_ITEMS { MOST_ITEMS } else { MOST_IN_ALL };
        if items.len() > MOST_ITEMS || in_all > MOST_IN_ALL {
            self.refuse(out_of(0, limit as i64));
            return &[];
        }
        items
    }

    #[inline(never)]
    fn item(&self, index: usize, wire: &'a Wire) -> Entry<'a> {
        Entry::of(item(&self.field, index, "").into(), wire, self.noted)
    }

    pub fn text(&self) -> String {
        self.text_or(Fault::Missing).into()
    }

    #[inline(never)]
    pub fn flag(&self) -> bool {
        match self.wire {
            Wire::Bool(value) => *value,
            _ => {
                self.refuse(Fault::Missing);
                false
            }
        }
    }

    /// A whole number; one beyond 64 bits stops at their end, so that the range check of the rule answers it.
    #[inline(never)]
    pub fn whole(&self) -> i64 {
        let fault = match self.wire {
            Wire::Number(number) if number.fract() == 0.0 => return *number as i64,
            Wire::Number(number) if !number.is_nan() => Fault::NotWhole,
            _ => Fault::NotANumber,
        };
        self.refuse(fault);
        0
    }

    pub fn dong(&self) -> Dong {
        Dong::new(self.whole())
    }

    /// A decimal with its written precision, as text; a number is taken as it prints.
    #[inline(never)]
    pub fn decimal(&self) -> Decimal {
        let read = match self.wire {
            Wire::Text(text) => Decimal::parse(text),
            Wire::Number(number) => Decimal::parse(&printed(*number)),
            _ => Err(DecimalError::NotANumber),
        };
        read.unwrap_or_else(|error| {
            self.refuse(match error {
                DecimalError::NotANumber => Fault::NotANumber,
                DecimalError::TooLong => Fault::TooLarge,
            });
            Decimal::whole(0)
        })
    }

    pub fn percent(&self) -> Percent {
        Percent::new(self.decimal())
    }

    #[inline(never)]
    pub fn month(&self) -> Month {
        Month::parse(self.text_or(Fault::NotAMonth)).unwrap_or_else(|| {
            self.refuse(Fault::NotAMonth);
            HORIZON
        })
    }

    #[inline(never)]
    pub fn day(&self) -> Day {
        Day::parse(self.text_or(Fault::NotADay)).unwrap_or_else(|| {
            self.refuse(Fault::NotADay);
            checked_on()
        })
    }

    /// One of the words of a list; `stand_in` is none that anybody chose.
    pub fn choice<T: Copy>(&self, kind: Choice, stand_in: T, choices: &[(&str, T)]) -> T {
        let given = match self.wire {
            Wire::Text(text) => text,
            _ => "",
        };
        match choices.iter().find(|(word, _)| *word == given) {
            Some((_, choice)) => *choice,
            None => {
                self.refuse_choice(kind, given);
                stand_in
            }
        }
    }

    #[inline(never)]
    fn refuse_choice(&self, kind: Choice, given: &str) {
        self.refuse(Fault::UnknownChoice { kind, given: given.chars().take(40).collect() });
    }

    #[inline(never)]
    fn text_or(&self, fault: Fault) -> &'a str {
        match self.wire {
            Wire::Text(text) => text,
            _ => {
                self.refuse(fault);
                ""
            }
        }
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
    if !matches!(wire.plain(), Wire::Object(_)) {
        return Ok(Lang::Vi);
    }
    let words = [("vi", Lang::Vi), ("en", Lang::En)];
    let lang = |entry: &Entry<'_>| entry.choice(Choice::Language, Lang::Vi, &words);
    Ok(read_if_right(wire, |root| root.open_object().maybe("lang", lang))?.unwrap_or_default())
}

pub fn group(entry: &Entry<'_>) -> SupportGroup {
    entry.choice(
        Choice::Group,
        SupportGroup::Other,
        &[
            ("poor", SupportGroup::Poor),
            ("near-poor", SupportGroup::NearPoor),
            ("ethnic-minority", SupportGroup::EthnicMinority),
            ("special-zone", SupportGroup::SpecialZone),
            ("other", SupportGroup::Other),
        ],
    )
}

pub fn overrides(object: &Object<'_>) -> Overrides {
    let Some(entry) = object.optional("overrides") else { return Overrides::default() };
    let own = entry.object(&["referenceLevel", "povertyLine", "contributionRate", "healthRate", "monthlyYield"]);
    Overrides {
        reference_level: own.maybe_whole("referenceLevel").map(Dong::new),
        poverty_line: own.maybe_whole("povertyLine").map(Dong::new),
        contribution_rate: own.maybe_decimal("contributionRate").map(Percent::new),
        health_rate: own.maybe_decimal("healthRate").map(Percent::new),
        monthly_yield: own.maybe_decimal("monthlyYield"),
    }
}

/// A whole number from `low` to `high`.
pub fn counted(entry: &Entry<'_>, low: i64, high: i64) -> i64 {
    let number = entry.whole();
    if !(low..=high).contains(&number) {
        entry.refuse(out_of(low, high));
    }
    number
}

fn out_of(low: i64, high: i64) -> Fault {
    Fault::OutOfRange { low: Value::Number(Decimal::whole(low)), high: Value::Number(Decimal::whole(high)) }
}
