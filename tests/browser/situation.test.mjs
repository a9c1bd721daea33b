// What somebody says once is there in every tool; links and examples are copies, and own data are never lost to them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, axe, base, close, drawn, open, reads, says, settled, shows, started } from "./page.mjs";

after(close);

const chip = (page, name) => page.locator(".chip").getByText(name, { exact: true });
const follow = async (page, name, to) => {
  await page.locator(".next").getByRole("link", { name }).click();
  await page.waitForURL(to);
  await started(page);
};
const kept = (page, key) => page.evaluate((key) => localStorage.getItem(`ansinh.${key}`), key);
const picked = (page, name) => page.locator(`[name=${name}]:checked + span`).allInnerTexts();

test("the near-poor farmer with income in May and October types nothing twice", async () => {
  const { page, problems } = await open("dong/");
  await page.fill("#income", "2.000.000");
  await chip(page, "Hộ cận nghèo").click();
  await chip(page, "12\u00a0tháng").click();
  await page.fill("#supported", "24");
  // 12 × (22 % of 2.000.000 − 40 % of 22 % of the poverty line 1.500.000).
  await says(page, "3.696.000");
  await settled(page);
  await follow(page, "Mức này cho lương hưu bao nhiêu?", /huu-tri/);
  assert.doesNotMatch(page.url(), /huu-tri\/#.*copy/);
  assert.equal(await page.inputValue("#income"), "2.000.000");
  assert.deepEqual([await picked(page, "group"), await picked(page, "way")], [["Hộ cận nghèo"], ["12\u00a0tháng"]]);
  await reads(page, ".taken", /Lấy từ mục “Đóng BHXH tự nguyện” mà bạn đã nhập: thu nhập, nhóm được hỗ trợ, cách đóng/);
  await page.fill("#born", "03/1986");
  await settled(page);
  await follow(page, "Để dành cho khoản này", /heo-dat/);
  assert.equal(await page.inputValue("#income"), "2.000.000");
  assert.deepEqual([await picked(page, "group"), await picked(page, "way")], [["Hộ cận nghèo"], ["12\u00a0tháng"]]);
  assert.equal(await page.inputValue("#supported"), "24");
  for (const month of ["5", "10"]) await page.locator(`#earning-${month} + span, [for=earning-${month}]`).first().click();
  await drawn(page);
  // What one tool changes is changed for the others, which say so.
  await page.fill("#income", "2.500.000");
  await settled(page);
  await follow(page, "Phải đóng bao nhiêu?", /dong/);
  assert.equal(await page.inputValue("#income"), "2.500.000");
  await reads(page, ".taken", /Lấy từ mục “Heo đất” mà bạn đã nhập: thu nhập\. /);
  await page.goto(new URL("huu-tri/", base).href);
  await started(page);
  assert.deepEqual([await page.inputValue("#income"), await page.inputValue("#born")], ["2.500.000", "03/1986"]);
  await page.goto(new URL("dong/", base).href);
  await started(page);
  await follow(page, "BHYT cho cả nhà", /ho-gia-dinh/);
  await reads(page, ".taken", /Lấy từ mục “Đóng BHXH tự nguyện” mà bạn đã nhập: nhóm được hỗ trợ/);
  assert.deepEqual(problems, []);
});

test("without a tap on a next step, too; what nobody touched stays what each tool stands for", async () => {
  const { page } = await open("dong/");
  await page.fill("#income", "3tr");
  await shows(page, "594.000 đồng");
  await page.goto(new URL("heo-dat/", base).href);
  await started(page);
  assert.deepEqual([await page.inputValue("#income"), await picked(page, "way")], ["3tr", ["12\u00a0tháng"]]);
  await page.goto(new URL("en/huu-tri/", base).href);
  await started(page);
  assert.equal(await page.inputValue("#income"), "3tr");
  await reads(page, ".taken", /From what you entered under “Voluntary social insurance”: income\. It stays on this device/);
});

test("a form of an earlier visit, of before anything was shared, is where the others begin", async () => {
  const { page } = await open("");
  await page.evaluate(() => localStorage.setItem("ansinh.huu-tri", "v2;b=03/1976;i=4tr;g=p"));
  await page.goto(new URL("huu-tri/", base).href);
  await started(page);
  assert.equal(await page.locator(".taken").count(), 0);
  await page.goto(new URL("dong/", base).href);
  await started(page);
  assert.deepEqual([await page.inputValue("#income"), await picked(page, "group")], ["4tr", ["Hộ nghèo"]]);
});

test("a link is a copy: own data stay, come back, or give way when their owner says so", async () => {
  for (const language of LANGUAGES) {
    const { page, problems } = await open(`${language}dong/`);
    await page.fill("#income", "5tr");
    await settled(page);
    const own = await kept(page, "dong");
    const [situation, link] = [await kept(page, "toi"), new URL(`${language}dong/#v2;i=3tr;g=p`, base).href];
    const [mine, keep, undo] = language
      ? ["Back to my figures", "Keep this one instead of mine", "Bring back what was here before"]
      : ["Quay lại số liệu của tôi", "Giữ bản này thay số liệu của tôi", "Lấy lại số liệu trước đó"];
    const income = (value) => page.waitForFunction((value) => document.querySelector("#income").value === value, value);
    const visit = async (address) => {
      await page.goto("about:blank");
      await page.goto(address);
      await started(page);
    };
    await visit(link);
    await reads(page, "main .messages", language ? /come from the link or example/ : /số liệu của đường dẫn hoặc ví dụ/);
    assert.equal(await page.inputValue("#income"), "3tr");
    // What is changed in a copy stands in its address, and comes back with it.
    await page.fill("#income", "4tr");
    await settled(page);
    await page.reload();
    await started(page);
    await income("4tr");
    assert.deepEqual([await kept(page, "dong"), await kept(page, "toi")], [own, situation]);
    await page.getByRole("button", { name: mine }).click();
    await income("5tr");
    await settled(page);
    assert.match(page.url(), /i=5tr/);
    assert.equal(await page.locator("main .messages p").count(), 0);
    await page.reload();
    await started(page);
    await income("5tr");
    await visit(link);
    await page.getByRole("button", { name: keep }).click();
    await page.waitForFunction(() => localStorage.getItem("ansinh.dong").includes("i=3tr"));
    assert.equal(await page.locator("main .messages p").count(), 0);
    await page.getByRole("button", { name: undo }).click();
    await income("5tr");
    await settled(page);
    assert.deepEqual([await kept(page, "dong"), await kept(page, "toi")], [own, situation]);
    assert.deepEqual(problems, []);
  }
});

test("an example leaves own figures alone, and the next steps of a copy are copies, too", async () => {
  const { page } = await open("tien-do/");
  const done = (value) => page.waitForFunction((value) => document.querySelector("#done").value === value, value);
  await page.fill("#done", "70");
  await page.fill("#plan", "100");
  await says(page, "70");
  await settled(page);
  const own = await kept(page, "tien-do");
  await page.locator(".examples a").first().click();
  await done("306.1");
  await settled(page);
  assert.equal(await kept(page, "tien-do"), own);
  await page.getByRole("button", { name: "Quay lại số liệu của tôi" }).click();
  await done("70");
  // And by the way back.
  await page.locator(".examples a").first().click();
  await done("306.1");
  await page.goBack();
  await done("70");
  const copy = await open("heo-dat/#v2;i=3tr;g=n;s=6");
  await copy.page.evaluate(() => localStorage.setItem("ansinh.huu-tri", "v2;i=5tr"));
  await follow(copy.page, "Mức này cho lương hưu bao nhiêu?", /huu-tri/);
  assert.deepEqual([await copy.page.inputValue("#income"), await picked(copy.page, "group")], ["3tr", ["Hộ cận nghèo"]]);
  assert.equal(await kept(copy.page, "huu-tri"), "v2;i=5tr");
});

test("a plan that a report tells of goes on to its progress, as a copy", async () => {
  for (const [report, done, plan, percent] of [
    ["Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng).", "465 tỷ đồng", "715 tỷ đồng", ""],
    ["Đến 30/6 thu 306,1 tỷ đồng, đạt 53,40% kế hoạch năm.", "306,1 tỷ đồng", "", "53,40%"],
  ]) {
    const { page, context } = await open("doi-chieu/");
    await page.fill("#report", report);
    await settled(page);
    await follow(page, "Tính tiến độ của kế hoạch này", /tien-do/);
    const fields = ["#done", "#plan", "#percent"].map((field) => page.inputValue(field));
    assert.deepEqual(await Promise.all(fields), [done, plan, percent]);
    await reads(page, "[data-answer]", /^(65,0|53,40)/);
    await context.close();
  }
});

test("the figures of the example go with the first own figure", async () => {
  const { page } = await open("tien-do/");
  await page.fill("#done", "306,1");
  await drawn(page);
  assert.equal(await page.inputValue("#plan"), "");
  await page.fill("#percent", "53,40");
  await says(page, "53,40");
  await reads(page, "main", /573,2/);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing beside a copy, what was taken, and what comes back, ${colorScheme}`, async () => {
    const { page } = await open("dong/", { colorScheme });
    await page.fill("#income", "3tr");
    await settled(page);
    await follow(page, "Để dành cho khoản này", /heo-dat/);
    await page.locator(".taken").waitFor();
    await page.getByRole("button", { name: "Nhập lại từ đầu" }).click();
    await page.getByRole("button", { name: "Lấy lại số liệu trước đó" }).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Lấy lại số liệu trước đó" }).click();
    await page.goto(new URL("heo-dat/#v2;i=5tr", base).href);
    await page.getByRole("button", { name: "Giữ bản này thay số liệu của tôi" }).waitFor();
    assert.deepEqual(await axe(page), []);
  });
}

test("where nothing of one's own would be lost, a link is one's own from the first change on", async () => {
  const { page } = await open("dong/#v2;i=3tr;g=p");
  await settled(page);
  assert.deepEqual([await kept(page, "dong"), await kept(page, "toi")], [null, null]);
  assert.equal(await page.locator("main .messages p").count(), 0);
  await page.fill("#income", "3tr5");
  await settled(page);
  await page.goto(new URL("heo-dat/", base).href);
  await started(page);
  assert.deepEqual([await page.inputValue("#income"), await picked(page, "group")], ["3tr5", ["Hộ nghèo"]]);
});

test("what was emptied at one tap comes back at one, thirty officers, too", async () => {
  const officers = Array.from({ length: 30 }, (_, index) => `CB${index + 1}*1*${index}*2*5`).join("~");
  const { page } = await open("");
  await page.evaluate((officers) => localStorage.setItem("ansinh.chi-tieu", `v2;o=${encodeURIComponent(`${officers}~`)}`), officers);
  for (const [tool, field] of [["chi-tieu/", ".inputs input[type=text]"], ["dong/", "#income"]]) {
    await page.goto(new URL(tool, base).href);
    await started(page);
    await page.locator(field).first().fill(tool === "dong/" ? "3tr" : "20/11/2026");
    await settled(page);
    const all = () => page.evaluate(() => [...document.querySelectorAll(".inputs input")].map(({ value, checked }) => value + checked));
    const before = [await all(), await kept(page, tool.replace("/", "")), await kept(page, "toi")];
    await page.getByRole("button", { name: "Nhập lại từ đầu" }).click();
    await page.waitForFunction((count) => document.querySelectorAll(".inputs input").length !== count || !document.querySelector("#income")?.value.includes("3tr"), before[0].length);
    await settled(page);
    assert.notDeepEqual(await all(), before[0]);
    await page.getByRole("button", { name: "Lấy lại số liệu trước đó" }).click();
    await settled(page);
    assert.deepEqual([await all(), await kept(page, tool.replace("/", "")), await kept(page, "toi")], before);
  }
});

test("what the doorstep handed over is on the agent's phone as long as it is looked at", async () => {
  const { page } = await open("tan-nha/");
  await chip(page, "Hộ nghèo").click();
  await chip(page, "3.000.000").click();
  const stored = () => page.evaluate(() => Object.entries(localStorage).filter(([key, value]) => key.startsWith("ansinh.") && !/^(v\d+)?$/.test(value)));
  await page.getByRole("link", { name: "Từng bước tính" }).click();
  await page.waitForURL(/dong\//);
  await started(page);
  await shows(page, "495.000 đồng");
  await reads(page, "main .messages", /số liệu của người khác; máy này không lưu/);
  await settled(page);
  assert.deepEqual(await stored(), []);
  // Changed, reloaded, in the other language, carried on to another tool: still nothing.
  await page.fill("#income", "4tr");
  await settled(page);
  assert.deepEqual(await stored(), []);
  await page.reload();
  await started(page);
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/en\/dong/);
  await started(page);
  assert.equal(await page.inputValue("#income"), "4tr");
  await page.locator(".next a").first().click();
  await page.waitForURL(/huu-tri/);
  await started(page);
  assert.equal(await page.inputValue("#income"), "4tr");
  await settled(page);
  assert.deepEqual(await stored(), []);
  // The link that the client gets is one like any other.
  assert.doesNotMatch(page.url(), /tn/);
  for (const tool of ["dong/", "huu-tri/", "heo-dat/"]) {
    await page.goto("about:blank");
    await page.goto(new URL(tool, base).href);
    await started(page);
    assert.equal(await page.inputValue("#income"), "1.500.000");
  }
});
