import { bug } from '../../kit/bug.js';
import { type Exact, ZERO } from '../../kit/exact.js';
import { exactText, fractionText } from '../../kit/fraction-text.js';
import type { Layer } from '../../model/layer.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import { printedOf } from '../evaluate/levels.js';
import { measuresOf } from '../evaluate/measures.js';
import { measuresText, type NodeText, textOf } from './node-text.js';
import { publishLines } from './published-text.js';

/** The parts of a criterion's text that its points alone decide. */
export type LeafMeasures = Pick<NodeText, 'open' | 'close' | 'end' | 'ledger'>;

/** The parts for points n / d. */
export type MeasuresOf = (n: number, d: number) => LeafMeasures;

/** How many points of a criterion, or of all plain criteria with one maximum, are kept. */
const KEPT = 2048;

const NO_HEAD = { front: '', before: '', middle: '' };

/** The parts for the points of criteria. Those of a plain criterion depend on its maximum alone, and are shared. */
export function leafMeasures(): (node: PlanLeaf, layer: Layer) => MeasuresOf {
  const byMax = new Map<string, MeasuresOf>();
  return (node, layer) => {
    const plain = plainMeasures(node);
    if (plain === undefined) return remembered((n, d) => everyMeasure(node, layer, { n, d }));
    const max = exactText(node.max);
    const known =
      byMax.get(max) ??
      remembered((n, d) => {
        const measures = plain(n, d);
        return measures === undefined ? everyMeasure(node, layer, { n, d }) : partsOf(measures, []);
      });
    byMax.set(max, known);
    return known;
  };
}

/** Answers from memory for points that were asked before. */
function remembered(make: MeasuresOf): MeasuresOf {
  const [tops, bottoms] = [new Float64Array(KEPT), new Float64Array(KEPT)];
  const known: (LeafMeasures | undefined)[] = new Array(KEPT).fill(undefined);
  return (n, d) => {
    const slot = (n + 31 * d) & (KEPT - 1);
    const kept = known[slot];
    if (kept !== undefined && tops[slot] === n && bottoms[slot] === d) return kept;
    const made = make(n, d);
    [tops[slot], bottoms[slot], known[slot]] = [n, d, made];
    return made;
  };
}

/**
 * Percent and points of a criterion whose points are what its rule gave and are not printed otherwise; undefined where
 * the percent leaves 2^53.
 */
function plainMeasures({ role, publish, max }: PlanLeaf): ((n: number, d: number) => string | undefined) | undefined {
  const [top, bottom] = [Number(max.n), Number(max.d)];
  if (ROLE_IS[role].besides || Object.keys(publish).length > 0 || top <= 0) return undefined;
  return (n, d) => {
    const [hundredfold, whole] = [100 * n * bottom, d * top];
    if (!Number.isSafeInteger(hundredfold) || !Number.isSafeInteger(whole)) return undefined;
    return `,"percent":"${fractionText(hundredfold, whole)}","points":"${fractionText(n, d)}"`;
  };
}

function everyMeasure(node: PlanLeaf, layer: Layer, earned: Exact): LeafMeasures {
  const measures =
    measuresOf(node, { earned, base: node.max, bonus: ZERO, penalty: ZERO }) ??
    bug(`${node.id} has a value, but no measures`);
  const published = printedOf(node, measures);
  return partsOf(measuresText(measures, published), publishLines(node.id, layer, measures, published));
}

/** The measures as one flat string, made by `join`: they are written into two lists, and often again. */
function partsOf(measures: string, ledger: readonly string[]): LeafMeasures {
  const { open, close, end } = textOf(NO_HEAD, [measures].join(''), 'scored', ledger);
  return { open, close, end, ledger };
}
