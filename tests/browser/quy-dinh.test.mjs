import assert from "node:assert/strict";
import { after, test } from "node:test";
import { base, close, foreign, open, setClock, settled, started } from "./page.mjs";

after(close);

const history = (page, name) => page.locator("details.history", { hasText: name }).first();

test("every rule opens into its chart and its table, and the next change stands out", async () => {
  const visit = await open("quy-dinh/");
  const { page } = visit;
  const line = history(page, "Chuẩn hộ nghèo nông thôn");
  await line.locator("summary").click();
  await line.getByText("2.200.000 đồng từ 01/2027").waitFor();
  assert.match(await line.locator("tr.chosen").textContent(), /1\.500\.000/);
  assert.equal(await line.locator("svg polyline").count(), 2);
  assert.match(await page.locator(".upcoming").textContent(), /1\.500\.000.đồng → 2\.200\.000.đồng/);
  const empty = await page.locator("details.history").evaluateAll((all) =>
    all.filter((one) => !one.querySelector("td")).map((one) => one.textContent),
  );
  assert.deepEqual(empty, []);
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("a value of one's own goes into the tools and out of them again", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "3.000.000");
  await page.goto(new URL("quy-dinh/", base).href);
  await started(page);
  await page.fill("#line", "2.000.000");
  await page.getByText("Bạn tự nhập: 2.000.000").waitFor();
  await page.locator(".own-used").getByRole("link", { name: "Đóng BHXH tự nguyện" }).click();
  await started(page);
  // 22 % of 3 million, less 20 % of 22 % of 2 million.
  await page.waitForFunction(() => document.querySelector("[data-answer]").textContent.includes("572.000"));
  assert.equal(await page.inputValue("#line"), "2.000.000");
  await page.locator(".notices", { hasText: "bạn tự nhập, không phải mức đã công bố" }).waitFor();
  await page.locator("summary", { hasText: "Vì sao" }).click();
  await page.getByText("bạn tự nhập", { exact: true }).waitFor();
  await page.goto(new URL("heo-dat/", base).href);
  await started(page);
  assert.equal(await page.inputValue("#line"), "2.000.000");
  await page.goto(new URL("quy-dinh/", base).href);
  await started(page);
  assert.equal(await page.inputValue("#line"), "2.000.000");
  await page.getByRole("button", { name: "Bỏ hết giá trị tự nhập" }).click();
  await page.waitForFunction(() => document.querySelector("#line").value === "");
  await page.goto(new URL("dong/", base).href);
  await started(page);
  assert.equal(await page.inputValue("#line"), "");
  assert.equal(await page.inputValue("#income"), "3.000.000");
});

test("a look at the rules leaves the tools' own values alone", async () => {
  const { page } = await open("dong/#v1;cn=1tr8");
  // A link that is only looked at is nobody's own.
  await page.fill("#income", "3tr");
  await settled(page);
  await page.goto(new URL("quy-dinh/", base).href);
  await started(page);
  await page.fill("#level", "3.000.000");
  await page.getByText("Bạn tự nhập: 3.000.000").waitFor();
  await page.goto(new URL("dong/", base).href);
  await started(page);
  assert.equal(await page.inputValue("#line"), "1tr8");
  assert.equal(await page.inputValue("#level"), "3.000.000");
});

test("where nothing can be stored, the values travel in the links", async () => {
  const visit = await open("quy-dinh/");
  const { page } = visit;
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.reload();
  await started(page);
  await page.fill("#line", "2tr");
  const link = page.locator(".own-used").getByRole("link", { name: "Đóng BHXH tự nguyện" });
  await link.waitFor();
  assert.match(await link.getAttribute("href"), /dong\/#v2;cn=2tr$/);
});

test("the file holds what the interface answers", async () => {
  const { page } = await open("quy-dinh/");
  const file = await page.getByRole("link", { name: "parameters.json" }).getAttribute("href");
  const found = await page.evaluate(async ([file, module]) => {
    const ansinh = await import(module);
    await ansinh.default();
    const listed = await (await fetch(file)).json();
    return { same: JSON.stringify(listed) === JSON.stringify(ansinh.parameters({})), rules: listed.rules.length };
  }, [file, new URL("embed/ansinh.js", base).href]);
  assert.equal(found.same, true);
  assert.ok(found.rules > 100, `${found.rules}`);
});

test("beyond the horizon every page says so", async () => {
  for (const address of ["", "dong/", "quy-dinh/", "tu-kiem-tra/", "en/dong/"]) {
    const { page, context } = await open(address);
    const warning = page.locator(".messages", { hasText: "12/2027" });
    assert.equal(await warning.count(), 0, address);
    await setClock(page, "2028-01-02");
    await page.reload();
    await started(page);
    await warning.waitFor();
    await context.close();
  }
});
