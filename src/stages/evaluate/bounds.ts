import { compare, divide, isWhole, subtract, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { bareReader } from '../../logic/index.js';
import { isExact, type Reason, type Value } from '../../model/expression.js';
import { type Finding, finding } from '../../model/finding.js';
import type { Layer } from '../../model/layer.js';
import type { Reader } from '../../model/operator.js';
import type { Plan, PlanFact, PlanRelation } from '../../model/plan.js';

/**
 * `unusable`: the facts of one unit that break a bound or a relation, each with the reason. `findings`: one for each
 * break.
 */
export interface Bounded {
  readonly unusable: ReadonlyMap<string, Reason>;
  readonly findings: readonly Finding[];
}

/** What bounds and relations are asked of: the facts and attributes of a unit in a layer. */
interface BoundedUnit {
  readonly facts: Readonly<Record<string, Value>>;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly layer: Layer;
}

/** A unit that breaks a bound or a relation gets a finding; the rules that read those facts are unscorable for it alone. */
export function checkBounds(
  { facts: declared, relations }: Plan,
  facts: Readonly<Record<string, Value>>,
  attributes: Readonly<Record<string, Value>>,
  layer: Layer,
): Bounded {
  const outside = Object.keys(facts).flatMap((id) => brokenBound(declared[id], facts[id]) ?? []);
  const reader = bareReader(facts, attributes);
  const broken = relations.filter((relation) => isBroken(relation, reader, attributes));
  return boundedBy(outside, broken, layer);
}

/**
 * As `checkBounds`, where `before` is its result for the unit and one fact has changed since: only the bounds of that fact and
 * the relations that read it are checked. `facts` are looked up by their ids.
 */
export function checkBoundsAgain(
  { facts: declared, relations }: Plan,
  before: Bounded,
  { facts, attributes, layer }: BoundedUnit,
  changed: string,
): Bounded {
  const asOutside = ({ code, params }: Finding): readonly Outside[] => {
    const { fact } = params;
    return fact === undefined || fact === changed
      ? []
      : [{ code: code as Outside['code'], params: { ...params, fact } }];
  };
  const outside = [
    ...before.findings.flatMap(asOutside),
    ...[brokenBound(declared[changed], facts[changed]) ?? []].flat(),
  ];
  const wasBroken = new Set(before.findings.flatMap(({ params }) => params.relation ?? []));
  const reader = bareReader(facts, attributes);
  const isRead = ({ references }: PlanRelation) =>
    references.facts.includes(changed) || references.presences.includes(changed);
  const broken = relations.filter((relation) =>
    isRead(relation) ? isBroken(relation, reader, attributes) : wasBroken.has(relation.id),
  );
  return boundedBy(outside, broken, layer);
}

/** What the facts outside their bounds, in any order, and the broken relations, in theirs, do to a unit. */
function boundedBy(outside: readonly Outside[], broken: readonly PlanRelation[], layer: Layer): Bounded {
  const unusable = new Map<string, Reason>();
  const findings: Finding[] = [];
  for (const { code, params } of outside.toSorted((a, b) => byCodeUnit(a.params.fact, b.params.fact))) {
    unusable.set(params.fact, { code, params: { fact: params.fact } });
    findings.push(finding(code, '', params, layer));
  }
  for (const relation of broken) {
    const { id, references } = relation;
    findings.push(finding('relation-broken', '', { relation: id, facts: references.facts.join(', ') }, layer));
    for (const fact of references.facts) if (!unusable.has(fact)) unusable.set(fact, reasonOf(relation));
  }
  return { unusable, findings };
}

/** Whether a relation does not hold for a unit. */
export function isBroken(
  { evaluate, references }: PlanRelation,
  reader: Reader,
  attributes: Readonly<Record<string, Value>>,
): boolean {
  // a tier that is not asked for its facts need not have its attributes
  return references.attributes.every((attribute) => Object.hasOwn(attributes, attribute)) && evaluate(reader) === false;
}

/** Why the rules that read a fact of a broken relation have no value. */
export function reasonOf({ id }: PlanRelation): Reason {
  return { code: 'relation-broken', params: { relation: id } };
}

/** How a value is outside the bounds of a fact. */
interface Outside {
  readonly code: 'out-of-bounds' | 'off-step';
  readonly params: Readonly<Record<string, string>> & { readonly fact: string };
}

/** How a value is outside the bounds of its fact; undefined for a value within them, or no number. */
export function brokenBound(fact: PlanFact | undefined, value: Value | undefined): Outside | undefined {
  if (!fact || !isExact(value)) return undefined;
  const { id, min, max, step, info } = fact;
  const isOutside = (min && compare(value, min) < 0) || (max && compare(value, max) > 0);
  const steps = isOutside ? undefined : step && divide(subtract(value, min ?? ZERO), step);
  if (!isOutside && (!steps || isWhole(steps))) return undefined;
  const factParams = { fact: id, value: toText(value) };
  return isOutside
    ? { code: 'out-of-bounds', params: { ...factParams, min: info.min ?? '', max: info.max ?? '' } }
    : { code: 'off-step', params: { ...factParams, step: info.step ?? '' } };
}
