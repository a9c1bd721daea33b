/**
 * An Sinh: Vietnam's voluntary social insurance and household health insurance, computed on this device.
 *
 * Money is a whole number of đồng. A Percent is in percent (22 is 22 %). A Decimal is a string with a dot whose written
 * decimals are its precision. Months are "2026-11", days "2026-11-21"; both ends of a period count.
 * Every function takes one object and throws an InputError for a bad one, whatever that is. An object may stand at several
 * places of an input. A list has at most 100,000 items where nothing less is said; all lists of an input together, each
 * counted wherever it stands, at most 2,000,000. More is "out-of-range".
 */
export type Dong = number;
export type Percent = number;
export type Decimal = string;
export type Month = string;
export type Day = string;
export type Lang = "vi" | "en";

/** Thrown for an input that cannot be computed with. `message` says in `lang` what is wrong and how to mend it. */
export class InputError extends Error {
  constructor(message: string, code: string, field: string);
  name: "InputError";
  /**
   * Stable and in kebab-case: "income-below-floor", "not-a-month", "no-rules", "missing-field", …
   * "unreadable-field": the object of the caller threw when the field was read.
   */
  code: string;
  /** Path of the field: "income", "topUps[1].percent"; "" is the input itself. */
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
  /** An official address of the text; absent where nobody has read it there. */
  href?: string;
  /** The day on which the value was last held against its source; absent only for "user". */
  checkedOn?: Day;
  /** How sure the value is: "statute" was read in the text or said by the authority, "secondary" is second-hand. */
  confidence: "statute" | "secondary" | "unconfirmed" | "user";
  /** How sure instrument and article are. */
  citation: "statute" | "secondary" | "unconfirmed" | "user";
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
  /** First month paid for. */
  month: Month;
  /**
   * Day of payment, the first of `month` by default. The rules of its month hold: floor, cap, rate, support, r. From 12
   * months before `month` up to `payBy`, where the way of paying has a last day.
   */
  paidOn?: Day;
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
  /**
   * Of missing months paid since 2025-07, where groups are named: what the State may add, of at most 120 − supportedMonths months; low without
   * compounding, high compounded as the months are. `state` is 0 and `pay` is gross there. Until 2025-06 the compounded sum is `state` itself.
   */
  possibleState?: { low: Dong; high: Dong };
  local: Dong;
  pay: Dong;
  /** Last day to pay, where the way of paying has one. */
  payBy?: Day;
  floor: Dong;
  cap: Dong;
  later?: Later;
}
/**
 * What is paid from the day on which a known change is in force, by who chooses the same income, or the floor where that is
 * higher then. There where the last day to pay (of savings: the last deposit) lies in or after the month of the change,
 * and it alters one of these amounts.
 */
export interface Later { from: Day; pay: Dong; gross: Dong; state: Dong; floor: Dong }

export interface RefundInput extends ContributionInput { unusedMonths: number }
/** refund = gross − state − local */
export interface RefundResult extends Explained { gross: Dong; state: Dong; local: Dong; refund: Dong }

/**
 * How a member is insured; all but "household" take no rank. "other-group" has a card by another group, as those who work
 * or have a pension: what is paid there is not known, so that gross, support and pay are 0, unless `support` says it.
 */
export type HealthGroup =
  | "household" | "poor" | "near-poor" | "near-poor-in-poor-commune" | "ethnic-minority" | "student" | "village-worker"
  | "trafficking-victim" | "farm-average" | "other-group";
