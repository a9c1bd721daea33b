#!/usr/bin/env bash
# Three libraries write 1,000,000,000,000,000 đồng with the words for a tenth of it.
#
# One would guess: a number of fifteen zeros is spelled "một triệu tỷ", or refused.
# What happens: from 10^15 on, num2words, vnnum2word and n2words name each group "trăm nghìn tỷ", which is 10^14. So 10^14
#   and 10^15 have the same words, 1.3 million tỷ reads as "một trăm nghìn tỷ ba trăm nghìn tỷ", 10^17 as "một trăm trăm
#   nghìn tỷ", and from 10^18 the word is the English "Quintillion". The table of names has slipped by one place, in one
#   library after the other. Within their range they also leave out what a cashier says: 1,005,000 is "một triệu năm nghìn".
# Versions: num2words 0.5.14, vnnum2word 0.3.0 (PyPI), n2words 4.0.0 (npm).
# Source: num2words/lang_VI.py (the tuple `denom`), n2words src/vi-VN.js (the list of scale words).
# Why it matters here: 10^15 đồng is no fancy figure. Reports of the social insurance's funds are in million tỷ, and amounts in
#   words are what stands beside the figure so that a slip of a digit is seen.
# What An Sinh does: src/text/words.rs counts billions by themselves and repeats the rule every nine digits, up to the largest
#   amount that it holds; its tests have 1,000 and 26,400 tỷ.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts n2words@4.0.0 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check num2words==0.5.14 vnnum2word==0.3.0

cat >words.py <<'PY'
from importlib.metadata import version
from num2words import num2words
from vnnum2word import convert_number
print("num2words", version("num2words"), "- vnnum2word", version("vnnum2word"))
for number, expected in [
    (10**14, "một trăm nghìn tỷ"),
    (10**15, "một trăm nghìn tỷ"),
    (13 * 10**14, "một trăm nghìn tỷ ba trăm nghìn tỷ"),
    (1_005_000, "một triệu năm nghìn"),
]:
    for name, words in [("num2words", num2words(number, lang="vi")), ("vnnum2word", convert_number(number))]:
        print(f"{name:11}{number:>18,}  {words}")
        assert words.strip() == expected, (name, words)
PY
venv/bin/python words.py

cat >words.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { toCardinal } from "n2words/vi-VN";
console.log("n2words", JSON.parse(readFileSync("node_modules/n2words/package.json")).version);
for (const [number, expected] of [
  [10n ** 14n, "một trăm nghìn tỷ"],
  [10n ** 15n, "một trăm nghìn tỷ"],
  [10n ** 17n, "một trăm trăm nghìn tỷ"],
  [10n ** 18n, "một Quintillion"],
]) {
  console.log("n2words", number.toLocaleString("en").padStart(26), toCardinal(number));
  assert.equal(toCardinal(number), expected);
}
JS
node words.mjs
