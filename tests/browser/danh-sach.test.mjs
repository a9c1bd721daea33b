// The page danh-sach/ as a collection agent uses it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import * as sheetjs from "xlsx";
import { axe, close, foreign, kept, open, reads, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const HEAD = ["STT", "Họ và tên", "Mã số BHXH", "Mức thu nhập tháng đóng BHXH", "Số tháng đóng", "Từ tháng/năm", "Số tiền phải đóng",
  "Người tham gia đóng", "NSNN hỗ trợ / Tỷ lệ %", "NSNN hỗ trợ / Số tiền", "Ghi chú"];
const RIGHT = ["1", "N.V.A.", "0100000001", "1500000", "6", "11/2026", "1980000", "1188000", "40", "792000", "Đối tượng Hộ_cận_nghèo"];
const WRONG = ["2", "T.T.B.", "0100000002", "2000000", "6", "11/2026", "2640000", "1584000", "40", "1056000", "Đối tượng Hộ_cận_nghèo"];
const lines = (rows, mark) => [HEAD, ...rows].map((row) => row.join(mark)).join("\n");
const csv = (rows) => ({ name: "danh sách.csv", mimeType: "text/csv", buffer: Buffer.from(lines(rows, ";")) });
/** So many people, the n-th of every hundred with a support that was worked out from the income. */
const many = (count, wrong) => Array.from({ length: count }, (_, index) => {
  const row = index % 100 === wrong ? WRONG : RIGHT;
  return [`${index + 1}`, `Người ${index + 1}`, `01${`${index + 1}`.padStart(8, "0")}`, ...row.slice(3)];
});

const pick = (page, file) => page.setInputFiles("#list-file", file);
const says = (page, pattern) => reads(page, "[data-answer]", pattern);
const names = (page) => page.locator(".list-name").allInnerTexts();

test("a picked file: counts first, then the rows, wrong ones first, each with what is right and why", async () => {
  const visit = await open("danh-sach/");
  const { page } = visit;
  await pick(page, csv([RIGHT, WRONG]));
  await says(page, /1 đúng · 1 sai · 0 thiếu/);
  await reads(page, ".list-row", /T\.T\.B\./);
  assert.deepEqual(await names(page), ["T.T.B.", "N.V.A."]);
  await page.locator(".list-row button").first().click();
  await reads(page, ".list-panel", /792\.000 đồng/);
  const opened = plain(await page.locator(".list-panel").innerText());
  assert.match(opened, /Dòng 3 · Sai/);
  assert.match(opened, /1056000/);
  assert.match(opened, /chuẩn hộ nghèo/);
  // The steps with their articles.
  assert.match(opened, /159\/2025/);
  await page.keyboard.press("Escape");
  await page.locator(".list-panel").waitFor({ state: "detached" });
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("a dropped file and a pasted table", async () => {
  const { page } = await open("danh-sach/");
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "x.csv"));
    document.querySelector(".list-source").dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    document.querySelector(".list-source").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, lines([RIGHT], ";"));
  await says(page, /1 đúng/);
  await page.getByRole("button", { name: "Đóng và quên danh sách" }).click();
  await reads(page, ".list-state", /Đã đóng/);
  assert.equal(await page.locator(".list-row").count(), 0);
  const paste = (type, content) => page.evaluate(([type, content]) => {
    const transfer = new DataTransfer();
    transfer.setData(type, content);
    document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: transfer }));
  }, [type, content]);
  await paste("text/plain", lines([RIGHT, WRONG], "\t"));
  await says(page, /1 đúng · 1 sai/);
  const cells = (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  await paste("text/html", `<table>${[HEAD, WRONG].map(cells).join("")}</table>`);
  await says(page, /0 đúng · 1 sai/);
});

test("a paste into the field leaves nothing there", async () => {
  const { page } = await open("danh-sach/");
  await page.fill("#list-paste", lines([WRONG], "\t"));
  await says(page, /1 sai/);
  assert.equal(await page.locator("#list-paste").count(), 0);
});

