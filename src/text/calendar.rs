//! Calendar files (iCalendar, RFC 5545) of days without a time, made on the device.

use crate::units::Day;

/// A day to remember, perhaps more than once.
pub struct Event {
    pub on: Day,
    pub summary: String,
    pub description: String,
    /// How it comes again: "FREQ=WEEKLY;UNTIL=20270531".
    pub repeats: Option<String>,
    /// When it is told, from the start of the day: "PT7H", "-P3D".
    pub told: &'static str,
}

/// The file of the plan that ends on the day `plan`. `stamp` is the day on which it is made.
pub fn calendar(events: &[Event], plan: Day, stamp: Day) -> String {
    let mut file = String::new();
    let mut write = |name: &str, value: &str| line(&mut file, name, value);
    write("BEGIN", "VCALENDAR");
    write("VERSION", "2.0");
    write("PRODID", "-//An Sinh//VI");
    for (index, event) in events.iter().enumerate() {
        write("BEGIN", "VEVENT");
        // The same day of the same plan is the same event, so that a second file brings it up to date.
        write("UID", &[&date(event.on), "-", &index.to_string(), "-", &date(plan), "@ansinh"].concat());
        write("DTSTAMP", &[&date(stamp), "T000000Z"].concat());
        write("DTSTART;VALUE=DATE", &date(event.on));
        if let Some(repeats) = &event.repeats {
            write("RRULE", repeats);
        }
        write("SUMMARY", &escaped(&event.summary));
        write("DESCRIPTION", &escaped(&event.description));
        write("BEGIN", "VALARM");
        write("ACTION", "DISPLAY");
        write("DESCRIPTION", &escaped(&event.summary));
        write("TRIGGER", event.told);
        write("END", "VALARM");
        write("END", "VEVENT");
    }
    write("END", "VCALENDAR");
    file
}

/// "20261121"
pub fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A line of at most 75 bytes; what is longer goes on in the next one, behind a space.
fn line(file: &mut String, name: &str, value: &str) {
    const MOST: usize = 75;
    let mut length = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if length + letter.len_utf8() > MOST {
            file.push_str("\r\n ");
            length = 1;
        }
        length += letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(summary: &str) -> Event {
        Event {
            on: Day::parse("2026-11-21").unwrap(),
            summary: summary.into(),
            description: String::new(),
            repeats: Some("FREQ=WEEKLY;UNTIL=20270529".into()),
            told: "PT7H",
        }
    }

    #[test]
    fn a_calendar_has_its_parts_in_their_order() {
        let file = calendar(
            &[event("Bỏ heo, đủ; \\ tiền\nhai")],
            Day::parse("2027-05-31").unwrap(),
            Day::parse("2026-11-20").unwrap(),
        );
        let lines: Vec<&str> = file.split("\r\n").collect();
        assert_eq!(
            lines[..5],
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//An Sinh//VI",
                "BEGIN:VEVENT",
                "UID:20261121-0-20270531@ansinh"
            ]
        );
        assert!(lines.contains(&"DTSTART;VALUE=DATE:20261121") && lines.contains(&"DTSTAMP:20261120T000000Z"));
        assert!(lines.contains(&"SUMMARY:Bỏ heo\\, đủ\\; \\\\ tiền\\nhai"));
        assert!(lines.contains(&"RRULE:FREQ=WEEKLY;UNTIL=20270529"));
        assert_eq!(lines[lines.len() - 2..], ["END:VCALENDAR", ""]);
    }

    proptest! {
        #[test]
        fn lines_are_short_and_nothing_is_lost(summary in "\\PC{0,120}") {
            let file = calendar(&[event(&summary)], Day::parse("2027-05-31").unwrap(), Day::parse("2026-11-20").unwrap());
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
            let unfolded = file.replace("\r\n ", "");
            prop_assert!(unfolded.contains(&escaped(&summary)));
        }
    }
}
