// What of the module a program loads, and what it says of the rest.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

const folder = join(process.env.DIST, "embed");
let copies = 0;

/** The module as nobody has loaded it yet. */
const fresh = () => import(`${pathToFileURL(join(folder, "ansinh.js")).href}?${(copies += 1)}`);
const bytes = (name) => readFile(join(folder, name));

const CONTRIBUTION = { month: "2026-11", income: 1_500_000, groups: ["other"], mode: { kind: "months", months: 1 } };
const MEETING = { invited: 100, registered: 40 };

test("without a word everything is there", async () => {
  const ansinh = await fresh();
  await ansinh.default();
  assert.equal(ansinh.contribution(CONTRIBUTION).pay, 264_000);
  assert.equal(ansinh.conference(MEETING).percent, 40);
  assert.equal(ansinh.retirement({ sex: "female", born: "1970-01" }).reached.length, 7);
  assert.ok(ansinh.parameters({ month: "2026-11" }).rules.length > 20);
  assert.ok(ansinh.readReport({ text: "Thu 50 tỷ đồng, đạt 50 % kế hoạch 100 tỷ đồng." }).figures.length > 0);
});

test("a part that was left out is named, and comes when asked for", async () => {
  const ansinh = await fresh();
  await ansinh.default({ parts: ["staff"] });
  assert.equal(ansinh.contribution(CONTRIBUTION).pay, 264_000);
  assert.equal(ansinh.conference(MEETING).percent, 40);
  assert.throws(() => ansinh.reconcile({ figures: [], relations: [] }), /init\(\{ parts: \["figures"\] \}\)/);
  assert.throws(() => ansinh.household({}), /"family"/);
  assert.throws(() => ansinh.parameters({}), /"parameters"/);
  await ansinh.default({ parts: ["figures"] });
  assert.deepEqual(ansinh.reconcile({ figures: [], relations: [] }).findings, []);
  // What was there stays there.
  assert.equal(ansinh.conference(MEETING).percent, 40);
  // An error of one module is an error of all.
  assert.throws(() => ansinh.conference({ invited: -1, registered: 0 }), { name: "InputError", code: "out-of-range", field: "invited" });
});

test("each part can come from elsewhere; one that cannot be had is asked for again", async () => {
  const ansinh = await fresh();
  const core = { module_or_path: await bytes("ansinh_bg.wasm") };
  await assert.rejects(ansinh.default({ ...core, parts: { staff: new Uint8Array(8) } }), WebAssembly.CompileError);
  assert.throws(() => ansinh.conference(MEETING), /"staff"/);
  await ansinh.default({ parts: { staff: await bytes("ansinh-staff_bg.wasm") } });
  assert.equal(ansinh.conference(MEETING).percent, 40);
  await ansinh.default({ parts: { family: Promise.resolve(pathToFileURL(join(folder, "ansinh-family_bg.wasm"))) } });
  assert.equal(ansinh.retirement({ sex: "female", born: "1970-01" }).reached.length, 7);
  await assert.rejects(ansinh.default({ parts: ["nothing"] }), /there is no part "nothing"/);
});

test("at once, the core alone; the parts after it", async () => {
  const ansinh = await fresh();
  ansinh.initSync({ module: await bytes("ansinh_bg.wasm") });
  assert.equal(ansinh.contribution(CONTRIBUTION).pay, 264_000);
  assert.throws(() => ansinh.conference(MEETING), /"staff"/);
  await Promise.all([ansinh.default(), ansinh.default()]);
  assert.equal(ansinh.conference(MEETING).percent, 40);
});

test("results of parts and core in turn keep apart", async () => {
  const ansinh = await fresh();
  await ansinh.default();
  const first = JSON.stringify([ansinh.contribution(CONTRIBUTION), ansinh.conference(MEETING), ansinh.parameters({})]);
  for (let round = 0; round < 200; round += 1) {
    ansinh.readReport({ text: `Thu ${round} tỷ đồng, đạt 50 % kế hoạch.\n`.repeat(20) });
    assert.throws(() => ansinh.progress({}), { name: "InputError" });
  }
  assert.equal(JSON.stringify([ansinh.contribution(CONTRIBUTION), ansinh.conference(MEETING), ansinh.parameters({})]), first);
});