test("filter and search find rows that are not in the page", async () => {
  const { page } = await open("danh-sach/");
  await pick(page, csv(many(2000, 7)));
  await says(page, /1\.980 đúng · 20 sai/);
  await reads(page, ".list-name", /^Người 8$/);
  assert.ok((await page.locator(".list-row").count()) < 200);
  await page.fill("#list-search", "nguoi 1999");
  await page.waitForFunction(() => document.querySelectorAll(".list-row").length === 1);
  assert.deepEqual(await names(page), ["Người 1999"]);
  await page.fill("#list-search", "");
  await page.locator("#list-show-wrong").check({ force: true });
  await page.waitForFunction(() => document.getElementById("list-rows").dataset.count === "20");
  await page.locator("#list-show-all").check({ force: true });
  await page.waitForFunction(() => document.getElementById("list-rows").dataset.count === "2000");
  await page.locator("#list-rows").evaluate((rows) => { rows.scrollTop = rows.scrollHeight; });
  await reads(page, ".list-name", /^Người 2000$/);
});

test("a column that was not understood is set by hand, and its heading remembered", async () => {
  const { page, context } = await open("danh-sach/");
  const strange = [...HEAD];
  strange[3] = "Khoản A";
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from([strange, RIGHT].map((row) => row.join(";")).join("\n")) };
  await pick(page, file);
  await says(page, /0 đúng/);
  await page.locator("details.more summary").click();
  await page.getByLabel("Khoản A").selectOption("income");
  await says(page, /^1 đúng/);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.match(decodeURIComponent(stored), /Khoản A/);
  assert.doesNotMatch(stored, /N\.V\.A|0100000001|1500000/);
  const later = await context.newPage();
  await later.goto(page.url());
  await started(later);
  await pick(later, file);
  await says(later, /^1 đúng/);
});

