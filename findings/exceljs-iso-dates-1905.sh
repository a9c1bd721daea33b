#!/usr/bin/env bash
# A date that openpyxl wrote the ISO way is 18 July 1905 in exceljs.
#
# One would guess: .xlsx has one way to write a date, a number of days with a format, and a reader meets nothing else.
# What happens: the standard has cells of type "d" with an ISO date as text; openpyxl writes them with `iso_dates`, strict
#   files have them. calamine, SheetJS and read-excel-file read 1 July 2026; exceljs takes the leading "2026" for the number
#   of days since 1900 and gives 18 July 1905, as a proper date, without an error. Every date of a year becomes one and the
#   same day: 2025 is 17 July 1905.
# Versions: exceljs 4.4.0, xlsx 0.18.5 (npm), openpyxl 3.1.5, python-calamine 0.9.1 (PyPI).
# Source: ECMA-376 part 1, 18.18.11 (ST_CellType, "d"); openpyxl's documentation, "Dates and times" (iso_dates); exceljs,
#   reading of cells, which has no case for the type "d".
# Why it matters here: a list of birthdays that an office's script wrote shows everybody as born in July 1905, which a rule by
#   age takes for people over a hundred, not for an error.
# What An Sinh does: reads no .xlsx: days are typed or pasted as the person sees them, and one outside of what the rules
#   know is an error that names the field.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 xlsx@0.18.5 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1

cat >write.py <<'PY'
import datetime, openpyxl
from python_calamine import CalamineWorkbook
book = openpyxl.Workbook()
book.iso_dates = True
book.active.append([datetime.date(2026, 7, 1), datetime.date(2026, 12, 31), datetime.date(2025, 7, 1)])
book.save("iso.xlsx")
read = CalamineWorkbook.from_path("iso.xlsx").get_sheet_by_index(0).to_python()[0]
print("openpyxl 3.1.5 wrote; calamine reads", [str(day) for day in read])
assert read == [datetime.date(2026, 7, 1), datetime.date(2026, 12, 31), datetime.date(2025, 7, 1)]
PY
venv/bin/python write.py
cat >read.cjs <<'JS'
const assert = require("node:assert/strict");
const { Workbook } = require("exceljs");
const XLSX = require("xlsx");
const day = (date) => date.toISOString().slice(0, 10);
async function main() {
  const sheet = XLSX.readFile("iso.xlsx", { cellDates: true }).Sheets.Sheet;
  console.log("xlsx", XLSX.version, "reads", day(sheet.A1.v));
  assert.equal(day(sheet.A1.v), "2026-07-01");
  const book = new Workbook();
  await book.xlsx.readFile("iso.xlsx");
  const found = ["A1", "B1", "C1"].map((cell) => day(book.worksheets[0].getCell(cell).value));
  console.log("exceljs 4.4.0 reads", found);
  assert.deepEqual(found, ["1905-07-18", "1905-07-18", "1905-07-17"]);
}
main();
JS
TZ=UTC node read.cjs
