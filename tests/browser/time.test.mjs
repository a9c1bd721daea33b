// The site while time passes: any page on any day, links of another month, forms that the device has kept, a clock that
// is wrong, month fields that are emptied. The months of the builds are those of xtask/src/months.rs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { LANGUAGES, PAGES, TOOLS, axe, builtIn, close, noteDrawnTexts, open, reads, setClock, settled, shows, started } from "./page.mjs";

after(close);

const BUILDS = ["2026-11", "2027-01", "2028-01"];
const DAYS = ["2026-12-31", "2027-01-01", "2027-02-03", "2027-04-15", "2027-12-20", "2028-02-01"];

/** As long as no service worker is to have a part in it, a visit costs a third. */
const VISIT = { serviceWorkers: "block" };

/** A page of a build on a day, as a reader has it who has touched it. */
const openOn = (clock, address, options) => open(address, { clock, built: "2026-11", ...VISIT, ...options });

const messages = (page) => page.locator("main .messages").innerText().then((text) => text.replace(/\s+/g, " "));

/** What a reader is told where there should be an answer, or an error anywhere. */
const state = (page) =>
  page.evaluate(() => ({
    answer: document.querySelector("[data-answer]")?.textContent.replace(/\s/g, " "),
    rows: document.querySelectorAll("main .tool, main .cases li, main details").length,
    errors: [...document.querySelectorAll(".error, .wrong, [aria-invalid=true]")].map((one) => one.textContent).filter(Boolean),
  }));

for (const built of BUILDS) {
  for (const day of DAYS) {
    test(`built in ${built}, opened on ${day}: every page answers`, async () => {
      const { page, context, problems } = await open("", { clock: day, built, ...VISIT });
      for (const address of LANGUAGES.flatMap((language) => PAGES.map((page) => language + page))) {
        await page.goto(new URL(address, builtIn(built)).href);
        await started(page);
        const { answer, rows, errors } = await state(page);
        assert.deepEqual(errors, [], address);
        if (TOOLS.some((tool) => address.endsWith(tool))) assert.match(answer, /\d/, address);
        else assert.ok(rows > 0 || /\d/.test(answer), address);
      }
      assert.deepEqual(problems, []);
      await context.close();
    });
  }
}

// ---- Links

/** The link of a page as it stands in the address, after its form has come to rest. */
async function linkOn(clock, address, enter) {
  const { page, context } = await openOn(clock, address);
  await enter?.(page);
  await settled(page);
  const { hash } = new URL(page.url());
  const answer = await page.locator("[data-answer]").textContent();
  const code = await page.locator(".code").first().textContent();
  await context.close();
  return { hash, answer, code };
}

for (const tool of TOOLS.filter((tool) => tool !== "doi-chieu/")) {
  test(`a link of November shows the result of November later on, and that of today when asked: ${tool}`, async () => {
    const sent = await linkOn("2026-11-29", tool);
    for (const language of LANGUAGES) {
      for (const day of ["2026-12-05", "2027-01-10"]) {
        const { page, context, problems } = await openOn(day, language + tool + sent.hash);
        await reads(page, "main .messages", language ? /the result of 29\/11\/2026/ : /kết quả của ngày 29\/11\/2026/);
        if (!language) assert.equal(await page.locator("[data-answer]").textContent(), sent.answer);
        const code = await page.locator(".code").first().textContent();
        assert.equal(code.match(/[0-9A-Z]{6}/)[0], sent.code.match(/[0-9A-Z]{6}/)[0]);
        if (day > "2027" && tool === "heo-dat/") assert.deepEqual(await axe(page), []);
        await page.getByRole("button", { name: language ? "Work it out for today" : "Tính lại cho hôm nay" }).click();
        await page.waitForFunction(() => !document.querySelector("main .messages button"));
        await settled(page);
        assert.match(new URL(page.url()).hash, new RegExp(`on=${day}`));
        assert.deepEqual((await state(page)).errors, []);
        assert.deepEqual(problems, []);
        await context.close();
      }
    }
  });
}

test("a link of November: the figures of then, and of today", async () => {
  const sent = await linkOn("2026-11-29", "dong/", (page) => page.fill("#income", "2tr"));
  assert.match(sent.answer, /^374\.000/);
  const { page } = await openOn("2027-01-10", `dong/${sent.hash}`);
  await shows(page, "374.000 đồng");
  assert.equal(await page.inputValue("#month"), "11/2026");
  // What is changed there is still of then.
  await page.fill("#income", "1.500.000");
  await shows(page, "264.000 đồng");
  await settled(page);
  assert.match(page.url(), /on=2026-11-29/);
  await page.getByRole("button", { name: "Tính lại cho hôm nay" }).click();
  assert.equal(await page.inputValue("#month"), "01/2027");
});

