import { toText } from '../../src/kit/exact-text.js';
import { groupByKey } from '../../src/kit/group-by-key.js';
import type { Plan, PlanTier } from '../../src/model/plan.js';
import type { Chance } from '../jsonlogic/chance.js';
import type { Doc } from './naive-expressions.js';

/** The body that verifies what no pack names a body for. */
const BODY = 'to';

/**
 * A drawn round with what else an assessment may say: units that are alike, so that they tie, names, estimates, own points and
 * reasons, several documents, rulings on claims, visits, marks that were given again, and later deadlines of a whole tier.
 */
export function fullerRound({ pack, tiers }: Plan, round: Doc, draws: Chance): Doc {
  const year = pack.period.to.slice(0, 4);
  const at = (day: string) => `${year}-${day}${pack.period.zone}`;
  const units: Doc[] = structuredClone(round.units);
  const [submissions, verifications, marks, extensions] = [
    ...[round.submissions, round.verifications, round.marks, round.extensions].map((list: readonly Doc[]) =>
      structuredClone(list),
    ),
  ] as [Doc[], Doc[], Doc[], Doc[]];
  const tierOf = (unit: string) =>
    tiers.find(({ id }) => id === units.find((each) => each.id === unit)?.tier) as PlanTier;
  const lists = { submissions, marks, verifications };
  for (const unit of units) {
    if (draws.percent(45)) makeAlike(unit, draws.pick(units.filter(({ tier }) => tier === unit.tier)), lists);
    if (draws.percent(50)) unit.name = { vi: `Đơn vị ${unit.id}` };
  }
  for (const submission of submissions) tellMore(submission, tierOf(submission.unit), year, draws);
  const by = pack.procedure.verification?.verifiers?.[0]?.id ?? BODY;
  for (const { unit, criteria = {} } of submissions)
    for (const [criterion, { notApplicable }] of Object.entries<Doc>(criteria))
      if (notApplicable && draws.percent(60)) {
        const ruling = draws.pick(['accepted', 'refused']);
        verifications.push({
          unit,
          at: at('11-10T08:00:00'),
          by,
          method: 'desk',
          note: 'n',
          criterion,
          notApplicable: ruling,
        });
      }
  for (const verification of verifications)
    if (verification.method === 'field' && draws.percent(50))
      verification.visit = { place: 'trụ sở', on: `${year}-11-05`, by: 'tổ' };
  for (const mark of marks.slice())
    if (draws.percent(40))
      marks.push({
        ...mark,
        at: at(draws.pick(['10-19T08:00:00', '10-21T08:00:00'])),
        value: draws.pick([mark.value, '0']),
      });
  for (const tier of tiers)
    if (tier.document.deadline && draws.percent(30))
      extensions.push({ tier: tier.id, deadline: { through: `${year}-10-27` }, by: 'so', reason: 'lũ' });
  return { ...round, units, submissions, verifications: distinct(verifications), marks, extensions };
}

/** Gives a unit all that another of its tier has. */
function makeAlike(unit: Doc, model: Doc, lists: Readonly<Record<string, Doc[]>>): void {
  if (model === unit) return;
  if (model.attributes) unit.attributes = structuredClone(model.attributes);
  for (const list of Object.values(lists)) {
    const kept = list.filter((entry) => entry.unit !== unit.id);
    const copied = list.filter((entry) => entry.unit === model.id);
    list.splice(0, list.length, ...kept, ...copied.map((entry) => ({ ...structuredClone(entry), unit: unit.id })));
  }
}

function tellMore(submission: Doc, tier: PlanTier, year: string, draws: Chance): void {
  const day = () => draws.pick([`${year}-01-31`, `${year}-10-31`, `${Number(year) - 1}-10-31`]);
  for (const [id, value] of Object.entries(submission.facts ?? {})) {
    if (draws.percent(8))
      submission.facts[id] = { value, estimated: draws.percent(60), ...(draws.percent(60) ? { asOf: day() } : {}) };
    else if (typeof value === 'string' && /^-?\d+$/.test(value) && draws.percent(40))
      submission.facts[id] = draws.percent(70) ? Number(value) : `${value}.0`;
  }
  const criteria = { ...submission.criteria };
  for (const id of tier.order) {
    const { evidence, ...said } = criteria[id] ?? {};
    const document = () => ({ number: `${draws.below(3)}/BC`, ...(draws.percent(60) ? { date: day() } : {}) });
    const entry = {
      ...said,
      ...(evidence ? { evidence: draws.percent(50) ? draws.some(1, 3, document) : evidence } : {}),
      ...(draws.percent(10) ? { reason: 'vì lũ' } : {}),
      ...(tier.nodes[id]?.document.mayClaimNotApplicable && draws.percent(40)
        ? { notApplicable: { reason: 'x' } }
        : {}),
      ...(tier.nodes[id]?.kind === 'leaf' && draws.percent(15) ? { claimed: draws.pick(['0', '0.5', '1']) } : {}),
    };
    if (Object.keys(entry).length > 0) criteria[id] = entry;
  }
  submission.criteria = criteria;
  if (draws.percent(30)) submission.by = 'Chủ tịch';
  if (draws.percent(30)) submission.narrative = { title: 'Báo cáo' };
}

/** Verifications, each subject of a unit once at an instant: two would be an error. */
function distinct(verifications: readonly Doc[]): readonly Doc[] {
  const keyOf = ({ unit, at, fact = '', criterion = '', ...said }: Doc) => {
    const on = ['notApplicable', 'evidence', 'points', 'done'].filter((key) => key in said);
    return JSON.stringify([unit, Date.parse(at), fact, criterion, on]);
  };
  return [...new Map(verifications.map((each) => [keyOf(each), each])).values()];
}

/** The round with what persons decided of units that share a place; some decisions are of units that tie with others as well. */
export function withDecisions(round: Doc, rankings: readonly Doc[], draws: Chance): Doc {
  const decided = new Set<string>();
  const decisions = rankings.flatMap(({ id, rows }) => {
    const placed = rows.filter(({ place }: Doc) => place !== undefined && place !== null);
    const byPlace = groupByKey<string, string>(placed.map(({ place, unit }: Doc) => [toText(place), unit]));
    return [...byPlace.values()].flatMap((tied) => {
      const open = tied.filter((unit) => !decided.has(`${id} ${unit}`));
      if (open.length < 2 || !draws.percent(70)) return [];
      const order = (draws.percent(50) ? open.toReversed() : open).slice(0, draws.percent(30) ? 2 : open.length);
      for (const unit of order) decided.add(`${id} ${unit}`);
      return [{ ranking: id, order, by: 'Hội đồng', at: '2029-11-20T01:00:00Z', note: 'họp' }];
    });
  });
  return { ...round, decisions };
}

/** The round with an extension of each unit in place of those of a tier. */
export function withExtensionsOfUnits(round: Doc): Doc {
  const extensions = round.extensions.flatMap(({ tier, ...granted }: Doc) =>
    tier === undefined
      ? [granted]
      : round.units.filter((unit: Doc) => unit.tier === tier).map(({ id }: Doc) => ({ unit: id, ...granted })),
  );
  return { ...round, extensions };
}
