// The worked examples of the voluntary contribution, through the module that other pages load.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ansinh, refusal } from "./module.mjs";

const monthly = { kind: "months", months: 1 };
const ahead = (years) => ({ kind: "ahead", years });
const missing = (months) => ({ kind: "missing", months });
const good = { month: "2026-11", income: 1_500_000, groups: ["other"], mode: monthly };

const single = [
  ["V001", "2025-07", 1_500_000, ["poor"], monthly, { state: 165_000, pay: 165_000 }],
  ["V002", "2026-12", 1_500_000, ["near-poor"], monthly, { state: 132_000, pay: 198_000 }],
  ["V004", "2026-11", 1_500_000, ["other"], monthly, { state: 66_000, pay: 264_000 }],
  ["V005", "2026-11", 1_500_000, ["poor", "ethnic-minority"], monthly, { state: 165_000, pay: 165_000 }],
  ["V006", "2026-11", 3_000_000, ["other"], monthly, { gross: 660_000, pay: 594_000 }],
  ["V008", "2026-06", 46_800_000, ["other"], monthly, { gross: 10_296_000 }],
  ["V009", "2026-07", 50_600_000, ["other"], monthly, { gross: 11_132_000 }],
  ["V010", "2019-05", 700_000, [], monthly, { gross: 154_000 }],
  ["V012", "2018-01", 700_000, ["poor"], monthly, { state: 46_200, pay: 107_800 }],
  ["V013", "2021-12", 700_000, ["near-poor"], monthly, { state: 38_500, pay: 115_500 }],
  ["V015", "2022-01", 1_500_000, ["other"], monthly, { state: 33_000, pay: 297_000 }],
  ["V017", "2027-01", 2_200_000, ["other"], monthly, { gross: 484_000, state: 96_800, pay: 387_200 }],
  ["V042", "2026-05", 1_500_000, ["other"], ahead(2), { gross: 7_644_801, state: 1_584_000, pay: 6_060_801 }],
  ["V044", "2026-05", 1_500_000, ["other"], ahead(4), { gross: 14_742_290, state: 3_168_000, pay: 11_574_290 }],
  ["V045", "2026-05", 1_500_000, ["other"], ahead(5), { gross: 18_098_148, state: 3_960_000, pay: 14_138_148 }],
  ["V046", "2026-05", 3_000_000, ["other"], ahead(2), { gross: 15_289_603, state: 1_584_000, pay: 13_705_603 }],
  ["V048", "2026-05", 3_000_000, ["other"], ahead(4), { gross: 29_484_579, state: 3_168_000, pay: 26_316_579 }],
  ["V049", "2026-05", 3_000_000, ["other"], ahead(5), { gross: 36_196_296, state: 3_960_000, pay: 32_236_296 }],
  ["V050", "2026-05", 5_000_000, ["other"], ahead(2), { gross: 25_482_671, state: 1_584_000, pay: 23_898_671 }],
  ["V051", "2026-05", 5_000_000, ["other"], ahead(3), { gross: 37_531_475, state: 2_376_000, pay: 35_155_475 }],
  ["V053", "2026-05", 5_000_000, ["other"], ahead(5), { gross: 60_327_161, state: 3_960_000, pay: 56_367_161 }],
  ["V054", "2026-05", 1_500_000, ["near-poor"], ahead(5), { gross: 18_098_148, state: 7_920_000, pay: 10_178_148 }],
  ["V056", "2026-05", 1_500_000, [], missing(12), { gross: 4_040_708, pay: 4_040_708 }],
  ["V058", "2026-05", 1_500_000, ["other"], missing(60), { gross: 21_791_542 }],
  ["V059", "2026-05", 3_000_000, ["other"], missing(12), { gross: 8_081_416 }],
  ["V061", "2026-05", 3_000_000, [], missing(60), { gross: 43_583_084 }],
];

