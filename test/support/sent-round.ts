import type { CompiledPack } from '../../src/index.js';
import type { PlanTier } from '../../src/model/plan.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { acceptedRound } from './accepted-round.js';
import { drawnRound } from './drawn-round.js';
import type { Doc } from './naive-expressions.js';

/** What people write where a text is asked, and programs might take for something else. */
const TEXTS = ['a', 'Chưa đủ', '=1+1', 'dòng 1\ndòng 2', '12/BC', '"q", x', '0269 3', '007', '_x0041_'];

/**
 * A drawn round in which units say all that a form asks besides figures: which are estimates and of which day, their own points and why,
 * evidence, what does not apply, who signs, and when the unit above had it.
 */
export function sentRound(compiled: CompiledPack, seed: number): Doc {
  const draws = chance(seed);
  const { plan } = compiled;
  const round: Doc = drawnRound(plan, draws);
  const tiers = new Map<string, PlanTier | undefined>(
    round.units.map(({ id, tier }: Doc) => [id, plan.tiers.find((known) => known.id === tier)]),
  );
  const year = plan.pack.period.to.slice(0, 4);
  const submissions = round.submissions.map(({ unit, at, facts, criteria = {} }: Doc) => {
    const tier = tiers.get(unit) as PlanTier;
    const isCollected = plan.tiers.some(({ document }) => document.collects === tier.id);
    return {
      ...{ unit, at },
      ...(draws.percent(70) ? { by: draws.pick(TEXTS) } : {}),
      ...(draws.percent(30) ? { contact: draws.pick(TEXTS) } : {}),
      ...(draws.percent(50) ? { narrative: { title: draws.pick(TEXTS) } } : {}),
      ...(isCollected && draws.percent(50) ? { handedIn: `${year}-10-11T09:00:00${plan.pack.period.zone}` } : {}),
      ...filled(
        'facts',
        Object.entries<Doc>(facts).map(([id, value]) => [id, statedFact(compiled, { id, value }, draws)]),
      ),
      ...filled(
        'criteria',
        tier.order.map((id) => [id, statedCriterion(tier, { id, given: criteria[id] }, draws)]),
      ),
    };
  });
  return acceptedRound(compiled, { ...round, submissions });
}

/** An object of what says something; absent where nothing does. */
function filled(key: string, entries: readonly (readonly [string, unknown])[]): Doc {
  const said = entries.filter(([, entry]) => entry !== undefined);
  return said.length === 0 ? {} : { [key]: Object.fromEntries(said) };
}

function statedFact({ plan }: CompiledPack, { id, value }: Doc, draws: Chance): unknown {
  const given = plan.facts[id]?.type.is === 'text' ? draws.pick(TEXTS) : value;
  if (!draws.percent(20)) return given;
  const asOf = `${plan.pack.period.to.slice(0, 4)}-09-30`;
  return { value: given, ...(draws.percent(60) ? { estimated: true } : {}), asOf };
}

function statedCriterion({ nodes }: PlanTier, { id, given = {} }: Doc, draws: Chance): unknown {
  const node = nodes[id];
  const away = given.notApplicable ? { notApplicable: { reason: draws.pick(TEXTS) } } : {};
  const max = Number(node?.max.n ?? 0) / Number(node?.max.d ?? 1);
  const piece = () => ({
    number: draws.pick(TEXTS),
    ...(draws.percent(50) ? { date: '2019-03-04' } : {}),
    ...(draws.percent(30) ? { page: draws.pick(TEXTS) } : {}),
    ...(draws.percent(20) ? { link: 'https://vi-du.vn/a?b=1;c' } : {}),
  });
  const said =
    node?.kind !== 'leaf'
      ? away
      : {
          ...(draws.percent(60) ? { claimed: String(Number(draws.pick([max, max / 2, max / 3, 0]).toFixed(3))) } : {}),
          ...(draws.percent(40) ? { reason: draws.pick(TEXTS) } : {}),
          ...(given.evidence || draws.percent(10) ? { evidence: draws.some(1, 3, piece) } : {}),
          ...away,
        };
  return Object.keys(said).length === 0 ? undefined : said;
}
