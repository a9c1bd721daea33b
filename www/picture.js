// Draws: a QR code as SVG, and the sheet of a result as a picture. Nothing leaves the device.
import start, { qr } from "./%hand.js%";

const ready = start({ module_or_path: new URL("./%hand_bg.wasm%", import.meta.url) });
const SVG = "http://www.w3.org/2000/svg";
/** The picture is read in the preview of a chat: so many dots for each of the sheet's. */
const SCALE = 2;

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

/** A sheet as it is laid out in the page, as a file; nothing where the device cannot draw. */
export async function picture(sheet) {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return undefined;
  const turned = () => context.setTransform(SCALE, 0, 0, SCALE, -left * SCALE, -top * SCALE);
  turned();
  drawElement(context, sheet, turned);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function drawElement(context, element, turned) {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  drawBox(context, element.getBoundingClientRect(), style);
  if (element.localName === "svg") {
    drawShapes(context, element, turned);
    return;
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) drawElement(context, child, turned);
    if (child.nodeType === Node.TEXT_NODE) drawText(context, child, style);
  }
}

// ---- Boxes

const isSeen = (colour) => !/^(transparent|rgba\(.*, 0\))$/.test(colour);

function drawBox(context, { left, top, right, bottom, width, height }, style) {
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const outline = new Path2D();
  if (outline.roundRect) outline.roundRect(left, top, width, height, radius);
  else outline.rect(left, top, width, height);
  if (isSeen(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor;
    context.fill(outline);
  }
  context.save();
  context.clip(outline);
  const sides = { Top: [left, top, width, 1], Bottom: [left, bottom, width, -1], Left: [left, top, 1, height], Right: [right, top, -1, height] };
  for (const [side, [x, y, wide, high]] of Object.entries(sides)) {
    const thick = Number.parseFloat(style[`border${side}Width`]) || 0;
    if (!thick || style[`border${side}Style`] === "none") continue;
    context.fillStyle = style[`border${side}Color`];
    context.fillRect(x, y, Math.abs(wide) === 1 ? wide * thick : wide, Math.abs(high) === 1 ? high * thick : high);
  }
  context.restore();
}

// ---- Letters

function drawText(context, node, style) {
  const range = document.createRange();
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textAlign = "left";
  const lines = [];
  for (const { 0: word, index } of node.data.matchAll(/[^ \n\t]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    // A word that is wider than its place goes on in the next line.
    if (range.getClientRects().length > 1) letters(range, node, [index, word.length], lines);
    else place(lines, word, range.getBoundingClientRect(), " ");
  }
  for (const { text, left, top, height } of lines) {
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(text);
    const baseline = up ? top + (height - up - down) / 2 + up : top + height * 0.8;
    context.fillText(text, left, baseline);
  }
}

function place(lines, text, { left, top, height }, between) {
  const last = lines.at(-1);
  if (last && Math.abs(last.top - top) < 1) last.text += between + text;
  else if (height) lines.push({ text, left, top, height });
}

function letters(range, node, [from, count], lines) {
  for (let at = from; at < from + count; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    place(lines, node.data[at], range.getBoundingClientRect(), at === from ? " " : "");
  }
}

// ---- Shapes

/** In the units of the drawing, from which percents are counted too. */
const number = (shape, name, { baseVal } = shape[name]) => (baseVal.value ?? (baseVal.numberOfItems ? baseVal.getItem(0).value : 0));

const OUTLINES = {
  rect(path, shape) {
    path.rect(...["x", "y", "width", "height"].map((name) => number(shape, name)));
  },
  circle(path, shape) {
    path.arc(...["cx", "cy", "r"].map((name) => number(shape, name)), 0, 2 * Math.PI);
  },
  line(path, shape) {
    path.moveTo(number(shape, "x1"), number(shape, "y1"));
    path.lineTo(number(shape, "x2"), number(shape, "y2"));
  },
  polyline: (path, shape) => path.addPath(new Path2D(`M${shape.getAttribute("points")}`)),
  polygon: (path, shape) => path.addPath(new Path2D(`M${shape.getAttribute("points")}z`)),
  path: (path, shape) => path.addPath(new Path2D(shape.getAttribute("d"))),
};

function drawShapes(context, svg, turned) {
  for (const shape of svg.querySelectorAll("*")) {
    const style = getComputedStyle(shape);
    const place = shape.getScreenCTM?.();
    if (!place || style.display === "none" || style.visibility === "hidden") continue;
    context.save();
    context.transform(place.a, place.b, place.c, place.d, place.e, place.f);
    if (shape.localName === "text") drawLabel(context, shape, style);
    else if (OUTLINES[shape.localName]) drawOutline(context, shape, style);
    context.restore();
  }
  turned();
}

function drawOutline(context, shape, style) {
  const path = new Path2D();
  OUTLINES[shape.localName](path, shape);
  if (style.fill !== "none" && shape.localName !== "line") {
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke !== "none") {
    context.strokeStyle = style.stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.lineJoin = style.strokeLinejoin;
    context.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat));
    context.stroke(path);
  }
}

const ANCHORS = { start: "left", middle: "center", end: "right" };

function drawLabel(context, label, style) {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.fill;
  context.textAlign = ANCHORS[style.textAnchor];
  context.fillText(label.textContent, number(label, "x"), number(label, "y"));
}