test("a link of a plan keeps its first day, from one day to the next", async () => {
  const sent = await linkOn("2026-11-29", "heo-dat/");
  const { page } = await openOn("2026-11-30", `heo-dat/${sent.hash}`);
  assert.equal(await page.locator("[data-answer]").textContent(), sent.answer);
  await reads(page, ".answer-sentence", /từ 29\/11\/2026/);
  await reads(page, "main .messages", /kết quả của ngày 29\/11\/2026/);
  await page.getByRole("button", { name: "Tính lại cho hôm nay" }).click();
  await reads(page, ".answer-sentence", /từ 30\/11\/2026/);
});

test("starting again leaves the day of a link, too", async () => {
  const { page } = await openOn("2027-01-10", "dong/#v1;on=2026-11-29;g=n");
  await page.getByRole("button", { name: "Nhập lại từ đầu" }).click();
  await page.waitForFunction(() => document.querySelector("#month").value === "01/2027");
  assert.equal(await messages(page), "");
});

test("a link to the other language is of the same day; a link whose day is none opens with a message", async () => {
  const { page } = await openOn("2027-01-10", "dong/#v1;on=2026-11-29;i=2tr");
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/en\/dong/);
  await started(page);
  await shows(page, "374,000 đồng");
  const broken = await openOn("2027-01-10", "dong/#v1;on=29/11;i=5tr");
  assert.match(await messages(broken.page), /chưa hiểu được/);
  assert.equal(await broken.page.inputValue("#month"), "01/2027");
});

test("the form of one's own goes on meaning the running month: kept, reloaded, in a tab that was left open", async () => {
  const { page } = await openOn("2026-11-29", "dong/");
  await page.fill("#income", "5tr");
  await shows(page, "1.034.000 đồng");
  await settled(page);
  await setClock(page, "2027-01-10");
  const isJanuary = async () => {
    await started(page);
    await page.waitForFunction(() => document.querySelector("#month").value === "01/2027");
    assert.equal(await page.inputValue("#income"), "5tr");
    assert.equal(await messages(page), "");
  };
  await page.reload();
  await isJanuary();
  await page.goto(new URL("dong/", builtIn("2026-11")).href);
  await isJanuary();
  assert.doesNotMatch(await page.evaluate(() => localStorage.getItem("ansinh.dong")), /on=/);
});

test("a link that is opened again and reloaded is still of its day", async () => {
  const { page } = await openOn("2026-11-29", "dong/#v1;on=2026-11-29;i=5tr");
  await settled(page);
  await setClock(page, "2027-01-10");
  await page.reload();
  await started(page);
  await reads(page, "main .messages", /kết quả của ngày 29\/11\/2026/);
  assert.equal(await page.inputValue("#month"), "11/2026");
});

// ---- The clock

test("a clock behind the build is told, and not followed", async () => {
  for (const language of LANGUAGES) {
    for (const tool of ["dong/", "heo-dat/", "tan-nha/"]) {
      const { page, context, problems } = await openOn("2020-02-10", language + tool);
      await reads(page, "main .messages", language ? /date is 10\/02\/2020.*01\/11\/2026/ : /để ngày 10\/02\/2020.*01\/11\/2026/);
      const { answer, errors } = await state(page);
      assert.match(answer, /\d/);
      assert.deepEqual(errors, []);
      // Of 2026, not of 2020, whose lowest amount was 700.000.
      assert.match(await page.locator("main").innerText(), /1[.,]500[.,]000/);
      assert.deepEqual(problems, []);
      await context.close();
    }
  }
});

test("a clock of the day before the build is one of another part of the world", async () => {
  const { page } = await openOn("2026-10-31", "dong/");
  assert.equal(await messages(page), "");
});

test("the piggy bank counts from today before anybody has touched it", async () => {
  const { page } = await openOn("2026-11-29", "heo-dat/", { untouched: true });
  await page.waitForSelector("html[data-started]", { state: "attached", timeout: 8_000 });
  await reads(page, ".answer-sentence", /từ 29\/11\/2026/);
});

// ---- Month fields

