import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import { equal, ZERO } from '../../kit/exact.js';
import type { Fractions } from '../../model/columns.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import { type NodeColumns, STATUS_CODES } from '../../model/results.js';
import { factsMissing, type RowOf } from '../views/missing-facts.js';
import { levelAt } from '../views/node-score.js';
import type { MeasuresOf } from './leaf-measures.js';
import { ledgerWriter } from './ledger-text.js';
import { type NodeHead, type NodeText, nodeWriter } from './node-text.js';

/** Texts of the rows of a node that its columns tell. */
export interface CellTexts {
  readonly textAt: (on: RowOf) => NodeText;
  /** The line of the ledger about the rounding of the node; empty where no digit was dropped. */
  readonly roundedAt: (row: number) => string;
}

const NO_LEVEL = 255;
const SCORED = STATUS_CODES.indexOf('scored');

/** The texts of one node in one layer; `measures` of a criterion. */
export function cellTexts(columns: NodeColumns, layer: Layer, measures: MeasuresOf | undefined): CellTexts {
  const { node, statuses, reasons, reasonLists, earned, levels } = columns;
  const writer = nodeWriter(node, layer);
  const rounding = ledgerWriter({ layer, node: node.id, what: 'round' });
  const heads = new Map<number, NodeHead>();
  const unscored = new Map<string, NodeText>();
  const becauseAt = (row: number): readonly Reason[] => reasonLists[reasons[row] as number] ?? [];
  const headAt = (row: number): NodeHead => {
    const code = (reasons[row] as number) * 256 + (levels ? (levels[row] as number) : NO_LEVEL);
    const head = heads.get(code) ?? writer.leafHead(becauseAt(row), levelName(columns, row));
    heads.set(code, head);
    return head;
  };
  const unscoredAt = (on: RowOf): NodeText => {
    const { row } = on;
    const status = STATUS_CODES[statuses[row] as number] ?? bug(`no status of ${node.id}`);
    if (status === 'scored') return bug(`${node.id} has a value`);
    const facts = status === 'missing' ? factsMissing(on, node) : [];
    const because = status === 'missing' ? becauseAt(row) : reasonOf(becauseAt(row));
    // a group may be missing for any of very many facts
    if (node.kind === 'group') return writer.unscored(status, because, facts);
    const key = `${status} ${reasons[row]} ${facts.join(' ')}`;
    const text = unscored.get(key) ?? writer.unscored(status, because, facts);
    unscored.set(key, text);
    return text;
  };
  const groupAt = (row: number): NodeText =>
    writer.group(earningsAt(columns, row), becauseAt(row), (outcome, published) =>
      levelAt(columns, row, outcome, published),
    );
  return {
    textAt: (on) => {
      const { row } = on;
      if (statuses[row] !== SCORED) return unscoredAt(on);
      if (measures === undefined) return groupAt(row);
      const { front, before, middle } = headAt(row);
      const { open, close, end, ledger } = measures(earned.n[row] as number, denominatorAt(earned, row));
      return { front, before, middle, open, close, end, isScored: true, ledger };
    },
    roundedAt: (row) => {
      const { unrounded } = columns;
      if (!unrounded || statuses[row] !== SCORED || isSame(unrounded, earned, row)) return '';
      return rounding(fractionAt(unrounded, row), fractionAt(earned, row));
    },
  };
}

/** Whether two columns have the same number in a row. */
function isSame(a: Fractions, b: Fractions, row: number): boolean {
  const left = (a.n[row] as number) * denominatorAt(b, row);
  const right = (b.n[row] as number) * denominatorAt(a, row);
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left === right;
  return equal(fractionAt(a, row), fractionAt(b, row));
}

/** What a cell earned, and out of what. */
export function earningsAt({ node, earned, base, bonus, penalty }: NodeColumns, row: number) {
  return {
    earned: fractionAt(earned, row),
    base: base ? fractionAt(base, row) : node.max,
    bonus: bonus ? fractionAt(bonus, row) : ZERO,
    penalty: penalty ? fractionAt(penalty, row) : ZERO,
  };
}

/** The number in a row. */
function fractionAt(fractions: Fractions, row: number): Exact {
  return { n: fractions.n[row] as number, d: denominatorAt(fractions, row) };
}

/** The denominator of the number in a row. */
export function denominatorAt({ d }: Fractions, row: number): number {
  return typeof d === 'number' ? d : (d[row] as number);
}

function levelName({ node, levels }: NodeColumns, row: number): string | undefined {
  const position = levels?.[row] ?? NO_LEVEL;
  if (position === NO_LEVEL || !node.levels) return undefined;
  const { steps, floor } = node.levels;
  return position === steps.length ? floor : steps[position]?.id;
}

const DOES_NOT_APPLY: readonly Reason[] = [{ code: 'does-not-apply' }];

function reasonOf(because: readonly Reason[]): readonly Reason[] {
  return because.length > 0 ? because : DOES_NOT_APPLY;
}
