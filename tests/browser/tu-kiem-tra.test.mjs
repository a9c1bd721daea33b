import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, foreign, open } from "./page.mjs";

after(close);

test("every example is computed on this device and comes out right", async () => {
  const visit = await open("tu-kiem-tra/");
  const { page } = visit;
  const [right, all] = (await page.locator("[data-answer]").textContent()).match(/^(\d+)\/(\d+)/).slice(1).map(Number);
  assert.ok(all > 100, `${all}`);
  assert.equal(right, all);
  assert.equal(await page.locator(".cases .right").count(), all);
  assert.equal(await page.locator(".cases .wrong-case").count(), 0);
  assert.match(await page.locator(".cases li", { hasText: "V004" }).textContent(), /264\.000/);
  await page.getByRole("button", { name: "Tính lại lần nữa" }).click();
  await page.getByText("Lần tính thứ 2").waitFor();
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("before anything ran, nothing is said to be right", async () => {
  const { page } = await open("tu-kiem-tra/", { javaScriptEnabled: false });
  assert.equal(await page.locator("[data-answer]").textContent(), "—");
  assert.equal(await page.locator(".cases .right").count(), 0);
  assert.ok((await page.locator(".cases li").count()) > 100);
});

test("every page links here and to the rules", async () => {
  for (const address of ["", "dong/", "en/quy-dinh/"]) {
    const { page, context } = await open(address);
    const links = await page.locator("footer a").evaluateAll((all) => all.map((one) => new URL(one.href).pathname));
    assert.ok(links.some((link) => link.endsWith("/tu-kiem-tra/")), `${address}: ${links}`);
    assert.ok(links.some((link) => link.endsWith("/quy-dinh/")), `${address}: ${links}`);
    await context.close();
  }
});
