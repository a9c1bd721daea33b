// The pages tien-do/ and chi-tieu/ as a person uses them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, drawn, foreign, open, reads, settled, shows, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const main = (page) => page.locator("main").innerText().then(plain);
const answerName = (page) => page.locator(".answer-name").innerText().then(plain);

/** Types as a person does. */
async function type(page, field, text) {
  await page.fill(field, "");
  await page.locator(field).pressSequentially(text);
}

async function halfYear(page) {
  await type(page, "#done", "306.1 tỷ");
  await type(page, "#plan", "");
  await type(page, "#percent", "53,40%");
  await type(page, "#as-of", "30/06/2011");
  await shows(page, "53,40%");
  await settled(page);
}

test("two of three as printed: verdict, need, forecast and the report sentence", async () => {
  const visit = await open("tien-do/");
  const { page } = visit;
  await halfYear(page);
  assert.equal(await answerName(page), "Nhanh hơn tiến độ 3,81 điểm %");
  const all = await main(page);
  assert.match(all, /306,1 \/ ≈ 573,22 tỷ đồng/);
  assert.match(all, /Còn 267,12 tỷ đồng, mỗi tháng cần 44,52 tỷ đồng, thấp hơn nhịp đến nay 12,7%/);
  assert.match(all, /Mỗi tháng 51,02 44,52/);
  assert.match(all, /1\. Giữ mức bình quân đến nay 617,27 107,69%/);
  assert.match(plain(await page.locator(".sentence").innerText()), /^Tính đến ngày 30\/06\/2011, .* nhanh hơn tiến độ 3,81 điểm %/);
  assert.equal(await page.locator("#done").inputValue(), "306.1 tỷ", "typing is never rewritten");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("one tap copies the report sentence", async () => {
  const { page, context } = await open("tien-do/");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await halfYear(page);
  await page.getByRole("button", { name: "Sao chép chữ" }).click();
  await page.getByText("Đã sao chép").waitFor();
  const [sentence, code, link] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  assert.equal(plain(sentence), plain(await page.locator(".sentence").innerText()));
  assert.equal(plain(code), plain(await page.locator(".code").innerText()));
  assert.equal(link, page.url());
});

test("reload and a link bring everything back, in either language", async () => {
  const { page } = await open("tien-do/");
  await halfYear(page);
  await page.reload();
  await started(page);
  await shows(page, "53,40%");
  assert.equal(await page.locator("#done").inputValue(), "306.1 tỷ");
  const other = await open("en/tien-do/" + new URL(page.url()).hash);
  await shows(other.page, "53.40%");
  assert.equal(await answerName(other.page), "Ahead of time by 3.81 percentage points");
});

test("the hall shows three figures and is left by button and by Escape", async () => {
  const { page } = await open("tien-do/");
  await halfYear(page);
  await page.locator("#hall-enter").click();
  await page.waitForSelector(".hall");
  assert.equal(await page.locator(".hall-figure").count(), 3);
  assert.equal(await page.locator("header, footer").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "hall-leave");
  assert.match(await main(page), /Nhanh hơn tiến độ 3,81 điểm % Đã đạt 53,40%/);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  await page.waitForSelector("#hall-enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "hall-enter");
  await page.locator("#hall-enter").click();
  await page.locator("#hall-leave").click();
  await page.waitForSelector("#done");
  await shows(page, "53,40%");
});

test("a level has no clock; a supplement is told apart from the work", async () => {
  const { page } = await open("tien-do/");
  await page.getByText("Số đang có: người đang tham gia").click();
  await page.getByRole("button", { name: "người", exact: true }).click();
  await type(page, "#done", "");
  await type(page, "#plan", "1615");
  await type(page, "#percent", "85,2");
  await type(page, "#as-of", "30/09/2020");
  await page.locator("details.more > summary").click();
  await page.getByRole("button", { name: "Thêm lần giao bổ sung" }).click();
  await page.locator("#supplement-0-0").pressSequentially("01/10/2020");
  await page.locator("#supplement-0-1").pressSequentially("250");
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("73,78%"));
  await drawn(page);
  const all = await main(page);
  assert.match(all, /1\.376 \/ 1\.615 người/);
  assert.match(all, /01\/10\/2020 1\.865 73,78% 163/);
  assert.match(await answerName(page), /không so với thời gian/);
  assert.equal(await page.locator(".plan-bar line").count(), 0, "no tick of time");
});

test("wrong input keeps what was typed and says how to mend it", async () => {
  const { page } = await open("tien-do/");
  for (const [field, typed, said] of [
    ["#done", "306,1 người", /người.*tỷ đồng/],
    ["#done", "-5", /-5 là số âm/],
    ["#done", "120 %", /120 % là tỷ lệ, không phải số lượng/],
    ["#plan", "0", /lớn hơn 0/],
    ["#plan", "", /hai trong ba số/i],
    ["#as-of", "31/02/2026", /Nhập ngày, tháng và năm/],
    ["#from", "01/01/2027", /phải từ 01\/01\/2027|Nhập từ/],
    ["#to", "31/12/2025", /phải từ 01\/01\/2026/],
  ]) {
    const visit = await open("tien-do/#v1;d=80;a=30/06/2026");
    await type(visit.page, field, typed);
    await visit.page.locator(field).blur();
    await shows(visit.page, "—");
    await reads(visit.page, ".field .error, .answer-sentence", said);
    assert.equal(await visit.page.locator(field).inputValue(), typed);
    await visit.context.close();
  }
  await page.close();
});

test("nothing done yet is a figure; what is left blank is none; a day outside the period says which days are in it", async () => {
  const zero = await open("tien-do/#v1;d=0;p=95;a=31/10/2026");
  await shows(zero.page, "0,00%");
  const blank = await open("tien-do/#v1;d=;p=95;a=31/10/2026");
  await shows(blank.page, "—");
  const outside = await open("tien-do/#v1;d=5;p=9;f=01/01/2026;t=31/12/2026;a=30/06/2025");
  await reads(outside.page, ".answer-sentence", /từ 01\/01\/2026 đến 31\/12\/2026/);
  assert.equal(await outside.page.inputValue("#as-of"), "30/06/2025");
});

test("more than the plan, and a percentage above 100, are shown as they are", async () => {
  const { page } = await open("tien-do/#v1;d=120;p=95;a=31/10/2026");
  await shows(page, "126,32%");
  assert.equal(await answerName(page), "Đã hoàn thành kế hoạch");
  assert.equal(await page.locator(".plan-bar .over").count(), 1);
});

test("another unit of money is converted; a percentage goes to its field, and a minus goes, by one tap", async () => {
  const { page, problems } = await open("tien-do/#v1;p=96;a=30/06/2026");
  await type(page, "#done", "82400 triệu");
  await shows(page, "85,83%");
  await reads(page, "#done-echo", /Hiểu là 82,400 tỷ đồng/);
  await type(page, "#done", "-5");
  await page.locator("#done").blur();
  await page.getByRole("button", { name: "Sửa thành 5" }).click();
  await shows(page, "5,21%");
  await type(page, "#done", "120 %");
  await page.locator("#done").blur();
  await page.getByRole("button", { name: "Chuyển 120 % sang ô Tỷ lệ" }).click();
  await shows(page, "120%");
  assert.equal(await page.locator("#done").inputValue(), "");
  // A row of a list that was added and not filled is nothing.
  await page.locator("details.more > summary").click();
  await page.getByRole("button", { name: "Thêm lần giao bổ sung" }).click();
  await settled(page);
  await shows(page, "120%");
  assert.deepEqual(problems, []);
});

test("many units: pasted, ranked, nothing lost", async () => {
  const { page } = await open("tien-do/");
  await page.getByText("Nhiều đơn vị", { exact: true }).click();
  await page.fill("#table", "Đơn vị;Đã thu;Kế hoạch;Cùng kỳ\nA;50;100;40\nB;90;100;80\nC;25;50;20\nD;;70;\nE;10;;\nTổng cộng;175;250");
  await shows(page, "66,00%");
  const all = await main(page);
  assert.match(all, /Đọc được 4 dòng, bỏ 1 dòng/);
  assert.match(all, /Dòng 5 “D;;70;”: chưa có số đã đạt/);
  assert.match(all, /E: chưa có kế hoạch/);
  const names = () => page.locator(".unit-name").allInnerTexts();
  assert.deepEqual(await names(), ["2= · A", "2= · C", "1 · B"]);
  await page.getByText("Tốt nhất trước").click();
  await page.waitForFunction(() => document.querySelector(".unit-name").textContent === "1 · B");
  await page.getByText("Tăng so cùng kỳ").click();
  await page.waitForFunction(() => document.querySelector(".unit-share").textContent === "25,00%");
  assert.ok((await page.locator("#table").inputValue()).includes("Tổng cộng"));
});

/** Twelve communes of our own making, as a spreadsheet hands them over. */
const COMMUNES = [
  "STT\tĐơn vị\tKế hoạch (người)\tThực hiện",
  ...[["Tân Bình", 1800, 1245], ["Mỹ Đức", 1200, 655], ["An Lão", 2000, 1910], ["Quang Trung", 900, 910], ["Bát Trang", 1100, 860],
    ["Trường Thọ", 1500, 1180], ["Tân Dân", 1300, 1020], ["Thái Sơn", 1250, 975], ["An Thắng", 1600, 1270], ["Chiến Thắng", 1750, 1382],
    ["Trường Sơn", 1600, 1335]].map(([name, plan, done], index) => `${index + 1}\t${name}\t${plan}\t${done}`),
  "12\tLong Đức\t1450\t",
  "\tTổng cộng\t17450\t12742",
].join("\n");

test("twelve communes: from the pasted table to who needs what a week, whom to remind, and one printed page", async () => {
  const { page, context, problems } = await open("tien-do/");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByText("Nhiều đơn vị", { exact: true }).click();
  await page.fill("#table", COMMUNES);
  await type(page, "#as-of", "31/10/2026");
  await shows(page, "79,64%");
  await settled(page);
  const all = await main(page);
  assert.match(await answerName(page), /^Cả bảng: chậm 3,65 điểm %$/);
  assert.match(all, /12\.742 \/ 16\.000 người/);
  assert.match(all, /Đến ngày 31\/10\/2026 phải có 13\.326 người mới kịp\. Còn 3\.258 người, mỗi tuần cần 374, mỗi ngày 54/);
  // The sheet's own total counts Long Đức, too.
  assert.match(all, /Cột “kế hoạch”: dòng “Tổng cộng” ghi 17\.450, các dòng cộng lại 16\.000, lệch 1\.450\. Vì chưa tính: Long Đức/);
  assert.match(all, /Tính theo dòng “Tổng cộng” thì cả bảng đạt 73,02%/);
  // The neediest first, each with what it takes.
  const worst = plain(await page.locator(".unit").first().innerText());
  assert.match(worst, /^11 · Mỹ Đức 54,58% 655 \/ 1\.200 · cần có 999 · chậm 28,70 điểm %/);
  assert.match(worst, /Kém kế hoạch 545 · mỗi tuần cần 63, mỗi ngày 9 · giữ đà này cuối kỳ được 786 \(65,54%\) · chiếm 16,68% phần thiếu chung/);
  assert.equal(await page.locator(".unit .slim-bar .tick").count(), 11, "the mark of time in each bar");
  assert.match(all, /Đáng khen .*Quang Trung: 910 \/ 900 người, đạt 101,11% kế hoạch/);
  await page.getByRole("button", { name: "Sao chép câu này" }).first().click();
  await page.getByText("Đã sao chép").first().waitFor();
  assert.equal(
    plain(await page.evaluate(() => navigator.clipboard.readText())),
    "Mỹ Đức: đến 31/10/2026 được 655 / 1.200 người (54,58%), đi đúng nhịp thì đã có 999. Còn 545 người, mỗi tuần 63 là kịp. Có gì vướng thì báo để cùng gỡ nhé.",
  );
  // What is copied has heads and the total.
  await page.getByRole("button", { name: "Sao chép chữ" }).first().click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text.includes("Hạng")));
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((line) => line.split("\t").map(plain));
  assert.deepEqual(lines[0], ["Tiến độ kế hoạch, Số liệu đến ngày 31/10/2026 (người)"]);
  assert.deepEqual(lines[2], ["11", "Mỹ Đức", "54,58%", "655", "1.200", "999", "545", "63"]);
  assert.deepEqual(lines[13].slice(0, 4), ["", "Cả bảng", "79,64%", "12.742"]);
  assert.deepEqual(await axe(page), []);
  // One row is opened: its steps, and nobody else's.
  await page.locator(".unit-toggle").first().click();
  await reads(page, ".unit-open", /Mỗi tuần/);
  assert.equal(await page.locator(".unit-open").count(), 1);
  await page.locator(".unit-toggle").first().click();
  await settled(page);
  const paper = await page.pdf({ format: "A4" });
  const pages = paper.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
  assert.equal(pages, 1, "one page of A4");
  assert.deepEqual(problems, []);
});

