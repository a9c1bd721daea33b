// Runs where a page of the site stands in the frame of another page: tells it how tall the page is, and opens links
// in a tab of their own. Only the height is told, and nothing of what was typed.
const root = document.documentElement;
root.dataset.embedded = "";

function watch() {
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ ansinh: "height", height }, "*");
  }).observe(document.body);
}

// A script that is on the device already can be here before the page.
if (document.body) watch();
else addEventListener("DOMContentLoaded", watch);

addEventListener("click", (/** @type {any} */ event) => {
  const link = event.target.closest?.("a[href]");
  if (link && !link.getAttribute("href").startsWith("#")) link.target = "_blank";
});
