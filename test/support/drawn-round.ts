import type { Type } from '../../src/model/expression.js';
import type { Plan, PlanFact, PlanTier } from '../../src/model/plan.js';
import type { Chance } from '../jsonlogic/chance.js';
import { drawnUnit } from './drawn-units.js';
import type { Doc } from './naive-expressions.js';

/** A round of a pack: of every tier some units, what they sent, what verifiers and others set beside it, later deadlines. */
export interface DrawnRound {
  readonly units: readonly Doc[];
  readonly submissions: readonly Doc[];
  readonly verifications: readonly Doc[];
  readonly marks: readonly Doc[];
  readonly extensions: readonly Doc[];
}

/** Draws a round of two to five units of each tier, those of a tier that another collects below its units. */
export function drawnRound({ pack, tiers, facts }: Plan, draws: Chance): DrawnRound & Doc {
  const year = pack.period.to.slice(0, 4);
  const on = (day: string) => `${year}-${day}${pack.period.zone}`;
  const round = { units: [], submissions: [], verifications: [], marks: [], extensions: [] } as Record<
    keyof DrawnRound,
    Doc[]
  >;
  const above = new Map(tiers.map(({ document: { collects = '' }, id }) => [collects, id]));
  const collecting = tiers.filter(({ id }) => !above.has(id));
  for (const tier of [...collecting, ...tiers.filter(({ id }) => above.has(id))]) {
    const parents = round.units.filter(({ tier: id }) => id === above.get(tier.id));
    for (let more = 1 + draws.below(4); more >= 0; more -= 1) {
      const drawn = () =>
        withLists(facts, drawnUnit({ pack, tiers, facts } as Plan, tier, draws, round.units.length), draws);
      const { id: unit, attributes, facts: figures, criteria } = drawn();
      const parent = parents.length > 0 ? { parent: draws.pick(parents).id } : {};
      round.units.push({
        id: unit,
        tier: tier.id,
        ...parent,
        ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
      });
      const sentAt = on(draws.pick(['10-10T08:00:00', '10-18T00:00:00', '10-20T10:00:00']));
      if (draws.percent(88)) round.submissions.push({ unit, at: sentAt, facts: figures, criteria });
      if (draws.percent(15)) round.submissions.push({ unit, at: on('10-12T08:00:00'), facts: drawn().facts });
      for (const mark of marksOf(facts, tier, draws)) round.marks.push({ unit, at: on('10-20T08:00:00'), ...mark });
      if (draws.percent(50)) {
        const at = on(draws.pick(['11-10T08:00:00', '11-11T08:00:00']));
        const by = draws.pick(['to', pack.procedure.verification?.verifiers?.[0]?.id ?? 'to']);
        const shared = { unit, at, by, method: draws.pick(['desk', 'field']), note: 'n' };
        for (const subject of subjectsOf(tier, drawn().facts, draws))
          round.verifications.push({ ...shared, ...subject });
      }
      if (tier.document.deadline && draws.percent(20)) {
        const deadline = draws.pick([{ through: `${year}-10-25` }, { before: `${year}-10-26` }]);
        round.extensions.push({ unit, deadline, by: 'so', reason: 'x' });
      }
    }
  }
  return {
    ...{ format: 'tieuchi/assessment@1', id: 'drawn', pack: { id: pack.id, version: pack.version }, state: 'draft' },
    ...{ figures: 'synthetic', asOf: '2030-12-31T00:00:00+07:00', ...round },
  };
}

/** The unit with lists whose items are of the type that the pack declares. */
function withLists(facts: Plan['facts'], unit: Doc, draws: Chance): Doc {
  const figures = Object.entries(unit.facts as Doc).map(([id, value]) => {
    const type = facts[id]?.type;
    return [id, type?.is === 'list' ? draws.some(0, 4, () => itemOf(type.of, draws)) : value];
  });
  return { ...unit, facts: Object.fromEntries(figures) };
}

function itemOf(type: Type, draws: Chance): unknown {
  if (type.is === 'row')
    return Object.fromEntries(Object.entries(type.columns).map(([column, of]) => [column, itemOf(of, draws)]));
  if (type.is === 'boolean') return draws.percent(50);
  if (type.is === 'number') return draws.pick(['0', '1', '2', '3.5', '7', '100']);
  if (type.is === 'date') return draws.pick(['2018-12-31', '2019-01-31', '2019-02-28']);
  return draws.pick(['a', 'b', 'c']);
}

function marksOf(facts: Plan['facts'], tier: PlanTier, draws: Chance): readonly Doc[] {
  const asked = Object.values(facts).filter(({ id, info }) => info.type === 'mark' && tier.facts.includes(id));
  return asked.flatMap(({ id, provider, min, max }) => {
    if (draws.percent(15)) return [];
    const [low, high] = [numberOf(min, 0), numberOf(max, 10)];
    return [{ fact: id, by: provider, value: String(Math.ceil(low) + draws.below(Math.floor(high - low) + 1)) }];
  });
}

function numberOf(end: PlanFact['min'], otherwise: number): number {
  return end ? Number(end.n) / Number(end.d) : otherwise;
}

/** What is verified of a unit: some figures, evidence and points of some criteria, or the whole. */
function subjectsOf(tier: PlanTier, figures: Doc, draws: Chance): readonly Doc[] {
  const ofFacts = Object.entries(figures).flatMap(([fact, value]) => (draws.percent(20) ? [{ fact, value }] : []));
  const ofCriteria = tier.order.flatMap((id): readonly Doc[] => {
    const node = tier.nodes[id];
    if (node?.kind !== 'leaf') return [];
    const evidence = node.evidence !== 'off' && draws.percent(10);
    const awarded = node.document.mayAward === 'verifier' && draws.percent(30);
    return [
      ...(evidence ? [{ criterion: id, evidence: draws.pick(['accepted', 'refused']) }] : []),
      ...(awarded ? [{ criterion: id, points: '0' }] : []),
    ];
  });
  return [...ofFacts, ...ofCriteria, ...(draws.percent(60) ? [{ done: true }] : [])];
}