test("a sheet with two indicators and thousands of English letters: neither is dropped, and people are no money", async () => {
  const { page } = await open("tien-do/#v1;v=n");
  await page.fill("#table", [
    "Đơn vị\tBHXH tự nguyện\t\tBHYT hộ gia đình\t", "\tKế hoạch (người)\tThực hiện\tKế hoạch (người)\tThực hiện",
    "Tân Bình\t1,800\t1,245\t12,500\t11,000", "Mỹ Đức\t1,200\t655\t9,800\t7,840", "An Lão\t2,000\t1,610\t15,000\t13,500",
  ].join("\n"));
  await shows(page, "70,20%");
  assert.match(await main(page), /3\.510 \/ 5\.000 người/);
  assert.equal(await page.locator("#unit").inputValue(), "người");
  await page.getByText("BHYT hộ gia đình", { exact: true }).click();
  await shows(page, "86,70%");
  assert.match(await main(page), /32\.340 \/ 37\.300 người/);
  // A percentage that nobody reaches is a question.
  await page.fill("#table", "Đơn vị;Thực hiện;Kế hoạch\nMỹ Đức;655;1.2\nAn Lão;810;900");
  await shows(page, "90,00%");
  assert.match(await main(page), /“Mỹ Đức;655;1\.2”: ra tới 54\.583% kế hoạch/);
});