export interface HouseholdMember {
  label?: string;
  /** 1 to 12, where not the household's. */
  months?: number;
  group?: HealthGroup;
  /** Percent paid by the State or others, 0 to 100, where not the group's. 0 is not left out: the member pays all. */
  support?: Percent;
  /** The first card ever: it is good some days after the payment. */
  firstCard?: boolean;
  /** Last day of the card before, past or to come: the new one follows on it, or waits after a long gap. */
  lastCardTo?: Day;
}
export interface HouseholdInput {
  /** Month of payment. */
  month: Month;
  /** 1 to 12; the law knows 3, 6 and 12. */
  months: number;
  /**
   * The day of payment, from which the cards are good unless a member has to wait or still has one: from the first day of
   * `month`, which it is by default, to the last day of that month a year later.
   */
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
/** Months of compulsory insurance, 1 to 1200, and their average wage with the yearly coefficients put in, as the book shows them. */
export interface Compulsory {
  months: number;
  average: Dong;
  /** Of the months; they bring less in a lump sum and for survivors. 0 by default. */
  monthsBefore2014?: number;
}
export interface PensionInput {
  sex: Sex;
  /** Month in which the pension is settled. */
  settled: Month;
  /** Either the periods, or months and their average with the yearly coefficients put in. */
  periods?: PaidPeriod[];
  months?: number;
  average?: Dong;
  /**
   * Of the months the last ones, paid after the retirement age was reached: whole, 0 to months, 0 by default. With half-years as the law
   * counts them, L the years that bring the highest rate (35 or 30), b the years up to the age and a those after it:
   * oneOff = average × (0.5 × max(0, b − L) + 2 × max(0, a − max(0, L − b))). Settled before 2025-07 all years count 0.5.
   */
  monthsAfterAge?: number;
  /** Beside the voluntary months above; the months add up, the average is that of all. */
  compulsory?: Compulsory;
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
  compulsory?: Compulsory;
  /** Or a loss of working ability of 81 % and more: the State's support is paid out too. */
  graveIllness?: boolean;
  overrides?: Overrides;
  lang?: Lang;
}
/** pay = gross − state */
export interface LumpSumResult extends Explained { months: number; average: Dong; gross: Dong; state: Dong; pay: Dong }

/** An allowance; `amount` is 0 where its conditions are not met. Before its first month: "no-rules" at `born` or `died`. */
export interface AllowanceResult extends Explained { eligible: boolean; amount: Dong }
export interface MaternityInput {
  /** Month of birth. */
  born: Month;
  /** 1 to 10; 1 by default. */
  children?: number;
  /** 0 to 12, of the 12 months before the birth. */
  paidMonths: number;
  lang?: Lang;
}
export interface FuneralInput {
  /** Month of death. */
  died: Month;
  /** Months paid for, 0 to 1200. */
  months: number;
  /** Compulsory months beside them, 0 to 1200: they add up, and a year of them is enough alone. */
  compulsoryMonths?: number;
  pensioner?: boolean;
  overrides?: Overrides;
  lang?: Lang;
}
/**
 * Of a contributor, by `periods`: under 60 months what was paid for them, the State's part included, nothing deducted, no cap; with
 * compulsory months by years however few, and at least three averages. Or of a pensioner. Both given: "both-given".
 */
export type SurvivorsInput =
  | { died: Month; periods: PaidPeriod[]; compulsory?: Compulsory; overrides?: Overrides; lang?: Lang }
  /** monthsDrawn: 1 to 1200, the month of death included. */
  | { died: Month; pension: Dong; monthsDrawn: number; lang?: Lang };

export interface SavingsInput {
  contribution: ContributionInput;
  /** Day of the first deposit. */
  startOn: Day;
  every: "day" | "week" | "month";
  /** Months with income, 1 to 12; all by default. */
  earningMonths?: number[];
  lang?: Lang;
}
/**
 * The deposits sum up to amount, the price of the day of payment; all are `each` but the last, which may be smaller.
 */
export interface SavingsResult extends Explained {
  /** `contribution.paidOn` where it is given, else the last day to pay. */
  due: Day;
  amount: Dong;
  each: Dong;
  deposits: { on: Day; amount: Dong; total: Dong }[];
  later?: Later;
}

/** What printing has rounded away: low <= value <= high. Of whole people all three are equal where only one fits. */
export interface Range { low: Decimal; value: Decimal; high: Decimal }

export interface ProgressInput {
  /** "flow" adds up over the period (money, new recruits) and is compared with time; "stock" is a level on a day. */
  kind: "flow" | "stock";
  period: { from: Day; to: Day };
  /** A day of the period. */
  asOf: Day;
  /** Two of these as printed; the third is worked out. A third that is given too is compared with the other two. */
  done?: Decimal;
  /** The plan in force on asOf. */
  plan?: Decimal;
  percent?: Decimal;
  /** "tỷ đồng", "người", …; people and employers are whole. */
  unit: string;
  /** What is reported, for the sentence: "số thu BHXH". */
  indicator?: string;
  /** Same day of the year before. */
  previous?: Decimal;
  /** Insured people now and a year before: splits the growth of money. */
  people?: Decimal;
  previousPeople?: Decimal;
  /** Stock only: the level at the start of the period. */
  opening?: Decimal;
  /** Changes of the plan; `add` may be negative. */
  supplements?: { on: Day; add: Decimal }[];
  /** What each calendar month of the period has brought so far, and all months of the same period a year before. */
  months?: Decimal[];
  lastYearMonths?: Decimal[];
  lang?: Lang;
}
/** What the last day may bring, if its assumption holds. */
export interface Forecast {
  name: "straight-line" | "recent-months" | "last-year-shape" | "plan-catch-up";
  value: Decimal;
  percent?: Percent;
  assumption: string;
}
export interface ProgressResult extends Explained {
  done: Range;
  plan: Range;
  percent: { low: Percent; value: Percent; high: Percent };
  /** Never below zero. */
  remaining: Range;
  daysGone: number;
  daysLeft: number;
  elapsedPercent: Percent;
  /** Months gone over all months: 50 at the end of June. */
  elapsedByMonths: Percent;
  /** Flow only, as the two below: what should be done by asOf, by days. */
  expected?: Range;
  /** percent − elapsedPercent, in points; gapByMonths: percent − elapsedByMonths. */
  gapPoints?: Percent;
  gapByMonths?: Percent;
  monthsGone: number;
  monthsLeft: number;
  achievedPerMonth?: Decimal;
  achievedPerWeek?: Decimal;
  achievedPerDay?: Decimal;
  /** Absent once the period is over. */
  neededPerMonth?: Decimal;
  neededPerWeek?: Decimal;
  neededPerDay?: Decimal;
  /** neededPerMonth / achievedPerMonth, 4 decimals. */
  acceleration?: number;
  forecasts: Forecast[];
  growth?: { amount: Decimal; percent: Percent; split?: { people: Percent; perHead: Percent; together: Percent } };
  /** The same result under each version of the plan; empty where the plan was never changed. */
  planVersions: {
    from: Day;
    plan: Decimal;
    percent: Percent;
    /** Points that this change of the plan alone caused. */
    changePoints?: Percent;
    remaining: Decimal;
    neededPerMonth?: Decimal;
  }[];
  verdict: "met" | "ahead" | "on-track" | "behind" | "too-early" | "level-only";
  verdictText: string;
  /** Ready for a report: figure, base, date, points, needed rate. */
  sentence: string;
}

export interface RankInput {
  units: { name: string; done: Decimal; plan?: Decimal; percent?: Decimal; previous?: Decimal }[];
  /** Without it whole numbers count as exact and numbers with decimals as rounded. */
  unit?: string;
  by: "percent" | "gap" | "growth" | "remaining-share";
  order: "best-first" | "worst-first";
  lang?: Lang;
}
export interface RankResult extends Explained {
  /** In the order asked for. What needs a plan is absent for units without one, which only a ranking by growth lists. */
  rows: {
    name: string;
    /** 1 is the best; equal units share a rank. */
    rank: number;
    tied: boolean;
    /** The ranks that rounding leaves possible; cannotSeparate where it hides who is ahead. */
    rankFrom: number;
    rankTo: number;
    cannotSeparate: boolean;
    /** This, `remaining` and `remainingShare` are absent where a unit without a plan is ranked by its growth. */
    percent: Percent;
    growth?: Percent;
    remaining: Decimal;
    remainingShare: Percent;
  }[];
  /** Units that lack what the ranking needs; they count in no total. */
  unranked: { name: string; reason: string }[];
  /** plan and percent are absent where a ranked unit has no plan. */
  total: { done: Decimal; plan: Decimal; percent: Percent };
}

export interface QuotaInput {
  campaign: { from: Day; to: Day };
  asOf: Day;
  roles: {
    name: string;
    people: number;
    /** For each person of the role; "month" counts every calendar month in which the campaign has days. */
    targets: { product: string; each: number; per: "campaign" | "month" }[];
  }[];
  /** A product that is missing here is counted from the officers, with a notice. */
  achieved: { product: string; count: number }[];
  /** For `count` new people who each pay for at least `minMonths` months at once. */
  reward?: { product: string; count: number; minMonths: number };
  officers?: {
    name: string;
    /** Name of one of the roles. */
    role: string;
    recruits: { product: string; count: number; qualifying?: number }[];
  }[];
  lang?: Lang;
}
export interface QuotaResult extends Explained {
  elapsedPercent: Percent;
  daysLeft: number;
  /** percent is absent where the target is 0; neededPerWeek is all that remains in the last week. */
  products: {
    product: string;
    target: number;
    achieved: number;
    remaining: number;
    /** Absent where the target is zero. */
    percent: Percent;
    neededPerWeek: number;
  }[];
  /** Worst first. toReward and rewarded are absent where it is not known how many recruits qualify. */
  officers: {
    name: string;
    rows: { product: string; target: number; count: number; remaining: number; met: boolean }[];
    toReward?: number;
    rewarded?: boolean;
  }[];
}

/** Deals a plan out to units in whole people; the sum of the units is the plan. */
export interface AllocateInput {
  /** The new total, in people: from the sum of max(least, given) to the sum of `most`, at most 1,000,000,000. */
  plan: number;
  /** 1 to 10,000. */
  units: {
    name: string;
    /** Labour force, insured people, last year's result: only its size beside the others counts. 0 to 10^15. */
    weight: Decimal;
    /** Already given, never taken back; 0 by default. */
    given?: number;
    /** 0 by default. */
    least?: number;
    /** No limit by default. */
    most?: number;
  }[];
  /**
   * "largest-remainder" by default: the whole parts of the shares, then one more person to the largest remainders. A
   * larger plan can lower one unit (the Alabama paradox); where one more person would, a notice names the unit.
   * "sainte-lague": one person after the other to the largest share / (2 × people + 1); no such paradox. Ties go to the
   * earlier unit.
   */
  method?: "largest-remainder" | "sainte-lague";
  lang?: Lang;
}
export interface AllocateResult extends Explained {
  /**
   * In the order of the input. `share`: of all weights; `exact`: weight × one level, within the bounds, before rounding,
   * 4 decimals; `added`: plan − given.
   */
  units: { name: string; share: Percent; exact: Decimal; plan: number; added: number }[];
  /** Names of units that a tie was decided between, first those that got the person. */
  ties: string[][];
}

export interface ConferenceInput {
  /** 1 to a million. */
  invited: number;
  registered: number;
  stillNeeded?: number;
  lang?: Lang;
}
export interface ConferenceResult extends Explained {
  percent: Percent;
  /** Wilson score interval, 95 %. */
  low: Percent;
  high: Percent;
  /** Meetings of this size at percent, at high and at low; absent where nobody registered. */
  meetings?: { expected: number; best: number; worst: number; invitees: number };
}

// Figures

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
