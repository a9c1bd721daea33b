// A million contributions: this interface beside decimal.js, BigInt and plain floating point in one run. All of them do the
// same task, arrays in and out included, and each knows what is the same for all rows of a rule, a group and a length
// before it begins: six dated rules, five groups and none, four lengths, months supported before, half-up rounding.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import Decimal from "decimal.js";

const ROWS = Number(process.env.MANY_ROWS ?? 1_000_000);
// Odd, so that there is a median.
const RUNS = 7;
const dist = process.env.DIST;
if (!dist) throw new Error("DIST is not set; run this with: cargo xtask bench");

const lists = process.env.LISTS_MODULE ?? join(dist, "embed/ansinh.js");
const ansinh = await import(pathToFileURL(lists).href);
if (process.env.LISTS_MODULE) await ansinh.default();
else await ansinh.default({ parts: ["lists"] });

// ---- the law of the task, for the three ways by hand ----------------------------------------------------------------

const month = (year, number) => year * 12 + number - 1;
const NONE = [0, 0, 0, 0, 0, 0];
const BEFORE = [30, 25, 10, 10, 10, 0];
const SINCE = [50, 40, 30, 50, 20, 0];
/** Rate and shares in percent; from the first month on. */
const RULES = [
  { from: month(2016, 1), rate: 22, line: 700_000, level: 1_150_000, shares: NONE },
  { from: month(2018, 1), rate: 22, line: 700_000, level: 1_300_000, shares: BEFORE },
  { from: month(2020, 1), rate: 22, line: 700_000, level: 1_490_000, shares: BEFORE },
  { from: month(2022, 1), rate: 22, line: 1_500_000, level: 1_490_000, shares: BEFORE },
  { from: month(2025, 7), rate: 22, line: 1_500_000, level: 2_340_000, shares: SINCE },
  { from: month(2027, 1), rate: 22, line: 2_200_000, level: 2_530_000, shares: SINCE },
];
const FIRST = RULES[0].from;
const LAST = month(2027, 12);
const LENGTHS = [1, 3, 6, 12];
const NO_GROUP = 255;
const MOST_SUPPORTED = 120;
/** The place of each month's rule. */
const ruleOf = new Uint8Array(LAST - FIRST + 1);
for (let at = FIRST; at <= LAST; at += 1) ruleOf[at - FIRST] = RULES.findLastIndex(({ from }) => from <= at);

