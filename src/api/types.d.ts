/**
 * An Sinh: Vietnam's voluntary social insurance and household health insurance, computed on this device.
 *
 * Money is a whole number of đồng. A Percent is in percent (22 is 22 %). A Decimal is a string with a dot whose written
 * decimals are its precision. Months are "2026-11", days "2026-11-21"; both ends of a period count.
 * Every function takes one object and throws an InputError for a bad one.
 */
export type Dong = number;
export type Percent = number;
export type Decimal = string;
export type Month = string;
export type Day = string;
export type Lang = "vi" | "en";

/** Thrown for an input that cannot be computed with. `message` says in `lang` what is wrong and how to mend it. */
export interface InputError extends Error {
  name: "InputError";
  /** Stable and in kebab-case: "income-below-floor", "not-a-month", "no-rules", "missing-field", … */
  code: string;
  /** Path of the field: "income", "topUps[1].percent". */
  field: string;
}

/** A line of the derivation. */
export interface Step { label: string; formula: string; value: string; law: string[] }
/** Something to know about the result; "check" is computed but unlikely, "note" an assumption. */
export interface Notice { level: "check" | "note"; code: string; field?: string; text: string }
/** A dated legal parameter that was used. */
export interface RuleUse {
  name: string;
  value: string;
  from: Month;
  to?: Month;
  instrument: string;
  confidence: "statute" | "secondary" | "unconfirmed" | "user";
}
export interface Explained { steps: Step[]; notices: Notice[]; rules: RuleUse[] }

/** Values in place of the dated ones. */
export interface Overrides {
  referenceLevel?: Dong;
  povertyLine?: Dong;
  contributionRate?: Decimal;
  healthRate?: Decimal;
  /** Percent a month, 0 to 5, at most 6 decimals. */
  monthlyYield?: Decimal;
}

export type SupportGroup = "poor" | "near-poor" | "ethnic-minority" | "special-zone" | "other";
export type PaymentMode =
  | { kind: "months"; months: 1 | 3 | 6 | 12 }
  | { kind: "ahead"; years: 2 | 3 | 4 | 5 }
  | { kind: "missing"; months: number };
/** Local support: a percent of rate × poverty line, or an amount a month. */
export interface TopUp { label: string; percent?: Percent; amount?: Dong }

export interface ContributionInput {
  /** Month of payment and first month paid for. */
  month: Month;
  /** Chosen monthly income. */
  income: Dong;
  /** The highest support counts; an empty list claims none. */
  groups: SupportGroup[];
  mode: PaymentMode;
  /** Months already supported by the State, 0 to 120; 0 by default. */
  supportedMonths?: number;
  topUps?: TopUp[];
  overrides?: Overrides;
  lang?: Lang;
}
/** gross = state + local + pay */
export interface ContributionResult extends Explained {
  months: number;
  supportedMonths: number;
  gross: Dong;
  state: Dong;
  local: Dong;
  pay: Dong;
  /** Last day to pay, where the way of paying has one. */
  payBy?: Day;
  floor: Dong;
  cap: Dong;
}

export interface RefundInput extends ContributionInput { unusedMonths: number }
/** refund = gross − state − local */
export interface RefundResult extends Explained { gross: Dong; state: Dong; local: Dong; refund: Dong }
