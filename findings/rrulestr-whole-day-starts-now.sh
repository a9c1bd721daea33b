#!/usr/bin/env bash
# rrule.js reads the start of a whole-day event from an .ics file as "now".
#
# One would guess: the library that most JavaScript calendars use for RFC 5545 reads "DTSTART;VALUE=DATE:20240106", the
#   line that every whole-day event has, or raises an error.
# What happens: `rrulestr` finds DTSTART only with nothing or TZID behind it. With VALUE=DATE the line is skipped, the rule starts at
#   the moment of reading, with its time of day, and loses the days before: four Saturdays become other days of the week.
#   If the rule's UNTIL has passed, the list is empty. The same text with "DTSTART:20240106T000000Z" is right.
# Version: rrule 2.8.1 (npm).
# Source: rrule, parsestring.js (`parseDtstart`) and rrulestr.js, where VALUE=DATE is known for RDATE and EXDATE alone.
# Why it matters here: reminders of days to pay are whole-day events (a time would move with the phone's zone). A site that reads
#   such a file with rrule.js shows other days than the file says.
# What An Sinh does: writes whole-day events all the same (src/text/calendar.rs), as ical.js and the calendars that people have
#   read them rightly and a time would move with the zone. It reads no calendar files.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 ical.js@2.2.1 >/dev/null

cat >read.cjs <<'JS'
const assert = require("node:assert/strict");
const { rrulestr } = require("rrule");
const days = (start, rule) => rrulestr(`${start}\nRRULE:${rule}`).all().map((date) => date.toISOString().slice(0, 10));
const saturdays = ["2024-01-06", "2024-01-13", "2024-01-20", "2024-01-27"];
const withTime = days("DTSTART:20240106T000000Z", "FREQ=WEEKLY;COUNT=4");
const wholeDay = days("DTSTART;VALUE=DATE:20240106", "FREQ=WEEKLY;COUNT=4");
const past = days("DTSTART;VALUE=DATE:20240131", "FREQ=WEEKLY;UNTIL=20240228");
console.log("rrule 2.8.1, DTSTART with time:      ", withTime.join(" "));
console.log("rrule 2.8.1, DTSTART;VALUE=DATE:     ", wholeDay.join(" "), "(read on", `${new Date().toISOString().slice(0, 10)})`);
console.log("rrule 2.8.1, the same, UNTIL passed: ", past.length, "days");
assert.deepEqual(withTime, saturdays);
assert.notDeepEqual(wholeDay, saturdays);
assert.equal(wholeDay[0], new Date().toISOString().slice(0, 10));
assert.deepEqual(past, []);
import("ical.js").then(({ default: ICAL }) => {
  const rule = ICAL.Recur.fromString("FREQ=WEEKLY;COUNT=4").iterator(ICAL.Time.fromDateString("2024-01-06"));
  const found = saturdays.map(() => rule.next().toString());
  console.log("ical.js 2.2.1, whole day:            ", found.join(" "));
  assert.deepEqual(found, saturdays);
});
JS
node read.cjs
