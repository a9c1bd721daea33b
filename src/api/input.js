// What of the interface has to be JavaScript: the error that it throws, and reading what a caller hands over.

/** An input that cannot be computed with; types.d.ts says more. */
class InputError extends Error {
  constructor(message, code, field) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
InputError.prototype.name = "InputError";

/** More than any input of the interface has: whoever gives more names an unknown field among the first. */
const MOST_FIELDS = 64;
/** Deeper than any input of the interface. */
const DEPTH = 12;

/**
 * An input as one text, which input.rs reads. Every object is read once, wherever it stands: what is shared costs nothing
 * more, and what contains itself ends. No exception of a getter or of a proxy leaves this function: one that passed
 * through the module would leave its stack where it was. Of a list so many items are read as the longest may have, and
 * one more.
 */
function inputText(input, most) {
  const places = new Map();
  const bits = new DataView(new ArrayBuffer(8));
  let opened = 0;
  let text = "";

  function put(value, levels) {
    if (typeof value === "string") {
      text += `"${value.length}:${value}`;
    } else if (typeof value === "number") {
      bits.setFloat64(0, value);
      text += `#${bits.getBigUint64(0).toString(16)};`;
    } else if (typeof value === "boolean") {
      text += value ? "t" : "f";
    } else if (value === null || value === undefined) {
      text += "n";
    } else if (typeof value !== "object" || levels === 0) {
      text += "x";
    } else if (places.has(value)) {
      text += places.get(value) ?? "x";
    } else {
      putParts(value, levels - 1);
    }
  }

  function putParts(value, levels) {
    let names;
    let count;
    try {
      names = Array.isArray(value) ? undefined : Object.keys(value).slice(0, MOST_FIELDS);
      count = Math.min((names ?? value).length, most + 1);
    } catch {
      text += "!";
      return;
    }
    // Found within itself, it has no place yet.
    places.set(value, undefined);
    const place = `@${opened};`;
    opened += 1;
    text += names ? "{" : "[";
    for (let at = 0; at < count; at += 1) {
      if (names) text += `"${names[at].length}:${names[at]}`;
      let part;
      try {
        part = value[names ? names[at] : at];
      } catch {
        text += "!";
        continue;
      }
      put(part, levels);
    }
    text += names ? "}" : "]";
    places.set(value, place);
  }

  try {
    put(input, DEPTH);
    return text;
  } catch {
    // No room left on the stack, or for so long a text.
    return "!";
  }
}
