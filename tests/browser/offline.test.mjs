// One visit online, then everything without a network.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { base, close, open, started } from "./page.mjs";

after(close);

/** Waits until the whole site is on the device and answers for itself. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    }
  });

test("after one visit every tool in both languages works without a network", async () => {
  const visit = await open("");
  const { page, context } = visit;
  await kept(page);
  const tools = await page.locator("a.tool").evaluateAll((links) => links.map((link) => link.getAttribute("href").split("#")[0]));
  await context.setOffline(true);
  for (const language of ["", "en/"]) {
    for (const tool of ["", ...new Set(tools)]) {
      await page.goto(new URL(language + tool, base).href);
      await started(page);
      assert.ok((await page.locator("h1").innerText()).length > 3, language + tool);
    }
  }
  await page.goto(new URL("dong/", base).href);
  await started(page);
  await page.fill("#month", "11/2026");
  await page.fill("#income", "3tr");
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent.startsWith("594.000"));
  assert.deepEqual(visit.problems, []);
});

test("the manifest names the app, its icons and its start", async () => {
  const { page } = await open("");
  const href = await page.locator("link[rel=manifest]").evaluate((link) => link.href);
  const manifest = await page.evaluate(async (address) => (await fetch(address)).json(), href);
  assert.equal(manifest.short_name, "An Sinh");
  assert.equal(manifest.display, "standalone");
  for (const { src } of manifest.icons) {
    const status = await page.evaluate(async (address) => (await fetch(address)).status, new URL(src, href).href);
    assert.equal(status, 200, src);
  }
});
