#!/usr/bin/env bash
# Sharing out a plan by the largest remainder: one library loses a share, another decides by the unit of money.
#
# One would guess: a method of thirty lines, with whole numbers in and out, gives the same result in any library, and the sum is
#   always the whole.
# What happens:
#   - hare-niemeyer sorts remainders as text. A remainder below 0.000001 prints as "1e-8" and counts as the largest. Ten
#     shares by plans of 3,000,000,100, 2,900,000,000 and 4,099,999,900 đồng are 3, 2 and 4: nine, and the result has a further
#     key "undefined" with NaN. With the plans rounded to million it is 3, 3 and 4.
#     Ties are to be drawn by lot, as its documentation says; the first in the list always wins.
#   - largest-remainder computes in floats, so equal remainders differ by noise: 20 shares by plans of 16, 18, 34 and 4 are
#     5, 5, 9, 1 with the plans in million đồng and 4, 5, 10, 1 with the same plans in đồng.
#   - apportionment computes exactly and says so where a tie decides, if asked.
# Versions: hare-niemeyer 3.0.0 (npm), largest-remainder 0.1.0, apportionment 1.0 (PyPI).
# Source: hare-niemeyer, src/index.js (`remainders.sort()` without a comparison; the outcome of `shuffle` is not used);
#   largest_remainder/largest_remainder.py (each value times total / sum); apportionment's documentation of `tiesallowed`.
# Why it matters here: a quota of people is shared out among communes by their plans in đồng; who gets the last one is a matter of
#   dispute, and must not depend on the unit.
# What An Sinh does: shares are quotients of whole numbers, compared exactly; where what was printed cannot separate two units, it
#   gives them the same rank and says so (src/staff/ranking.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hare-niemeyer@3.0.0 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check largest-remainder==0.1.0 apportionment==1.0

cat >share.mjs <<'JS'
import assert from "node:assert/strict";
import shareOut from "hare-niemeyer";
const dong = shareOut({ a: 3000000100, b: 2900000000, c: 4099999900 }, 10);
const million = shareOut({ a: 3000, b: 2900, c: 4100 }, 10);
console.log("hare-niemeyer 3.0.0, in đồng:", dong, "in million:", million);
assert.deepEqual(dong, { a: 3, b: 2, c: 4, undefined: NaN });
assert.deepEqual(million, { a: 3, b: 3, c: 4 });
const drawn = new Set([...Array(200)].map(() => shareOut({ a: 1, b: 1 }, 1).a));
console.log("who wins a tie of two in 200 draws:", drawn.size === 1 ? "always the same" : "both");
assert.deepEqual([...drawn], [1]);
JS
node share.mjs
cat >share.py <<'PY'
from importlib.metadata import version
from apportionment import methods
from largest_remainder import LargestRemainder
plans = [16, 18, 34, 4]
for unit, expected in [(1, [5, 5, 9, 1]), (10**6, [4, 5, 10, 1])]:
    shares = LargestRemainder.round([plan * unit for plan in plans], 20)
    exact = methods.compute("largest_remainder", [plan * unit for plan in plans], 20, verbose=False)
    print(f"plans x {unit:,}: largest-remainder {version('largest-remainder')} {shares}, apportionment {version('apportionment')} {exact}")
    assert shares == expected and exact == [5, 5, 9, 1]
try:
    methods.compute("largest_remainder", plans, 20, verbose=False, tiesallowed=False)
    raise SystemExit("no tie any more")
except methods.TiesException as error:
    print("apportionment, tiesallowed=False:", error)
PY
venv/bin/python share.py
