// The page dong/ as a person uses it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, base, close, crash, drawn, foreign, open, reads, says, settled, shows, started } from "./page.mjs";

after(close);

const answer = (page) => page.locator("[data-answer]").innerText().then((text) => text.replace(/\s/g, " "));
const typed = (page) => page.locator("#income").inputValue();

/** Picks a group or a way of paying by its name. */
const pick = (page, name) => page.locator(".chip").getByText(name, { exact: true }).click();

/** November 2026, whatever the clock says. */
async function inNovember(visit) {
  await visit.page.fill("#month", "11/2026");
  return visit.page;
}

test("income typed, group and way picked: the answer follows", async () => {
  const visit = await open("dong/");
  const page = await inNovember(visit);
  await page.fill("#income", "");
  await page.locator("#income").pressSequentially("3tr");
  await shows(page, "594.000 đồng");
  assert.equal(await typed(page), "3tr", "typing is never rewritten");
  await pick(page, "Hộ cận nghèo");
  await shows(page, "528.000 đồng");
  await pick(page, "5\u00a0năm");
  await shows(page, "28.276.296 đồng");
  assert.match(await page.locator(".in-words").innerText(), /hai mươi tám triệu hai trăm bảy mươi sáu nghìn/i);
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

/** Types into fields, within one task, as nobody can; answers what the answer says before any frame. */
function atOnce(page, ...typed) {
  return page.evaluate((typed) => {
    for (const [selector, text] of typed) {
      const field = document.querySelector(selector);
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    const said = (selector) => document.querySelector(selector).textContent.replace(/\s/g, " ");
    const isBusy = document.querySelector(".answer").getAttribute("aria-busy") === "true";
    return { figure: said("[data-answer]"), inWords: said(".in-words"), isBusy };
  }, typed);
}

async function ofThreeMillion() {
  const page = await inNovember(await open("dong/"));
  await page.fill("#income", "3.000.000");
  await shows(page, "594.000 đồng");
  return page;
}

test("a new figure comes first, and nobody is read the old words with it", async () => {
  const page = await ofThreeMillion();
  const words = await page.locator(".in-words").textContent();
  assert.deepEqual(await atOnce(page, ["#income", "5.000.000"]), { figure: "1.034.000 đồng", inWords: words, isBusy: true });
  await reads(page, ".in-words", /một triệu không trăm ba mươi tư nghìn đồng/i);
  assert.equal(await page.locator(".answer").getAttribute("aria-busy"), null);
  assert.equal((await atOnce(page, ["#income", "1"])).isBusy, false, "no figure, nothing to show first");
  await shows(page, "—");
});

test("what is typed at once is answered as a whole", async () => {
  const page = await ofThreeMillion();
  // Into another field: both count.
  await atOnce(page, ["#income", "5.000.000"], ["#supported", "115"]);
  await shows(page, "1.034.000 đồng");
  assert.match(new URL(page.url()).hash, /i=5\.000\.000;t=11\/2026;s=115;im=\d{4}-\d\d$/);
  // There and back: the figure is that of the page, which has not changed.
  await atOnce(page, ["#income", "3.000.000"], ["#supported", "0"], ["#income", "5.000.000"], ["#supported", "115"]);
  await shows(page, "1.034.000 đồng");
  await atOnce(page, ["#income", "3.000.000"], ["#income", "4.000.000"], ["#income", "3.000.000"]);
  await shows(page, "594.000 đồng");
  await atOnce(page, ["#income", "4.000.000"], ["#income", "1"]);
  await shows(page, "—");
  assert.equal(await typed(page), "1");
});

test("a page that goes before its next frame has kept the last key", async () => {
  const page = await ofThreeMillion();
  await settled(page);
  await page.evaluate(() => {
    const field = document.querySelector("#income");
    field.value = "5.000.000";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    location.reload();
  });
  await page.waitForEvent("load");
  await started(page);
  await shows(page, "1.034.000 đồng");
});

test("reload, back and a link bring everything back", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "5.000.000");
  await page.fill("#month", "11/2026");
  await pick(page, "3\u00a0năm");
  await shows(page, "35.155.475 đồng");
  await settled(page);
  const link = page.url();
  assert.match(link, /#v2;/);
  await page.reload();
  await started(page);
  await shows(page, "35.155.475 đồng");
  assert.equal(await typed(page), "5.000.000");
  await page.locator(".brand").click();
  await page.waitForURL((url) => !url.pathname.includes("dong"));
  await page.goBack();
  await started(page);
  await shows(page, "35.155.475 đồng");
  const other = await open("dong/" + new URL(link).hash);
  await shows(other.page, "35.155.475 đồng");
  await other.page.getByRole("link", { name: "English" }).click();
  await other.page.waitForURL(/\/en\/dong\//);
  await started(other.page);
  await shows(other.page, "35,155,475 đồng");
});

test("without an address the device remembers", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "2,5 triệu");
  await page.fill("#month", "11/2026");
  await shows(page, "484.000 đồng");
  await page.goto(page.url().split("#")[0].replace(/dong\/$/, ""));
  await page.getByRole("link", { name: /Đóng BHXH tự nguyện/ }).click();
  await page.waitForSelector("#income");
  await started(page);
  await shows(page, "484.000 đồng");
});

test("a wrong income keeps what was typed and says how to mend it", async () => {
  const { page } = await open("dong/");
  await page.fill("#month", "11/2026");
  await page.fill("#income", "1.000.000");
  await shows(page, "—");
  assert.equal(await page.locator("#income").getAttribute("aria-invalid"), "false", "not before the field is left");
  await page.locator("#income").blur();
  await page.waitForSelector("#income[aria-invalid=true]");
  await reads(page, "#income-error", /phải từ 1\.500\.000.đồng trở lên/);
  assert.equal(await typed(page), "1.000.000");
  await page.fill("#income", "abc");
  await reads(page, "#income-error", /3tr5/);
  await page.fill("#income", "1,5 triệu");
  await shows(page, "264.000 đồng");
});

test("by keyboard alone", async () => {
  const { page } = await open("dong/");
  await page.fill("#month", "11/2026");
  await page.locator("#income").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2000000");
  await shows(page, "374.000 đồng");
  await page.locator("#group-0").focus();
  await page.keyboard.press("Space");
  await shows(page, "275.000 đồng");
  await page.locator("#way-1m").focus();
  await page.keyboard.press("ArrowRight");
  await shows(page, "825.000 đồng");
  await page.locator("#income-slider").focus();
  await page.keyboard.press("ArrowRight");
  await shows(page, "858.000 đồng");
  const why = page.locator("details.why > summary").first();
  await why.focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator(".steps li").first().isVisible());
});

