// Lists of units and officers: never in an address, kept by a name, wiped, handed over as files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { base, close, open, settled, started } from "./page.mjs";

after(close);

const xlsx = createRequire(import.meta.url)("xlsx");
const SHEET = "Đơn vị\tThực hiện\tKế hoạch\nXã Mường Lạn\t700,5\t800\nXã Nậm Tin\t400\t500\n";

async function pasted() {
  const visit = await open("tien-do/");
  await visit.page.getByText("Nhiều đơn vị", { exact: true }).click();
  await visit.page.fill("#table", SHEET);
  await settled(visit.page);
  return visit;
}

const stored = (page, kind) => page.evaluate((kind) => Object.entries(globalThis[kind]).map((pair) => pair.join("=")).join("\n"), kind);
const table = (page) => page.locator("#table").inputValue();

test("nothing of a list stands in the address, the link or the storage; a reload and the other language have it", async () => {
  const visit = await pasted();
  const { page } = visit;
  const named = /M%C6%B0|Mường|700|;b=/;
  assert.doesNotMatch(page.url(), named);
  assert.match(page.url(), /#v2;.*v=n/);
  assert.doesNotMatch(await stored(page, "localStorage"), named);
  assert.doesNotMatch(await page.locator("header a[hreflang]").getAttribute("href"), named);
  await page.reload();
  await started(page);
  assert.equal(await table(page), SHEET);
  await page.locator("header a[hreflang]").click();
  await started(page);
  await settled(page);
  assert.equal(await table(page), SHEET);
  assert.doesNotMatch(page.url(), named);
  const other = await visit.context.newPage();
  await other.goto(new URL("tien-do/", base).href);
  await started(other);
  assert.notEqual(await other.locator("#table").inputValue(), SHEET, "another tab knows nothing of it");
  assert.deepEqual(visit.problems, []);
});

test("a link of before that holds a table opens it, and the address forgets it", async () => {
  const { page } = await open("tien-do/#v1;v=n;b=X%C3%A3%20A%3B5%3B10");
  await settled(page);
  assert.equal(await table(page), "Xã A;5;10");
  assert.doesNotMatch(page.url(), /b=/);
  await page.reload();
  await started(page);
  assert.equal(await table(page), "Xã A;5;10");
});

test("a list is kept by its name, changes with it, is opened in another tab and wiped with one tap", async () => {
  const visit = await pasted();
  const { page } = visit;
  await page.fill("#list-name", "Tháng 11");
  await page.locator("#keep-list").click();
  await page.getByText("Đang mở “Tháng 11”").waitFor();
  const changed = `${SHEET}Xã Pa Thơm\t10\t20\n`;
  await page.fill("#table", changed);
  await settled(page);
  const other = await visit.context.newPage();
  await other.goto(new URL("tien-do/", base).href);
  await started(other);
  await other.getByRole("button", { name: "Mở Tháng 11" }).click();
  await settled(other);
  assert.equal(await other.locator("#table").inputValue(), changed);
  assert.doesNotMatch(other.url(), /Pa|b=|ln=/);
  await other.fill("#list-name", "").catch(() => undefined);
  await other.getByRole("button", { name: "Xóa Tháng 11" }).click();
  await settled(other);
  assert.doesNotMatch(await stored(other, "localStorage"), /Thơm|list\./);
  assert.equal(await other.locator("#table").inputValue(), changed, "what is open stays open");
  await other.fill("#table", SHEET);
  await settled(other);
  assert.doesNotMatch(await stored(other, "localStorage"), /Mường|list\./, "what was wiped does not come back");
  assert.deepEqual(visit.problems, []);
});

test("several lists of one name stand beside each other; “Xóa hết trên máy này” wipes them all, and what the tab holds", async () => {
  const { page } = await pasted();
  for (const count of [1, 2]) {
    await page.fill("#list-name", "Tuần này");
    await page.locator("#keep-list").click();
    await page.getByText(`Đang mở “Tuần này${count > 1 ? " (2)" : ""}”`).waitFor();
    if (count === 1) {
      await page.reload();
      await started(page);
      await page.getByText("Đang mở “Tuần này”").waitFor();
      await page.getByRole("button", { name: "Nhập lại từ đầu" }).click();
      await settled(page);
      await page.getByText("Nhiều đơn vị", { exact: true }).click();
    }
  }
  assert.equal(await page.locator(".kept-lists li").count(), 2);
  await page.getByRole("button", { name: "Xóa hết trên máy này" }).click();
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Xóa hết", exact: true }).click()]);
  await started(page);
  const left = `${await stored(page, "localStorage")}\n${await stored(page, "sessionStorage")}`;
  assert.doesNotMatch(left, /Mường|Tuần/);
});

async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the list with its results as CSV and as XLSX: names, plain numbers, percentages", async () => {
  const visit = await pasted();
  const { page } = visit;
  const csv = await downloaded(page, "Tải tệp CSV");
  assert.equal(csv.name, "an-sinh-tien-do.csv");
  // 304 of 365 days are over, and 61 are left: 8.71 weeks.
  assert.deepEqual(csv.bytes.toString().split("\r\n").slice(1, 3), ["Xã Mường Lạn;700,5;800;87,56%;99,5;666,3;11,5", "Xã Nậm Tin;400;500;80,00%;100;416,4;11,5"]);
  const book = await downloaded(page, "Tải tệp Excel");
  assert.equal(book.name, "an-sinh-tien-do.xlsx");
  const sheet = Object.values(xlsx.read(book.bytes).Sheets)[0];
  const [head, first] = xlsx.utils.sheet_to_json(sheet, { header: 1 });
  assert.equal(head[0], "Đơn vị");
  assert.deepEqual(first, ["Xã Mường Lạn", 700.5, 800, 0.8756, 99.5, 666.3, 11.5]);
  assert.deepEqual(visit.problems, []);
});

test("what is shared says that the list is not in the link", async () => {
  const { page, context } = await pasted();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Chia sẻ" }).first().click();
  await page.getByText("không chứa danh sách và tên").first().waitFor();
  assert.doesNotMatch(await page.evaluate(() => navigator.clipboard.readText()), /b=|M%C6/);
});

test("officers stay out of the address, too, and are kept by a name", async () => {
  const visit = await open("chi-tieu/");
  const { page } = visit;
  await page.locator("#officer-0-0").fill("Nguyễn Thị Bưởi");
  await settled(page);
  const named = /B%C6%B0|Bưởi/;
  assert.doesNotMatch(page.url(), named);
  assert.doesNotMatch(await stored(page, "localStorage"), named);
  await page.reload();
  await started(page);
  assert.equal(await page.locator("#officer-0-0").inputValue(), "Nguyễn Thị Bưởi");
  await page.fill("#list-name", "Tổ 1");
  await page.locator("#keep-list").click();
  await page.getByText("Đang mở “Tổ 1”").waitFor();
  assert.match(await stored(page, "localStorage"), /list\.chi-tieu\.Tổ 1/);
  assert.deepEqual(visit.problems, []);
});
