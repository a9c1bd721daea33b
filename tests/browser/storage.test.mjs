// A storage that is broken, in five ways: the page works, loses nothing that is typed, and says what it could not keep.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { base, close, crash, open, settled, started } from "./page.mjs";

after(close);

const NOT_KEPT = /không cho lưu trên máy này; những gì bạn nhập vẫn nằm trong đường dẫn/;
const NOT_OPENED = /lưu lần trước trên máy này thuộc phiên bản khác hoặc bị hỏng/;

const WAYS = [
  ["full", NOT_KEPT, () => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  }],
  ["throwing at every call", NOT_KEPT, () => {
    for (const name of ["getItem", "setItem", "removeItem"]) {
      Storage.prototype[name] = () => { throw new Error("broken"); };
    }
  }],
  ["forbidden", NOT_KEPT, () => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  }],
  ["holding garbage", NOT_OPENED, () => {
    for (const key of ["dong", "theme", "paper"]) localStorage.setItem(`ansinh.${key}`, "\u0000{]%%%;=");
  }],
  ["of another version", NOT_OPENED, () => localStorage.setItem("ansinh.dong", "v9;i=9tr;new=1")],
];

/** Types an income; answers what the address says of it as soon as anything else can happen. */
function addressOf(page, income) {
  return page.evaluate(async (income) => {
    const field = document.querySelector("#income");
    field.value = income;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    return location.hash;
  }, income);
}

for (const [how, said, breakIt] of WAYS) {
  test(`a storage ${how}`, async () => {
    const { page, problems } = await open("");
    if (said === NOT_KEPT) await page.addInitScript(breakIt);
    else await page.evaluate(breakIt);
    await page.goto(new URL("dong/", base).href);
    await started(page);
    await page.waitForFunction((source) => new RegExp(source).test(document.querySelector("main .messages").textContent), said.source);
    await page.fill("#month", "11/2026");
    await page.fill("#income", "3tr");
    const shows = () => page.waitForFunction(() => document.querySelector("[data-answer]").textContent.startsWith("594.000"));
    await shows();
    await page.reload();
    await started(page);
    await shows();
    assert.equal(await page.locator("#income").inputValue(), "3tr");
    if (said === NOT_KEPT) assert.match(await addressOf(page, "5tr"), /i=5tr;/, "nothing else has it, so no figure comes first");
    assert.deepEqual(problems, []);
  });
}

test("what could not be opened is put aside, not thrown away", async () => {
  const { page } = await open("");
  await page.evaluate(() => localStorage.setItem("ansinh.dong", "v9;i=9tr"));
  await page.goto(new URL("dong/", base).href);
  await started(page);
  await page.fill("#income", "3tr");
  await page.waitForFunction(() => localStorage.getItem("ansinh.dong.unread") === "v9;i=9tr");
});

for (const [address, field, value] of [["dong/", "#income", "3tr"], ["tien-do/", "#done", "311,5"], ["heo-dat/", "#income", "2tr5"]]) {
  test(`${address}: a tab that the system kills`, async () => {
    const { page, context } = await open(address);
    await page.fill(field, value);
    await settled(page);
    await crash(page, context);
    const again = await context.newPage();
    await again.goto(new URL(address, base).href);
    await started(again);
    assert.equal(await again.locator(field).inputValue(), value);
  });
}

test("all that was typed is wiped with one tap and a yes, in every page that is open", async () => {
  const { page, context } = await open("dong/");
  await page.fill("#income", "3tr");
  await settled(page);
  const other = await context.newPage();
  await other.goto(new URL("heo-dat/#v1;i=5tr", base).href);
  await started(other);
  await other.waitForFunction(() => "hands" in document.documentElement.dataset);
  const own = () => page.evaluate(() => Object.entries(localStorage).filter(([key, value]) => key.startsWith("ansinh.") && /i=/.test(value)).length);
  assert.ok((await own()) >= 1);
  const wipe = page.getByRole("button", { name: "Xóa hết trên máy này" });
  await wipe.click();
  await page.getByRole("button", { name: "Đóng lại" }).click();
  assert.ok((await own()) >= 1, "not without a yes");
  await wipe.click();
  await page.getByRole("button", { name: "Xóa hết", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#income")?.value !== "3tr" && location.hash === "");
  await other.waitForFunction(() => !location.hash.includes("i="));
  for (const one of [page, other]) await started(one);
  assert.equal(await own(), 0);
  assert.doesNotMatch(await other.locator("#income").inputValue(), /5tr/);
});

test("wiping waits for no browser that never says whether it has let go of the site's files", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "3tr");
  await settled(page);
  await page.evaluate(() => { CacheStorage.prototype.keys = () => new Promise(() => {}); });
  await page.getByRole("button", { name: "Xóa hết trên máy này" }).click();
  await page.getByRole("button", { name: "Xóa hết", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#income")?.value !== "3tr" && location.hash === "");
});

test("two windows on one form: the older one says so and takes over what was typed there; nothing typed is lost in either", async () => {
  const { page, context, problems } = await open("dong/");
  await page.fill("#income", "3tr");
  await settled(page);
  const other = await context.newPage();
  await other.goto(new URL("dong/", base).href);
  await started(other);
  assert.equal(await other.locator("#income").inputValue(), "3tr");
  const take = page.getByRole("button", { name: "Dùng số liệu của cửa sổ đó" });
  assert.equal(await take.count(), 0);
  await other.fill("#income", "5tr");
  await settled(other);
  await take.waitFor();
  assert.equal(await page.locator("#income").inputValue(), "3tr", "one's own stays until one says so");
  // Typing goes on here; what was typed there is still to be had, also when that window is gone.
  await page.fill("#income", "4tr");
  await settled(page);
  const back = other.getByRole("button", { name: "Dùng số liệu của cửa sổ đó" });
  await back.waitFor();
  await other.close();
  await take.click();
  await page.waitForFunction(() => document.querySelector("#income").value === "5tr");
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent.startsWith("1.034.000"));
  assert.equal(await take.count(), 0);
  await page.getByRole("button", { name: "Lấy lại số liệu trước đó" }).click();
  await page.waitForFunction(() => document.querySelector("#income").value === "4tr");
  assert.deepEqual(problems, []);
});
