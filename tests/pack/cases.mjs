// Every runtime and bundler that the README of the package names, and how the package is tried there.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { project, run, served } from "./project.mjs";

const ANSWERS = readFileSync(new URL("answers.js", import.meta.url), "utf8");
// 12 months of 3 members at 4.5 % of 2,530,000: 100, 70 and 60 % of 1,366,200.
export const EXPECTED = "264000 264000 3142260 40 1376 306100000000 InputError income-below-floor income";

const PAGE = (script) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>…</title>${script}</html>`;
const SHOW = 'import { answers } from "./answers.js";\nanswers().then((said) => { document.title = said; }, (error) => { document.title = String(error); });\n';
const PRINT = 'import { answers } from "./answers.js";\nconsole.log(await answers());\n';
const BROWSER = { "answers.js": ANSWERS, "main.js": SHOW };
const NODE = { "answers.js": ANSWERS, "main.mjs": PRINT };
const asCommonJs = ANSWERS
  .replace(/import init, (\{.*\}) from "ansinh";/, 'const { default: init, ...ansinh } = require("ansinh");\nconst $1 = ansinh;')
  .replace(/import initDong, .*;/, 'const { default: initDong, contribution: small } = require("ansinh/dong");')
  .replace('import "ansinh/element";', 'require("ansinh/element");')
  .replace("export async", "async") + "answers().then(console.log);\n";

/** The wasm files beside what a bundler wrote: the line that esbuild and Rollup need. */
async function withModules(folder, out) {
  const from = join(folder, "node_modules/ansinh");
  for (const name of await readdir(from)) if (name.endsWith(".wasm")) await cp(join(from, name), join(folder, out, name));
}

/** What a page says once it has its answers. */
async function shown(context, address) {
  const page = await context.browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.title !== "…", undefined, { timeout: 60_000 });
    return await page.title();
  } catch (error) {
    throw new Error([...problems, error.message].join("; "));
  } finally {
    await page.close();
  }
}

/** A server that a tool starts itself, by the address that it prints. */
async function whileServing(program, args, cwd, use) {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  try {
    const address = await new Promise((found, failed) => {
      let said = "";
      const hear = (bytes) => {
        // Without colours.
        said += String(bytes).replace(/\u001b\[[0-9;]*m/g, "");
        const [address] = said.match(/http:\/\/(127\.0\.0\.1|localhost):\d+\//) ?? [];
        if (address) found(address);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.on("exit", () => failed(new Error(said)));
      setTimeout(() => failed(new Error(`no address: ${said}`)), 60_000).unref();
    });
    return await use(address);
  } finally {
    child.kill();
  }
}

const tool = (context, name) => join(context.tools, "node_modules/.bin", name);
const make = (context, name, files, manifest) => project(join(context.folder, name), context.tarball, files, manifest);

const TYPESCRIPT = `
import init, { InputError, contribution, type ContributionResult, type Part } from "ansinh";
import initDong, { contribution as small } from "ansinh/dong";
export async function pay(bytes: Uint8Array): Promise<number> {
  const part: Part = "staff";
  await init({ module_or_path: bytes, parts: [part] });
  await initDong();
  const input = { month: "2026-11", income: 1_500_000, groups: ["other"], mode: { kind: "months", months: 1 } } as const;
  try {
    const result: ContributionResult = contribution({ ...input, groups: ["other"] });
    return result.pay + small({ ...input, groups: ["other"] }).pay;
  } catch (error) {
    if (error instanceof InputError) return error.field.length;
    throw error;
  }
}
`;
const TYPESCRIPT_REQUIRED = `
import ansinh = require("ansinh");
import dong = require("ansinh/dong");
export async function pay(): Promise<number> {
  await ansinh.default();
  await dong.default();
  return ansinh.conference({ invited: 100, registered: 40 }).percent;
}
`;

async function typescript(context, resolution) {
  const module = resolution === "bundler" ? "esnext" : resolution;
  const compilerOptions = { strict: true, noEmit: true, target: "es2022", lib: ["es2022"], types: [], skipLibCheck: false, module, moduleResolution: resolution };
  const required = resolution === "bundler" ? {} : { "required.cts": TYPESCRIPT_REQUIRED };
  const files = { "sample.mts": TYPESCRIPT, ...required };
  const folder = await make(context, `typescript-${resolution}`, {
    ...files,
    "tsconfig.json": JSON.stringify({ compilerOptions, files: Object.keys(files) }),
  });
  await run(tool(context, "tsc"), ["--project", "tsconfig.json"], folder);
  return EXPECTED;
}

const VITE_WORKER = `
import { answers } from "./answers.js";
answers().then((said) => postMessage(said), (error) => postMessage(String(error)));
`;
const SHOW_WORKER = `
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => { document.title = data; };
worker.onerror = ({ message }) => { document.title = message; };
`;
const VITE = { ...BROWSER, "index.html": PAGE('<script type="module" src="./main.js"></script>') };
const NO_PREBUNDLING = 'export default { optimizeDeps: { exclude: ["ansinh"] } };\n';

/**
 * name; the line of its own that it needs, if any; whether tests take the time for it; and what it does: it answers what
 * the package answered there. A case with \`types\` has no answer but that it compiles.
 */
export const CASES = [
  {
    name: "Node.js, import",
    quick: true,
    run: async (context) => run("node", ["main.mjs"], await make(context, "node", NODE)),
  },
  {
    name: "Node.js, require",
    quick: true,
    run: async (context) => run("node", ["main.cjs"], await make(context, "require", { "main.cjs": asCommonJs })),
  },
  {
    name: "Node.js, worker_threads",
    quick: true,
    run: async (context) => {
      const main = 'import { Worker } from "node:worker_threads";\nnew Worker(new URL("./worker.mjs", import.meta.url)).on("message", console.log);\n';
      const worker = 'import { parentPort } from "node:worker_threads";\nimport { answers } from "./answers.js";\nparentPort.postMessage(await answers());\n';
      return run("node", ["main.mjs"], await make(context, "worker", { "answers.js": ANSWERS, "main.mjs": main, "worker.mjs": worker }));
    },
  },
  {
    name: "Deno",
    version: "deno",
    line: "deno run --allow-read main.js",
    run: async (context) => run(tool(context, "deno"), ["run", "--allow-read", "main.mjs"], await make(context, "deno", NODE, { dependencies: { ansinh: "*" } })),
  },
  {
    name: "Bun",
    version: "bun",
    run: async (context) => run(tool(context, "bun"), ["run", "main.mjs"], await make(context, "bun", NODE)),
  },
  {
    name: "vitest with jsdom",
    version: "vitest",
    run: async (context) => {
      const spec = `import { expect, test } from "vitest";\nimport { answers } from "./answers.js";\ntest("answers", async () => { expect(await answers()).toBe(${JSON.stringify(EXPECTED)}); expect(document.title).toBe(""); });\n`;
      const folder = await make(context, "vitest", { "answers.js": ANSWERS, "a.test.js": spec });
      const said = await run(tool(context, "vitest"), ["run", "--environment", "jsdom"], folder);
      return /1 passed/.test(said) ? EXPECTED : said;
    },
  },
  {
    name: "Vite, build and preview",
    version: "vite",
    browser: true,
    run: async (context) => {
      const folder = await make(context, "vite", VITE);
      await run(tool(context, "vite"), ["build", "--logLevel", "error"], folder);
      return whileServing(tool(context, "vite"), ["preview", "--host", "127.0.0.1", "--port", "0"], folder, (address) => shown(context, address));
    },
  },
  {
    name: "Vite, build with a worker",
    version: "vite",
    browser: true,
    run: async (context) => {
      const folder = await make(context, "vite-worker", { ...VITE, "main.js": SHOW_WORKER, "worker.js": VITE_WORKER });
      await run(tool(context, "vite"), ["build", "--logLevel", "error", "--base", "./"], folder);
      return served(join(folder, "dist"), (address) => shown(context, address));
    },
  },
  {
    name: "Vite, dev server",
    version: "vite",
    browser: true,
    line: 'optimizeDeps: { exclude: ["ansinh"] }',
    run: async (context) => {
      const folder = await make(context, "vite-dev", { ...VITE, "vite.config.js": NO_PREBUNDLING });
      return whileServing(tool(context, "vite"), ["--host", "127.0.0.1", "--port", "0"], folder, (address) => shown(context, address));
    },
  },
  {
    name: "webpack",
    version: "webpack",
    browser: true,
    run: async (context) => {
      const folder = await make(context, "webpack", BROWSER);
      await run(tool(context, "webpack"), ["--mode", "production", "--entry", "./main.js", "--output-path", join(folder, "dist")], folder);
      return shownScript(context, folder, "dist", '<script src="main.js"></script>');
    },
  },
  {
    name: "Rollup",
    version: "rollup",
    browser: true,
    line: "cp node_modules/ansinh/*.wasm dist/",
    run: async (context) => {
      const folder = await make(context, "rollup", BROWSER);
      await run(tool(context, "rollup"), ["main.js", "--plugin", "node-resolve", "--format", "es", "--file", "dist/main.js", "--silent"], folder);
      await withModules(folder, "dist");
      return shownScript(context, folder, "dist", '<script type="module" src="main.js"></script>');
    },
  },
  {
    name: "Parcel",
    version: "parcel",
    browser: true,
    run: async (context) => {
      const folder = await make(context, "parcel", VITE);
      await run(tool(context, "parcel"), ["build", "index.html", "--no-cache", "--public-url", "./", "--log-level", "error"], folder);
      return served(join(folder, "dist"), (address) => shown(context, address));
    },
  },
  {
    name: "esbuild",
    version: "esbuild",
    browser: true,
    line: "cp node_modules/ansinh/*.wasm dist/ (with --format=esm)",
    run: async (context) => {
      const folder = await make(context, "esbuild", BROWSER);
      await run(tool(context, "esbuild"), ["main.js", "--bundle", "--format=esm", "--outdir=dist", "--log-level=error"], folder);
      await withModules(folder, "dist");
      return shownScript(context, folder, "dist", '<script type="module" src="main.js"></script>');
    },
  },
  {
    name: "esbuild, for Node.js",
    version: "esbuild",
    quick: true,
    line: "--packages=external",
    run: async (context) => {
      const folder = await make(context, "esbuild-node", NODE);
      await run(tool(context, "esbuild"), ["main.mjs", "--bundle", "--platform=node", "--packages=external", "--format=esm", "--outfile=dist/main.mjs", "--log-level=error"], folder);
      return run("node", ["dist/main.mjs"], folder);
    },
  },
  ...["node16", "nodenext", "bundler"].map((resolution) => ({
    name: `TypeScript, strict, without "dom", moduleResolution ${resolution}`,
    version: "typescript",
    quick: true,
    types: true,
    run: (context) => typescript(context, resolution),
  })),
];

async function shownScript(context, folder, out, script) {
  await writeFile(join(folder, out, "index.html"), PAGE(script));
  return served(join(folder, out), (address) => shown(context, address));
}

/** The versions of what was tried, for the table. */
export function versionOf(context, { version }) {
  if (!version) return execFileSync("node", ["--version"], { encoding: "utf8" }).trim().slice(1);
  return JSON.parse(readFileSync(join(context.tools, "node_modules", version, "package.json"), "utf8")).version;
}
