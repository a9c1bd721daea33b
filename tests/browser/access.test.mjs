// Look and access: every page as people meet it who see, hear, reach or type in another way than most.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { LANGUAGES, PAGES, TOOLS, axe, base, close, drawn, foreign, open, settled, started } from "./page.mjs";

after(close);

const ADDRESSES = LANGUAGES.flatMap((language) => PAGES.map((page) => language + page));
/** Pages that look quite different in another view. */
const VIEWS = ["tien-do/#v1;v=n", "chi-tieu/#v1;v=h", "doi-chieu/#v1;v=k"].flatMap((view) => LANGUAGES.map((language) => language + view));
const PHONE = { width: 360, height: 740 };

/** Looks at every page and view in one visit. What each look finds wrong is kept by its name, with the address. */
async function everywhere(options, looks) {
  const visit = await open("", options);
  const found = Object.fromEntries(Object.keys(looks).map((name) => [name, []]));
  for (const address of [...ADDRESSES, ...VIEWS]) {
    await visit.page.goto(new URL(address, base).href);
    await started(visit.page);
    await visit.page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    await drawn(visit.page);
    for (const [name, look] of Object.entries(looks)) {
      found[name].push(...(await look(visit.page, address)).map((one) => `/${address}: ${one}`));
    }
  }
  return { ...visit, found };
}

/** One test for each look, all of them in one visit. */
function looks(options, all) {
  let visit;
  before(async () => { visit = await everywhere(options, all); });
  for (const name of Object.keys(all)) test(name, () => assert.deepEqual(visit.found[name], []));
  return () => visit;
}

test("every page of the site is looked at here", async () => {
  const files = await readdir(process.env.DIST, { recursive: true });
  const pages = files.filter((name) => /(^|\/)index\.html$/.test(name) && !name.startsWith("embed/"));
  assert.deepEqual(pages.map((name) => name.replace(/index\.html$/, "")).sort(), [...ADDRESSES].sort());
});

// ---- One sweep over all pages

const titles = new Map();

/** Title, language, headings, landmarks, names that lead to one thing each. */
async function structure(page, address) {
  const { title, ...seen } = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    other: [...document.querySelectorAll("a[hreflang]")].map((one) => one.lang).join(),
    isDescribed: document.querySelector("meta[name=description]").content.length > 10,
    levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1])),
    landmarks: ["header", "main", "footer"].filter((name) => document.querySelectorAll(name).length !== 1),
    twice: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) < index),
    unseen: [...document.querySelectorAll("label[for]")].filter((label) => label.checkVisibility() && !label.control?.checkVisibility()).map((label) => label.htmlFor),
  }));
  const [own, other] = address.startsWith("en/") ? ["en", "vi"] : ["vi", "en"];
  const path = address.split("#")[0];
  const twin = titles.get(title) ?? path;
  titles.set(title, path);
  const [first, ...rest] = seen.levels;
  const wrong = [
    [twin === path && /An Sinh/.test(title), `has the title of /${twin}: ${title}`],
    [seen.lang === own && seen.other === other, `is in ${seen.lang} and links to ${seen.other}`],
    [seen.isDescribed, "has no description"],
    [first === 1 && !rest.includes(1), `begins with h${first} or has another h1`],
    [rest.every((level, index) => level <= seen.levels[index] + 1), `leaves a level out: ${seen.levels}`],
    [seen.landmarks.length === 0, `has none or many of ${seen.landmarks}`],
    [seen.twice.length === 0, `has several elements with the id ${seen.twice}`],
    [seen.unseen.length === 0, `has labels of fields that nobody sees: ${seen.unseen}`],
  ];
  return wrong.filter(([isRight]) => !isRight).map(([, what]) => what);
}

/** axe; the themes differ in colours alone, so that in the others what depends on colours is enough. */
const inTheme = (theme, rules) => async (page) => {
  await page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light" });
  // Dark by the settings of the device, sun by the reader's choice.
  await page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme === "sun" ? "sun" : "auto");
  const found = await axe(page, rules);
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => { document.documentElement.dataset.theme = "auto"; });
  return found;
};
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What stands beyond the sides of the screen, and what is cut off; tables and marked texts may scroll by themselves. */
const within = (viewport) => async (page) => {
  await page.setViewportSize(viewport);
  await drawn(page);
  const found = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const shown = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const name = (one) => one.outerHTML.slice(0, 80).replace(/\s+/g, " ");
    const out = shown.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return !one.matches(".scroll *, .marked *, .left-out *, #table, .skip") && (right > wide + 1 || left < -1);
    });
    const holds = "button, summary, label, legend, .chip span, .results, input[inputmode=numeric], input[inputmode=decimal]";
    const cut = shown.filter((one) => one.matches(holds) && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
    cut.push(...shown.filter((one) => one.matches(".results") && one.scrollHeight > one.clientHeight + 1));
    const found = [...out.map((one) => `beyond: ${name(one)}`), ...cut.map((one) => `cut off: ${name(one)}`)];
    if (document.documentElement.scrollWidth > wide) found.unshift("scrolls sideways");
    return found.slice(0, 5);
  });
  await page.setViewportSize(PHONE);
  return found;
};

