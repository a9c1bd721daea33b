// Loads the embed module in Node, as another program would.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const dist = process.env.DIST;
if (!dist) throw new Error("DIST is not set; run these tests with: cargo xtask test");

export const ansinh = await import(pathToFileURL(join(dist, "embed/ansinh.js")).href);
await ansinh.default({ module_or_path: await readFile(join(dist, "embed/ansinh_bg.wasm")) });

/** The InputError that a call throws: its code and field. */
export function refusal(call) {
  try {
    call();
  } catch (error) {
    return { name: error.name, code: error.code, field: error.field, said: error.message.length > 10 };
  }
  return undefined;
}
