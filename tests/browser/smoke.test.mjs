import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, foreign, open } from "./page.mjs";

after(close);

test("a page answers, reports no error and asks nothing of other sites", async () => {
  const visit = await open("dong/");
  const answer = visit.page.locator("[data-answer]");
  const before = await answer.textContent();
  await visit.page.fill("#income", "2000000");
  await visit.page.waitForFunction(
    (text) => document.querySelector("[data-answer]").textContent !== text,
    before,
  );
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("the page reads without WebAssembly and JavaScript", async () => {
  const { page } = await open("dong/", { javaScriptEnabled: false });
  assert.match(await page.locator("[data-answer]").textContent(), /đồng/);
});

test("the policy stops a script that is not the page's own", async () => {
  const { page } = await open("");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.intruder = true";
    document.head.append(script);
    return globalThis.intruder === true;
  });
  assert.equal(ran, false);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const { page } = await open("dong/", { colorScheme });
    assert.deepEqual(await axe(page), []);
  });
}
