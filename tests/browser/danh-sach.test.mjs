// The page danh-sach/ as a collection agent uses it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
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

/** A batch of people, each with an own code, six months from a month on. */
const batch = (name, from, ...people) => ({
  name, mimeType: "text/csv",
  buffer: Buffer.from([HEAD, ...people.map((number) => [`${number}`, `Người ${number}`, `010000${`${number}`.padStart(4, "0")}`, ...RIGHT.slice(3, 5), from, ...RIGHT.slice(6)])]
    .map((row) => row.join(";")).join("\n")),
});

test("of several files the same person for overlapping months is found, and a tap opens the row", async () => {
  const visit = await open("danh-sach/");
  const { page } = visit;
  await pick(page, [batch("đợt 1.csv", "11/2026", 1, 2, 3), batch("đợt 2.csv", "03/2027", 3, 4), batch("đợt 3.csv", "05/2027", 1)]);
  await reads(page, ".list-across", /Người 3 · 0100000003: đợt 1\.csv dòng 4, đợt 2\.csv dòng 2/);
  // Months that follow one another do not overlap.
  await page.waitForFunction(() => document.querySelector("#list-list")?.options.length === 3);
  assert.equal(await page.locator(".list-across li").count(), 1);
  assert.match(await page.locator("[data-answer] ~ .answer-sentence").last().innerText(), /1 người có ở hai danh sách/);
  await page.locator(".list-across button").click();
  await reads(page, ".list-panel", /Người này đã có trong đợt 1\.csv, dòng 4/);
  assert.deepEqual(await names(page), ["Người 3", "Người 4"]);
  await page.keyboard.press("Escape");
  await page.locator("#list-list").selectOption({ index: 2 });
  await reads(page, ".list-name", /^Người 1$/);
  await page.locator("#list-list").selectOption({ index: 0 });
  await says(page, /^3 đúng/);
  assert.deepEqual(visit.problems, []);
});

test("one more file beside the open one; what is no list is said, and the open one stays", async () => {
  const { page } = await open("danh-sach/");
  await pick(page, batch("đợt 1.csv", "11/2026", 1, 2));
  await says(page, /^2 đúng/);
  await page.setInputFiles("#list-more", { name: "hình.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1") });
  await reads(page, ".list-totals .note", /hình\.png: .*không phải bảng tính/);
  await says(page, /2 đúng/);
  await page.setInputFiles("#list-more", batch("đợt 2.csv", "12/2026", 2));
  await reads(page, ".list-across", /Người 2/);
  // Two that are dropped at once.
  const texts = [batch("a.csv", "11/2026", 5), batch("b.csv", "11/2026", 5)].map(({ buffer }) => buffer.toString("utf8"));
  await page.evaluate((texts) => {
    const transfer = new DataTransfer();
    texts.forEach((text, place) => transfer.items.add(new File([text], `${"ab"[place]}.csv`)));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, texts);
  await reads(page, ".list-across", /Người 5 .*: a\.csv dòng 2, b\.csv dòng 2/);
});

test("names in an old encoding are shown in both readings, and are Unicode after one tap, in what is handed back, too", async () => {
  const { page } = await open("danh-sach/");
  const people = ["NguyÔn V¨n ¸nh", "TrÇn ThÞ BÝch", "Lª Hoµng §øc", "Ph¹m ThÞ Hång", "§ç V¨n Tó"];
  const rows = people.map((name, place) => [`${place + 1}`, name, `010000000${place}`, ...RIGHT.slice(3)]);
  await pick(page, csv(rows));
  await reads(page, ".list-old", /NguyÔn V¨n ¸nh → Nguyễn Văn ánh/);
  assert.match(await page.locator(".list-totals .note").first().innerText(), /TCVN3/);
  assert.ok((await names(page)).includes("TrÇn ThÞ BÝch"), "nothing is turned unasked");
  await page.getByRole("button", { name: "Chuyển sang chữ Unicode" }).click();
  await reads(page, ".list-name", /Nguyễn Văn ánh/);
  assert.equal(await page.locator(".list-old").count(), 0);
  assert.deepEqual(await names(page), ["Nguyễn Văn ánh", "Trần Thị Bích", "Lê Hoàng Đức", "Phạm Thị Hồng", "Đỗ Văn Tú"]);
  const text = (await handed(page, "Tải CSV")).bytes.toString("utf8");
  assert.match(text, /Trần Thị Bích/);
  assert.doesNotMatch(text, /TrÇn/);
  // The rest of the list was Unicode before.
  assert.match(text, /Đối tượng Hộ_cận_nghèo/);
});

