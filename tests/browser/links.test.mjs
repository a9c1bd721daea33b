// The link of every tool, opened by somebody else; links of another version.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close, open, settled } from "./page.mjs";

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

/** All that stands in the form, and what came of it. */
const seen = (page) =>
  page.evaluate(() => ({
    fields: [...document.querySelectorAll(".inputs input, .inputs select, .inputs textarea")].map((field) =>
      ["radio", "checkbox"].includes(field.type) ? `${field.id} ${field.checked}` : `${field.id} ${field.value}`),
    answer: document.querySelector(".answer").textContent,
    code: document.querySelector(".code")?.textContent,
  }));

for (const [tool, [field, text]] of Object.entries(TYPED)) {
  for (const language of ["", "en/"]) {
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
