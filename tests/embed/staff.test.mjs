// The figures of five published reports through the module that other pages load.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ansinh, refusal } from "./module.mjs";

const year = (number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });
const money = (number, asOf, done, percent, more = {}) =>
  ansinh.progress({ kind: "flow", period: year(number), asOf, done, percent, unit: "tỷ đồng", ...more });
const near = (value, expected, places = 2) => assert.equal(Number(value).toFixed(places), expected.toFixed(places));
const plain = (text) => text.replace(/\s/g, " ");

test("Trà Vinh 2011: the plan follows from the percentage, half a year is ahead", () => {
  const result = money(2011, "2011-06-30", "306.1", "53.40");
  assert.deepEqual(result.plan, { low: "573.07", value: "573.22", high: "573.37" });
  near(result.remaining.value, 267.12);
  near(result.elapsedPercent, 49.59);
  near(result.gapPoints, 3.81);
  near(result.gapByMonths, 3.4);
  near(result.achievedPerMonth, 51.02);
  near(result.neededPerMonth, 44.52);
  near(result.acceleration, 0.873, 3);
  assert.deepEqual([result.monthsGone, result.monthsLeft], [6, 6]);
  assert.equal(result.verdict, "ahead");
  const straight = result.forecasts.find(({ name }) => name === "straight-line");
  near(straight.percent, 107.69);
  assert.match(plain(result.sentence), /306,1 tỷ đồng, bằng 53,40% kế hoạch năm 2011 .*nhanh hơn tiến độ 3,81 điểm %/);
  assert.match(plain(money(2011, "2011-06-30", "306.1", "53.40", { lang: "en" }).sentence), /3\.81 percentage points ahead/);
});

test("Từ Sơn 2019: behind, if the 65 % are of the plan; money grew by people and by more a head", () => {
  const result = money(2019, "2019-08-31", "465", "65", {
    previous: "412.97", people: "136800", previousPeople: "132509",
  });
  assert.deepEqual(result.plan, { low: "709.2", value: "715.4", high: "721.7" });
  near(result.gapPoints, -1.58);
  near(result.gapByMonths, -1.67);
  near(result.acceleration, 1.077, 3);
  assert.equal(result.verdict, "behind");
  near(result.growth.percent, 12.6, 1);
  near(result.growth.split.people, 3.24);
  near(result.growth.split.perHead, 9.1, 1);
});

test("Định Hóa 2020: 1.376 people, and what the supplement alone did", () => {
  const result = ansinh.progress({
    kind: "stock", period: year(2020), asOf: "2020-09-30", plan: "1615", percent: "85.2", unit: "người",
    supplements: [{ on: "2020-10-01", add: "250" }],
  });
  assert.deepEqual(result.done, { low: "1376", value: "1376", high: "1376" });
  assert.equal(result.verdict, "level-only");
  assert.equal(result.gapPoints, undefined);
  const [before, after] = result.planVersions;
  assert.deepEqual([before.plan, before.remaining, before.neededPerMonth], ["1615", "239", "79.7"]);
  assert.deepEqual([after.plan, after.remaining, after.neededPerMonth], ["1865", "489", "163"]);
  near(before.percent, 85.2);
  near(after.percent, 73.78);
  near(after.changePoints, -11.42);
  const meetings = ansinh.conference({ invited: 52, registered: 21, stillNeeded: 489 });
  near(meetings.percent, 40.38);
  near(meetings.low, 28.2, 1);
  near(meetings.high, 53.9, 1);
  assert.deepEqual(meetings.meetings, { expected: 24, best: 18, worst: 34, invitees: 1211 });
});

