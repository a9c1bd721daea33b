// How a page comes to life: it stands as it was built and is taken over in slices, whatever its reader does meanwhile.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { PAGES, axe, close, open, reads, setClock, settled, shows, started, translate } from "./page.mjs";

after(close);

const starts = (page) => page.waitForSelector("html[data-started]", { state: "attached" });

const answer = (page) => page.textContent("[data-answer]");

/** Waits for another answer than this. */
const changes = (page, before) => page.waitForFunction((before) => document.querySelector("[data-answer]").textContent !== before, before);

const isStarted = (page) => page.evaluate(() => "started" in document.documentElement.dataset);

/** Keeps the module, or other files, on their way until the answer is called. */
async function hold(page, files = "**/*.wasm") {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("nothing is loaded before the first paint; a page starts by itself, and the first tap is answered", async () => {
  const { page, problems } = await open("dong/", { untouched: true, hasTouch: true });
  await starts(page);
  const [paint, first] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    Math.min(...performance.getEntriesByType("resource").filter(({ name }) => /assets.*(js|wasm)$/.test(name)).map(({ startTime }) => startTime)),
  ]);
  assert.ok(first >= paint, `a script at ${first}, the paint at ${paint}`);
  const before = await answer(page);
  await page.locator("#group-0 + span").tap();
  await changes(page, before);
  assert.ok(await page.isChecked("#group-0"));
  assert.deepEqual(problems, []);
});

/** Has a page take itself over a slice at a time; what is returned has the next one happen, and says whether there is more. */
async function inSlices(page) {
  await page.addInitScript(() => {
    globalThis.slices = [];
    globalThis.requestIdleCallback = (slice) => globalThis.slices.push(slice);
  });
  return async () => {
    await page.waitForFunction(() => globalThis.slices.length > 0 || "started" in document.documentElement.dataset);
    if (await isStarted(page)) return false;
    await page.evaluate(() => globalThis.slices.shift()());
    return true;
  };
}

test("what is tapped between the slices of a start is done once", async () => {
  const { page, problems } = await open("", { untouched: true, hasTouch: true });
  const nextSlice = await inSlices(page);
  await page.goto(new URL("dong/", page.url()).href);
  const more = page.getByRole("button", { name: "Thêm 50.000 đồng" });
  let taps = 0;
  do {
    await more.tap();
    taps += 1;
  } while (await nextSlice());
  assert.ok(taps > 5, `${taps} slices`);
  const income = (1_500_000 + taps * 50_000).toLocaleString("vi-VN");
  await page.waitForFunction((income) => location.hash.includes(`i=${income}`), income);
  await page.waitForTimeout(500);
  assert.equal(await page.inputValue("#income"), income);
  assert.deepEqual(problems, []);
});

test("what is typed and chosen between the slices of a start is kept", async () => {
  const { page, problems } = await open("", { untouched: true });
  const nextSlice = await inSlices(page);
  await page.goto(new URL("dong/", page.url()).href);
  await page.focus("#income");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("3");
  let zeros = 0;
  const typeOne = async () => {
    if (zeros < 6) await page.keyboard.press("0");
    zeros += 1;
  };
  while (await nextSlice()) {
    if (zeros === 3) await page.locator("#way-3m + span").click();
    await page.focus("#income");
    await typeOne();
  }
  while (zeros < 6) await typeOne();
  await page.waitForFunction(() => /i=3000000/.test(location.hash) && /w=3m/.test(location.hash));
  assert.equal(await page.inputValue("#income"), "3000000");
  assert.ok(await page.isChecked("#way-3m"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "income", "the keyboard stays where it was");
  assert.deepEqual(problems, []);
});

/** A page as it is when it has been taken over without a slice before that. */
async function atOnce(address) {
  const { page, context } = await open("", { untouched: true, serviceWorkers: "block", bypassCSP: true });
  let files;
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    files = ["js", "wasm"].map((kind) => html.match(new RegExp(`"([^"]*/page-[^"]*\\.${kind})"`))[1]);
    await route.fulfill({ response, body: html.replace('<script type="module">', '<script type="none">') });
  });
  await page.goto(new URL(address, page.url()).href);
  await page.evaluate(async ([script, module]) => {
    const { default: init, takeOver } = await import(new URL(script, location.href));
    await init({ module_or_path: new URL(module, location.href) });
    for (const slice of [6, 7]) {
      takeOver(slice);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, files);
  const html = await drawnApp(page);
  await context.close();
  return html;
}

async function drawnApp(page) {
  await starts(page);
  await settled(page);
  return page.innerHTML("#app");
}

test("taken over in slices every page is what it is when it is taken over at once", async () => {
  for (const address of PAGES) {
    const { page, context, problems } = await open(address, { untouched: true, serviceWorkers: "block" });
    assert.equal(await drawnApp(page), await atOnce(address), address);
    assert.deepEqual(problems, [], address);
    await context.close();
  }
});

test("the first key is answered", async () => {
  const { page } = await open("dong/", { untouched: true });
  for (let key = 0; key < 8; key += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.id === "income")) break;
  }
  const before = await answer(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3000000");
  await changes(page, before);
});