test("the derivation names its articles, and the change ahead its month", async () => {
  const { page } = await open("dong/#v1;t=11/2026");
  await page.locator("details.why > summary").first().click();
  const steps = await page.locator("details.why").first().innerText();
  assert.match(steps, /22% × 1\.500\.000/);
  assert.match(steps, /Luật 41\/2024\/QH15, Điều 36 khoản 1/);
  assert.match(await page.locator("main").innerText(), /Đóng từ 01\/2027/);
});

test("what is left of a payment comes back", async () => {
  const { page } = await open("dong/#v1;t=11/2026;w=5y;u=24");
  assert.match((await page.locator(".refund").innerText()).replace(/\s/g, " "), /5\.254\.706 đồng/);
});

test("months that cannot be given back are wrong at their own field, and the answer stays", async () => {
  const { page } = await open("dong/#v1;t=11/2026;w=5y;u=24");
  const before = await page.locator("[data-answer]").textContent();
  await page.locator("#unused").fill("61");
  await page.locator("#unused").blur();
  await reads(page, "#unused-error", /Nhập từ 1 tháng đến 60 tháng/);
  assert.equal(await page.locator(".refund").count(), 0);
  assert.equal(await page.locator("[data-answer]").textContent(), before);
});

test("a wrong number of missing months is told at that number, not at the month", async () => {
  const { page } = await open("dong/#v1;t=11/2026;w=x;x=61");
  for (const field of ["#missing", "#month"]) {
    await page.locator(field).focus();
    await page.locator(field).blur();
  }
  await reads(page, "#missing-error", /60/);
  await settled(page);
  assert.equal(await page.locator("#month").getAttribute("aria-invalid"), "false");
});