test("cluster 9, 2023: money behind, levels without a clock", () => {
  const result = money(2023, "2023-06-30", "12486", "46.03");
  near(result.plan.value, 27126, 0);
  near(result.gapPoints, -3.56);
  near(result.gapByMonths, -3.97);
  near(result.acceleration, 1.173, 3);
  assert.equal(result.verdict, "behind");
  for (const [done, percent, plan, left] of [
    ["840124", "89.53", "938371", "98247"],
    ["7439888", "96.3", "7725740", "285852"],
  ]) {
    const level = ansinh.progress({ kind: "stock", period: year(2023), asOf: "2023-06-30", done, percent, unit: "người" });
    assert.deepEqual([level.plan.value, level.remaining.value, level.verdict], [plan, left, "level-only"]);
  }
});

test("Hải Phòng 2019: the campaign's own clock, and 2,54 times the pace", () => {
  const level = ansinh.progress({
    kind: "stock", period: year(2019), asOf: "2019-03-31", done: "8148", percent: "56.43", unit: "người", opening: "7324",
  });
  near(level.achievedPerMonth, 274.7, 1);
  near(level.neededPerMonth, 699, 0);
  near(level.acceleration, 2.54);
  const city = money(2019, "2019-03-31", "2138323", "23.06", { unit: "triệu đồng" });
  near(city.plan.value, 9272866, 0);
  near(city.gapPoints, -1.6);
  near(city.acceleration, 1.112, 3);
  const targets = (each) => [
    { product: "BHXH tự nguyện", each, per: "campaign" },
    { product: "BHYT hộ gia đình", each: 5, per: "campaign" },
  ];
  const campaign = ansinh.quota({
    campaign: { from: "2019-01-25", to: "2019-06-30" }, asOf: "2019-03-31",
    roles: [
      { name: "Lãnh đạo", people: 30, targets: targets(2) },
      { name: "Viên chức", people: 250, targets: targets(1) },
    ],
    achieved: [{ product: "BHXH tự nguyện", count: 150 }, { product: "BHYT hộ gia đình", count: 600 }],
    reward: { product: "BHXH tự nguyện", count: 10, minMonths: 3 },
    officers: [{ name: "A", role: "Viên chức", recruits: [{ product: "BHXH tự nguyện", count: 9, qualifying: 7 }] }],
  });
  near(campaign.elapsedPercent, 42.04);
  assert.deepEqual(campaign.products.map(({ target, remaining }) => [target, remaining]), [[310, 160], [1400, 800]]);
  assert.deepEqual([campaign.officers[0].toReward, campaign.officers[0].rewarded], [3, false]);
});

test("a thousand units are ranked", () => {
  const units = Array.from({ length: 1000 }, (_, index) => ({
    name: `Đơn vị ${index}`, done: String(100 + ((index * 7) % 900)), plan: "1000",
  }));
  const { rows, total } = ansinh.rank({ units, by: "percent", order: "worst-first" });
  assert.equal(rows.length, 1000);
  assert.equal(total.plan, "1000000");
  assert.ok(rows.every((row, index) => index === 0 || row.rank <= rows[index - 1].rank));
});

test("bad input is named", () => {
  const base = { kind: "flow", period: year(2011), asOf: "2011-06-30", unit: "tỷ đồng", done: "1" };
  const said = (call) => { const { code, field } = refusal(call); return [code, field]; };
  assert.deepEqual(said(() => ansinh.progress(base)), ["two-of-three", "plan"]);
  assert.deepEqual(said(() => ansinh.progress({ ...base, plan: "0" })), ["not-positive", "plan"]);
  assert.deepEqual(said(() => ansinh.progress({ ...base, plan: "2", asOf: "2012-01-01" })), ["out-of-range", "asOf"]);
  assert.deepEqual(said(() => ansinh.progress({ ...base, plan: "2", period: { from: "2011-12-31", to: "2011-01-01" } })), [
    "period-reversed", "period.to",
  ]);
  assert.deepEqual(said(() => ansinh.rank({ units: [], by: "gap", order: "best-first" })), ["missing-field", "units"]);
  assert.deepEqual(said(() => ansinh.conference({ invited: 10, registered: 11 })), ["out-of-range", "registered"]);
});
