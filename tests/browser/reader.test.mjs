// What reads reports stands in a part of the module of doi-chieu/, and what a list of units needs in one of that of tien-do/: each is
// loaded once somebody reaches for the page.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, base, close, drawn, kept, open, reads, settled, shows, started } from "./page.mjs";

after(close);

const READER = /-reader_bg-\w+\.wasm/;
const report = "Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ, đạt 97,3% kế hoạch giao.";
const CONFLICT = "1 chỗ không khớp";

const asked = ({ requests }) => requests.filter((address) => READER.test(address));
const answer = (page) => page.textContent("[data-answer]");

/** A page on a device that has nothing of the site; what `fresh` returns comes with it. */
async function fresh(address, prepare = async () => undefined, options = {}) {
  const visit = await open("about:blank", { untouched: true, serviceWorkers: "block", ...options });
  const prepared = await prepare(visit.page);
  await visit.page.goto(new URL(address, base).href);
  await started(visit.page);
  return { ...visit, prepared };
}

/** A mouse comes over the page; the reader follows. */
async function reachFor(page) {
  const arrives = page.waitForResponse(READER);
  await page.mouse.move(100, 300);
  await arrives;
  await page.waitForTimeout(300);
}

/** Keeps the reader, or other files, on their way until what it returns is called. */
const held = (files = READER) => async (page) => {
  let release;
  const kept = new Promise((resolve) => { release = resolve; });
  await page.route(files, async (route) => {
    await kept;
    await route.continue();
  });
  return release;
};

for (const address of ["doi-chieu/", "en/doi-chieu/"]) {
  test(`nobody loads the reader who only looks: /${address}`, async () => {
    const visit = await fresh(address);
    const { page } = visit;
    await page.waitForTimeout(1000);
    assert.deepEqual(asked(visit), []);
    assert.match(await answer(page), /^1 /);
    await reachFor(page);
    assert.equal(asked(visit).length, 1);
    assert.equal(await page.textContent("#loading"), "");
    assert.deepEqual(visit.problems, []);
  });

  test(`a report that is typed before the reader has come is read when it comes, and nothing old stands beside it: /${address}`, async () => {
    const { page, prepared: release, problems } = await fresh(address, held());
    await page.fill("#report", report);
    await shows(page, "—");
    for (const old of [".marked", ".findings", ".actions[data-text]", "details.listing"]) {
      assert.equal(await page.locator(old).count(), 0, old);
    }
    await reads(page, ".answer .in-words", /Đang đọc báo cáo|Reading the report/);
    await reads(page, "#loading", /mạng có vẻ chậm|network seems slow/);
    assert.deepEqual(await axe(page), []);
    release();
    await page.locator(".findings .conflicts").waitFor();
    assert.match(await answer(page), /^1 /);
    assert.equal(await page.inputValue("#report"), report);
    assert.equal(await page.textContent("#loading"), "");
    assert.deepEqual(problems, []);
  });
}

for (const [how, spoil] of [
  ["does not come", (route) => route.abort()],
  ["is not there", (route) => route.fulfill({ status: 404, body: "" })],
  ["is a login page", (route) => route.fulfill({ contentType: "text/html", body: "<p>Đăng nhập</p>" })],
]) {
  test(`a reader that ${how} is told of as soon as it is wanted, and asked for again`, async () => {
    const { page } = await fresh("doi-chieu/", (page) => page.route(READER, spoil));
    await page.mouse.move(100, 300);
    await page.waitForTimeout(500);
    assert.equal(await page.textContent("#loading"), "", "nobody is disturbed who does not want it");
    await page.fill("#report", report);
    await reads(page, "#loading", /Chưa tải được phần tính toán/);
    await shows(page, "—");
    await page.unroute(READER);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await shows(page, CONFLICT);
    assert.equal(await page.textContent("#loading"), "");
  });
}

test("a reader that hangs can be asked for once more", async () => {
  const { page } = await fresh("doi-chieu/", async (page) => {
    // Long before 15 s.
    await page.addInitScript(() => {
      const { setTimeout } = globalThis;
      globalThis.setTimeout = (act, milliseconds, ...more) => setTimeout(act, milliseconds === 15_000 ? 300 : milliseconds, ...more);
    });
    await page.route(/-reader_bg-\w+\.wasm$/, () => undefined);
  });
  await page.fill("#report", report);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await shows(page, CONFLICT);
});

