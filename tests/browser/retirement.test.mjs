import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, foreign, open, reads, says, settled, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const answer = (page) => page.locator("[data-answer]");

test("sex, month of birth and income bring a pension, and stay over a reload", async () => {
  const visit = await open("huu-tri/#v1;t=11/2026");
  const { page } = visit;
  await says(page, "1.325.000");
  await page.getByText("Nam", { exact: true }).first().click();
  // Until 62: 20 years and 7 months count as 21, 47 % of 2.500.000.
  await says(page, "1.175.000");
  await page.fill("#born", "01/1979");
  await page.fill("#income", "5tr");
  await page.fill("#missed", "3");
  await page.locator("#missed").blur();
  await page.getByText(/còn thiếu, vào tháng/).first().waitFor();
  await settled(page);
  const before = await answer(page).textContent();
  await page.reload();
  await started(page);
  await page.waitForFunction((text) => document.querySelector("[data-answer]").textContent === text, before);
  assert.equal(await page.inputValue("#income"), "5tr");
  assert.equal(await page.inputValue("#born"), "01/1979");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("periods paid before are listed and paid out", async () => {
  const { page } = await open("huu-tri/#v1;t=11/2026");
  await page.getByText("Đã đóng trước đây", { exact: true }).first().click();
  await page.getByRole("button", { name: "+ Thêm khoảng đã đóng" }).click();
  await page.fill("#period-0-0", "01/2022");
  await page.fill("#period-0-1", "12/2024");
  await page.fill("#period-0-2", "1,5tr");
  await page.getByRole("heading", { name: "Nếu rút một lần" }).waitFor();
  await page.getByText("Được nhận 8.442.000").first().waitFor();
  await page.fill("#period-0-1", "12/2021");
  await page.locator("#period-0-1").blur();
  await page.locator("#period-0-1-error", { hasText: "01/2022" }).waitFor();
  assert.equal(await page.inputValue("#period-0-1"), "12/2021");
});

test("periods that overlap, or end after the settlement, are refused, and stay", async () => {
  const overlapping = await open("huu-tri/#v1;t=11/2026;pp=01/2022*12/2024*1,5tr*~06/2024*12/2025*1,5tr*");
  await overlapping.page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  await overlapping.page.locator("#period-1-0").focus();
  await overlapping.page.locator("#period-1-0").blur();
  await reads(overlapping.page, "#period-1-0-error", /khoảng thứ 1/);
  assert.equal(await overlapping.page.inputValue("#period-1-0"), "06/2024");
  const late = await open("huu-tri/#v1;t=11/2026;pp=01/2022*12/2027*1,5tr*");
  await reads(late.page, ".answer-sentence", /khoảng thứ 1/);
  assert.equal(await late.page.inputValue("#period-0-1"), "12/2027");
  for (const { page } of [overlapping, late]) assert.equal(await answer(page).textContent(), "—");
});

test("ways are kept side by side in the address", async () => {
  const { page } = await open("huu-tri/#v1;t=11/2026");
  await page.getByRole("button", { name: "Ghi lại cách này" }).click();
  await page.fill("#income", "4tr");
  await says(page, "2.120.000");
  const table = page.getByRole("region", { name: "So sánh các cách" });
  await table.getByText("1.325.000").waitFor();
  await table.getByText("2.120.000").waitFor();
  await page.reload();
  await started(page);
  await table.getByText("1.325.000").waitFor();
  await page.getByRole("button", { name: "Bỏ Cách 1" }).click();
  await table.waitFor({ state: "detached" });
});

test("a birth in the future is refused at its field", async () => {
  const { page } = await open("huu-tri/");
  await page.fill("#born", "01/2040");
  await page.locator("#born").blur();
  await page.locator("#born-error", { hasText: "11/2026" }).waitFor();
  assert.equal(await answer(page).textContent(), "—");
  assert.equal(await page.inputValue("#born"), "01/2040");
});

/** All that the page says. */
const said = (page) => page.locator("main").innerText();

test("months that are missing at the age: what it costs to buy them, and every other way", async () => {
  const { page, problems } = await open("huu-tri/#v1;t=11/2026;b=04/1976;g=n;i=2,2tr;pm=12;pa=2,2tr");
  await says(page, "990.000");
  const ways = page.getByRole("region", { name: "Đến tuổi mà chưa đủ năm đóng thì làm gì?" });
  await ways.getByText(/sớm nhất 03\/2036: lương hưu từ 05\/2036/).waitFor();
  await ways.getByText(/Đóng tiếp cho đủ năm: lương hưu từ 11\/2040/).waitFor();
  await ways.getByText(/Trợ cấp hằng tháng từ 04\/2036/).waitFor();
  // Near-poor: the social pension from 70.
  await ways.getByText(/trợ cấp hưu trí xã hội từ 04\/2046/).waitFor();
  // The line of time says the same as its table: a line a way, in its order, with the month of the table.
  const lines = (await page.locator(".strips li").allInnerTexts()).map(plain);
  const rows = (await ways.locator("tbody tr").allInnerTexts()).map(plain);
  assert.equal(lines.length, rows.length);
  assert.match(lines[0], /^Đóng một lần cho đủ nhận từ 05\/2036 suốt đời; đủ lại tiền mình đóng: \d\d\/\d{4}$/);
  assert.match(rows[0], new RegExp(`Nhận lại đủ tiền mình đóng vào ${lines[0].slice(-7)}`));
  assert.match(lines.at(-1), /nhận từ 04\/2046 suốt đời/);
  assert.doesNotMatch(await said(page), /(^|\s)0\sđồng/);
  assert.doesNotMatch(await said(page), /thai sản/i, "no allowance for a birth at 50");
  assert.deepEqual(problems, []);
});

test("more months missing than can be bought: pay on first, then buy; no pension is promised before", async () => {
  const { page } = await open("huu-tri/#v1;t=11/2026;b=01/1972;i=2,2tr;pm=48;pa=2,2tr");
  await says(page, "89\u00a0tháng");
  await page.locator(".answer-sentence", { hasText: "Đóng tiếp đến 10/2032, rồi đóng một lần" }).waitFor();
  const milestones = page.getByRole("region", { name: "Các mốc" });
  assert.match(await milestones.innerText(), /Lương hưu từ tháng\s+chưa có/);
  assert.doesNotMatch(await said(page), /(^|\s)0\sđồng/);
});

test("of age with 100 months: nothing is planned, and no sum of nothing is told", async () => {
  const { page } = await open("huu-tri/#v1;t=11/2026;b=01/1966;i=2tr;pm=100;pa=2tr");
  await says(page, "80\u00a0tháng");
  const ways = page.getByRole("region", { name: "Đến tuổi mà chưa đủ năm đóng thì làm gì?" });
  await ways.getByText(/Đóng tiếp đến 06\/2028, rồi đóng một lần .* cho 60\s*tháng còn lại/).waitFor();
  await ways.getByText(/Rút một lần vào 11\/2026/).waitFor();
  assert.doesNotMatch(await said(page), /(^|\s)0\sđồng/);
});

test("compulsory months are typed beside the voluntary ones, count, and stay over a reload", async () => {
  const { page } = await open("huu-tri/#v1;t=11/2026;b=04/1976;i=2,2tr");
  await says(page, "66\u00a0tháng");
  await page.getByText("Đã đóng trước đây", { exact: true }).first().click();
  await page.fill("#compulsory-months", "90");
  await page.fill("#compulsory-average", "4tr");
  // 17 years are 49 % of (114 × 2.200.000 + 90 × 4.000.000) ÷ 204.
  await says(page, "1.467.118");
  await page.locator("#compulsory-average").blur();
  await settled(page);
  await page.reload();
  await started(page);
  await says(page, "1.467.118");
  assert.equal(await page.inputValue("#compulsory-months"), "90");
  await page.fill("#compulsory-average", "");
  await page.locator("#compulsory-average").blur();
  await reads(page, "#compulsory-average-error", /./);
  assert.equal(await page.inputValue("#compulsory-months"), "90");
});

test("a birth is understood as people say it, and what is none is mended", async () => {
  const { page } = await open("huu-tri/");
  await page.fill("#born", "1968");
  await reads(page, "#born-echo", /Chỉ có năm sinh .* 01\/1968 .*Thông tư 11\/2025\/TT-BNV/);
  const ofYear = await page.textContent("[data-answer]");
  await page.fill("#born", "01/1968");
  await page.waitForFunction(() => !document.querySelector("#born-echo").textContent);
  assert.equal(await page.textContent("[data-answer]"), ofYear);
  for (const said of ["15/05/1968", "15.5.68", "15051968"]) {
    await page.fill("#born", said);
    await reads(page, "#born-echo", /05\/1968/);
  }
  await page.fill("#born", "31/02/1968");
  await reads(page, ".to-field", /sinh: Chưa hiểu ngày sinh này/);
  await page.locator("#born").blur();
  await page.locator(".field", { has: page.locator("#born") }).getByRole("button", { name: "Dùng 02/1968" }).click();
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent !== "—");
  assert.equal(await page.inputValue("#born"), "02/1968");
});