test("what is typed while the module is still on its way is kept", async () => {
  // A service worker would have the module already.
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  const release = await hold(page);
  await page.goto(new URL("dong/", page.url()).href);
  const before = await answer(page);
  await page.focus("#income");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3tr");
  await page.locator("#group-0 + span").click();
  await page.locator("#way-3m + span").click();
  assert.equal(await isStarted(page), false);
  release();
  await changes(page, before);
  await page.waitForFunction(() => /i=3tr/.test(location.hash) && /w=/.test(location.hash) && /g=/.test(location.hash));
  assert.equal(await page.inputValue("#income"), "3tr");
  assert.deepEqual([await page.isChecked("#group-0"), await page.isChecked("#way-3m")], [true, true]);
});

test("what is tapped while the module is still on its way is done", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  const release = await hold(page);
  await page.goto(new URL("dong/", page.url()).href);
  await page.fill("#month", "11/2026");
  const more = page.getByRole("button", { name: "Thêm 50.000 đồng" });
  await more.click();
  await more.click();
  assert.equal(await isStarted(page), false);
  release();
  await page.waitForFunction(() => /i=1\.600\.000/.test(location.hash));
  await page.waitForTimeout(500);
  assert.match(page.url(), /i=1\.600\.000/);
});

test("what is handed over while the module is still on its way is the result of what was typed, once", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const { page } = await open("", { untouched: true, serviceWorkers: "block", permissions });
  const release = await hold(page);
  await page.goto(new URL("dong/", page.url()).href);
  await page.fill("#month", "11/2026");
  await page.fill("#income", "3tr");
  // Its script is there long before the module.
  await page.waitForTimeout(500);
  await page.locator("[data-hand=copy]").click();
  await page.locator("[data-hand=qr]").click();
  await page.locator("[data-hand=qr]").click();
  await page.waitForTimeout(300);
  assert.equal(await page.locator("dialog").count(), 0);
  release();
  await page.locator("dialog svg[role=img]").waitFor();
  assert.equal(await page.locator("dialog").count(), 1);
  assert.match(await page.locator("dialog .address").innerText(), /i=3tr/);
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /594\.000/);
});

test("a row that is taken away before the reader's own form is there is not taken away in that", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  await page.evaluate(() => localStorage.setItem("ansinh.ho-gia-dinh", "v1;m=h~h~h~h~h~"));
  const release = await hold(page);
  await page.goto(new URL("ho-gia-dinh/", page.url()).href);
  await page.getByRole("button", { name: "Bỏ Người 2" }).click();
  assert.equal(await isStarted(page), false);
  release();
  await starts(page);
  await page.waitForTimeout(500);
  assert.equal(await page.getByRole("button", { name: /^Bỏ Người/ }).count(), 5);
});

test("what is handed over before the script for it is there is handed over when it comes", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  const release = await hold(page, /actions-/);
  await page.goto(new URL("dong/", page.url()).href);
  await started(page);
  await page.locator("[data-hand=qr]").click();
  assert.equal(await page.locator("dialog").count(), 0);
  release();
  await page.locator("dialog svg[role=img]").waitFor();
});

