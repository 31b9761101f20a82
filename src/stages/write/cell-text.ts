import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import { equal, ZERO } from '../../kit/exact.js';
import type { Fractions } from '../../model/columns.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import { type NodeColumns, STATUS_CODES } from '../../model/results.js';
import { factsMissing, type RowOf } from '../views/missing-facts.js';
import { ledgerText } from './ledger-text.js';
import { type NodeText, nodeWriter } from './node-text.js';

/** Texts of the rows of a node that its columns tell. */
export interface CellTexts {
  readonly textAt: (on: RowOf) => NodeText;
  /** The line of the ledger about the rounding of the node; empty where no digit was dropped. */
  readonly roundedAt: (row: number) => string;
}

/** A cell that was written before: another with the same numbers and codes has the same text. */
interface Known {
  readonly n: number;
  readonly d: number;
  readonly codes: number;
  readonly text: NodeText;
}

/** How many cells of a node are kept. */
const KEPT = 1024;
const NO_LEVEL = 255;

/** The texts of one node in one layer. */
export function cellTexts(columns: NodeColumns, layer: Layer): CellTexts {
  const { node, statuses, reasons, reasonLists, earned, levels } = columns;
  const writer = nodeWriter(node, layer);
  const known: (Known | undefined)[] = new Array(KEPT).fill(undefined);
  const because = (row: number): readonly Reason[] => reasonLists[reasons[row] ?? 0] ?? [];
  const write = (on: RowOf): NodeText => {
    const { row } = on;
    const status = STATUS_CODES[statuses[row] ?? -1] ?? bug(`no status of ${node.id}`);
    if (status === 'missing') return writer.unscored(status, because(row), factsMissing(on, node));
    if (status !== 'scored') return writer.unscored(status, reasonOf(because(row)), []);
    const level = levelAt(columns, row);
    return writer.scored({ ...earningsAt(columns, row), level, because: because(row) });
  };
  const isGroup = node.kind === 'group';
  return {
    textAt: (on) => {
      const { row } = on;
      const status = statuses[row] as number;
      if (isGroup || status === MISSING) return write(on);
      const n = status === SCORED ? (earned.n[row] as number) : 0;
      const d = status === SCORED ? denominatorAt(earned, row) : 1;
      const codes = (status * 256 + (reasons[row] as number)) * 256 + (levels ? (levels[row] as number) : NO_LEVEL);
      const slot = (n + 31 * d + codes) & (KEPT - 1);
      const kept = known[slot];
      if (kept !== undefined && kept.n === n && kept.d === d && kept.codes === codes) return kept.text;
      const text = write(on);
      known[slot] = { n, d, codes, text };
      return text;
    },
    roundedAt: (row) => {
      const { unrounded } = columns;
      if (!unrounded || statuses[row] !== SCORED || isSame(unrounded, earned, row)) return '';
      const [before, after] = [fractionAt(unrounded, row), fractionAt(earned, row)];
      return ledgerText({ layer, node: node.id, what: 'round', before, after });
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

const SCORED = STATUS_CODES.indexOf('scored');
const MISSING = STATUS_CODES.indexOf('missing');

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
export function fractionAt(fractions: Fractions, row: number): Exact {
  return { n: fractions.n[row] as number, d: denominatorAt(fractions, row) };
}

function denominatorAt({ d }: Fractions, row: number): number {
  return typeof d === 'number' ? d : (d[row] as number);
}

function levelAt({ node, levels }: NodeColumns, row: number): string | undefined {
  const position = levels?.[row] ?? NO_LEVEL;
  if (position === NO_LEVEL || !node.levels) return undefined;
  const { steps, floor } = node.levels;
  return position === steps.length ? floor : steps[position]?.id;
}

const DOES_NOT_APPLY: readonly Reason[] = [{ code: 'does-not-apply' }];

function reasonOf(because: readonly Reason[]): readonly Reason[] {
  return because.length > 0 ? because : DOES_NOT_APPLY;
}