test("months pasted as a series give curves of this year, last year and the plan", async () => {
  const { page, problems } = await open("tien-do/#v1;v=n;a=30/09/2026");
  const heads = [2026, 2025].flatMap((year) => Array.from({ length: 12 }, (_, month) => `T${month + 1}/${year}`));
  const row = (name, by) => [name, by * 120, ...Array.from({ length: 9 }, () => by * 9), "", "", "", ...Array.from({ length: 12 }, () => by * 8)].join("\t");
  await page.fill("#table", [["Đơn vị", "Kế hoạch (người)", ...heads].join("\t"), row("A", 1), row("B", 10)].join("\n"));
  await shows(page, "67,50%");
  await reads(page, ".curve", /Kỳ này ?891.*Năm trước ?1\.056.*Kế hoạch ?1\.320/s);
  assert.equal(await page.locator(".curve polyline").count(), 3);
  await page.locator(".unit-toggle").last().click();
  await reads(page, ".unit-open", /Theo nhịp năm trước/);
  assert.deepEqual(problems, []);
});

test("a thousand pasted units with broken rows", async () => {
  const { page, problems } = await open("tien-do/#v1;v=n");
  const lines = Array.from({ length: 1000 }, (_, index) =>
    [`Đơn vị ${index}`, index % 100 === 99 ? "?" : `${100 + ((index * 7) % 900)},5`, "1.000,5"].join("\t"));
  await page.fill("#table", lines.join("\n"));
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("Đọc được 990 dòng, bỏ 10 dòng"));
  assert.equal(await page.locator(".unit").count(), 40);
  await page.locator("#show-all").click();
  await page.waitForFunction(() => document.querySelectorAll(".unit").length === 990);
  await page.reload();
  await started(page);
  await page.waitForFunction(() => document.querySelectorAll(".unit").length === 990);
  assert.deepEqual(problems, []);
});

