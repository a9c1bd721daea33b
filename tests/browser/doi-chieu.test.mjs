// The page doi-chieu/ as an analyst uses it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { cell, docx, paragraph, run, zip } from "./docx.mjs";
import { axe, close, drawn, foreign, open, reads, settled, shows, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const answer = async (page) => plain(await page.locator("[data-answer]").innerText());
const typed = (page) => page.locator("#report").inputValue();

/** The address follows the form at a rest. */
async function addressed(page) {
  await page.waitForFunction(() => location.hash.slice(1) === localStorage.getItem("ansinh.doi-chieu"));
}

const growth = "Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ, đạt 97,3% kế hoạch giao.";
/** About 60 KB of UTF-8, as twenty pages are. */
const twentyPages = Array.from({ length: 520 }, (_, index) => `Mục ${index + 1}: ${growth}`).join("\n");

test("a pasted paragraph: conflicts first, figures marked, what it leaves out", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const [first] = await page.locator(".findings li").allInnerTexts();
  assert.match(plain(first), /^Không khớp Số in 7,52% không khớp: 5\.215 người .* = 5,72%/i);
  const figures = page.locator(".marked button");
  assert.deepEqual(await figures.allInnerTexts(), ["96.415 người", "5.215 người", "7,52%", "97,3%"]);
  assert.equal(await page.locator(".marked .in-conflict").count(), 3);
  assert.equal(await page.locator(".marked").innerText(), growth);
  assert.match(plain(await page.locator(".hidden-figures").innerText()), /Kế hoạch: 99\.090 người/);
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("typing letter by letter is never rewritten", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "");
  await shows(page, "—");
  await page.locator("#report").pressSequentially("Thu 465 tỷ đồng, đạt 56% kế hoạch (715 tỷ đồng).\nHết");
  await shows(page, "1 chỗ không khớp");
  assert.equal(await typed(page), "Thu 465 tỷ đồng, đạt 56% kế hoạch (715 tỷ đồng).\nHết");
});

test("reload and a link bring a paragraph back", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  await addressed(page);
  const { hash } = new URL(page.url());
  assert.match(hash, /^#v2;t=/);
  await page.reload();
  await started(page);
  assert.equal(await typed(page), growth);
  const other = await open(`doi-chieu/${hash}`);
  assert.equal(await typed(other.page), growth);
  await shows(other.page, "1 chỗ không khớp");
});

test("twenty pages stay on the device, whole", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", twentyPages);
  await shows(page, "520 chỗ không khớp");
  await settled(page);
  assert.equal(new URL(page.url()).hash, "");
  assert.match(await page.locator("#report-echo").innerText(), /không nằm trong đường dẫn/);
  await page.reload();
  await started(page);
  assert.equal(await typed(page), twentyPages);
  await shows(page, "520 chỗ không khớp");
});

test("twenty pages in a browser that stores nothing stand in the address", async () => {
  const { page } = await open("doi-chieu/");
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new Error("forbidden"); } });
  });
  await page.reload();
  await started(page);
  await page.fill("#report", twentyPages);
  await shows(page, "520 chỗ không khớp");
  await reads(page, ".messages", /không cho lưu/);
  await page.reload();
  await started(page);
  assert.equal(await typed(page), twentyPages);
});

test("markup in a text is text", async () => {
  const visit = await open("doi-chieu/");
  const text = `<img src=x onerror="globalThis.hurt = 1"><script>globalThis.hurt = 2</script> 5% \u202e12 người`;
  await visit.page.fill("#report", text);
  await visit.page.waitForFunction((wanted) => document.querySelector(".marked")?.textContent === wanted, text);
  assert.equal(await visit.page.locator(".marked img, .marked script").count(), 0);
  assert.equal(await visit.page.evaluate(() => globalThis.hurt), undefined);
  assert.deepEqual(visit.problems, []);
});

