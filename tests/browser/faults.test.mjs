// What can go wrong on the way to a phone and on it, as a table: what the person then sees. Faults of storages stand in
// storage.test.mjs, of downloads that hang or do not come in start.test.mjs, of files kept on the device in offline.test.mjs.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { base, close, open, reads, setClock, settled, shows, started } from "./page.mjs";

after(close);

const EXAMPLE = /số trên trang là ví dụ/;
const NOT_LOADED = /Chưa tải được phần tính toán/;

/** Answers for the files of a module in place of the site; ends when what is returned is called. */
async function spoil(page, files, spoilt) {
  await page.route(files, async (route) => {
    const answer = await route.fetch();
    await route.fulfill(spoilt(answer, await answer.body()));
  });
  return () => page.unroute(files);
}

const half = (body) => body.subarray(0, body.length >> 1);
const PASSING = [
  ["a module of another type", "**/*.wasm", (response, body) => ({ response, body, headers: { ...response.headers(), "content-type": "application/octet-stream" } })],
];
const FAILING = [
  ["a module that is not there", "**/*.wasm", () => ({ status: 404, body: "" })],
  ["a module that was cut", "**/*.wasm", (response, body) => ({ response, body: half(body) })],
  ["a script that was cut", "**/page-pay-*.js", (response, body) => ({ response, body: half(body) })],
  ["a login page in place of a module", "**/*.wasm", () => ({ status: 200, contentType: "text/html", body: "<p>Đăng nhập</p>" })],
  ["a login page in place of a script", "**/page-pay-*.js", () => ({ status: 200, contentType: "text/html", body: "<p>Đăng nhập</p>" })],
];

/** dong/ of a device that has nothing of the site, with its files spoilt. */
async function spoilt(files, how) {
  const visit = await open("", { untouched: true, serviceWorkers: "block" });
  const mended = await spoil(visit.page, files, how);
  await visit.page.goto(new URL("dong/", base).href);
  return { ...visit, mended };
}

for (const [name, files, how] of PASSING) {
  test(`${name}: the page answers`, async () => {
    const { page } = await spoilt(files, how);
    await page.fill("#income", "3tr");
    await shows(page, "594.000 đồng");
  });
}

for (const [name, files, how] of FAILING) {
  test(`${name}: the page says so, keeps what is typed, and answers when it is asked again`, async () => {
    const { page, mended } = await spoilt(files, how);
    await page.fill("#income", "3tr");
    await reads(page, "#loading", NOT_LOADED);
    assert.equal(await page.locator("#income").inputValue(), "3tr");
    await mended();
    await page.getByRole("button", { name: "Thử lại" }).click();
    await shows(page, "594.000 đồng");
    assert.equal((await page.textContent("#loading")).trim(), "");
  });
}

test("a clock that goes forth and back: each time the page says what its figures are of, and what was typed stays", async () => {
  const { page, context } = await open("dong/");
  await page.fill("#income", "2.500.000");
  await settled(page);
  for (const [day, answer] of [["2027-02-10", "453.200 đồng"], ["2026-11-29", "484.000 đồng"]]) {
    await setClock(context, day);
    await page.reload();
    await started(page);
    assert.equal(await page.locator("#income").inputValue(), "2.500.000");
    await shows(page, answer);
  }
  assert.doesNotMatch(await page.textContent("#main"), EXAMPLE);
});