test("a figure of the example that is tapped is opened, and what was opened stays so", async () => {
  for (const comes of ["before", "after"]) {
    const { page, prepared: release, problems, context } = await fresh("doi-chieu/", held());
    if (comes === "before") {
      release();
      await reachFor(page);
    }
    await page.locator("details.derivation > summary, details.listing > summary").first().click();
    const opened = await page.locator("details[open] > summary").textContent();
    const figure = page.locator(".marked button").nth(2);
    const printed = await figure.textContent();
    await figure.focus();
    await page.keyboard.press("Enter");
    if (comes === "after") {
      // What is read is what the build has read.
      await drawn(page);
      assert.match(await answer(page), /^1 chỗ không khớp/);
      assert.equal(await page.locator("#opened-figure").count(), 0);
      release();
    }
    await page.locator("#opened-figure").waitFor();
    await drawn(page);
    assert.equal(await page.locator("#opened-figure .picked").textContent(), printed);
    assert.equal(await page.locator("details[open] > summary").textContent(), opened);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), printed, "the keyboard stays where it was");
    assert.deepEqual(problems, []);
    await context.close();
  }
});

test("a figure that is tapped before the page has started is opened", async () => {
  const visit = await open("about:blank", { untouched: true, serviceWorkers: "block" });
  const { page } = visit;
  const release = await held(/page-report-vi_bg-/)(page);
  await page.goto(new URL("doi-chieu/", base).href);
  const figure = page.locator(".marked button").nth(1);
  const printed = await figure.textContent();
  await figure.click();
  release();
  await page.locator("#opened-figure").waitFor();
  assert.equal(await page.locator("#opened-figure .picked").textContent(), printed);
  assert.deepEqual(visit.problems, []);
});

test("the reader draws the example as the build has drawn it", async () => {
  for (const address of ["doi-chieu/", "en/doi-chieu/"]) {
    const { page, context } = await fresh(address);
    const built = await page.innerHTML("#main");
    const figure = page.locator(".marked button").first();
    await figure.click();
    await page.locator("#opened-figure").waitFor();
    await figure.click();
    await page.locator("#opened-figure").waitFor({ state: "detached" });
    assert.equal(await page.innerHTML("#main"), built, address);
    await context.close();
  }
});

test("an example that was left comes back read, from another entry and from relations by hand", async () => {
  const { page, problems } = await fresh("doi-chieu/");
  const example = await page.inputValue("#report");
  const built = await page.textContent(".findings");
  for (const leave of [
    () => page.fill("#report", report),
    () => page.locator("label[for=view-kh]").click(),
  ]) {
    await leave();
    await page.waitForFunction((built) => document.querySelector(".findings")?.textContent !== built, built);
    if (await page.locator("#report").count()) await page.fill("#report", example);
    else await page.locator("label[for=view-kr]").click();
    await page.waitForFunction((built) => document.querySelector(".findings")?.textContent === built, built);
  }
  assert.deepEqual(problems, []);
});

