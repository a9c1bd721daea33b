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
  // 3.168.000 until 31/05/2027: 28 Saturdays, 192 days, 7 months.
  await says(page, "113.143");
  await page.getByText("Mỗi ngày", { exact: true }).click();
  await says(page, "16.500");
  await page.getByText("Mỗi tháng", { exact: true }).first().click();
  await says(page, "452.572");
  await page.fill("#income", "2tr");
  await page.locator("#income").blur();
  await page.waitForFunction(() => !document.querySelector("[data-answer]").textContent.includes("452.572"));
  await settled(page);
  const before = await answer(page).textContent();
  await page.reload();
  await started(page);
  await page.waitForFunction((text) => document.querySelector("[data-answer]").textContent === text, before);
  assert.equal(await page.inputValue("#income"), "2tr");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("with a season money is put aside in its months only", async () => {
  const { page } = await open(FIXED);
  await page.getByText("T2", { exact: true }).first().click();
  await page.getByText("T5", { exact: true }).first().click();
  // Four Saturdays in February, five in May.
  await says(page, "352.000");
  await page.getByRole("heading", { name: "Cách đóng nào hợp mùa?" }).waitFor();
  await page.getByText("T5", { exact: true }).first().click();
  await says(page, "792.000");
});

test("the calendar file is made on the device", async () => {
  const { page } = await open(FIXED);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải lịch nhắc (.ics)" }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "heo-dat.ics");
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /RRULE:FREQ=WEEKLY;UNTIL=20270529\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20270531\r\n/);
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
});

test("a first day after the last day to pay is refused at its field", async () => {
  const { page } = await open(FIXED);
  await page.fill("#start-on", "01/06/2027");
  await page.locator("#start-on").blur();
  await page.locator("#start-on-error", { hasText: "31/05/2027" }).waitFor();
  assert.equal(await answer(page).textContent(), "—");
  assert.equal(await page.inputValue("#start-on"), "01/06/2027");
});
