// Other engines than Chromium behind one small interface: Firefox by WebDriver BiDi, WebKit (GTK's MiniBrowser) by WebDriver.
// FIREFOX, WEBKIT_DRIVER and MINI_BROWSER come from `cargo xtask engines`.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { Builder, By, Capabilities, until as found } from "selenium-webdriver";

const PATIENCE = 30_000;

/**
 * What a test does in a browser: `go`, `tap`, `type` (in place of what stands there), `paste` (all at once), `ask` (a function in
 * the page, with arguments), `until` (the same, until it is so), `close`.
 */
export const ENGINES = { Firefox: firefox, WebKit: webkit };

async function firefox() {
  // The size by the window: a viewport is set with a command that Firefox 140 ESR does not know.
  const size = { defaultViewport: null, args: ["--width=360", "--height=740"] };
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX, headless: true, ...size });
  const page = await browser.newPage();
  // Asked again and again: what puppeteer waits with, the page's policy refuses in Firefox.
  async function until(isSo, ...given) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (await page.evaluate(isSo, ...given)) return;
    }
    throw new Error(`not within ${PATIENCE} ms: ${isSo}`);
  }
  const isThere = (selector) => document.querySelector(selector)?.checkVisibility();
  return {
    go: (address) => page.goto(address),
    async tap(selector) {
      await until(isThere, selector);
      // A page that is being taken over may have put another button in its place meanwhile.
      await retried(() => page.click(selector));
    },
    async type(selector, text) {
      await page.focus(selector);
      await page.$eval(selector, (field) => field.select());
      await page.keyboard.type(text);
    },
    ask: (work, ...given) => page.evaluate(work, ...given),
    until,
    close: () => browser.close(),
  };
}

async function webkit() {
  const port = 4400 + (process.pid % 500);
  const home = await mkdtemp(join(tmpdir(), "ansinh-webkit-"));
  // A display of its own, and nothing kept from one run to the next.
  const environment = { ...process.env, HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const driver = spawn("xvfb-run", ["-a", process.env.WEBKIT_DRIVER, `--port=${port}`], { stdio: "ignore", env: environment, detached: true });
  const ended = () => process.kill(-driver.pid);
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: process.env.MINI_BROWSER, args: ["--automation"] },
  });
  const page = await retried(() => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
  await page.manage().setTimeouts({ script: PATIENCE });
  const ask = (work, ...given) => page.executeScript(`return (${work})(...arguments)`, ...given);
  return {
    go: (address) => page.get(address),
    tap: async (selector) => (await page.wait(found.elementLocated(By.css(selector)), PATIENCE)).click(),
    async type(selector, text) {
      await ask((selector) => {
        const field = document.querySelector(selector);
        field.scrollIntoView({ block: "center" });
        field.focus();
        field.select();
      }, selector);
      await page.findElement(By.css(selector)).sendKeys(text);
    },
    ask,
    until: (isSo, ...given) => page.wait(() => ask(isSo, ...given), PATIENCE, String(isSo), 100),
    async close() {
      await page.quit();
      ended();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A driver takes a moment to listen. */
async function retried(attempt) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 30) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** The site by a way that can be cut off: no engine but Chromium can be told that it has no network. */
export async function way(site) {
  const server = createServer(({ url, headers }, answer) => {
    const onward = request(new URL(url, site), { headers: { ...headers, host: new URL(site).host } }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    onward.end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: new URL(new URL(site).pathname, `http://localhost:${server.address().port}`).href,
    cut() {
      server.close();
      server.closeAllConnections();
    },
  };
}
