//! Results as JSON, which JavaScript parses faster than anybody builds objects for it.

use super::wire::Wire;

pub fn written(wire: &Wire) -> String {
    let mut json = Vec::new();
    put(wire, &mut json);
    String::from_utf8(json).unwrap_or_default()
}

fn put(wire: &Wire, json: &mut Vec<u8>) {
    match wire {
        Wire::Null | Wire::Unreadable => put_marks("null", json),
        Wire::Shared(shared) => put(shared, json),
        Wire::Bool(true) => put_marks("true", json),
        Wire::Bool(false) => put_marks("false", json),
        Wire::Number(number) => put_number(*number, json),
        Wire::Text(text) => {
            json.push(b'"');
            put_escaped(text.as_str(), json);
            json.push(b'"');
        }
        Wire::List(list) => {
            let mut before = "[";
            for item in list {
                put_marks(before, json);
                put(item, json);
                before = ",";
            }
            put_marks(if list.is_empty() { "[]" } else { "]" }, json);
        }
        Wire::Object(entries) => {
            let mut before = "{\"";
            for (key, value) in entries {
                put_marks(before, json);
                put_escaped(key, json);
                put_marks("\":", json);
                put(value, json);
                before = ",\"";
            }
            put_marks(if entries.is_empty() { "{}" } else { "}" }, json);
        }
    }
}

/// Most texts are short and need no escaping.
fn put_escaped(text: &str, json: &mut Vec<u8>) {
    if !text.bytes().any(is_escaped) {
        return json.extend_from_slice(text.as_bytes());
    }
    for byte in text.bytes() {
        match byte {
            0..0x10 => json.extend(*b"\\u000"),
            0x10..0x20 => json.extend(*b"\\u001"),
            b'"' | b'\\' => json.push(b'\\'),
            _ => {}
        }
        json.push(if byte < 0x20 { b"0123456789abcdef"[usize::from(byte % 16)] } else { byte });
    }
}

fn is_escaped(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

fn put_marks(marks: &str, json: &mut Vec<u8>) {
    for mark in marks.bytes() {
        json.push(mark);
    }
}

/// Our numbers are whole, or have a few decimals; Rust's own printing of floating point would weigh more than the rest
/// of the interface. Any other number is null.
fn put_number(number: f64, json: &mut Vec<u8>) {
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
    put_marks("null", json);
}

fn put_decimal(digits: i64, places: usize, json: &mut Vec<u8>) {
    if digits < 0 {
        json.push(b'-');
    }
    let (digits, scale) = (digits.unsigned_abs(), 10u64.pow(places as u32));
    put_digits(digits / scale, 1, json);
    if places > 0 {
        json.push(b'.');
        put_digits(digits % scale, places, json);
    }
}

/// With zeros in front where it is shorter than that.
fn put_digits(number: u64, length: usize, json: &mut Vec<u8>) {
    if number > 9 || length > 1 {
        put_digits(number / 10, length.saturating_sub(1), json);
    }
    json.push(b'0' + (number % 10) as u8);
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