test("a text that means harm neither hangs nor breaks the page", async () => {
  const visit = await open("doi-chieu/");
  const harmful = ["1".repeat(1_000_000), "%".repeat(10_000), "1% ".repeat(20_000), "(".repeat(50_000), "\u202e1\u200f(".repeat(20_000)];
  for (const text of harmful) {
    await visit.page.fill("#report", text);
    // What is drawn for the text before may put that one back for a frame.
    await visit.page.waitForFunction((length) => document.querySelector("#report").value.length === length, text.length);
    await visit.page.locator("#report").blur();
    await visit.page.waitForTimeout(50);
  }
  await visit.page.fill("#report", "");
  await visit.page.locator("#report").blur();
  await shows(visit.page, "—");
  await visit.page.fill("#report", growth);
  await shows(visit.page, "1 chỗ không khớp");
  assert.deepEqual(visit.problems, []);
});

const findings = async (page) => (await page.locator(".findings li").allInnerTexts()).map(plain);
const opened = (page) => page.locator("#opened-figure");

test("tap a figure, correct it, take the correction back", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const figure = page.locator(".marked button", { hasText: "7,52%" });
  await figure.focus();
  await page.keyboard.press("Enter");
  await page.locator(".marked button[aria-expanded=true]", { hasText: "7,52%" }).waitFor();
  assert.match(plain(await opened(page).innerText()), /7,52% Hiểu là 7,52 %, làm tròn ở chữ số cuối Vai trò Tỷ lệ/);
  await page.selectOption("#correct-u", "điểm %");
  await page.waitForFunction(() => document.querySelectorAll(".findings .conflicts").length === 0);
  assert.match(plain(await page.locator(".corrected").innerText()), /7,52%: đơn vị điểm % Bỏ sửa/);
  // The text is what it was, and a reload knows the correction.
  assert.equal(await typed(page), growth);
  await addressed(page);
  await page.reload();
  await started(page);
  assert.equal(await page.locator(".findings .conflicts").count(), 0);
  assert.equal(await page.locator("#correct-u").inputValue(), "điểm %");
  await page.locator(".corrected button").click();
  await shows(page, "1 chỗ không khớp");
  assert.equal(await page.locator(".corrected").count(), 0);
  assert.deepEqual(visit.problems, []);
});

test("a corrected bound changes the verdict, which says so", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "Thu 465 tỷ đồng, đạt 64% kế hoạch (715 tỷ đồng).");
  await page.waitForFunction(() => document.querySelectorAll(".findings .undetermined").length === 1);
  await page.locator(".marked button", { hasText: "64%" }).click();
  await page.selectOption("#correct-b", "l");
  await page.waitForFunction(() => document.querySelectorAll(".findings .agrees").length === 1);
  assert.match((await findings(page))[0], /^Khớp \(đã sửa theo bạn\)/);
});

test("a role that was misunderstood is put right", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", "Toàn huyện 200 người, đạt 50%, mốc đặt ra 400 người.");
  await page.waitForFunction(() => document.querySelectorAll(".marked button").length === 3);
  assert.deepEqual(await findings(page), []);
  await page.locator(".marked button", { hasText: "400 người" }).click();
  await page.selectOption("#correct-m", "k");
  await page.locator(".marked button", { hasText: "50%" }).click();
  await page.selectOption("#correct-m", "k%");
  await page.waitForFunction(() => document.querySelectorAll(".findings .agrees").length === 1);
  assert.match((await findings(page))[0], /đã sửa theo bạn.* 200 người \/ 400 người = 50%/);
  assert.equal(await page.locator(".corrected li").count(), 2);
});

test("a number that is no figure is left out, and can come back", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", growth);
  await page.locator(".marked button", { hasText: "7,52%" }).click();
  await opened(page).getByRole("button", { name: "Không phải số liệu" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".marked button").length === 3);
  assert.equal(await opened(page).count(), 0);
  assert.match(await page.locator(".marked mark").first().getAttribute("title"), /theo bạn/);
  await page.locator(".corrected button").click();
  await shows(page, "1 chỗ không khớp");
});

test("a finding and the sentence for the report are copied", async () => {
  const { page, context } = await open("doi-chieu/");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  const sentence = "96.415 người, tăng 5.215 người (5,72%) so với cùng kỳ (91.200 người).";
  assert.ok((await findings(page))[0].includes(`Câu báo cáo: ${sentence}`));
  const copied = async (name) => {
    await page.locator(".findings li").first().getByRole("button", { name, exact: true }).click();
    await page.getByText("Đã sao chép").first().waitFor();
    return plain(await page.evaluate(() => navigator.clipboard.readText()));
  };
  assert.match(await copied("Sao chép"), /^Không khớp: Số in 7,52% không khớp/);
  assert.equal(await copied("Sao chép câu báo cáo"), sentence);
  // Our own sentence agrees with itself.
  await page.fill("#report", sentence);
  await page.locator(".answer.agrees").waitFor();
});

