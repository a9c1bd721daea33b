
// Lists: a part of its own, the only one that `init()` does not load by itself: `init({ parts: ["lists"] })`

export type ListKind = "contributions" | "households";
export interface ListSource {
  /** Pasted text: tabs, ";", ",", or HTML of a spreadsheet or word processor. */
  text?: string;
  /** Or a file's bytes: .xlsx, .xls, .ods, .csv. */
  bytes?: Uint8Array;
  /** By name; by default the first visible one that has a table. */
  sheet?: string;
}
export interface ListColumn {
  /**
   * Of contributions: "name", "code", "income", "months", "from", "to", "received", "group", "gross", "pay", "statePercent", "state",
   * "localPercent", "local", "otherPercent", "other", "note"; of households: "household", "name", "code", "rank", "ratePercent", "gross", "local", "pay",
   * "months", "from", "to", "received", "group".
   */
  field: string;
  /** 0-based column of the sheet. */
  index: number;
  /** Levels joined by " / ". */
  heading: string;
}
export interface ListFault {
  field: string;
  /**
   * A fault for every written amount that differs; the most specific code stands at the cause, "wrong-amount" at what follows from it.
   * Causes come first. "support-on-income", "old-share", "wrong-amount", "income-below-floor", "income-above-cap", "not-a-step",
   * "not-a-number", "number-as-text" (a note, never wrong by itself), "lost-zeros", "twice-given", "overlapping-periods", "rank" (also
   * a share of another rank), "card-dates", "sum", "missing-field".
   */
  code: string;
  /** The cell's text. */
  written?: string;
  /** Plain: Decimal, Month or Day, in no language. */
  right?: string;
  text: string;
}
export interface ListRow {
  /** 1-based row of the sheet; of text the record, heading included. */
  row: number;
  kind: "person" | "total" | "group" | "other";
  /**
   * Of a total: fault "sum"; "ignored" is for rows that are neither person nor total. A total agrees with the sum of the right amounts or
   * of the written ones.
   */
  verdict: "right" | "wrong" | "incomplete" | "ignored";
  /**
   * Worked out from income, months, from, received, group; `local` and `other` from their percent of rate × poverty line, without one
   * as written. An income below the floor or above the cap counts as the floor or the cap. The day of `received` decides the rules,
   * without it the month of `from`. Of persons under "Giảm" the amounts are below zero. Households: gross before, pay after
   * support; from, to, rank.
   */
  computed?: { gross: Dong; state: Dong; local: Dong; other: Dong; pay: Dong; from?: Day; to?: Day; rank?: number };
  faults: ListFault[];
}
export interface ListInput extends ListSource {
  kind?: ListKind;
  /** Where the headings don't say. */
  columns?: { field: string; index: number }[];
  /** Month of the rules where a row has none. */
  month?: Month;
  /**
   * Where neither a column nor the note nor the percent says one. A row's group: the column first, then the note ("Hộ_nghèo",
   * "Thiểu_số"), then the percent of its month; several: the highest support. A percent that no group has in that month but some had
   * before is "old-share". Where nothing says it, the row is incomplete.
   */
  group?: SupportGroup;
  overrides?: Overrides;
  lang?: Lang;
}
export interface ListResult extends Explained {
  kind: ListKind;
  form?: "D05-TS" | "D03-TS" | "188-4";
  /** rows: used ones */
  sheets: { name: string; hidden: boolean; rows: number }[];
  sheet: string;
  /** 1-based, the row of column codes included. */
  header: { first: number; last: number };
  columns: ListColumn[];
  /** Every row below the headings that holds something. */
  rows: ListRow[];
  /** right + wrong + incomplete = persons; rows under "Giảm" are persons with the sign of their group. */
  counts: { persons: number; right: number; wrong: number; incomplete: number; ignored: number };
  /** Sums of what was worked out, of all persons that could be; total rows add nothing. */
  totals: { gross: Dong; state: Dong; local: Dong; other: Dong; pay: Dong };
}