/** What is tapped is as large as a thumb; words within a text are as large as the text. */
const targets = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
    const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip, .marked button"));
    const boxes = shown.map((one) => [one, (one.closest("label.chip") ?? one).getBoundingClientRect()]);
    const small = boxes.filter(([, { width, height }]) => width < 44 || height < 47.5);
    return small.slice(0, 5).map(([one, { width, height }]) => `${Math.round(width)} × ${Math.round(height)}: ${one.outerHTML.slice(0, 80)}`);
  });

/** Forced colours: what is a field has a border, what is picked and what has the keyboard differ from the rest. */
async function forcedColours(page) {
  await page.emulateMedia({ forcedColors: "active" });
  await drawn(page);
  const found = await page.evaluate(() => {
    const style = (one) => getComputedStyle(one);
    const paper = style(document.body).backgroundColor;
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const hasBorder = (one) => Number.parseFloat(style(one).borderTopWidth) > 0 && style(one).borderTopColor !== paper;
    const bare = shown("input[type=text], select, textarea, .chip span, .actions button, .answer, a.tool, details:not(.row *)").filter((one) => !hasBorder(one));
    const picked = shown(".chip input:checked + span");
    const others = shown(".chip input:not(:checked) + span");
    const fill = (one) => [style(one).backgroundColor, style(one).color].join();
    const alike = picked.filter((one) => others.some((other) => fill(one) === fill(other)));
    const ringless = picked.filter((one) => {
      one.previousElementSibling.focus();
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = style(one);
      one.previousElementSibling.blur();
      return outlineStyle !== "solid" || Number.parseFloat(outlineWidth) < 2 || [paper, backgroundColor].includes(outlineColor);
    });
    const keys = shown(".bar ul, .plan-bar ul").filter((list) => {
      const drawn = [...list.querySelectorAll(".key")].map((key) => style(key).backgroundColor);
      return new Set(drawn).size < drawn.length;
    });
    const named = (what, all) => all.slice(0, 3).map((one) => `${what}: ${one.outerHTML.slice(0, 80)}`);
    return [...named("no border", bare), ...named("picked like the rest", alike), ...named("no ring", ringless), ...named("keys alike", keys)];
  });
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}

/** With reduced motion nothing moves by itself. */
async function motion(page) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const found = await page.evaluate(() => {
    const moves = [...document.querySelectorAll("*")].filter((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      return animationName !== "none" || transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0) || scrollBehavior === "smooth";
    });
    return moves.slice(0, 3).map((one) => one.outerHTML.slice(0, 80));
  });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  return found;
}

const swept = looks({}, {
  "a title of its own, its language, one heading and an order below it, fields that are seen": structure,
  "axe finds nothing, light": inTheme("light"),
  "axe finds nothing, dark": inTheme("dark", COLOURS),
  "axe finds nothing, sun": inTheme("sun", COLOURS),
  "what is tapped is large enough": targets,
  "nothing is cut off or beyond the side of a narrow phone": within({ width: 320, height: 640 }),
  "nothing is cut off or beyond the side of a phone on its side": within({ width: 740, height: 360 }),
  "nothing is cut off or beyond the side of a desk": within({ width: 1280, height: 800 }),
  "forced colours: borders, what is picked and the keyboard are seen": forcedColours,
  "with reduced motion nothing moves": motion,
});

test("no page reports an error or asks another site for anything", () => {
  assert.deepEqual(swept().problems, []);
  assert.deepEqual(foreign(swept()), []);
});

looks({ largeText: true }, { "nothing is cut off or beyond the side with letters twice as large": within(PHONE) });

test("with letters twice as large every letter is, and the answer hides no field", async () => {
  const kinds = ["body", ".lead", ".answer-name", "label", "legend", ".hint", "button", ".bottom"];
  const sizes = (page) => page.evaluate((kinds) => kinds.map((kind) => Number.parseFloat(getComputedStyle(document.querySelector(kind)).fontSize)), kinds);
  const usual = await sizes((await open("dong/")).page);
  const { page } = await open("dong/", { largeText: true });
  assert.deepEqual(await sizes(page), usual.map((size) => 2 * size));
  assert.equal(await page.locator(".answer").evaluate((one) => getComputedStyle(one).position), "static");
});

// ---- Keyboard only

/** What the keyboard changes on each page: where it arrives by Tab, and what is pressed there. */
const KEYS = {
  "dong/": ["#income", ["Control+a", "3tr"]],
  "ho-gia-dinh/": ["#member-0-0", ["ArrowDown"]],
  "huu-tri/": ["#income", ["Control+a", "4tr"]],
  // Above the floor of the last day to pay: a lower income is paid as the floor there, and the answer stays.
  "heo-dat/": ["#income", ["Control+a", "3tr"]],
  "tan-nha/": ["[name=income]", ["ArrowRight"]],
  "tien-do/": ["#done", ["Control+a", "70,5"]],
  "chi-tieu/": ["#role-0-1", ["Control+a", "30"]],
  "doi-chieu/": ["#report", ["Control+a", "Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng)."]],
};

