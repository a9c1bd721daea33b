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

/** The cells of a table, row by row. */
const cells = (page, label) =>
  page.locator(`.scroll[aria-label="${label}"] tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

test("a family of seven comes together by taps, and its cards end on one day", async () => {
  const visit = await open("ho-gia-dinh/", { hasTouch: true });
  const { page } = visit;
  // Father, mother, a pupil and a grandmother stand there; another pupil, a baby and a grandfather with a pension come.
  for (const name of ["+ Học sinh, sinh viên", "+ Em bé dưới 6 tuổi", "+ Người có lương hưu"]) {
    await page.getByRole("button", { name, exact: true }).tap();
  }
  assert.equal(await page.locator(".people > .row").count(), 7);
  for (const [index, name] of ["B", "M", "A", "N", "C", "T", "O"].entries()) await page.fill(`#member-${index}-1`, name);
  await page.fill("#member-0-5", "31/12/2026");
  await page.fill("#member-1-5", "3/2027");
  await page.fill("#member-3-5", "10/03/2027");
  assert.equal(await page.locator("#member-5-5, #member-6-5").count(), 0, "a card from elsewhere has no day here");
  await page.fill("#card-from", "30/11/2026");
  await page.getByText("Cả nhà cùng hết một ngày", { exact: true }).tap();
  assert.equal(await page.inputValue("#end"), "31/12/2027");
  // 113.850 × (12 + 70 % × 9 + 60 % × 10), and twice half of it for twelve months at school.
  await says(page, "4.132.755");
  assert.deepEqual(await cells(page, "Từng người"), [
    ["B", "12", "1.366.200", "31/12/2027"],
    ["M", "9", "717.255", "31/12/2027"],
    ["A", "12", "683.100", "—"],
    ["N", "10", "683.100", "10/01/2028"],
    ["C", "12", "683.100", "—"],
    ["T", "—", "0", "—"],
    ["O", "—", "0", "—"],
  ]);
  assert.equal(await page.locator('.scroll[aria-label="Từng người"]').evaluate((table) => table.scrollWidth - table.clientWidth), 0);
  await reads(page, ".strips li", /N683\.100 đồng10 tháng: 11\/03\/2027 – 10\/01\/2028, muộn hơn ngày chung 10 ngày/);
  await reads(page, ".strips li", /T0 đồngThẻ do nơi khác cấp/);
  assert.equal(await page.locator(".results > .notices li").count(), 0, "nothing that changes the amount");
  await page.locator(".why summary").first().click();
  await reads(page, ".why .notices li", /2 người đã có thẻ riêng/);
  await page.reload();
  await started(page);
  await says(page, "4.132.755");
  assert.deepEqual(await page.locator(".row-head input").evaluateAll((names) => names.map((name) => name.value).join("")), "BMANCTO");
  await page.fill("#end", "31/12/2026");
  await page.getByText("12 tháng", { exact: true }).first().tap();
  assert.equal(await page.locator("#end").count(), 0);
  assert.deepEqual(visit.problems, []);
});

test("taking a person away by keyboard takes no other one", async () => {
  const { page } = await open("ho-gia-dinh/");
  await page.getByRole("button", { name: "Bỏ Người 2" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".people > .row").nth(3).waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await page.waitForTimeout(100);
  assert.equal(await page.locator(".people > .row").count(), 3);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".rows")));
});

test("the answer says who and what is wrong, leads there, and mends it", async () => {
  const { page } = await open("ho-gia-dinh/");
  const details = page.locator(".people details").nth(1);
  await details.locator("summary").click();
  await page.fill("#member-1-2", "13");
  await page.locator(".to-field", { hasText: "Người 2, Số tháng" }).waitFor();
  await reads(page, ".answer .in-words", /Chưa tính được/);
  await page.locator("#month").focus();
  await page.evaluate(() => document.querySelectorAll(".people details").forEach((one) => one.removeAttribute("open")));
  await page.locator(".to-field").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "member-1-2");
  await page.locator(".answer").getByRole("button", { name: "Dùng 12" }).click();
  await says(page, "3.825.360");
  assert.equal(await page.inputValue("#member-1-2"), "12");
});
