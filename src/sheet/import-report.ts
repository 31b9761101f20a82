import { deepFreeze } from '../kit/deep-freeze.js';
import type { Json } from '../model/expression.js';
import type { JsonObject } from './json-parts.js';
import type { Assumption } from './readings/reading.js';

/** Why a row needs a person. Each has a sentence in `SHEET_ROW_WORDS`. */
export type RowWhy =
  | 'relative'
  | 'unread'
  | 'no-scoring'
  | 'refused'
  | 'points-above-max'
  | 'max-not-reached'
  | 'option-added'
  | 'else-zero'
  | 'parts-added'
  | 'case-left-out'
  | 'answer-left-out'
  | 'both-true'
  | 'claimed-not-applicable'
  | 'percent-of-what'
  | 'compared'
  | 'fault-earns'
  | 'merit-costs'
  | 'start-condition'
  | 'step-part'
  | 'group-part'
  | 'place-asked'
  | 'deduction-cap'
  | 'title-rule'
  | 'title-mark'
  | 'code-doubled'
  | 'cell-unread'
  | 'column-unread'
  | 'row-unread'
  | 'max-missing'
  | 'max-of-heading'
  | 'max-unreadable'
  | 'not-a-criterion'
  | 'no-body'
  | 'sum-differs'
  | 'total-differs'
  | 'bonus-in-total'
  | 'group-scoring'
  | 'bonus-or-penalty'
  | 'joined'
  | 'cell-date'
  | 'cell-formula'
  | 'cell-error'
  | 'cell-damaged'
  | 'cell-disguised'
  | 'old-font'
  | 'drawing-unread'
  | 'row-hidden'
  | 'note-rounding'
  | 'note'
  | 'second-table'
  | 'other-sheet'
  | 'other-rules'
  | 'machine-lost'
  | 'row-added'
  | 'row-not-added'
  | 'row-refused'
  | 'row-without-max'
  | 'row-without-place'
  | 'rows-moved'
  | 'keys-missing'
  | 'columns-missing'
  | 'headings-missing'
  | 'code-elsewhere'
  | 'facts-added'
  | 'parts-removed'
  | 'row-removed'
  | 'group-kept'
  | 'tier-removed'
  | 'facts-removed'
  | 'nothing-left'
  | 'cell-edited'
  | 'cell-not-taken'
  | 'cell-refused';

/** Sheets that were not read: another annex, and one without headings that has words on the scoring. */
const OTHER_SHEETS: readonly RowWhy[] = ['other-sheet', 'other-rules'];

/** Whether a row of the report is about a sheet that was not read, and not about a row of the annex. */
export function isOtherSheet({ why }: ReportRow): boolean {
  return OTHER_SHEETS.includes(why);
}

/** A row that a person must look at: its place, its number and title in the annex, and the reason. */
export interface ReportRow {
  /** The row of the annex, from 1. */
  readonly row: number;
  /** The cell in question, as `D9`; '' for the whole row. */
  readonly cell: string;
  /** Its number as printed, "I.2"; '' where it has none. */
  readonly code: string;
  /** Its title as printed. */
  readonly title: string;
  /** Why a person must look at it. */
  readonly why: RowWhy;
  /** By name, what its sentence needs, as text. */
  readonly params: Readonly<Record<string, string>>;
}

/** What a row of a sheet became: a `line` continues the criterion above it, a `heading` is a letterhead or names columns. */
export const ROW_FATES = deepFreeze(['criterion', 'group', 'line', 'heading', 'total', 'note', 'not-read'] as const);
/** One of the fates. */
export type RowFate = (typeof ROW_FATES)[number];

/** How certain the reading of a row is; `none` where a row says nothing to be read. A stand-in is `not-read`. */
export const ROW_CERTAINTIES = deepFreeze(['sure', 'to-check', 'not-read', 'none'] as const);
/** One of the states. */
export type RowCertainty = (typeof ROW_CERTAINTIES)[number];

/** A row of the sheet for proof-reading, beside its part of the draft. */
export interface ProofRow {
  /** The row of the annex, from 1. */
  readonly row: number;
  /** What the row became. */
  readonly is: RowFate;
  /** Its number as printed; '' where it has none. */
  readonly code: string;
  /** Its title as printed. */
  readonly title: string;
  /** The maximum of the draft, a decimal; and as it is printed. */
  readonly max: string;
  /** The maximum as printed; '' where there is none. */
  readonly printedMax: string;
  /** The scoring column as printed. */
  readonly scoring: string;
  /** The rule of a criterion; absent for any other row. */
  readonly rule?: JsonObject;
  /** The row of the criterion that a line belongs to. */
  readonly lineOf?: number;
  /** How certain the reading is. */
  readonly state: RowCertainty;
  /** The reasons for which a person must look at it; empty where there are none. */
  readonly whys: readonly ReportRow[];
}

/** An assumption: something that a pack must state and the annex does not. */
export type Assumed = Assumption | 'policies' | 'procedure' | 'ranking' | 'period' | 'penalty-missing' | 'not-official';

/** The result of an import: a draft of a pack as plain JSON, and a report on it. */
export interface SheetImport {
  /** Absent where the spreadsheet has no annex, or its annex no criterion. */
  readonly document: { readonly [key: string]: Json } | undefined;
  /** Rows that need a person, in the order of the table. */
  readonly rows: readonly ReportRow[];
  /** The assumptions, each once; they are in the pack's `gaps` too. */
  readonly assumed: readonly Assumed[];
  /** How many criteria the draft has. */
  readonly criteria: number;
  /** Every row of an annex that is not blank, in order; absent where the sheet is no annex, or an exported pack. */
  readonly proof?: readonly ProofRow[];
}

/** What the annex does not say, or says only in its heading. */
export interface ImportOptions {
  /** The id and the title of the pack. */
  readonly id: string;
  /** What the pack is called, in Vietnamese. */
  readonly title: string;
  /** The tier whose units are scored. */
  readonly tier: {
    /** The id of the tier. */
    readonly id: string;
    /** What the tier is called, in Vietnamese. */
    readonly title: string;
  };
  /** The text that the annex belongs to. Without it the pack cites nothing. */
  readonly text?:
    | {
        /** The key by which the pack cites it. */
        readonly key: string;
        /** Its number and sign, as "1252/STTTT-CNTT". */
        readonly number: string;
        /** What it is about. */
        readonly title: string;
        /** The day on which it was signed: "2019-06-30". */
        readonly issued: string;
      }
    | undefined;
  /** The window of the data; absent where the heading says it. */
  readonly period?:
    | {
        /** The first day: "2019-01-01". */
        readonly from: string;
        /** The last day: "2019-12-31". */
        readonly to: string;
      }
    | undefined;
  /** Whether the annex is the official one; rows that were not read for certain stay `reconstructed`. */
  readonly official?: true | undefined;
  /** The name of the sheet to read; the first that has an annex when absent. */
  readonly sheet?: string | undefined;
}
