import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { close, foreign, open, says, settled, started } from "./page.mjs";

after(close);

const answer = (page) => page.locator("[data-answer]");

// A fixed month and first day, so that the clock plays no part.
const FIXED = "heo-dat/#v1;t=11/2026;d=21/11/2026";

test("a contribution becomes an amount a week, a day, a month", async () => {
  const visit = await open(FIXED);
  const { page } = visit;
  // 4.646.400 on 31/05/2027: 28 Saturdays, 192 days, 7 months.
  await says(page, "165.943");
  await page.getByText("Mỗi ngày", { exact: true }).click();
  await says(page, "24.200");
  await page.getByText("Mỗi tháng", { exact: true }).first().click();
  await says(page, "663.772");
  await page.fill("#income", "3tr");
  await page.locator("#income").blur();
  await page.waitForFunction(() => !document.querySelector("[data-answer]").textContent.includes("663.772"));
  await settled(page);
  const before = await answer(page).textContent();
  await page.reload();
  await started(page);
  await page.waitForFunction((text) => document.querySelector("[data-answer]").textContent === text, before);
  assert.equal(await page.inputValue("#income"), "3tr");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("with a season money is put aside in its months only", async () => {
  const { page } = await open(FIXED);
  await page.getByText("T2", { exact: true }).first().click();
  await page.getByText("T5", { exact: true }).first().click();
  // Four Saturdays in February, five in May.
  await says(page, "516.267");
  await page.getByRole("heading", { name: "Cách đóng nào hợp mùa?" }).waitFor();
  await page.getByText("T5", { exact: true }).first().click();
  await says(page, "1.161.600");
});

/** The calendar file behind a button, its lines unfolded. */
async function calendar(page, name) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "heo-dat.ics");
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  return text.replace(/\r\n /g, "");
}

test("the calendar file is made on the device", async () => {
  const { page } = await open(FIXED);
  const text = await calendar(page, /lịch nhắc.*Sau đó, đến 31\/05\/2027/);
  assert.match(text, /RRULE:FREQ=WEEKLY;UNTIL=20270529\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20270531\r\n/);
});

test("a near-poor farmer with income in May and October sees both plans: page, text, calendar", async () => {
  const { page } = await open(FIXED);
  for (const chip of ["Hộ cận nghèo", "T5", "T10"]) await page.getByText(chip, { exact: true }).first().click();
  // 12 × (484.000 − 193.600) in five Saturdays of May; 12 × (330.000 − 132.000) before the change.
  await says(page, "696.960");
  const plain = async (selector) => (await page.locator(selector).first().textContent()).replace(/\s+/g, " ");
  const rows = await page.locator(".two-days tbody tr").allTextContents();
  assert.match(rows[0].replace(/\s+/g, " "), /Chậm nhất 31\/12\/2026.*2\.376\.000/);
  assert.match(rows[1].replace(/\s+/g, " "), /Sau đó, đến 31\/05\/2027.*696\.960.*3\.484\.800/);
  for (const selector of [".answer-sentence", ".reminder"]) {
    const text = await plain(selector);
    assert.match(text, /3\.484\.800 đồng trước hạn đóng 31\/05\/2027/);
    assert.match(text, /chậm nhất ngày 31\/12\/2026 thì 2\.376\.000 đồng: trước ngày đó không có lần bỏ heo nào/i);
  }
  const last = await calendar(page, /Sau đó/);
  assert.match(last, /DTSTART;VALUE=DATE:20270501\r\nRRULE:FREQ=WEEKLY;UNTIL=20270529;BYMONTH=5,10/);
  assert.match(last, /DTSTART;VALUE=DATE:20261231\r\nSUMMARY:[^\r]*2\.376\.000/);
  assert.match(last, /DTSTART;VALUE=DATE:20270531\r\nSUMMARY:[^\r]*3\.484\.800/);
  // The last deposit is on the 29th: the last day is told on the day after at the soonest.
  assert.match(last, /3\.484\.800[^\r]*\r\n(?:(?!END:VEVENT)[^\r]*\r\n)*TRIGGER:-P1D/);
  const inTime = await calendar(page, /Chậm nhất/);
  assert.match(inTime, /DTSTART;VALUE=DATE:20261231\r\nSUMMARY:[^\r]*2\.376\.000/);
  const ids = (text) => text.match(/UID:.*/g);
  assert.ok(ids(inTime).every((id) => !ids(last).includes(id)));
});

test("a first day after the last day to pay is refused at its field", async () => {
  const { page } = await open(FIXED);
  await page.fill("#start-on", "01/06/2027");
  await page.locator("#start-on").blur();
  await page.locator("#start-on-error", { hasText: "31/05/2027" }).waitFor();
  assert.equal(await answer(page).textContent(), "—");
  assert.equal(await page.inputValue("#start-on"), "01/06/2027");
});
