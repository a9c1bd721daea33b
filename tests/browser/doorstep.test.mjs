import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, foreign, open, says, settled, started } from "./page.mjs";

after(close);

test("four taps lead to an amount that the client can read", async () => {
  const visit = await open("tan-nha/");
  const { page } = visit;
  await page.getByText("Hộ nghèo", { exact: true }).click();
  await page.getByText("3.000.000", { exact: true }).click();
  await page.getByText("3 tháng", { exact: true }).click();
  // 3 × (22 % of 3.000.000 − 50 % of 22 % of the poverty line 1.500.000).
  await says(page, "1.485.000");
  await page.getByRole("button", { name: "Cho người dân xem" }).click();
  await page.locator("main.hall").waitFor();
  await says(page, "1.485.000");
  assert.match(await page.locator("main.hall").textContent(), /Nhà nước trả 495\.000.*mỗi ngày/s);
  assert.equal(await page.evaluate(() => document.activeElement.id), "hall-leave");
  await page.keyboard.press("Escape");
  await page.locator("#hall-enter:focus").waitFor();
  await says(page, "1.485.000");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("the next household begins anew, and nothing is kept", async () => {
  const { page } = await open("tan-nha/");
  await page.getByText("5.000.000", { exact: true }).click();
  await says(page, "1.034.000");
  await settled(page);
  assert.equal(new URL(page.url()).hash, "");
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  await page.getByRole("button", { name: "Hộ tiếp theo" }).click();
  await says(page, "264.000");
  await page.getByText("5.000.000", { exact: true }).click();
  await page.reload();
  await started(page);
  await says(page, "264.000");
});

test("the details open with what was tapped", async () => {
  const { page } = await open("tan-nha/");
  await page.getByText("Hộ cận nghèo", { exact: true }).click();
  await page.getByText("12 tháng", { exact: true }).click();
  await says(page, "2.376.000");
  await page.getByRole("link", { name: "Từng bước tính" }).click();
  await page.waitForURL(/dong\//);
  await started(page);
  await says(page, "2.376.000");
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing at the doorstep, ${colorScheme}`, async () => {
    const { page } = await open("tan-nha/", { colorScheme });
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Cho người dân xem" }).click();
    await page.locator("main.hall").waitFor();
    assert.deepEqual(await axe(page), []);
  });
}
