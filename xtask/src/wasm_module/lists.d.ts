/** InputError at `bytes` or `text`: "encrypted", "broken-file", "unknown-format", "too-large", "no-table". */
export function checkList(input: ListInput): ListResult;
/**
 * The list with what was worked out beside what was written (columns added at the right: verdict, right amounts, reason), numbers
 * as numbers, months and days as dates, codes as text; a sheet of totals, a sheet of the rules used. Formatting of the original is
 * not kept. CSV: ";" and comma decimals for "vi", "," and points for "en", BOM; a text that begins with = + - @ gets a leading
 * apostrophe.
 */
export function writeList(input: ListInput & { format: "xlsx" | "csv" }): Uint8Array;

/**
 * Many contributions at once, exact as one by one. Arrays of one length (else "wrong-count" at the shorter one). An income off the
 * 50,000 step is priced; months beyond the horizon are priced and not marked.
 */
export interface ManyInput {
  /** year × 12 + month − 1 */
  month: Int32Array;
  income: Float64Array;
  /** 0 poor, 1 near-poor, 2 ethnic minority, 3 special zone, 4 other, 255 none */
  group: Uint8Array;
  /** Months paid: 1, 3, 6, 12. */
  months: Uint8Array;
  /** Months already supported, 0 to 120; 0 by default. */
  supported?: Uint8Array;
}
/** codes[0] is ""; codes[fault[i]] is the code that `contribution` throws for row i, the first of month, income, group, months, supported. Its amounts are NaN. */
export interface ManyResult { gross: Float64Array; state: Float64Array; pay: Float64Array; fault: Uint8Array; codes: string[] }
export function contributions(input: ManyInput): ManyResult;

