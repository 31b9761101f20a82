import type { Language } from '../words/index.js';

/** The annex to a decision: all that is written, in the order in which it stands. Whoever writes it as a file only lays it out. */
export interface Annex {
  /** The language of all its words. */
  readonly lang: Language;
  /** The title of the file. */
  readonly title: string;
  /** The instant of the figures, as the assessment has it: a file that names a time names this one. */
  readonly asOf: string;
  /** A part for each tier, each on pages of its own. */
  readonly parts: readonly AnnexPart[];
}

/** The annex of one tier. */
export interface AnnexPart {
  /** The tier, by its id. */
  readonly tier: string;
  /** What the tier is called: a short name of the part. */
  readonly name: string;
  /** Above all, on the left the authority, on the right the name and the motto of the state. */
  readonly letterhead: {
    /** The authority as the pack names it, in capitals; dots where it names none. */
    readonly authority: string;
    /** The name of the state. */
    readonly nation: string;
    /** Its motto. */
    readonly motto: string;
  };
  /** PHỤ LỤC, with a Roman number where there are several parts. */
  readonly number: string;
  /** The title, in capitals. */
  readonly title: string;
  /** What was assessed: the title of the pack. */
  readonly subject: string;
  /** The decision that it is annexed to, with dots for what is not known. */
  readonly decision: string;
  /** What the results are not: synthetic, reconstructed, a draft. Empty where there is nothing to say. */
  readonly warnings: readonly string[];
  /** Pack, assessment, period, deadline and the like. */
  readonly about: readonly AnnexFact[];
  /** One for each ranking in each layer, the official ones first; last what a correction changes. */
  readonly rankings: readonly AnnexRanking[];
  /** Gaps of the pack that touch these rankings; `items` are numbered from 1. */
  readonly gaps: AnnexList;
  /** Who signs, with blanks. */
  readonly signature: {
    /** Place and day, blank. */
    readonly at: string;
    /** From left to right. */
    readonly signers: readonly AnnexSigner[];
  };
  /** The digest of the record, and the command that checks it. */
  readonly proof: AnnexList;
}

/** A label and what stands behind it. */
export interface AnnexFact {
  /** The name of the fact: "Kỳ số liệu". */
  readonly label: string;
  /** The fact: "từ ngày 01/11/2018 đến hết ngày 31/10/2019". */
  readonly text: string;
}

/** Lines under a heading; there is nothing to write where there are no items. */
export interface AnnexList {
  /** The line above. */
  readonly heading: string;
  /** A line each. */
  readonly items: readonly string[];
}

/** Somebody who signs. */
export interface AnnexSigner {
  /** In capitals. */
  readonly title: string;
  /** What to do, in brackets. */
  readonly hint: string;
}

/** One ranking in one layer. */
export interface AnnexRanking {
  /** Whose figures, and what is compared. */
  readonly basis: string;
  /** The table of places; where the points of groups do not fit beside it, tables of them; last the count of units by level. */
  readonly tables: readonly AnnexTable[];
  /** Notes to the rows; each begins with its number, as "(1)". */
  readonly notes: AnnexList;
}

/** A table: a row for each unit, or for each level. */
export interface AnnexTable {
  /** The line above the table. */
  readonly caption: string;
  /** Its columns, from left to right. */
  readonly columns: readonly AnnexColumn[];
  /** A cell for each column. */
  readonly rows: readonly (readonly AnnexCell[])[];
}

/** How texts of a column stand in it. */
export type AnnexAlign = 'left' | 'center' | 'decimal';

/** A column of a table. */
export interface AnnexColumn {
  /**
   * `order`, `place`, `unit`, `node:…`, `claimed`, `reported`, `verified`, `converted`, `percent`, `level`, `notes`, `count`. In tables
   * of a correction `published-place`, `corrected-value` and the like; of its criteria `node`, `figures`, `published`, `corrected`.
   */
  readonly id: string;
  /** The heading. */
  readonly heading: string;
  /** A heading above this one and those of the columns beside it that have the same. */
  readonly over?: string;
  /** `decimal`: the decimal signs stand below one another. */
  readonly align: AnnexAlign;
  /** Its width beside the other columns, in millimetres of a page across. */
  readonly width: number;
}

/** A cell: what is printed, and of a number what the text says, for programs. */
export interface AnnexCell {
  /** What is printed; '' for nothing. */
  readonly text: string;
  /** The same number as decimal text: "101.434" for "101,434". Absent where the text is no number. */
  readonly number?: string;
}
