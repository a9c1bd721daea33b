import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, axe, close, foreign, open, reads, says, settled, started } from "./page.mjs";

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

for (const language of LANGUAGES) {
  test(`everything is on one screen of a phone: /${language}tan-nha/`, async () => {
    const { page } = await open(`${language}tan-nha/`);
    const rows = await page.evaluate(() => {
      const answer = document.querySelector(".answer").getBoundingClientRect();
      const fields = [...document.querySelectorAll(".doorstep .chip, #other-income, #local")];
      return { height: innerHeight, answer: [answer.top, answer.bottom], lowest: Math.max(...fields.map((field) => field.getBoundingClientRect().bottom)) };
    });
    assert.ok(rows.answer[1] <= rows.height && rows.lowest <= rows.answer[0], JSON.stringify(rows));
  });
}

test("both insurances at one door: the cards of four people for a year stand beside the contribution", async () => {
  const { page } = await open("tan-nha/");
  await page.getByText("4", { exact: true }).click();
  // 4.5 % of 2.530.000 for 12 months: 1.366.200, then 70, 60 and 50 % of it.
  await reads(page, ".answer-sentence", /BHYT 4 người, 12 tháng: 3\.825\.360 đồng\. Cả hai: 4\.089\.360 đồng/);
  await page.getByRole("button", { name: "Cho người dân xem" }).click();
  await reads(page, ".hall-cards", /3\.825\.360 đồng\. Cả hai: 4\.089\.360/);
});

test("what the locality adds is set once for a round; all else is that of a household", async () => {
  const { page } = await open("tan-nha/");
  await page.fill("#local", "20%");
  await page.getByText("Hộ nghèo", { exact: true }).click();
  await page.fill("#other-income", "1tr8");
  // 22 % of 1.800.000, less 50 % and 20 % of 22 % of 1.500.000.
  await says(page, "165.000");
  await page.getByRole("button", { name: "Hộ tiếp theo" }).click();
  // 22 % of 1.500.000, less 20 % by the State and 20 % by the locality.
  await says(page, "198.000");
  assert.equal(await page.inputValue("#local"), "20%");
  assert.equal(await page.inputValue("#other-income"), "");
  await page.getByText("2.000.000", { exact: true }).click();
  assert.equal(await page.inputValue("#other-income"), "2.000.000", "what is tapped can be typed on");
});

test("an income that is too low is told at its field, and the answer says no figure", async () => {
  const { page } = await open("tan-nha/");
  await page.fill("#other-income", "900000");
  await page.locator("#other-income").blur();
  await page.locator("#other-income[aria-invalid=true]").waitFor();
  await says(page, "—");
  await page.fill("#other-income", "");
  await says(page, "264.000");
});

test("what leaves the amount in doubt is said to both, agent and client", async () => {
  const { page } = await open("tan-nha/");
  await page.fill("#other-income", "2.010.000");
  await says(page, "376.200");
  await reads(page, ".results .notices", /cần xem lại trước khi đóng/);
  await page.getByRole("button", { name: "Cho người dân xem" }).click();
  await reads(page, "main.hall .notices", /cần xem lại trước khi đóng/);
  await page.getByRole("button", { name: "Sửa" }).click();
  await page.getByRole("link", { name: "Từng bước tính" }).click();
  await page.waitForURL(/dong\//);
  await reads(page, ".results > .notices", /Mức này không tròn 50\.000.đồng/);
});

test("the phone's step back closes the client's screen, which hands text, picture and code over", async () => {
  const visit = await open("tan-nha/");
  const { page } = visit;
  await page.getByText("Hộ cận nghèo", { exact: true }).click();
  await says(page, "198.000");
  const show = page.getByRole("button", { name: "Cho người dân xem" });
  await show.click();
  await page.locator("main.hall").waitFor();
  await page.goBack();
  await page.locator("#hall-enter:focus").waitFor();
  await says(page, "198.000");
  await show.click();
  await page.locator("main.hall [data-hand=qr]").click();
  const dialog = page.locator("dialog.panel");
  await dialog.locator(".qr svg").waitFor();
  const link = await dialog.locator(".address").innerText();
  assert.match(link, /\/dong\/#v2;on=2026-11-29;g=n/);
  assert.match(await dialog.innerText(), /Không có tên hay số giấy tờ/);
  await page.keyboard.press("Escape");
  await page.locator("[data-hand=image]").click();
  await dialog.locator("img").waitFor();
  assert.match(await dialog.locator("img").getAttribute("alt"), /198\.000/);
  await dialog.locator(".actions button", { hasText: "Đóng" }).last().click();
  await page.getByRole("button", { name: "Sửa" }).click();
  await page.locator("#hall-enter:focus").waitFor();
  assert.match(page.url(), /tan-nha\/$/);
  const opened = await open(link.slice(link.indexOf("dong/")));
  await says(opened.page, "198.000");
  assert.deepEqual(visit.problems, []);
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
