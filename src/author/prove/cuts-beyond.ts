import { add, compare, type Exact, isZero, ONE } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import { HIGH_IS_BETTER } from '../../model/pack-words.js';
import type { Plan, PlanNode } from '../../model/plan.js';

/** A number of a rule with which a figure is compared, and where it stands in the rule. */
interface Cut {
  readonly path: Path;
  readonly value: unknown;
  /** Whether figures below it are meant, or above it. */
  readonly isUpper: boolean;
}

type Params = Readonly<Record<string, unknown>>;

/** The cuts of rules that give points by where one figure lies; those at which all points are earned are told by what is earned. */
const CUTS: Readonly<Record<string, (params: Params) => readonly Cut[]>> = {
  goalposts: ({ low, high, prefer }) =>
    prefer === 'high' || prefer === 'low'
      ? [
          HIGH_IS_BETTER[prefer]
            ? { path: ['low'], value: low, isUpper: false }
            : { path: ['high'], value: high, isUpper: true },
        ]
      : [],
  bands: ({ points }) =>
    (isList(points) ? points : []).flatMap((band, index) =>
      Object.entries(ENDS).flatMap(([end, isUpper]) =>
        isObject(band) && band[end] !== undefined ? [{ path: ['points', index, end], value: band[end], isUpper }] : [],
      ),
    ),
};

const ENDS = { atLeast: false, above: false, atMost: true, below: true };

/**
 * Posts and ends of bands beyond every value that the figure may have, as 1000 for a percentage: a zero too many, or another unit of
 * measure. A lower end of 0 is as good as none; and an upper one just above the highest value, as `below: 101`, takes that in.
 */
export function cutsBeyondBounds({ facts }: Plan, node: PlanNode): readonly CheckFinding[] {
  const [[kind, params] = []] = Object.entries(node.document.rule ?? {});
  if (kind === undefined || !Object.hasOwn(CUTS, kind) || !isObject(params)) return [];
  const fact = typeof params.of === 'string' ? facts[params.of] : undefined;
  if (fact === undefined) return [];
  return (CUTS[kind]?.(params) ?? []).flatMap(({ path, value, isUpper }) => {
    const cut = fromText(String(value));
    const bound = isUpper ? fact.max : fact.min;
    if (cut === undefined || bound === undefined || !isBeyond(cut, bound, isUpper)) return [];
    const at = [...node.path, 'rule', kind, ...path];
    return [
      checkFinding('cut-beyond-bounds', at, { node: node.id, fact: fact.id, found: toText(cut), bound: toText(bound) }),
    ];
  });
}

function isBeyond(cut: Exact, bound: Exact, isUpper: boolean): boolean {
  return isUpper ? compare(cut, add(bound, ONE)) > 0 : !isZero(cut) && compare(cut, bound) < 0;
}
