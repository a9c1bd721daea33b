// How long a keystroke in the income field takes to a new answer on screen, on a processor six times slower.
import { close, kept, open } from "../browser/page.mjs";

const SLOWER = 6;
const STROKES = 20;
const FIELD = "#income";
const ANSWER = "[data-answer]";

try {
  await measure();
} finally {
  await close();
}

async function measure() {
  const { page, context } = await open("dong/");
  for (const selector of [FIELD, ANSWER]) {
    if ((await page.locator(selector).count()) === 0) {
      console.log(`dong/ has no ${selector} yet: nothing to measure`);
      return;
    }
  }
  // Keeping the site on the device is work, too.
  await kept(page);
  await page.fill(FIELD, "2000000");
  // That answer is not measured; it must be there before the first that is.
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times = [];
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    times.push(await oneStroke(page, stroke));
  }
  report(times);
}

// The first digit changes, so that every stroke is an income between floor and cap and has its own answer.
async function oneStroke(page, stroke) {
  await page.focus(FIELD);
  await page.evaluate((field) => document.querySelector(field).setSelectionRange(0, 1), FIELD);
  // The clock must stand ready before the key goes down: what is not awaited can be overtaken.
  await page.evaluate(startClock, { field: FIELD, answer: ANSWER });
  await page.keyboard.press(String(3 + (stroke % 6)));
  return page.evaluate(() => globalThis.timeToAnswer);
}

// Runs in the page: from keydown to the end of the first frame after the answer's text has changed.
function startClock({ field, answer }) {
  globalThis.timeToAnswer = new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("the answer did not change within 5 s")), 5000);
    let begun;
    const key = (event) => {
      begun = event.timeStamp;
    };
    document.querySelector(field).addEventListener("keydown", key, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        // The message comes after the frame that shows the change has been made.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          clearTimeout(limit);
          resolve(performance.now() - begun);
        };
        port2.postMessage(null);
      });
    });
    const changes = { subtree: true, childList: true, characterData: true };
    observer.observe(document.querySelector(answer), changes);
  });
}

function report(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const median = (sorted[STROKES / 2 - 1] + sorted[STROKES / 2]) / 2;
  const shown = (time) => `${time.toFixed(1)} ms`;
  console.log(
    `keystroke to answer, ${SLOWER}x slower, ${STROKES} strokes: ` +
      `median ${shown(median)}, longest ${shown(sorted.at(-1))}`,
  );
}
