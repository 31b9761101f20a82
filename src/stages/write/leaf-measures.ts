import { bug } from '../../kit/bug.js';
import { type Exact, ZERO } from '../../kit/exact.js';
import { exactText, fractionText } from '../../kit/fraction-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import type { NodeColumns } from '../../model/results.js';
import { printedOf } from '../evaluate/levels.js';
import { measuresOf } from '../evaluate/measures.js';
import { measuresText } from './node-text.js';
import { publishedText } from './published-text.js';

/** How the measures of a criterion are written, all of which its points decide. */
export interface LeafMeasures {
  readonly node: PlanLeaf;
  /** The maximum as a fraction, where percent and points are all that there is to write. */
  readonly plain: { readonly top: number; readonly bottom: number } | undefined;
  /** A cache of texts, by the numerator of the points; empty where each row has a denominator of its own. */
  readonly known: (string | undefined)[];
}

/** The size of a cache: of one criterion, or of all plain criteria with the same maximum and denominator. */
const KEPT = 2048;

/** Gives the measures of criteria. Those of a plain criterion depend on its maximum alone, and are shared. */
export function leafMeasures(): (node: PlanLeaf, earned: NodeColumns['earned']) => LeafMeasures {
  const shared = new Map<string, LeafMeasures>();
  return (node, { d }) => {
    const plain = isPlain(node) ? { top: Number(node.max.n), bottom: Number(node.max.d) } : undefined;
    // points with denominators of their own seldom come again
    if (typeof d !== 'number') return { node, plain, known: [] };
    const newMeasures = () => ({ node, plain, known: new Array(KEPT).fill(undefined) });
    if (!plain) return newMeasures();
    const key = `${exactText(node.max)} ${d}`;
    const measures = shared.get(key) ?? newMeasures();
    shared.set(key, measures);
    return measures;
  };
}

/** Percent, points, and what is printed of them: `,"percent":"3","points":"0.21"` of the points n / d. */
export function leafMeasuresText(measures: LeafMeasures, n: number, d: number): string {
  const { known } = measures;
  if (!(n >= 0 && n < known.length)) return measuresOfFraction(measures, n, d);
  const knownText = known[n];
  if (knownText !== undefined) return knownText;
  // flat, by `join`: it is written into two lists, and often again
  const text = [measuresOfFraction(measures, n, d)].join('');
  known[n] = text;
  return text;
}

/** Every measure of a criterion that earned so many points. */
export function everyMeasure(node: PlanLeaf, earned: Exact) {
  const measures = measuresOf(node, { earned, base: node.max, bonus: ZERO, penalty: ZERO });
  return measures ?? bug(`no value of ${node.id}`);
}

/** The measures of points n / d: computed in doubles where the percent stays within 2^53, else exactly. */
function measuresOfFraction({ node, plain }: LeafMeasures, n: number, d: number): string {
  if (plain) {
    const [hundredfold, whole] = [100 * n * plain.bottom, d * plain.top];
    if (Number.isSafeInteger(hundredfold) && Number.isSafeInteger(whole))
      return `,"percent":"${fractionText(hundredfold, whole)}","points":"${fractionText(n, d)}"`;
  }
  const measures = everyMeasure(node, { n, d });
  return measuresText(measures, exactText(measures.points)) + publishedText(printedOf(node, measures));
}

/** Whether the points of a criterion are what its rule gave, and are not printed otherwise. */
function isPlain({ role, publish, max }: PlanLeaf): boolean {
  return !ROLE_IS[role].besides && Object.keys(publish).length === 0 && max.n > 0;
}
