// Dealing a larger plan out to the units of a table, as a person does it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, open, settled } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const main = (page) => page.locator("main").innerText().then(plain);

async function type(page, field, text) {
  await page.fill(field, "");
  await page.locator(field).pressSequentially(text);
}

/** Name, what is added, the new plan, the percentage before and after: of every unit, and of all. */
async function dealt(page) {
  await settled(page);
  const rows = await page.locator("table", { hasText: "Giao thêm" }).locator("tbody tr").allInnerTexts();
  return rows.map((row) => row.split(/\s*\t\s*/).map(plain));
}

/** Twenty units with a plan of 1,615 in all, 1,376 done, and labour forces. */
const UNITS = Array.from({ length: 20 }, (_, index) => {
  const plan = 59 + ((index * 37) % 40);
  return { name: `Xã ${String(index + 1).padStart(2, "0")}`, plan, done: Math.floor(plan * 0.845) + (index % 3), labour: 2000 + ((index * 611) % 3000) };
});
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
UNITS[0].plan += 1615 - sum(UNITS.map(({ plan }) => plan));
UNITS[0].done += 1376 - sum(UNITS.map(({ done }) => done));
const sheet = () => ["Đơn vị\tThực hiện\tKế hoạch\tLực lượng lao động", ...UNITS.map(({ name, plan, done, labour }) => [name, done, plan, labour].join("\t"))].join("\n");

async function pasted(text) {
  const visit = await open("tien-do/");
  await visit.page.getByText("Nhiều đơn vị", { exact: true }).click();
  await visit.page.fill("#table", text);
  await settled(visit.page);
  return visit;
}

test("250 more over 20 units: sums exact, nobody loses anything, by the plan, the labour force and a mix", async () => {
  const visit = await pasted(sheet());
  const { page } = visit;
  assert.match(await main(page), /Đang giao 1\.615 người/);
  await type(page, "#deal-added", "250");
  await page.getByText("+250", { exact: true }).waitFor();
  const check = async () => {
    const rows = await dealt(page);
    assert.equal(rows.length, 21);
    assert.deepEqual(rows[20], ["Cả bảng", "+250", "1.865", "85,20%", "73,78%"]);
    const added = rows.slice(0, 20).map(([, more]) => Number(more));
    assert.equal(sum(added), 250);
    assert.ok(added.every((more) => more >= 0));
    assert.deepEqual(rows.slice(0, 20).map(([, , now]) => Number(now.replace(".", ""))), UNITS.map(({ plan }, index) => plan + added[index]));
    return added;
  };
  const byPlan = await check();
  assert.match(await main(page), /1\.615 → 1\.865 người, tỷ lệ 85,20% → 73,78%\. Số đã đạt vẫn là 1\.376/);
  await page.getByText("Lực lượng lao động", { exact: true }).click();
  const byLabour = await check();
  assert.notDeepEqual(byLabour, byPlan);
  // Whoever has more labour never gets fewer people.
  const order = UNITS.map(({ labour }, index) => [labour, byLabour[index]]).sort((a, b) => a[0] - b[0]);
  assert.ok(order.every(([, more], index) => index === 0 || more >= order[index - 1][1]));
  await page.getByText("Kết hợp nhiều số", { exact: true }).click();
  await type(page, "#deal-mix-0-1", "");
  await type(page, "#deal-mix-0-3", "50");
  const mixed = await check();
  assert.ok(mixed.every((more, index) => Math.abs(more - (byPlan[index] + byLabour[index]) / 2) <= 1.5));
  await page.getByText("Ít nhất, nhiều nhất, cách chia").click();
  await type(page, "#deal-least", "10");
  await type(page, "#deal-most", "14");
  const held = await check();
  assert.ok(held.every((more) => more >= 10 && more <= 14));
  await type(page, "#deal-most", "12");
  await settled(page);
  assert.match(await main(page), /từ 200 người đến 240 người/, "the bounds leave no room for 250");
  assert.deepEqual(visit.problems, []);
});

test("a plan that grows from 1,615 to 1,865 as a whole, as links of before say it", async () => {
  const visit = await pasted("Đơn vị\tThực hiện\tKế hoạch\nXã A\t700\t800\nXã B\t400\t500\nXã C\t276\t315\n");
  const { page } = visit;
  await type(page, "#deal-plan", "1.865");
  await page.getByText("+124", { exact: true }).waitFor();
  const cells = await dealt(page);
  // 250 by 800, 500 and 315 of 1,615: 123.84, 77.40, 48.76; the largest remainders get the last two people.
  assert.deepEqual(cells.map(([name, added, now]) => [name, added, now]), [
    ["Xã A", "+124", "924"],
    ["Xã B", "+77", "577"],
    ["Xã C", "+49", "364"],
    ["Cả bảng", "+250", "1.865"],
  ]);
  assert.deepEqual(cells[0].slice(3), ["87,50%", "75,76%"], "700 of 800, then of 924");
  await page.getByText("Cùng kỳ năm trước", { exact: true }).last().click();
  await settled(page);
  assert.match(await main(page), /Chưa có số “Cùng kỳ năm trước” của: Xã A, Xã B, Xã C/);
  await type(page, "#deal-plan", "1.600");
  await page.getByText("Kế hoạch đã giao", { exact: true }).click();
  await settled(page);
  assert.match(await main(page), /Nhập từ 1\.615 người đến/, "less than what is given cannot be dealt out");
  await type(page, "#deal-added", "10");
  await settled(page);
  assert.equal(await page.locator("#deal-plan").inputValue(), "", "one takes the place of the other");
  const ten = await dealt(page);
  assert.deepEqual(ten.at(-1).slice(0, 3), ["Cả bảng", "+10", "1.625"]);
  assert.deepEqual(visit.problems, []);
});
