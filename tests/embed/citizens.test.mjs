// Figures of the sources through the embed module: health insurance, retirement, pension, lump sum, saving.
// DIST comes from `cargo xtask test`. What the module has no function for (co-payment) is tested in Rust.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

const folder = join(resolve(process.env.DIST), "embed");
const { default: init, ...ansinh } = await import(pathToFileURL(join(folder, "ansinh.js")).href);
await init({ module_or_path: await readFile(join(folder, "ansinh_bg.wasm")) });

const refused = (run, code, field) =>
  assert.throws(run, (error) => {
    assert.deepEqual([error.name, error.code, error.field], ["InputError", code, field]);
    return error.message.length > 10;
  });

const household = (month, months, count) =>
  ansinh.household({ month, months, members: Array.from({ length: count }, () => ({})) });

for (const [id, month, months, pays] of [
  ["V065", "2024-07", 12, [1263600, 884520, 758160, 631800, 505440]],
  ["V065", "2026-06", 12, [1263600, 884520, 758160, 631800, 505440]],
  ["V066", "2025-07", 1, [105300, 73710, 63180, 52650, 42120]],
  ["V067", "2025-01", 3, [315900]],
  ["V068", "2025-01", 6, [631800]],
  ["V076", "2026-07", 12, [1366200, 956340, 819720, 683100, 546480]],
  ["V077", "2026-12", 6, [683100, 478170, 409860, 341550, 273240]],
  ["V079", "2026-07", 1, [113850]],
  ["V083", "2023-07", 1, [81000]],
  ["V083", "2024-06", 12, [972000]],
  ["V085", "2019-07", 1, [67050, 46935]],
  ["V085", "2023-06", 12, [804600]],
]) {
  test(`${id}: each member pays by rank`, () => {
    const { members } = household(month, months, pays.length);
    assert.deepEqual(members.map(({ pay }) => pay), pays);
    assert.deepEqual(members.map(({ rank }) => rank), pays.map((_, index) => index + 1));
  });
}

for (const [id, month, count, total] of [
  ["V070", "2025-10", 3, 2906280],
  ["V071", "2025-10", 5, 4043520],
  ["V080", "2026-11", 3, 3142260],
  ["V082", "2026-11", 5, 4371840],
]) {
  test(`${id}: the whole household pays`, () => assert.equal(household(month, 12, count).total, total));
}

test("V073: cards that end together", () => {
  const members = [{}, { months: 7 }, { months: 3 }];
  assert.equal(ansinh.household({ month: "2026-01", months: 12, members }).total, 1969110);
});

test("cards end on the right day, and members insured elsewhere take no rank", () => {
  const members = [{ group: "other-group" }, {}, { group: "student", label: "An" }];
  const result = ansinh.household({ month: "2026-08", months: 6, cardFrom: "2026-08-31", members });
  assert.deepEqual(result.members.map(({ rank }) => rank), [undefined, 1, undefined]);
  assert.equal(result.members[1].cardTo, "2027-02-28");
  assert.ok(result.notices.some(({ code, field }) => code === "takes-no-rank" && field === "members[2].group"));
  assert.ok(result.steps.every(({ label, formula, value }) => label && formula && value));
});

test("a bad household is refused at its field", () => {
  refused(() => household("2026-11", 12, 0), "missing-field", "members");
  refused(() => household("2026-11", 0, 1), "out-of-range", "months");
  refused(() => household("2026-11", 13, 1), "out-of-range", "months");
  refused(() => household("2026-11", 12, 200), "out-of-range", "members");
});

