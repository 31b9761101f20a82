import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { NodeMeasure } from '../../model/operator.js';
import type { PlanFact, PlanNode, PlanTier } from '../../model/plan.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import type { Answer, Datum } from './answer.js';
import { askerOf, type Surroundings, type UnitFigures } from './asker.js';
import { countedAs, opinionOf, rowsOf } from './children.js';
import { dataOf } from './from-engine.js';
import { fromScore } from './from-score.js';
import { groupOpinion } from './group-opinion.js';
import { IS_MARK, LAYER_RULES } from './layer-rules.js';
import { leafOpinion } from './leaf-opinion.js';
import { levelOpinion, publishedOpinion } from './level-opinion.js';
import { isMember } from './member.js';
import { type Measures, type NodeOpinion, type OpinionContext, unusableIn } from './node-opinion.js';
import type { Question, StatisticQuestion } from './question.js';
import type { Reading } from './reading.js';
import { decline, orDecline, orDeclined } from './stop.js';
import { unusableFacts } from './unusable-facts.js';

/** The second opinion on one unit in one layer. */
export interface LayerOpinion extends UnitFigures {
  readonly nodes: ReadonlyMap<string, NodeOpinion>;
  /** Facts that decide nothing, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** A unit in one layer, before and while its nodes get an opinion. */
interface UnitInLayer {
  readonly reading: Reading;
  readonly tier: PlanTier;
  readonly unit: UnitInput;
  readonly layer: Layer;
  /** What the engine has: it stands for a node on which there is no opinion. */
  readonly engine: UnitScores;
}

/** An opinion that grows node by node: `addNode` is called in the order of the plan. */
export interface GrowingOpinion {
  readonly opinion: LayerOpinion;
  readonly context: OpinionContext;
  readonly addNode: (node: PlanNode) => void;
}

/** Answers a question about several units for the unit of the context. */
export type AskUnits = (context: OpinionContext, question: StatisticQuestion) => Answer;

/** The opinion on a unit in one layer, without any node yet. */
export function startOpinion(subject: UnitInLayer, askUnits: AskUnits): GrowingOpinion {
  const { reading, unit, layer, engine } = subject;
  const figures: UnitFigures = { facts: factsIn(subject), attributes: dataOf(unit.attributes) };
  const unusable = unusableFacts(reading, figures, engine.unusable[layer] ?? []);
  const context = contextOf(subject, figures, unusable, askUnits);
  return {
    opinion: { ...figures, nodes: context.opinions, unusable },
    context,
    addNode: (node) => {
      context.opinions.set(node.id, opinionOrEngine(context, node, engine.layers[layer]?.[node.id]));
    },
  };
}

function factsIn({ reading: { plan }, unit, layer }: UnitInLayer): UnitFigures['facts'] {
  const rules = LAYER_RULES[layer];
  const facts = dataOf(unit[rules.facts]);
  return rules.marks ? facts : new Map([...facts].filter(([id]) => !isMark(plan.facts[id])));
}

function isMark(fact: PlanFact | undefined): boolean {
  return fact !== undefined && IS_MARK[fact.info.type];
}

function contextOf(
  { reading, tier, unit, layer }: UnitInLayer,
  figures: UnitFigures,
  unusable: OpinionContext['unusable'],
  askUnits: AskUnits,
): OpinionContext {
  const { question } = reading;
  // asked before anything else: json-logic-js answers one question at a time
  const cohorts = new Map(
    Object.values(tier.cohorts).map((cohort) => [cohort.id, orDeclined(() => isMember(reading, cohort, unit))]),
  );
  const surroundings: Surroundings = {
    measure: (id, measure) => measureIn(opinionOf(context, id), measure),
    rows: (id, which) => {
      const node = tier.nodes[id];
      return rowsOf(context, node?.kind === 'group' ? node[which] : []);
    },
    inCohort: (id) => orDecline(cohorts.get(id) ?? bug(`no cohort ${id}`)),
    statistic: (statistic) => askUnits(context, statistic),
  };
  const blanks = new Set<string>();
  const plainAnswerTo = askerOf(reading, figures, surroundings, blanks);
  const answerTo = (asked: Question) => unusableIn({ unusable }, asked) ?? plainAnswerTo(asked);
  const context: OpinionContext = {
    reading,
    tier,
    unit,
    layer,
    unusable,
    blanks,
    answerTo,
    opinions: new Map(),
    has: (fact) => figures.facts.has(fact),
    unusableIn: (formula) => unusableIn({ unusable }, question(formula)),
    plainAnswer: (formula) => plainAnswerTo(question(formula)),
    answer: (formula) => answerTo(question(formula)),
  };
  return context;
}

const MEASURE_IN: Readonly<
  Record<NodeMeasure, (outcome: Measures, opinion: Pick<NodeOpinion, 'published' | 'level'>) => Datum | undefined>
> = {
  points: ({ points }) => points,
  percent: ({ percent }) => percent,
  converted: ({ converted }) => converted,
  'published points': (_, { published }) => published.points,
  'published percent': (_, { published }) => published.percent,
  'published converted': (_, { published }) => published.converted,
  level: (_, { level }) => level,
};

function measureIn(opinion: NodeOpinion, measure: NodeMeasure): Answer {
  const { outcome } = opinion;
  if (outcome.status !== 'scored') return outcome;
  return MEASURE_IN[measure](outcome, opinion) ?? bug(`no ${measure}`);
}

function opinionOrEngine(context: OpinionContext, node: PlanNode, engine: NodeScore | undefined): NodeOpinion {
  const opinion = orDeclined(() =>
    stoppedAtLimit(node, engine) ? decline('too-many-steps') : opinionOn(context, node),
  );
  if ('declined' in opinion)
    return { ...fromScore(engine ?? bug(`${node.id} was not scored`)), declined: opinion.declined };
  return opinion.done;
}

/** Whether the engine gave up a criterion because it takes too many steps: then nobody need count them again. */
function stoppedAtLimit({ kind }: PlanNode, engine: NodeScore | undefined): boolean {
  const outcome = engine?.outcome;
  return kind === 'leaf' && outcome?.status === 'unscorable' && outcome.because.code === 'too-many-steps';
}

function opinionOn(context: OpinionContext, node: PlanNode): NodeOpinion {
  const result = node.kind === 'leaf' ? leafOpinion(context, node) : { outcome: groupOpinion(context, node) };
  const { outcome } = result;
  const blanks = blanksOf(context, node, outcome);
  const opinion = { ...result, counted: countedAs(node, outcome), blanks, published: {} };
  if (outcome.status !== 'scored') return opinion;
  const published = publishedOpinion(node, outcome);
  // a gate may read its own node
  context.opinions.set(node.id, { ...opinion, published });
  return { ...opinion, published, ...levelOpinion(context, node, outcome, published) };
}

/** Absent facts that the condition and the rule of a node asked about, where they gave a value, or a reason for none, all the same. */
function blanksOf(context: OpinionContext, node: PlanNode, { status }: NodeOpinion['outcome']): readonly string[] {
  const { blanks, has, unit, layer } = context;
  const hasAward = LAYER_RULES[layer].rulings && unit.rulings.awards[node.id] !== undefined;
  if (status === 'missing' || (status === 'scored' && hasAward)) return [];
  const optional = node.kind === 'leaf' && status === 'scored' ? node.optional.filter((fact) => !has(fact)) : [];
  return [...new Set([...blanks, ...optional])].toSorted();
}
