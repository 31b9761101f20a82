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
    cohorts: mapped(cohorts, (cohort) => cohortData(cohort, formulaData)),
    rankings: rankings.map((ranking) =>
      onlyKeys(ranking, ['id', 'of', 'by', 'basis', 'prefer', 'cohort', 'ties', 'tieBreak', 'notSubmitted']),
    ),
    compared: mapped(compared, formulaData),
    statistics: mapped(statistics, ({ squareRoot: _, cohort, ...statistic }) => ({
      ...statistic,
      value: formulaData(statistic.value),
      ...(cohort ? { cohort: cohortData(cohort, formulaData) } : {}),
    })),
  };
}

/** Writes an expression of a plan as plain data. */
type WriteFormula = (formula: Pick<Formula, 'typed' | 'references'>) => Data;

/** A cohort, its condition written by `write`. */
export function cohortData({ where, ...cohort }: PlanCohort, write: WriteFormula): Data {
  return { ...cohort, ...(where ? { where: write(where) } : {}) };
}

/** The parts of a node that hold expressions, each written by `write`. */
export function formulasOfNode(node: PlanNode, write: WriteFormula): Data {
  const { applies, levels } = node;
  const steps = levels?.steps.map(({ gate, ...step }) => ({ ...step, ...(gate ? { gate: write(gate) } : {}) }));
  return {
    applies: applies.map(write),
    ...(levels ? { levels: { ...levels, steps } } : {}),
    ...(node.kind === 'leaf'
      ? { points: write(node.points), operands: node.operands.map(write), requires: node.requires.map(write) }
      : { earned: write(node.earned), base: write(node.base) }),
  };
}

function nodeData(node: PlanNode): Data {
  const document = onlyKeys(node.document, ['appliesTo', 'mayClaimNotApplicable', 'evidence']);
  const { inside: _, ...parts } = { inside: undefined, ...node };
  return { ...parts, document, path: [], ...formulasOfNode(node, formulaData) };
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
