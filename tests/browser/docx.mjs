// Word documents for tests: an archive with what a test says is in it.
import { deflateRawSync } from "node:zlib";

/** A document with this XML between `<w:body>` and its end. */
export function docx(body) {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${names}><w:body>${body}</w:body></w:document>`;
  return zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": xml, "word/footnotes.xml": "<w/>" });
}

export const paragraph = (text) => `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run(text)}</w:p>`;
export const run = (text, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const cell = (text, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

/** An archive of these files. `flags`: 1 says that they are locked. */
export function zip(files, flags = 0) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [key, plain] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(plain);
    // Version, flags, method, time, day, sum, sizes, length of the name, more.
    const head = numbers([20, 2], [flags, 2], [8, 2], [0, 4], [0, 4], [packed.length, 4], [plain.length, 4], [key.length, 2], [0, 2]);
    parts.push(Buffer.from("PK\x03\x04"), head, key, packed);
    list.push(Buffer.from("PK\x01\x02"), numbers([20, 2]), head, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), key);
    at += 4 + head.length + key.length + packed.length;
  }
  const size = list.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return Buffer.concat([...parts, ...list, Buffer.from("PK\x05\x06"), end]);
}

function numbers(...pairs) {
  return Buffer.concat(pairs.map(([value, bytes]) => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntLE(value, 0, bytes);
    return buffer;
  }));
}
