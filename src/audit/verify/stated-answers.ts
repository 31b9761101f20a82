import { BUILT_IN, type Scored } from '../../engine.js';
import { ZERO } from '../../kit/exact.js';
import { numberIn, toText } from '../../kit/exact-text.js';
import type { Answer } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Formula, Plan, PlanNode } from '../../model/plan.js';
import type { RecordEntry } from '../../model/record.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { HIDDEN_MEMBERS } from '../../stages/evaluate/read-statistic.js';
import type { WholeRun } from '../../stages/evaluate/run.js';
import {
  type Evaluation,
  evaluatedOf,
  type KnownResults,
  POLICIES,
  type StatedNode,
  scoreNode,
  startEvaluation,
  takeSteps,
} from '../../stages/evaluate.js';
import { rank } from '../../stages/rank.js';
import { type Difference, valueDifference } from './compare-values.js';
import { isOfHidden } from './hidden-forms.js';
import { intervalText, isOutside, measureBounds } from './measure-bounds.js';
import { hasReason, isPossible, reasonsOf } from './possible-answer.js';

/**
 * The assessment, scored with an answer of the record in place of each formula that asks hidden units, so that all that does not hang on
 * them is derived: of such a node too whether it lacks a fact or evidence, what a verifier set, its level by its gates, and
 * what is remarked. `beyond`: points that no figures could give.
 */
export function scoreAsStated(
  plan: Plan,
  scored: Scored,
  known: KnownResults,
  entries: readonly RecordEntry[],
): { readonly rescored: Scored; readonly beyond: readonly Difference[] } {
  const { inputs } = scored;
  const evaluation = startEvaluation(plan, inputs, POLICIES, known);
  const entryOf = new Map(entries.map((entry) => [entry.unit, entry]));
  const { taken, layers } = evaluation;
  const runs = layers.flatMap((layer) => layer.runs);
  const beyond: Difference[] = [];
  const taking = { ...evaluation, layers: layers.map(withoutShortened) };
  for (const step of plan.steps) {
    if ('statistic' in step) {
      takeSteps(taking, [step]);
      // what reads such a statistic asks hidden units, though none is in it
      for (const [place, statistic] of taken)
        if (isOfHidden(statistic)) taken.set(place, { ...statistic, hidden: true });
    } else
      for (const run of runs.filter(({ tier }) => tier.id === step.tier)) {
        const node = nodeIn(run.tier, step.node);
        const [row, entry] = [run.stated?.row(node.id), entryOf.get(run.unit.id)];
        const isShown = row && entry;
        run.scores[node.id] = scoreNode(
          run,
          isShown ? answeredNode(run, node, row, entry, inputs.assessment.units) : node,
        );
        if (isShown && run.hiddenReads.nodes.at(-1) === node.id)
          beyond.push(...outOfBounds(run, node, row), ...hiddenReasons(run, node, row));
      }
  }
  const evaluated = evaluatedOf(evaluation);
  const rankings = rank(plan, inputs, evaluated.scores, BUILT_IN.ties);
  return { rescored: { ...scored, ...evaluated, rankings, hidden: known.hidden }, beyond };
}

/** The layer, in which no statistic has a value of a unit that reads results known to 40 digits alone, since they hang on hidden units. */
function withoutShortened(layer: Evaluation['layers'][number]): Evaluation['layers'][number] {
  return {
    ...layer,
    valueFor: (unit, statistic) => {
      const { nodes, rows } = statistic.value.references;
      const run =
        nodes.length + rows.length > 0 &&
        layer.runs.find(({ unit: of, hiddenReads }) => of === unit && hiddenReads.nodes[0]);
      return run && (rows.length > 0 || nodes.some((node) => JSON.stringify(run.stated?.row(node))?.includes('"~')))
        ? { answer: HIDDEN_MEMBERS, approximate: false }
        : layer.valueFor(unit, statistic);
    },
  };
}

function outOfBounds({ unit, tier, layer }: WholeRun, node: PlanNode, row: StatedNode): readonly Difference[] {
  const bounds = measureBounds(tier, node, 'points');
  const place = { stage: 'evaluate', unit: unit.id, layer, node: node.id } as const;
  return row.status === 'scored' && LAYER_IS[layer].byRules && isOutside(numberIn(row.points), bounds)
    ? valueDifference(place, 'points', row.points, intervalText(bounds))
    : [];
}

/** Nothing is without a value because units are hidden: that is said only while they are. */
function hiddenReasons({ unit, layer }: WholeRun, node: PlanNode, row: StatedNode): readonly Difference[] {
  const gates = row.status === 'scored' ? (row.gates ?? []) : [];
  const reasons = [...(row.because ?? []), ...gates.flatMap(({ because }) => because ?? [])];
  const place = { stage: 'evaluate', unit: unit.id, layer, node: node.id } as const;
  return reasons.some(({ code }) => code === HIDDEN_MEMBERS.because.code)
    ? valueDifference(place, 'because', reasons, undefined)
    : [];
}

