// Handing a result over: text, link, picture, QR code, paper, voice; the check code on all of them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { extractText, getDocumentProxy } from "unpdf";
import { LANGUAGES, TOOLS, axe, close, foreign, open, says, settled, started } from "./page.mjs";

after(close);

const CODE = /[34679ACDEFGHJKMNPQRTVWXY]{6}/;
const RULES = /2026-\d\d-\d\d/;

const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const closely = (text) => text.normalize("NFC").replace(/\s+/g, "");
const button = (page, name) => page.locator(".actions").getByRole("button", { name, exact: true });
const code = async (page) => (await page.locator(".code").innerText()).match(CODE)[0];
const status = (page) => page.locator(".actions [role=status]").innerText().then(plain);

async function clipboard(visit) {
  await visit.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return () => visit.page.evaluate(() => navigator.clipboard.readText());
}

/** The pixels of what an element looks like, read by a QR decoder that is not ours. */
function decoded(png) {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

async function pdfText(page) {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(document, { mergePages: true });
  const { width } = (await document.getPage(1)).getViewport({ scale: 1 });
  return { text: closely(text), millimetres: Math.round((width / 72) * 25.4) };
}

// ---- Check code

test("one code for what is understood alike, in both languages; another one for anything else", async () => {
  const addresses = ["dong/#v1;t=11/2026", "dong/#v1;t=11/2026;i=1tr5", "en/dong/#v1;t=11/2026;i=1500000"];
  const codes = [];
  for (const address of [...addresses, "dong/#v1;t=11/2026;i=1tr55"]) codes.push(await code((await open(address)).page));
  assert.equal(codes[1], codes[0]);
  assert.equal(codes[2], codes[0]);
  assert.notEqual(codes[3], codes[0]);
});

test("the code follows what is typed, and names the rule set", async () => {
  const { page } = await open("dong/#v1;t=11/2026");
  const before = await code(page);
  await page.fill("#income", "3tr");
  await page.waitForFunction((old) => !document.querySelector(".code").textContent.includes(old), before);
  await page.fill("#income", "1,5 triệu");
  await page.waitForFunction((old) => document.querySelector(".code").textContent.includes(old), before);
  assert.match(await page.locator(".code").innerText(), RULES);
});

// ---- Text and link

test("copied: a few plain lines, the code, the link", async () => {
  const visit = await open("dong/#v1;t=11/2026;i=3tr");
  const { page } = visit;
  const read = await clipboard(visit);
  await button(page, "Sao chép chữ").click();
  await page.getByText("Đã sao chép").waitFor();
  const lines = (await read()).split("\n");
  assert.match(plain(lines[0]), /^Bạn đóng: 594\.000 đồng \(năm trăm chín mươi tư nghìn đồng\)$/);
  assert.match(plain(lines[2]), /^Thu nhập chọn: 3\.000\.000 đồng\. Nhóm: Người khác$/);
  assert.ok(lines.at(-2).includes(await code(page)) && RULES.test(lines.at(-2)), lines.at(-2));
  assert.match(lines.at(-2), /Kết quả ngày 29\/11\/2026$/);
  assert.equal(lines.at(-1), page.url());
  assert.deepEqual(visit.problems, []);
});

test("a browser that does not let copy shows the text", async () => {
  const { page } = await open("dong/#v1;t=11/2026;i=3tr");
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("forbidden")); });
  await button(page, "Sao chép chữ").click();
  assert.match(await page.locator("dialog textarea").inputValue(), /594\.000/);
});

test("without a sheet for sharing the link is copied, and what it holds is said", async () => {
  const visit = await open("dong/#v1;t=11/2026;i=3tr;g=n");
  const { page } = visit;
  await page.evaluate(() => { Object.defineProperty(navigator, "share", { value: undefined }); });
  const read = await clipboard(visit);
  await button(page, "Chia sẻ").click();
  await page.getByText("Đã sao chép đường dẫn").waitFor();
  assert.equal(await read(), page.url());
  const said = await status(page);
  assert.match(said, /Đường dẫn này chứa: .*thu nhập chọn để đóng, mỗi tháng/);
  assert.match(said, /bạn thuộc nhóm nào/);
  assert.match(said, /Không có tên hay số giấy tờ\.$/);
});