test("nothing of a list is in an address or in the storage, and a reload says so", async () => {
  const { page } = await open("danh-sach/");
  await pick(page, csv([RIGHT, WRONG]));
  await says(page, /1 sai/);
  await page.fill("#list-search", "T.T.B.");
  await page.waitForFunction(() => document.querySelectorAll(".list-row").length === 1);
  assert.match(await page.locator("main").innerText(), /Tải lại trang thì danh sách đóng lại/);
  const holds = () => page.evaluate(() => location.href + JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
  assert.doesNotMatch(await holds(), /T\.T\.B|0100000002|danh%20s/);
  await page.reload();
  await started(page);
  assert.equal(await page.locator(".list-row").count(), 0);
  assert.doesNotMatch(await holds(), /T\.T\.B|0100000002/);
});

test("what is no list is told in a sentence", async () => {
  const { page } = await open("danh-sach/");
  const refused = async (name, buffer, pattern) => {
    await pick(page, { name, mimeType: "application/octet-stream", buffer });
    await reads(page, ".list-refused", pattern);
  };
  await refused("hình.xlsx", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"), /không phải bảng tính/);
  await refused("rỗng.csv", Buffer.from(""), /Không thấy bảng|Không tìm thấy bảng/);
  await refused("cụt.xlsx", Buffer.from("PK\x03\x04xxxx", "latin1"), /bị hỏng/);
  await refused("chữ.csv", Buffer.from("chỉ là một câu\nvà một câu nữa"), /Không thấy bảng|Không tìm thấy bảng/);
  // The page goes on.
  await pick(page, csv([RIGHT]));
  await says(page, /^1 đúng/);
});

/** What another reader finds in a file that is handed back. */
async function handed(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes };
}

test("the checked list is handed back, and another reader finds the same numbers in it", async () => {
  const visit = await open("danh-sach/");
  const { page } = visit;
  await pick(page, csv([RIGHT, WRONG]));
  await says(page, /1 sai/);
  const file = await handed(page, "Tải bảng đã kiểm tra (Excel)");
  assert.equal(file.name, "danh-sach-da-kiem-tra.xlsx");
  const book = sheetjs.read(file.bytes);
  assert.deepEqual(book.SheetNames.slice(1), ["Tổng", "Quy định"]);
  const rows = sheetjs.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
  const [heads, right, wrong] = rows.map((row) => row.slice(HEAD.length));
  assert.equal(heads[0], "Kết luận");
  assert.equal(heads.at(-1), "Lý do");
  assert.deepEqual(right, ["Đúng", 1_980_000, 792_000, 0, 0, 1_188_000]);
  assert.deepEqual(wrong.slice(0, -1), ["Sai", 2_640_000, 792_000, 0, 0, 1_848_000]);
  assert.match(wrong.at(-1), /chuẩn hộ nghèo/);
  // Codes keep their zeros.
  assert.equal(rows[1][2], "0100000001");
  const plainText = (await handed(page, "Tải CSV")).bytes.toString("utf8");
  assert.ok(plainText.startsWith("\ufeff"));
  assert.match(plainText, /;Sai;2640000;792000;0;0;1848000;/);
  assert.deepEqual(visit.problems, []);
  // What was handed back is read again, and found as wrong as it was.
  await pick(page, { name: "x.xlsx", mimeType: "application/octet-stream", buffer: file.bytes });
  await says(page, /1 đúng · 1 sai/);
});

test("an empty list is handed over, which the page can read", async () => {
  const { page } = await open("danh-sach/");
  const file = await handed(page, "Mẫu BHXH tự nguyện");
  const [sheet] = Object.values(sheetjs.read(file.bytes).Sheets);
  const [heads, example] = sheetjs.utils.sheet_to_json(sheet, { header: 1 });
  assert.ok(heads.includes("Mã số BHXH"));
  assert.match(example[0], /ví dụ/);
  await pick(page, { name: "x.xlsx", mimeType: "application/octet-stream", buffer: file.bytes });
  await says(page, /đúng/);
});

test("files of other formats are opened, each as what it was saved from", async () => {
  const { page } = await open("danh-sach/");
  const lists = new URL("../lists/", import.meta.url);
  const found = [];
  for (const name of ["libreoffice.xlsx", "libreoffice.xls", "libreoffice.ods"]) {
    await pick(page, { name, mimeType: "application/octet-stream", buffer: await readFile(new URL(name, lists)) });
    await reads(page, ".list-open strong", new RegExp(name));
    await reads(page, ".list-row", /./);
    found.push(plain(await page.locator("[data-answer]").innerText()));
    await page.getByRole("button", { name: "Đóng và quên danh sách" }).click();
    await page.locator("#list-paste").waitFor();
  }
  assert.equal(new Set(found).size, 1, found.join("; "));
});

test("the example is one, and works without a network", async () => {
  const { page, context } = await open("danh-sach/");
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await started(page);
  await page.getByRole("button", { name: "Xem thử danh sách ví dụ" }).click();
  await says(page, /sai/);
  assert.match(await page.locator(".list-open").innerText(), /Ví dụ \(không có thật\)/);
  await context.setOffline(false);
});

test("a first visit loads no module of lists before somebody opens one", async () => {
  const visit = await open("danh-sach/");
  await visit.page.waitForTimeout(300);
  const early = visit.requests.filter((address) => /clerk|sheets|writer/.test(address) && !/sw\.js/.test(address));
  // The service worker keeps the whole site; the page itself asks for none of them.
  assert.deepEqual(early, []);
});

test("by keyboard alone", async () => {
  const { page } = await open("danh-sach/");
  await page.getByRole("button", { name: "Xem thử danh sách ví dụ" }).focus();
  await page.keyboard.press("Enter");
  await says(page, /sai/);
  await reads(page, ".list-row", /T\.T\.B\./);
  await page.locator("#list-rows").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await reads(page, ".list-panel", /Sai/);
  await page.waitForFunction(() => document.activeElement.id === "list-panel");
  await page.keyboard.press("Escape");
  await page.locator(".list-panel").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.closest(".list-row"));
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing with a list open, ${colorScheme}; a phone does not scroll sideways`, async () => {
    const { page } = await open("danh-sach/", { colorScheme });
    await page.getByRole("button", { name: "Xem thử danh sách ví dụ" }).click();
    await says(page, /sai/);
    await page.locator(".list-row button").first().click();
    await reads(page, ".list-panel", /Sai/);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  });
}

test("a file that is picked before the page answers is opened when it does", async () => {
  const { page, problems } = await open("", { untouched: true, serviceWorkers: "block" });
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/page-list_bg/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL("danh-sach/", page.url()).href);
  await pick(page, csv([RIGHT, WRONG]));
  release();
  await says(page, /1 đúng · 1 sai/);
  await page.waitForTimeout(300);
  assert.deepEqual(problems, []);
});