test("the whole result is copied as a mail that a stranger understands", async () => {
  const { page, context } = await open("doi-chieu/");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.fill("#report", `${growth} Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng).`);
  await shows(page, "1 chỗ không khớp");
  await page.locator(".actions[data-text] [data-hand=copy]").click();
  await reads(page, ".actions[data-text] [role=status]", /Đã sao chép/);
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map(plain);
  assert.equal(lines[0], "Đối chiếu số liệu: 1 chỗ không khớp");
  assert.match(lines[1], /^Báo cáo: “Có 96\.415 người tham gia, tăng 5\.215 người.*…”$/);
  assert.match(lines[2], /^1\. Số in 7,52% không khớp: 5\.215 người .* = 5,72%\..*\?$/);
  assert.equal(lines[3], "1 chỗ khớp.");
  assert.match(lines[4], /An Sinh/);
  assert.match(lines[5], /^Mã kiểm tra/);
  // A link that would break in a chat is that of the page.
  assert.equal(lines[6], page.url().split("#")[0]);
  assert.equal(lines.length, 7);
});

test("the answer looks and reads as the worst that came out, on paper and in the picture too", async () => {
  const { page } = await open("doi-chieu/");
  const looks = [];
  for (const [text, shown, worst] of [
    ["Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng).", "1 chỗ khớp", "agrees"],
    ["Thu 465 tỷ đồng, đạt 64% kế hoạch (715 tỷ đồng).", "1 chỗ chưa kết luận được", "undetermined"],
    [growth, "1 chỗ không khớp", "conflicts"],
    ["", "—", "waiting"],
  ]) {
    await page.fill("#report", text);
    await shows(page, shown);
    assert.equal(await page.locator(".answer").getAttribute("class"), `answer ${worst}`);
    looks.push(await page.evaluate(() => {
      const [card, figure] = [".answer", "[data-answer]"].map((part) => getComputedStyle(document.querySelector(part)));
      return [card.backgroundColor, card.borderTopColor, figure.color].join(" ");
    }));
  }
  assert.equal(new Set(looks.slice(0, 3)).size, 3, `${looks}`);
  await page.fill("#report", growth);
  await shows(page, "1 chỗ không khớp");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => { globalThis.print = () => undefined; dispatchEvent(new Event("beforeprint")); });
  const [paper, wrong] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.className = "error";
    return [".paper .figure", "i.error"].map((part) => getComputedStyle(document.querySelector(part)).color);
  });
  assert.equal(paper, wrong);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    globalThis.colours = {};
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      globalThis.colours[text] = this.fillStyle;
      return fillText.call(this, text, ...place);
    };
  });
  await page.locator(".actions[data-text] [data-hand=image]").click();
  await page.locator("dialog img").waitFor();
  assert.equal(await page.evaluate(() => globalThis.colours["1 chỗ không khớp"]), "#a3271b");
});

test("what was not judged says why", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", `Thu gần 500 tỷ đồng, đạt 20% kế hoạch (1.000 tỷ đồng). ${growth}`);
  await page.waitForFunction(() => document.querySelectorAll(".findings .undetermined").length === 1);
  assert.match(plain(await page.locator(".findings .undetermined").innerText()), /500 tỷ đồng được hiểu là “chưa tới số này”, nên còn để ngỏ quá nhiều\./);
  const alone = page.locator(".card", { hasText: "Những tỷ lệ chưa đối chiếu được" });
  assert.equal(plain(await alone.locator("li").innerText()), "97,3%: không in số được lấy làm mẫu");
});

test("a figure that is taken out is picked nowhere any more, after a reload neither", async () => {
  const { page } = await open("doi-chieu/#v1;v=h");
  const places = () => page.locator('#main select[id^="hand-relation-0-"]').evaluateAll((all) => all.map((one) => one.value));
  assert.ok((await places()).includes("3"));
  await page.getByRole("button", { name: /^Bỏ con số/ }).last().click();
  await settled(page);
  const left = await places();
  assert.ok(left.includes("") && !left.includes("3"), `${left}`);
  await page.reload();
  await started(page);
  await drawn(page);
  assert.deepEqual(await places(), left);
});

