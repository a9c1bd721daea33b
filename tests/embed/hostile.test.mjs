// What callers can hand over that is no plain data: it costs nothing, and wears nothing out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ansinh, refusal } from "./module.mjs";

const { InputError } = ansinh;
const GOOD = { month: "2026-11", income: 1_500_000, groups: ["other"], mode: { kind: "months", months: 1 } };
const REPORT = { figures: [], relations: [] };

function revoked(of = {}) {
  const { proxy, revoke } = Proxy.revocable(of, {});
  revoke();
  return proxy;
}
const throwing = (trap) => new Proxy({ ...GOOD }, { [trap]() { throw new TypeError("not yours"); } });

test("an error is an InputError of the package", () => {
  assert.throws(() => ansinh.contribution({}), InputError);
  const error = new InputError("said", "code", "field");
  assert.ok(error instanceof Error);
  assert.deepEqual([error.name, error.message, error.code, error.field], ["InputError", "said", "code", "field"]);
  assert.match(String(error.stack), /^InputError: said/);
});

test("what throws when it is read is refused by its place", () => {
  const unreadable = (field) => ({ name: "InputError", code: "unreadable-field", field, said: true });
  const refused = (input) => refusal(() => ansinh.contribution(input));
  assert.deepEqual(refused({ ...GOOD, get income() { throw new Error("not yours"); } }), unreadable("income"));
  assert.deepEqual(refused({ ...GOOD, groups: revoked([]) }), unreadable("groups"));
  assert.deepEqual(refused({ ...GOOD, groups: ["other", revoked()] }), unreadable("groups[1]"));
  assert.deepEqual(refused({ ...GOOD, mode: { kind: "months", get months() { throw 5; } } }), unreadable("mode.months"));
  for (const input of [revoked(), throwing("ownKeys"), throwing("getOwnPropertyDescriptor")]) {
    assert.deepEqual(refused(input), unreadable(""));
  }
  assert.equal(refused(throwing("get")).code, "unreadable-field");
  assert.deepEqual(refused({ ...GOOD, lang: revoked() }), unreadable("lang"));
});

test("100,000 calls with objects that throw leave the module as it was", () => {
  const before = JSON.stringify(ansinh.contribution(GOOD));
  const memory = ansinh.initSync().memory.buffer.byteLength;
  const inputs = [
    { ...GOOD, get income() { throw new Error("not yours"); } },
    revoked(),
    { ...GOOD, groups: revoked([]) },
    throwing("get"),
    throwing("ownKeys"),
  ];
  for (let call = 0; call < 100_000; call += 1) {
    try {
      ansinh.contribution(inputs[call % inputs.length]);
      assert.fail("answered");
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  assert.equal(JSON.stringify(ansinh.contribution(GOOD)), before);
  assert.equal(ansinh.initSync().memory.buffer.byteLength, memory);
});

/** How often an object is looked at. */
function counted(target) {
  const counts = { reads: 0 };
  const proxy = new Proxy(target, {
    get(of, name) {
      counts.reads += 1;
      return of[name];
    },
  });
  return { proxy, counts };
}

test("what contains or shares itself is read once, wherever it stands", () => {
  const { proxy, counts } = counted({ ...GOOD });
  for (let time = 0; time < 10; time += 1) proxy[`k${time}`] = proxy;
  assert.deepEqual(refusal(() => ansinh.contribution(proxy)), { name: "InputError", code: "unknown-field", field: "k0", said: true });
  assert.ok(counts.reads <= 20, `${counts.reads} reads`);
  const list = [];
  for (let time = 0; time < 1000; time += 1) list.push(list);
  assert.equal(refusal(() => ansinh.reconcile({ figures: list, relations: list, unknown: list })).name, "InputError");
  let deep = { ...GOOD };
  for (let level = 0; level < 10; level += 1) deep = { one: deep, two: deep, three: deep, four: deep };
  assert.equal(refusal(() => ansinh.contribution({ ...GOOD, overrides: deep })).code, "unknown-field");
});

test("an object that stands at several places counts at each", () => {
  const member = { label: "chung" };
  const month = ansinh.household({ month: "2026-11", months: 12, members: Array(4).fill(member) });
  assert.deepEqual(month.members.map(({ rank }) => rank), [1, 2, 3, 4]);
  const topUp = { label: "tỉnh", percent: 10 };
  assert.equal(ansinh.contribution({ ...GOOD, topUps: [topUp, topUp] }).local, 66_000);
});

test("every list has an end", () => {
  const limit = (call) => refusal(call)?.code;
  assert.equal(ansinh.contribution({ ...GOOD, groups: Array(100_000).fill("other") }).pay, 264_000);
  assert.equal(limit(() => ansinh.contribution({ ...GOOD, groups: Array(100_001).fill("other") })), "out-of-range");
  // As long as a list can be, and empty: not a place of it is looked at beyond the limit.
  assert.equal(limit(() => ansinh.contribution({ ...GOOD, topUps: new Array(2 ** 32 - 1) })), "out-of-range");
  assert.equal(limit(() => ansinh.household({ month: "2026-11", months: 12, members: new Array(1e9) })), "out-of-range");
  // A short input that names one long list at many places.
  const recruits = Array(10_000).fill({ product: "p", count: 1 });
  const officers = Array(10_000).fill({ name: "o", role: "r", recruits });
  const roles = [{ name: "r", people: 1, targets: [{ product: "p", each: 1, per: "campaign" }] }];
  const campaign = { from: "2026-11-01", to: "2026-12-31" };
  assert.equal(limit(() => ansinh.quota({ campaign, asOf: "2026-11-30", roles, achieved: [], officers })), "out-of-range");
});

test("a call from within the reading of another one is answered as any", () => {
  let inner;
  const outer = ansinh.contribution({ ...GOOD, get month() { inner = ansinh.conference({ invited: 100, registered: 40 }); return "2026-11"; } });
  assert.deepEqual([outer.pay, inner.percent], [264_000, 40]);
});

test("texts of any letters come through, or are refused", () => {
  const label = "\ud800 e\u0302\u0301 \u0000 😀";
  const { label: back } = ansinh.household({ month: "2026-11", months: 12, members: [{ label }] }).members[0];
  assert.equal(back, "\ufffd e\u0302\u0301 \u0000 😀");
  // Letters with marks of their own are read as what they show, never as another amount.
  assert.equal(ansinh.parseAmount({ text: "1,5 triệu".normalize("NFD") }).amount, 1_500_000);
  assert.equal(ansinh.reconcile(REPORT).findings.length, 0);
});