/** A workbook of so many people; its texts stand in the cells, as some programs write them. */
function workbook(count) {
  const sheet = sheetjs.utils.aoa_to_sheet([HEAD, ...many(count, 7)]);
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheet, "Danh sách");
  return { name: "lớn.xlsx", mimeType: "application/octet-stream", buffer: sheetjs.write(book, { type: "buffer", compression: true }) };
}

test("a large file says by rows how far it is, and can be stopped; stopped beside another list, that one stays", async () => {
  const { page } = await open("danh-sach/");
  const large = workbook(40_000);
  await page.evaluate(() => {
    globalThis.seen = [];
    new MutationObserver(() => {
      const bar = document.querySelector(".list-state progress");
      if (bar) globalThis.seen.push([document.querySelector(".list-state").innerText, bar.position]);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await pick(page, large);
  await says(page, /39\.600 đúng · 400 sai/);
  const seen = await page.evaluate(() => globalThis.seen);
  const bars = seen.map(([, position]) => position).filter((position) => position > 0);
  assert.ok(new Set(bars).size > 2, JSON.stringify(seen.slice(0, 9)));
  assert.deepEqual(bars, [...bars].sort((one, other) => one - other), "the bar goes forward");
  assert.ok(seen.some(([text]) => /Đang đọc tệp…\s+[\d.]+ dòng/.test(text)), JSON.stringify(seen.slice(0, 9)));
  await page.getByRole("button", { name: "Đóng và quên danh sách" }).click();
  // Stopped while nothing else is open.
  await pick(page, large);
  await page.getByRole("button", { name: "Dừng" }).click();
  await reads(page, ".list-state", /Đã dừng/);
  assert.equal(await page.locator(".list-row").count(), 0);
  // Beside a list.
  await pick(page, csv([RIGHT, WRONG]));
  await says(page, /1 đúng · 1 sai/);
  await page.setInputFiles("#list-more", large);
  await page.getByRole("button", { name: "Dừng" }).click();
  await says(page, /1 đúng · 1 sai/);
  await page.locator(".list-state progress").waitFor({ state: "detached" });
  assert.equal(await page.locator("#list-list").count(), 0);
  await reads(page, ".list-row", /T\.T\.B\./);
});

test("a file is opened, checked and handed back without a network", async () => {
  const { page, context } = await open("danh-sach/");
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await started(page);
  const lists = new URL("../lists/", import.meta.url);
  for (const name of ["libreoffice.ods", "openpyxl.xlsx"]) {
    await pick(page, { name, mimeType: "application/octet-stream", buffer: await readFile(new URL(name, lists)) });
    await says(page, /^4 đúng/);
    await page.getByRole("button", { name: "Đóng và quên danh sách" }).click();
  }
  await pick(page, csv([RIGHT, WRONG]));
  await says(page, /1 đúng · 1 sai/);
  const { bytes } = await handed(page, "Tải bảng đã kiểm tra (Excel)");
  assert.equal(sheetjs.read(bytes).SheetNames.length, 3);
  await context.setOffline(false);
});

test("from the file to the download by keyboard alone", async () => {
  const { page } = await open("danh-sach/");
  const holds = (id) => page.evaluate((id) => document.activeElement.id === id, id);
  for (let tabs = 0; !(await holds("list-file")); tabs++) {
    assert.ok(tabs < 40, "the file's field is not reached");
    await page.keyboard.press("Tab");
  }
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")]);
  await chooser.setFiles(csv([RIGHT, WRONG]));
  await says(page, /1 đúng · 1 sai/);
  const named = () => page.evaluate(() => document.activeElement.innerText);
  for (let tabs = 0; (await named()) !== "Tải CSV"; tabs++) {
    assert.ok(tabs < 60, "the download is not reached");
    await page.keyboard.press("Tab");
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.equal(download.suggestedFilename(), "danh-sach-da-kiem-tra.csv");
});

/** The parts of an archive, by their names. */
function parts(bytes) {
  const found = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment, start] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const data = bytes.subarray(from, from + size);
    found[bytes.toString("utf8", at + 46, at + 46 + name)] = (bytes.readUInt16LE(at + 10) ? inflateRawSync(data) : data).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return found;
}

test("what is handed back holds numbers as numbers and months as dates, and our own reader finds the same in it", async () => {
  const { page } = await open("danh-sach/");
  await pick(page, csv([RIGHT, WRONG, ["3", "=1+1", "0100000003", ...RIGHT.slice(3)]]));
  await says(page, /2 đúng · 1 sai/);
  const { bytes } = await handed(page, "Tải bảng đã kiểm tra (Excel)");
  const files = parts(bytes);
  assert.doesNotMatch(files["xl/worksheets/sheet1.xml"], /<f>/);
  const sheet = sheetjs.read(bytes, { cellNF: true }).Sheets["Danh sách"] ?? Object.values(sheetjs.read(bytes, { cellNF: true }).Sheets)[0];
  const cell = (column, row) => sheet[sheetjs.utils.encode_cell({ c: column, r: row })];
  assert.deepEqual([cell(HEAD.length + 1, 2).t, cell(HEAD.length + 1, 2).v], ["n", 2_640_000]);
  assert.deepEqual([cell(1, 3).t, cell(1, 3).v], ["s", "=1+1"]);
  const ansinh = await import(pathToFileURL(join(process.env.DIST, "embed", "ansinh.js")).href);
  await ansinh.default({ parts: ["lists"] });
  const { counts, totals } = ansinh.checkList({ bytes });
  assert.deepEqual([counts.persons, counts.right, counts.wrong], [3, 2, 1]);
  assert.equal(totals.pay, 1_188_000 * 2 + 1_848_000);
});

test("the empty lists offer groups and months to choose from", async () => {
  const { page } = await open("danh-sach/");
  const choices = async (name) => {
    const file = parts((await handed(page, name)).bytes);
    const found = file["xl/worksheets/sheet1.xml"].matchAll(/<dataValidation [^>]*sqref="([A-Z]+)2:[A-Z]+\d+"[^>]*><formula1>([^<]*)<\/formula1>/g);
    return Object.fromEntries([...found].map(([, column, list]) => [column, list.replaceAll("&quot;", '"')]));
  };
  const contributions = await choices("Mẫu BHXH tự nguyện");
  assert.equal(contributions.E, '"1,3,6,12"');
  for (const group of ["Hộ nghèo", "Hộ cận nghèo", "Dân tộc thiểu số"]) assert.ok(contributions.G.toLowerCase().includes(group.toLowerCase()), contributions.G);
  const households = await choices("Mẫu BHYT hộ gia đình");
  assert.equal(households.F, '"3,6,12"');
});

test("on paper stand the summary and the wrong rows", async () => {
  const { page } = await open("danh-sach/");
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      globalThis.printed = document.querySelector(".paper")?.innerText ?? document.body.innerText;
      globalThis.onPaper = [...document.querySelectorAll(".on-paper td")].map((cell) => cell.innerText || cell.textContent);
      dispatchEvent(new Event("afterprint"));
    };
  });
  await pick(page, csv(many(300, 7)));
  await says(page, /297 đúng · 3 sai/);
  await page.getByRole("button", { name: "In tóm tắt và dòng sai" }).click();
  await page.waitForFunction(() => globalThis.printed !== undefined);
  const { printed, onPaper } = await page.evaluate(() => ({ printed: globalThis.printed, onPaper: globalThis.onPaper }));
  assert.match(printed, /297 đúng · 3 sai/);
  assert.equal(onPaper.filter((text) => /Người (8|108|208)$/.test(text)).length >= 3, true, onPaper.join("|"));
  assert.doesNotMatch(onPaper.join(" "), /Người 9( |$)/);
});

test("in English, on a phone and a laptop", async () => {
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    const { page } = await open("en/danh-sach/", { viewport });
    await page.getByRole("button", { name: "Try an example list" }).click();
    await says(page, /right/);
    assert.deepEqual(await axe(page), []);
    assert.doesNotMatch(plain(await page.locator("main").innerText()).replace(/[A-ZĐ]\.[A-ZĐ.]*/g, ""), /\b(dòng|đúng|sai|Tổng|Hỗ trợ)\b/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }
});
