// How long a frame takes when a thousand units are pasted and ranked.
import { close, kept, open } from "../browser/page.mjs";

const UNITS = 1000;
const RUNS = 7;

try {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun());
  console.log(`${UNITS} units, longest frame in each of ${RUNS} runs:`);
  for (const step of Object.keys(runs[0])) report(step, runs.map((run) => run[step]));
} finally {
  await close();
}

async function oneRun() {
  const { page, context } = await open("tien-do/#v1;v=n");
  // Keeping the site on the device is work, too.
  await kept(page);
  await page.evaluate(watchFrames);
  await page.waitForTimeout(500);
  const longest = async (act) => {
    await page.evaluate(() => { globalThis.longest = 0; });
    await act();
    await page.waitForTimeout(500);
    return page.evaluate(() => globalThis.longest);
  };
  const lines = Array.from({ length: UNITS }, (_, index) =>
    [`Đơn vị ${index}`, `${100 + ((index * 7) % 900)},5`, "1.000,5", "900"].join("\t"));
  const times = {
    pasted: await longest(() => page.fill("#table", lines.join("\n"))),
    ranked: await longest(() => page.locator("#by-kg").check({ force: true })),
    turned: await longest(() => page.locator("#order-kb").check({ force: true })),
    typed: await longest(() => page.locator("#table").press("End")),
  };
  await context.close();
  return times;
}

// Runs in the page: every frame that it makes while it works.
function watchFrames() {
  globalThis.longest = 0;
  let last = performance.now();
  const frame = (now) => {
    globalThis.longest = Math.max(globalThis.longest, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function report(step, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[(RUNS - 1) / 2].toFixed(0);
  console.log(`  ${step}: median ${median} ms (${times.map((time) => time.toFixed(0)).join(", ")})`);
}
