#!/usr/bin/env bash
# to-words writes an amount in Vietnamese words that a Vietnamese, and a Vietnamese reader library, reads as another amount.
#
# One would guess: a currency writer with a locale "vi-VN" and tests of its own gives words that lead back to the amount.
# What happens: to-words puts no "lẻ" or "không trăm" between groups, and has no "lăm" and "mốt". 1,000,005 đồng is "Một
#   Triệu Năm Đồng", which everybody in Vietnam hears as 1,500,000 (the last digit of a round amount stands for the next
#   place); vietnam-number reads it so. 1,005 comes back as 1,500, 105 as 150, while 15 and 25 are "Mười Năm" and
#   "Hai Mươi Năm", ten and twenty years. Also, đồng get a "xu" at once where an amount has decimals.
# Versions: to-words 5.7.0 (npm), vietnam-number 1.0.6 (PyPI).
# Source: to-words, locales/vi-VN; vietnam_number/word2number (the reading of a single digit behind a large unit).
# Why it matters here: amounts in words stand on receipts and are read out at a doorstep. A contribution worked out to the đồng,
#   with a local top-up taken off, does end in such digits.
# What An Sinh does: src/text/words.rs says "không trăm lẻ năm", "mười lăm", "hai mươi mốt"; a reading that could be meant
#   otherwise is repeated in words (src/text/reading.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts to-words@5.7.0 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vietnam-number==1.0.6

cat >write.cjs <<'JS'
const { ToWords } = require("to-words");
const writer = new ToWords({ localeCode: "vi-VN" });
for (const amount of [1000005, 1005, 105, 15, 25]) console.log(`${amount}\t${writer.convert(amount)}`);
console.log(`1.5\t${writer.convert(1.5, { currency: true })}`);
JS
node write.cjs >written
cat >read.py <<'PY'
from importlib.metadata import version
from vietnam_number import w2n
print("to-words 5.7.0, read by vietnam-number", version("vietnam-number"))
written = dict(line.rstrip("\n").split("\t") for line in open("written", encoding="utf-8"))
for amount, words, read in [
    ("1000005", "Một Triệu Năm", 1_500_000),
    ("1005", "Một Nghìn Năm", 1_500),
    ("105", "Một Trăm Năm", 150),
]:
    print(f"{amount:>8} is written {written[amount]!r}, read {w2n(written[amount].lower()):,}")
    assert written[amount] == words and w2n(words.lower()) == read
for amount, words in [("15", "Mười Năm"), ("25", "Hai Mươi Năm"), ("1.5", "Một Đồng Và Năm Mươi Xu")]:
    print(f"{amount:>8} is written {written[amount]!r}")
    assert written[amount] == words
PY
venv/bin/python read.py
