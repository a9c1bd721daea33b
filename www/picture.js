// Draws what the module `hand` lays out: a QR code as SVG, the picture of a result as PNG. Nothing leaves the device.
import start, { picture as layOut, qr } from "./%hand.js%";

const ready = start({ module_or_path: new URL("./%hand_bg.wasm%", import.meta.url) });
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
const WIDTH = 1080;
const SVG = "http://www.w3.org/2000/svg";

/** The QR code of a link, or nothing where the link is too long for one. */
export async function code(link, label) {
  await ready;
  const found = qr(link);
  if (!found) return undefined;
  const [size, path] = found.split("\t");
  const svg = document.createElementNS(SVG, "svg");
  const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  set(svg, { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" });
  for (const [d, fill] of [[`M0 0h${size}v${size}h-${size}z`, "#fff"], [path, "#000"]]) {
    const shape = document.createElementNS(SVG, "path");
    set(shape, { d, fill });
    svg.append(shape);
  }
  return svg;
}

/** The picture as a file, or nothing where the device cannot draw. */
export async function picture(facts, link) {
  await ready;
  const canvas = document.createElement("canvas");
  const measured = canvas.getContext("2d");
  if (!measured) return undefined;
  const font = (size, isBold) => `${isBold ? 700 : 400} ${size}px ${FONT}`;
  const width = (text, size, isBold) => {
    measured.font = font(size, isBold);
    return measured.measureText(text).width;
  };
  const [height, ...shapes] = layOut(facts, link, width).split("\n");
  canvas.width = WIDTH;
  canvas.height = Number(height);
  // A change of size has emptied it.
  const context = canvas.getContext("2d", { alpha: false });
  for (const shape of shapes) {
    const [kind, a, b, c, d, colour, text] = shape.split("\t").map((cell, index) => (index > 0 && index < 5 ? Number(cell) : cell));
    context.fillStyle = colour;
    if (kind === "box") context.fillRect(a, b, c, d);
    if (kind === "qr") drawCode(context, link, [a, b, c]);
    if (kind === "text") {
      context.font = font(c, d === 1);
      context.fillText(text, a, b);
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function drawCode(context, link, [x, y, width]) {
  const [size, path] = qr(link).split("\t");
  context.save();
  context.translate(x, y);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, width);
  context.scale(width / Number(size), width / Number(size));
  context.fillStyle = "#000";
  context.fill(new Path2D(path));
  context.restore();
}
