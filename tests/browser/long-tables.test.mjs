// Long tables of units on tien-do/, as a person pastes them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, open, reads, settled, started } from "./page.mjs";

after(close);

test("what is typed right after a long table was pasted stands in it, unless its reader has tapped elsewhere", async () => {
  const table = Array.from({ length: 1500 }, (_, index) => `Đơn vị ${index}\t${100 + index}\t2.000`).join("\n");
  for (const [waits, taps] of [[false, false], [true, false], [true, true]]) {
    const { page, problems, context } = await open("tien-do/#v1;v=n", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await page.locator("#table").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+v");
    if (waits) await reads(page, "#table-echo", /Đọc được 1\.500 dòng/);
    if (taps) await page.locator("h1").click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Xã cuối; 5; 10", { delay: 5 });
    await settled(page);
    const stands = await page.inputValue("#table");
    assert.ok(stands === (taps ? table : `${table}\nXã cuối; 5; 10`), stands.slice(-80));
    assert.equal(await page.locator("#table[data-folded]").count(), taps ? 1 : 0);
    assert.deepEqual(problems, []);
    await context.close();
  }
});

test("while a long table is being read the answer says so, and nothing of the table before stands beside it", async () => {
  const { page, problems } = await open("tien-do/#v1;v=n");
  const table = Array.from({ length: 1000 }, (_, index) => `Đơn vị số ${index}\t${100 + index}\t2.000`).join("\n");
  await page.evaluate(() => {
    globalThis.seen = [];
    const look = () => seen.push({
      says: document.querySelector(".answer").innerText,
      field: document.querySelector("#table").value.length,
      units: document.querySelectorAll(".unit").length,
      figure: document.querySelector("[data-answer]").textContent,
      asks: ["#by-kp", "#before", "#deal-added"].filter((field) => document.querySelector(field)).length,
    });
    new MutationObserver(look).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
  });
  await page.fill("#table", table);
  await page.waitForFunction(() => document.querySelectorAll(".unit").length === 20);
  await reads(page, "main", /Cần nhắc/);
  const seen = (await page.evaluate(() => globalThis.seen)).filter(({ field }) => field === table.length);
  const reading = seen.filter(({ says }) => says.includes("Đang đọc bảng"));
  assert.ok(reading.length > 0);
  // What is asked stays there; nothing is answered of it.
  for (const { figure, units, asks } of reading) assert.deepEqual([figure, units, asks], ["—", 0, 3]);
  assert.match(seen.at(-1).says, /29,98%/);
  assert.ok(seen.every(({ figure }) => ["—", "29,98%"].includes(figure)));
  assert.deepEqual(problems, []);
});

test("a thousand pasted units with broken rows; ten thousand scroll", async () => {
  const { page, problems } = await open("tien-do/#v1;v=n");
  const table = (units) => Array.from({ length: units }, (_, index) =>
    [`Đơn vị ${index}`, index % 100 === 99 ? "?" : `${100 + ((index * 7) % 900)},5`, "1.000,5"].join("\t")).join("\n");
  const reads = (lines) => page.waitForFunction((lines) => document.querySelector("main").textContent.includes(lines), lines);
  await page.fill("#table", table(1000));
  await reads("Đọc được 990 dòng, bỏ 10 dòng");
  await page.waitForFunction(() => document.querySelectorAll(".unit").length === 20);
  await page.locator("#show-all").click();
  const rows = page.locator("#unit-rows");
  await rows.waitFor();
  assert.equal(await rows.getAttribute("data-count"), "990");
  // A long table is folded, and opened by a tap.
  assert.equal(await page.locator("#table[data-folded]").count(), 1);
  await page.getByRole("button", { name: "mở để xem, sửa" }).click();
  await page.locator("#table:not([data-folded])").waitFor();
  await page.reload();
  await started(page);
  await rows.waitFor();
  await page.fill("#table", table(10_000));
  await reads("Đọc được 9.900 dòng, bỏ 100 dòng");
  const best = () => page.locator(".unit-name", { hasText: /^1=? · / }).count();
  assert.equal(await best(), 0, "the best stand at the end");
  await rows.evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await page.waitForFunction(() => [...document.querySelectorAll(".unit-name")].some((name) => /^1=? · /.test(name.textContent)));
  assert.ok((await page.locator(".unit").count()) < 100, "only the rows around those that are seen are in the page");
  await page.locator(".is-long .unit-toggle").last().click();
  await page.locator(".unit-open h3").waitFor();
  assert.deepEqual(problems, []);
});
