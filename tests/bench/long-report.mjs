// The longest frame of doi-chieu/ with twenty pages (60 KB): pasting, typing on, tapping a figure, on a processor four
// times slower.
import { close, open } from "../browser/page.mjs";

const SLOWER = 4;
const growth = "Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ, đạt 97,3% kế hoạch giao.";
const twentyPages = Array.from({ length: 520 }, (_, index) => `Mục ${index + 1}: ${growth}`).join("\n");

try {
  await measure();
} finally {
  await close();
}

async function measure() {
  const { page, context } = await open("doi-chieu/");
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await frame(page, "pasting 20 pages", () => page.fill("#report", twentyPages));
  await frame(page, "typing 10 letters into them", async () => {
    await page.locator("#report").press("Control+End");
    await page.locator("#report").pressSequentially("0123456789");
  });
  await frame(page, "leaving the field, which reads them", () => page.locator("#report").blur());
  await frame(page, "tapping a figure", () => page.locator(".marked button").nth(3).click());
  await frame(page, "correcting it", () => page.selectOption("#correct-b", "a"));
  await frame(page, "turning to the next part", () => page.getByRole("button", { name: "Phần sau" }).click());
}

/** The longest task of the page while something is done, and until it has been quiet for a second. */
async function frame(page, name, act) {
  await page.evaluate(() => {
    globalThis.longest = 0;
    globalThis.tasks ??= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ entryTypes: ["longtask"] }) ?? true;
  });
  await act();
  await page.waitForTimeout(1000);
  const longest = await page.evaluate(() => globalThis.longest);
  const shown = longest ? `${Math.round(longest)} ms` : "below 50 ms";
  console.log(`doi-chieu/, ${name}: longest task ${shown} (processor ${SLOWER} times slower)`);
}