test("a link with words of one's own is not said to be without names", async () => {
  const { page } = await open("tien-do/#v1;n=B%C3%A0%20Lan;u=ng%C6%B0%E1%BB%9Di;d=5;p=9");
  await button(page, "Mã QR").click();
  const said = plain(await page.locator("dialog").innerText());
  assert.match(said, /chữ bạn tự gõ/);
  assert.doesNotMatch(said, /Không có tên/);
});

test("a link with a whole report says that it holds it, and is not said to be without names", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "Bà Lan, điện thoại 0912, thu 465 tỷ đồng, đạt 64% kế hoạch (715 tỷ đồng).");
  await says(page, "1 chỗ");
  await settled(page);
  await button(page, "Mã QR").click();
  const said = plain(await page.locator("dialog").innerText());
  assert.match(said, /Đường dẫn này chứa: văn bản báo cáo\. Có cả chữ bạn tự gõ hoặc dán/);
  assert.doesNotMatch(said, /Không có tên/);
});

test("the sheet for sharing gets text and link", async () => {
  const { page } = await open("dong/#v1;t=11/2026;i=3tr");
  await page.evaluate(() => {
    navigator.share = (data) => { globalThis.shared = data; return Promise.resolve(); };
  });
  await button(page, "Chia sẻ").click();
  await page.waitForFunction(() => globalThis.shared);
  const shared = await page.evaluate(() => globalThis.shared);
  assert.equal(shared.url, page.url());
  assert.match(shared.text, /594\.000/);
});

// ---- QR code and picture

for (const address of ["dong/#v1;t=11/2026;i=3tr;g=n", "en/ho-gia-dinh/#v1"]) {
  test(`the QR code is the link: ${address}`, async () => {
    const visit = await open(address, { deviceScaleFactor: 2 });
    const { page } = visit;
    await button(page, address.startsWith("en") ? "QR code" : "Mã QR").click();
    const picture = page.locator("dialog svg[role=img]");
    await picture.waitFor();
    assert.equal(decoded(await picture.screenshot()), page.url());
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    const focused = await page.evaluate(() => document.activeElement.dataset.hand);
    assert.equal(focused, "qr", "the keyboard is back where it was");
    assert.deepEqual(visit.problems, []);
    assert.deepEqual(foreign(visit), []);
  });
}

