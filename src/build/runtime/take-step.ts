import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { placeOf } from '../../stages/evaluate/read-statistic.js';
import { takeStatistic, valueIn } from '../../stages/evaluate/statistics.js';
import { nodesReadBy } from '../../stages/score/singles.js';
import type { ModuleUnit } from './read-unit.js';
import type { TierScored } from './ready-tiers.js';

/** The units of which a statistic is taken, and where it goes. */
interface TakingStep {
  readonly scored: readonly TierScored[];
  readonly units: readonly ModuleUnit[];
  readonly inputAt: (position: number) => UnitInput;
  readonly taken: Map<string, Statistic>;
}

/** Takes a statistic, of which all nodes that it reads are scored, and stores it for the nodes that read it. */
export function takeStep(
  plan: Plan,
  step: { readonly tier: string; readonly statistic: string },
  { scored, units, inputAt, taken }: TakingStep,
): void {
  const tier = plan.tiers.find(({ id }) => id === step.tier) ?? bug(`no tier ${step.tier}`);
  const statistic = tier.statistics[step.statistic] ?? bug(`no statistic ${step.statistic}`);
  const sent = scored.flatMap((of) => [...of.units].map((position, row) => ({ of, row, id: inputAt(position).id })));
  const rowOf = new Map(sent.map((entry) => [entry.id, entry]));
  const register = units.map(({ id, parent }, position) => ({ id: id ?? String(position), parent }));
  const inputs = { units: units.map((_, position) => inputAt(position)), assessment: { units: register } };
  const results = takeStatistic(tier, statistic, {
    inputs,
    layer: 'reported',
    unitsIn: (id) => sent.filter(({ of }) => of.tier.id === id).map((entry) => entry.id),
    valueFor: (unit, asked) => {
      const entry = rowOf.get(unit.id);
      if (!entry) return undefined;
      const run = entry.of.rows.runAt(entry.row);
      for (const id of nodesReadBy(entry.of.tier, [asked.value])) run.scores[id] = entry.of.rows.scoreAt(id, entry.row);
      return valueIn(run, asked);
    },
  });
  for (const result of results)
    taken.set(placeOf('reported', tier.id, step.statistic, result.option ?? result.parent), result);
}
