// Every function that the module has, has samples of its input and its result (tests/samples.rs), which its types hold.
import type * as Embed from "#embed";
import type { Sampled } from "#samples";

// What comes and goes as typed arrays and bytes.
export const many = {
  month: new Int32Array([24_322]), income: new Float64Array([1_500_000]), group: new Uint8Array([4]), months: new Uint8Array([3]),
} satisfies Parameters<typeof Embed.contributions>[0];
export const amounts = new Float64Array(1) satisfies ReturnType<typeof Embed.contributions>["pay"];
export const written = new Uint8Array(1) satisfies ReturnType<typeof Embed.writeList>;
export const list = { text: "", format: "csv" } satisfies Parameters<typeof Embed.writeList>[0];
type InArrays = "contributions" | "writeList";

// How the module is loaded, what takes no input, and what is thrown.
type Loading = "default" | "initSync" | "version" | "InputError";
type Missing = Exclude<keyof typeof Embed, Loading | Sampled | InArrays>;

// An error here names the functions without a sample.
const missing: [Missing] extends [never] ? "none" : Missing = "none";
void missing;
