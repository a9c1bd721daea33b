// Projects of people who use the package: made, the package installed from its tarball, programs run in them.
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";

const LIMIT = 240_000;

/** Runs a program; answers what it printed, or throws with it. */
export async function run(program, args, cwd, env = {}) {
  const options = { cwd, timeout: LIMIT, maxBuffer: 1 << 26, env: { ...process.env, NODE_OPTIONS: "", ...env } };
  try {
    return (await promisify(execFile)(program, args, options)).stdout;
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}: ${error.stdout ?? ""}${error.stderr ?? ""}${error.message}`);
  }
}

/** The tarball of a package's folder. */
export async function pack(folder, into) {
  const [{ filename }] = JSON.parse(await run("npm", ["pack", "--json", "--silent", "--pack-destination", into], folder));
  return join(into, filename);
}

/** A project with these files and the package, and nothing of another run. */
export async function project(folder, tarball, files, manifest = {}) {
  await rm(folder, { recursive: true, force: true });
  const all = { "package.json": JSON.stringify({ name: "project", private: true, type: "module", ...manifest }), ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-save", "--loglevel=error", tarball], folder);
  return folder;
}

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** Serves a folder while something is done with its address. */
export async function served(folder, use) {
  const server = createServer(async ({ url }, answer) => {
    const name = new URL(url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    try {
      const content = await readFile(join(folder, name));
      answer.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(content);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await use(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.close();
  }
}
