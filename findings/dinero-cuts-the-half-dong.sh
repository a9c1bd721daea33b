#!/usr/bin/env bash
# dinero.js 2 keeps fractions of a đồng without saying so, and cuts them off when asked for whole ones.
#
# One would guess: a money library that knows VND (exponent 0) gives whole đồng, rounded half up, from a multiplication by 22 %.
# What happens: `multiply` by 22 % gives an amount of scale 2: 2,275 đồng × 22 % prints as 500.50, and `allocate` by ratios with a
#   decimal gives tenths of đồng, although the currency has none. `transformScale(…, 0)` without a third argument rounds
#   towards minus infinity: 500, and −501 for the negative; 500.99 is 500. `up` is the ceiling, not half up. currency.js, the
#   other usual choice, rounds halves up, negative ones too: −2.5 is −2, where decimal.js, big.js and bignumber.js give −3.
# Versions: dinero.js 2.0.2, currency.js 2.0.4, decimal.js 10.6.0 (npm).
# Source: dinero.js' documentation of transformScale (default `down`) and of multiply with a scaled factor; currency.js, `round`.
# Why it matters here: a contribution is rounded to the đồng; one đồng less is a payment that the office's list does not match, and
#   a refund may come out different from the payment that it takes back.
# What An Sinh does: a fraction of đồng is another type than an amount; it is rounded once, half up, by `Fraction::round`
#   (src/units/fraction.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dinero.js@2.0.2 currency.js@2.0.4 decimal.js@10.6.0 >/dev/null

cat >round.cjs <<'JS'
const assert = require("node:assert/strict");
const { VND, allocate, dinero, multiply, toDecimal, toSnapshot, transformScale, up } = require("dinero.js");
const currency = require("currency.js");
const Decimal = require("decimal.js");
const whole = (amount, ...way) => toSnapshot(transformScale(amount, 0, ...way)).amount;
const share = multiply(dinero({ amount: 2275, currency: VND }), { amount: 22, scale: 2 });
const of = (hundredths) => dinero({ amount: hundredths, currency: VND, scale: 2 });
const seen = {
  exponent: VND.exponent,
  printed: toDecimal(share),
  whole: whole(share),
  negative: whole(of(-50050)),
  almost: whole(of(50099)),
  up: whole(of(50001), up),
  shared: allocate(dinero({ amount: 100005, currency: VND }), [{ amount: 505, scale: 1 }, { amount: 495, scale: 1 }]).map((part) => toDecimal(part)),
  "currency.js −2.5": currency(-2.5, { precision: 0 }).value,
  "decimal.js −2.5": new Decimal(-2.5).round().toNumber(),
};
console.log("dinero.js 2.0.2", seen);
assert.deepEqual(seen, {
  exponent: 0,
  printed: "500.50",
  whole: 500,
  negative: -501,
  almost: 500,
  up: 501,
  shared: seen.shared,
  "currency.js −2.5": -2,
  "decimal.js −2.5": -3,
});
assert.ok(seen.shared.every((amount) => amount.includes(".")), "tenths of a đồng");
JS
node round.cjs
