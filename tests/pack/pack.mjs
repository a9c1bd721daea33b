// Tries the package in everything that its README names, and writes the table there: `cargo xtask pack`.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { CASES, EXPECTED, versionOf } from "./cases.mjs";
import { pack } from "./project.mjs";


const { PACKAGE, WORK, CHROMIUM, ONLY } = process.env;
// The tools are installed there, not beside this file.
const { chromium } = createRequire(`${WORK}/package.json`)("playwright-core");
const README = new URL("../../www/embed/README.md", import.meta.url);
const [BEGIN, END] = ["<!-- Made by `cargo xtask pack`. -->", "<!-- End of what is made. -->"];

const context = {
  tools: WORK,
  folder: `${WORK}/projects`,
  tarball: await pack(PACKAGE, WORK),
  browser: await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] }),
};

let failed = 0;
const rows = [];
for (const one of CASES.filter(({ name }) => !ONLY || name.includes(ONLY))) {
  const started = performance.now();
  let said;
  try {
    said = (await one.run(context)).trim();
  } catch (error) {
    said = String(error.message ?? error);
  }
  const right = said === EXPECTED;
  if (!right) failed += 1;
  const answer = right ? (one.types ? "compiles" : "right") : "wrong";
  rows.push(`| ${one.name} | ${versionOf(context, one)} | ${one.line ? `\`${one.line}\`` : ""} | ${answer} |`);
  console.log(`${right ? "ok   " : "WRONG"} ${one.name} (${((performance.now() - started) / 1000).toFixed(0)} s)${right ? "" : `: ${said}`}`);
}
await context.browser.close();

if (!ONLY) {
  const readme = await readFile(README, "utf8");
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`no place for the table in ${README.pathname}`);
  const head = "| | version | needs | answers |\n| --- | --- | --- | --- |";
  await writeFile(README, `${before}${BEGIN}\n\n${head}\n${rows.join("\n")}\n\n${END}${after}`);
}
process.exitCode = failed ? 1 : 0;
