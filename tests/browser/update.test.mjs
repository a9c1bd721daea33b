// From one build to the next with pages open.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LATER, serveBuilds } from "./builds.mjs";
import { close, kept, open, shows, started } from "./page.mjs";

after(close);

async function withBuilds(run) {
  const site = await serveBuilds(process.env.DIST);
  try {
    await run(site);
  } finally {
    await site.close();
  }
}

/** A page of the first build, with the whole site on the device and something typed. */
async function typedIn(site) {
  const visit = await open(new URL("dong/", site.base).href, { clock: null });
  const { page } = visit;
  await kept(page);
  await page.fill("#month", "11/2026");
  await page.fill("#income", "3tr");
  await shows(page, "594.000 đồng");
  await page.evaluate(() => { globalThis.isSamePage = true; });
  return visit;
}

const update = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => undefined));
const banner = (page) => page.locator("#update p");
const isSamePage = (page) => page.evaluate(() => globalThis.isSamePage === true);
const isLater = (page) => page.evaluate(() => document.documentElement.dataset.build === "later");

/**
 * Waits until a newer build waits, or none does any more; asked from a page that is none of the site's.
 * Playwright's waitForFunction takes the promise of such a question for its answer, and waits for nothing.
 */
const waits = (page, scope, wanted) =>
  page.evaluate(async ([scope, wanted]) => {
    const isWaiting = async () => Boolean((await navigator.serviceWorker.getRegistration(scope)).waiting);
    while ((await isWaiting()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 20));
  }, [scope, wanted]);

async function showsCode(page) {
  await page.locator(".actions").getByRole("button", { name: "Mã QR" }).click();
  await page.locator("dialog svg[role=img]").waitFor();
  await page.keyboard.press("Escape");
}

/** Asks the installing worker how it ended. */
const installed = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const end = new Promise((resolve) => {
      const follow = (worker) => {
        const look = () => ["installed", "redundant"].includes(worker.state) && resolve(worker.state);
        worker.addEventListener("statechange", look);
        look();
      };
      if (registration.installing) follow(registration.installing);
      else registration.addEventListener("updatefound", () => follow(registration.installing));
    });
    await registration.update().catch(() => undefined);
    return end;
  });

test("a newer build is told with its rules, waits, and takes over when asked; what was typed stays", () =>
  withBuilds(async (site) => {
    const { page, problems } = await typedIn(site);
    site.shown = "later";
    await update(page);
    await banner(page).waitFor();
    assert.ok((await banner(page).innerText()).includes(`Có bản mới (quy định từ ${LATER.rules})`));
    assert.equal(await isSamePage(page), true, "it does not start again by itself");
    await page.fill("#income", "5tr");
    await shows(page, "1.034.000 đồng");
    // The server has the files of the later build only; this page goes on with its own.
    await showsCode(page);
    assert.equal(await isSamePage(page), true);
    await page.getByRole("button", { name: "Dùng bản mới" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.build === "later");
    await started(page);
    await shows(page, "1.034.000 đồng");
    assert.equal(await page.locator("#income").inputValue(), "5tr");
    await showsCode(page);
    assert.deepEqual(site.missing, []);
    assert.deepEqual(problems, []);
  }));

test("a page that has not loaded its part goes on with that of its own build", () =>
  withBuilds(async (site) => {
    const { page, problems } = await open(new URL("doi-chieu/", site.base).href, { untouched: true });
    await started(page);
    await kept(page);
    site.shown = "later";
    await update(page);
    await banner(page).waitFor();
    await page.fill("#report", "Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng).");
    await shows(page, "1 chỗ khớp");
    assert.deepEqual(site.missing, []);
    assert.deepEqual(problems, []);
  }));

test("another page of the site goes on as it is until its own reader asks", () =>
  withBuilds(async (site) => {
    const { page, context } = await typedIn(site);
    const other = await context.newPage();
    await other.goto(new URL("ho-gia-dinh/", site.base).href);
    await started(other);
    await other.evaluate(() => { globalThis.isSamePage = true; });
    site.shown = "later";
    await update(page);
    await banner(page).waitFor();
    await page.getByRole("button", { name: "Dùng bản mới" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.build === "later");
    await other.bringToFront();
    await showsCode(other);
    assert.equal(await isSamePage(other), true);
    assert.equal(await isLater(other), false);
    await other.getByRole("button", { name: "Dùng bản mới" }).click();
    await other.waitForFunction(() => document.documentElement.dataset.build === "later");
    assert.deepEqual(site.missing, []);
  }));

test("who never asks has the newer build the next time, whole", () =>
  withBuilds(async (site) => {
    const { page, context } = await typedIn(site);
    site.shown = "later";
    await update(page);
    await banner(page).waitFor();
    const outside = await context.newPage();
    await outside.goto(new URL("/embed/README.md", site.base).href);
    await waits(outside, site.base, true);
    await page.close();
    // A browser takes its time to know that the last page is gone.
    await waits(outside, site.base, false);
    const next = await context.newPage();
    await next.goto(new URL("dong/", site.base).href);
    await started(next);
    assert.equal(await isLater(next), true);
    await shows(next, "594.000 đồng");
    await showsCode(next);
    assert.deepEqual(site.missing, []);
  }));

for (const [how, breakIt] of [
  ["a file that does not come", (site) => { site.broken = (file) => /page-.*\.wasm/.test(file); }],
  ["a file that comes damaged", (site) => { site.damaged = (file) => /page-.*\.wasm/.test(file); }],
  ["a site that is replaced meanwhile", (site) => { site.shown = (file) => (/en\/.*html/.test(file) ? "first" : "later"); }],
]) {
  test(`an interrupted update leaves the old build whole: ${how}`, () =>
    withBuilds(async (site) => {
      const { page, context } = await typedIn(site);
      const { broken, damaged } = site;
      site.shown = "later";
      breakIt(site);
      assert.equal(await installed(page), "redundant");
      assert.equal(await banner(page).count(), 0);
      await context.setOffline(true);
      for (const address of ["dong/", "en/dong/", "tien-do/"]) {
        await page.goto(new URL(address, site.base).href);
        await started(page);
        assert.equal(await isLater(page), false);
      }
      await page.goto(new URL("dong/", site.base).href);
      await started(page);
      await shows(page, "594.000 đồng");
      await showsCode(page);
      await context.setOffline(false);
      Object.assign(site, { broken, damaged, shown: "later" });
      assert.equal(await installed(page), "installed");
      await banner(page).waitFor();
    }));
}
