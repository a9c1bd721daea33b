// How long many pasted units take: to be shown, by the clock and by the processor's time, the longest task of it, and the longest
// frame of each step, at four times the work of a processor.
import { close, kept, open, started } from "../browser/page.mjs";

const RUNS = 7;
const SLOWER = Number(process.env.SLOWER ?? 4);
const YEARS = [2026, 2025];
const MONTHS = 12;

/** Builds that are measured in turns: this one and, where `BESIDE_URL` says where it is served, another one. */
const BUILDS = [["this build", ""], ...(process.env.BESIDE_URL ? [["the build beside it", process.env.BESIDE_URL]] : [])];
const CASES = [[1000, false], [1000, true], [10_000, false]];

try {
  for (const [units, months] of CASES) {
    const runs = BUILDS.map(() => []);
    for (let run = 0; run < RUNS; run += 1) {
      for (const [at, [, address]] of BUILDS.entries()) runs[at].push(await oneRun(address, units, months));
    }
    console.log(`${units} units${months ? " with 24 months each" : ""}, ${SLOWER} times slower, median of ${RUNS} runs:`);
    for (const step of Object.keys(runs[0][0])) {
      for (const [at, [name]] of BUILDS.entries()) report(BUILDS.length > 1 ? `${step}, ${name}` : step, runs[at].map((run) => run[step]));
    }
  }
} finally {
  await close();
}

function table(units, months) {
  const heads = ["Đơn vị", "Đã thu", "Kế hoạch", "Cùng kỳ"];
  const numbers = Array.from({ length: MONTHS }, (_, month) => month + 1);
  if (months) heads.push(...YEARS.flatMap((year) => numbers.map((month) => `T${month}/${year}`)));
  const row = (index) => {
    const cells = [`Đơn vị ${index}`, `${100 + ((index * 7) % 900)},5`, "1.000,5", "900"];
    if (months) cells.push(...YEARS.flatMap(() => numbers.map((month) => `${(index * 3 + month * 5) % 90},${month % 10}`)));
    return cells.join("\t");
  };
  return [heads.join("\t"), ...Array.from({ length: units }, (_, index) => row(index))].join("\n");
}

async function oneRun(build, units, months) {
  // Not every build says when its scripts are there; they are once it is kept.
  const { page, context } = await open(`${build}tien-do/#v1;v=n`, { untouched: true });
  await started(page);
  // Keeping the site on the device is work, too.
  await kept(page);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluate(watchFrames);
  await page.waitForTimeout(500);
  const longest = async (act) => {
    await page.evaluate(() => { globalThis.longest = 0; });
    await act();
    await page.waitForTimeout(1000);
    return page.evaluate(() => globalThis.longest);
  };
  const pasted = { text: table(units, months), told: `Đọc được ${units.toLocaleString("de-DE")} dòng` };
  await page.evaluate(select, pasted);
  let [shown, frame] = [0, 0];
  const tasks = await tasksOf(session, async () => {
    frame = await longest(async () => { shown = await page.evaluate(paste, pasted.told); });
  });
  const times = {
    "pasted to shown": shown,
    "all tasks until then": tasks.sum,
    "longest task of it": tasks.longest,
    "longest frame of it": frame,
    ranked: await longest(() => page.locator("#by-kg").check({ force: true })),
    turned: await longest(() => page.locator("#order-kb").check({ force: true })),
  };
  // A build of before had a table of rows.
  if (await page.locator(".units").count()) {
    times["all shown"] = await longest(() => page.locator("#show-all").click());
    times.scrolled = await longest(() => page.locator(".units").evaluate((list) => list.scrollTo(0, list.scrollHeight / 2)));
  }
  await context.close();
  return times;
}

// Runs in the page: what a reader does before the paste.
function select({ text }) {
  globalThis.pasted = text;
  const field = document.querySelector("#table");
  field.focus();
  field.select();
}

// Runs in the page: from the paste to the frame in which the last row of it is counted, with the answer.
async function paste(told) {
  const text = globalThis.pasted;
  const field = document.querySelector("#table");
  const isShown = () => document.querySelector("#table-echo").textContent.includes(told);
  // In a task of its own, which lasts until the page has answered the event.
  await new Promise((then) => setTimeout(then));
  const start = performance.now();
  const event = new InputEvent("beforeinput", { bubbles: true, cancelable: true, inputType: "insertFromPaste", data: text });
  field.dispatchEvent(event);
  if (!event.defaultPrevented) {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  while (!isShown()) await new Promise((then) => requestAnimationFrame(then));
  await new Promise((then) => setTimeout(then));
  performance.mark("shown");
  return performance.now() - start;
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

/** Milliseconds that the processor spent on the tasks of the page from its paste on: all until it was shown, and the longest. */
async function tasksOf(session, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on("Tracing.dataCollected", collect);
  const includedCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];
  await session.send("Tracing.start", { traceConfig: { includedCategories }, transferMode: "ReportEvents" });
  await act();
  const ended = new Promise((then) => session.once("Tracing.tracingComplete", then));
  await session.send("Tracing.end");
  await ended;
  session.off("Tracing.dataCollected", collect);
  const pasted = events.find((event) => event.args?.data?.type === "beforeinput");
  const shown = events.find(({ name, pid, ts }) => name === "shown" && pid === pasted.pid && ts > pasted.ts);
  const tasks = events.filter(({ name, pid, tid }) => name === "RunTask" && pid === pasted.pid && tid === pasted.tid);
  const later = tasks.filter(({ ts, dur }) => ts + dur > pasted.ts);
  const until = later.filter(({ ts }) => ts < shown.ts);
  const sum = until.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0);
  return { sum: sum / 1000, longest: Math.max(...later.map(({ tdur }) => tdur ?? 0)) / 1000 };
}

function report(step, times) {
  if (times.includes(undefined)) return;
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[(RUNS - 1) / 2].toFixed(0);
  console.log(`  ${step}: median ${median} ms (${times.map((time) => time.toFixed(0)).join(", ")})`);
}
