#!/usr/bin/env bash
# In Vietnam's time zone SheetJS puts dates 30 seconds off, which becomes the day before in another library's eyes.
#
# One would guess: a library that keeps whole days as local dates gives whole days, off by hours at most, and the same on
#   both ways through a file.
# What happens: SheetJS counts days from 30 December 1899 in local time. Saigon was at +7:06:30 then, JavaScript tells offsets
#   in whole minutes, and half a minute is left over. "1/7/2026" in a CSV becomes the serial number 46029.000347…: no
#   comparison with a whole day holds, and a lookup by date finds nothing. A date that SheetJS wrote is 00:00:30 for
#   exceljs; one that exceljs wrote is the evening before for SheetJS: 23:59:30 on 30 June instead of 1 July. With TZ=UTC the
#   serial is whole, so neither a developer's CI nor most servers show it.
# Versions: xlsx 0.18.5, exceljs 4.4.0 (npm).
# Source: xlsx, functions `datenum` and `numdate` (the offset of 1899 is taken from getTimezoneOffset); tz database,
#   Asia/Ho_Chi_Minh before 1906.
# Why it matters here: every phone and office computer in Vietnam has this zone; birthdays and days of payment decide on ages and
#   months.
# What An Sinh does: days are year, month and day (src/units), never a moment; the clock is asked once, at the edge, for the
#   day in Vietnam.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 exceljs@4.4.0 >/dev/null

cat >dates.cjs <<'JS'
const assert = require("node:assert/strict");
const XLSX = require("xlsx");
const { Workbook } = require("exceljs");
const isSaigon = process.env.TZ === "Asia/Ho_Chi_Minh";
async function main() {
  console.log(process.env.TZ, "- xlsx", XLSX.version, "- exceljs 4.4.0");
  const serial = XLSX.read("1/7/2026", { type: "string" }).Sheets.Sheet1.A1.v;
  console.log("SheetJS reads 1/7/2026 from text as", serial);
  assert.equal(Number.isInteger(serial), !isSaigon);
  assert.equal(Math.round((serial % 1) * 86400), isSaigon ? 30 : 0);

  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[new Date(2026, 6, 1)]], { cellDates: true }), "a");
  const reread = new Workbook();
  await reread.xlsx.load(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
  const written = reread.worksheets[0].getCell("A1").value.toISOString();
  console.log("SheetJS writes 1 July 2026, exceljs reads", written);
  assert.equal(written, isSaigon ? "2026-07-01T00:00:30.000Z" : "2026-07-01T00:00:00.000Z");

  const other = new Workbook();
  other.addWorksheet("a").addRow([new Date(Date.UTC(2026, 6, 1))]);
  const sheet = XLSX.read(await other.xlsx.writeBuffer(), { cellDates: true }).Sheets.a;
  console.log("exceljs writes 1 July 2026, SheetJS reads", sheet.A1.v.toString());
  assert.equal(sheet.A1.v.getDate(), isSaigon ? 30 : 1);
}
main();
JS
TZ=UTC node dates.cjs
TZ=Asia/Ho_Chi_Minh node dates.cjs