test("without the script for handing over a tap says so, and is done when asked again and when the network is back", async () => {
  for (const goesOn of ["button", "network"]) {
    const { page, context } = await open("", { untouched: true, serviceWorkers: "block" });
    await context.route(/actions-/, (route) => route.abort());
    await page.goto(new URL("dong/", page.url()).href);
    await started(page);
    await page.waitForTimeout(500);
    assert.equal(await page.innerText("#loading"), "", "nobody is disturbed who does not want it");
    await page.locator("[data-hand=qr]").click();
    await reads(page, "#loading", /Chưa tải được phần này/);
    assert.deepEqual(await axe(page), []);
    await context.unroute(/actions-/);
    if (goesOn === "button") await page.getByRole("button", { name: "Thử lại" }).click();
    else await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.locator("dialog svg[role=img]").waitFor();
    assert.equal(await page.textContent("#loading"), "");
    await context.close();
  }
});

test("what is typed while the module is still on its way is added to the form that the device has kept", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  await page.evaluate(() => localStorage.setItem("ansinh.dong", "v1;i=5tr;w=3m"));
  const release = await hold(page);
  await page.goto(new URL("dong/", page.url()).href);
  await page.fill("#income", "3tr");
  assert.equal(await isStarted(page), false);
  release();
  await page.waitForFunction(() => /i=3tr/.test(location.hash) && /w=3m/.test(location.hash));
  assert.equal(await page.inputValue("#income"), "3tr");
  assert.ok(await page.isChecked("#way-3m"));
});

test("who goes on typing while the page takes its form over goes on from what they typed", async () => {
  const { page } = await open("", { untouched: true });
  await setClock(page, "2027-02-10");
  const release = await hold(page, "**/*.wasm");
  await page.goto(new URL("dong/", page.url()).href);
  await page.focus("#month");
  await page.evaluate(() => document.querySelector("#month").select());
  await page.keyboard.type("03/20");
  // The next keys come as soon as the page has its form, before anything typed is handed in.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      Promise.resolve().then(() => document.execCommand("insertText", false, "27"));
    }).observe(document.documentElement, { attributeFilter: ["data-started"] });
  });
  release();
  await starts(page);
  await reads(page, ".answer", /03\/2027/);
  assert.equal(await page.inputValue("#month"), "03/2027");
});

test("without the module the page says so, keeps what was typed, and goes on when asked and when the network is back", async () => {
  for (const goesOn of ["button", "network"]) {
    // A service worker would have the module already.
    const { page, context } = await open("", { untouched: true, serviceWorkers: "block" });
    const isModule = (url) => /page-.*\.(js|wasm)/.test(url.pathname);
    await context.route(isModule, (route) => route.abort());
    await page.goto(new URL("dong/", page.url()).href);
    await page.waitForTimeout(1500);
    assert.equal(await page.innerText("#loading"), "", "nobody is disturbed who has not reached for it");
    const before = await answer(page);
    await page.focus("#income");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("3tr");
    await reads(page, "#loading", /Chưa tải được phần tính toán/);
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.waitForTimeout(500);
    await reads(page, "#loading", /Chưa tải được phần tính toán/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Thử lại", "the keyboard stays where it was");
    await context.unroute(isModule);
    if (goesOn === "button") await page.getByRole("button", { name: "Thử lại" }).click();
    else await page.evaluate(() => dispatchEvent(new Event("online")));
    await changes(page, before);
    assert.equal(await page.inputValue("#income"), "3tr");
    assert.equal(await page.innerText("#loading"), "");
    await context.close();
  }
});

test("on a slow network the page says that it is still loading", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  const release = await hold(page);
  await page.goto(new URL("en/dong/", page.url()).href);
  await page.focus("#income");
  await reads(page, "#loading", /network seems slow/);
  release();
  await starts(page);
  await page.waitForFunction(() => !document.getElementById("loading").hasChildNodes());
});

test("whoever has a form of their own sees it, from a link and from the device", async () => {
  const { page } = await open("", { untouched: true });
  await page.goto(new URL("dong/#v1;t=11/2026;i=3tr", page.url()).href);
  await starts(page);
  await shows(page, "594.000 đồng");
  // A link that was only looked at is nobody's own.
  await page.fill("#income", "5tr");
  await shows(page, "1.034.000 đồng");
  await page.goto(page.url().replace(/#.*/, "?"));
  await starts(page);
  await shows(page, "1.034.000 đồng");
});

test("in another month than the one it was built in a page says so at once", async () => {
  const { page } = await open("", { untouched: true });
  await setClock(page, "2027-02-10");
  await page.goto(new URL("dong/", page.url()).href);
  await starts(page);
  await reads(page, "main caption", /02\/2027/);
});

/** There is no instance of a module in pages that are opened from here on: of none, or of none without a pause. */
const failsToStart = (page, isAlways) =>
  page.addInitScript((isAlways) => {
    const refuse = () => {
      throw new RangeError("no instance");
    };
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: refuse });
    if (isAlways) WebAssembly.instantiate = async () => refuse();
  }, isAlways);