/** The node, each formula of which answers as the record states where it asks hidden units. */
function answeredNode(
  run: WholeRun,
  node: PlanNode,
  row: StatedNode,
  entry: RecordEntry,
  units: Scored['inputs']['assessment']['units'],
): PlanNode {
  const { layer, hiddenReads } = run;
  const { levels } = node;
  const { because = [] } = row;
  const findings = entry.findings.filter((finding) => finding.at === node.id && finding.layer === layer);
  const ofRule = entry.ledger.find((line) => line.node === node.id && line.layer === layer && line.what === 'round');
  const { points, condition, isUnknown } = answersOf(run, row, findings, ofRule?.before);
  const answering = (formula: Formula, answer: Answer, policy = 'rule'): Formula => ({
    ...formula,
    evaluate: (reader) => {
      const { blanks = new Set<string>() } = reader;
      const [before, given] = [[...blanks], [...reader.reasons]];
      hiddenReads.byNode = false;
      const derived = formula.evaluate(reader);
      if (!hiddenReads.byNode) return derived;
      if (hiddenReads.nodes.at(-1) !== node.id) hiddenReads.nodes.push(node.id);
      if (hasReason(answer)) {
        // of a gate the record does not state which of the two it is
        const stated = policy === 'gate-rule' ? [answer, { ...answer, status: 'not-applicable' as const }] : [answer];
        if (!stated.some((each) => isPossible({ run, node, formula, units }, each))) return derived;
      }
      reader.approximate = row.approximate;
      // behind those of a condition
      reader.reasons = [...given, ...reasonsOf(formula, because.slice(given.length))];
      const stated = findings.flatMap(({ params }) => (params.policy === policy ? lacking(run, params.facts) : []));
      blanks.clear();
      for (const fact of [...before, ...stated]) blanks.add(fact);
      return answer;
    },
  });
  const steps = levels?.steps.map(({ gate, ...step }) =>
    gate ? { ...step, gate: answering(gate, gateAnswer(run, row, step.id), 'gate-rule') } : step,
  );
  // a blank is remarked where the rule, or the node's own condition, decides: what is inherited then says that the node applies
  const inherited = findings.some(({ params }) => params.policy === 'rule') || condition;
  const last = node.document.appliesTo === undefined ? undefined : node.applies.at(-1);
  const answered = {
    round: isUnknown || (ofRule === undefined && isCapped(node, row)) ? [] : node.round,
    applies: node.applies.map((formula) => answering(formula, formula === last ? condition : inherited)),
    ...(levels && steps && { levels: { ...levels, steps } }),
  };
  if (node.kind === 'group') return { ...node, ...answered, earned: answering(node.earned, points) };
  const operands = node.operands.map((formula) => answering(formula, row.status !== 'missing' || points));
  const requires = node.requires.map((formula) => answering(formula, !isBroken(formula, findings), ''));
  return { ...node, ...answered, operands, requires, points: answering(node.points, points) };
}

/** Whether bonus or penalty points are all that the row can give, so that the rule may have given more. */
function isCapped({ kind, role, max }: PlanNode, row: StatedNode): boolean {
  return kind === 'leaf' && ROLE_IS[role].besides && row.status === 'scored' && row.points === toText(max);
}

/** Whether the record states that a relation which a rule requires does not hold. */
function isBroken({ references }: Formula, findings: RecordEntry['findings']): boolean {
  const facts = references.facts.join(', ');
  return findings.some(({ at, params }) => params.relation === `${at}#rule` && params.facts === facts);
}

/** Those of the facts that the unit does not have, each once. */
function lacking({ plan, facts }: WholeRun, names = ''): readonly string[] {
  return [...new Set(names.split(', '))].filter((fact) => plan.facts[fact] && facts[fact] === undefined);
}

/**
 * What the record states of a node: what its conditions say, and what its rule or combiner gives before that is rounded, and
 * before evidence or a verifier change it. `isUnknown`: all that is known of the points is that they were not 0.
 */
function answersOf(
  run: WholeRun,
  row: StatedNode,
  findings: RecordEntry['findings'],
  before: string | undefined,
): { readonly points: Answer; readonly condition: Answer; readonly isUnknown: boolean } {
  const [because = { code: '' }] = row.because ?? [];
  const { code } = because;
  if (row.status === 'scored') {
    const { earned, computed, points: result }: { earned?: string; computed?: string; points: string } = row;
    const isUnknown = code === 'no-evidence' && before === undefined;
    const outside = findings.find((finding) => finding.code === 'outside-range')?.params.points;
    const isAwarded = code === 'awarded';
    const text = isUnknown ? (outside ?? '1') : (before ?? (isAwarded ? computed : (earned ?? result)));
    const points = numberIn(text) ?? { status: 'unscorable' as const, because };
    // a relation of the rule is looked at where the node applies
    const isBroken = findings.some(({ at, params }) => params.relation === `${at}#rule`);
    return { points, condition: !isAwarded || computed !== undefined || isBroken || points, isUnknown };
  }
  const { status } = row;
  const facts = lacking(run, row.facts?.join(', '));
  const points = status !== 'missing' ? { status, because } : facts.length > 0 ? { status, facts } : ZERO;
  const condition = status === 'not-applicable' ? code !== 'does-not-apply' : code === 'relation-broken' || points;
  return { points, condition, isUnknown: false };
}

/** What the gate of a level says of the unit. */
function gateAnswer(run: WholeRun, row: StatedNode, level: string): Answer {
  const gate = row.status === 'scored' ? row.gates?.find((one) => one.level === level) : undefined;
  const { met = false, because } = gate ?? {};
  if (because?.code === 'missing') return { status: 'missing', facts: lacking(run, because.params?.facts) };
  return because ? { status: 'unscorable', because } : met;
}
