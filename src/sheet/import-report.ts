import { deepFreeze } from '../kit/deep-freeze.js';
import type { Json } from '../model/expression.js';
import type { JsonObject } from './json-parts.js';
import type { Assumption } from './readings/reading.js';

/** Why a row needs a human. The sentence of each, with what to do, is in `SHEET_ROW_WORDS`. */
export type RowWhy =
  | 'relative'
  | 'unread'
  | 'no-scoring'
  | 'refused'
  | 'points-above-max'
  | 'max-not-reached'
  | 'option-added'
  | 'claimed-not-applicable'
  | 'percent-of-what'
  | 'compared'
  | 'start-condition'
  | 'deduction-cap'
  | 'title-rule'
  | 'code-doubled'
  | 'cell-unread'
  | 'column-unread'
  | 'row-unread'
  | 'max-missing'
  | 'max-unreadable'
  | 'not-a-criterion'
  | 'no-body'
  | 'sum-differs'
  | 'total-differs'
  | 'group-scoring'
  | 'bonus-or-penalty'
  | 'joined'
  | 'cell-date'
  | 'cell-formula'
  | 'cell-error'
  | 'note-rounding'
  | 'note'
  | 'second-table'
  | 'other-sheet'
  | 'machine-lost'
  | 'row-added'
  | 'row-removed'
  | 'cell-edited'
  | 'cell-not-taken';

/** A row that a person must look at: where it stands, its number in the annex, its words, and why. */
export interface ReportRow {
  readonly row: number;
  /** The cell in question as a spreadsheet names it, as `D9`; '' where it is the whole row. */
  readonly cell: string;
  readonly code: string;
  readonly title: string;
  readonly why: RowWhy;
  readonly params: Readonly<Record<string, string>>;
}

/** What a row of a sheet can become: `line` adds to the criterion above it, a `heading` is a letterhead or a heading of columns. */
export const ROW_FATES = deepFreeze(['criterion', 'group', 'line', 'heading', 'total', 'note', 'not-read'] as const);
/** One of the fates. */
export type RowFate = (typeof ROW_FATES)[number];

/** How sure the draft is of a row; `none` where there is nothing to be sure of. A rule that only stands in is not read. */
export const ROW_STATES = deepFreeze(['sure', 'to-check', 'not-read', 'none'] as const);
/** One of the states. */
export type RowState = (typeof ROW_STATES)[number];

/** A row of the sheet for proof-reading: what it says beside what became of it. */
export interface ProofRow {
  readonly row: number;
  readonly is: RowFate;
  readonly code: string;
  readonly title: string;
  /** The maximum of the draft, a decimal; and as it is printed. */
  readonly max: string;
  readonly printedMax: string;
  readonly scoring: string;
  /** The rule of a criterion; absent for any other row. */
  readonly rule?: JsonObject;
  /** The row of the criterion that a line belongs to. */
  readonly lineOf?: number;
  readonly state: RowState;
  readonly whys: readonly ReportRow[];
}

/** What the annex does not say and the pack had to: taken for granted, the same for every row. */
export type Assumed = Assumption | 'policies' | 'procedure' | 'ranking' | 'period' | 'penalty-missing' | 'not-official';

/** What is read of a spreadsheet: a draft of a pack as plain JSON, and what a person must know of it. */
export interface SheetImport {
  /** Absent where the spreadsheet has no annex, or its annex no criterion. */
  readonly document: { readonly [key: string]: Json } | undefined;
  /** Rows that need a human, in the order of the table. */
  readonly rows: readonly ReportRow[];
  /** What was taken for granted, each once; written into the pack's `gaps` too. */
  readonly assumed: readonly Assumed[];
  /** How many criteria the draft has. */
  readonly criteria: number;
  /** Every row of an annex that is not blank, in order; absent where the sheet is no annex, or an exported pack. */
  readonly proof?: readonly ProofRow[];
}