test("relations made by hand: solved, in conflict, and wrong beside their field", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.locator("label[for=view-kh]").click();
  await page.waitForFunction(() => /573,22/.test(document.querySelector("[data-answer]").textContent));
  await page.fill("#hand-figure-1-2", "600");
  await shows(page, "1 chỗ không khớp");
  assert.match((await findings(page))[0], /Số thu \(306,1 tỷ đồng\) \/ Kế hoạch \(600 tỷ đồng\) = 51,02%/);
  assert.match((await findings(page))[0], /Câu báo cáo: Số thu: 306,1 tỷ đồng, bằng 51,02% kế hoạch \(600 tỷ đồng\)\./);
  await page.fill("#hand-figure-2-2", "51,02");
  await shows(page, "1 chỗ khớp");
  await page.fill("#hand-figure-2-2", "nhiều");
  await page.locator("#hand-figure-2-1").focus();
  await reads(page, "#hand-figure-2-2-error", /./);
  await page.fill("#hand-figure-2-2", "51,02");
  await page.selectOption("#hand-relation-0-2", "");
  await reads(page, "#hand-relation-0-2-error", /./);
  await page.selectOption("#hand-relation-0-2", "2");
  // Growth over a figure that is added.
  await page.getByRole("button", { name: "Thêm con số" }).click();
  await page.fill("#hand-figure-3-1", "Cùng kỳ");
  await page.fill("#hand-figure-3-3", "tỷ đồng");
  await page.getByRole("button", { name: "Thêm con số" }).click();
  await page.fill("#hand-figure-4-1", "Tốc độ tăng");
  await page.fill("#hand-figure-4-2", "12,6");
  await page.fill("#hand-figure-4-3", "%");
  await page.getByRole("button", { name: "Thêm quan hệ" }).click();
  await page.selectOption("#hand-relation-1-0", "g");
  await page.selectOption("#hand-relation-1-1", { label: "Số thu" });
  await page.selectOption("#hand-relation-1-3", { label: "Cùng kỳ" });
  await page.selectOption("#hand-relation-1-4", { label: "Tốc độ tăng" });
  await page.waitForFunction(() => /Cùng kỳ: 271,85/.test(document.querySelector(".hidden-figures")?.textContent));
  await addressed(page);
  await page.reload();
  await started(page);
  assert.match(plain(await page.locator(".hidden-figures").innerText()), /Cùng kỳ: 271,85/);
  assert.deepEqual(visit.problems, []);
});

