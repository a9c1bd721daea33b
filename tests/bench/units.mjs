// How long a frame takes when a thousand units are pasted and ranked.
import { close, open } from "../browser/page.mjs";

const UNITS = 1000;

try {
  const { page } = await open("tien-do/#v1;v=n");
  const lines = Array.from({ length: UNITS }, (_, index) =>
    [`Đơn vị ${index}`, `${100 + ((index * 7) % 900)},5`, "1.000,5", "900"].join("\t"));
  // Every frame that the page makes while it works.
  await page.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const frame = (now) => {
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.waitForTimeout(500);
  const longest = async (act) => {
    await page.evaluate(() => { globalThis.longest = 0; });
    await act();
    await page.waitForTimeout(500);
    return page.evaluate(() => globalThis.longest);
  };
  const results = {
    pasted: await longest(() => page.fill("#table", lines.join("\n"))),
    ranked: await longest(() => page.locator("#by-kg").check({ force: true })),
    turned: await longest(() => page.locator("#order-kb").check({ force: true })),
    typed: await longest(() => page.locator("#table").press("End")),
  };
  const shown = Object.entries(results).map(([name, time]) => `${name} ${time.toFixed(0)} ms`);
  console.log(`${UNITS} units, longest frame: ${shown.join(", ")}`);
} finally {
  await close();
}
