// Opens pages of the site as a visitor with a phone has them, and keeps a record of what they do.
// BASE_URL and CHROMIUM come from `cargo xtask test`.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

export const base = required("BASE_URL");

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

let browser;

/**
 * Opens a page and waits until it answers.
 * `options` are those of a Playwright context (colorScheme, javaScriptEnabled, locale, …).
 * The visit holds `page`, `context`, `requests` (addresses of all requests) and `problems` (errors the page reported).
 */
export async function open(address, options = {}) {
  browser ??= await chromium.launch({ executablePath: required("CHROMIUM"), args: FLAGS });
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const visit = { page, context, requests: [], problems: [] };
  record(visit);
  await page.goto(new URL(address, base).href);
  if (options.javaScriptEnabled !== false) await started(page);
  return visit;
}

/** Waits until the prerendered page has been taken over. */
export async function started(page) {
  await page.waitForSelector("html[data-started]", { state: "attached" });
}

/** Waits until the page shows and has in its address what was done to it: both follow in the frames after. */
export async function settled(page) {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    // Longer than the address of a form that changes many times waits.
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
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

/** For `after()` of a test file. */
export async function close() {
  await browser?.close();
  browser = undefined;
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

/** What axe-core finds wrong: one line a finding, with the elements it is about. */
export async function axe(page) {
  const source = await readFile(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  // Evaluated by the debugger: a script element would be against the page's own policy, as it should be.
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
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
