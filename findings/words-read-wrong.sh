#!/usr/bin/env bash
# Readers of Vietnamese number words give wrong amounts, without an error, for the ways in which people say money.
#
# One would guess: libraries made for Vietnamese read "một nghìn tỷ", "một triệu rưỡi" and "2 triệu", or refuse what they
#   cannot read.
# What happens: they fail in different places, and neither says so.
#   - "một nghìn tỷ" (10^12) is 10,000,001,000 for vietnam-number; "hai mươi sáu nghìn bốn trăm tỷ" is 400,000,026,000
#     for vn-numberwords: what stands before "tỷ" is taken apart.
#   - "một triệu rưỡi" is 1,000,000 for vn-numberwords, which leaves out words that it does not know; "hai triệu tư"
#     (2.4 million) is 2,000,004.
#   - Digits with a unit, "2 triệu", are 1,000,000 and 0.
#   - "bảy mươi bẩy nghìn", with the other spelling of seven, is 70,000 for both.
#   - A minus ("âm") is dropped by both.
# Versions: vietnam-number 1.0.6, vn-numberwords 0.2.0 (PyPI).
# Source: vietnam_number/word2number/large_number.py and utils/base.py; vn_numberwords/core (WordToNumberParser).
# Why it matters here: "triệu rưỡi" and "2 triệu" are how people state an income, "nghìn tỷ" how offices state what was collected.
# What An Sinh does: amounts are read from digits and units alone (src/text/reading.rs): "2 triệu", "1tr5" and "2 triệu rưỡi"
#   are read exactly, any other word is an error that keeps what was typed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vietnam-number==1.0.6 vn-numberwords==0.2.0

cat >read.py <<'PY'
from importlib.metadata import version
from vietnam_number import w2n
from vn_numberwords import words_to_number
print("vietnam-number", version("vietnam-number"), "- vn-numberwords", version("vn-numberwords"))
print(f"{'words':34}{'meant':>18}{'vietnam-number':>18}{'vn-numberwords':>18}")
for words, meant, first, second in [
    ("một nghìn tỷ", 10**12, 10_000_001_000, 10**12),
    ("hai mươi sáu nghìn bốn trăm tỷ", 26_400 * 10**9, 400_000_001_400, 400_000_026_000),
    ("một triệu rưỡi", 1_500_000, 1_500_000, 1_000_000),
    ("hai triệu tư", 2_400_000, 2_400_000, 2_000_004),
    ("2 triệu", 2_000_000, 1_000_000, 0),
    ("2 triệu 500 nghìn", 2_500_000, 1_001_000, 0),
    ("bảy mươi bẩy nghìn", 77_000, 70_000, 70_000),
    ("âm sáu mươi nghìn", -60_000, 60_000, 60_000),
]:
    read = (w2n(words), words_to_number(words))
    print(f"{words:34}{meant:>18,}{read[0]:>18,}{read[1]:>18,}")
    assert read == (first, second), (words, read)
PY
venv/bin/python read.py
