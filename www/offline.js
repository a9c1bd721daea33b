// Has the site kept on the device, and tells the page when a newer build waits there.
const container = navigator.serviceWorker;

// The page answers with this event when the reader wants the newer build.
addEventListener("ansinh-take-over", () => waiting?.postMessage("take over"));

let waiting;
let reloads = false;

function announce(worker) {
  waiting = worker;
  reloads = true;
  document.documentElement.dataset.update = "";
  dispatchEvent(new Event("ansinh-update"));
}

if (container) {
  container.addEventListener("controllerchange", () => {
    // The first build takes charge without a word; only one that the reader asked for starts the page again.
    if (reloads) location.reload();
  });
  const registration = await container.register(new URL("../sw.js", import.meta.url)).catch(() => undefined);
  if (registration?.waiting && container.controller) announce(registration.waiting);
  registration?.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && container.controller) announce(worker);
    });
  });
}