test("a link of another version opens with a message", async () => {
  const { page } = await open("dong/#v9;i=1");
  assert.match(await page.locator(".messages").innerText(), /phiên bản khác/);
  assert.notEqual(await answer(page), "—");
});

test("the rates read without JavaScript", async () => {
  const { page } = await open("dong/", { javaScriptEnabled: false });
  assert.match(await page.locator("main").innerText(), /Hộ nghèo\s+165\.000\s+165\.000|Hộ nghèo/);
  assert.match(await answer(page), /^\d{3}\.\d{3} đồng$/);
});

test("storage that throws loses nothing", async () => {
  const { page } = await open("");
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new Error("forbidden"); } });
  });
  await page.goto(new URL("dong/", page.url()).href);
  await started(page);
  await page.fill("#income", "3tr");
  await page.fill("#month", "11/2026");
  await shows(page, "594.000 đồng");
  await reads(page, ".messages", /không cho lưu/);
  await page.reload();
  await started(page);
  await shows(page, "594.000 đồng");
});

test("the words of the page are explained on it", async () => {
  const { page } = await open("dong/");
  await page.getByText("Các từ dùng ở đây").click();
  const terms = await page.locator(".glossary dt").allInnerTexts();
  assert.deepEqual(terms, ["Chuẩn hộ nghèo nông thôn", "Mức tham chiếu", "Lãi suất r"]);
  assert.ok(await page.locator(".glossary dd").first().isVisible());
});

test("the only group that is picked cannot be tapped away", async () => {
  const { page } = await open("dong/");
  const others = page.getByLabel("Người khác");
  for (const press of [() => page.locator(".chip").getByText("Người khác").click(), () => others.press("Space")]) {
    await press();
    await drawn(page);
    assert.ok(await others.isChecked());
  }
  await pick(page, "Hộ nghèo");
  await drawn(page);
  assert.equal(await others.isChecked(), false);
  await pick(page, "Hộ nghèo");
  await drawn(page);
  assert.ok(await others.isChecked(), "nobody is in no group");
});

