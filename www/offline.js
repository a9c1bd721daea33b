// Has the site kept on the device, and tells the page when a newer build waits there. The page starts again only when
// the reader says so in this very page.
const words = JSON.parse(document.getElementById("words").textContent);
const container = navigator.serviceWorker;

// Whether a build was in charge before: the first one takes charge without a word.
let hadBuild = Boolean(container?.controller);
let isWanted = false;

/** Shows the banner, once; `take` is what its button does. */
function announce(rules, take) {
  const place = document.getElementById("update");
  const text = document.createElement("p");
  text.append(words.update.replace("{}", rules), " ");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = words.takeUpdate;
  button.addEventListener("click", () => {
    isWanted = true;
    take();
  });
  text.append(button);
  place.replaceChildren(text);
}

/** The day as of which the rules of a build hold. */
function rulesOf(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage("rules", [port2]);
  });
}

async function waits(worker) {
  announce(await rulesOf(worker), () => worker.postMessage("take over"));
}

if (container) {
  container.addEventListener("controllerchange", async () => {
    if (isWanted) location.reload();
    // Another page of the site has asked for the newer build: this one goes on as it is until its reader asks too.
    else if (hadBuild) announce(await rulesOf(container.controller), () => location.reload());
    hadBuild = true;
  });
  const failed = () => undefined;
  const registration = await container.register(new URL("../sw.js", import.meta.url)).catch(failed);
  if (registration?.waiting && container.controller) waits(registration.waiting);
  registration?.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && container.controller) waits(worker);
    });
  });
  // A page can stay open for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration?.update().catch(failed);
  });
}
