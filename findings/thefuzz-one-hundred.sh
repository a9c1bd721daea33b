#!/usr/bin/env bash
# thefuzz gives two people with different names 100 of 100, and takes the wrong one before the right one.
#
# One would guess: 100 means the same name, but for case, signs and the order of words; a library that names are matched with
#   leaves letters alone, or folds all of them: "Lê" to "le", "Đỗ" to "do".
# What happens: all scores but `ratio` and `partial_ratio`, and so `process.extract`, `extractOne` and `dedupe`, first delete
#   the characters U+0080 to U+00FF. Of the 67 Vietnamese letters with marks 16 stand there (à á â ã è é ê ì í ò ó ô õ ù ú
#   ý), and are gone, not folded; the others (ă ơ ư đ, and those with a hook, a dot or two marks) stay. The family names Lê,
#   Lò, Lý and Lã are all "l", Hà is "h" while Hồ stays, and Tú is "t". "Lê Thị Tú" and "Lò Thị Tý" get 100. In a list that
#   has both, "Lê Thị Tú" is found as whoever stands first; of the three people below `dedupe` leaves one.
#   With force_ascii=False, and in rapidfuzz, on which thefuzz is built, they are different people.
# Versions: thefuzz 0.22.1, rapidfuzz 3.14.6 (PyPI).
# Source: thefuzz/utils.py, `ascii_only`, a table from 128 to 255; fuzz.py and process.py, where `force_ascii` is true unless
#   told otherwise; issues 82 and 89 of its predecessor fuzzywuzzy, on scripts that lose all their letters.
# Why it matters here: lists of different offices are matched by names where codes are missing, and a score of 100 is taken
#   without another look.
# What An Sinh does: people of two lists are the same by their code alone (src/lists/across.rs). A search by name folds every
#   letter (`plain_letter`, src/units/spelled.rs) and shows all that it finds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check thefuzz==0.22.1 rapidfuzz==3.14.6

cat >match.py <<'PY'
from importlib.metadata import version
import rapidfuzz
from thefuzz import fuzz, process, utils
print("thefuzz", version("thefuzz"), "- rapidfuzz", rapidfuzz.__version__)
left = {name: utils.full_process(name, force_ascii=True) for name in "Lê Lò Lý Lã Hà Hồ Tú Tứ Đỗ".split()}
print("what is left of a name:", left)
assert left == {"Lê": "l", "Lò": "l", "Lý": "l", "Lã": "l", "Hà": "h", "Hồ": "hồ", "Tú": "t", "Tứ": "tứ", "Đỗ": "đỗ"}
one, other = "Lê Thị Tú", "Lò Thị Tý"
for score in (fuzz.WRatio, fuzz.QRatio, fuzz.token_sort_ratio, fuzz.token_set_ratio):
    default, kept = score(one, other), score(one, other, force_ascii=False)
    print(f"{score.__name__} of {one} and {other}: {default}, with force_ascii=False {kept}")
    assert default == 100 and kept < 90
roster = ["Lò Thị Tú", "Lê Thị Tú"]
found = process.extractOne(one, roster)
right = rapidfuzz.process.extractOne(one, roster, scorer=rapidfuzz.fuzz.WRatio, processor=rapidfuzz.utils.default_process)
print(f"{one} in {roster}: thefuzz {found}, rapidfuzz {right[:2]}")
assert found == ("Lò Thị Tú", 100) and right[:2] == ("Lê Thị Tú", 100)
left_over = process.dedupe(["Lê Thị Tú", "Lò Thị Tý", "Lý Thị Tú"], threshold=99)
print("of three people, dedupe with threshold 99 leaves", left_over)
assert len(left_over) == 1
PY
venv/bin/python match.py
