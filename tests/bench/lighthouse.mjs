// Lighthouse as on a phone, for every page of the site.
import { readdir } from "node:fs/promises";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const base = process.env.BASE_URL;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: FLAGS, logLevel: "error" });
try {
  const rows = {};
  for (const address of await pages()) {
    rows[address || "./"] = await measure(address);
  }
  console.table(rows);
} finally {
  chrome.kill();
}

async function pages() {
  const files = await readdir(process.env.DIST, { recursive: true });
  const pages = files.filter((file) => file.endsWith("index.html") && !file.startsWith("embed"));
  return pages.map((file) => file.replaceAll("\\", "/").replace(/index\.html$/, "")).sort();
}

async function measure(address) {
  const { lhr } = await lighthouse(new URL(address, base).href, {
    port: chrome.port,
    onlyCategories: ["performance", "accessibility"],
    logLevel: "error",
  });
  const value = (audit) => lhr.audits[audit].numericValue;
  return {
    performance: percent(lhr.categories.performance),
    accessibility: percent(lhr.categories.accessibility),
    "LCP s": seconds(value("largest-contentful-paint")),
    CLS: Number(value("cumulative-layout-shift").toFixed(3)),
    "TBT ms": Math.round(value("total-blocking-time")),
  };
}

function percent({ score }) {
  return Math.round(score * 100);
}

function seconds(milliseconds) {
  return Number((milliseconds / 1000).toFixed(2));
}