test("quotas: a campaign with its own clock, cards, and the reward", async () => {
  const visit = await open("chi-tieu/");
  const { page } = visit;
  await type(page, "#as-of", "31/03/2019");
  await type(page, "#from", "25/01/2019");
  await type(page, "#to", "30/06/2019");
  await type(page, "#role-0-1", "30");
  await type(page, "#role-1-1", "250");
  await type(page, "#product-0-1", "150");
  await shows(page, "160 người");
  const all = await main(page);
  assert.match(all, /Thời gian đã qua 42,04%, còn 91 ngày/);
  assert.match(all, /Tự ghi – chưa đối chiếu/);
  assert.match(all, /BHXH tự nguyện: đã đạt \(2\/1\)/);
  assert.match(all, /BHYT hộ gia đình: còn 3 người nữa \(2\/5\)/);
  assert.match(all, /đóng từ 3 tháng trở lên: còn 2 người nữa/);
  await type(page, "#officer-2-2", "10");
  await page.waitForFunction(() => document.querySelector(".reward.reached"));
  await page.reload();
  await started(page);
  await shows(page, "160 người");
  await type(page, "#role-0-1", "x");
  await page.locator("#role-0-1").blur();
  await page.waitForSelector("#role-0-1[aria-invalid=true]");
  assert.equal(await page.locator("#role-0-1").inputValue(), "x");
  assert.deepEqual(visit.problems, []);
});

