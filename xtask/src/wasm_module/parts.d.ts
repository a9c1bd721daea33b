/** What can be left out: the contribution, its parameters, and amounts are always there. */
export type Part = %parts%;

export interface InitOptions {
  /** The module itself, where it does not lie beside this file, or cannot be fetched. */
  module_or_path?: InitInput | Promise<InitInput>;
  /**
   * The parts that are needed, by name where they lie beside this file, or each with its source; left out: all.
   * A function of a part that was not loaded throws an Error that says so. More can be loaded by another call.
   */
  parts?: Part[] | Partial<Record<Part, InitInput | Promise<InitInput> | undefined>>;
}

/** Loads the module and its parts, all at the same time. */
export default function init(options?: InitOptions | InitInput | Promise<InitInput>): Promise<InitOutput>;
