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

/** How a member is insured; all but "household" take no rank. */
export type HealthGroup = "household" | "poor" | "near-poor" | "student" | "farm-average" | "other-group";
export interface HouseholdMember {
  label?: string;
  /** 1 to 12, where not the household's. */
  months?: number;
  group?: HealthGroup;
  /** Percent paid by the State or others, where not the group's. */
  support?: Percent;
}
export interface HouseholdInput {
  /** Month of payment. */
  month: Month;
  /** 1 to 12; the law knows 3, 6 and 12. */
  months: number;
  /** First day of the cards; the first of the month by default. */
  cardFrom?: Day;
  /** 1 to 100, in the order of their ranks. */
  members: HouseholdMember[];
  overrides?: Overrides;
  lang?: Lang;
}
/** gross = support + pay; total is the sum of pay. */
export interface HouseholdResult extends Explained {
  total: Dong;
  members: {
    label: string;
    rank?: number;
    months: number;
    /** Before support. */
    monthly: Dong;
    gross: Dong;
    support: Dong;
    pay: Dong;
    cardFrom: Day;
    cardTo: Day;
  }[];
}

export type Sex = "male" | "female";
export interface RetirementInput { sex: Sex; born: Month; lang?: Lang }
/** The age is years and months; the pension begins in the month after it is reached. */
export interface RetirementResult extends Explained { years: number; months: number; reached: Month; pensionFrom: Month }

/** Months paid for at one chosen income. */
export interface PaidPeriod { from: Month; to: Month; income: Dong; groups?: SupportGroup[] }
export interface PensionInput {
  sex: Sex;
  /** Month in which the pension is settled. */
  settled: Month;
  /** Either the periods, or months and their average with the yearly coefficients put in. */
  periods?: PaidPeriod[];
  months?: number;
  average?: Dong;
  overrides?: Overrides;
  lang?: Lang;
}
/** Without enough years rate, pension and oneOff are 0. */
export interface PensionResult extends Explained {
  eligible: boolean;
  missingMonths: number;
  months: number;
  countedYears: number;
  rate: Percent;
  average: Dong;
  pension: Dong;
  oneOff: Dong;
}

export interface LumpSumInput {
  settled: Month;
  periods: PaidPeriod[];
  /** Or a loss of working ability of 81 % and more: the State's support is paid out too. */
  graveIllness?: boolean;
  overrides?: Overrides;
  lang?: Lang;
}
/** pay = gross − state */
export interface LumpSumResult extends Explained { months: number; average: Dong; gross: Dong; state: Dong; pay: Dong }

export interface SavingsInput {
  contribution: ContributionInput;
  /** Day of the first deposit. */
  startOn: Day;
  every: "day" | "week" | "month";
  /** Months with income, 1 to 12; all by default. */
  earningMonths?: number[];
  lang?: Lang;
}
/** The deposits sum up to amount; all are `each` but the last, which may be smaller. */
export interface SavingsResult extends Explained {
  due: Day;
  amount: Dong;
  each: Dong;
  deposits: { on: Day; amount: Dong; total: Dong }[];
}

// Figures

/** From `low` to `high`; `value` is what the printed numbers themselves make. */
export interface Range { low: Decimal; value: Decimal; high: Decimal }
/** A printed figure. */
export interface Figure {
  /** Unique. */
  id: string;
  /** In `unit`, with the decimals that were printed. */
  value: Decimal;
  /** What the printing and the words beside it leave open. */
  bound: "rounded" | "exact" | "at-least" | "below" | "about";
  /** "đồng", "tỷ đồng", "người", "%", "điểm %", "lần", or the noun that was counted. */
  unit: string;
  /** One unit of the last printed place, in `unit`, where `value` does not show it: "100000000" for 306,1 tỷ given in đồng. */
  step?: Decimal;
}
/** How figures belong together; each name is the id of a figure. */
export type Relation =
  | { kind: "ratio"; part: string; whole: string; percent: string }
  /** `falls`: a decrease, whose change and percent are printed without their minus. */
  | { kind: "growth"; now: string; change?: string; previous?: string; percent: string; falls?: boolean }
  | { kind: "sum"; total: string; parts: string[] }
  | { kind: "difference"; larger: string; smaller: string; difference: string }
  /** `known`: which of the values behind the mean `parts` are; all by default. */
  | { kind: "mean"; whole: string; parts: string[]; known?: "all" | "highest" | "lowest" };
/**
 * One `part` in percent of two bases. `nested`: the base of `first` cannot be larger than that of `second`, as a plan
 * cannot be larger than the population.
 */
export interface Chain { kind: "chain"; part: string; first: string; second: string; nested: boolean }
export interface Finding {
  relation: Relation;
  verdict: "agrees" | "conflicts" | "undetermined";
  /** What the other figures make of the checked one, in its unit; absent where nothing bounds it. */
  computed?: Range;
  /** The finding with its arithmetic; what may have gone wrong is asked, never put in. */
  text: string;
}
/** A comparison of two bases; `computed` is the first in percent of the second. */
export interface ChainFinding {
  relation: Chain;
  verdict: "agrees" | "conflicts" | "undetermined";
  computed?: Range;
  text: string;
}
export interface Solved {
  id: string;
  /** In `unit`. */
  range: Range;
  unit: string;
  /** For people and things: every whole number that prints as given, where those are at most 20; empty where none does. */
  whole?: number[];
}

export interface ReconcileInput {
  /** At most 1000. */
  figures: Figure[];
  /** At most 1000. */
  relations: (Relation | Chain)[];
  /** Ids to solve for, at most 50; one may also stand in `figures`, where its unit counts and its value does not. */
  unknown?: string[];
  lang?: Lang;
}
export interface ReconcileResult extends Explained {
  /** Worst first. */
  findings: Finding[];
  /** Worst first; what does not agree among them is a notice, too. */
  chains: ChainFinding[];
  solved: Solved[];
}

/** Money in đồng, people in people: "306.1 tỷ đồng" has the value "306100000000". */
export interface ReadFigure extends Figure {
  /** As printed, and where: UTF-16 offsets into the text; `end` is behind the last character. */
  printed: string;
  start: number;
  end: number;
  role?: "done" | "plan" | "previous" | "change" | "percent" | "part" | "total" | "population" | "debt";
}
export interface ReportResult extends Explained {
  notation: "1.234,5" | "1,234.5" | "mixed";
  figures: ReadFigure[];
  /** Numbers that are no figures: dates, document numbers, telephone numbers, addresses. */
  ignored: { printed: string; start: number; end: number; reason: string }[];
  /** Worst first. */
  findings: Finding[];
  /** Worst first; what does not agree among them is a notice, too. */
  chains: ChainFinding[];
  /** Figures that the text leaves out; `relation` names each by its `id`. */
  solved: (Solved & { text: string; relation: Relation })[];
}
