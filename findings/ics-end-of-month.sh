#!/usr/bin/env bash
# No rule for "the 30th, or the last day of a shorter month" is read alike by three calendar libraries.
#
# One would guess: "monthly from the 31st" skips short months (RFC 5545 says so), and one of the two known cures works
#   everywhere: BYMONTHDAY=28,29,30;BYSETPOS=-1, or RFC 7529's SKIP=BACKWARD.
# What happens: with BYSETPOS ical.js (Thunderbird's) gives every one of these days from the second long month on: 28, 29 and
#   30 March. SKIP=BACKWARD is ignored by ical.js without a word, is an error in rrule.js, and an error about a missing UNTIL in
#   recurring-ical-events. From 31 March, every third month (quarterly payment) there is no June and no September at all.
#   Yearly from 29 February is 1 March in ical.js, and every fourth year in the others. BYMONTHDAY=-1 alone is read alike by
#   all, but it is the last day, not the 30th.
# Versions: ical.js 2.2.1, rrule 2.8.1 (npm), recurring-ical-events 3.8.2 with icalendar 7.3.2 (PyPI).
# Source: RFC 5545 section 3.3.10 (invalid days are skipped; BYSETPOS), RFC 7529 section 4; ical.js, RecurIterator, `next_month`.
# Why it matters here: a plan to pay or save on the same day of each month is what people put into their phone.
# What An Sinh does: a monthly plan is written as one event for each day, none as a rule (src/text/savings.rs, `events`).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 ical.js@2.2.1 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check recurring-ical-events==3.8.2 icalendar==7.3.2

cat >rules.txt <<'RULES'
20260130 FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=5
20260131 FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD;COUNT=3
20260331 FREQ=MONTHLY;INTERVAL=3;COUNT=3
20260331 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=3
20240229 FREQ=YEARLY;COUNT=3
RULES
cat >read.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import rrule from "rrule";
const dashed = (day) => day.replace(/(....)(..)(..)/, "$1-$2-$3");
const attempt = (read) => {
  try {
    return read().join(" ");
  } catch {
    return "error";
  }
};
for (const line of readFileSync("rules.txt", "utf8").trim().split("\n")) {
  const [start, rule] = line.split(" ");
  const days = (text) => rrule.rrulestr(text).all().map((date) => date.toISOString().slice(0, 10));
  console.log(`rrule.js\t${line}\t${attempt(() => days(`DTSTART:${start}T000000Z\nRRULE:${rule}`))}`);
  const read = () => {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(dashed(start)));
    return [...Array(Number(/COUNT=(\d+)/.exec(rule)[1]))].map(() => iterator.next().toString());
  };
  console.log(`ical.js\t${line}\t${attempt(read)}`);
}
JS
cat >read.py <<'PY'
import icalendar, recurring_ical_events
for line in open("rules.txt").read().split("\n")[:-1]:
    start, rule = line.split(" ")
    event = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20240101T000000Z",
             f"DTSTART;VALUE=DATE:{start}", f"RRULE:{rule}", "SUMMARY:a", "END:VEVENT", "END:VCALENDAR", ""]
    calendar = icalendar.Calendar.from_ical("\r\n".join(event))
    try:
        found = recurring_ical_events.of(calendar).between((2024, 1, 1), (2033, 1, 1))
        days = " ".join(sorted(str(event["DTSTART"].dt) for event in found))
    except Exception:
        days = "error"
    print(f"recurring-ical-events\t{line}\t{days}")
PY
{ node read.mjs; venv/bin/python read.py; } | sort -s -t "$(printf '\t')" -k 2 | tee seen | expand -t 24
is() { grep -qF "$(printf '%s\t%s\t%s' "$1" "$2" "$3")" seen || { echo "changed: $1 $2, expected $3" >&2; exit 1; }; }
last=$(sed -n 1p rules.txt) skip=$(sed -n 2p rules.txt) quarter=$(sed -n 3p rules.txt) end=$(sed -n 4p rules.txt) leap=$(sed -n 5p rules.txt)
is rrule.js "$last" "2026-01-30 2026-02-28 2026-03-30 2026-04-30 2026-05-30"
is recurring-ical-events "$last" "2026-01-30 2026-02-28 2026-03-30 2026-04-30 2026-05-30"
is ical.js "$last" "2026-01-30 2026-02-28 2026-03-28 2026-03-29 2026-03-30"
is rrule.js "$skip" error
is recurring-ical-events "$skip" error
is ical.js "$skip" "2026-01-31 2026-03-31 2026-05-31"
is ical.js "$leap" "2024-02-29 2025-03-01 2026-03-01"
is rrule.js "$leap" "2024-02-29 2028-02-29 2032-02-29"
for reader in rrule.js ical.js recurring-ical-events; do
  is "$reader" "$quarter" "2026-03-31 2026-12-31 2027-03-31"
  is "$reader" "$end" "2026-03-31 2026-06-30 2026-09-30"
done
