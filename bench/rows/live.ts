import { BUILT_IN } from '../../src/engine.js';
import type { FactEntry } from '../../src/model/assessment.js';
import type { FigureEdit } from '../../src/model/figure-edit.js';
import { liveSession } from '../../src/stages/live.js';
import { plainFigures } from '../../src/stages/results.js';
import { programsOf } from '../../src/stages/score/tier-program.js';
import { chance } from '../../test/jsonlogic/chance.js';
import type { BenchData } from '../data.js';
import { OPTIONS } from '../engine.js';
import type { BenchFact } from '../pack/makers.js';
import type { PackVariant } from '../pack.js';
import type { Row } from '../row.js';

/** One figure of one unit is set in a session of all: what depends on it is scored again, places included. `calls`: edits of one sample. */
const keystroke = (
  name: string,
  what: string,
  pack: PackVariant,
  calls: number,
  factsOf: (data: BenchData) => readonly BenchFact[],
): Row => ({
  name,
  table: 'live',
  what,
  unit: 'ms',
  against: 'keystroke',
  most: 1000,
  prepare: (source, units) => {
    const data = source({ units, pack });
    const { plan, pack: compiled } = data.compiled;
    const plain = plainFigures(data.assessment, plan, compiled.digest, OPTIONS.limits);
    if (!plain) return { skipped: 'the assessment is not plain' };
    const session = liveSession(plan, plain.figures, programsOf(plan), BUILT_IN.ties);
    const draws = chance(1704);
    const facts = factsOf(data);
    const next = (): FigureEdit => {
      const [at, fact] = [draws.below(units), draws.pick(facts)];
      const value = fact.draw(draws, data.facts[at] ?? {}) as FactEntry;
      // a part of a whole that the unit does not state
      return Number.isNaN(value) ? next() : { unit: `u${at + 1}`, fact: fact.id, value };
    };
    return {
      calls,
      run: () => {
        for (let call = 0; call < calls; call += 1) if (!session.set(next()).ok) throw new Error('an edit was refused');
      },
    };
  },
});

/** The facts that units are compared by. */
function compared({ compiled: { plan }, pack }: BenchData): readonly BenchFact[] {
  const statistics = plan.tiers.flatMap((tier) => Object.values(tier.statistics));
  const read = new Set(statistics.flatMap(({ value }) => value.references.facts));
  return pack.facts.filter(({ id }) => read.has(id));
}

export const LIVE: readonly Row[] = [
  keystroke(
    'keystroke',
    '**one figure** of one unit is set, and all that depends on it',
    'plain',
    2000,
    ({ pack }) => pack.facts,
  ),
  keystroke('keystroke-cohort', 'the same of a figure by which all units are compared', 'cohort', 60, compared),
];