for (const [id, month, income, groups, mode, expected] of single) {
  test(`${id}: ${income} in ${month}`, () => {
    const result = ansinh.contribution({ month, income, groups, mode });
    for (const [name, value] of Object.entries(expected)) assert.equal(result[name], value, name);
    assert.equal(result.gross, result.state + result.local + result.pay);
    assert.ok(result.steps.length > 0 && result.rules.length > 0);
  });
}

test("local top-ups: V018, V020, V021, V022", () => {
  const pay = (month, group, ...percents) =>
    ansinh.contribution({
      ...good,
      month,
      groups: [group],
      topUps: percents.map((percent) => ({ label: "địa phương", percent })),
    });
  const hanoi = pay("2022-08", "other", 10);
  assert.deepEqual([hanoi.state, hanoi.local, hanoi.pay], [33_000, 33_000, 264_000]);
  assert.equal(pay("2022-08", "near-poor", 25, 50).pay, 0);
  assert.equal(pay("2026-01", "near-poor", 60).pay, 0);
  assert.equal(pay("2026-12", "poor", 50).pay, 0);
});

test("120 supported months in all: V024 to V040", () => {
  const own = (income, group, years, topUps = []) => {
    let sum = 0;
    for (let paid = 0; paid < years * 12; paid += 1) {
      sum += ansinh.contribution({
        ...good, income, groups: [group], topUps, supportedMonths: Math.min(paid, 120),
      }).pay;
    }
    return sum;
  };
  assert.equal(own(1_500_000, "other", 5), 15_840_000);
  assert.equal(own(1_500_000, "other", 25), 91_080_000);
  assert.equal(own(1_500_000, "poor", 20), 59_400_000);
  assert.equal(own(1_500_000, "near-poor", 15), 43_560_000);
  assert.equal(own(1_500_000, "ethnic-minority", 20), 67_320_000);
  assert.equal(own(1_500_000, "other", 20, [{ label: "tỉnh", percent: 10 }]), 67_320_000);
  assert.equal(own(3_000_000, "other", 15), 110_880_000);
  const last = ansinh.contribution({ ...good, mode: { kind: "months", months: 6 }, supportedMonths: 118 });
  assert.deepEqual([last.supportedMonths, last.state, last.pay], [2, 132_000, 1_848_000]);
});

test("refund: V062", () => {
  const back = ansinh.refund({ ...good, mode: ahead(5), unusedMonths: 24 });
  assert.deepEqual([back.gross, back.state, back.refund], [6_838_706, 1_584_000, 5_254_706]);
});

test("paid ahead of a change, nothing is asked for later: V064", () => {
  const { notices } = ansinh.contribution({ ...good, mode: { kind: "months", months: 12 } });
  assert.ok(notices.some(({ code }) => code === "paid-months-stay"));
});

test("an own value counts and is marked as the user's", () => {
  const result = ansinh.contribution({ ...good, mode: ahead(2), overrides: { monthlyYield: "0" } });
  assert.equal(result.gross, 330_000 * 24);
  assert.ok(result.rules.some(({ confidence }) => confidence === "user"));
});