/** What stands there before: the figures of the example go with the first figure of one's own, and the answer with them. */
const ENTERED = { "tien-do/": "#v2;d=70;p=96", "chi-tieu/": "#v2;p=A*5*c~;r=B*20*2~" };

const press = async (page, keys) => {
  for (const key of keys) await (/^(Control\+|Arrow)/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key));
};
const holder = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

/** The next stop of the keyboard, and what is wrong with it. Nothing after the last one. */
async function next(page) {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const one = document.activeElement;
    globalThis.stops ??= [];
    if (one === document.body || globalThis.stops.includes(one)) return undefined;
    const last = globalThis.stops.at(-1);
    globalThis.stops.push(one);
    const shown = one.matches(".chip input") ? one.nextElementSibling : one;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { top, bottom, height } = shown.getBoundingClientRect();
    const answer = document.querySelector(".answer");
    const isSticky = answer && getComputedStyle(answer).position === "sticky" && !answer.contains(one);
    const bar = isSticky ? answer.getBoundingClientRect() : { top: innerHeight, bottom: innerHeight };
    // A browser scrolls to the line of a text in which the keyboard stands.
    const low = one.matches("textarea") ? top + 48 : bottom;
    const isBehind = low > bar.top + 1 && top < bar.bottom - 1;
    const wrong = [
      last && !(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) && "comes before the stop before it",
      (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) && "has no ring",
      height < 240 && (isBehind || top < -1 || low > innerHeight + 1) && "is not seen",
    ];
    return wrong.filter(Boolean).map((what) => `${one.outerHTML.slice(0, 80)} ${what}`);
  });
}

/** What the keyboard should stop at, one of each group of radios, and did not. */
const missed = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=radio]), input:checked, select, textarea, summary")];
    return all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !one.disabled && !globalThis.stops.includes(one))
      .map((one) => `${one.outerHTML.slice(0, 80)} is not reached`);
  });

for (const address of PAGES) {
  test(`the keyboard alone: /${address}`, async () => {
    const { page } = await open(address + (ENTERED[address] ?? ""));
    const [field, keys] = KEYS[address] ?? [];
    const found = [];
    const done = [];
    for (let wrong = await next(page); wrong; wrong = await next(page)) {
      found.push(...wrong);
      if (field && !done.includes("typed") && (await holder(page, field))) {
        const before = await page.locator("[data-answer]").textContent();
        await press(page, keys);
        await page.waitForFunction((before) => document.querySelector("[data-answer]").textContent !== before, before);
        // Arrows go on to another button of the group.
        await page.evaluate(() => globalThis.stops.push(document.activeElement));
        done.push("typed");
      } else if (await holder(page, ".why > summary")) {
        await page.keyboard.press("Enter");
        assert.ok(await page.locator(".why .steps li").first().isVisible());
        done.push("steps");
      } else if (await holder(page, "[data-hand=print]")) {
        await page.keyboard.press("Enter");
        await page.locator("dialog[open]").waitFor();
        for (let tabs = 0; tabs < 6; tabs += 1) {
          await page.keyboard.press("Tab");
          assert.ok(await holder(page, "body, dialog, dialog *"), "the keyboard stays in the window");
        }
        await page.keyboard.press("Escape");
        await page.locator("dialog").waitFor({ state: "detached" });
        assert.ok(await holder(page, "[data-hand=print]"), "the keyboard is back where it was");
        done.push("window");
      }
    }
    found.push(...(await missed(page)));
    assert.deepEqual(found, []);
    if (TOOLS.includes(address)) assert.deepEqual(["steps", "window"].filter((what) => !done.includes(what)), []);
    if (field) assert.ok(done.includes("typed"));
  });
}

// ---- Read aloud by the device

for (const address of Object.keys(KEYS)) {
  test(`a new answer is announced once, politely: /${address}`, async () => {
    const { page } = await open(address + (ENTERED[address] ?? ""));
    await drawn(page);
    await page.evaluate(() => {
      const regions = [...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log]")];
      const texts = new Map(regions.map((one) => [one, one.textContent]));
      globalThis.announced = [];
      new MutationObserver(() => {
        for (const one of document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log]")) {
          // Nothing is read of a region that says that it is not done yet.
          if (one.ariaBusy === "true") continue;
          if (texts.get(one) !== one.textContent && one.textContent) globalThis.announced.push([one.classList[0], one.ariaLive, one.ariaAtomic]);
          texts.set(one, one.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["aria-busy"] });
    });
    const [field, keys] = KEYS[address];
    // One change: letter by letter each would have an answer of its own.
    if (keys.length === 2) await page.fill(field, keys[1]);
    else await page.locator(field).first().press(keys[0]);
    await settled(page);
    assert.deepEqual(await page.evaluate(() => globalThis.announced), [["answer", "polite", "true"]]);
    assert.equal(await page.locator(".answer :is([aria-live], [role=status])").count(), 0);
  });
}
