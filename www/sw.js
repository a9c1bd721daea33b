// Keeps one whole build of the site on the device. Filled in by the build: the files with the digest of each, the build's
// digest, and the day as of which its rules hold.
const FILES = %precache%;
const CACHE = "ansinh-%build%";
const RULES = "%rules%";
/** What types know as a worker of another kind. */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

// Everything or nothing: if one file fails, the former build stays in charge.
worker.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  const addresses = Object.keys(FILES);
  const answers = await Promise.all(addresses.map(load));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(answers.map((answer, index) => cache.put(addresses[index], answer)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function load(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!(await isOfThisBuild(address, answer))) throw new Error(`${address} is not of this build`);
  return answer;
}

// The site may be replaced while it is loaded, and a network that asks for a login answers with a page of its own.
// A page belongs to the build whose files it names: a host may have put something of its own into it. Every other file
// is compared with its digest: one that came damaged would be kept until the next build.
async function isOfThisBuild(address, answer) {
  const isPage = address.endsWith("/") || address.endsWith(".html");
  const isHtml = /html/.test(answer.headers.get("content-type") ?? "");
  if (!answer.ok || isPage !== isHtml) return false;
  if (!isPage) return (await digestOf(answer.clone())).startsWith(FILES[address]);
  const text = await answer.clone().text();
  const named = text.match(/assets\/[\w.-]+/g) ?? [];
  return text.includes("</html>") && named.length > 0 && named.every((name) => name in FILES);
}

async function digestOf(answer) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The build before this one stays: a page of it may be open still and load something late.
worker.addEventListener("activate", (event) => event.waitUntil(takeCharge()));

async function takeCharge() {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith("ansinh-") && name !== CACHE);
  await Promise.all(former.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

// A new build waits until the reader asks for it.
worker.addEventListener("message", ({ data, ports }) => {
  if (data === "take over") worker.skipWaiting();
  if (data === "rules") ports[0].postMessage(RULES);
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const address = new URL(request.url);
  // A page asks once more, with another address, for a file that it could not use: the one that is kept may be damaged.
  const isAgain = address.search && request.mode !== "navigate";
  address.search = "";
  address.hash = "";
  const mended = isAgain && (await mend(cache, address.href));
  if (mended) return mended;
  const kept = (await cache.match(address.href)) ?? (await cache.match(address.href + "index.html"));
  if (kept) return kept;
  // A file of the build before carries its content in its name, so it can be no other one.
  const former = request.mode === "navigate" ? undefined : await caches.match(address.href);
  return former ?? fetch(request);
}

/** A file of this build as the network has it, which takes the place of the one that is kept. */
async function mend(cache, href) {
  const address = href.slice(worker.registration.scope.length);
  if (!(address in FILES)) return undefined;
  const answer = await fetch(href, { cache: "reload" }).catch(() => undefined);
  if (!answer || !(await isOfThisBuild(address, answer))) return undefined;
  await cache.put(href, answer.clone());
  return answer;
}
