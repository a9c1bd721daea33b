// The page doi-chieu/ as an analyst uses it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, drawn, foreign, open, reads, settled, shows, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const answer = async (page) => plain(await page.locator("[data-answer]").innerText());
const typed = (page) => page.locator("#report").inputValue();

/** The address follows the form at a rest. */
async function addressed(page) {
  await page.waitForFunction(() => location.hash.slice(1) === localStorage.getItem("ansinh.doi-chieu"));
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
  const figures = page.locator(".marked button");
  assert.deepEqual(await figures.allInnerTexts(), ["96.415 người", "5.215 người", "7,52%", "97,3%"]);
  assert.equal(await page.locator(".marked .in-conflict").count(), 3);
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
  await addressed(page);
  const { hash } = new URL(page.url());
  assert.match(hash, /^#v2;t=/);
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
  await settled(page);
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
  await reads(page, ".messages", /không cho lưu/);
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
  const harmful = ["1".repeat(1_000_000), "%".repeat(10_000), "1% ".repeat(20_000), "(".repeat(50_000), "\u202e1\u200f(".repeat(20_000)];
  for (const text of harmful) {
    await visit.page.fill("#report", text);
    // What is drawn for the text before may put that one back for a frame.
    await visit.page.waitForFunction((length) => document.querySelector("#report").value.length === length, text.length);
    await visit.page.locator("#report").blur();
    await visit.page.waitForTimeout(50);
  }
  await visit.page.fill("#report", "");
  await visit.page.locator("#report").blur();
  await shows(visit.page, "—");
  await visit.page.fill("#report", growth);
  await shows(visit.page, "1 chỗ không khớp");
  assert.deepEqual(visit.problems, []);
});

const findings = async (page) => (await page.locator(".findings li").allInnerTexts()).map(plain);
const opened = (page) => page.locator("#opened-figure");

test("tap a figure, correct it, take the correction back", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const figure = page.locator(".marked button", { hasText: "7,52%" });
  await figure.focus();
  await page.keyboard.press("Enter");
  await page.locator(".marked button[aria-expanded=true]", { hasText: "7,52%" }).waitFor();
  assert.match(plain(await opened(page).innerText()), /7,52% Hiểu là 7,52 %, làm tròn ở chữ số cuối Vai trò Tỷ lệ/);
  await page.selectOption("#correct-u", "điểm %");
  await page.waitForFunction(() => document.querySelectorAll(".findings .conflicts").length === 0);
  assert.match(plain(await page.locator(".corrected").innerText()), /7,52%: đơn vị điểm % Bỏ sửa/);
  // The text is what it was, and a reload knows the correction.
  assert.equal(await typed(page), growth);
  await addressed(page);
  await page.reload();
  await started(page);
  assert.equal(await page.locator(".findings .conflicts").count(), 0);
  assert.equal(await page.locator("#correct-u").inputValue(), "điểm %");
  await page.locator(".corrected button").click();
  await shows(page, "1 chỗ không khớp");
  assert.equal(await page.locator(".corrected").count(), 0);
  assert.deepEqual(visit.problems, []);
});

test("a corrected bound changes the verdict, which says so", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "Thu 465 tỷ đồng, đạt 64% kế hoạch (715 tỷ đồng).");
  await page.waitForFunction(() => document.querySelectorAll(".findings .undetermined").length === 1);
  await page.locator(".marked button", { hasText: "64%" }).click();
  await page.selectOption("#correct-b", "l");
  await page.waitForFunction(() => document.querySelectorAll(".findings .agrees").length === 1);
  assert.match((await findings(page))[0], /^Khớp \(đã sửa theo bạn\)/);
});

test("a role that was misunderstood is put right", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "Toàn huyện 200 người, đạt 50%, mốc đặt ra 400 người.");
  await page.waitForFunction(() => document.querySelectorAll(".marked button").length === 3);
  assert.deepEqual(await findings(page), []);
  await page.locator(".marked button", { hasText: "400 người" }).click();
  await page.selectOption("#correct-m", "k");
  await page.locator(".marked button", { hasText: "50%" }).click();
  await page.selectOption("#correct-m", "k%");
  await page.waitForFunction(() => document.querySelectorAll(".findings .agrees").length === 1);
  assert.match((await findings(page))[0], /đã sửa theo bạn.* 200 người \/ 400 người = 50%/);
  assert.equal(await page.locator(".corrected li").count(), 2);
});

test("a number that is no figure is left out, and can come back", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", growth);
  await page.locator(".marked button", { hasText: "7,52%" }).click();
  await opened(page).getByRole("button", { name: "Không phải số liệu" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".marked button").length === 3);
  assert.equal(await opened(page).count(), 0);
  assert.match(await page.locator(".marked mark").first().getAttribute("title"), /theo bạn/);
  await page.locator(".corrected button").click();
  await shows(page, "1 chỗ không khớp");
});

