import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, foreign, open, reads, says, settled, started } from "./page.mjs";

after(close);

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