for (const [id, sex, born, years, months, pensionFrom] of [
  ["V115", "male", "1961-01", 60, 3, "2021-05"],
  ["V116", "male", "1962-01", 60, 6, "2022-08"],
  ["V118", "male", "1965-01", 61, 6, "2026-08"],
  ["V119", "male", "1968-01", 62, 0, "2030-02"],
  ["V121", "female", "1969-01", 56, 8, "2025-10"],
  ["V122", "female", "1975-01", 59, 8, "2034-10"],
  ["V124", "male", "1966-03", 61, 9, "2028-01"],
  ["V125", "male", "1963-12", 61, 0, "2025-01"],
  ["V127", "female", "1969-04", 56, 8, "2026-01"],
  ["V129", "female", "1975-05", 60, 0, "2035-06"],
  ["V130", "female", "1979-03", 60, 0, "2039-04"],
]) {
  test(`${id}: the retirement age`, () => {
    const result = ansinh.retirement({ sex, born });
    assert.deepEqual([result.years, result.months, result.pensionFrom], [years, months, pensionFrom]);
  });
}

test("the retirement age never falls, goes up in steps of 3 or 4 months, and ends at 62 or 60", () => {
  for (const [sex, first, step, last] of [["male", 720, 3, 744], ["female", 660, 4, 720]]) {
    let before = first;
    for (let index = 0; index < 46 * 12; index++) {
      const born = `${1955 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      const { years, months } = ansinh.retirement({ sex, born });
      const age = years * 12 + months;
      assert.ok(age === before || age === before + step, `${sex} ${born}: ${before}, then ${age}`);
      before = age;
    }
    assert.equal(before, last);
  }
  refused(() => ansinh.retirement({ sex: "male", born: "2030-01" }), "out-of-range", "born");
});

const given = (sex, months, average) => ansinh.pension({ sex, settled: "2026-11", months, average });

for (const [id, sex, months, rate] of [
  ["V089", "female", 180, 45],
  ["V090", "female", 240, 55],
  ["V091", "female", 360, 75],
  ["V092", "female", 420, 75],
  ["V093", "male", 180, 40],
  ["V096", "male", 420, 75],
  ["V097", "male", 480, 75],
  ["V098", "female", 196, 48],
]) {
  test(`${id}: the rate of a pension`, () => assert.equal(given(sex, months, 1500000).rate, rate));
}

for (const [id, sex, years, average, pension] of [
  ["V100", "female", 15, 1500000, 675000],
  ["V102", "female", 20, 1500000, 825000],
  ["V103", "male", 20, 1500000, 675000],
  // The average is 1.475 times the chosen income; the press cuts the pensions to thousands.
  ["V104", "male", 20, 1032500, 464625],
  ["V104", "female", 20, 1032500, 567875],
  ["V106", "male", 20, 2212500, 995625],
  ["V106", "female", 20, 2212500, 1216875],
]) {
  test(`${id}: a pension`, () => assert.equal(given(sex, years * 12, average).pension, pension));
}

test("V098, V136: half-years count, and years above the highest rate are paid at once", () => {
  assert.equal(given("female", 196, 1500000).countedYears, 16.5);
  assert.equal(given("female", 384, 1500000).oneOff, 1500000);
});

const listed = (settled, periods) => {
  const named = periods.map(([from, to, income]) => ({ from, to, income, groups: ["other"] }));
  return { sex: "female", settled, periods: named };
};

test("V108, V110, V113: the average with the coefficient of each year", () => {
  const of2017 = ansinh.pension(
    listed("2017-09", [
      ["2013-01", "2013-12", 1200000],
      ["2014-01", "2014-09", 1445000],
      ["2014-10", "2015-06", 2140000],
      ["2016-01", "2016-02", 2140000],
      ["2016-03", "2016-07", 2515000],
    ]),
  );
  // 65.639.950 over 37 months is 1.774.052,70; the source cuts the fraction off, the module rounds it.
  assert.deepEqual([of2017.months, of2017.average], [37, 1774053]);
  const flat = ansinh.pension(
    listed("2028-08", [["2025-01", "2028-06", 2001344], ["2028-07", "2028-07", 2001352]]),
  );
  assert.deepEqual([flat.months, flat.average], [43, 2001344]);
  assert.ok(flat.steps.some(({ value }) => value.startsWith("2.001.344,19")));
  assert.equal(ansinh.pension(listed("2026-03", [["2022-01", "2024-12", 1500000]])).average, 1605000);
});

for (const [id, settled, coefficients] of [
  ["V111", 2025, [221, 207, 190, 160, 147, 137, 132, 131, 128, 123, 119, 116, 112, 110, 107, 104, 100, 100]],
  ["V112", 2026, [229, 214, 196, 165, 151, 142, 136, 136, 132, 128, 123, 120, 116, 114, 111, 107, 103, 100, 100]],
]) {
  test(`${id}: the coefficients of ${settled}`, () => {
    coefficients.forEach((coefficient, index) => {
      const month = `${2008 + index}-01`;
      const { average } = ansinh.pension(listed(`${settled}-12`, [[month, month, 1000000]]));
      assert.equal(average, coefficient * 10000, month);
    });
  });
}

test("a bad pension is refused at its field", () => {
  const pension = (periods, settled = "2026-03") => () => ansinh.pension(listed(settled, periods));
  refused(pension([["2022-06", "2022-05", 1500000]]), "ends-before-start", "periods[0].to");
  refused(
    pension([["2022-01", "2022-06", 1500000], ["2022-06", "2022-07", 1500000]]),
    "overlapping-periods",
    "periods[1].from",
  );
  refused(pension([["2026-01", "2026-04", 1500000]]), "settled-too-early", "settled");
  refused(() => ansinh.pension({ sex: "female", settled: "2026-03" }), "missing-field", "periods");
});

test("a lump sum is paid out less what the State had added", () => {
  const { sex, ...input } = listed("2026-03", [["2022-01", "2024-12", 1500000]]);
  const { gross, state, pay, average } = ansinh.lumpSum(input);
  assert.deepEqual([average, gross, state, pay], [1605000, 9630000, 1188000, 8442000]);
  assert.equal(ansinh.lumpSum({ ...input, graveIllness: true }).pay, 9630000);
});

test("V132 to V134, N21: allowances for a birth and a funeral", () => {
  assert.equal(ansinh.maternity({ born: "2025-07", paidMonths: 6 }).amount, 2000000);
  assert.equal(ansinh.maternity({ born: "2026-11", children: 2, paidMonths: 12 }).amount, 4000000);
  const short = ansinh.maternity({ born: "2026-11", paidMonths: 5 });
  assert.deepEqual([short.eligible, short.amount], [false, 0]);
  assert.equal(ansinh.funeral({ died: "2024-07", months: 60 }).amount, 23400000);
  assert.equal(ansinh.funeral({ died: "2026-07", months: 0, pensioner: true }).amount, 25300000);
  assert.equal(ansinh.funeral({ died: "2026-07", months: 50, compulsoryMonths: 10 }).amount, 25300000);
  assert.equal(ansinh.funeral({ died: "2026-07", months: 59 }).eligible, false);
  refused(() => ansinh.maternity({ born: "2025-06", paidMonths: 6 }), "no-rules", "born");
  refused(() => ansinh.maternity({ born: "2026-11", children: 0, paidMonths: 6 }), "out-of-range", "children");
  refused(() => ansinh.funeral({ died: "2015-12", months: 60 }), "no-rules", "died");
  refused(() => ansinh.funeral({ died: "2026-11", months: 1201 }), "out-of-range", "months");
});

test("survivors of few months get all that was paid, those of a pensioner so many pensions", () => {
  const periods = [{ from: "2022-01", to: "2026-02", income: 1500000, groups: ["poor"] }];
  const paid = ansinh.survivors({ died: "2026-03", periods });
  assert.deepEqual([paid.eligible, paid.amount], [true, 16500000]);
  assert.ok(paid.steps.some(({ law }) => law.some((article) => article.includes("41/2024/QH15"))));
  assert.equal(ansinh.survivors({ died: "2026-03", pension: 1000000, monthsDrawn: 2 }).amount, 48000000);
  assert.equal(ansinh.survivors({ died: "2026-03", pension: 1000000, monthsDrawn: 4 }).amount, 47000000);
  refused(() => ansinh.survivors({ died: "2026-03", periods, pension: 1, monthsDrawn: 1 }), "both-given", "periods");
  refused(() => ansinh.survivors({ died: "2025-06", pension: 1, monthsDrawn: 1 }), "no-rules", "died");
});

test("N14, N16, N34: years after the age count twice, compulsory months add up", () => {
  const man = { sex: "male", settled: "2026-11", average: 1000000 };
  assert.equal(ansinh.pension({ ...man, months: 476, monthsAfterAge: 46 }).oneOff, 8500000);
  assert.equal(ansinh.pension({ ...man, months: 441, monthsAfterAge: 9 }).oneOff, 2500000);
  const compulsory = { months: 67, average: 3641233 };
  const both = ansinh.pension({ sex: "female", settled: "2026-11", months: 113, average: 4000000, compulsory });
  assert.deepEqual([both.months, both.pension], [180, 1739907]);
  refused(() => ansinh.pension({ ...man, months: 180, monthsAfterAge: 181 }), "out-of-range", "monthsAfterAge");
});

test("missing months: both ends of what the State may add", () => {
  const mode = { kind: "missing", months: 60 };
  const asked = { month: "2026-11", income: 1500000, groups: ["other"], mode, overrides: { monthlyYield: "0.31" } };
  const open = ansinh.contribution(asked);
  assert.deepEqual(open.possibleState, { low: 3960000, high: 4358308 });
  assert.deepEqual([open.state, open.pay, open.gross], [0, 21791542, 21791542]);
  const before = ansinh.contribution({ ...asked, month: "2025-06" });
  assert.deepEqual([before.possibleState, before.state], [undefined, 2179154]);
  assert.equal(ansinh.contribution({ ...asked, groups: [] }).possibleState, undefined);
});

const contribution = {
  month: "2026-11", income: 1500000, groups: ["other"], mode: { kind: "months", months: 12 },
};

test("saving ends with the amount of the contribution, on or before its last day to pay", () => {
  const cost = ansinh.contribution(contribution);
  for (const every of ["day", "week", "month"]) {
    const saved = ansinh.savings({ contribution, startOn: "2026-11-21", every });
    assert.deepEqual([saved.amount, saved.due], [cost.pay, cost.payBy]);
    assert.equal(saved.deposits.reduce((sum, { amount }) => sum + amount, 0), cost.pay);
    assert.ok(saved.deposits.every(({ on, amount }) => on <= saved.due && amount <= saved.each));
  }
  const harvest = ansinh.savings({ contribution, startOn: "2026-11-21", every: "week", earningMonths: [2, 5] });
  assert.ok(harvest.deposits.every(({ on }) => ["02", "05"].includes(on.slice(5, 7))));
});

test("saving up to a day of payment costs what is asked on that day", () => {
  const saved = (change) =>
    ansinh.savings({ contribution: { ...contribution, ...change }, startOn: "2026-11-21", every: "week" });
  const later = { from: "2027-01-01", pay: 4_646_400, gross: 5_808_000, state: 1_161_600, floor: 2_200_000 };
  assert.deepEqual(saved({}).later, later);
  const december = saved({ paidOn: "2026-12-31" });
  assert.deepEqual([december.due, december.amount, december.later], ["2026-12-31", 3_168_000, undefined]);
  const may = saved({ paidOn: "2027-05-31", income: 2_200_000 });
  assert.deepEqual([may.due, may.amount, may.later], ["2027-05-31", 4_646_400, undefined]);
});

test("bad saving is refused at its field", () => {
  const savings = (change) => () =>
    ansinh.savings({ contribution, startOn: "2026-11-21", every: "week", ...change });
  refused(savings({ contribution: { ...contribution, income: 1 } }), "income-below-floor", "contribution.income");
  refused(savings({ startOn: "2028-01-01" }), "starts-after-due", "startOn");
  refused(savings({ earningMonths: [13] }), "out-of-range", "earningMonths[0]");
  refused(savings({ earningMonths: [10] }), "no-earning-month", "earningMonths");
});

test("errors speak the language that was asked for", () => {
  const message = (lang) => {
    try {
      ansinh.household({ month: "2026-11", months: 12, members: [], lang });
    } catch (error) {
      return error.message;
    }
  };
  assert.notEqual(message("vi"), message("en"));
});
