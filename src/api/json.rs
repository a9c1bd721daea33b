//! Results as JSON, which JavaScript parses faster than anybody builds objects for it.

use super::wire::Wire;
use std::borrow::Cow;

pub fn written(wire: &Wire) -> String {
    let mut json = String::new();
    put(wire, &mut json);
    json
}

fn put(wire: &Wire, json: &mut String) {
    match wire {
        Wire::Null => json.push_str("null"),
        Wire::Bool(true) => json.push_str("true"),
        Wire::Bool(false) => json.push_str("false"),
        Wire::Number(number) => put_number(*number, json),
        Wire::Text(text) => put_text(text, json),
        Wire::List(list) => {
            let mut before = "[";
            for item in list {
                json.push_str(before);
                put(item, json);
                before = ",";
            }
            json.push_str(if list.is_empty() { "[]" } else { "]" });
        }
        Wire::Object(entries) => {
            let mut before = "{\"";
            for (key, value) in entries {
                json.push_str(before);
                match key {
                    // Our own names: nothing in them has to be escaped.
                    Cow::Borrowed(name) => json.push_str(name),
                    Cow::Owned(name) => put_escaped(name, json),
                }
                json.push_str("\":");
                put(value, json);
                before = ",\"";
            }
            json.push_str(if entries.is_empty() { "{}" } else { "}" });
        }
    }
}

fn put_text(text: &str, json: &mut String) {
    json.push('"');
    put_escaped(text, json);
    json.push('"');
}

fn put_escaped(text: &str, json: &mut String) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !matches!(byte, b'"' | b'\\' | 0..0x20) {
            continue;
        }
        json.push_str(text.get(plain..at).unwrap_or(""));
        plain = at + 1;
        if byte < 0x20 {
            json.push_str("\\u00");
            json.push(char::from(b'0' + byte / 16));
            json.push(char::from_digit((byte % 16).into(), 16).unwrap_or('0'));
        } else {
            json.push('\\');
            json.push(char::from(byte));
        }
    }
    json.push_str(text.get(plain..).unwrap_or(""));
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
    use crate::api::wire::{list, object};

    #[test]
    fn what_comes_out_is_json() {
        let text = "\"a\\b\"\n\t\u{1f}đ\u{202e}";
        let numbers = [0.0, -1.5, 53.4, 0.05, 1e15, -0.001, 102.9521, f64::NAN, f64::INFINITY, 1.0 / 3.0];
        let result = object([
            ("text", text.into()),
            ("named by others", Wire::Object(vec![("\"\\".to_string().into(), true.into())])),
            ("empty", Wire::List(vec![object([]), Wire::List(vec![])])),
            ("several", Wire::List(vec![Wire::Number(1.0), true.into(), false.into()])),
            ("numbers", list(numbers, Wire::Number)),
        ]);
        let expected = [
            r#"{"text":"\"a\\b\"\u000a\u0009\u001fđ"#,
            "\u{202e}",
            r#"","named by others":{"\"\\":true},"empty":[{},[]],"several":[1,true,false],"numbers":[0,-1.5,53.4,0.05,1000000000000000,-0.001,102.9521,null,null,null]}"#,
        ];
        assert_eq!(written(&result), expected.concat());
    }
}