test("a browser that wants a pause for a large module starts all the same, and loses nothing typed meanwhile", async () => {
  const { page, problems } = await open("", { untouched: true });
  await failsToStart(page, false);
  await page.goto(new URL("dong/", page.url()).href);
  await page.fill("#income", "3tr");
  await starts(page);
  await shows(page, "594.000 đồng");
  assert.deepEqual(problems, []);
});

test("where the calculation cannot run, the page says that its figures are an example", async () => {
  const { page } = await open("", { untouched: true });
  await failsToStart(page, true);
  await page.goto(new URL("dong/", page.url()).href);
  await page.fill("#income", "3tr");
  await reads(page, "#loading", /số trên trang là ví dụ.*Mã lỗi: [0-9a-f]{10}-\w+\.$/);
  assert.equal(await page.locator(".answer").evaluate((answer) => getComputedStyle(answer).textDecorationLine), "line-through");
  assert.equal(await page.inputValue("#income"), "3tr");
});

test("a page that is being translated goes on with the figures of its entries, before it starts and after", async () => {
  const { page, problems } = await open("dong/", { untouched: true });
  await translate(page, true);
  await page.fill("#income", "3tr");
  await starts(page);
  await shows(page, "594.000 đồng");
  await translate(page, true);
  await page.fill("#income", "5tr");
  await shows(page, "1.034.000 đồng");
  assert.deepEqual(problems, []);
});

for (const when of ["before the page starts", "after it"]) {
  test(`a translator that heeds no mark: no figure stands as if it were that of the entry, ${when}`, async () => {
    const { page } = await open("dong/", { untouched: true });
    if (when === "after it") await started(page);
    await translate(page, false);
    await page.fill("#income", "3tr");
    await reads(page, "#loading", /số trên trang là ví dụ.*Mã lỗi: [0-9a-f]{10}-\w+\.$/);
    assert.equal(await page.locator(".answer").evaluate((answer) => getComputedStyle(answer).textDecorationLine), "line-through");
  });
}

test("what comes late takes nothing away that was said of a translated page", async () => {
  const { page } = await open("", { untouched: true });
  const release = await hold(page, "**/actions-*.js");
  await page.goto(new URL("dong/", page.url()).href);
  await started(page);
  await translate(page, false);
  await reads(page, "#loading", /số trên trang là ví dụ/);
  release();
  await page.waitForTimeout(1500);
  assert.match(await page.textContent("#loading"), /số trên trang là ví dụ/);
});

test("a page that nobody reaches for loads its tools for handing over all the same", async () => {
  const { page } = await open("dong/", { untouched: true });
  await started(page);
  await page.locator("[data-hand=qr]").first().click();
  await page.waitForSelector("dialog svg");
});

test("a browser that does not understand the page's script says so", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  await page.route("**/dong/", async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace('<script type="module">', '<script type="none">');
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(new URL("dong/", page.url()).href);
  await reads(page, "#loading", /quá cũ .* Chrome 97/);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".answer")).textDecorationLine), "line-through");
});

test("a download that hangs can be asked for once more, and what was typed counts", async () => {
  const { page } = await open("", { untouched: true, serviceWorkers: "block" });
  // Long before 15 s.
  await page.addInitScript(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (act, milliseconds, ...more) => setTimeout(act, milliseconds === 15_000 ? 300 : milliseconds, ...more);
  });
  await page.route(/page-pay-vi_bg-\w+\.wasm$/, () => undefined);
  await page.goto(new URL("dong/#v1;t=11/2026", page.url()).href);
  await page.fill("#income", "3tr");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await shows(page, "594.000 đồng");
  assert.equal(await page.textContent("#loading"), "");
});
