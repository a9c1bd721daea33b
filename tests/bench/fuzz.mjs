// Calls every function of the interface with inputs of all kinds, for a while: FUZZ_SECONDS (60), FUZZ_SEED.
//
// Nothing may come of it but an answer or an InputError: no trap, no exception of another kind, no sum that does not add
// up. What fails is printed with its seed and the call; the exit code says so.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 60);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 32) >>> 0;
const ansinh = await import(pathToFileURL(join(process.env.DIST, "embed/ansinh.js")).href);
await ansinh.default();

/** Mulberry32: small, and the same everywhere. */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PAYMENT = { month: "2026-11", income: 1_500_000, groups: ["other"], mode: { kind: "months", months: 1 }, supportedMonths: 3,
  topUps: [{ label: "tỉnh", percent: 10 }], overrides: { monthlyYield: "0.31" }, lang: "en" };
const PERIODS = [{ from: "2016-01", to: "2020-12", income: 1_000_000, groups: ["poor"] }, { from: "2021-01", to: "2026-10", income: 2_500_000 }];
const FIGURES = [{ id: "a", value: "50.5", bound: "rounded", unit: "tỷ đồng" }, { id: "b", value: "101", bound: "exact", unit: "tỷ đồng" },
  { id: "c", value: "50", bound: "about", unit: "%", step: "1" }];
/** An input that each function answers. */
const INPUTS = {
  contribution: PAYMENT,
  refund: { ...PAYMENT, mode: { kind: "ahead", years: 5 }, unusedMonths: 24 },
  household: { month: "2026-11", months: 6, cardFrom: "2026-12-01", members: [{}, { label: "x", group: "student", support: 0 }, { months: 3, group: "poor" }] },
  retirement: { sex: "female", born: "1970-01" },
  pension: { sex: "male", settled: "2027-01", periods: PERIODS },
  lumpSum: { settled: "2027-01", periods: PERIODS, graveIllness: true },
  savings: { contribution: PAYMENT, startOn: "2026-11-02", every: "week", earningMonths: [1, 11, 12] },
  progress: { kind: "flow", period: { from: "2026-01-01", to: "2026-12-31" }, asOf: "2026-06-30", done: "50.5", plan: "100", unit: "tỷ đồng",
    previous: "45", supplements: [{ on: "2026-03-01", add: "-5" }], months: ["8", "8", "9", "8", "9", "8.5"] },
  rank: { units: [{ name: "A", done: "50", plan: "100" }, { name: "B", done: "30.5", percent: "50" }, { name: "C", done: "1", previous: "2" }], by: "gap", order: "worst-first" },
  quota: { campaign: { from: "2026-11-01", to: "2026-12-31" }, asOf: "2026-11-30", roles: [{ name: "r", people: 3, targets: [{ product: "p", each: 2, per: "month" }] }],
    achieved: [{ product: "p", count: 5 }], reward: { product: "p", count: 2, minMonths: 6 }, officers: [{ name: "o", role: "r", recruits: [{ product: "p", count: 1, qualifying: 1 }] }] },
  conference: { invited: 100, registered: 40, stillNeeded: 20 },
  amountInWords: { amount: 1_234_567, lang: "en" },
  parseAmount: { text: "1tr5" },
  parameters: { month: "2026-11" },
  reconcile: { figures: FIGURES, relations: [{ kind: "ratio", part: "a", whole: "b", percent: "c" }, { kind: "sum", total: "b", parts: ["a", "d"] }], unknown: ["d"] },
  readReport: { text: "Thu 306,1 tỷ đồng, đạt 53,40% kế hoạch; tăng 1.376 người so với 1.615 người cùng kỳ." },
};

const LETTERS = ["0", "1", "9", ".", ",", "-", "%", " ", "\n", "\u00a0", "tỷ", "triệu", "người", "đồng", "e\u0302\u0301", "o\u031b", "\ud800", "\udfff", "\u0000",
  "\u202e", "😀", "\"", "\\", "__proto__", "k\u1ec3".normalize("NFD"), "1e400", "2026-11", "31/02/2026", "tháng"];

