// The sheet on which a result is handed over: one page of A4 and of A5, and a picture that says the same.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { extractText, getDocumentProxy } from "unpdf";
import { LANGUAGES, TOOLS, close, drawn, foreign, noteDrawnTexts, open, settled } from "./page.mjs";

after(close);

const closely = (text) => text.normalize("NFC").replace(/\s+/g, "").toLowerCase();
const TO_STAFF = ["tien-do/", "chi-tieu/", "doi-chieu/"];

const OFFICERS = Array.from({ length: 30 }, (_, at) => `CB${at + 1}*1*0*${at % 5}*${at % 3}`).join("~");
const MEMBERS = ["h", "h", "s", "h", "h", "h", "h"].join("~");
const REPORT = "Đến ngày 30/9/2026, thu 465 tỷ đồng, đạt 64% kế hoạch (715 tỷ đồng); 300 người và 212 người, tổng số 512 người. ";

/** Results with more on them than what a page opens with. */
const LONG = {
  "a family of seven": `ho-gia-dinh/#v2;m=${MEMBERS}`,
  "thirty officers": `chi-tieu/#v2;o=${encodeURIComponent(OFFICERS)}`,
  "too few years": "huu-tri/#v2;b=03/1976;i=2tr;g=n",
  "income in two months": "heo-dat/#v2;h=5.10;g=n",
  "a report of many sentences": `doi-chieu/#v2;t=${encodeURIComponent(REPORT.repeat(12))}`,
};

/** What each page says of its result, as it stands. */
const said = (page) => page.evaluate(() => {
  const text = (selector) => document.querySelector(selector).textContent;
  return [text("h1"), text("[data-answer]"), text(".answer-sentence"), text(".code")];
});

async function printedOn(page, paper, hasSteps) {
  await page.evaluate(() => { globalThis.printed = false; globalThis.print = () => { globalThis.printed = true; }; });
  await page.locator(".actions[data-text] [data-hand=print]").click();
  await page.locator(`dialog input[value=${paper}]`).evaluate((one) => one.click());
  if (hasSteps) await page.locator("dialog").getByText("Kèm trang từng bước tính").click();
  await page.locator("dialog .main-button").click();
  await page.waitForFunction(() => globalThis.printed);
  const seen = await page.evaluate(() => {
    const body = document.querySelector(".sheet-body");
    return { pictures: body.querySelectorAll("figure svg, table, .findings li").length, codes: document.querySelectorAll(".sheet-foot .qr svg").length };
  });
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { width } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const { text } = await extractText(pdf, { mergePages: false });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return { ...seen, pages: text.map(closely), millimetres: Math.round((width / 72) * 25.4) };
}

const ESTIMATE = { "": "Ước tính, không thay quyết định của cơ quan BHXH.", "en/": "An estimate; it does not replace a decision" };
const WHERE = { "": "đến BHXH cơ sở nơi bạn ở", "en/": "go to the local social insurance office" };

for (const [name, language, tool] of [
  ...LANGUAGES.flatMap((language) => TOOLS.map((tool) => [`/${language}${tool}`, language, tool])),
  ...Object.entries(LONG).map(([name, address]) => [name, "", address]),
]) {
  test(`one page of A4 and of A5: ${name}`, async () => {
    const visit = await open(language + tool, { colorScheme: "dark" });
    const { page } = visit;
    await settled(page);
    const expected = [...(await said(page)), "29/11/2026", ESTIMATE[language]];
    if (!TO_STAFF.some((one) => tool.startsWith(one))) expected.push(WHERE[language]);
    for (const [paper, wide] of [["a4", 210], ["a5", 148]]) {
      const { pages, millimetres, pictures, codes } = await printedOn(page, paper);
      assert.equal(pages.length, 1, `${paper}: ${pages.length} pages`);
      assert.equal(millimetres, wide);
      assert.ok(pictures > 0, "there is something to look at");
      assert.equal(codes, page.url().length > 1200 ? 0 : 1);
      for (const part of expected) assert.ok(pages[0].includes(closely(part)), `${part}\n\nis not in\n\n${pages[0]}`);
    }
    assert.deepEqual(visit.problems, []);
  });
}

