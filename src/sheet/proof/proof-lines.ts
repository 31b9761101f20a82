import { knownLanguage, type Language, proofWord, sheetAssumed, sheetWhy } from '../../words/index.js';
import { factsIn } from '../export/pack-rows.js';
import { importedGiven } from '../import-given.js';
import { isOtherSheet, type ProofRow, type ReportRow, type RowCertainty, type SheetImport } from '../import-report.js';
import { type JsonObject, objects, words } from '../json-parts.js';
import { factNames } from './fact-names.js';
import { ruleInWords } from './rule-in-words.js';

/** A row of an annex beside its part of the draft, in the words of a language. */
export interface ProofLine extends Pick<ProofRow, 'row' | 'is' | 'code' | 'title' | 'scoring' | 'state'> {
  /** A decimal; the printed text where it is none. */
  readonly max: string;
  /** The rule as a sentence; the kind of the row where it has no rule. */
  readonly rule: string;
  /** The titles of the facts that its rule reads. */
  readonly facts: readonly string[];
  /** A sentence for each reason to look at the row, with its cell. */
  readonly whys: readonly string[];
}

/**
 * Every row of the annex beside its part of the draft; no rows where the sheet is no annex.
 *
 * @param imported What `importSheet` gave.
 * @param language The language of the sentences.
 * @example
 * proofLines(imported, 'vi').filter(({ whys }) => whys.length > 0);
 */
export function proofLines(imported: SheetImport, language: Language): readonly ProofLine[] {
  const { document, proof = [], rows } = importedGiven(imported);
  knownLanguage(language);
  const facts = objects(document?.facts);
  const all = new Set(proof.flatMap(({ whys }) => whys));
  return proof.map((row): ProofLine => {
    // reasons that were found after the proof rows were made
    const more = rows.filter((reason) => reason.row === row.row && !all.has(reason) && !isOtherSheet(reason));
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

/** A sentence for each other sheet that was not read. */
export function otherSheetLines({ rows }: SheetImport, language: Language): readonly string[] {
  return rows.filter(isOtherSheet).map((row) => whyOf(row, language));
}

/** A sentence for each assumption. */
export function assumedLines({ assumed }: SheetImport, language: Language): readonly string[] {
  return assumed.map((assumption) => sheetAssumed(assumption, language));
}

/** How many lines have the state. */
export function countOf(lines: readonly ProofLine[], state: RowCertainty): string {
  return String(lines.filter((line) => line.state === state).length);
}

function ruleOf({ is, rule, max, lineOf }: ProofRow, facts: readonly JsonObject[], language: Language): string {
  if (is === 'not-read') return proofWord('not-in-pack', language);
  if (rule !== undefined) return ruleInWords(rule, max, factNames(facts, 'vi'), language);
  return proofWord(is, language, { row: String(lineOf ?? '') });
}

function whyOf({ cell, why, params }: ReportRow, language: Language): string {
  const sentence = sheetWhy(why, language, params);
  return cell === '' ? sentence : `${cell}: ${sentence}`;
}
