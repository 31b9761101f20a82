import { onlyKeys } from '../kit/plain-data.js';
import type { Typed } from '../model/expression.js';
import { PROCEDURE_KEYS } from '../model/pack-procedure.js';
import type { Formula, Plan, PlanCohort, PlanFact, PlanNode, PlanTier } from '../model/plan.js';
import { PROCEDURE_IS } from './procedure-is.js';

type Data = Readonly<Record<string, unknown>>;

/** What the evaluator needs of a plan, as plain data: no titles, citations, standings, nor where anything was written. */
export function planData({ pack, facts, relations, tiers, steps }: Plan): Data {
  const { procedure, attributes = [] } = pack;
  return {
    pack: {
      procedure: onlyKeys(
        procedure,
        PROCEDURE_KEYS.filter((key) => PROCEDURE_IS[key].inModule),
      ),
      attributes: attributes.map((attribute) => onlyKeys(attribute, ['id', 'type', 'options'])),
    },
    facts: mapped(facts, factData),
    relations: relations.map((relation) => ({ id: relation.id, ...formulaData(relation) })),
    tiers: tiers.map(tierData),
    steps,
    plugins: [],
  };
}

/** A fact with what the runtime reads of its document: the type and the bounds. */
export function factData({ info, ...fact }: PlanFact): Data {
  return { ...fact, info: onlyKeys(info, ['type', 'min', 'max', 'step']) };
}

function tierData({ id, nodes, order, cohorts, rankings, compared, facts, attributes, statistics }: PlanTier): Data {
  return {
    id,
    order,
    facts,
    attributes,
    document: { id },
    path: [],
    nodes: mapped(nodes, nodeData),
    cohorts: mapped(cohorts, cohortData),
    rankings: rankings.map((ranking) =>
      onlyKeys(ranking, ['id', 'of', 'by', 'basis', 'prefer', 'cohort', 'ties', 'tieBreak', 'notSubmitted']),
    ),
    compared: mapped(compared, formulaData),
    statistics: mapped(statistics, ({ squareRoot: _, cohort, ...statistic }) => ({
      ...statistic,
      value: formulaData(statistic.value),
      ...(cohort ? { cohort: cohortData(cohort) } : {}),
    })),
  };
}

function cohortData({ where, ...cohort }: PlanCohort): Data {
  return { ...cohort, ...(where ? { where: formulaData(where) } : {}) };
}

function nodeData(node: PlanNode): Data {
  const { document, levels } = node;
  const base = {
    ...node,
    document: onlyKeys(document, ['appliesTo', 'mayClaimNotApplicable', 'evidence']),
    path: [],
    applies: node.applies.map(formulaData),
    ...(levels
      ? {
          levels: {
            ...levels,
            steps: levels.steps.map(({ gate, ...step }) => ({ ...step, ...(gate ? { gate: formulaData(gate) } : {}) })),
          },
        }
      : {}),
  };
  return node.kind === 'leaf'
    ? {
        ...base,
        points: formulaData(node.points),
        operands: node.operands.map(formulaData),
        requires: node.requires.map(formulaData),
      }
    : { ...base, earned: formulaData(node.earned), base: formulaData(node.base) };
}

/** An expression without its function `evaluate`, which the module makes again. */
function formulaData({ typed, references }: Pick<Formula, 'typed' | 'references'>): Data {
  return { typed: typedData(typed), references };
}

/** An expression without the places where it was written. */
function typedData({ path: _, args, ...typed }: Typed): Data {
  return { ...typed, args: args.map(typedData) };
}

function mapped<T>(from: Readonly<Record<string, T>>, make: (value: T) => Data): Data {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, make(value)]));
}
