#!/usr/bin/env bash
# chrono-node's Vietnamese parser takes the month "T7/2026" for the coming or past Saturday.
#
# One would guess: a parser with a Vietnamese locale reads "T7/2026", the way every Vietnamese report and payment list
#   writes a month, as July 2026, or does not read it at all.
# What happens: "T7" is the short name of Saturday (thứ bảy), so it answers with the Saturday next to today, certain of its
#   weekday, and leaves "/2026" as text behind it. "T2" to "T7" are Monday to Saturday; T1 and T8 to T12 are not read.
#   A column T1 … T12 thus gives six days around today and six times nothing. "tháng 7/2026" is read as July.
#   The browser's own data agree with it: the narrow name of Saturday is "T7" in Vietnamese.
#   dateparser reads the month, and puts in the day of today: a later comparison of "T6/2026" with "T7/2026" is right, one
#   with the first of a month is not; from the 29th on, "T2/2027" becomes the 28th.
# Versions: chrono-node 2.10.3 (npm), dateparser 1.5.0 (PyPI).
# Source: chrono-node, locales/vi/constants (WEEKDAY_DICTIONARY) and locales/vi/parsers/VIWeekdayParser;
#   dateparser's documentation of the setting PREFER_DAY_OF_MONTH ("current").
# Why it matters here: months of payment come as "T7/2026" in lists, chats and reports; a date library put behind such a
#   field would ask for the contribution of another month without any error.
# What An Sinh does: reads months with a reader of its own (src/text/reading.rs, `month`): "T7/2026" is 07/2026; a day may
#   not have the "T".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0

cat >months.cjs <<'JS'
const assert = require("node:assert/strict");
const chrono = require("chrono-node");
console.log("chrono-node", JSON.parse(require("node:fs").readFileSync("node_modules/chrono-node/package.json")).version);
const sunday = new Date(2026, 10, 29, 12);
const read = (text) => {
  const found = chrono.vi.parse(text, sunday).map(({ text: part, start }) => [part, start.date().toLocaleDateString("sv")]);
  console.log(text.padEnd(14), JSON.stringify(found));
  return found;
};
assert.deepEqual(read("T7/2026"), [["T7", "2026-11-28"]]);
assert.deepEqual(read("T2/2027"), [["T2", "2026-11-30"]]);
for (const month of [1, 8, 9, 10, 11, 12]) assert.deepEqual(read(`T${month}/2026`), []);
assert.deepEqual(read("tháng 7/2026"), [["tháng 7/2026", "2026-07-01"]]);
const saturday = new Intl.DateTimeFormat("vi", { weekday: "narrow" }).format(new Date(2026, 10, 28, 12));
console.log("Intl, ICU", process.versions.icu, "- narrow name of Saturday:", saturday);
assert.equal(saturday, "T7");
JS
node months.cjs

cat >months.py <<'PY'
import datetime, warnings
warnings.simplefilter("ignore")
import dateparser
print("dateparser", dateparser.__version__)
for today, text, expected in [
    (datetime.datetime(2026, 11, 5), "T7/2026", "2026-07-05"),
    (datetime.datetime(2026, 11, 29), "T7/2026", "2026-07-29"),
    (datetime.datetime(2026, 11, 29), "T2/2027", "2027-02-28"),
]:
    found = str(dateparser.parse(text, languages=["vi"], settings={"RELATIVE_BASE": today}).date())
    print("on", today.date(), text, "is", found)
    assert found == expected, (found, expected)
PY
venv/bin/python months.py
