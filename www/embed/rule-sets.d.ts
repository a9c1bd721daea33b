import type { Month, RuleUse } from "./ansinh.js";

/** A value that one of two rule sets has in another way, or alone. */
export interface RuleChange {
  name: string;
  /** First month. */
  from: Month;
  /** As it was; undefined where it is new. */
  before: RuleUse | undefined;
  /** As it is; undefined where it is gone. */
  after: RuleUse | undefined;
}

/** What a rule set is compared by: the answer of `parameters({})`, or a file of `ansinh/rule-sets/`. */
export interface RuleSet {
  rules: RuleUse[];
}

/** What changed between two rule sets, in one language. */
export function changes(before: RuleSet, after: RuleSet): RuleChange[];
