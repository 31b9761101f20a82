import { canonicalJson } from '../../kit/canonical-json.js';
import { compare, type Exact } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { PlanLeaf } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';
import { ruleIn } from './place-in.js';

/** A case that earns all or nothing: its conditions, all of which must hold, and its points. */
interface PlainCase {
  readonly needs: readonly string[];
  readonly points: Exact;
}

/** Cases of a list of which the best counts that never are the best: another case asks for less, and gives as many points or more. */
export function idleCases({ id, path, document }: PlanLeaf): readonly CheckFinding[] {
  return placesIn(ruleIn(document)).flatMap(({ path: inside, value }) => {
    if (inside.at(-1) !== 'cases' || !isList(value)) return [];
    const cases = value.map((item) => plainCase(item as Json));
    return cases.flatMap((plain, index) =>
      plain && cases.some((other) => other && isBetter(other, plain))
        ? [checkFinding('case-idle', [...path, 'rule', ...inside, index], { node: id })]
        : [],
    );
  });
}

/** Whether a case asks for less than another, and gives as many points or more. */
function isBetter(better: PlainCase, worse: PlainCase): boolean {
  return (
    better.needs.length < worse.needs.length &&
    better.needs.every((need) => worse.needs.includes(need)) &&
    compare(better.points, worse.points) >= 0
  );
}

function plainCase(json: Json): PlainCase | undefined {
  const { max, rule } = keysOf(json);
  const [params, another] = Object.values(keysOf(rule));
  const { when, all } = keysOf(params);
  const needs = isList(all) ? all : when === undefined ? [] : [when];
  const points = fromText(String(max));
  if (points === undefined || needs.length === 0 || another !== undefined) return undefined;
  return { needs: needs.map(canonicalJson), points };
}

function keysOf(json: Json | undefined): { readonly [key: string]: Json } {
  return isObject(json) ? (json as { readonly [key: string]: Json }) : {};
}
