// Opens pages of the site as a visitor with a phone has them, and keeps a record of what they do.
// BASE_URL, CHROMIUM and, in tests, TODAY come from `cargo xtask`.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

export const base = required("BASE_URL");

/** The day by the device, "2026-11-29", so that no test depends on the day on which it is run; not set in benchmarks. */
const today = process.env.TODAY;

/** The site as a build of another month would have it: "2026-11", "2027-01" or "2028-01". */
export const builtIn = (month) => `${required("BUILT_IN_URL")}${month}/`;

/** The tools that hand a result over, and every page. Which pages there are, a test compares with the site. */
export const TOOLS = ["dong/", "ho-gia-dinh/", "huu-tri/", "heo-dat/", "tien-do/", "chi-tieu/", "doi-chieu/"];
export const PAGES = ["", ...TOOLS, "tan-nha/", "danh-sach/", "quy-dinh/", "tu-kiem-tra/"];
export const LANGUAGES = ["", "en/"];

const PHONE = { width: 360, height: 740 };

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // Without these Chromium calls its maker's servers, which the test of foreign requests would not see.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** As in the settings of a reader who needs letters twice as large. */
const LARGE = "--blink-settings=defaultFontSize=32";

const browsers = new Map();

/** The browser, or the one with large letters. */
async function browserWith(flags) {
  const key = flags.join();
  if (!browsers.has(key)) browsers.set(key, launch([...FLAGS, ...flags]));
  return browsers.get(key);
}

/** On a busy machine a browser now and then ends before it has begun. */
async function launch(args) {
  const options = { executablePath: required("CHROMIUM"), args };
  return chromium.launch(options).catch(() => chromium.launch(options));
}

/**
 * Opens a page and waits until it answers, unless it is `untouched`.
 * `options` are those of a Playwright context (colorScheme, javaScriptEnabled, locale, …), and `largeText`, `clock` (the
 * day by the device, "2027-01-10", or null for the device's own) and `built` (the month of the build, as `builtIn` takes
 * it).
 * The visit holds `page`, `context`, `requests` (addresses of all requests) and `problems` (errors the page reported).
 */
export async function open(address, { largeText, untouched, clock = today, built, ...options } = {}) {
  const browser = await browserWith(largeText ? [LARGE] : []);
  const context = await browser.newContext({ viewport: PHONE, ...options });
  if (clock) await setClock(context, clock);
  const page = await context.newPage();
  const visit = { page, context, requests: [], problems: [] };
  record(visit);
  await page.goto(new URL(address, built ? builtIn(built) : base).href);
  if (options.javaScriptEnabled !== false && !untouched) {
    await started(page);
    await hands(page);
  }
  return visit;
}

/** Waits for the script that hands results over and takes what is pasted, which comes by itself. */
function hands(page) {
  return page.waitForFunction(() => "hands" in document.documentElement.dataset);
}

/**
 * Has a page, or all of a context, think that it is noon of a day, as soon as it is opened anew. Timers are left alone: those of
 * Playwright's clock have numbers that do not fit where the page keeps them.
 */
export function setClock(pages, day) {
  return pages.addInitScript((noon) => {
    const now = new Date(noon).getTime();
    globalThis.Date = class extends Date {
      constructor(...parts) {
        super(...(parts.length ? parts : [now]));
      }

      static now() {
        return now;
      }
    };
  }, `${day}T12:00:00`);
}

/** Waits until the prerendered page, or that in a frame, has been taken over. */
export async function started(page) {
  // A frame that has just turned to another page has no element yet.
  await page.waitForFunction(() => "started" in (document.documentElement?.dataset ?? {}));
}

/** Waits until the page shows what was done to it: first a figure, then what stands around it, then what stands below. */
export function drawn(page, rest = 60) {
  return page.evaluate(async (rest) => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, rest));
  }, rest);
}

/** Waits until the address holds it too: that of a form that changes many times rests in between. */
export function settled(page) {
  return drawn(page, 400);
}

/** Waits for this answer, and for all that stands below it. */
export async function shows(page, expected) {
  await page.waitForFunction(
    (wanted) => document.querySelector("[data-answer]").textContent.replace(/\s/g, " ") === wanted,
    expected,
  );
  await drawn(page);
}

/** Waits for an answer that has this in it, and for all that stands below it. */
export async function says(page, part) {
  await page.waitForFunction((part) => document.querySelector("[data-answer]").textContent.includes(part), part);
  await drawn(page);
}

/** Waits until an element says something. */
export async function reads(page, selector, pattern) {
  const found = ([selector, source, flags]) =>
    [...document.querySelectorAll(selector)].some((one) => new RegExp(source, flags).test(one.textContent.replace(/\s+/g, " ")));
  await page.waitForFunction(found, [selector, pattern.source, pattern.flags]);
}

/** Waits until the whole site is on the device and answers for itself. */
export function kept(page) {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    }
  });
}

/** Ends the page as a system does that needs its memory. */
export async function crash(page, context) {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // Its answer never comes.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
}

/** For `after()` of a test file. */
export async function close() {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
}

/** The requests of a visit that left the site's origin. */
export function foreign(visit) {
  const own = new URL(base).origin;
  const local = ["data:", "blob:"];
  return visit.requests.filter((address) => {
    const url = new URL(address);
    return url.origin !== own && !local.includes(url.protocol);
  });
}

/** What axe-core finds wrong, by these rules or all: one line a finding, with the elements it is about. */
export async function axe(page, rules) {
  const source = await readFile(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  // Evaluated by the debugger: a script element would be against the page's own policy, as it should be.
  await page.evaluate(source);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(rules ? { runOnly: rules } : {}), rules);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map((node) => node.target.join(" ")).join("; ");
    return `${id}: ${help} (${where})`;
  });
}

function record({ page, requests, problems }) {
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
}

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run these tests with: cargo xtask test`);
  return value;
}

/** Puts every text into elements of its own, as translators of pages do; most leave alone what is marked. */
export const translate = (page, heeds) =>
  page.evaluate((heeds) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) {
      if (!text.data.trim() || text.parentElement.closest("script, style") || (heeds && text.parentElement.closest("[translate=no]"))) continue;
      const font = document.createElement("font");
      font.append(document.createElement("font"));
      font.firstChild.append(text.data);
      text.replaceWith(font);
    }
  }, heeds);

/** From here on `texts` of the page holds every text that is drawn into a picture. */
export function noteDrawnTexts(page) {
  return page.evaluate(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    globalThis.texts = [];
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      globalThis.texts.push(text);
      return fillText.call(this, text, ...place);
    };
  });
}
