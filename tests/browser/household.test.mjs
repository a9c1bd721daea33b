import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, foreign, open, reads, says, started } from "./page.mjs";

after(close);

const answer = (page) => page.locator("[data-answer]");

test("a family is put together by taps, and stays over a reload", async () => {
  const visit = await open("ho-gia-dinh/");
  const { page } = visit;
  await says(page, "3.825.360");
  // The student out, a fourth and a fifth member in: 113.850 × (100 + 70 + 60 + 50 + 40) % × 12.
  await page.getByRole("button", { name: "Bỏ Người 3" }).click();
  await says(page, "3.142.260");
  await page.getByRole("button", { name: "+ Đóng theo hộ" }).click();
  await page.getByRole("button", { name: "+ Đóng theo hộ" }).click();
  await says(page, "4.371.840");
  await page.getByText("6 tháng", { exact: true }).first().click();
  await says(page, "2.185.920");
  await page.locator("#member-0-0").selectOption("o");
  await says(page, "1.912.680");
  await page.fill("#card-from", "31/08/2027");
  await page.locator("#card-from").blur();
  await page.getByText("29/02/2028").first().waitFor();
  await page.reload();
  await started(page);
  await says(page, "1.912.680");
  assert.equal(await page.locator("#member-0-0").inputValue(), "o");
  assert.equal(await page.inputValue("#card-from"), "31/08/2027");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("starting again puts the choices back too", async () => {
  const { page } = await open("ho-gia-dinh/");
  await page.locator("#member-0-0").selectOption("o");
  await says(page, "3.005.640");
  await page.getByRole("button", { name: "Nhập lại từ đầu" }).click();
  await says(page, "3.825.360");
  assert.equal(await page.locator("#member-0-0").inputValue(), "h");
});

test("what is wrong is said at its field, and what was typed stays", async () => {
  const { page } = await open("ho-gia-dinh/");
  await page.locator("summary", { hasText: "Số tháng, mức hỗ trợ" }).nth(1).click();
  await page.fill("#member-1-2", "13");
  await page.locator("#member-1-2").blur();
  await page.locator("#member-1-2-error", { hasText: "12" }).waitFor();
  assert.equal(await page.locator("#member-1-2").getAttribute("aria-invalid"), "true");
  assert.equal(await answer(page).textContent(), "—");
  assert.equal(await page.inputValue("#member-1-2"), "13");
  await page.fill("#member-1-2", "7");
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent !== "—");
});

test("no months and too many members are refused, and stay", async () => {
  const { page } = await open("ho-gia-dinh/");
  await page.locator("summary", { hasText: "Số tháng, mức hỗ trợ" }).first().click();
  await page.fill("#member-0-2", "0");
  await page.locator("#member-0-2").blur();
  await reads(page, "#member-0-2-error", /1 tháng đến 12 tháng/);
  assert.equal(await page.inputValue("#member-0-2"), "0");
  const many = await open(`ho-gia-dinh/#v1;m=${"h~".repeat(200)}`);
  await reads(many.page, ".inputs .error", /đến 100 người/);
  assert.equal(await many.page.locator(".row").count(), 200);
});

test("without members there is a clear word", async () => {
  const { page } = await open("ho-gia-dinh/");
  for (let left = 4; left > 0; left--) {
    await page.getByRole("button", { name: /^Bỏ / }).first().click();
  }
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent === "—");
  await page.getByRole("button", { name: "+ Đóng theo hộ" }).click();
  await says(page, "1.366.200");
});
