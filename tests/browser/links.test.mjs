// The link of every tool, opened by somebody else; links of another version.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, close, drawn, open, reads, says, settled, shows, started } from "./page.mjs";

after(close);

/** What is typed first into each tool. */
const TYPED = {
  "dong/": ["#income", "3tr"],
  "ho-gia-dinh/": ["#card-from", "15/12/2026"],
  "huu-tri/": ["#income", "4,5 triệu"],
  "heo-dat/": ["#income", "2.500.000"],
  "tien-do/": ["#done", "70,5"],
  "chi-tieu/": [".inputs input[type=text]", "20/11/2026"],
  "doi-chieu/": ["#report", "Thu 306,1 tỷ đồng;\n“đạt” 53,40% = 100#%"],
};

test("a link of /quy-dinh/'s own values brings them to another device, marked as the reader's", async () => {
  for (const language of LANGUAGES) {
    const { page, context } = await open(`${language}quy-dinh/`);
    await page.fill("#line", "1.200.000");
    await page.fill("#rate", "20");
    await page.locator(".own-used a[href*=dong]").first().click();
    await page.waitForURL(/\/dong\//);
    await started(page);
    // An untouched income is the floor, here the reader's own line: 20 % of 1.200.000, less 20 % of 20 % of it.
    await says(page, "192");
    await settled(page);
    const other = await open(page.url());
    assert.deepEqual([await other.page.inputValue("#line"), await other.page.inputValue("#rate")], ["1.200.000", "20"]);
    assert.deepEqual(await seen(other.page), await seen(page));
    await reads(other.page, ".notices", language ? /you/i : /bạn tự nhập/);
    await context.close();
  }
});

test("a link from the doorstep holds what was tapped there", async () => {
  for (const language of LANGUAGES) {
    const { page } = await open(`${language}tan-nha/`);
    await page.locator("[name=group] + span").first().click();
    await page.locator("[name=income] + span").nth(2).click();
    await drawn(page);
    const answer = await page.locator("[data-answer]").textContent();
    const { href } = await page.locator(".doorstep a[href*=dong]").evaluate(({ href }) => ({ href }));
    const other = await open(href);
    await shows(other.page, answer.replace(/\s/g, " "));
    assert.ok(await other.page.locator("#group-0").isChecked());
  }
});

/** All that stands in the form, and what came of it. */
const seen = (page) =>
  page.evaluate(() => ({
    fields: [...document.querySelectorAll(".inputs input, .inputs select, .inputs textarea")].map((field) =>
      ["radio", "checkbox"].includes(field.type) ? `${field.id} ${field.checked}` : `${field.id} ${field.value}`),
    answer: document.querySelector(".answer").textContent,
    code: document.querySelector(".code")?.textContent,
  }));

for (const [tool, [field, text]] of Object.entries(TYPED)) {
  for (const language of LANGUAGES) {
    test(`a link of /${language}${tool} brings everything back on another device`, async () => {
      const { page } = await open(language + tool);
      const before = await seen(page);
      await page.locator(field).first().fill(text);
      const chip = page.locator(".inputs .chip:visible").last();
      if (await chip.count()) await chip.click();
      await settled(page);
      const sent = await seen(page);
      assert.notDeepEqual(sent.fields, before.fields);
      const other = await open(page.url());
      await other.page.waitForFunction((answer) => document.querySelector(".answer").textContent === answer, sent.answer);
      assert.deepEqual(await seen(other.page), sent);
      assert.deepEqual(other.problems, []);
    });
  }
  test(`a link of another version of /${tool} opens with a message`, async () => {
    for (const link of ["#v9;i=1;x=2", "#v0", "#%%%", "#v1;quite=new"]) {
      const { page, problems } = await open(tool + link);
      assert.match(await page.locator("main .messages").innerText(), /phiên bản khác|chưa hiểu được/, link);
      assert.ok((await page.locator("h1").innerText()).length > 3);
      assert.ok((await page.locator(".answer").innerText()).length > 3);
      assert.deepEqual(problems, []);
    }
  });
}
