#!/usr/bin/env bash
# dateparser takes "12 tháng sau" (twelve months later) for 12 January, and "5 năm 6 tháng trước" for 5 June.
#
# One would guess: a parser with Vietnamese among its languages counts "3 tháng sau" as it counts "3 tháng trước" and "3
#   months later", or answers that it cannot read it.
# What happens: seen from 1 December 2026, "12 tháng sau" is 12 January 2027 and "24 tháng sau" the 24th: "tháng sau" alone
#   is next month, and the number in front of it becomes the day. "60 tháng sau" is June 2060, and "15 năm sau" is next
#   year, as there is no day or month to put the 15 in. A span of years and months loses its years: "5 năm 6 tháng trước"
#   (five years and six months ago) is 5 June 2026, and "15 năm 6 tháng" 15 June 2026. STRICT_PARSING changes none of these
#   but the 60. A span of one unit in the past is right, and so is "sau 3 tháng nữa", the form in CLDR's data, which Babel
#   prints; the same words without "nữa" are not read. chrono-node's Vietnamese parser reads these phrases rightly.
# Versions: dateparser 1.5.0, Babel 2.19.0 (PyPI), chrono-node 2.10.3 (npm).
# Source: dateparser, data/date_translation_data/vi.py: "relative-type" has "tháng sau" and "năm sau" as words of their own,
#   "relative-type-regex" has numbers for "… trước" and "sau … nữa" alone, and "simplifications" drop "năm" in front of a
#   number.
# Why it matters here: years and months paid, and months from now until a payment, a card or a pension, are told in these
#   very words. The answers are near dates that look right, so that nothing is noticed before the money is due.
# What An Sinh does: spans are typed as numbers in fields with a unit of their own, and months as months
#   (src/text/reading.rs, `month`). It guesses at no sentence about time: "3 tháng sau" as a month of a list is an error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0 babel==2.19.0

cat >read.py <<'PY'
from datetime import datetime, timedelta
from importlib.metadata import version

import dateparser
from babel.dates import format_timedelta

print("dateparser", version("dateparser"), "- today is 2026-12-01")


def day(text, **settings):
    read = dateparser.parse(text, languages=["vi"], settings={"RELATIVE_BASE": datetime(2026, 12, 1), **settings})
    return read and f"{read:%Y-%m-%d}"


for text, read, meant in [
    ("3 tháng sau", "2027-01-03", "2027-03-01"),
    ("12 tháng sau", "2027-01-12", "2027-12-01"),
    ("24 tháng sau", "2027-01-24", "2028-12-01"),
    ("60 tháng sau", "2060-06-01", "2031-12-01"),
    ("15 năm sau", "2027-12-01", "2041-12-01"),
    ("5 năm 6 tháng trước", "2026-06-05", "2021-06-01"),
    ("15 năm 6 tháng", "2026-06-15", "2011-06-01 (or 2042-06-01)"),
    ("sau 3 tháng", None, "2027-03-01"),
]:
    print(f"  {text!r}: {day(text)}, meant is {meant}")
    assert day(text) == read
    assert day(text, STRICT_PARSING=True) == (None if text == "60 tháng sau" else read)

print("right are:")
for text, read in [
    ("3 tháng trước", "2026-09-01"),
    ("15 năm trước", "2011-12-01"),
    ("sau 3 tháng nữa", "2027-03-01"),
]:
    print(f"  {text!r}: {day(text)}")
    assert day(text) == read
assert format_timedelta(timedelta(days=90), add_direction=True, locale="vi") == "sau 3 tháng nữa"
PY
venv/bin/python read.py

cat >read.mjs <<'JS'
import { strict as assert } from "node:assert";
import { vi } from "chrono-node";
console.log("chrono-node 2.10.3");
for (const [text, read] of [
  ["3 tháng sau", "2027-03-01"],
  ["12 tháng sau", "2027-12-01"],
  ["24 tháng sau", "2028-12-01"],
  ["60 tháng sau", "2031-12-01"],
  ["15 năm sau", "2041-12-01"],
  ["5 năm 6 tháng trước", "2021-06-01"],
]) {
  const day = vi.parseDate(text, new Date(2026, 11, 1)).toLocaleDateString("sv");
  console.log(`  '${text}': ${day}`);
  assert.equal(day, read);
}
JS
TZ=Asia/Ho_Chi_Minh node read.mjs
