#!/usr/bin/env bash
# Vietnamese in Windows' Vietnamese code page: neither the composed nor the decomposed form of a name can be written.
#
# One would guess: the code page that was made for Vietnamese, windows-1258, takes any Vietnamese name that is in Unicode's
#   usual form (NFC), or at least one in the other (NFD), and what is read from it is in one of the two.
# What happens: it holds ă â ê ô ơ ư đ as letters and the five tones as marks behind them. Of the 134 letters with their
#   capitals, 104 have no place in their composed form, and these six vowels have none when taken apart: "Nguyễn" has to be
#   written as "ê" and a tilde, which is neither NFC nor NFD. glibc's iconv does this by itself, both ways. Python's codec
#   refuses both forms; iconv-lite writes "Nguy?n" for one and "Nguye?~n" for the other, without an error; codepage,
#   SheetJS's table, writes a NUL. Readers that follow the WHATWG standard, and Python, hand over the mixed form, so that a
#   name read from such a file is not equal to the same name from any other, until both are normalized.
# Versions: iconv-lite 0.7.3, codepage 1.15.0 (npm), Python's codec cp1258 and TextDecoder of the Python and Node.js that
#   run this (seen with 3.11 and 20), glibc 2.36 (Debian 12).
# Source: the table of windows-1258 (0xCC, 0xD2, 0xDE, 0xEC and 0xF2 are combining marks); Python's encodings/cp1258.py, a
#   table of single characters; glibc's iconvdata/cp1258.c, which takes apart and puts together around the table.
# Why it matters here: programs from before Unicode write .csv, .dbf and .rtf in the computer's code page, which is this one
#   where Windows is set to Vietnamese. Lists of agents come from such programs, and are matched by names.
# What An Sinh does: writes UTF-8 alone, and takes mixed forms for what they are: a list that was decoded by a browser is
#   read rightly. A text file in windows-1258 is known by its tones behind vowels, and composed (src/sheets/windows_1258.rs;
#   tests/sheets.rs, a_file_in_the_vietnamese_code_page_of_windows_is_read_as_one_in_unicode).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts iconv-lite@0.7.3 codepage@1.15.0 >/dev/null

cat >write.py <<'PY'
from unicodedata import normalize

vowels = "aăâeêioôơuưy"
tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
letters = [normalize("NFC", vowel + tone) for vowel in vowels for tone in tones] + ["đ"]
letters = [letter for letter in letters if not letter.isascii()]
letters += [letter.upper() for letter in letters]


def fits(text):
    try:
        text.encode("cp1258")
        return True
    except UnicodeEncodeError:
        return False


outside = [letter for letter in letters if not fits(letter)]
print(f"Python: {len(outside)} of {len(letters)} letters with marks have no place when composed")
assert len(letters) == 134 and len(outside) == 104
for form in ("NFC", "NFD"):
    print(f"Python: 'Nguyễn' in {form} can be written: {fits(normalize(form, 'Nguyễn'))}")
    assert not fits(normalize(form, "Nguyễn"))
assert not fits(normalize("NFD", "Lê")) and fits("Lê")
mixed = "Nguyê\u0303n".encode("cp1258")
read = mixed.decode("cp1258")
print("Python: what was written as a mixture is read as", ascii(read))
assert read not in (normalize("NFC", read), normalize("NFD", read)) and normalize("NFC", read) == "Nguyễn"
open("mixed", "wb").write(mixed)
PY
python3 write.py

cat >write.cjs <<'JS'
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const iconv = require("iconv-lite");
const codepage = require("codepage");
const shown = (bytes) => JSON.stringify(Buffer.from(bytes).toString("latin1"));
for (const [form, byIconv, byCodepage] of [["NFC", "Nguy?n", "Nguy\0n"], ["NFD", "Nguye?\xden", "Nguye\0\xden"]]) {
  const name = "Nguyễn".normalize(form);
  const [one, two] = [iconv.encode(name, "windows-1258"), codepage.utils.encode(1258, name)];
  console.log(`${form}: iconv-lite writes ${shown(one)}, codepage ${shown(two)} (as Latin-1)`);
  assert.equal(shown(one), JSON.stringify(byIconv));
  assert.equal(shown(two), JSON.stringify(byCodepage));
}
const read = new TextDecoder("windows-1258").decode(readFileSync("mixed"));
console.log("TextDecoder reads the mixture as", [...read].length, "characters; equal to the name:", read === "Nguyễn");
assert.ok(read !== "Nguyễn" && read !== "Nguyễn".normalize("NFD") && read.normalize() === "Nguyễn");
JS
node write.cjs

printf 'Nguyễn' | iconv -f UTF-8 -t CP1258 >by-glibc
cmp mixed by-glibc
test "$(iconv -f CP1258 -t UTF-8 mixed)" = Nguyễn
echo "$(iconv --version | head -n 1): writes and reads the composed name"
