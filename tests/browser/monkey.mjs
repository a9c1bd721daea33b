// A reader who does anything: types, taps, goes back, reloads, goes to another tool and comes back, with a page translator
// beside it half of the time. After each step the amount on the screen is the one that the module for other programs works
// out from what stands in the fields, or there is none.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { base, open, settled, started, translate } from "./page.mjs";

const GROUPS = ["poor", "near-poor", "ethnic-minority", "special-zone", "other"];
const INCOMES = ["1tr5", "1.500.000", "3tr", "2 triệu rưỡi", "5.000.000", "7,35 triệu", "50tr6", "900", "abc", "", "12.345.678", "1500"];
const SUPPORTED = ["0", "5", "60", "118", "120", "121", ""];
const MONTHS = ["11/2026", "01/2027", "06/2026", "13/2026", "03/2025", ""];
const MISSING = ["12", "60", "0", "61"];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Walks so many steps through `dong/`; answers what was done and seen wrong, empty if nothing was. */
export async function walk(seed, steps) {
  const ansinh = await import(pathToFileURL(join(process.env.DIST, "embed", "ansinh.js")).href);
  await ansinh.default();
  const chance = chances(seed);
  const one = (list) => list[Math.floor(chance() * list.length)];
  const isTranslated = chance() < 0.5;
  const visit = await open("dong/");
  const { page } = visit;
  const done = [];
  const act = async () => {
    const [name, work] = one(acts(page, one));
    done.push(name);
    await work();
    await started(page);
    if (isTranslated && chance() < 0.5) await translate(page, true);
    await settled(page);
  };
  for (let step = 0; step < steps; step += 1) {
    await act();
    const { entry, shown } = await page.evaluate(seen);
    const right = answer(ansinh, entry);
    if (shown !== right || visit.problems.length > 0) {
      await visit.context.close();
      return { seed, isTranslated, done: done.slice(-6), entry, shown, right, problems: visit.problems };
    }
  }
  await visit.context.close();
  return undefined;
}

function acts(page, one) {
  const type = (selector, texts) => async () => {
    if (await page.locator(selector).count()) await page.fill(selector, one(texts));
  };
  const tap = (selector) => () => page.locator(selector).evaluateAll((all, at) => all[Math.floor(at * all.length)]?.click(), one([0, 0.2, 0.4, 0.6, 0.8, 0.99]));
  const leave = async (address) => {
    await page.goto(new URL(address, base).href);
    await started(page);
    await page.goto(new URL("dong/", base).href);
  };
  return [
    ["types an income", type("#income", INCOMES)],
    ["types an income, key by key", async () => {
      await page.fill("#income", "");
      await page.locator("#income").pressSequentially(one(INCOMES));
    }],
    ["types the months supported", type("#supported", SUPPORTED)],
    ["types a month", type("#month", MONTHS)],
    ["types the months missing", type("#missing", MISSING)],
    ["taps a group", tap(".chip input[type=checkbox]")],
    ["taps a way", tap(".chip input[type=radio]")],
    ["steps", tap(".inputs button.step")],
    ["slides", () => page.locator("#income-slider").evaluate((slider, to) => {
      slider.value = String(Math.round(to * Number(slider.max)));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }, one([0, 0.1, 0.3, 0.7, 1]))],
    ["reloads", () => page.reload()],
    ["goes to another tool and comes back", () => leave(one(["heo-dat/", "huu-tri/", "ho-gia-dinh/"]))],
    // A browser that is still busy with one step of its history may refuse the next one.
    ["goes back", () => page.goBack().then(() => page.goForward()).catch(() => {})],
    ["starts anew", () => page.getByRole("button", { name: "Nhập lại từ đầu" }).click()],
  ];
}

// Runs in the page: what stands in the fields, and the amount beside them.
function seen() {
  const value = (id) => document.getElementById(id)?.value ?? "";
  const picked = (name) => [...document.querySelectorAll(`input[name=${name}]`)].filter((box) => box.checked).map((box) => box.id);
  const broken = "broken" in document.documentElement.dataset;
  return {
    entry: {
      income: value("income"),
      groups: picked("group").map((id) => Number(id.replace("group-", ""))),
      way: picked("way")[0].replace("way-", ""),
      missing: value("missing"),
      month: value("month"),
      supported: value("supported"),
      floorCounts: document.getElementById("main").textContent.includes("đang tính theo mức này"),
    },
    shown: broken ? undefined : document.querySelector("[data-answer]")?.textContent.match(/^[\d.]+(?=\sđồng)/)?.[0],
  };
}

/**
 * The amount as the page writes it; `undefined` where the entries cannot be worked out. Empty fields stand for what the
 * page says they do: the least income, the running month, no month supported. The least income counts, too, where the page
 * says so: one that was right in the month for which it was typed.
 */
function answer(ansinh, { income, groups, way, missing, month, supported, floorCounts }) {
  const monthOf = (month.trim() || runningMonth()).match(/^(\d{2})\/(\d{4})$/);
  if (!monthOf || !/^\d*$/.test(supported)) return undefined;
  const others = {
    month: `${monthOf[2]}-${monthOf[1]}`,
    groups: groups.map((place) => GROUPS[place]),
    mode: modeOf(way, missing),
    supportedMonths: Number(supported),
  };
  try {
    const isTyped = income.trim() && !floorCounts;
    const chosen = isTyped ? ansinh.parseAmount({ text: income }).amount : least(ansinh, others);
    return ansinh.contribution({ ...others, income: chosen }).pay.toLocaleString("de-DE");
  } catch (error) {
    if (error?.code === undefined) throw error;
    return undefined;
  }
}

function least(ansinh, { month, groups }) {
  return ansinh.contribution({ month, groups, income: 5_000_000, mode: { kind: "months", months: 1 } }).floor;
}

const today = () => process.env.TODAY ?? new Date().toLocaleDateString("sv");
const runningMonth = () => today().replace(/^(\d{4})-(\d{2}).*/, "$2/$1");

function modeOf(way, missing) {
  if (way === "x") return { kind: "missing", months: Number(missing) };
  const number = Number(way.slice(0, -1));
  return way.endsWith("y") ? { kind: "ahead", years: number } : { kind: "months", months: number };
}
