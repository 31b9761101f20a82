import { bug } from '../../kit/bug.js';
import { type Exact, equal, ZERO } from '../../kit/exact.js';
import { fractionText } from '../../kit/fraction-text.js';
import type { Fractions } from '../../model/columns.js';
import type { Reason } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import { LAYER_IS } from '../../model/layer.js';
import type { PlanNode } from '../../model/plan.js';
import { type NodeColumns, SCORED, STATUS_CODES } from '../../model/results.js';
import type { Earnings } from '../evaluate/measures.js';
import { factsMissing, type RowOf } from '../views/missing-facts.js';
import { type FactTexts, factsAbsent } from './fact-text.js';
import { type LedgerPlace, roundedText } from './ledger-text.js';
import { type NodeText, unscoredText, type WrittenNode } from './node-text.js';

/** One unit in one layer, while it is written. */
export interface WrittenRow extends RowOf {
  readonly unit: UnitInput;
  /** What the unit claims; undefined where it claims nothing at all. */
  readonly claims: UnitInput['claims'] | undefined;
  /** The texts of its facts, loaded. */
  readonly texts: FactTexts;
}

/** A node of a tier in one layer. */
export interface WrittenColumn {
  readonly column: NodeColumns;
  readonly written: WrittenNode;
  /** Its position among the nodes of the tier. */
  readonly position: number;
  /** Texts of a criterion in rows where it has no value, by its status, the reasons and the facts. */
  readonly unscored: Map<string, NodeText>;
}

/** A node in a row where its columns say that it has no value. */
export function unscoredAt({ column, written, unscored }: WrittenColumn, on: WrittenRow): NodeText {
  const { node, statuses, reasons, reasonLists } = column;
  const { row } = on;
  const status = STATUS_CODES[statuses[row] as number] ?? bug(`no status of ${node.id}`);
  if (status === 'scored') return bug(`${node.id} has a value`);
  const facts = status === 'missing' ? factsLacking(on, node) : [];
  const because = reasonLists[reasons[row] as number] ?? [];
  const stated = status === 'missing' ? because : reasonOf(because);
  // a group may be missing for any of very many facts
  if (node.kind === 'group') return unscoredText(written, status, stated, facts);
  const key = `${status} ${reasons[row]} ${facts.join(' ')}`;
  const text = unscored.get(key) ?? unscoredText(written, status, stated, facts);
  unscored.set(key, text);
  return text;
}

/** The facts for which a node is missing where its columns say so: `factsMissing`, for criteria by the texts of the facts. */
export function factsLacking(on: WrittenRow, node: PlanNode): readonly string[] {
  if (node.kind === 'group') return factsMissing(on, node);
  return LAYER_IS[on.columns.layer].byRules ? factsAbsent(on.texts, node.required) : [];
}

/** The line of the ledger about the rounding of a node in a row; empty where no digit was dropped. */
export function roundingLine({ statuses, earned, unrounded }: NodeColumns, place: LedgerPlace, row: number): string {
  if (!unrounded || statuses[row] !== SCORED) return '';
  const { from, fractions } = unrounded(row);
  if (isSame(fractions, row - from, earned, row)) return '';
  return roundedText(place, fractionTextAt(fractions, row - from), fractionTextAt(earned, row));
}

function fractionTextAt(fractions: Fractions, row: number): string {
  return fractionText(fractions.n[row] as number, denominatorAt(fractions, row));
}

/** Whether one column has at `i` the number that another has at `k`. */
function isSame(a: Fractions, i: number, b: Fractions, k: number): boolean {
  const left = (a.n[i] as number) * denominatorAt(b, k);
  const right = (b.n[k] as number) * denominatorAt(a, i);
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left === right;
  return equal(fractionAt(a, i), fractionAt(b, k));
}

/** What a cell earned, and out of what. A base that is the maximum of the node is that very number. */
export function earningsAt({ node, earned, base, bonus, penalty }: NodeColumns, row: number): Earnings {
  const outOf = base ? fractionAt(base, row) : node.max;
  return {
    earned: fractionAt(earned, row),
    base: equal(outOf, node.max) ? node.max : outOf,
    bonus: bonus ? zeroOr(bonus, row) : ZERO,
    penalty: penalty ? zeroOr(penalty, row) : ZERO,
  };
}

function zeroOr(fractions: Fractions, row: number): Exact {
  return fractions.n[row] === 0 ? ZERO : fractionAt(fractions, row);
}

/** The number in a row. */
function fractionAt(fractions: Fractions, row: number): Exact {
  return { n: fractions.n[row] as number, d: denominatorAt(fractions, row) };
}

/** The denominator of the number in a row. */
export function denominatorAt({ d }: Fractions, row: number): number {
  return typeof d === 'number' ? d : (d[row] as number);
}

const DOES_NOT_APPLY: readonly Reason[] = [{ code: 'does-not-apply' }];

function reasonOf(because: readonly Reason[]): readonly Reason[] {
  return because.length > 0 ? because : DOES_NOT_APPLY;
}
