// Every function that the module has, has samples of its input and its result (tests/samples.rs), which its types hold.
import type * as Embed from "#embed";
import type { Sampled } from "#samples";

// How the module is loaded, what takes no input, and what is thrown.
type Loading = "default" | "initSync" | "version" | "InputError";
type Missing = Exclude<keyof typeof Embed, Loading | Sampled>;

// An error here names the functions without a sample.
const missing: [Missing] extends [never] ? "none" : Missing = "none";
void missing;
