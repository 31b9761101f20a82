import { compare, type Exact, equal } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { isAdded } from './maximums.js';

/** Points that a title says at its end, as `(20 điểm)` or `(tối đa 2,5 điểm)`. */
const POINTS = /\(\s*(?:tối đa\s+|nhiều nhất\s+|at most\s+|up to\s+)?(\d+(?:[.,]\d+)*)\s+(?:điểm|points?)\s*\)\s*$/iu;

/**
 * Rows whose title says other points than their maximum. The maximum of a row that is not added to others may be of another scale, and
 * a weight may be what is meant.
 */
export function titledPoints(tier: PlanTier): readonly CheckFinding[] {
  return nodesOf(tier).flatMap((node) => {
    if (!ROLE_IS[node.role].counts || !isAdded(tier, node)) return [];
    const [other] = pointsInTitle(node).filter(({ values }) => !values.some((value) => isMeant(node, value)));
    if (other === undefined) return [];
    const params = { node: node.id, found: other.written, max: node.document.max };
    return [checkFinding('title-points-other', [...node.path, 'title', other.language], params)];
  });
}

function isMeant({ max, weight }: PlanNode, value: Exact): boolean {
  return equal(value, max) || equal(value, weight);
}

/** The points at the end of a title in each language that has some, as they are written and the numbers that may be meant. */
function pointsInTitle({ document }: PlanNode) {
  return Object.entries(document.title).flatMap(([language, words]) => {
    const [, written] = POINTS.exec(String(words)) ?? [];
    return written === undefined ? [] : [{ language, written, values: numbersIn(written) }];
  });
}

/** A number with one sign between thousands, perhaps with another before decimals: `1.000`, `1.234,5`, `1,234.5`. */
const THOUSANDS = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;

/** The numbers that may be meant: `2,5` is two and a half, `1.000` one or a thousand. */
function numbersIn(written: string): readonly Exact[] {
  const [, whole, , decimals = '0'] = THOUSANDS.exec(written) ?? [];
  const texts = [written.replace(',', '.'), ...(whole ? [`${whole.replaceAll(/[.,]/g, '')}.${decimals}`] : [])];
  return texts.flatMap((text) => fromText(text) ?? []).toSorted(compare);
}
