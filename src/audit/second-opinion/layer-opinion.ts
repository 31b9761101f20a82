import { bug } from '../../kit/bug.js';
import type { FactType } from '../../model/fact-type.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { NodeMeasure } from '../../model/operator.js';
import type { Measure } from '../../model/pack.js';
import type { Formula, PlanNode, PlanTier } from '../../model/plan.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import type { Answer } from './answer.js';
import { type Around, askerOf, type Known } from './asker.js';
import { countedAs, opinionOf, rowsOf } from './children.js';
import { dataOf } from './from-engine.js';
import { fromScore } from './from-score.js';
import { groupOpinion } from './group-opinion.js';
import { leafOpinion } from './leaf-opinion.js';
import { levelOpinion, publishedOpinion } from './level-opinion.js';
import { isMember } from './member.js';
import { type NodeOpinion, type Scene, taintOf } from './node-opinion.js';
import type { Question, TogetherQuestion } from './question.js';
import type { Reading } from './reading.js';
import { decline, orDeclined } from './stop.js';
import { taintedFacts } from './tainted-facts.js';

/** What the second opinion says of one unit in one layer. */
export interface LayerOpinion extends Known {
  readonly nodes: ReadonlyMap<string, NodeOpinion>;
  readonly tainted: ReadonlyMap<string, string>;
}

/** A unit in one layer while its nodes are told: what was said so far, and what tells the next one. */
export interface Telling {
  readonly opinion: LayerOpinion;
  readonly scene: Scene;
  readonly tell: (node: PlanNode) => void;
}

/** Ready to tell every node of the unit, in the order of the plan. Where one cannot be told, the engine's word stands for what reads it. */
export function tellingOf(
  reading: Reading,
  tier: PlanTier,
  unit: UnitInput,
  layer: Layer,
  engine: UnitScores,
  beside: Beside,
): Telling {
  const known: Known = { facts: factsIn(reading, unit, layer), attributes: dataOf(unit.attributes) };
  const tainted = taintedFacts(reading, known, engine.unusable[layer] ?? []);
  const said = new Map<string, NodeOpinion>();
  const scene: Scene = sceneOf({ reading, tier, unit, layer, said, tainted }, known, beside);
  return {
    opinion: { ...known, nodes: said, tainted },
    scene,
    tell: (node) => void said.set(node.id, tell(scene, node, engine.layers[layer]?.[node.id])),
  };
}

/** What is said of other units beside this one. */
export type Beside = (scene: Scene, question: TogetherQuestion) => Answer;

const GIVEN_BY_OTHERS: Readonly<Record<FactType, boolean>> = {
  boolean: false,
  count: false,
  number: false,
  choice: false,
  date: false,
  text: false,
  list: false,
  mark: true,
};

/** `claimed` knows the unit's own figures alone; in the others stand the marks that others give. */
function factsIn({ plan }: Reading, { reported, verified }: UnitInput, layer: Layer): Known['facts'] {
  const all = dataOf(layer === 'verified' ? verified : reported);
  if (layer !== 'claimed') return all;
  return new Map([...all].filter(([id]) => !GIVEN_BY_OTHERS[plan.facts[id]?.info.type ?? 'text']));
}

function sceneOf(
  base: Pick<Scene, 'reading' | 'tier' | 'unit' | 'layer' | 'said' | 'tainted'>,
  known: Known,
  beside: Beside,
): Scene {
  const { question } = base.reading;
  // asked before anything else: json-logic-js answers one question at a time
  const own = Object.values(base.tier.cohorts).filter((cohort) => isMember(base.reading, cohort, base.unit));
  const cohorts = new Set(own.map(({ id }) => id));
  const around: Around = {
    measure: (id, what) => measureOf(opinionOf(scene, id), what),
    rows: (id, which) => {
      const node = base.tier.nodes[id];
      return rowsOf(scene, node?.kind === 'group' ? node[which] : []);
    },
    inCohort: (id) => cohorts.has(id),
    together: (asked) => beside(scene, asked),
  };
  const blanks = new Set<string>();
  const asked = askerOf(base.reading, known, around, blanks);
  const plainly = (formula: Formula) => asked(question(formula));
  const taint = (formula: Formula) => taintOf(base, question(formula));
  const answer = (formula: Formula) => taint(formula) ?? plainly(formula);
  const answerTo = (one: Question) => taintOf(base, one) ?? asked(one);
  const scene: Scene = { ...base, blanks, has: (fact) => known.facts.has(fact), taint, plainly, answer, answerTo };
  return scene;
}

function measureOf({ outcome, published, level }: NodeOpinion, what: NodeMeasure): Answer {
  if (outcome.status !== 'scored') return outcome;
  const [first, printed] = what.split(' ') as [Measure | 'level' | 'published', Measure?];
  const found = first === 'published' ? printed && published[printed] : first === 'level' ? level : outcome[first];
  return found ?? bug(`no ${what}`);
}

function tell(scene: Scene, node: PlanNode, engine: NodeScore | undefined): NodeOpinion {
  const told = orDeclined(() => (stoppedAtLimit(node, engine) ? decline('too-many-steps') : opinionOn(scene, node)));
  if ('declined' in told) return { ...fromScore(engine ?? bug(`${node.id} was not scored`)), declined: told.declined };
  const irrational = formulasOf(node).some((formula) => scene.reading.question(formula).irrational);
  return { ...told.done, sameLibrary: irrational || (engine?.approximate ?? false) };
}

/** Where the engine gave up counting, nobody need count again. */
function stoppedAtLimit({ kind }: PlanNode, engine: NodeScore | undefined): boolean {
  const outcome = engine?.outcome;
  return kind === 'leaf' && outcome?.status === 'unscorable' && outcome.because.code === 'too-many-steps';
}

function formulasOf(node: PlanNode): readonly Formula[] {
  const gates = node.levels?.steps.flatMap(({ gate }) => gate ?? []) ?? [];
  const own = node.kind === 'leaf' ? [node.points, ...node.requires] : [node.earned, node.base];
  return [...node.applies, ...own, ...gates];
}

function opinionOn(scene: Scene, node: PlanNode): NodeOpinion {
  const told = node.kind === 'leaf' ? leafOpinion(scene, node) : { outcome: groupOpinion(scene, node) };
  const { outcome } = told;
  const blanks = blanksOf(scene, node, outcome);
  const own = { ...told, counted: countedAs(node, outcome), blanks, published: {}, sameLibrary: false };
  if (outcome.status !== 'scored') return own;
  const published = publishedOpinion(node, outcome);
  // a gate may look at its own node
  scene.said.set(node.id, { ...own, published });
  const level = levelOpinion(scene, node, outcome, published);
  return { ...own, published, ...(level === undefined ? {} : { level }) };
}

/** What its condition and its rule asked about and did not find, where a value, or none, came of it all the same. */
function blanksOf(scene: Scene, node: PlanNode, { status }: NodeOpinion['outcome']): readonly string[] {
  const { blanks, has, unit, layer } = scene;
  const isAwarded = status === 'scored' && layer === 'verified' && unit.rulings.awards[node.id] !== undefined;
  if (status === 'missing' || isAwarded) return [];
  const isScored = node.kind === 'leaf' && status === 'scored';
  const optional = isScored ? node.optional.filter((fact) => !has(fact)) : [];
  return [...new Set([...blanks, ...optional])].toSorted();
}