test("the conference planner", async () => {
  const { page } = await open("chi-tieu/");
  await page.getByText("Cần mấy hội nghị nữa?").click();
  await type(page, "#invited", "52");
  await type(page, "#registered", "21");
  await type(page, "#needed", "489");
  await shows(page, "40,38%");
  const all = await main(page);
  assert.match(all, /khoảng 24 hội nghị như thế, mời tất cả 1\.211 người/);
  assert.match(all, /Nếu thuận lợi nhất 53,9\d% 18/);
  assert.match(all, /Nếu khó khăn nhất 28,1\d% 34/);
  await type(page, "#registered", "53");
  await page.locator("#registered").blur();
  await page.waitForSelector("#registered[aria-invalid=true]");
});

const ANSWERS = {
  "tien-do/": [/3,81 điểm %/, /không khớp/, /73,78%/, /chậm hơn tiến độ 3,56/i, /2,54/, /1\.615 → 1\.865 người, tỷ lệ 85,20% → 73,78%/],
  "chi-tieu/": [/18 .* 34|24 hội nghị/, /42,04%/],
};
for (const [tool, figures] of Object.entries(ANSWERS)) {
  test(`the examples of reports open in ${tool}`, async () => {
    const { page } = await open(tool);
    const examples = page.locator(".examples a");
    assert.equal(await examples.count(), figures.length);
    for (const [index, figure] of figures.entries()) {
      await examples.nth(index).click();
      await reads(page, "main", figure);
    }
  });
}