test("a finding and the sentence for the report are copied", async () => {
  const { page, context } = await open("doi-chieu/");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const sentence = "96.415 người, tăng 5.215 người (5,72%) so với cùng kỳ (91.200 người).";
  assert.ok((await findings(page))[0].includes(`Câu báo cáo: ${sentence}`));
  const copied = async (name) => {
    await page.locator(".findings li").first().getByRole("button", { name, exact: true }).click();
    await page.getByText("Đã sao chép").first().waitFor();
    return plain(await page.evaluate(() => navigator.clipboard.readText()));
  };
  assert.match(await copied("Chép"), /^Không khớp: Số in 7,52% không khớp/);
  assert.equal(await copied("Chép câu báo cáo"), sentence);
  // Our own sentence agrees with itself.
  await page.fill("#report", sentence);
  await shows(page, "0 chỗ không khớp");
});

test("a figure that is taken out is picked nowhere any more, after a reload neither", async () => {
  const { page } = await open("doi-chieu/#v1;v=h");
  const places = () => page.locator('#main select[id^="hand-relation-0-"]').evaluateAll((all) => all.map((one) => one.value));
  assert.ok((await places()).includes("3"));
  await page.getByRole("button", { name: /^Bỏ con số/ }).last().click();
  await settled(page);
  const left = await places();
  assert.ok(left.includes("") && !left.includes("3"), `${left}`);
  await page.reload();
  await started(page);
  await drawn(page);
  assert.deepEqual(await places(), left);
});

test("relations made by hand: solved, in conflict, and wrong beside their field", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.locator("label[for=view-kh]").click();
  await page.waitForFunction(() => /573,22/.test(document.querySelector("[data-answer]").textContent));
  await page.fill("#hand-figure-1-2", "600");
  await shows(page, "1 chỗ không khớp");
  assert.match((await findings(page))[0], /Số thu \(306,1 tỷ đồng\) \/ Kế hoạch \(600 tỷ đồng\) = 51,02%/);
  assert.match((await findings(page))[0], /Câu báo cáo: Số thu: 306,1 tỷ đồng, bằng 51,02% kế hoạch \(600 tỷ đồng\)\./);
  await page.fill("#hand-figure-2-2", "51,02");
  await shows(page, "0 chỗ không khớp");
  await page.fill("#hand-figure-2-2", "nhiều");
  await page.locator("#hand-figure-2-1").focus();
  await reads(page, "#hand-figure-2-2-error", /./);
  await page.fill("#hand-figure-2-2", "51,02");
  await page.selectOption("#hand-relation-0-2", "");
  await reads(page, "#hand-relation-0-2-error", /./);
  await page.selectOption("#hand-relation-0-2", "2");
  // Growth over a figure that is added.
  await page.getByRole("button", { name: "Thêm con số" }).click();
  await page.fill("#hand-figure-3-1", "Cùng kỳ");
  await page.fill("#hand-figure-3-3", "tỷ đồng");
  await page.getByRole("button", { name: "Thêm con số" }).click();
  await page.fill("#hand-figure-4-1", "Tốc độ tăng");
  await page.fill("#hand-figure-4-2", "12,6");
  await page.fill("#hand-figure-4-3", "%");
  await page.getByRole("button", { name: "Thêm quan hệ" }).click();
  await page.selectOption("#hand-relation-1-0", "g");
  await page.selectOption("#hand-relation-1-1", { label: "Số thu" });
  await page.selectOption("#hand-relation-1-3", { label: "Cùng kỳ" });
  await page.selectOption("#hand-relation-1-4", { label: "Tốc độ tăng" });
  await page.waitForFunction(() => /Cùng kỳ: 271,85/.test(document.querySelector(".hidden-figures")?.textContent));
  await addressed(page);
  await page.reload();
  await started(page);
  assert.match(plain(await page.locator(".hidden-figures").innerText()), /Cùng kỳ: 271,85/);
  assert.deepEqual(visit.problems, []);
});

test("a long text is read when the typing pauses or the field is left, and in parts", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", twentyPages);
  await shows(page, "520 chỗ không khớp");
  const marks = await page.locator(".marked button, .marked mark").count();
  assert.ok(marks <= 150, `${marks} marks`);
  await page.getByRole("button", { name: "Phần sau" }).click();
  await page.getByText(/^Phần 2\//).waitFor();
  assert.match(await page.locator(".marked").innerText(), /^Mục 3\d: /);
  const before = await page.locator(".findings li").count();
  await page.getByRole("button", { name: "Hiện thêm" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".findings li").length > count, before);
  await page.locator("#report").press("Control+End");
  await page.locator("#report").pressSequentially(`\nMục cuối: ${growth}`);
  await page.locator("#report").blur();
  await shows(page, "521 chỗ không khớp");
  assert.ok((await typed(page)).endsWith(`Mục cuối: ${growth}`));
  await page.locator("#report").press("Control+End");
  await page.locator("#report").pressSequentially(" Hết.");
  assert.ok((await typed(page)).endsWith("giao. Hết."));
  // Nothing but a pause.
  await page.waitForFunction(() => localStorage.getItem("ansinh.doi-chieu").endsWith("H%E1%BA%BFt."));
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
      await page.locator(".marked button").nth(2).click();
      await page.selectOption("#correct-b", "a");
      await page.locator(".corrected").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.locator("label[for=view-kh]").click();
      await page.locator("#hand-figure-0-1").waitFor();
      await page.fill("#hand-figure-0-2", "x");
      await page.locator("#hand-figure-0-1").focus();
      await page.locator("#hand-figure-0-2-error").waitFor();
      assert.deepEqual(await axe(page), []);
    });
  }
}
