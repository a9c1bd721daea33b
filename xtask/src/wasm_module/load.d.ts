/** A class of the environment, where its types are there: neither "dom" nor the types of Node are asked for. */
type Known<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer Instance }> ? Instance : never;
type Compiled = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Instance } } } ? Instance : never;

/** Bytes, or a compiled WebAssembly.Module. */
export type SyncInitInput = ArrayBuffer | ArrayBufferView | Compiled;
/** An address, what is fetched, or the module itself. */
export type InitInput = string | Known<"URL"> | Known<"Request"> | Known<"Response"> | SyncInitInput;

/** What the module exports to its own script. */
export interface InitOutput {
  readonly memory: { readonly buffer: ArrayBufferLike };
}

%part%
export interface InitOptions {
  /** The module itself, where it does not lie beside this file, or cannot be fetched. */
  module_or_path?: InitInput | PromiseLike<InitInput>;
%parts%}

/** Loads the module%and%. */
export default function init(options?: InitOptions | InitInput | PromiseLike<InitInput>): Promise<InitOutput>;

/** The same at once, from bytes or a compiled module%alone%. */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;
