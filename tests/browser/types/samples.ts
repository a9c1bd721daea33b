// Every function that the module has, has samples of its input and its result (tests/samples.rs), which its types hold.
import type * as Embed from "#embed";
import type { Sampled } from "#samples";

// How the module is loaded, and what takes no input.
type Loading = "default" | "initSync" | "version";
type Missing = Exclude<keyof typeof Embed, Loading | Sampled>;

// An error here names the functions without a sample.
const missing: [Missing] extends [never] ? "none" : Missing = "none";
void missing;