test("the sheet names what was entered in plain words", async () => {
  const { page } = await open("dong/#v2;on=2026-11-29;i=2tr;g=n;w=12m");
  const { pages } = await printedOn(page, "a5");
  for (const part of ["2.000.000 đồng", "Hộ cận nghèo", "12 tháng", "11/2026"]) assert.ok(pages[0].includes(closely(part)), part);
  assert.ok(!pages[0].includes("2tr"));
});

test("the steps are a page of their own, for whoever asks", async () => {
  const { page } = await open("dong/#v2;on=2026-11-29;i=2tr;g=n;w=12m");
  const formula = closely(await page.locator(".why .steps .formula").first().textContent());
  const without = await printedOn(page, "a5");
  assert.ok(without.pages.every((text) => !text.includes(formula)));
  const { pages } = await printedOn(page, "a4", true);
  assert.equal(pages.length, 2);
  assert.ok(!pages[0].includes(formula) && pages[1].includes(formula));
});

test("the browser's own menu prints one page, with the link in letters", async () => {
  const { page } = await open("dong/#v2;on=2026-11-29;i=2tr;g=n;w=12m");
  for (const format of ["A4", "A5", "Letter"]) {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
    const { text } = await extractText(pdf, { mergePages: false });
    assert.equal(text.length, 1, format);
    assert.ok(closely(text[0]).includes(closely(page.url())));
  }
});

/** The picture as it is downloaded, with the texts that were drawn into it. */
async function pictured(page) {
  await noteDrawnTexts(page);
  await page.locator(".actions[data-text] [data-hand=image]").click();
  await page.locator("dialog img").waitFor();
  const bytes = await page.evaluate(async () => {
    const image = document.querySelector("dialog img");
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/png").split(",")[1];
  });
  const texts = await page.evaluate(() => globalThis.texts.join(" "));
  return { texts: closely(texts), ...PNG.sync.read(Buffer.from(bytes, "base64")) };
}

/** The part of the picture that has one of these colours, in percent. */
function share({ data }, colours) {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (colours.includes((data[at] << 16) | (data[at + 1] << 8) | data[at + 2])) count += 1;
  return (count * 400) / data.length;
}

const OF_PICTURES = [0x0b5c5e, 0x8fc4bd, 0xb23a2b, 0xb8720a];

for (const [name, address] of [...TOOLS.map((tool) => [`/${tool}`, tool]), ...Object.entries(LONG)]) {
  test(`the picture holds answer, picture, days, code and that it is an estimate: ${name}`, async () => {
    const visit = await open(address, { colorScheme: "dark" });
    const { page } = visit;
    await settled(page);
    const expected = [...(await said(page)), "29/11/2026", ESTIMATE[""]];
    const picture = await pictured(page);
    for (const part of expected) assert.ok(picture.texts.includes(closely(part)), `${part}\n\nis not in\n\n${picture.texts}`);
    assert.equal(picture.width, 1080);
    assert.ok(picture.height < 1600, `${picture.height} px high`);
    // A report is looked at as its findings.
    if (!address.startsWith("doi-chieu")) assert.ok(share(picture, OF_PICTURES) > 1, `${share(picture, OF_PICTURES)} %`);
    const link = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
    if (page.url().length < 1200) assert.equal(link, page.url());
    assert.equal(await page.locator(".paper").count(), 0, "nothing of it stays in the page");
    assert.deepEqual(visit.problems, []);
    assert.deepEqual(foreign(visit), []);
  });
}

test("who asks gets a picture of the steps, too", async () => {
  const { page } = await open("dong/#v2;on=2026-11-29;i=2tr;g=n;w=12m");
  const formula = closely(await page.locator(".why .steps .formula").first().textContent());
  const { texts } = await pictured(page);
  assert.ok(!texts.includes(formula));
  await page.getByRole("button", { name: "Thêm ảnh từng bước tính" }).click();
  await page.locator("dialog img").nth(1).waitFor();
  assert.ok(closely(await page.evaluate(() => globalThis.texts.join(" "))).includes(formula));
  assert.equal(await page.locator("dialog a[download]").nth(1).getAttribute("download"), "an-sinh-dong-tung-buoc.png");
});

test("letters twice as large change nothing of the sheet", async () => {
  const heights = [];
  for (const largeText of [false, true]) {
    const { page } = await open("dong/#v2;on=2026-11-29;i=2tr;g=n;w=12m", { largeText });
    await drawn(page);
    heights.push((await pictured(page)).height);
  }
  assert.ok(Math.abs(heights[0] - heights[1]) < 60, heights.join(" "));
});
