import { compare, type Exact } from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import { type AnswerWithReasons, ask } from '../../logic/index.js';
import { isNoValue } from '../../model/expression.js';
import { MEASURES } from '../../model/measure.js';
import type { Reader } from '../../model/operator.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { Formula, LevelEnd, PlanLevel, PlanNode } from '../../model/plan.js';
import type { GateAnswer, Measures, NodeScore } from '../../model/scores.js';
import { unusableIn } from './applies.js';
import { enter, type LedgerRun, type Run } from './run.js';

type Published = NonNullable<NodeScore['published']>;

/** The measures that the node prints, each rounded as it says; dropped digits go to the ledger. */
export function publishOf(run: LedgerRun, node: PlanNode, measures: Measures): Published | undefined {
  const published = printedOf(node, measures);
  if (!published) return undefined;
  for (const measure of MEASURES) {
    const [exact, printed] = [measures[measure], published[measure]];
    if (exact && printed && compare(printed, exact) !== 0) enter(run, node.id, `publish-${measure}`, exact, printed);
  }
  return published;
}

/** The measures that the node prints, each rounded as it says; undefined where it prints none. */
export function printedOf(node: PlanNode, measures: Measures): Published | undefined {
  if (!MEASURES.some((measure) => node.publish[measure])) return undefined;
  const printed: { -readonly [M in keyof Published]: Published[M] } = {};
  for (const measure of MEASURES) {
    const [rounding, exact] = [node.publish[measure], measures[measure]];
    if (rounding && exact) printed[measure] = round(exact, rounding);
  }
  return Object.keys(printed).length === 0 ? undefined : printed;
}

/**
 * The level of the first step whose ends hold the value and whose gate is true, else the floor. `gates`: the gates that
 * were asked.
 */
export function levelOf(
  run: Run,
  node: PlanNode,
  measures: Measures,
  published: Published | undefined,
): Pick<NodeScore, 'level' | 'gates' | 'approximate'> {
  const { levels } = node;
  if (!levels) return { approximate: false };
  const value = IS_AS_PUBLISHED[levels.basis] ? published?.[levels.by] : measures[levels.by];
  if (value === undefined) return { approximate: false };
  const gates: GateAnswer[] = [];
  let approximate = false;
  const reached = (level: string) => ({ level, approximate, ...(gates.length > 0 ? { gates } : {}) });
  for (const step of levels.steps) {
    if (!holds(step, value)) continue;
    const asked = step.gate && askGate(run, step.id, step.gate);
    if (!asked) return reached(step.id);
    approximate ||= asked.approximate;
    gates.push(asked.answer);
    if (asked.answer.met) return reached(step.id);
  }
  return reached(levels.floor);
}

/** Whether a value is between the ends of a step. */
export function holds({ low, high }: PlanLevel, value: Exact): boolean {
  return within(compare(value, low.value), low) && (!high || within(compare(high.value, value), high));
}

function within(order: number, { included }: LevelEnd): boolean {
  return order > 0 || (order === 0 && included);
}

/**
 * A gate is met only if it is true. It is not met, and the answer says why, if a fact it needs is missing or out of
 * bounds, or if it asks `all` of no row.
 */
function askGate(
  run: Run,
  level: string,
  gate: Formula,
): Pick<AnswerWithReasons<GateAnswer>, 'answer' | 'approximate'> {
  const { reader } = run;
  let rows = 0;
  let empty = false;
  const watching: Reader = {
    ...reader,
    rows: (node, which) => {
      const answer = reader.rows(node, which);
      if (Array.isArray(answer)) rows += answer.length;
      empty ||= Array.isArray(answer) && answer.length === 0;
      return answer;
    },
  };
  const { answer, approximate } = ask(watching, () => unusableIn(run, gate) ?? gate.evaluate(watching));
  if (isNoValue(answer)) {
    const because =
      answer.status === 'missing' ? { code: 'missing', params: { facts: answer.facts.join(', ') } } : answer.because;
    return { answer: { level, met: false, because }, approximate };
  }
  const isNoRow = answer !== true && empty && rows === 0;
  return {
    answer: { level, met: answer === true, ...(isNoRow ? { because: { code: 'no-rows' } } : {}) },
    approximate,
  };
}
