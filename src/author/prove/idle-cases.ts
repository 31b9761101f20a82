import { canonicalJson } from '../../kit/canonical-json.js';
import { compare, type Exact } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanLeaf } from '../../model/plan.js';

/** A case that earns all or nothing: its conditions, all of which must hold, and its points. */
interface PlainCase {
  readonly needs: readonly string[];
  readonly points: Exact;
}

/** Cases of which the best counts, and that never are the best: another one asks for less, or the same, and gives as much. What is the same case twice is told elsewhere. */
export function idleCases({ id, path, document }: PlanLeaf): readonly CheckFinding[] {
  return casesIn((document.rule ?? null) as Json, [...path, 'rule']).flatMap(({ cases, at }) => {
    const plain = cases.map(plainCase);
    return plain.flatMap((mine, index) => {
      const isIdle = plain.some(
        (other) =>
          mine &&
          other &&
          other.needs.length < mine.needs.length &&
          other.needs.every((need) => mine.needs.includes(need)) &&
          compare(other.points, mine.points) >= 0,
      );
      return isIdle ? [checkFinding('case-idle', [...at, index], { node: id })] : [];
    });
  });
}

function casesIn(json: Json, at: Path): readonly { readonly cases: readonly Json[]; readonly at: Path }[] {
  if (isList(json)) return json.flatMap((item, index) => casesIn(item, [...at, index]));
  if (!isObject(json)) return [];
  const { cases } = json as { readonly [key: string]: Json };
  const own = isList(cases) ? [{ cases, at: [...at, 'cases'] }] : [];
  return [...own, ...Object.entries(json).flatMap(([key, inside]) => casesIn(inside as Json, [...at, key]))];
}

function plainCase(json: Json): PlainCase | undefined {
  const { max, rule } = isObject(json) ? (json as { readonly [key: string]: Json }) : {};
  const { flag } = isObject(rule) ? (rule as { readonly [key: string]: Json }) : {};
  const { when, all } = isObject(flag) ? (flag as { readonly [key: string]: Json }) : {};
  const needs = isList(all) ? all : when === undefined ? [] : [when];
  const points = fromText(String(max));
  return points === undefined || needs.length === 0 ? undefined : { needs: needs.map(canonicalJson), points };
}
