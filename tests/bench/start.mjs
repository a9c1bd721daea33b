// How a page starts on a processor four times slower: the longest task from load to the answer of the first tap, and how long
// that answer takes. Beside it, in turns, the same of another build, if BEFORE_URL says where that one is served.
import { base, close, open } from "../browser/page.mjs";

const SLOWER = 4;
const STARTS = Number(process.env.STARTS ?? 7);
/** So long, in milliseconds, a reader looks at the page before the first tap. */
const RESTING = 2500;
/** A task that a reader feels, in milliseconds. */
const LONG = 50;
/** What is tapped; each changes the answer. */
const TAPS = {
  "dong/": '[aria-label^="Thêm 50"]',
  "tien-do/": ".chip-button >> nth=1",
  "huu-tri/": '[aria-label^="Thêm 50"]',
  "doi-chieu/": "label[for=view-kh]",
};
const TRACED = ["disabled-by-default-devtools.timeline", "blink.user_timing", "devtools.timeline"];
const builds = { before: process.env.BEFORE_URL, now: base };

try {
  const rows = {};
  for (const [address, tapped] of Object.entries(TAPS)) {
    const found = { before: [], now: [] };
    for (let start = 0; start < STARTS; start += 1) {
      for (const [build, root] of Object.entries(builds)) {
        if (root) found[build].push(await oneStart(new URL(address, root).href, tapped));
      }
    }
    for (const [build, starts] of Object.entries(found)) {
      if (starts.length) rows[`${address} ${build}`] = summary(starts);
    }
  }
  console.log(`starts, ${SLOWER}x slower, ${STARTS} of each page: medians in ms`);
  console.table(rows);
} finally {
  await close();
}

async function oneStart(address, tapped) {
  // A page without scripts, so that the processor is slow before the one that is measured begins.
  const { page, context } = await open("sw.js", { untouched: true, hasTouch: true, serviceWorkers: "block" });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(() => {
    new MutationObserver(() => performance.mark("ready")).observe(document, { subtree: true, attributeFilter: ["data-started"] });
  });
  await context.browser().startTracing(page, { categories: TRACED });
  await page.goto(address);
  await page.waitForTimeout(RESTING);
  const ready = await page.evaluate(() => performance.getEntriesByName("ready")[0]?.startTime);
  await page.locator(tapped).scrollIntoViewIfNeeded();
  const place = await page.locator(tapped).boundingBox();
  await page.evaluate(startClock);
  await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
  const tap = await page.evaluate(() => globalThis.timeToAnswer);
  await page.waitForTimeout(200);
  const { traceEvents } = JSON.parse(await context.browser().stopTracing());
  await context.close();
  return { tap, ready, tasks: tasks(traceEvents) };
}

// Runs in the page: from the finger to the end of the first frame after the answer's text has changed.
function startClock() {
  const answer = () => document.querySelector("[data-answer]").textContent;
  const before = answer();
  globalThis.timeToAnswer = new Promise((resolve) => {
    let begun;
    addEventListener("pointerdown", ({ timeStamp }) => { begun = timeStamp; }, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (answer() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begun);
        port2.postMessage(null);
      });
    });
    observer.observe(document.querySelector("#app"), { subtree: true, childList: true, characterData: true });
  });
}

/** How long the tasks of the page keep the processor, from its load on. */
function tasks(events) {
  const loads = events.filter(({ name }) => name === "loadEventEnd");
  const { ts, pid, tid } = loads.at(-1);
  const own = events.filter((event) => event.name === "RunTask" && event.pid === pid && event.tid === tid && event.ts >= ts);
  return own.map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

function summary(starts) {
  const longest = starts.map(({ tasks }) => Math.max(...tasks));
  return {
    "longest task": median(longest),
    "first tap": median(starts.map(({ tap }) => tap)),
    "ready after load": median(starts.map(({ ready }) => ready ?? NaN)),
    [`of ${starts.length} with a task above ${LONG} ms`]: longest.filter((task) => task > LONG).length,
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]);
}
