import { canonicalJson } from '../../kit/canonical-json.js';
import { compare, type Exact } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { PlanLeaf } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';
import { ruleIn } from './place-in.js';

/** A case that earns all or nothing: its conditions, all or any of which must hold, and its points. */
interface PlainCase {
  readonly needs: readonly Json[];
  readonly isAny: boolean;
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
  if (worse.isAny || compare(better.points, worse.points) < 0) return false;
  const isMet = (need: Json) => worse.needs.some((other) => follows(other, need));
  if (better.isAny) return better.needs.some(isMet);
  const isAsMuch = worse.needs.every((need) => better.needs.some((other) => follows(other, need)));
  return better.needs.every(isMet) && !isAsMuch;
}

/** Whether one condition holds wherever another does: it is the same, or a comparison of the same with a number that is no narrower. */
function follows(given: Json, need: Json): boolean {
  if (canonicalJson(given) === canonicalJson(need)) return true;
  const [inner, outer] = [halfIn(given), halfIn(need)];
  if (!inner || !outer || inner.of !== outer.of || inner.side !== outer.side) return false;
  const order = compare(inner.bound, outer.bound) * (inner.side === 'above' ? 1 : -1);
  return order > 0 || (order === 0 && (inner.isStrict || !outer.isStrict));
}

/** A comparison with a number that is written out behind it. */
function halfIn(json: Json) {
  const [entry, another] = Object.entries(keysOf(json));
  const [operator = '', operands] = entry ?? [];
  const sign = SIGNS[operator];
  const [of, number, more] = isList(operands) ? operands : [];
  const { number: written = number } = keysOf(number);
  const bound = typeof written === 'number' || typeof written === 'string' ? fromText(String(written)) : undefined;
  if (another || !sign || of === undefined || more !== undefined || !bound) return undefined;
  return { ...sign, of: canonicalJson(of), bound };
}

const SIGNS: Readonly<Record<string, { readonly side: 'above' | 'below'; readonly isStrict: boolean }>> = {
  '>': { side: 'above', isStrict: true },
  '>=': { side: 'above', isStrict: false },
  '<': { side: 'below', isStrict: true },
  '<=': { side: 'below', isStrict: false },
};

function plainCase(json: Json): PlainCase | undefined {
  const { max, rule } = keysOf(json);
  const [params, another] = Object.values(keysOf(rule));
  const { when, all, any } = keysOf(params);
  const needs = [all, any].find((list) => isList(list)) ?? (when === undefined ? [] : [when]);
  const points = fromText(String(max));
  if (points === undefined || needs.length === 0 || another !== undefined) return undefined;
  return { needs: needs as readonly Json[], isAny: isList(any) && any.length > 1, points };
}

function keysOf(json: Json | undefined): { readonly [key: string]: Json } {
  return isObject(json) ? (json as { readonly [key: string]: Json }) : {};
}
