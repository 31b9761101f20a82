import { exactText } from '../../kit/fraction-text.js';
import type { UnitInput } from '../../model/inputs.js';
import { type NodeColumns, SCORED, type SingleScore } from '../../model/results.js';
import type { LedgerLine } from '../../model/scores.js';
import { printedOf, publishOf } from '../evaluate/levels.js';
import { nodeScoreAt } from '../views/node-score.js';
import { denominatorAt, unscoredAt, type WrittenRow } from './cell-text.js';
import { type CriterionTexts, headAt, type Opening, openingOf } from './criterion-texts.js';
import { type FactTexts, factsAt } from './fact-text.js';
import { everyMeasure, leafMeasuresText } from './leaf-measures.js';
import { type NodeHead, READ_OPEN, SCORED_CLOSE, SCORED_END } from './node-text.js';
import { publishLines } from './published-text.js';
import { type SingleText, type SingleWriter, singleText } from './single-text.js';

/** The criteria of one unit in one layer, as lists without the bracket at their end; empty where there are none. */
interface CriteriaText {
  readonly criteria: string;
  /** The criteria without the facts that they read and the claims of the unit. */
  readonly results: string;
  /** For each criterion, the facts that it read, and the points that the unit claimed. */
  readonly given: string;
}

/** The criteria of a tier in one layer. */
export interface CriteriaWriter {
  readonly criteria: readonly CriterionTexts[];
  readonly facts: FactTexts;
  readonly single: SingleWriter;
  readonly printed: PrintedLines;
}

/** The lines of the ledger about printed measures of the row that was written last, by the position of the node in its tier. */
export type PrintedLines = (readonly string[])[];

const READ_CLOSE = '}}';
const NO_LINES: readonly string[] = [];

/** Writes the criteria of one unit, whose facts are loaded, and puts the lines about what they print into `printed`. */
export function criteriaText(writer: CriteriaWriter, on: WrittenRow): CriteriaText {
  const { criteria, facts, printed } = writer;
  const { row, claims } = on;
  let [all, results, given] = ['', '', ''];
  for (let index = 0; index < criteria.length; index += 1) {
    const criterion = criteria[index] as CriterionTexts;
    const { column, position } = criterion;
    const claim = claims && claimText(claims, column.node.id);
    const opening = claim === undefined ? criterion.opening : openingOf(criterion.written, claim);
    const single = column.singles.get(row) ?? (criterion.isGated ? gatedAt(on, column) : undefined);
    if (single === undefined && column.statuses[row] === SCORED) {
      const [n, d] = [column.earned.n[row] as number, denominatorAt(column.earned, row)];
      const head = headAt(criterion, row);
      const measures = leafMeasuresText(criterion.measures, n, d);
      const read = factsAt(facts, facts.ofCriteria[index] as readonly number[]);
      all = all + frontOf(head, claim) + measures + READ_OPEN + read + SCORED_CLOSE;
      results = results + head.front + measures + SCORED_END;
      given = given + opening.read + read + READ_CLOSE;
      printed[position] = criterion.isPrinted ? printedLines(criterion, n, d) : NO_LINES;
    } else {
      const text = otherText(writer, index, on, single);
      all += frontOf(text, claim) + withRead(text);
      results += text.front + text.end;
      given += givenText(opening, text.read);
      printed[position] = text.ledger;
    }
  }
  return { criteria: all, results, given };
}

/** A criterion that its columns do not tell, or that has no value. */
function otherText(
  { criteria, facts, single }: CriteriaWriter,
  index: number,
  on: WrittenRow,
  scored: SingleScore | undefined,
): SingleText {
  const criterion = criteria[index] as CriterionTexts;
  if (scored) return singleText(single, criterion.written, scored, on.unit);
  const read = factsAt(facts, facts.ofCriteria[index] as readonly number[]);
  const { front, before, middle, open, close, end, ledger } = unscoredAt(criterion, on);
  return { front, before, middle, open, close, end, ledger, read: read === '' ? undefined : read };
}

function printedLines({ measures: { node }, written }: CriterionTexts, n: number, d: number): readonly string[] {
  const measures = everyMeasure(node, { n, d });
  return publishLines(written.publish, measures, printedOf(node, measures));
}

function frontOf({ front, before, middle }: NodeHead, claim: string | undefined): string {
  return claim === undefined ? front : `${before},${claim}${middle}`;
}

function withRead({ read, open, close, end }: SingleText): string {
  return read === undefined ? end : open + read + close;
}

function givenText(opening: Opening, read: string | undefined): string {
  return read === undefined ? `${opening.named}}` : opening.read + read + READ_CLOSE;
}

/** The points that the unit claimed of a criterion, `"claimed":"7"`. */
function claimText(claims: UnitInput['claims'], id: string): string | undefined {
  const claimed = claims[id]?.claimed;
  return claimed && `"claimed":"${exactText(claimed)}"`;
}

/** A row of a criterion whose levels have gates, as a score: the answers of gates stand in no column. */
function gatedAt({ columns, row, unit }: WrittenRow, column: NodeColumns): SingleScore {
  const score = nodeScoreAt(columns, column, row, unit);
  const ledger: LedgerLine[] = [];
  if (score.outcome.status === 'scored') publishOf({ unit, layer: columns.layer, ledger }, column.node, score.outcome);
  return { score, findings: [], ledger };
}
