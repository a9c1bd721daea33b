import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { axe, base, close, foreign, open, started } from "./page.mjs";

const servers = [];
after(async () => {
  await close();
  for (const server of servers) server.close();
});

/** Another site, with one page, under a policy that allows nothing but what the README asks for. */
async function host(body) {
  const site = new URL(base).origin;
  const policy = `default-src 'none'; script-src ${site}; frame-src ${site}; base-uri 'none'; form-action 'none'`;
  const server = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    answer.end(`<!doctype html><html lang="vi"><title>host</title><main>${body}</main>
      <script src="${new URL("embed/element.js", base)}" async></script>`);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}/`;
}

async function visit(address) {
  const seen = await open("dong/");
  seen.problems.length = 0;
  await seen.page.goto(address);
  return seen;
}

const frameOf = async (page, part) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((frame) => frame.url().includes(part));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`no frame with ${part} among ${page.frames().map((frame) => frame.url())}`);
};

async function until(isSo) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never so: ${isSo}`);
}

test("a tool stands in a page of another origin, under a strict policy, at its full height", async () => {
  const seen = await visit(await host('<an-sinh tool="dong" lang="vi" form="v1;i=2.000.000;g=n"></an-sinh>'));
  const { page } = seen;
  const frame = await frameOf(page, "/dong/");
  await started(frame);
  await frame.waitForSelector("html[data-embedded]", { state: "attached" });
  assert.equal(await frame.inputValue("#income"), "2.000.000");
  // 440.000 less 132.000.
  assert.match(await frame.textContent("[data-answer]"), /308\.000/);
  const height = () => page.evaluate(() => document.querySelector("an-sinh").getBoundingClientRect().height);
  const content = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  // The height is told after the frame has been laid out.
  await until(async () => (await height()) > 700 && Math.abs((await height()) - (await content())) <= 1);
  const before = await height();
  await frame.locator("summary", { hasText: "Vì sao" }).click();
  await page.waitForFunction((before) => document.querySelector("an-sinh").getBoundingClientRect().height > before + 100, before);
  await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight + 1);
  assert.deepEqual(seen.problems, []);
});

test("the height is taken from the frame alone", async () => {
  const { page } = await visit(await host('<an-sinh tool="dong"></an-sinh>'));
  const frame = await frameOf(page, "/dong/");
  await started(frame);
  await page.waitForFunction(() => document.querySelector("an-sinh").getBoundingClientRect().height > 700);
  const height = () => page.evaluate(() => document.querySelector("an-sinh").getBoundingClientRect().height);
  const content = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await until(async () => Math.abs((await height()) - (await content())) <= 1);
  const before = await height();
  await page.evaluate(() => postMessage({ ansinh: "height", height: 55 }, "*"));
  // A message of the frame itself that is no height.
  await frame.evaluate(() => parent.postMessage({ ansinh: "height", height: "x" }, "*"));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  assert.equal(await height(), before);
});

test("attributes change the tool and the language; an unknown tool is no way out of the site", async () => {
  const { page } = await visit(await host('<an-sinh tool="../../elsewhere" lang="fr"></an-sinh>'));
  await frameOf(page, "/dong/");
  await page.evaluate(() => {
    const element = document.querySelector("an-sinh");
    element.setAttribute("lang", "en");
    element.setAttribute("tool", "ho-gia-dinh");
  });
  const frame = await frameOf(page, "/en/ho-gia-dinh/");
  await started(frame);
  assert.equal(await frame.getAttribute("html", "lang"), "en");
});

test("a base that is no address is said in place of the tool, until it is one", async () => {
  const seen = await visit(await host('<an-sinh base="http://["></an-sinh>'));
  const { page } = seen;
  await page.waitForFunction(() => customElements.get("an-sinh") && document.querySelector("an-sinh").offsetHeight > 0);
  assert.equal(await page.evaluate(() => document.querySelector("an-sinh").base), undefined);
  assert.equal(page.frames().length, 1);
  // Its shadow root is closed; what is said there, a screen reader hears.
  const tree = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
  assert.ok(tree.nodes.some(({ name }) => /<an-sinh>.*https:/.test(name?.value ?? "")));
  await page.evaluate((base) => document.querySelector("an-sinh").setAttribute("base", base), base);
  await frameOf(page, "/dong/");
  assert.deepEqual(seen.problems, []);
});

