import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, foreign, open } from "./page.mjs";

after(close);

test("a page answers, reports no error and asks nothing of other sites", async () => {
  const visit = await open("dong/");
  const button = visit.page.getByRole("button");
  await button.click();
  await button.click();
  assert.equal(await button.textContent(), "2");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("the page reads without WebAssembly and JavaScript", async () => {
  const { page } = await open("", { javaScriptEnabled: false });
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "An Sinh");
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