test("the picture is a PNG of the result, and its QR code is the link", async () => {
  const visit = await open("dong/#v1;t=11/2026;i=3tr;g=n");
  const { page } = visit;
  assert.ok(!visit.requests.some((address) => /hand_bg|picture-/.test(address)), "nothing is loaded before somebody asks");
  await button(page, "Lưu ảnh").click();
  await page.locator("dialog img").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải ảnh về" }).click()]);
  assert.equal(download.suggestedFilename(), "an-sinh-dong.png");
  const { readFile } = await import("node:fs/promises");
  const file = await readFile(await download.path());
  const { width, height, data } = PNG.sync.read(file);
  assert.equal(width, 1080);
  assert.ok(height > 1200 && height < 3000, `${height} px high`);
  const colours = new Set();
  for (let at = 0; at < data.length; at += 4) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
  for (const colour of [0xffffff, 0x0b5c5e, 0x8fc4bd, 0xe2f0ee]) assert.ok(colours.has(colour), colour.toString(16));
  assert.equal(decoded(file), page.url());
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("the picture is light in a dark page", async () => {
  const { page } = await open("dong/#v1;t=11/2026", { colorScheme: "dark" });
  await button(page, "Lưu ảnh").click();
  await page.locator("dialog img").waitFor();
  const corner = await page.evaluate(async () => {
    const image = document.querySelector("dialog img");
    await image.decode();
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, -200);
    return [...context.getImageData(4, 4, 1, 1).data];
  });
  assert.deepEqual(corner, [255, 255, 255, 255]);
});

test("where files can be shared the picture is one", async () => {
  const { page } = await open("dong/#v1;t=11/2026");
  await page.evaluate(() => {
    navigator.canShare = ({ files }) => files?.[0].type === "image/png";
    navigator.share = ({ files }) => { globalThis.sent = [files[0].name, files[0].size]; return Promise.resolve(); };
  });
  await button(page, "Lưu ảnh").click();
  await page.getByRole("button", { name: "Gửi ảnh" }).click();
  const [name, size] = await page.evaluate(() => globalThis.sent);
  assert.equal(name, "an-sinh-dong.png");
  assert.ok(size > 10_000);
});

test("in a chat app's browser the picture is there to be held, and nothing to be downloaded", async () => {
  const userAgent = "Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/23";
  const { page } = await open("dong/#v1;t=11/2026", { userAgent });
  const offered = page.locator(".actions button:visible");
  assert.deepEqual(await offered.allInnerTexts(), ["Sao chép chữ", "Lưu ảnh", "Mã QR"], "text and picture first");
  await button(page, "Lưu ảnh").click();
  await page.locator("dialog img").waitFor();
  assert.match(plain(await page.locator("dialog").innerText()), /Nhấn giữ vào ảnh/);
  assert.equal(await page.locator("dialog a[download]").count(), 0);
});

test("what cannot be loaded says so", async () => {
  const { page } = await open("dong/#v1;t=11/2026", { serviceWorkers: "block" });
  await page.route(/hand_bg/, (route) => route.abort());
  await button(page, "Mã QR").click();
  await page.locator("dialog").getByText("Chưa tải được").waitFor();
});

// ---- Paper

/** What the other pages have on paper beside their title and the version of the rules. */
const PAPERS = {
  "tan-nha/": ["[data-answer]", ".in-words", ".answer-sentence", ".chip input:checked + span"],
  "quy-dinh/": [".history .name", ".history strong", ".upcoming li", "details[open] td"],
  "tu-kiem-tra/": ["[data-answer]", ".cases li span"],
};

for (const [address, selectors] of Object.entries(PAPERS)) {
  test(`printed: /${address}`, async () => {
    for (const language of LANGUAGES) {
      const { page, context } = await open(language + address, { colorScheme: "dark" });
      await page.locator(".history").first().evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      const texts = await page.evaluate((selectors) => ["h1", ".bottom p:first-child", ...selectors]
        .map((selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent)), selectors);
      assert.ok(texts.every((all) => all.length > 0));
      const { text } = await pdfText(page);
      for (const part of texts.flat()) assert.ok(text.toLowerCase().includes(closely(part).toLowerCase()), `${part}\n\nis not in\n\n${text.slice(0, 3000)}`);
      await context.close();
    }
  });
}

for (const [name, paper, wide] of [["Hóa đơn 80 mm", "receipt80", 80], ["Hóa đơn 58 mm", "receipt58", 58], ["A4", "a4", 210], ["A5", "a5", 148]]) {
  test(`on ${name} the result, what was entered, its code and its QR code`, async () => {
    const visit = await open("dong/#v1;t=11/2026;i=3tr;g=n");
    const { page } = visit;
    await page.evaluate(() => { globalThis.print = () => { globalThis.printed = true; }; });
    await button(page, "In").click();
    await page.locator("dialog").getByText(name, { exact: true }).click();
    await page.locator("dialog").getByRole("button", { name: "In", exact: true }).click();
    await page.waitForFunction(() => globalThis.printed);
    assert.equal(await page.locator("html").getAttribute("data-paper"), paper);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: Math.round((wide / 25.4) * 96), height: 1000 });
    const beyond = await page.evaluate(() => [...document.querySelectorAll(".paper *")]
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.slice(0, 80)));
    assert.deepEqual(beyond, [], "nothing is cut off");
    assert.equal(await page.locator(".paper .qr svg").isVisible(), true);
    const { text, millimetres } = await pdfText(page);
    assert.equal(millimetres, wide);
    for (const part of ["Đóng BHXH tự nguyện", "528.000 đồng", "năm trăm hai mươi tám nghìn đồng", "Hộ cận nghèo", "3.000.000 đồng", await page.locator(".actions .code").textContent()]) {
      assert.ok(text.toLowerCase().includes(closely(part).toLowerCase()), `${part} is not in ${text}`);
    }
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await page.locator(".paper").count(), 0);
    assert.deepEqual(visit.problems, []);
  });
}

