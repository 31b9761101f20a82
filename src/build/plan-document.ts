import { type CompiledPack, compiledPack } from '../engine.js';
import { isList, isObject, onlyKeys } from '../kit/plain-data.js';
import { sortedJson } from '../kit/sorted-json.js';
import { isIrrationalName } from '../logic/is-irrational.js';
import { FUNCTIONS } from '../logic/values/functions.js';
import type { Typed } from '../model/expression.js';
import type { Pack, PackNode, PackTier } from '../model/pack.js';
import { PROCEDURE_KEYS } from '../model/pack-procedure.js';
import type { Formula, Plan, PlanCohort, PlanNode, PlanStatistic, PlanTier } from '../model/plan.js';
import { checkOf, PLAN_FORMAT, type PlanDocument, type PlanNeeds } from '../model/plan-document.js';
import { SOURCE } from '../model/source.js';
import { levelsStanding } from '../model/standing-of.js';
import { HAS_ROOT } from '../model/statistic.js';
import { nodesOf } from '../model/tier-nodes.js';
import { VERSION } from '../model/version.js';
import { cohortData, factData, formulasOfNode } from './plan-data.js';
import { PROCEDURE_IS } from './procedure-is.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * A compiled pack as plain JSON, which `openPlan` of `tieuchi/run` opens without the compiler. The same pack and build give the
 * same plan.
 *
 * @param compiled The compiled pack.
 * @throws TypeError where `compiled` is not a compiled pack.
 * @example
 * JSON.stringify(planDocument(compilePack(document)));
 */
export function planDocument(compiled: CompiledPack): PlanDocument {
  const { pack, plan } = compiledPack(compiled);
  const { document: _, ...planned } = pack;
  const parts = planParts(plan);
  const written = {
    format: PLAN_FORMAT,
    engine: { version: VERSION, source: SOURCE },
    pack: planned,
    needs: needsOf(plan, parts),
    plan: jsonOf(parts),
  } as const;
  return { ...written, check: checkOf(written) };
}

/**
 * The plan of a pack as text, keys sorted, with a line end: what `tieuchi compile` writes.
 *
 * @param compiled The compiled pack.
 * @throws TypeError where `compiled` is not a compiled pack.
 * @example
 * writeFileSync('xa.plan.json', planText(compilePack(document)));
 */
export function planText(compiled: CompiledPack): string {
  return `${sortedJson(planDocument(compiled))}\n`;
}

/** What is in a plan that the evaluator, the reader of assessments and the views look at. Lists keep the order that objects lose. */
function planParts({ pack, facts, relations, tiers, steps }: Plan): Data {
  return {
    pack: packParts(pack),
    facts: Object.values(facts).map(factData),
    relations: relations.map((relation) => ({ id: relation.id, ...formulaParts(relation) })),
    tiers: tiers.map(tierParts),
    steps,
  };
}

function packParts(pack: Pack): Data {
  return {
    ...onlyKeys(pack, ['id', 'version', 'title', 'languages', 'standing', 'attributes']),
    texts: pack.texts.map((text) => onlyKeys(text, ['key', 'number'])),
    period: onlyKeys(pack.period, ['from', 'to', 'zone']),
    procedure: onlyKeys(pack.procedure, PROCEDURE_KEYS),
    facts: pack.facts.map((fact) => onlyKeys(fact, ['id', 'type', 'title', 'measure', 'atMost'])),
    ...(pack.relations ? { relations: pack.relations.map((relation) => onlyKeys(relation, ['title'])) } : {}),
    tiers: pack.tiers.map((tier) => tierDocument(tier, pack)),
  };
}

function tierDocument(tier: PackTier, pack: Pack): Data {
  return {
    ...onlyKeys(tier, ['id', 'title', 'collects', 'submits', 'deadline', 'late', 'rankings']),
    cohorts: tier.cohorts.map((cohort) => onlyKeys(cohort, ['id', 'title', 'by'])),
    criteria: tier.criteria.map((node) => nodeDocument(node, tier, pack)),
  };
}

