// Makes the PNG files of a browser small: at most 256 colours, the most frequent ones of the picture.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A PNG file of 8 bits a channel (with or without alpha, not interlaced), with a palette. */
export function withPalette(file) {
  const { width, height, pixels } = decoded(file);
  const { palette, indices } = reduced(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) indices.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function decoded(file) {
  const parts = new Map();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    parts.set(name, Buffer.concat([parts.get(name) ?? Buffer.alloc(0), file.subarray(at + 8, at + 8 + length)]));
    at += length + 12;
  }
  const head = parts.get("IHDR");
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const raw = inflateSync(parts.get("IDAT"));
  const length = width * channels;
  const lines = Buffer.alloc(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (length + 1)];
    for (let at = 0; at < length; at += 1) {
      const here = row * length + at;
      const left = at >= channels ? lines[here - channels] : 0;
      const above = row > 0 ? lines[here - length] : 0;
      const corner = at >= channels && row > 0 ? lines[here - length - channels] : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      lines[here] = raw[row * (length + 1) + 1 + at] + guess;
    }
  }
  const pixels = [];
  for (let at = 0; at < lines.length; at += channels) {
    pixels.push((lines[at] << 16) | (lines[at + 1] << 8) | lines[at + 2]);
  }
  return { width, height, pixels };
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function reduced(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const frequent = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 256).map(([pixel]) => pixel);
  const palette = frequent.map((pixel) => [pixel >> 16, (pixel >> 8) & 255, pixel & 255]);
  const nearest = new Map(frequent.map((pixel, index) => [pixel, index]));
  for (const pixel of counts.keys()) {
    if (!nearest.has(pixel)) nearest.set(pixel, closest(palette, pixel));
  }
  return { palette, indices: Buffer.from(pixels.map((pixel) => nearest.get(pixel))) };
}

function closest(palette, pixel) {
  const parts = [pixel >> 16, (pixel >> 8) & 255, pixel & 255];
  let [best, least] = [0, Infinity];
  palette.forEach((colour, index) => {
    const distance = colour.reduce((sum, part, place) => sum + (part - parts[place]) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