test("what is handed over before the page has started is the result of the report that was typed", async () => {
  const visit = await open("about:blank", { untouched: true, serviceWorkers: "block", permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = visit;
  const release = await held(/page-report-vi.*_bg-/)(page);
  await page.goto(new URL("doi-chieu/", base).href);
  await page.fill("#report", "Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng).");
  await page.locator(".actions[data-text] [data-hand=copy]").click();
  release();
  await shows(page, "1 chỗ khớp");
  await reads(page, ".actions[data-text] [role=status]", /Đã sao chép/);
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /1 chỗ khớp/);
});

test("a link with a report is read at once", async () => {
  const visit = await fresh(`doi-chieu/#v2;t=${encodeURIComponent(report)}`);
  await shows(visit.page, CONFLICT);
  assert.equal(asked(visit).length, 1);
});

test("without a network the reader is on the device", async () => {
  const { page, context, problems } = await open("doi-chieu/", { untouched: true });
  await kept(page);
  await context.setOffline(true);
  await page.goto(new URL("en/doi-chieu/", base).href);
  await started(page);
  await page.fill("#report", report);
  await page.locator(".findings .conflicts").waitFor();
  assert.deepEqual(problems, []);
});

/** A module that exports the function of the reader, which stops at once. */
const STOPPING = Buffer.from("0061736d0100000001040160000003020100070a01067265616465720000" + "0a05010300000b", "hex");

test("a reader that stops is told of, with the digest of its own file", async () => {
  const { page } = await fresh("doi-chieu/", (page) => page.route(READER, (route) => route.fulfill({ contentType: "application/wasm", body: STOPPING })));
  const file = page.waitForRequest(READER);
  await page.fill("#report", report);
  const digest = /(\w+)\.wasm/.exec((await file).url())[1];
  await reads(page, "#loading", new RegExp(`số trên trang là ví dụ.*Mã lỗi: ${digest}-0\\.$`));
  assert.equal(await page.locator(".answer").evaluate((answer) => getComputedStyle(answer).textDecorationLine), "line-through");
});

const LISTER = /-lister_bg-\w+\.wasm/;
const UNITS = "Xã A\t30\t100\nXã B\t90\t100";

test("nobody loads what lists of units need who only looks at one indicator", async () => {
  const visit = await fresh("tien-do/");
  const { page } = visit;
  await page.waitForTimeout(1000);
  assert.deepEqual(visit.requests.filter((address) => LISTER.test(address)), []);
  const arrives = page.waitForResponse(LISTER);
  await page.mouse.move(100, 300);
  await arrives;
  assert.deepEqual(visit.problems, []);
});

test("many units wait for what they need, and say so; a table that is opened then is answered", async () => {
  const { page, prepared: release, problems } = await fresh("tien-do/#v2;v=n", held(LISTER));
  await reads(page, ".answer", /Đang đọc bảng/);
  await shows(page, "—");
  assert.equal(await page.locator(".unit").count(), 0);
  assert.deepEqual(await axe(page), []);
  release();
  await page.fill("#table", UNITS);
  await shows(page, "60,00%");
  await page.locator(".unit").nth(1).waitFor();
  assert.deepEqual(problems, []);
});

test("what lists of units need that does not come is told of, and asked for again", async () => {
  const { page } = await fresh("tien-do/#v2;v=n", (page) => page.route(LISTER, (route) => route.abort()));
  // Also after everything else has come.
  await page.waitForFunction(() => "hands" in document.documentElement.dataset);
  await settled(page);
  assert.match(await page.textContent("#loading"), /Chưa tải được phần tính toán/);
  await page.unroute(LISTER);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.fill("#table", UNITS);
  await shows(page, "60,00%");
});

test("that the lists' part does not come is said beside them, and not beside the view that needs none", async () => {
  const { page } = await fresh("tien-do/", (page) => page.route(LISTER, (route) => route.abort()));
  const says = page.getByText("Chưa tải được phần tính toán");
  for (const turn of ["first", "second"]) {
    await page.locator("label[for=view-kn]").click();
    await says.waitFor();
    await page.locator("label[for=view-k1]").click();
    await says.waitFor({ state: "hidden" });
    await page.fill("#done", "50");
    await settled(page);
    assert.equal(await page.locator("#loading").isVisible(), false, turn);
  }
});

test("a file that is picked while the page is on its way is read as soon as it has started", async () => {
  const { page, problems } = await open("about:blank", { untouched: true, serviceWorkers: "block" });
  const release = await held(/page-report-vi_bg-\w+\.wasm/)(page);
  await page.goto(new URL("doi-chieu/", base).href);
  await page.waitForFunction(() => "hands" in document.documentElement.dataset);
  const file = { name: "bao-cao.txt", mimeType: "text/plain", buffer: Buffer.from(report) };
  await page.locator("[data-unpack] [type=file]").first().setInputFiles(file);
  await drawn(page);
  release();
  await started(page);
  await shows(page, CONFLICT);
  assert.equal(await page.inputValue("#report"), report);
  await page.getByText("bao-cao.txt").waitFor();
  assert.deepEqual(problems, []);
});

test("nothing is said of the report before as long as the two are not compared", async () => {
  const { page, prepared: release } = await fresh("doi-chieu/", held());
  await page.fill("#report", report);
  await page.locator("details:has(#before) > summary").click();
  await page.fill("#before", report.replace("96.415", "91.200"));
  await settled(page);
  const card = page.locator(".card:has(#before)");
  assert.doesNotMatch(await card.innerText(), /Chưa có số nào/);
  release();
  await card.locator("table").waitFor();
});
