import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ansinh } from "./module.mjs";

const embed = join(process.env.DIST, "embed");
const small = await import(pathToFileURL(join(embed, "ansinh-dong.js")).href);
await small.default({ module_or_path: await readFile(join(embed, "ansinh-dong_bg.wasm")) });

const PAYMENT = { month: "2026-11", income: 1_500_000, groups: ["near-poor"], mode: { kind: "ahead", years: 5 } };

/** What `parameters` of the whole module tells of paying, support, poverty line and reference level: it stands first. */
function ofContributions(known, result) {
  const last = known.rules.findLastIndex(({ name }) => name.startsWith("Hạn đóng") || name.startsWith("Time to pay"));
  const rules = known.rules.slice(0, last + 1);
  const names = new Set(rules.map(({ name }) => name));
  assert.ok(result.rules.every(({ name }) => names.has(name)), "all that a contribution uses is told");
  return { ...known, rules, next: known.next.filter(({ name }) => names.has(name)) };
}

test("the module for the contribution alone answers as the whole one, in both languages", () => {
  for (const lang of ["vi", "en"]) {
    const payment = { ...PAYMENT, lang };
    assert.deepEqual(small.contribution(payment), ansinh.contribution(payment));
    const refund = { ...payment, unusedMonths: 12 };
    assert.deepEqual(small.refund(refund), ansinh.refund(refund));
    assert.deepEqual(small.parameters({ lang }), ofContributions(ansinh.parameters({ lang }), small.contribution(payment)));
    assert.equal(small.amountInWords({ amount: 1_234_567, lang }), ansinh.amountInWords({ amount: 1_234_567, lang }));
    assert.deepEqual(small.parseAmount({ text: "1tr5", lang }), ansinh.parseAmount({ text: "1tr5", lang }));
  }
  assert.deepEqual(small.version(), ansinh.version());
});

test("it refuses with the same errors, and has nothing else", () => {
  const refused = (module) => {
    try {
      module.contribution({ ...PAYMENT, income: 1_000_000 });
    } catch ({ name, code, field, message }) {
      return { name, code, field, message };
    }
    return undefined;
  };
  assert.deepEqual(refused(small), refused(ansinh));
  assert.equal(refused(small).code, "income-below-floor");
  assert.equal(small.household, undefined);
});