for (const [tool, field] of [["dong/", "#month"], ["heo-dat/", "#month"], ["ho-gia-dinh/", "#month"], ["huu-tri/", "#start"]]) {
  test(`a month field can be emptied and typed anew: ${tool}`, async () => {
    const { page } = await openOn("2026-11-29", tool);
    const month = page.locator(field);
    await month.focus();
    await page.keyboard.press("End");
    for (let key = 0; key < 7; key += 1) await page.keyboard.press("Backspace");
    assert.equal(await month.inputValue(), "");
    await settled(page);
    assert.equal(await month.inputValue(), "", "still empty after a while");
    await page.keyboard.type("01/2027");
    await settled(page);
    assert.equal(await month.inputValue(), "01/2027");
    assert.match(page.url(), /=01\/2027/);
    await month.fill("");
    await month.blur();
    const says = (month) => page.waitForFunction(([field, month]) => document.querySelector(field).value === month, [field, month]);
    await says("11/2026");
    assert.deepEqual((await state(page)).errors, []);
    // A step back to the running month is no field that somebody has emptied.
    const beside = page.locator(".entry", { has: month });
    await beside.getByRole("button", { name: "Tháng sau" }).click();
    await says("12/2026");
    await beside.getByRole("button", { name: "Tháng trước" }).click();
    await says("11/2026");
  });
}

// ---- Coming back

/** Opens a tool on 10/01/2027 with what the device has kept of it. */
async function comingBack(tool, kept) {
  const visit = await openOn("2027-01-10", "");
  await visit.page.evaluate(([key, text]) => localStorage.setItem(`ansinh.${key}`, text), [tool.replace("/", ""), kept]);
  await visit.page.goto(new URL(tool, builtIn("2026-11")).href);
  await started(visit.page);
  return visit;
}

const RAISED = /Từ 01\/2027 mức thấp nhất là 2\.200\.000.đồng: đang tính theo mức này/;

for (const tool of ["dong/", "heo-dat/", "huu-tri/"]) {
  // What huu-tri/ left out in its first version was an income above the floor.
  const untouched = tool === "huu-tri/" ? [] : ["v1"];
  for (const kept of [...untouched, "v1;i=1.500.000", "v1;i=2.000.000", "v2;i=2.000.000;im=2026-11"]) {
    test(`a form of an earlier time is worked out with the floor of today: ${tool} ${kept}`, async () => {
      const { page, problems } = await comingBack(tool, kept);
      await reads(page, ".raised", RAISED);
      const { answer, errors } = await state(page);
      assert.match(answer, /\d/);
      if (tool === "dong/") assert.equal(answer, "387.200 đồng");
      assert.deepEqual(errors, []);
      assert.equal(await page.inputValue("#income"), kept.includes("2.000.000") ? "2.000.000" : "1.500.000", "what was typed stays");
      await page.locator(".raised button", { hasText: "2.500.000" }).click();
      await page.locator(".raised").waitFor({ state: "detached" });
      assert.equal(await page.inputValue("#income"), "2.500.000");
      if (tool === "dong/") await shows(page, "453.200 đồng");
      // Typed today, it is a mistake of today.
      await page.fill("#income", "2.000.000");
      await page.locator("#income").blur();
      await reads(page, "#income-error", /từ 2\.200\.000.đồng trở lên/);
      assert.deepEqual(problems, []);
    });
  }
}

test("an untouched form is the floor of the month that it is opened in, and says nothing of it", async () => {
  for (const [day, floor, answer] of [["2026-12-31", "1.500.000", "264.000 đồng"], ["2027-01-01", "2.200.000", "387.200 đồng"]]) {
    const { page, context } = await openOn(day, "dong/");
    await shows(page, answer);
    assert.equal(await page.inputValue("#income"), floor);
    assert.equal(await page.locator(".raised").count(), 0);
    await context.close();
  }
});

test("at the doorstep the incomes to tap begin at the floor, which is picked", async () => {
  for (const [day, floor] of [["2026-12-31", "1.500.000"], ["2027-01-01", "2.200.000"], ["2028-02-01", "2.200.000"]]) {
    const { page, context } = await openOn(day, "tan-nha/");
    const chips = page.locator("[name=income] + span");
    assert.equal(await chips.first().innerText(), floor);
    assert.deepEqual(await page.locator("[name=income]:checked + span").allInnerTexts(), [floor]);
    await context.close();
  }
});

// ---- Two days, two prices

/** Near-poor, a year from November on: 12 × 60 % of 330.000 until the end of 2026, 12 × 60 % of 484.000 from 2027 on. */
const [BEFORE, AFTER] = ["2.376.000", "3.484.800"];

const plain = (text) => text.replace(/\s+/g, " ");

/** Both prices with their days, in this order. */
const BOTH = new RegExp(`${BEFORE}.*31/12/2026.*31/05/2027.*${AFTER}|${AFTER}.*31/05/2027.*31/12/2026.*${BEFORE}`);

