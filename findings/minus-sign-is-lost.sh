#!/usr/bin/env bash
# Three money libraries read "−66.000" as plus 66,000, and spreadsheets take it for text.
#
# One would guess: the minus sign of Unicode (U+2212), which good typesetting and several locales print, is understood as a
#   minus, or refused as no number.
# What happens: currency.js, numeral and accounting keep the digits and drop what they do not know: the amount is the same
#   and its sign is gone, without an error, with the settings for Vietnamese numbers. LibreOffice (import in Vietnamese, with
#   detection of numbers) leaves the cell as text, beside a cell with a hyphen that is −66,000; a sum leaves it out. SheetJS
#   leaves it as text too, and Babel refuses it. In pandas one such cell turns the whole column into text.
# Versions: currency.js 2.0.4, numeral 2.0.6, accounting 0.4.1, xlsx 0.18.5 (npm), pandas 3.1.1, Babel 2.19.0 (PyPI), LibreOffice 7.4.7.
# Source: currency.js, function `parse` (what is neither digit, hyphen nor decimal sign is removed); numeral and accounting,
#   `unformat`; CLDR lists U+2212 among the "lenient" minus signs that a reader should take (parseLenients, scope number).
# Why it matters here: what was collected last month minus what was planned is often negative; such a table is copied from a page
#   into a spreadsheet, and then summed.
# What An Sinh does: prints "−" for people, reads "−" and "-" alike (src/text/reading.rs), and writes the hyphen in rows that it
#   copies for a spreadsheet (src/text/numbers.rs, `for_cell`).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
if ! command -v soffice >/dev/null; then
  apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui >/dev/null
fi
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts currency.js@2.0.4 numeral@2.0.6 accounting@0.4.1 xlsx@0.18.5 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 Babel==2.19.0 openpyxl==3.1.5

cat >read.cjs <<'JS'
const assert = require("node:assert/strict");
const currency = require("currency.js");
const numeral = require("numeral");
const accounting = require("accounting");
const XLSX = require("xlsx");
require("numeral/locales/vi");
numeral.locale("vi");
const dong = { separator: ".", decimal: ",", precision: 0 };
const [minus, hyphen] = ["\u221266.000", "-66.000"];
for (const [name, read] of [
  ["currency.js", (text) => currency(text, dong).value],
  ["numeral", (text) => numeral(text).value()],
  ["accounting", (text) => accounting.unformat(text, ",")],
]) {
  console.log(name.padEnd(12), hyphen, "is", read(hyphen), "-", minus, "is", read(minus));
  assert.deepEqual([read(hyphen), read(minus)], [-66000, 66000]);
}
const sheet = XLSX.read(`${minus}\t-66`, { type: "string" }).Sheets.Sheet1;
console.log("xlsx         cell types", sheet.A1.t, sheet.B1.t);
assert.deepEqual([sheet.A1.t, sheet.B1.t], ["s", "n"]);
JS
node read.cjs

printf 'minus\thyphen\n\xe2\x88\x9266.000\t-66.000\n' >table.tsv
soffice --version
soffice "-env:UserInstallation=file://$work/profile" --headless --infilter="CSV:9,34,76,1,,1066,false,true" \
  --convert-to xlsx table.tsv >/dev/null 2>&1
cat >read.py <<'PY'
import io
import babel, openpyxl, pandas
from babel.numbers import parse_decimal
cells = [cell.value for cell in openpyxl.load_workbook("table.xlsx").active[2]]
print("LibreOffice ", cells)
assert cells == ["−66.000", -66000]
try:
    parse_decimal("−66.000", locale="vi")
    raise SystemExit("Babel reads it now")
except ValueError as error:
    print("Babel", babel.__version__, "", error)
read = lambda cell: pandas.read_csv(io.StringIO(f"thu\n1.386.000\n{cell}\n"), sep=";", decimal=",", thousands=".")["thu"]
print("pandas", pandas.__version__, "", read("-66.000").tolist(), read("−66.000").tolist())
assert read("-66.000").tolist() == [1386000, -66000] and read("−66.000").tolist() == ["1.386.000", "−66.000"]
PY
venv/bin/python read.py
