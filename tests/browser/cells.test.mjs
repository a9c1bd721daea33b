// tien-do/: the table of units edited cell by cell. The pasted text is what the form keeps.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, drawn, open, reads, settled, started } from "./page.mjs";

after(close);

/** Communes of our own making; a title, a column that nobody reads, a commune without a figure, the sheet's own total. */
const SHEET = [
  "Tiến độ thu tháng 9\t\t\t\t",
  "STT\tĐơn vị\tThực hiện\tKế hoạch\tGhi chú",
  "1\tXã Đồng Nhất\t1.245\t1.800\tgửi muộn",
  "2\tXã Đồng Hai\t655\t1.000\t",
  "3\tXã Đồng Ba\t\t700\tchưa báo",
  "4\tXã Đồng Tư\t480\t600\t",
  "\tTổng cộng\t2.380\t4.100\t",
].join("\n");

async function paste(visit, field, text) {
  const { page, context } = visit;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator(field).click();
  if (field === "#table") await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}

/** The sheet pasted and opened cell by cell. */
async function cells(address = "tien-do/#v1;v=n", text = SHEET, options = {}) {
  const visit = await open(address, options);
  await paste(visit, "#table", text);
  await drawn(visit.page);
  await visit.page.locator("#as-cells").click();
  await visit.page.locator(".cells").waitFor();
  return visit;
}

/** The text that the form keeps. */
async function text(page) {
  await page.locator("#as-cells").click();
  const kept = await page.locator("#table").evaluate((field) => field.value);
  await page.locator("#as-cells").click();
  return kept;
}

const cell = (page, line, column) => page.locator(`#cell-${line}-${column}`);
const focused = (page) => page.evaluate(() => document.activeElement.id);

test("two communes corrected by keyboard: the rest of the sheet stays as it was pasted", async () => {
  const visit = await cells();
  const { page } = visit;
  await cell(page, 2, 2).click();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "cell-3-2");
  await page.keyboard.type("700");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement.id === "cell-4-2");
  await page.keyboard.type("350,5");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "cell-4-3");
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => document.activeElement.id === "cell-4-2");
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.activeElement.id === "cell-3-2");
  await reads(page, "main", /Đọc được 4 dòng/);
  assert.equal(await text(page), SHEET.replace("655", "700").replace("Ba\t\t", "Ba\t350,5\t"));
  await reads(page, ".unit-name", /Xã Đồng Ba/);
  await settled(page);
  await page.reload();
  await started(page);
  await page.locator(".cells").waitFor();
  assert.equal(await cell(page, 3, 2).inputValue(), "700");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(await axe(page), []);
});

test("a correction comes back at one tap, and a figure that is none is marked at its cell", async () => {
  const { page } = await cells();
  await cell(page, 5, 2).fill("4x0");
  await cell(page, 5, 3).click();
  await page.locator("#cell-5-2[aria-invalid=true]").waitFor();
  await reads(page, ".left-out", /“4x0” không đọc được là số/);
  await page.locator(".known").getByRole("button", { name: "Lấy lại số liệu trước đó" }).click();
  await page.waitForFunction(() => document.querySelector("#cell-5-2").value === "480");
  assert.equal(await text(page), SHEET);
});

test("a block pasted at a cell goes over rows and columns, and never over the total", async () => {
  const visit = await cells();
  const { page } = visit;
  await paste(visit, "#cell-4-2", "300\t710\n490\t610\n50\t90");
  await page.locator("#cell-7-1").waitFor();
  const expected = SHEET.replace("Ba\t\t700", "Ba\t300\t710").replace("480\t600", "490\t610").replace("\n\tTổng", "\n\t\t50\t90\n\tTổng");
  assert.equal(await text(page), expected);
  await reads(page, ".left-out", /thiếu tên đơn vị/);
  await page.locator(".known").getByRole("button", { name: "Lấy lại số liệu trước đó" }).click();
  await page.waitForFunction(() => !document.querySelector("#cell-7-1"));
  assert.equal(await text(page), SHEET);
});

test("a row comes and is no error, a row goes and comes back", async () => {
  const { page } = await cells();
  await page.locator("#add-row").click();
  await page.waitForFunction(() => document.activeElement.id === "cell-6-0");
  await reads(page, "main", /Đọc được 3 dòng, bỏ 1 dòng/);
  assert.equal(await text(page), SHEET.replace("\n\tTổng", "\n\t\n\tTổng"));
  await page.getByRole("button", { name: "Bỏ Xã Đồng Hai" }).click();
  await reads(page, "main", /Đọc được 2 dòng/);
  assert.equal(await page.locator("#cell-3-1").inputValue(), "Xã Đồng Ba");
  await page.locator(".known").getByRole("button", { name: "Lấy lại số liệu trước đó" }).click();
  await reads(page, "main", /Đọc được 3 dòng/);
  assert.equal(await cell(page, 3, 1).inputValue(), "Xã Đồng Hai");
});

test("without headings, by semicolons or spaces; the first row takes the place of the example; Enter goes on", async () => {
  const { page } = await open("tien-do/#v1;v=n");
  await page.locator("#as-cells").click();
  await reads(page, ".cells th", /đã đạt/);
  await page.locator("#add-row").click();
  await page.waitForFunction(() => document.activeElement.id === "cell-0-0");
  await page.keyboard.type("Xã A");
  await page.keyboard.press("Tab");
  await page.keyboard.type("12,5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "cell-1-0");
  await page.keyboard.type("Xã B");
  assert.equal(await text(page), "Xã A\t12,5\t20\nXã B\t");
  await reads(page, "main", /Đọc được 1 dòng/);
});

test("of ten thousand rows those that are seen are on the page, on a phone and a laptop; the last is reached and edited", async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `Đơn vị ${at}\t${100 + at % 900}\t1000`);
  const long = ["Đơn vị\tThực hiện\tKế hoạch", ...rows].join("\n");
  for (const viewport of [undefined, { width: 1280, height: 800 }]) {
    const visit = await cells("tien-do/#v1;v=n", long, viewport ? { viewport } : {});
    const { page } = visit;
    await reads(page, "main", /Đọc được 10\.000 dòng/);
    await page.locator(".cells").evaluate((of) => of.scrollTo(0, of.scrollHeight));
    await cell(page, 10_000, 1).waitFor();
    assert.ok(await page.locator(".cells tbody tr").count() < 40);
    await cell(page, 10_000, 1).fill("999");
    const is = await page.evaluate(() => {
      const box = document.querySelector(".cells").getBoundingClientRect();
      return { wide: document.documentElement.scrollWidth <= innerWidth, inside: box.right <= innerWidth };
    });
    assert.deepEqual(is, { wide: true, inside: true });
    assert.match(await text(page), /Đơn vị 9999\t999\t1000$/);
    assert.deepEqual(visit.problems, []);
  }
});
