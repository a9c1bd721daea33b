#!/usr/bin/env bash
# calamine cannot open an .ods of SheetJS, and opens the same table as .xlsx and .xls of the same program.
#
# One would guess: a table that one well-known library writes as OpenDocument is read by another one, the more so as both
#   agree on the same table in the other two formats.
# What happens: SheetJS puts line ends and spaces between the cells of a row, as people do who write XML by hand.
#   calamine expects nothing but cells there and ends with an error; it gives none of the rows.
# Versions: xlsx 0.18.5 (npm), calamine 0.38.0 (crate of the Rust registry).
# Source: calamine, src/ods.rs, the reading of a row: any event but a cell or the row's end is an error. SheetJS, the writer of
#   content.xml, which sets each cell on a line of its own. OpenDocument 1.3, part 3: a row holds elements alone, so that
#   white space between them says nothing.
# Why it matters here: lists of collection agents come out of many programs, and SheetJS is what sites and small programs
#   write them with. An agent whose list is "damaged" cannot mend it.
# What An Sinh does: opens .xlsx with a reader of its own, and says of an .ods that it cannot open what mends it: to open it in
#   a spreadsheet program and save it anew (docs/decisions/003-readers-and-writer-of-spreadsheets.md).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 >/dev/null
cat >write.cjs <<'JS'
const XLSX = require("xlsx");
console.log("xlsx", XLSX.version);
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Họ và tên", "Số tiền"], ["N.V.A.", 1188000]]), "Danh sách");
for (const kind of ["ods", "xlsx", "xls"]) XLSX.writeFile(book, `list.${kind}`, { bookType: kind === "xls" ? "biff8" : kind });
JS
node write.cjs
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "open-lists"
version = "0.0.0"
edition = "2021"

[dependencies]
calamine = "=0.38.0"
TOML
cat >src/main.rs <<'RUST'
use calamine::{open_workbook_auto, Reader};

fn rows(path: &str) -> Result<usize, String> {
    let mut book = open_workbook_auto(path).map_err(|error| error.to_string())?;
    let name = book.sheet_names().first().cloned().ok_or("no sheet")?;
    book.worksheet_range(&name).map(|range| range.height()).map_err(|error| error.to_string())
}

fn main() {
    for kind in ["ods", "xlsx", "xls"] {
        let found = rows(&format!("list.{kind}"));
        println!("{kind}: {found:?}");
        assert_eq!(found.is_err(), kind == "ods", "{kind}");
    }
}
RUST
cargo run --quiet
grep -A1 '^name = "calamine"' Cargo.lock | grep version
# Output seen on 2026-11-30:
#   xlsx 0.18.5
#   ods: Err("Ods error: Expecting 'table-cell', found 'Text(BytesText { content: Borrowed(\"\\n          \") })'")
#   xlsx: Ok(2)
#   xls: Ok(2)
#   version = "0.38.0"
