import { compare, type Exact } from '../../kit/exact.js';
import type { CaseInput } from '../../model/cases.js';
import type { PlanFact } from '../../model/plan.js';
import { cutMeasure, cutsOf } from '../cases/cover/cuts.js';
import { criteriaBehind, factsIn, isNumeric, writtenFormulas } from './below.js';
import { withNumber } from './case-figures.js';
import type { CriterionProbes } from './criterion-probes.js';
import type { GoalOf } from './goal.js';
import { type Ladder, ladderOf } from './ladder.js';
import type { Measured, Probe, Probing } from './probe.js';
import { stopsOf, turns } from './turn.js';

/**
 * Units about the cuts of the levels of a node, best cut first: below, at and above each, as near as can be; then the
 * highest and the lowest that were met.
 */
export function aboutCuts(
  probing: Probing,
  { node }: GoalOf<'cross'>,
  criterionProbes: readonly CriterionProbes[],
): readonly Probe[] {
  const { levels } = node;
  if (!levels) return [];
  const measured: Measured = ({ layer: { [node.id]: score } }) => score && cutMeasure(levels, score);
  const ladder = ladderOf(probing, node, criterionProbes, measured);
  const facts = factsIn(probing, criteriaBehind(probing, node).flatMap(writtenFormulas)).filter(isNumeric);
  const near = cutsOf(node).flatMap(({ value }) => {
    const { below, at, above } = approach(probing, ladder, facts, measured, value);
    return [below, at, above];
  });
  return [...near, ladder[0], ladder.at(-1)].flatMap((probe) => probe ?? []);
}

/** Units whose measure is nearest to a value on each side of it, and one where it is that value. */
interface Nearest {
  readonly below?: Probe;
  readonly at?: Probe;
  readonly above?: Probe;
}

/** Units that one approach may look at. */
const LOOKS = 500;

/**
 * Comes as near to a value as the steps of the facts allow: where the ladder passes it, each number is taken to the
 * last step before the value and the first behind it.
 */
export function approach(
  probing: Probing,
  ladder: Ladder,
  facts: readonly PlanFact[],
  measured: Measured,
  value: Exact,
): Nearest {
  const near: { -readonly [Side in keyof Nearest]: Nearest[Side] } = {};
  let left = LOOKS;
  const offer = (input: CaseInput): Exact | undefined => {
    left -= 1;
    const probe = probing.probe(input);
    const measure = measured(probe);
    if (!measure) return undefined;
    const order = compare(measure, value);
    if (order === 0) near.at ??= probe;
    else {
      const side = order < 0 ? 'below' : 'above';
      const nearest = near[side] && measured(near[side]);
      if (!nearest || compare(measure, nearest) === -order) near[side] = probe;
    }
    return measure;
  };
  const values = ladder.map(({ input }) => offer(input));
  const passes = values.findIndex((measure) => measure && compare(measure, value) < 0);
  for (const { input } of passes > 0 ? ladder.slice(passes - 1, passes + 1) : ladder.slice(0, 1)) {
    for (const fact of facts) {
      if (left < 0) return near;
      const comesTo = (order: 0 | 1) => (at: Exact) => {
        const measure = offer(withNumber(probing.plan, input, fact.id, at));
        return measure && compare(measure, value) >= order;
      };
      const hasPassed = turns(fact, stopsOf(fact, input), [comesTo(0), comesTo(1)]);
      if (hasPassed && near.below && near.at && near.above) return near;
    }
  }
  return near;
}
