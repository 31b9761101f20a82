import { type Language, proofWord, sheetAssumed, sheetWhy } from '../words/index.js';
import type { ProofRow, ReportRow, RowFate, RowState, SheetImport } from './import-report.js';
import { isObject, type JsonObject, list, words } from './json-parts.js';
import { factsIn, namesOf } from './pack-rows.js';
import { ruleInWords } from './rule-in-words.js';

/** A row of an annex with what the draft made of it, in the words of a language. */
export interface ProofLine {
  readonly row: number;
  readonly is: RowFate;
  readonly code: string;
  readonly title: string;
  /** A decimal, or what is printed where that is none. */
  readonly max: string;
  readonly scoring: string;
  /** The rule as a sentence, or what the row is where it has none. */
  readonly rule: string;
  readonly facts: readonly string[];
  readonly state: RowState;
  /** Why a person must look, a sentence each, with its cell. */
  readonly whys: readonly string[];
}

/** Every row of the annex beside what the draft made of it; none where the sheet was no annex. */
export function proofLines({ document, proof = [], rows }: SheetImport, language: Language): readonly ProofLine[] {
  const facts = list(document?.facts).filter(isObject);
  const all = new Set(proof.flatMap(({ whys }) => whys));
  return proof.map((row): ProofLine => {
    // what is told of a row that no part of the draft holds came after the table
    const more = rows.filter((one) => one.row === row.row && !all.has(one) && one.why !== 'other-sheet');
    return {
      row: row.row,
      is: row.is,
      code: row.code,
      title: row.title,
      max: row.max === '' ? row.printedMax : row.max,
      scoring: row.scoring,
      rule: ruleOf(row, facts, language),
      facts: factsIn(row.rule ?? null, facts).map((fact) => words(fact.title, 'vi')),
      state: row.state,
      whys: [...row.whys, ...more].map((why) => whyOf(why, language)),
    };
  });
}

/** What is told of no row of the annex, a sentence each: another sheet that was not read. */
export function otherSheetLines({ rows }: SheetImport, language: Language): readonly string[] {
  return rows.filter(({ why }) => why === 'other-sheet').map((row) => whyOf(row, language));
}

/** What was taken for granted, a sentence each. */
export function assumedLines({ assumed }: SheetImport, language: Language): readonly string[] {
  return assumed.map((what) => sheetAssumed(what, language));
}

/** How many rows are of each state. */
export function countOf(lines: readonly ProofLine[], state: RowState): string {
  return String(lines.filter((line) => line.state === state).length);
}

function ruleOf({ is, rule, max, lineOf }: ProofRow, facts: readonly JsonObject[], language: Language): string {
  if (is === 'not-read') return proofWord('not-in-pack', language);
  if (rule !== undefined) return ruleInWords(rule, max, namesOf(facts, 'vi'), language);
  return proofWord(is, language, { row: String(lineOf ?? '') });
}

function whyOf({ cell, why, params }: ReportRow, language: Language): string {
  const sentence = sheetWhy(why, language, params);
  return cell === '' ? sentence : `${cell}: ${sentence}`;
}