function nodeDocument(node: PackNode, tier: PackTier, pack: Pack): Data {
  const { appliesTo, rule, levels, children } = node;
  return {
    ...onlyKeys(node, [
      'id',
      'code',
      'title',
      'max',
      'role',
      'publish',
      'mayClaimNotApplicable',
      'mayAward',
      'evidence',
    ]),
    // only that there is a condition
    ...(appliesTo === undefined ? {} : { appliesTo: true }),
    ...(rule
      ? { rule: Object.fromEntries(Object.entries(rule).map(([kind, params]) => [kind, textsIn(params)])) }
      : {}),
    ...(levels
      ? {
          levels: { steps: levels.steps.map((step) => onlyKeys(step, ['id', 'title'])), floor: levels.floor },
          standing: { levels: levelsStanding(pack, tier.id, node.id) },
        }
      : {}),
    ...(children ? { children: children.map((child) => nodeDocument(child, tier, pack)) } : {}),
  };
}

/** Parameters that sentences name: the ids of facts. */
function textsIn(params: unknown): Data {
  return isObject(params)
    ? Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'string'))
    : {};
}

function tierParts(tier: PlanTier): Data {
  const { id, cohorts, compared, facts, attributes, statistics } = tier;
  return {
    id,
    facts,
    attributes,
    nodes: nodesOf(tier).map(nodeParts),
    cohorts: Object.values(cohorts).map(cohortParts),
    compared: Object.entries(compared).map(([fact, formula]) => ({ fact, ...formulaParts(formula) })),
    statistics: Object.values(statistics).map(statisticParts),
  };
}

function cohortParts(cohort: PlanCohort): Data {
  return cohortData(cohort, formulaParts);
}

function statisticParts({ squareRoot: _, value, cohort, ...statistic }: PlanStatistic): Data {
  return { ...statistic, value: formulaParts(value), ...(cohort ? { cohort: cohortParts(cohort) } : {}) };
}

function nodeParts(node: PlanNode): Data {
  const { document: _, path: __, inside: ___, ...parts } = { inside: undefined, ...node };
  return { ...parts, ...formulasOfNode(node, formulaParts) };
}

/** An expression alone: its closure and what it names are made again. */
function formulaParts({ typed }: Pick<Formula, 'typed'>): Data {
  return { typed: typedParts(typed) };
}

/**
 * An expression without the places where it was written. Only functions keep their type, since their values are checked by
 * it.
 */
function typedParts({ path: _, args, type, ...typed }: Typed): Data {
  return {
    ...typed,
    ...(typed.shape.is === 'function' ? { type } : {}),
    ...(args.length > 0 ? { args: args.map(typedParts) } : {}),
  };
}

/** Plain data as JSON holds it: whole numbers of any length as text, nothing undefined. */
function jsonOf(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (isList(value)) return value.map(jsonOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => (inside === undefined ? [] : [[key, jsonOf(inside)]])),
  );
}

/** The functions that an expression anywhere in a plan asks, and deviations, which have a square root. */
function needsOf({ plugins, pack: { requires, procedure }, tiers }: Plan, parts: unknown): PlanNeeds {
  const names = functionsIn(parts).filter((name) => !Object.hasOwn(FUNCTIONS, name));
  const keptValues = tiers.flatMap(({ statistics }) => Object.values(statistics).flatMap(({ keeps }) => keeps));
  const versions = new Map([...(requires?.operators ?? []), ...plugins].map(({ id, version }) => [id, version]));
  const operators = [...new Set(names.filter((name) => !isIrrationalName(name)))].sort();
  return {
    irrational: keptValues.some((name) => HAS_ROOT[name]) || names.some(isIrrationalName),
    procedure: PROCEDURE_KEYS.some((key) => PROCEDURE_IS[key].hasRules && procedure[key] !== undefined),
    operators: operators.map((id) => ({ id, version: versions.get(id) ?? 0 })),
  };
}

function functionsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { shape, op } = part as Partial<Typed>;
  return [...(shape?.is === 'function' && op ? [op] : []), ...Object.values(part).flatMap(functionsIn)];
}
