//! Results as JSON, which JavaScript parses faster than anybody builds objects for it. Every value is written where it is
//! made: a tree of all of them takes three times as long to build, to write and to take down.

use crate::units::{Day, Decimal, Dong, Month, Percent};
use std::mem::take;

/// A value of a result, written.
#[derive(Debug, PartialEq)]
pub struct Json(String);

impl Json {
    pub fn of(value: impl Put) -> Json {
        let mut json = String::new();
        value.put(&mut json);
        Json(json)
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

/// What a result can hold.
pub trait Put {
    /// Writes the value behind what was written; nothing where there is none to tell.
    fn put(self, json: &mut String);
}

/// The fields of an object in the making. One call for each field, in a chain: tables of fields weigh twice as much.
#[derive(Default)]
pub struct Fields(String);

impl Fields {
    /// Adds a field, unless its value is none.
    #[inline(never)]
    pub fn put<T: Put>(&mut self, key: &'static str, value: T) -> &mut Fields {
        let before = self.name(key);
        let named = self.0.len();
        value.put(&mut self.0);
        if self.0.len() == named {
            self.0.truncate(before);
        }
        self
    }

    /// Writes the name of a field; gives how much was written before.
    #[inline(never)]
    fn name(&mut self, key: &'static str) -> usize {
        let before = self.0.len();
        // Most objects need no more than that.
        const ROOM: usize = 256;
        if before == 0 {
            self.0.reserve(ROOM);
        }
        self.0.push_str(if before == 0 { "{\"" } else { ",\"" });
        self.0.push_str(key);
        self.0.push_str("\":");
        before
    }

    /// The object, finished.
    #[inline(never)]
    pub fn json(&mut self) -> Json {
        self.0.push_str(if self.0.is_empty() { "{}" } else { "}" });
        Json(take(&mut self.0))
    }
}

pub fn list<T, V: Put>(items: impl IntoIterator<Item = T>, value: impl Fn(T) -> V) -> Json {
    let mut json = String::new();
    for item in items {
        json.push(if json.is_empty() { '[' } else { ',' });
        value(item).put(&mut json);
    }
    json.push_str(if json.is_empty() { "[]" } else { "]" });
    Json(json)
}

impl Put for Json {
    #[inline(never)]
    fn put(self, json: &mut String) {
        json.push_str(&self.0);
    }
}

impl<T: Put> Put for Option<T> {
    fn put(self, json: &mut String) {
        if let Some(value) = self {
            value.put(json);
        }
    }
}

impl Put for bool {
    fn put(self, json: &mut String) {
        json.push_str(if self { "true" } else { "false" });
    }
}

impl Put for i64 {
    fn put(self, json: &mut String) {
        put_decimal(self, 0, json);
    }
}

impl Put for f64 {
    fn put(self, json: &mut String) {
        put_number(self, json);
    }
}

impl Put for Dong {
    fn put(self, json: &mut String) {
        self.get().put(json);
    }
}

impl Put for Percent {
    #[inline(never)]
    fn put(self, json: &mut String) {
        // The percentages of a result have nine decimals, of which the interface promises four.
        let of_result = self.decimal().places() == Decimal::MAX_PLACES;
        let rounded = of_result.then(|| self.decimal().fraction().and_then(|exact| exact.round_to(4)).ok()).flatten();
        number(rounded.unwrap_or(self.decimal())).put(json);
    }
}

/// A decimal as a number of JavaScript.
#[inline(never)]
pub fn number(decimal: Decimal) -> f64 {
    decimal.digits() as f64 / 10u64.pow(decimal.places().into()) as f64
}

impl Put for &str {
    #[inline(never)]
    fn put(self, json: &mut String) {
        json.push('"');
        if self.bytes().any(is_escaped) {
            put_escaped(self, json);
        } else {
            json.push_str(self);
        }
        json.push('"');
    }
}

impl Put for String {
    fn put(self, json: &mut String) {
        self.as_str().put(json);
    }
}

impl Put for Decimal {
    fn put(self, json: &mut String) {
        self.plain().put(json);
    }
}

impl Put for Month {
    fn put(self, json: &mut String) {
        self.plain().put(json);
    }
}

impl Put for Day {
    fn put(self, json: &mut String) {
        self.plain().put(json);
    }
}

fn is_escaped(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

fn put_escaped(text: &str, json: &mut String) {
    for ch in text.chars() {
        match ch {
            '\0'..='\x1f' => {
                json.push_str(if ch < '\x10' { "\\u000" } else { "\\u001" });
                json.push(char::from(b"0123456789abcdef"[ch as usize % 16]));
                continue;
            }
            '"' | '\\' => json.push('\\'),
            _ => {}
        }
        json.push(ch);
    }
}

/// Our numbers are whole, or have a few decimals; Rust's own printing of floating point would weigh more than the rest
/// of the interface. Any other number is null.
fn put_number(number: f64, json: &mut String) {
    // What a whole number of 64 bits holds.
    const MOST: f64 = 9e18;
    const DECIMALS: u32 = 9;
    for places in 0..=DECIMALS {
        let scale = 10u64.pow(places) as f64;
        let digits = (number * scale).round_ties_even();
        if digits.abs() > MOST {
            break;
        }
        if digits / scale == number {
            return put_decimal(digits as i64, places as usize, json);
        }
    }
    json.push_str("null");
}

#[inline(never)]
fn put_decimal(digits: i64, places: usize, json: &mut String) {
    if digits < 0 {
        json.push('-');
    }
    let (digits, scale) = (digits.unsigned_abs(), 10u64.pow(places as u32));
    put_digits(digits / scale, 1, json);
    if places > 0 {
        json.push('.');
        put_digits(digits % scale, places, json);
    }
}

/// With zeros in front where it is shorter than that.
fn put_digits(number: u64, length: usize, json: &mut String) {
    if number > 9 || length > 1 {
        put_digits(number / 10, length.saturating_sub(1), json);
    }
    json.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_out_is_json() {
        let text = "\"a\\b\"\n\t\u{1f}đ\u{202e}";
        let numbers = [0.0, -1.5, 53.4, 0.05, 1e15, -0.001, 102.9521, f64::NAN, f64::INFINITY, 1.0 / 3.0];
        let empty = list([Fields::default().json(), list([0; 0], i64::from)], |json| json);
        let result = Fields::default()
            .put("text", text)
            .put("nothing", None::<i64>)
            .put("empty", empty)
            .put("several", list([true, false], |flag| flag))
            .put("numbers", list(numbers, |number| number))
            .json();
        let expected = [
            r#"{"text":"\"a\\b\"\u000a\u0009\u001fđ"#,
            "\u{202e}",
            r#"","empty":[{},[]],"several":[true,false],"numbers":[0,-1.5,53.4,0.05,1000000000000000,-0.001,102.9521,null,null,null]}"#,
        ];
        assert_eq!(result.text(), expected.concat());
    }

    #[test]
    fn what_is_none_leaves_no_mark() {
        let one =
            |text: Option<&'static str>| Fields::default().put("a", text).put("b", 1).put("c", None::<bool>).json();
        assert_eq!(one(None).text(), r#"{"b":1}"#);
        assert_eq!(one(Some("")).text(), r#"{"a":"","b":1}"#);
    }
}