test("a bad input is refused by code and field", () => {
  const refused = (change) => refusal(() => ansinh.contribution({ ...good, ...change }));
  const is = (code, field) => ({ name: "InputError", code, field, said: true });
  assert.deepEqual(refused({ income: 1_499_999 }), is("income-below-floor", "income"));
  assert.deepEqual(refused({ income: 1e18 }), is("income-above-cap", "income"));
  assert.deepEqual(refused({ income: "x" }), is("not-a-number", "income"));
  assert.deepEqual(refused({ income: Number.NaN }), is("not-a-number", "income"));
  assert.deepEqual(refused({ income: 1_500_000.5 }), is("not-whole", "income"));
  assert.deepEqual(refused({ month: "2026-13" }), is("not-a-month", "month"));
  assert.deepEqual(refused({ month: "2007-12" }), is("no-rules", "month"));
  assert.deepEqual(refused({ month: undefined }), is("missing-field", "month"));
  assert.deepEqual(refused({ colour: 1 }), is("unknown-field", "colour"));
  assert.deepEqual(refused({ groups: ["rich"] }), is("unknown-group", "groups[0]"));
  assert.deepEqual(refused({ supportedMonths: 121 }), is("out-of-range", "supportedMonths"));
  assert.deepEqual(refused({ month: "2010-06", income: 730_000, mode: ahead(5) }), is("mode-not-yet", "mode.years"));
  // What is no data is not what was left out.
  for (const none of [10n, () => 1, Symbol("x")]) {
    assert.deepEqual(refused({ supportedMonths: none }), is("not-a-number", "supportedMonths"));
    assert.deepEqual(refused({ topUps: none }), is("missing-field", "topUps"));
  }
  for (const nonsense of [undefined, null, 5, "x", [], () => 1]) {
    assert.equal(refusal(() => ansinh.contribution(nonsense))?.name, "InputError");
  }
  const circle = { ...good };
  circle.overrides = circle;
  assert.equal(refusal(() => ansinh.contribution(circle))?.name, "InputError");
});

test("errors and words in English too", () => {
  assert.equal(ansinh.amountInWords({ amount: 13_000, lang: "en" }), "thirteen thousand đồng");
  assert.throws(() => ansinh.contribution({ ...good, income: 1, lang: "en" }), /at least 1,500,000/);
});

test("amounts are read as people write them", () => {
  for (const text of ["1tr5", "1,5 triệu", "1.500.000", "1500k"]) {
    assert.deepEqual(ansinh.parseAmount({ text }), {
      amount: 1_500_000, understoodAs: "một triệu năm trăm nghìn đồng", ambiguous: false,
    });
  }
  assert.equal(ansinh.parseAmount({ text: "306.1 tỷ" }).amount, 306_100_000_000);
  assert.equal(ansinh.parseAmount({ text: "1.500" }).ambiguous, true);
  assert.equal(ansinh.amountInWords({ amount: 330_000 }), "ba trăm ba mươi nghìn đồng");
});

test("parameters tell what is in force and what comes", () => {
  const known = ansinh.parameters({ month: "2026-11" });
  assert.equal(known.horizon, "2027-12");
  assert.ok(known.rules.some(({ value }) => value.startsWith("2.530.000")));
  assert.ok(known.next.some(({ value, from }) => value.startsWith("2.200.000") && from === "2027-01"));
  assert.match(ansinh.version().ansinh, /^\d+\.\d+\.\d+$/);
});

test("a payment has a day: its rules hold, and what is paid after a known change is told", () => {
  const year = { ...good, mode: { kind: "months", months: 12 } };
  const result = ansinh.contribution(year);
  assert.deepEqual(result, ansinh.contribution({ ...year, paidOn: "2026-11-01" }), "by default the first day");
  assert.deepEqual(result.later, { from: "2027-01-01", pay: 4_646_400, gross: 5_808_000, state: 1_161_600, floor: 2_200_000 });
  const paid = ansinh.contribution({ ...year, income: 2_200_000, paidOn: "2027-01-01" });
  assert.deepEqual([paid.pay, paid.payBy, paid.later], [4_646_400, "2027-05-31", undefined]);
  assert.equal(ansinh.contribution(good).later, undefined, "its last day to pay lies before the change");
  const refused = (change) => {
    const { code, field } = refusal(() => ansinh.contribution({ ...year, ...change }));
    return { code, field };
  };
  assert.deepEqual(refused({ paidOn: "2027-06-01" }), { code: "out-of-range", field: "paidOn" });
  assert.deepEqual(refused({ paidOn: "31/12/2026" }), { code: "not-a-day", field: "paidOn" });
  assert.deepEqual(refused({ paidOn: "2027-01-01" }), { code: "income-below-floor", field: "income" });
});