test("the embed module loads in a page and in a worker", async () => {
  // The worker's script is put in by the test, which a service worker would not let through.
  const { page } = await open("", { serviceWorkers: "block" });
  const inPage = await page.evaluate(async () => {
    const module = await import(new URL("embed/ansinh.js", location.href).href);
    await module.default();
    return module.amountInWords({ amount: 5 });
  });
  assert.equal(inPage, "năm đồng");
  const script = `import init, * as a from "./embed/ansinh.js"; await init(); postMessage(a.amountInWords({ amount: 15 }));`;
  await page.route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  const inWorker = await page.evaluate(
    () => new Promise((resolve, reject) => {
      const worker = new Worker(new URL("worker.js", location.href), { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
    }),
  );
  assert.equal(inWorker, "mười lăm đồng");
});

for (const address of ["", "dong/", "en/", "en/dong/"]) {
  for (const theme of ["light", "dark", "sun"]) {
    test(`axe finds nothing: /${address} ${theme}`, async () => {
      const { page } = await open(address, { colorScheme: theme === "dark" ? "dark" : "light" });
      await page.evaluate((key) => { document.documentElement.dataset.theme = key; }, theme);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      assert.deepEqual(await axe(page), []);
    });
  }
}

test("what was typed in a burst survives a reload in the middle of it", async () => {
  const { page } = await open("dong/");
  for (const income of ["2000000", "2050000", "2100000", "2150000", "2200000", "2250000", "2300000"]) {
    await page.fill("#income", income);
  }
  await page.reload();
  await started(page);
  assert.equal(await page.inputValue("#income"), "2300000");
  // A link that is opened later says what it says.
  await page.goto(page.url().replace(/#.*/, "") + "#v1;i=2100000");
  await page.waitForFunction(() => document.querySelector("#income").value === "2100000");
});

test("a reload that comes with an address of some keystrokes ago loses nothing", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "2000000");
  await page.waitForFunction(() => location.hash.includes("2000000"));
  const older = await page.evaluate(() => location.hash);
  await page.fill("#income", "2050000");
  await page.waitForFunction(() => location.hash.includes("2050000"));
  await page.fill("#income", "2100000");
  // As a browser would have it that has not heard of the last two addresses yet.
  await page.waitForFunction((older) => {
    if (!location.hash.includes("2100000")) return false;
    for (let timer = 0; timer < 10_000; timer += 1) clearTimeout(timer);
    history.replaceState(null, "", older);
    return true;
  }, older);
  await page.reload();
  await started(page);
  assert.equal(await page.inputValue("#income"), "2100000");
});

test("a key whose frame never comes is kept: by a reload that tells nobody, and by a tab that the system kills", async () => {
  const { page, context } = await open("");
  await page.addInitScript(() => {
    for (const event of ["pagehide", "visibilitychange"]) {
      addEventListener(event, (happened) => happened.stopImmediatePropagation(), true);
    }
  });
  await page.goto(new URL("dong/", base).href);
  await started(page);
  await page.fill("#income", "2000000");
  await page.waitForFunction(() => location.hash.includes("2000000"));
  const typeWithoutFrame = async (income) => {
    await page.evaluate(() => { window.requestAnimationFrame = () => 0; });
    await page.fill("#income", income);
    assert.doesNotMatch(page.url(), new RegExp(income), "the address waits for the frame");
  };
  await typeWithoutFrame("2300000");
  await page.reload();
  await started(page);
  assert.equal(await page.inputValue("#income"), "2300000");
  await typeWithoutFrame("2350000");
  await crash(page, context);
  const again = await context.newPage();
  await again.goto(new URL("dong/", base).href);
  await started(again);
  assert.equal(await again.inputValue("#income"), "2350000");
});

test("a frame that comes late does not make the address known before it", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "2250000");
  await page.waitForFunction(() => location.hash.includes("2250000"));
  // What the first change left to do ends while the second still waits for its frame.
  await page.evaluate(() => { window.requestAnimationFrame = () => 0; });
  await page.fill("#income", "2300000");
  await page.waitForTimeout(1500);
  assert.match(page.url(), /2250000/);
  await page.reload();
  await started(page);
  assert.equal(await page.inputValue("#income"), "2300000");
});

test("an amount without its unit is asked for, and a tap puts it in", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "1500");
  await reads(page, ".answer .in-words", /Chưa tính được/);
  await page.locator(".to-field").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "income");
  await page.locator(".answer").getByRole("button", { name: /^Ý bạn là 1\.500\.000/ }).click();
  await says(page, "264.000");
  assert.equal(await page.inputValue("#income"), "1.500.000");
  await page.fill("#income", "99tr");
  await page.locator("#income").blur();
  await page.locator(".field", { has: page.locator("#income") }).getByRole("button", { name: "Dùng 50.600.000" }).click();
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent !== "—");
});

test("the slider is finer where people are", async () => {
  const { page } = await open("dong/");
  const slider = page.locator("#income-slider");
  const most = Number(await slider.getAttribute("max"));
  await slider.fill(String(Math.round(most / 10)));
  await page.waitForFunction(() => document.querySelector("#income").value !== "1.500.000");
  const tenth = Number((await page.inputValue("#income")).replaceAll(".", ""));
  assert.ok(tenth < 3_000_000 && tenth % 50_000 === 0, String(tenth));
  await slider.fill(String(most));
  await page.waitForFunction(() => document.querySelector("#income").value === "50.600.000");
});

test("at most one warning stands beside an answer", async () => {
  for (const [address, one] of [["dong/", /123\.200|387\.200/], ["ho-gia-dinh/", null], ["huu-tri/#v2;b=3/1978", /./], ["heo-dat/", /./]]) {
    const { page } = await open(address);
    const told = await page.locator(".results > .notices li").allInnerTexts();
    assert.ok(told.length <= 1, `${address}: ${told.join(" | ")}`);
    if (one && address === "dong/") assert.match(told[0], one);
  }
});
