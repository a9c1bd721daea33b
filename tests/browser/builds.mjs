// Two builds of the site behind one server, so that a test can put one in the place of the other.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json", ".png": "image/png",
};
const TEXTS = [".html", ".js"];

/** Files that a page of the one build loads late and that the other build has under other names. */
const RENAMED = /^(actions|picture|hand|hand_bg|page-\w+-\w+-(?:reader|lister)_bg)-/;

/** What the later build says of itself. */
export const LATER = { rules: "01/07/2027", mark: 'data-build="later"' };

/** A later build: other names of files, other rules, a mark in every page. */
async function laterBuild(dist) {
  const folder = join(await mkdtemp(join(tmpdir(), "ansinh-")), "later");
  await cp(dist, folder, { recursive: true });
  const assets = await readdir(join(folder, "assets"));
  const names = assets.filter((name) => RENAMED.test(name) && !/\.(br|gz)$/.test(name));
  const later = (text) => names.reduce((changed, name) => changed.replaceAll(name, laterName(name)), text);
  for (const name of names) await rename(join(folder, "assets", name), join(folder, "assets", laterName(name)));
  for (const path of await readdir(folder, { recursive: true })) {
    if (!TEXTS.includes(extname(path))) continue;
    const first = await readFile(join(folder, path), "utf8");
    const text = allowing(first, later(first));
    await writeFile(join(folder, path), text.replace("<html ", `<html ${LATER.mark} `));
  }
  const worker = join(folder, "sw.js");
  const text = await readFile(worker, "utf8");
  const files = await digests(folder, JSON.parse(text.match(LIST)[1]), later);
  await writeFile(worker, text.replace(LIST, `const FILES = ${JSON.stringify(files)};`).replace(/"ansinh-\w+"/, '"ansinh-later"').replace(/RULES = "[^"]*"/, `RULES = "${LATER.rules}"`));
  return folder;
}

/** The service worker's list of files, each with the digest of its content; pages have none. */
const LIST = /const FILES = (\{.*?\});/;

async function digests(folder, first, later) {
  const files = {};
  for (const [address, digest] of Object.entries(first)) {
    const content = digest && (await readFile(join(folder, later(address))));
    files[later(address)] = digest && createHash("sha256").update(content).digest("hex").slice(0, digest.length);
  }
  return files;
}

/** A changed page whose policy knows the script within it, which names files. */
function allowing(first, changed) {
  const digest = (html) => createHash("sha256").update(html.match(/<script type="module">(.*?)<\/script>/s)?.[1] ?? "").digest("base64");
  return changed.replace(digest(first), digest(changed));
}

function laterName(name) {
  return name.replace(/-\w+(?=\.\w+$)/, "-later00000");
}

/**
 * Serves the build in `dist` below a sub-path until `show("later")`. `broken` is a test of paths that fail, `damaged` one of
 * those of which a byte is another one;
 * `missing` lists what was asked for and not there.
 */
export async function serveBuilds(dist) {
  const folders = { first: dist, later: await laterBuild(dist) };
  const site = { shown: "first", broken: () => false, damaged: () => false, missing: [] };
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).replace(/^\/site\//, "");
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    // Which build answers may differ from file to file: a site can be replaced while somebody loads it.
    const shown = typeof site.shown === "function" ? site.shown(file) : site.shown;
    try {
      if (site.broken(file)) throw new Error("broken");
      const content = await readFile(join(folders[shown], file));
      if (site.damaged(file)) content[content.length >> 1] ^= 1;
      response.writeHead(200, { "content-type": KINDS[extname(file)] ?? "text/plain", "cache-control": "no-cache" });
      response.end(content);
    } catch {
      // Outside the site browsers ask for what no page named.
      if (!file.startsWith("/")) site.missing.push(file);
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.base = `http://127.0.0.1:${server.address().port}/site/`;
  site.close = async () => {
    server.closeAllConnections();
    server.close();
    await rm(join(folders.later, ".."), { recursive: true });
  };
  return site;
}