test("the choice of paper is axe clean, and comes back", async () => {
  const { page } = await open("dong/#v1;t=11/2026");
  await page.evaluate(() => { globalThis.print = () => undefined; });
  await button(page, "In").click();
  assert.deepEqual(await axe(page), []);
  await page.locator("dialog").getByText("Hóa đơn 58 mm").click();
  await page.locator("dialog").getByRole("button", { name: "In", exact: true }).click();
  await page.locator(".paper").waitFor({ state: "attached" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await button(page, "In").click();
  assert.equal(await page.locator("dialog :checked").getAttribute("value"), "receipt58");
});

// ---- Reading aloud

/** A device with voices of these languages. */
const withVoices = (languages) => `
  const voices = ${JSON.stringify(languages)}.map((lang) => ({ lang }));
  const speech = { speaking: false, getVoices: () => voices, addEventListener() {}, cancel() {}, speak({ text, lang }) { globalThis.spoken = { text, lang }; } };
  Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

for (const [address, voices, name, said] of [
  ["dong/#v1;t=11/2026;i=3tr", ["en-US", "vi-VN"], "Đọc to", /năm trăm chín mươi tư nghìn đồng.*Bạn đóng cho tháng 11\/2026/i],
  ["en/dong/#v1;t=11/2026;i=3tr", ["en-GB"], "Read aloud", /five hundred and ninety-four thousand đồng.*You pay for 11\/2026/i],
]) {
  test(`a voice reads the amount in words and the sentence: /${address}`, async () => {
    const { page } = await open("");
    await page.addInitScript(withVoices(voices));
    await page.goto(new URL(address, page.url()).href);
    await started(page);
    await button(page, name).click();
    const spoken = await page.evaluate(() => globalThis.spoken);
    assert.match(spoken.text, said);
    assert.equal(spoken.lang, voices.at(-1));
  });
}

// Signs that most voices pass over, so that "82,4 / 95" becomes one figure.
for (const [address, said] of [
  ["tien-do/", /^[^.]+ điểm %\. 86,74%\. 82,4 trên 95 tỷ đồng\. Còn/],
  ["chi-tieu/", /^Còn lại – BHXH tự nguyện\. 10 người\. 38 trên 48 \(79,17%\)\. /],
]) {
  test(`a voice reads a figure that no words spell out, and no sign between figures: /${address}`, async () => {
    const { page } = await open("");
    await page.addInitScript(withVoices(["vi-VN"]));
    await page.goto(new URL(address, page.url()).href);
    await started(page);
    await button(page, "Đọc to").click();
    const spoken = await page.evaluate(() => globalThis.spoken.text);
    assert.match(spoken.replace(/\s/g, " "), said);
  });
}

test("without a voice of the language there is no button", async () => {
  const { page } = await open("");
  await page.addInitScript(withVoices(["en-US"]));
  await page.goto(new URL("dong/", page.url()).href);
  await started(page);
  assert.equal(await button(page, "Đọc to").isVisible(), false);
});

// ---- Access

test("the buttons stand in one order on every result", async () => {
  const { page } = await open("dong/");
  for (const tool of TOOLS) {
    await page.goto(new URL(tool, page.url().replace(/[^/]+\/(#.*)?$/, "")).href);
    await started(page);
    const names = await page.locator(".actions[data-text] [data-hand]").allTextContents();
    assert.deepEqual(names, ["Sao chép chữ", "Chia sẻ", "Lưu ảnh", "In", "Mã QR", "Đọc to"], tool);
  }
});

for (const address of ["dong/", "en/dong/"]) {
  test(`every target of the buttons is large enough: /${address}`, async () => {
    const { page } = await open(address);
    const heights = await page.locator(".actions button:visible").evaluateAll((all) => all.map((one) => one.offsetHeight));
    assert.ok(heights.length >= 5 && heights.every((height) => height >= 48), heights.join(" "));
  });
}