function generator(seed) {
  const chance = chances(seed);
  const upTo = (most) => Math.floor(chance() * (most + 1));
  const one = (list) => list[upTo(list.length - 1)];
  const theirs = new Error("an error");
  const text = () => Array.from({ length: upTo(12) }, () => one(LETTERS)).join("");
  const number = () => one([0, -0, 1, -1, 0.5, 1e15, 2 ** 53, -(2 ** 63), 1e300, 5e-324, NaN, Infinity, -Infinity, upTo(1e9), chance() * 1e6, upTo(200) / 8]);
  const nothing = () => one([undefined, null, true, false, 10n, -(2n ** 80n), Symbol("x"), () => 1, new Date(0), /x/, new Map(), new Float64Array(3), new String("x"), theirs]);

  /** An object that is no plain one. */
  function odd(value) {
    const object = typeof value === "object" && value !== null ? value : {};
    const { proxy, revoke } = Proxy.revocable(object, {});
    const trap = one(["get", "ownKeys", "getOwnPropertyDescriptor", "has", "getPrototypeOf"]);
    switch (upTo(7)) {
      case 0: revoke(); return proxy;
      case 1: return proxy;
      case 2: return new Proxy(object, { [trap]() { throw one([new Error("theirs"), undefined, 5, "theirs"]); } });
      case 3: { const circle = { ...object }; circle[one(Object.keys(circle)) ?? "x"] = circle; return circle; }
      case 4: return Object.defineProperty({ ...object }, one(Object.keys(object)) ?? "x", { get() { throw new RangeError("theirs"); }, enumerable: true });
      case 5: return new Proxy([], { get: (_, name) => (name === "length" ? number() : value) });
      case 6: { const list = [value]; list.push(list, list); return list; }
      default: return Object.assign(Object.create({ income: 5, toJSON() { throw new Error("theirs"); } }), object);
    }
  }

  function value(like) {
    switch (upTo(9)) {
      case 0: return number();
      case 1: return text();
      case 2: return nothing();
      case 3: return odd(like);
      case 4: return [like, like, value(like)];
      case 5: return typeof like === "string" ? like.normalize("NFD") : { ...Object(like), [text()]: number() };
      case 6: return typeof like === "number" ? like * one([0, -1, 2, 10, 0.1, 1e6]) : String(like);
      case 7: return typeof like === "string" ? like.replace(/\d/g, () => String(upTo(9))) : like;
      case 8: return typeof like === "number" ? upTo(30) : one([one(["poor", "ahead", "missing", "sum", "mean", "chain", "growth"]), text()]);
      default: return like;
    }
  }

  function oddly(like) {
    try {
      return value(like);
    } catch {
      return like;
    }
  }

  /** The same with something changed somewhere. */
  function changed(like) {
    if (typeof like !== "object" || like === null || chance() < 0.15) return oddly(like);
    try {
      const copy = Array.isArray(like) ? [...like] : { ...like };
      const key = one(Object.keys(copy));
      if (key === undefined) return oddly(like);
      if (chance() < 0.1) Array.isArray(copy) ? copy.splice(Number(key), 1) : delete copy[key];
      else copy[key] = changed(copy[key]);
      return copy;
    } catch {
      // What has become odd already stays as it is.
      return like;
    }
  }
  const times = () => 1 + upTo(3);
  return { one, changed, times };
}

const sum = (list, of) => list.reduce((sum, one) => sum + of(one), 0);
/** What the types promise of a result, beyond its shape. */
const PROMISES = {
  contribution: (is) => is.gross === is.state + is.local + is.pay && is.pay >= 0,
  refund: (is) => is.refund === is.gross - is.state - is.local,
  household: (is) => is.total === sum(is.members, ({ pay }) => pay) && is.members.every(({ gross, support, pay }) => gross === support + pay),
  lumpSum: (is) => is.pay === is.gross - is.state,
  savings: (is) => is.amount === sum(is.deposits, ({ amount }) => amount) && (is.deposits.at(-1)?.total ?? 0) === is.amount,
};

const names = Object.keys(INPUTS).filter((name) => typeof ansinh[name] === "function");
const good = JSON.stringify(names.map((name) => ansinh[name](INPUTS[name])));
const counts = { calls: 0, answers: 0, refused: 0 };
const codes = new Set();
const failed = [];
const end = performance.now() + SECONDS * 1000;
let slowest = { ms: 0 };
/** Of this process alone: whatever else the machine does plays no part. */
const spent = () => process.cpuUsage().user / 1000;
for (let seed = SEED; performance.now() < end && failed.length < 10; seed = (seed + 1) >>> 0) {
  const { one, changed, times } = generator(seed);
  const name = one(names);
  let input = INPUTS[name];
  for (let time = times(); time > 0; time -= 1) input = changed(input);
  counts.calls += 1;
  const started = spent();
  try {
    const result = ansinh[name](input);
    counts.answers += 1;
    if (PROMISES[name] && !PROMISES[name](result)) failed.push({ seed, name, broken: JSON.stringify(result).slice(0, 300) });
  } catch (error) {
    counts.refused += 1;
    if (error instanceof ansinh.InputError && error.code && error.message) codes.add(error.code);
    else failed.push({ seed, name, error: String(error?.stack ?? error).slice(0, 300) });
  }
  const ms = spent() - started;
  if (ms > slowest.ms) slowest = { ms, seed, name };
}
if (JSON.stringify(names.map((name) => ansinh[name](INPUTS[name]))) !== good) failed.push({ error: "good inputs have other answers now" });
console.log(`from seed ${SEED}: ${counts.calls} calls in ${SECONDS} s, ${counts.answers} answered, ${counts.refused} refused by ${codes.size} codes; slowest ${slowest.ms.toFixed(0)} ms of processor, ${slowest.name} (FUZZ_SEED=${slowest.seed})`);
for (const one of failed) console.log(one);
process.exitCode = failed.length ? 1 : 0;
