// One visit online, then everything without a network.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, PAGES, TOOLS, base, close, kept, open, started } from "./page.mjs";

after(close);

test("after one visit every tool in both languages works without a network", async () => {
  const visit = await open("");
  const { page, context } = visit;
  await kept(page);
  await context.setOffline(true);
  let handedOver = 0;
  for (const language of LANGUAGES) {
    for (const tool of PAGES) {
      await page.goto(new URL(language + tool, base).href);
      await started(page);
      assert.ok((await page.locator("h1").innerText()).length > 3, language + tool);
      const code = page.locator('[data-hand="qr"]');
      if ((await code.count()) === 0) continue;
      handedOver += 1;
      await code.click();
      await page.locator("dialog svg[role=img]").waitFor();
    }
  }
  assert.equal(handedOver, LANGUAGES.length * TOOLS.length, "what is loaded late is on the device too");
  await page.goto(new URL("dong/", base).href);
  await started(page);
  await page.fill("#month", "11/2026");
  await page.fill("#income", "3tr");
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent.startsWith("594.000"));
  assert.deepEqual(visit.problems, []);
});

test("the browser finds nothing that keeps it from being installed", async () => {
  const { page, context } = await open("");
  await kept(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Tests run in contexts that are thrown away, in which no browser installs anything.
  const errors = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
  assert.deepEqual(errors, []);
  const { errors: complaints } = await session.send("Page.getAppManifest");
  assert.deepEqual(complaints, []);
});

test("the manifest names the app, its icons and every tool", async () => {
  const { page } = await open("");
  const href = await page.locator("link[rel=manifest]").evaluate((link) => link.href);
  const manifest = await page.evaluate(async (address) => (await fetch(address)).json(), href);
  assert.equal(manifest.short_name, "An Sinh");
  assert.equal(manifest.display, "standalone");
  assert.deepEqual(manifest.icons.map(({ purpose }) => purpose).sort(), ["any", "maskable"]);
  for (const { src, type } of manifest.icons) {
    const [status, sent, drawn] = await page.evaluate(async (address) => {
      const answer = await fetch(address);
      const image = new Image();
      image.src = address;
      await image.decode();
      return [answer.status, answer.headers.get("content-type"), image.naturalWidth > 0];
    }, new URL(src, href).href);
    assert.deepEqual([status, sent, drawn], [200, type, true], src);
  }
  const tools = await page.locator(".door a.tool").evaluateAll((links) => links.map((link) => [link.href, link.querySelector("strong").textContent]));
  const shortcuts = manifest.shortcuts.map(({ url, name }) => [new URL(url, href).href, name]);
  assert.deepEqual(shortcuts.sort(), tools.sort());
});

test("a home screen that reads no manifest has an icon too: square, opaque, large enough", async () => {
  for (const address of ["", "en/dong/"]) {
    const { page } = await open(address);
    const corner = await page.evaluate(async () => {
      const image = new Image();
      image.src = document.querySelector("link[rel=apple-touch-icon]").href;
      await image.decode();
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return [image.naturalWidth, image.naturalHeight, context.getImageData(0, 0, 1, 1).data[3]];
    });
    assert.deepEqual(corner, [180, 180, 255]);
  }
});

test("a file that was damaged on the device is said, and comes anew from the network", async () => {
  const { page } = await open("dong/", { clock: null });
  await kept(page);
  const damaged = await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!/page-pay-vi_bg/.test(url)) continue;
        await cache.put(url, new Response(new Uint8Array([0, 1, 2]), { headers: { "content-type": "application/wasm" } }));
        return url;
      }
    }
  });
  await page.goto(new URL("dong/#v1;t=11/2026;i=3tr", base).href);
  await page.reload();
  await page.locator("#loading").getByText("Chưa tải được phần tính toán").waitFor();
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent.startsWith("594.000"));
  const size = await page.evaluate(async (url) => (await (await caches.match(url)).arrayBuffer()).byteLength, damaged);
  assert.ok(size > 100_000, "the next visit finds it whole");
});