/** Right rows: incomes between the lines and caps of all rules, so that only arithmetic is measured. */
function rows() {
  let state = 20_261_129;
  const upTo = (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const input = { month: new Int32Array(ROWS), income: new Float64Array(ROWS), group: new Uint8Array(ROWS), months: new Uint8Array(ROWS),
    supported: new Uint8Array(ROWS) };
  for (let at = 0; at < ROWS; at += 1) {
    input.month[at] = FIRST + upTo(LAST - FIRST + 1);
    // Off the steps as well: halves are what rounding is about.
    input.income[at] = upTo(2) ? 2_200_000 + 50_000 * upTo(400) : 2_200_000 + upTo(20_000_000);
    input.group[at] = [0, 1, 2, 3, 4, NO_GROUP][upTo(6)];
    input.months[at] = LENGTHS[upTo(4)];
    input.supported[at] = upTo(2) ? 0 : upTo(MOST_SUPPORTED + 1);
  }
  return input;
}

const amounts = () => ({ gross: new Float64Array(ROWS), state: new Float64Array(ROWS), pay: new Float64Array(ROWS) });
const groupOf = (group) => (group === NO_GROUP ? 5 : group);
/** What is the same for all rows: by rule, group and supported months. */
const states = (work) => RULES.map((rule) => rule.shares.map((share) => Array.from({ length: 13 }, (_, months) => work(rule, share, months))));

const floatStates = states(({ rate, line }, share, months) => Math.floor((line * rate * share * months) / 10_000 + 0.5));
function float({ month: months, income, group, months: lengths, supported }) {
  const { gross, state, pay } = amounts();
  for (let at = 0; at < ROWS; at += 1) {
    const rule = ruleOf[months[at] - FIRST];
    const { rate, line, level } = RULES[rule];
    if (income[at] < line || income[at] > 20 * level) continue;
    const supportedMonths = Math.min(lengths[at], MOST_SUPPORTED - supported[at]);
    const all = Math.floor(((income[at] * rate) / 100) * lengths[at] + 0.5);
    const others = Math.min(all, floatStates[rule][groupOf(group[at])][supportedMonths]);
    gross[at] = all;
    state[at] = others;
    pay[at] = all - others;
  }
  return { gross, state, pay };
}

const bigStates = states(({ rate, line }, share, months) => (BigInt(line * rate * share) * BigInt(months) + 5_000n) / 10_000n);
const bigRates = RULES.map(({ rate }) => BigInt(rate));
const bigLengths = Array.from({ length: 13 }, (_, months) => BigInt(months));
function bigInt({ month: months, income, group, months: lengths, supported }) {
  const { gross, state, pay } = amounts();
  for (let at = 0; at < ROWS; at += 1) {
    const rule = ruleOf[months[at] - FIRST];
    const { line, level } = RULES[rule];
    if (income[at] < line || income[at] > 20 * level) continue;
    const supportedMonths = Math.min(lengths[at], MOST_SUPPORTED - supported[at]);
    const all = (BigInt(income[at]) * bigRates[rule] * bigLengths[lengths[at]] + 50n) / 100n;
    const most = bigStates[rule][groupOf(group[at])][supportedMonths];
    const others = most < all ? most : all;
    gross[at] = Number(all);
    state[at] = Number(others);
    pay[at] = Number(all - others);
  }
  return { gross, state, pay };
}

const decimalStates = states(({ rate, line }, share, months) =>
  new Decimal(line).times(rate).div(100).times(share).div(100).times(months).toDecimalPlaces(0, Decimal.ROUND_HALF_UP));
const decimalRates = RULES.map(({ rate }) => new Decimal(rate).div(100));
function decimal({ month: months, income, group, months: lengths, supported }) {
  const { gross, state, pay } = amounts();
  for (let at = 0; at < ROWS; at += 1) {
    const rule = ruleOf[months[at] - FIRST];
    const { line, level } = RULES[rule];
    if (income[at] < line || income[at] > 20 * level) continue;
    const supportedMonths = Math.min(lengths[at], MOST_SUPPORTED - supported[at]);
    const all = new Decimal(income[at]).times(decimalRates[rule]).times(lengths[at]).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    const others = Decimal.min(all, decimalStates[rule][groupOf(group[at])][supportedMonths]);
    gross[at] = all.toNumber();
    state[at] = others.toNumber();
    pay[at] = all.minus(others).toNumber();
  }
  return { gross, state, pay };
}

// ---- in turn, so that what slows the machine slows all of them ------------------------------------------------------

const WAYS = { "contributions of this interface": ansinh.contributions, "plain floating point": float, BigInt: bigInt, "decimal.js": decimal };
const input = rows();
const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
const results = {};
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, way] of Object.entries(WAYS)) {
    const begun = performance.now();
    results[name] = way(input);
    times[name].push(performance.now() - begun);
  }
}

const median = (name) => times[name].toSorted((a, b) => a - b)[(RUNS - 1) / 2];
const [own] = Object.keys(WAYS);
console.log(`${ROWS} contributions, medians of ${RUNS} runs in turn:`);
for (const name of Object.keys(WAYS)) {
  const wrong = name === own ? "" : `, ${differing(results[name], results[own])} rows differ`;
  const shown = `${median(name).toFixed(1)} ms (${times[name].map((time) => time.toFixed(0)).join(", ")})`;
  console.log(`  ${name}: ${shown}, this interface takes ${(median(own) / median(name)).toFixed(3)} of it${wrong}`);
}
const refused = results[own].fault.reduce((count, fault) => count + Number(fault > 0), 0);
console.log(`  ${refused} rows refused`);
besideOpenFisca();

/** The same rows by OpenFisca-Core, in a Python of its own; without Python and its registry that is left out and said. */
function besideOpenFisca() {
  const folder = mkdtempSync(join(tmpdir(), "openfisca-"));
  const run = (program, ...rest) => spawnSync(program, rest, { encoding: "utf8" });
  try {
    const arrays = { ...input, pay: results[own].pay, fault: Uint8Array.from(results[own].fault, (fault) => Math.min(fault, 1)) };
    for (const [name, values] of Object.entries(arrays)) writeFileSync(join(folder, name), values);
    const python = join(folder, "python/bin/python");
    const steps = [
      ["python3", "-m", "venv", join(folder, "python")],
      [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "OpenFisca-Core==46.0.1", "numpy==2.4.6"],
      [python, fileURLToPath(new URL("openfisca.py", import.meta.url)), folder],
    ];
    for (const step of steps) {
      const { status, stdout, stderr } = run(...step);
      if (status !== 0) return console.log(`  OpenFisca-Core left out: ${(stderr ?? "no Python").trim().split("\n").at(-1)}`);
      process.stdout.write(stdout);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Refused rows are left at 0 by the ways by hand. */
function differing(one, other) {
  let count = 0;
  for (let at = 0; at < ROWS; at += 1) {
    const is = (name) => one[name][at] === (other.fault[at] ? 0 : other[name][at]);
    if (!is("gross") || !is("state") || !is("pay")) count += 1;
  }
  return count;
}
