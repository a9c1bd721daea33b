// The page doi-chieu/ as an analyst uses it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, foreign, open, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const answer = async (page) => plain(await page.locator("[data-answer]").innerText());
const typed = (page) => page.locator("#report").inputValue();

async function shows(page, expected) {
  await page.waitForFunction(
    (wanted) => document.querySelector("[data-answer]").textContent.replace(/\s/g, " ") === wanted,
    expected,
  );
}

const growth = "Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ, đạt 97,3% kế hoạch giao.";
/** About 60 KB of UTF-8, as twenty pages are. */
const twentyPages = Array.from({ length: 520 }, (_, index) => `Mục ${index + 1}: ${growth}`).join("\n");

test("a pasted paragraph: conflicts first, figures marked, what it leaves out", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const [first] = await page.locator(".findings li").allInnerTexts();
  assert.match(plain(first), /^Không khớp Số in 7,52% không khớp: 5\.215 người .* = 5,72%/i);
  assert.deepEqual(await page.locator(".marked mark").allInnerTexts(), ["96.415 người", "5.215 người", "7,52%", "97,3%"]);
  assert.equal(await page.locator(".marked .in-conflict").count(), 3);
  assert.equal(plain(await page.locator(".marked .is-percent").first().getAttribute("title")), "7,52 %, làm tròn ở chữ số cuối");
  assert.equal(await page.locator(".marked").innerText(), growth);
  assert.match(plain(await page.locator(".hidden-figures").innerText()), /Kế hoạch: 99\.090 người/);
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("typing letter by letter is never rewritten", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "");
  await shows(page, "—");
  await page.locator("#report").pressSequentially("Thu 465 tỷ đồng, đạt 56% kế hoạch (715 tỷ đồng).\nHết");
  await shows(page, "1 chỗ không khớp");
  assert.equal(await typed(page), "Thu 465 tỷ đồng, đạt 56% kế hoạch (715 tỷ đồng).\nHết");
});

test("reload and a link bring a paragraph back", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const { hash } = new URL(page.url());
  assert.match(hash, /^#v1;t=/);
  await page.reload();
  await started(page);
  assert.equal(await typed(page), growth);
  const other = await open(`doi-chieu/${hash}`);
  assert.equal(await typed(other.page), growth);
  await shows(other.page, "1 chỗ không khớp");
});

test("twenty pages stay on the device, whole", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", twentyPages);
  await shows(page, "520 chỗ không khớp");
  assert.equal(new URL(page.url()).hash, "");
  assert.match(await page.locator("#report-echo").innerText(), /không nằm trong đường dẫn/);
  await page.reload();
  await started(page);
  assert.equal(await typed(page), twentyPages);
  await shows(page, "520 chỗ không khớp");
});

test("twenty pages in a browser that stores nothing stand in the address", async () => {
  const { page } = await open("doi-chieu/");
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new Error("forbidden"); } });
  });
  await page.reload();
  await started(page);
  await page.fill("#report", twentyPages);
  await shows(page, "520 chỗ không khớp");
  assert.match(await page.locator(".messages").innerText(), /không cho lưu/);
  await page.reload();
  await started(page);
  assert.equal(await typed(page), twentyPages);
});

test("markup in a text is text", async () => {
  const visit = await open("doi-chieu/");
  const text = `<img src=x onerror="globalThis.hurt = 1"><script>globalThis.hurt = 2</script> 5% \u202e12 người`;
  await visit.page.fill("#report", text);
  await visit.page.waitForFunction((wanted) => document.querySelector(".marked").textContent === wanted, text);
  assert.equal(await visit.page.locator(".marked img, .marked script").count(), 0);
  assert.equal(await visit.page.evaluate(() => globalThis.hurt), undefined);
  assert.deepEqual(visit.problems, []);
});

test("a text that means harm neither hangs nor breaks the page", async () => {
  const visit = await open("doi-chieu/");
  for (const text of ["1".repeat(200_000), "%".repeat(10_000), "1% ".repeat(20_000), "(".repeat(50_000)]) {
    await visit.page.fill("#report", text);
    assert.equal((await typed(visit.page)).length, text.length);
  }
  await visit.page.fill("#report", growth);
  await shows(visit.page, "1 chỗ không khớp");
  assert.deepEqual(visit.problems, []);
});

test("the example reads without JavaScript", async () => {
  const { page } = await open("doi-chieu/", { javaScriptEnabled: false });
  assert.equal(await answer(page), "1 chỗ không khớp");
  assert.match(plain(await page.locator(".findings").innerText()), /19,37%/);
});

for (const address of ["doi-chieu/", "en/doi-chieu/"]) {
  for (const theme of ["light", "dark", "sun"]) {
    test(`axe finds nothing: /${address} ${theme}`, async () => {
      const { page } = await open(address, { colorScheme: theme === "dark" ? "dark" : "light" });
      await page.evaluate((key) => { document.documentElement.dataset.theme = key; }, theme);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      assert.deepEqual(await axe(page), []);
    });
  }
}