test("a long text is read when the typing pauses or the field is left, and in parts", async () => {
  const { page } = await open("doi-chieu/");
  await page.fill("#report", twentyPages);
  await shows(page, "520 chỗ không khớp");
  const marks = await page.locator(".marked button, .marked mark").count();
  assert.ok(marks <= 150, `${marks} marks`);
  await page.getByRole("button", { name: "Phần sau" }).click();
  await page.getByText(/^Phần 2\//).waitFor();
  assert.match(await page.locator(".marked").innerText(), /^Mục 3\d: /);
  const before = await page.locator(".findings li").count();
  await page.getByRole("button", { name: "Hiện thêm" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".findings li").length > count, before);
  await page.locator("#report").press("Control+End");
  await page.locator("#report").pressSequentially(`\nMục cuối: ${growth}`);
  await page.locator("#report").blur();
  await shows(page, "521 chỗ không khớp");
  assert.ok((await typed(page)).endsWith(`Mục cuối: ${growth}`));
  await page.locator("#report").press("Control+End");
  await page.locator("#report").pressSequentially(" Hết.");
  assert.ok((await typed(page)).endsWith("giao. Hết."));
  // Nothing but a pause.
  await page.waitForFunction(() => localStorage.getItem("ansinh.doi-chieu").endsWith("H%E1%BA%BFt."));
});

test("the example reads without JavaScript", async () => {
  const { page } = await open("doi-chieu/", { javaScriptEnabled: false });
  assert.equal(await answer(page), "1 chỗ không khớp");
  assert.match(plain(await page.locator(".findings").innerText()), /19,37%/);
});

test("this report against the one before: what both give in the same words", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  const report = (month, people, collected) =>
    `Đến ngày 30/${month}/2026, toàn tỉnh có ${people} người tham gia BHXH tự nguyện. Số thu đạt ${collected} tỷ đồng.`;
  await page.fill("#report", report(9, "12.600", "186,3"));
  const before = page.locator("#before");
  assert.equal(await before.isVisible(), false);
  await page.getByText("Dán báo cáo trước").click();
  await before.fill(report(8, "12.000", "170"));
  const rows = page.locator(".card", { hasText: "So với báo cáo trước" }).locator("tbody tr");
  await rows.first().waitFor();
  assert.deepEqual((await rows.allInnerTexts()).map(plain), [
    "toàn tỉnh có … tham gia BHXH tự nguyện 12.000 người 12.600 người +600 người +5%",
    "Số thu đạt 170 tỷ đồng 186,3 tỷ đồng +16,3 tỷ đồng +9,59% (9,24–9,94)",
  ]);
  assert.deepEqual(await axe(page), []);
  // The table scrolls by itself instead of making the card wider than the phone.
  const right = (selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().right);
  assert.ok((await right("#before")) < (await right(".card:has(#before)")), "the field is cut off");
  await addressed(page);
  await page.reload();
  await started(page);
  assert.equal(await before.inputValue(), report(8, "12.000", "170"));
  assert.equal(await rows.count(), 2);
  // A file goes into the field that it is opened for.
  await page.getByText("Dán báo cáo trước").click();
  const buffer = Buffer.from("Số người tham gia là 5.");
  await page.setInputFiles(".results input[type=file]", { name: "truoc.txt", mimeType: "text/plain", buffer });
  await page.waitForFunction(() => document.querySelector("#before").value === "Số người tham gia là 5.");
  await page.getByText("Chưa có số nào được hai bài nói bằng cùng những từ.").waitFor();
  assert.equal(await typed(page), report(9, "12.600", "186,3"));
  assert.deepEqual(visit.problems, []);
});

// ---- Tables that are pasted, and files

/** Puts this on the clipboard as another program does, and pastes it over what is selected in the field. */
async function paste({ page, context }, html, text) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(([html, text]) => {
    addEventListener("copy", (event) => {
      event.clipboardData.setData("text/html", html);
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    }, { once: true });
    document.execCommand("copy");
  }, [html, text]);
  await page.locator("#report").press("Control+v");
}

const holds = (page, text) => page.waitForFunction((text) => document.querySelector("#report").value === text, text);

/** As a word processor puts a document of two paragraphs and a table on the clipboard. */
const pasted = `<html><head><style>td { color: red }</style></head><body><!--StartFragment-->
<p class=MsoNormal>Kết quả thu 9 tháng<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<table><caption>Bảng 1</caption><thead>
<tr><th rowspan=2>Đơn&nbsp;vị</th><th colspan=2>Năm
  2026</th></tr><tr><th>Kế hoạch</th><th>Thực hiện</th></tr></thead>
<tr><td>Phường A</td><td><p>120</p><p>người</p></td><td>100<br>người</td></tr>
<tr style='display:none'><td>Ẩn</td><td>9</td><td>9</td></tr>
<tr hidden><td>Ẩn</td><td>9</td><td>9</td></tr>
<tr><td>Xã B</td><td></td><td><b>8</b>0 người<script>hurt = 1</script></td></tr>
<tr><td></td><td></td><td></td></tr></table>
<p>Dòng một<br>dòng hai</p><!--EndFragment--></body></html>`;
const pastedLines = [
  "Kết quả thu 9 tháng", "", "Bảng 1", "Đơn\u00a0vị\tNăm 2026\t", "\tKế hoạch\tThực hiện", "Phường A\t120 người\t100 người",
  "Xã B\t\t80 người", "", "Dòng một", "dòng hai",
].join("\n");