/** A visit on 29/11/2026 that may read what was copied. */
const inNovember = (address) => openOn("2026-11-29", address, { permissions: ["clipboard-read", "clipboard-write"] });

const pickNearPoor = (page) => page.locator(".chip").getByText("Hộ cận nghèo", { exact: true }).click();

async function copied(page) {
  await page.locator("[data-hand=copy]").first().click();
  await reads(page, ".actions [role=status]", /Đã sao chép/);
  return plain(await page.evaluate(() => navigator.clipboard.readText()));
}

/** What the picture says. */
async function drawnText(page) {
  await noteDrawnTexts(page);
  await page.locator("[data-hand=image]").first().click();
  await page.locator("dialog img").waitFor();
  await page.keyboard.press("Escape");
  return plain(await page.evaluate(() => globalThis.texts.join(" ")));
}

/** What stands on paper. */
const printed = (page) =>
  page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    return document.querySelector(".paper").textContent.replace(/\s+/g, " ");
  });

/** The lines of a calendar file as a calendar reads them. */
async function calendarFile(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return (await readFile(await download.path(), "utf8")).replace(/\r\n /g, "").split("\r\n");
}

test("income in May and October: both plans in the page, the text, the picture, the print and the calendar files", async () => {
  const { page, problems } = await inNovember("heo-dat/");
  await pickNearPoor(page);
  for (const month of ["T5", "T10"]) await page.locator(".chip").getByText(month, { exact: true }).click();
  // Five Sundays in May.
  await shows(page, "696.960 đồng");
  assert.match(plain(await page.locator(".answer-sentence").innerText()), BOTH);
  const rows = await page.locator(".two-days tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(rows, [["Chậm nhất 31/12/2026", "–", "–", BEFORE], ["Sau đó, đến 31/05/2027", "696.960", "5", AFTER]]);
  for (const text of [await copied(page), await drawnText(page), await printed(page)]) assert.match(text, BOTH);
  const after = await calendarFile(page, /Sau đó, đến 31\/05\/2027/);
  assert.ok(after.includes("RRULE:FREQ=WEEKLY;UNTIL=20270530;BYMONTH=5,10"), after.join("\n"));
  assert.ok(after.some((line) => line.startsWith("SUMMARY:") && line.includes(AFTER)));
  assert.ok(after.some((line) => line.startsWith("SUMMARY:") && line.includes(BEFORE)));
  // Told on the last day, for which the deposit of the day before is needed.
  assert.deepEqual(after.filter((line) => line.startsWith("TRIGGER:")).at(-1), "TRIGGER:PT8H");
  const before = await calendarFile(page, /Chậm nhất 31\/12\/2026/);
  assert.ok(before.includes("DTSTART;VALUE=DATE:20261231") && !before.some((line) => line.startsWith("RRULE")));
  assert.ok(before.some((line) => line.startsWith("SUMMARY:") && line.includes(BEFORE)));
  assert.deepEqual(problems, []);
});

test("a year from November on: both prices with their days, in the page, the text, the picture and the print", async () => {
  const { page, problems } = await inNovember("dong/");
  await pickNearPoor(page);
  await page.locator(".chip").getByText("12\u00a0tháng", { exact: true }).click();
  await shows(page, `${BEFORE} đồng`);
  for (const text of [await copied(page), await drawnText(page), await printed(page)]) assert.match(text, BOTH);
  const row = page.locator("tr.chosen, tr[aria-current]").first();
  assert.match(plain(await row.innerText()), new RegExp(`${BEFORE}.*${AFTER}.*31/12/2026`));
  assert.deepEqual(problems, []);
});

test("the client at the doorstep sees both days, too", async () => {
  const { page } = await inNovember("tan-nha/");
  await pickNearPoor(page);
  await page.locator(".chip").getByText("12\u00a0tháng", { exact: true }).click();
  await shows(page, `${BEFORE} đồng`);
  assert.match(plain(await page.locator(".answer").innerText()), new RegExp(`${BEFORE}.*đến hết ngày 31/12/2026`));
  await page.getByRole("button", { name: "Cho người dân xem" }).click();
  await page.locator("main.hall").waitFor();
  assert.match(plain(await page.locator("main.hall").innerText()), BOTH);
});

test("where the change has come, there is one price again", async () => {
  const { page } = await openOn("2027-01-10", "heo-dat/#v2;g=n;t=11/2026");
  await reads(page, ".answer-sentence", new RegExp(AFTER));
  assert.equal(await page.locator(".two-days").count(), 0);
  assert.equal(await page.getByRole("button", { name: /lịch nhắc/ }).count(), 1);
});
