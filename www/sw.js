// Keeps one whole build of the site on the device. Filled in by the build: the list of files and the build's digest.
const FILES = %precache%;
const CACHE = "ansinh-%build%";

// Everything or nothing: if one file fails, the former build stays in charge.
addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })))));
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("ansinh-") && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

// A new build waits until the reader asks for it.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const address = new URL(request.url);
  address.search = "";
  const kept = (await cache.match(address.href)) ?? (await cache.match(address.href + "index.html"));
  return kept ?? fetch(request);
}
