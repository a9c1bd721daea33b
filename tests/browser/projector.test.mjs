// Many units on a big screen: by keyboard, by fingers, without a network.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, drawn, kept, open, settled, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const stage = (page) => page.locator("#hall-stage").innerText().then(plain);

/** Twelve communes; the first is far behind, the last two have met their plans. */
const COMMUNES = ["Đơn vị\tThực hiện\tKế hoạch", ...Array.from({ length: 12 }, (_, index) => `Xã số ${index + 1}\t${300 + index * 65}\t1000`), "Xã đủ\t1100\t1000"].join("\n");

async function inHall(options) {
  const visit = await open("tien-do/", options);
  const { page } = visit;
  await page.getByText("Nhiều đơn vị", { exact: true }).click();
  await page.fill("#table", COMMUNES);
  await page.fill("#as-of", "31/10/2026");
  await settled(page);
  await page.locator("#hall-enter").click();
  await page.waitForSelector("#hall-stage");
  await drawn(page);
  return visit;
}

for (const colorScheme of ["light", "dark"]) {
  test(`the ranking with bars, then row by row, by keyboard (${colorScheme})`, async () => {
    const visit = await inHall({ viewport: { width: 1280, height: 800 }, colorScheme });
    const { page } = visit;
    assert.equal(await page.evaluate(() => document.activeElement.id), "hall-stage", "no button takes the presenter's keys");
    assert.equal(await page.locator(".hall-units li").count(), 8);
    assert.equal(await page.locator(".hall-units .slim-bar .tick").count(), 8, "the plan's line is in every bar");
    assert.match(await stage(page), /Xếp hạng.*Xã số 1 30,00%.*chậm 53,29 điểm %.*Số liệu đến 31\/10\/2026\. Vạch đứng: đến ngày đó phải đạt 83,29%/);
    const size = await page.locator(".hall-units strong").first().evaluate((name) => parseFloat(getComputedStyle(name).fontSize));
    assert.ok(size >= 800 * 0.035, `names are ${size} px high: too small for the last row`);
    const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1);
    assert.ok(fits, "a screen is not scrolled");
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("ArrowRight");
    await drawn(page);
    assert.equal(await page.locator(".hall-units li").count(), 5);
    assert.equal(await page.locator(".hall-units .met").count(), 2);
    await page.keyboard.press(" ");
    await drawn(page);
    assert.match(await stage(page), /^Hạng 13 trên 13 Xã số 1 30,00% chậm 53,29 điểm % 300 \/ 1\.000.*Còn lại 700 .*Cần mỗi tuần/);
    assert.equal(await page.locator(".hall-one.far-behind").count(), 1);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("PageDown");
    await drawn(page);
    assert.match(await stage(page), /Xã số 2/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await drawn(page);
    assert.match(await stage(page), /Xã đủ 110,00%/, "before the first comes the last");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#hall-enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "hall-enter");
    assert.deepEqual(visit.problems, []);
  });
}

test("a finger drawn across a phone turns the page, and the buttons do; one drawn down does not", async () => {
  const { page } = await inHall();
  const number = () => page.locator(".hall-turn > span").first().innerText();
  assert.equal(await number(), "1/15");
  const swipe = (from, to) => page.evaluate(([from, to]) => {
    const at = (type, [clientX, clientY]) => document.querySelector("#hall-stage").dispatchEvent(new PointerEvent(type, { bubbles: true, clientX, clientY }));
    at("pointerdown", from);
    at("pointerup", to);
  }, [from, to]);
  await swipe([300, 300], [80, 320]);
  await drawn(page);
  assert.equal(await number(), "2/15");
  await swipe([80, 300], [300, 290]);
  await swipe([200, 100], [260, 500]);
  await drawn(page);
  assert.equal(await number(), "1/15");
  await page.getByRole("button", { name: "Tiếp" }).click();
  await drawn(page);
  assert.equal(await number(), "2/15");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing runs out of a phone");
  assert.deepEqual(await axe(page), []);
});

test("without a network", async () => {
  const { page, context } = await inHall();
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await started(page);
  await settled(page);
  await page.locator("#hall-enter").click();
  await page.waitForSelector(".hall-units");
  await page.keyboard.press("ArrowRight");
  await drawn(page);
  assert.match(await stage(page), /Xã đủ/);
});
