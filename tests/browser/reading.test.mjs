// A result as a screen reader goes through it: in which order, under which names, and with every picture said in words.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { TOOLS, close, open, settled } from "./page.mjs";

after(close);

/** What is read out, line by line: "heading "Bạn đóng" [level=2]". */
async function reading(page) {
  const lines = (await page.locator("body").ariaSnapshot()).split("\n");
  return lines.map((line) => line.replace(/\u00a0/g, " ").trim().replace(/^- '?/, ""));
}

for (const tool of TOOLS) {
  test(`from the top to the foot: /${tool}`, async () => {
    const { page } = await open(tool);
    await settled(page);
    const lines = await reading(page);
    const text = (selector) => page.locator(selector).first().innerText().then((said) => said.replace(/\s+/g, " ").trim());
    const [title, name, figure, why] = await Promise.all(["h1", ".answer-name", "[data-answer]", ".why summary span"].map(text));
    const at = (what, part, from = 0) => {
      const found = lines.findIndex((line, index) => index >= from && line.includes(part));
      assert.ok(found >= 0, `${what} (${part}) is not read after line ${from}:\n${lines.slice(from, from + 30).join("\n")}`);
      return found;
    };
    const skip = at("the way past the header", "Đến phần nội dung");
    const banner = at("the header", "banner", skip);
    const main = at("what the page is about", "main", banner);
    const heading = at("its title", `heading "${title}" [level=1]`, main);
    const field = lines.findIndex((line, index) => index > heading && /^(textbox|group|combobox|radio)\b/.test(line));
    assert.ok(field > heading, "fields come after the title");
    const answer = at("the answer", `heading "${name}" [level=2]`, field);
    assert.ok(lines[answer + 1].includes(figure), `the figure comes right after its name: ${lines[answer + 1]}`);
    at("why", why, answer);
    const buttons = at("the buttons that hand it over", 'button "Sao chép chữ"', answer);
    at("the foot", "contentinfo", buttons);
    assert.deepEqual(lines.filter((line) => /^(button|link|textbox|combobox|checkbox|radio|slider|region|img)(:| \[|$)/.test(line)), [], "without a name");
  });
}

/** A picture is hidden from a reader; what it shows stands beside it in words. */
const TWINS = {
  "dong/": [".bar", /Nhà nước 66\.000 đồng Bạn 264\.000 đồng/, "Đóng trước hay sau ngày đổi mức?"],
  "ho-gia-dinh/": [".strips", /Người 1.* 1\.366\.200 đồng 12 tháng: 01\/11\/2026 – 31\/10\/2027/, "Từng người"],
  "huu-tri/": [".curve", /Bạn đóng \S+ đồng Lương hưu nhận về \S+ đồng/, "Số liệu theo năm (cộng dồn)"],
  "heo-dat/": [".jar", /Heo đất đầy dần đến hạn đóng/, "Từng tháng"],
};

for (const [tool, [picture, said, table]] of Object.entries(TWINS)) {
  test(`what the picture shows is said, too: /${tool}`, async () => {
    const { page } = await open(tool);
    await settled(page);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    const figure = page.locator(picture).first();
    assert.deepEqual(await figure.locator("svg").evaluateAll((all) => all.map((one) => one.getAttribute("aria-hidden"))).then((all) => [...new Set(all)]), ["true"]);
    const words = await figure.evaluate((one) => {
      const copy = one.cloneNode(true);
      copy.querySelectorAll("svg").forEach((drawing) => drawing.remove());
      return [...copy.querySelectorAll("*")].filter((part) => !part.children.length).map((part) => part.textContent).join(" ");
    });
    assert.match(words.replace(/\s+/g, " "), said);
    const lines = await reading(page);
    const region = lines.findIndex((line) => line.startsWith(`region "${table}"`));
    assert.ok(region > 0, lines.filter((line) => line.startsWith("region")).join("\n"));
    assert.match(lines[region + 1], /^table/);
  });
}

test("the answer that stays in view takes at most a third of the screen", async () => {
  for (const largeText of [false, true]) {
    for (const tool of [...TOOLS, "tan-nha/"]) {
      const { page, context } = await open(tool, { largeText });
      const [position, height] = await page.evaluate(() => {
        const answer = document.querySelector(".answer");
        return [getComputedStyle(answer).position, answer.offsetHeight];
      });
      assert.ok(position === "static" || height <= 740 / 3, `${tool}: ${height} px`);
      await context.close();
    }
  }
});
