// How long the embed module takes to read a report of 10, 100 and 1,000 KB.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Odd, so that there is a median. An engine compiles a module well only after it has run for a while.
const RUNS = 15;
const dist = process.env.DIST;
if (!dist) throw new Error("DIST is not set; run this with: cargo xtask bench");

const ansinh = await import(pathToFileURL(join(dist, "embed/ansinh.js")).href);
await ansinh.default({ module_or_path: await readFile(join(dist, "embed/ansinh_bg.wasm")) });

const reports = new URL("../reports/", import.meta.url);
const names = (await readdir(reports)).toSorted();
const texts = await Promise.all(names.map((name) => readFile(new URL(name, reports), "utf8")));
const paragraphs = texts.map((text) => text.split("\n=====\n")[0]).join("\n\n");

for (const kilobytes of [10, 100, 1000]) {
  measure(kilobytes);
}

function measure(kilobytes) {
  const text = ofSize(kilobytes * 1000);
  const times = [];
  let result;
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    result = ansinh.readReport({ text });
    times.push(performance.now() - begun);
  }
  const first = times[0].toFixed(1);
  const median = times.toSorted((a, b) => a - b)[(RUNS - 1) / 2].toFixed(1);
  const found = `${result.figures.length} figures, ${result.findings.length} findings`;
  console.log(`readReport, ${kilobytes} KB: first ${first} ms, median ${median} ms of ${RUNS} runs (${found})`);
}

/** Our own reports, again and again, in so many bytes of UTF-8. */
function ofSize(bytes) {
  const all = new TextEncoder().encode(`${paragraphs}\n\n`);
  const repeated = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += all.length) {
    repeated.set(all.subarray(0, Math.min(all.length, bytes - at)), at);
  }
  return new TextDecoder().decode(repeated);
}
