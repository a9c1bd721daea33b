// Firefox and WebKit do what Chromium does in tests/browser: start, answer, keep, work without a network, read a long text.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINES, way } from "./engines.mjs";

const SITE = process.env.BASE_URL;

/** Spaces in texts of a page may be ones that do not break. */
const answers = (expected) => document.querySelector("[data-answer]").textContent.replace(/\s/g, " ") === expected;
const has = (selector, part) => [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(part));

for (const [name, launched] of Object.entries(ENGINES)) {
  describe(name, () => {
    let browser;
    let site;
    before(async () => {
      site = await way(SITE);
      browser = await launched();
    });
    after(async () => {
      await browser?.close();
      site.cut();
    });

    test("an amount is typed and answered, in the address, and there again after a reload", async () => {
      await browser.go(site.address + "dong/");
      // At once: the page may not have taken its form over yet.
      await browser.type("#month", "11/2026");
      await browser.type("#income", "3tr");
      await browser.until(answers, "594.000 đồng");
      await browser.until(() => location.hash.includes("i=3tr"));
      await browser.go(site.address);
      await browser.go(site.address + "dong/");
      await browser.until(answers, "594.000 đồng");
    });

    test("a link shows what it was made with", async () => {
      await browser.go(site.address + "dong/#v2;on=2026-11-29;i=2tr;g=n");
      await browser.until(answers, "308.000 đồng");
    });

    test("every worked example comes out right", async () => {
      await browser.go(site.address + "tu-kiem-tra/");
      await browser.tap("h1");
      await browser.until(() => /^(\d+)\/\1\b/.test(document.querySelector("[data-answer]").textContent));
      assert.ok((await browser.ask(() => document.querySelectorAll(".cases .right").length)) > 100);
    });

    test("a long report is read", async () => {
      await browser.go(site.address + "doi-chieu/");
      await browser.tap("h1");
      await browser.until(() => "started" in document.documentElement.dataset);
      const wrong = "Toàn huyện có 1.245 người tham gia, đạt 90% kế hoạch (1.500 người). ";
      await browser.ask((text) => {
        const field = document.querySelector("textarea");
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, wrong + "Công tác tuyên truyền được duy trì thường xuyên tại các xã. ".repeat(1500));
      await browser.until(has, ".answer", "1 chỗ không khớp");
    });

    test("a list is checked by the worker", async () => {
      await browser.go(site.address + "danh-sach/");
      await browser.tap("h1");
      await browser.until(() => "started" in document.documentElement.dataset);
      await browser.ask(() => [...document.querySelectorAll("button")].find((one) => /[Vv]í dụ|thử/.test(one.textContent)).click());
      await browser.until(() => document.querySelectorAll("table tr, .list-row, [role=row]").length > 3);
    });

    test("without a network it goes on", async () => {
      await browser.go(site.address + "dong/");
      await browser.until(() => navigator.serviceWorker.controller !== null);
      site.cut();
      await browser.go(site.address + "heo-dat/");
      await browser.tap("h1");
      await browser.until(() => "started" in document.documentElement.dataset);
      await browser.go(site.address + "dong/");
      await browser.type("#income", "5tr");
      await browser.until(answers, "1.034.000 đồng");
    });
  });
}