test("a table that is pasted as HTML keeps its cells; undo, the caret and what was selected go on", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", "đầu GIỮA cuối");
  await page.evaluate(() => document.querySelector("#report").setSelectionRange(4, 8));
  await paste(visit, pasted, "Kết quả thu 9 tháng[1]\nĐơn vị\nNăm 2026");
  await holds(page, `đầu ${pastedLines} cuối`);
  assert.equal(await page.evaluate(() => document.querySelector("#report").selectionStart), 4 + pastedLines.length);
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  await page.waitForFunction(() => /100 người/.test(document.querySelector(".marked")?.textContent));
  await page.keyboard.type(".");
  await holds(page, `đầu ${pastedLines}. cuối`);
  // Chromium takes back what was pasted together with what was typed right behind it.
  await page.keyboard.press("Control+z");
  await holds(page, "đầu GIỮA cuối");
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("a long pasted table is put in whole", async () => {
  const visit = await open("doi-chieu/");
  await visit.page.fill("#report", "");
  const rows = Array.from({ length: 400 }, (_, index) => [`Xã ${index}`, `${index + 1} người`]);
  const html = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`;
  await paste(visit, html, rows.flat().join("\n"));
  await holds(visit.page, rows.map((row) => row.join("\t")).join("\n"));
  assert.deepEqual(visit.problems, []);
});

test("a table around a mail is no table, and one within a cell is", async () => {
  const visit = await open("doi-chieu/");
  await visit.page.fill("#report", "");
  await paste(visit, "<table><tr><td><p>Kính gửi,</p><p>Thu 5 tỷ đồng.</p><table><tr><td>A</td><td>1</td></tr></table></td></tr></table>", "x");
  await holds(visit.page, "Kính gửi,\n\nThu 5 tỷ đồng.\n\nA\t1");
});

test("pasted text with tabs, or without a table, is the browser's own", async () => {
  const visit = await open("doi-chieu/");
  for (const [html, text] of [["<table><tr><td>1</td><td>2</td></tr></table>", "một\thai"], ["<p>1</p>", "Đoạn văn."]]) {
    await visit.page.fill("#report", "");
    await paste(visit, html, text);
    await holds(visit.page, text);
  }
  assert.ok(!visit.requests.some((address) => address.includes("unpack")), "nothing is loaded for it");
});

const fileField = ".inputs input[type=file]";
const said = (page, pattern) => reads(page, ".inputs [role=status]", pattern);
const openFile = (page, name, buffer) => page.setInputFiles(fileField, { name, mimeType: "", buffer: Buffer.from(buffer) });

const row = (...cells) => `<w:tr>${cells.join("")}</w:tr>`;
const wordFile = docx([
  `<w:p>${run("Thu 465")}<w:proofErr/>${run(" tỷ đồng")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(", đạt 56% kế hoạch (715 tỷ đồng).")}</w:p>`,
  `<w:p>${run("ẩn ", "<w:vanish/>")}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins>${run("dòng một")}</w:ins><w:r><w:br/></w:r>${run("dòng hai")}</w:p>`,
  `<w:tbl>${row(cell("Đơn vị", '<w:vMerge w:val="restart"/>'), cell("Năm 2026", '<w:gridSpan w:val="2"/>'))}`,
  row(cell("lặp", "<w:vMerge/>"), cell("Kế hoạch"), cell("Thực hiện")),
  `<w:tr><w:trPr><w:hidden/></w:trPr>${cell("x")}${cell("1")}${cell("2")}</w:tr>`,
  `<w:sdt><w:sdtContent>${row(cell("Xã B"), cell("120 người"), cell(""))}</w:sdtContent></w:sdt></w:tbl>`,
  `<mc:AlternateContent><mc:Choice>${paragraph("Hết.")}</mc:Choice><mc:Fallback>${paragraph("Hết hai lần.")}</mc:Fallback></mc:AlternateContent>`,
].join("\n"));
const documentLines = [
  "Thu 465 tỷ đồng, đạt 56% kế hoạch (715 tỷ đồng).", "", "dòng một", "dòng hai", "", "Đơn vị\tNăm 2026\t", "\tKế hoạch\tThực hiện",
  "Xã B\t120 người\t", "", "Hết.",
].join("\n");

test("a Word document is opened, and what stood there can be brought back", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", growth);
  await openFile(page, "Báo cáo <b>.docx", wordFile);
  await holds(page, documentLines);
  await said(page, /Đã mở tệp Báo cáo <b>\.docx/);
  assert.equal(await page.locator(fileField).inputValue(), "");
  await shows(page, "1 chỗ không khớp");
  assert.match(plain(await page.locator(".findings li").first().innerText()), /465 tỷ đồng/);
  await page.getByRole("button", { name: "Trả lại văn bản trước" }).click();
  await holds(page, growth);
  await page.waitForFunction(() => /7,52%/.test(document.querySelector(".findings")?.textContent));
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("a file is dropped onto the field; plain text is opened in any of its encodings", async () => {
  const { page } = await open("doi-chieu/");
  const drop = (name, bytes) => page.evaluate(([name, bytes]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    const events = ["dragover", "drop"].map((type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    const field = document.querySelector("#report");
    return events.map((event) => !field.dispatchEvent(event));
  }, [name, [...bytes]]);
  assert.deepEqual(await drop("bao-cao.docx", wordFile), [true, true]);
  await holds(page, documentLines);
  const text = "Có 5 người,\r\ntăng 2 người.";
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, "utf16le")]) {
    await page.fill("#report", "");
    assert.deepEqual(await drop("bao-cao.txt", bytes), [true, true]);
    await holds(page, text.replace("\r", ""));
  }
});

test("a file that cannot be opened says why and changes nothing", async () => {
  const visit = await open("doi-chieu/");
  const { page } = visit;
  await page.fill("#report", growth);
  const bomb = docx(paragraph(" ".repeat(21 * 1024 * 1024)));
  const cut = wordFile.subarray(0, wordFile.length / 2);
  const broken = Buffer.from(wordFile);
  broken.fill(0xff, broken.indexOf("word/document.xml") + 17, broken.indexOf("word/document.xml") + 60);
  const files = [
    ["so-lieu.xlsx", zip({ "xl/workbook.xml": "<x/>" }), /không phải văn bản Word/],
    ["anh.pdf", "%PDF-1.7", /không phải văn bản Word/],
    ["khoa.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), /có mật khẩu/],
    ["khoa-zip.docx", zip({ "word/document.xml": "<w/>" }, 1), /có mật khẩu/],
    ["cut.docx", cut, /bị hỏng/],
    ["broken.docx", broken, /bị hỏng/],
    ["html.docx", "<html></html>", /bị hỏng/],
    ["xml.docx", zip({ "word/document.xml": "<w:document>" }), /bị hỏng/],
    ["bomb.docx", bomb, /vượt 20 MB/],
    ["anh.docx", docx("<w:p/>"), /không có chữ nào/],
    ["so.txt", Buffer.from([0, 1, 2, 3]), /không phải văn bản Word/],
  ];
  for (const [name, content, sentence] of files) {
    await openFile(page, name, content);
    await said(page, sentence);
    assert.equal(await typed(page), growth, name);
    await page.evaluate(() => document.querySelector(".inputs [role=status]").replaceChildren());
  }
  // Chromium's own words about faulty XML have styles, which the policy of the page complains of.
  assert.deepEqual(visit.problems.filter((problem) => !problem.startsWith("Applying inline style")), []);
});

test("where what opens files does not load, the text is pasted as it is", async () => {
  // With the site on the device it would load from there.
  const visit = await open("doi-chieu/", { serviceWorkers: "block" });
  const { page } = visit;
  await page.route(/unpack/, (route) => route.abort());
  await page.fill("#report", "");
  await paste(visit, pasted, "Kết quả thu 9 tháng");
  await holds(page, "Kết quả thu 9 tháng");
  await openFile(page, "bao-cao.docx", wordFile);
  await said(page, /Chưa tải được phần này/);
});

for (const address of ["doi-chieu/", "en/doi-chieu/"]) {
  for (const theme of ["light", "dark", "sun"]) {
    test(`axe finds nothing: /${address} ${theme}`, async () => {
      const { page } = await open(address, { colorScheme: theme === "dark" ? "dark" : "light" });
      await page.evaluate((key) => { document.documentElement.dataset.theme = key; }, theme);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      await page.locator(".marked button").nth(2).click();
      await page.selectOption("#correct-b", "a");
      await page.locator(".corrected").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.locator("label[for=view-kh]").click();
      await page.locator("#hand-figure-0-1").waitFor();
      await page.fill("#hand-figure-0-2", "x");
      await page.locator("#hand-figure-0-1").focus();
      await page.locator("#hand-figure-0-2-error").waitFor();
      assert.deepEqual(await axe(page), []);
    });
  }
}
