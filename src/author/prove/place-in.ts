import { fromDecimal, toText } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanLeaf } from '../../model/plan.js';

/** The first place in a rule at which this id or number is written; the rule where it stands nowhere as it is. */
export function placeIn({ path, document }: PlanLeaf, written: string): Path {
  const rule: Path = [...path, 'rule'];
  return [...rule, ...(firstPath((document.rule ?? null) as Json, written) ?? [])];
}

function firstPath(json: Json, written: string): Path | undefined {
  if (json === written || (isDecimal(json) && toText(fromDecimal(json)) === written)) return [];
  if (typeof json !== 'object' || json === null) return undefined;
  const entries = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  for (const [key, inner] of entries) {
    const below = firstPath(inner as Json, written);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}

function isDecimal(json: Json): json is string {
  return typeof json === 'string' && /^-?\d+(?:\.\d+)?$/.test(json);
}
