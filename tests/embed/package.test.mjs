// The package as somebody installs it, in what is there quickly; `cargo xtask pack` tries the rest.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CASES, EXPECTED } from "../pack/cases.mjs";
import { pack } from "../pack/project.mjs";

const embed = join(process.env.DIST, "embed");
const folder = await mkdtemp(join(tmpdir(), "ansinh-package-"));
after(() => rm(folder, { recursive: true, force: true }));
const tools = fileURLToPath(new URL("../browser", import.meta.url));
const context = { tools, folder, tarball: await pack(embed, folder) };

for (const one of CASES.filter(({ quick }) => quick)) {
  test(`installed: ${one.name}`, async () => assert.equal((await one.run(context)).trim(), EXPECTED));
}

test("without a bundler's help no script names what a browser has not", async () => {
  for (const name of ["ansinh.js", "ansinh-dong.js", "element.js"]) {
    assert.doesNotMatch(await readFile(join(embed, name), "utf8"), /\b(from|import)\s*\(?\s*["']node:/, name);
  }
});

test("every entry of the package is there, and the integrity of each file is its own", async () => {
  const manifest = JSON.parse(await readFile(join(embed, "package.json"), "utf8"));
  const named = JSON.stringify(manifest.exports).match(/\.\/[\w.*/-]+/g).filter((name) => /\.\w+$/.test(name) && !name.includes("*"));
  for (const name of named) assert.ok(existsSync(join(embed, name)), name);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE.txt", "CHANGELOG.md"]) assert.ok(existsSync(join(embed, name)), name);
  const values = Object.entries(JSON.parse(await readFile(join(embed, "integrity.json"), "utf8")));
  assert.ok(values.length > 8);
  for (const [name, value] of values) {
    const digest = createHash("sha384").update(await readFile(join(embed, name))).digest("base64");
    assert.equal(value, `sha384-${digest}`, name);
  }
});

test("what changed between two rule sets is told; the values of one rule set never do", async () => {
  const { changes } = await import(pathToFileURL(join(embed, "rule-sets.js")).href);
  const ansinh = await import(pathToFileURL(join(embed, "ansinh.js")).href);
  await ansinh.default({ parts: ["parameters"] });
  const now = ansinh.parameters({});
  assert.deepEqual(changes(now, now), []);
  const [first, second, ...others] = now.rules;
  const after = { rules: [{ ...first, value: "1%" }, ...others, { ...first, from: "2030-01" }] };
  assert.deepEqual(
    changes(now, after).map(({ from, before, after: then }) => [from, before?.value, then?.value]),
    [[first.from, first.value, "1%"], ["2030-01", undefined, first.value], [second.from, second.value, undefined]],
  );
  const kept = join(embed, "rule-sets", `${ansinh.version().rules}.json`);
  if (existsSync(kept)) assert.deepEqual(changes(JSON.parse(await readFile(kept, "utf8")), now), []);
  assert.match(await readFile(join(embed, "CHANGELOG.md"), "utf8"), /Rule set \d{4}-\d\d-\d\d/);
});
