import { compare, divide, type Exact, isWhole, subtract, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { bareReader } from '../../logic/index.js';
import type { Reason, Value } from '../../model/expression.js';
import { type Finding, finding } from '../../model/finding.js';
import type { Layer } from '../../model/layer.js';
import type { Plan, PlanFact } from '../../model/plan.js';

/**
 * `tainted`: the facts of one unit that break a bound or a relation, each with the reason. `findings`: one for each
 * break.
 */
export interface Bounded {
  readonly tainted: ReadonlyMap<string, Reason>;
  readonly findings: readonly Finding[];
}

/** A unit that breaks a bound or a relation gets a finding; the rules that read those facts are unscorable for it alone. */
export function checkBounds(
  { facts: declared, relations }: Plan,
  facts: Readonly<Record<string, Value>>,
  attributes: Readonly<Record<string, Value>>,
  layer: Layer,
): Bounded {
  const tainted = new Map<string, Reason>();
  const findings: Finding[] = [];
  for (const id of Object.keys(facts).toSorted()) {
    const fact = declared[id];
    const value = facts[id];
    if (!fact || !isExact(value)) continue;
    const broken = brokenBound(fact, value);
    if (!broken) continue;
    tainted.set(id, { code: broken.code, params: { fact: id } });
    findings.push(finding(broken.code, '', broken.params, layer));
  }
  const reader = bareReader(facts, attributes);
  for (const { id, evaluate, references } of relations) {
    // a tier that is not asked for its facts need not have its attributes
    if (!references.attributes.every((attribute) => Object.hasOwn(attributes, attribute))) continue;
    if (evaluate(reader) !== false) continue;
    findings.push(finding('relation-broken', '', { relation: id, facts: references.facts.join(', ') }, layer));
    for (const fact of references.facts)
      if (!tainted.has(fact)) tainted.set(fact, { code: 'relation-broken', params: { relation: id } });
  }
  return { tainted, findings };
}

function isExact(value: Value | undefined): value is Exact {
  return typeof value === 'object' && 'n' in value;
}

function brokenBound(
  { id, min, max, step, info }: PlanFact,
  value: Exact,
): { readonly code: 'out-of-bounds' | 'off-step'; readonly params: Record<string, string> } | undefined {
  const factParams = { fact: id, value: toText(value) };
  if ((min && compare(value, min) < 0) || (max && compare(value, max) > 0)) {
    return { code: 'out-of-bounds', params: { ...factParams, min: info.min ?? '', max: info.max ?? '' } };
  }
  const steps = step && divide(subtract(value, min ?? ZERO), step);
  return steps && !isWhole(steps) ? { code: 'off-step', params: { ...factParams, step: info.step ?? '' } } : undefined;
}
