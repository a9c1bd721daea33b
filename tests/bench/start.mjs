// How a page starts on a processor four times slower: the longest task from load to the answer of the first tap, and how long
// that answer takes. Beside it, in turns, the same of another build, if BEFORE_URL says where that one is served.
import { base, close, open } from "../browser/page.mjs";

const SLOWER = 4;
const STARTS = Number(process.env.STARTS ?? 7);
/** So long, in milliseconds, a reader looks at the page before the first tap. */
const RESTING = 2500;
/** A task that a reader feels, in milliseconds. */
const LONG = 50;
/** What is tapped, and which of its kind; each changes the answer. */
const TAPS = {
  "dong/": ['[aria-label^="Thêm 50"]', 0],
  "tien-do/": [".chip-button", 1],
  "huu-tri/": ['[aria-label^="Thêm 50"]', 0],
  "doi-chieu/": ["label[for=view-kh]", 0],
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
  const { ready, x, y } = await evaluate(session, startClock, tapped);
  await page.touchscreen.tap(x, y);
  const tap = await evaluate(session, () => globalThis.timeToAnswer);
  await page.waitForTimeout(200);
  const { traceEvents } = JSON.parse(await context.browser().stopTracing());
  await context.close();
  return { tap, ready, tasks: tasks(traceEvents) };
}

/** By the browser itself: Playwright's own scripts in the page are tasks of up to 50 ms, and no page has them. */
async function evaluate(session, act, argument) {
  const expression = `(${act})(${JSON.stringify(argument)})`;
  const { result } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  return result.value;
}

// Runs in the page: from the finger to the end of the first frame after the answer's text has changed. When the page was ready,
// and where the finger goes.
function startClock([selector, which]) {
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
  const tapped = document.querySelectorAll(selector)[which];
  tapped.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = tapped.getBoundingClientRect();
  const ready = performance.getEntriesByName("ready")[0]?.startTime;
  return { ready, x: x + width / 2, y: y + height / 2 };
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
