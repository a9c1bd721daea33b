#!/usr/bin/env bash
# In publicodes a date plus "3 mois" is the text of the date with a 3 behind it.
#
# One would guess: a language for rules of law that has dates and units such as "mois" and "an" adds them, or refuses to.
# What happens: "07/2026 + 3 mois" is worked out without an error or a warning to "01/07/20263": a text in which the year is 20263.
#   The units convert where both sides are numbers ("1 an + 6 mois" is 1.5 an). The month alone becomes the first of the month.
# Version: publicodes 1.10.3 (npm).
# Source: publicodes, evaluation of operations: a date is kept as text, and `+` is JavaScript's. The documentation of the type date
#   shows comparisons and the mechanism "durée" alone.
# Why it matters here: the last day to pay, the end of a health card and the month of a pension are each a month plus months. In
#   this engine, which publishes France's contributions, such a rule gives a plausible text that no comparison refuses.
# What An Sinh does: months and days are types (src/units); adding months gives a month or an error, never a text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts publicodes@1.10.3 >/dev/null

cat >add.cjs <<'JS'
const assert = require("node:assert/strict");
const { default: Engine } = require("publicodes");
const said = [];
const listen = (message) => said.push(message);
const engine = new Engine({ start: { valeur: "07/2026" } }, { logger: { log: listen, warn: listen, error: listen } });
for (const [sum, expected] of [
  ["07/2026 + 3 mois", "01/07/20263"],
  ["start + 3 mois", "01/07/20263"],
  ["1 an + 6 mois", 1.5],
]) {
  const value = engine.evaluate(sum).nodeValue;
  console.log(sum.padEnd(18), "is", JSON.stringify(value));
  assert.equal(value, expected);
}
console.log("warnings:", said.length);
assert.equal(said.length, 0);
JS
node add.cjs
