import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, TOOLS, close, foreign, open, reads, started } from "./page.mjs";

after(close);

test("a page answers, reports no error and asks nothing of other sites", async () => {
  const visit = await open("dong/");
  const answer = visit.page.locator("[data-answer]");
  const before = await answer.textContent();
  await visit.page.fill("#income", "2000000");
  await visit.page.waitForFunction(
    (text) => document.querySelector("[data-answer]").textContent !== text,
    before,
  );
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("on the day of today, in the build of today, every tool answers", async () => {
  const { page, problems } = await open("", { clock: null });
  for (const tool of LANGUAGES.flatMap((language) => TOOLS.map((tool) => language + tool))) {
    await page.goto(new URL(tool, process.env.SITE_URL).href);
    await started(page);
    assert.match(await page.locator("[data-answer]").textContent(), /\d/, tool);
    assert.equal(await page.locator(".error:not(:empty), [aria-invalid=true]").count(), 0, tool);
  }
  assert.deepEqual(problems, []);
});

test("the page reads without WebAssembly and JavaScript", async () => {
  const { page } = await open("dong/", { javaScriptEnabled: false });
  assert.match(await page.locator("[data-answer]").textContent(), /đồng/);
});

test("the policy stops a script that is not the page's own", async () => {
  const { page } = await open("");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.intruder = true";
    document.head.append(script);
    return globalThis.intruder === true;
  });
  assert.equal(ran, false);
});

test("home: two doors, tools with a promise each, what is asked first with its figure, what is new", async () => {
  for (const language of LANGUAGES) {
    const { page } = await open(language);
    const doors = await page.locator(".door").evaluateAll((all) => all.map((door) => [...door.querySelectorAll("a.tool")].map((link) => link.getAttribute("href").replace(/^.*?en\//, ""))));
    assert.deepEqual(doors.map((door) => door.length), [4, 5]);
    assert.deepEqual(doors.flat().sort(), [...TOOLS, "tan-nha/", "danh-sach/"].sort());
    const cards = await page.locator("a.tool").evaluateAll((all) => all.map((card) => [card.querySelector("strong").textContent, card.querySelector("span").textContent]));
    assert.ok(cards.every(([name, promise]) => name.length > 3 && promise.length > 10 && promise.length < 90), JSON.stringify(cards));
    await reads(page, "a.tool .now", /8[.,]800/);
    const figures = await page.locator("a.tool .now").allInnerTexts();
    assert.deepEqual(figures.map((text) => text.match(/[\d.,]+/g)?.[0].replace(/,/g, ".")), ["264.000", "1.366.200", "2026", "8.800"]);
    assert.match(await page.locator(".dearer").innerText(), /01\/2027.*264[.,]000.*387[.,]200[^.,\d].*\b33\b.*31\/12\/2026/s);
    assert.match(await page.locator(".upcoming").innerText(), /01\/2027/);
  }
});