test("the sample page keeps its styles and the tool keeps its own", async () => {
  const seen = await visit(new URL("embed/sample.html", base).href);
  const frame = await frameOf(seen.page, "/dong/");
  await started(frame);
  const style = (target, selector, name) =>
    target.evaluate(([selector, name]) => getComputedStyle(document.querySelector(selector))[name], [selector, name]);
  assert.match(await style(seen.page, "body", "fontFamily"), /Georgia/);
  assert.doesNotMatch(await style(frame, "body", "fontFamily"), /Georgia/);
  assert.notEqual(await style(frame, "#income", "backgroundColor"), "rgb(255, 255, 0)");
  assert.equal(await frame.locator("header.top").isVisible(), false);
  assert.deepEqual(seen.problems, []);
  assert.deepEqual(foreign(seen), []);
  const findings = (await axe(seen.page)).filter((finding) => !finding.includes("iframe"));
  assert.deepEqual(findings, []);
});

test("a page that comes after its script tells its height all the same", async () => {
  const [name] = (await readdir(new URL(`file://${process.env.DIST}/assets/`))).filter((file) => /^embedded-.*\.js$/.test(file));
  const script = await readFile(new URL(`file://${process.env.DIST}/assets/${name}`));
  const server = createServer(({ url }, answer) => {
    if (url.endsWith(".js")) return answer.writeHead(200, { "content-type": "text/javascript" }).end(script);
    answer.writeHead(200, { "content-type": "text/html" });
    answer.write(`<!doctype html><title>late</title><script>
      heights = [];
      addEventListener("message", ({ data }) => heights.push(data.height));
      import("./embedded.js").then(() => { hadBody = document.body !== null; });
    </script>${" ".repeat(2000)}`);
    setTimeout(() => answer.end("<p>text"), 1000);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  servers.push(server);
  const { page, problems } = await visit(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.heights.some((height) => height > 0));
  assert.equal(await page.evaluate(() => globalThis.hadBody), false, "the script was first");
  assert.deepEqual(problems.filter((problem) => !/favicon|404/.test(problem)), []);
});

test("the package names what lies in the folder, and its version is the module's", async () => {
  const folder = new URL(`file://${process.env.DIST}/embed/`);
  const manifest = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  for (const name of manifest.files.filter((name) => !name.includes("*"))) assert.ok((await readFile(new URL(name, folder))).length > 0, name);
  const ansinh = await import(new URL("ansinh.js", folder));
  await ansinh.default({ module_or_path: await readFile(new URL("ansinh_bg.wasm", folder)) });
  assert.equal(manifest.version, ansinh.version().ansinh);
});

test("a page under a strict policy loads the parts that it names, and no other", async () => {
  const site = new URL(base).origin;
  const policy = `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; connect-src ${site}`;
  const { page, requests, problems } = await open("dong/");
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", headers: { "content-security-policy": policy }, body: "<!doctype html><title>host</title>" }));
  await page.goto(new URL("host.html", base).href);
  requests.length = 0;
  problems.length = 0;
  const said = await page.evaluate(async (address) => {
    const ansinh = await import(address);
    await ansinh.default({ parts: ["staff"] });
    const { percent } = ansinh.conference({ invited: 100, registered: 40 });
    try {
      ansinh.readReport({ text: "" });
    } catch (error) {
      return [percent, error.message];
    }
  }, new URL("embed/ansinh.js", base).href);
  assert.equal(said[0], 40);
  assert.match(said[1], /parts: \["figures"\]/);
  const modules = requests.filter((address) => address.endsWith(".wasm")).map((address) => address.split("/").at(-1)).sort();
  assert.deepEqual(modules, ["ansinh-staff_bg.wasm", "ansinh_bg.wasm"]);
  assert.deepEqual(problems, []);
});
