import type { Json } from '../../src/model/expression.js';
import type { Draw } from '../support/naive-draw.js';
import { packOf } from './office.js';

const title = (vi: string) => ({ vi, en: vi });
const finding = (draw: Draw) => draw.pick(['off', 'finding', 'finding']);

/** A pack with every rule of the procedure, each on or off. */
export function drawnOffice(draw: Draw) {
  const held = {
    ...{ ranked: draw.pick(['reported', 'verified', ['reported', 'verified']]) },
    ...{ handedIn: finding(draw), signed: finding(draw), resent: finding(draw), extended: finding(draw) },
    ...{ narrative: finding(draw), estimates: draw.pick(['allowed', 'finding', 'refused']) },
    ...{ reasonBelowMax: finding(draw), whenUnverified: draw.pick(['off', 'finding', 'withhold']) },
    evidence: { needs: draw.some(['number', 'date']), whenAbsent: draw.pick(['off', 'finding', 'zero']) },
    window: { facts: finding(draw), evidence: finding(draw) },
    verification: {
      ...{ early: finding(draw), visit: finding(draw), starts: draw.pick(['received', 'complete']) },
      byOthers: draw.pick(['off', 'finding', 'refused']),
      verifiers: [
        { id: 'to-a', title: title('Tổ A') },
        { id: 'to-b', title: title('Tổ B'), facts: ['staff'] },
        { id: 'to-c', title: title('Tổ C'), tiers: ['district'] },
      ],
      field: { from: '2019-11-01', through: '2019-11-10' },
    },
  };
  const pack = packOf(held);
  const late = draw.pick(['not-submitted', 'accept-with-finding']);
  return { ...pack, tiers: pack.tiers.map((tier) => ({ ...tier, late })) };
}

/** Few instants, in several zones, so that many things come at one: before, at and after the deadline and midnight. */
const SENT = [
  ...['2019-10-20T08:00:00+07:00', '2019-10-24T23:59:59+07:00', '2019-10-24T16:59:59Z'],
  ...['2019-10-25T00:00:00+07:00', '2019-10-29T10:00:00+07:00'],
];
const VERIFIED = [
  '2019-10-20T08:00:00+07:00',
  '2019-11-10T17:30:00Z',
  '2019-11-11T00:30:00+07:00',
  '2019-11-12T09:00:00+07:00',
];
const DAYS = ['2018-10-31', '2018-11-01', '2019-10-31', '2019-11-01', '2019-11-10', '2019-11-11', '2019-11-13'];

/** A round in which many things come at one instant, and several extensions are until one day. */
export function drawnOfficeRound(draw: Draw) {
  const units = ['huyen', 'xa-1', 'xa-2', 'xa-3'].map((id) =>
    id === 'huyen'
      ? { id, tier: 'district' }
      : { id, tier: 'commune', parent: 'huyen', attributes: { urban: draw.chance(60) } },
  );
  const figure = (most: number) => {
    const value = draw.int(0, most);
    return draw.pick<Json>([value, `${value}.0`, { value, estimated: draw.chance(50), asOf: draw.pick(DAYS) }]);
  };
  const submission = (unit: string, at: string): Json => ({
    ...{ unit, at },
    facts: { ...(draw.chance(85) ? { staff: figure(20) } : {}), ...(draw.chance(85) ? { files: figure(20) } : {}) },
    ...(draw.chance(50) ? { by: 'Chủ tịch' } : {}),
    ...(draw.chance(40) ? { narrative: { title: 'Báo cáo' } } : {}),
    ...(unit !== 'huyen' && draw.chance(60) ? { handedIn: draw.pick(SENT) } : {}),
    criteria: Object.fromEntries(
      draw.some(['people', 'files']).map((id) => [
        id,
        {
          ...(draw.chance(50) ? { reason: 'thiếu' } : {}),
          evidence: Array.from({ length: draw.int(1, 2) }, () => ({
            number: `${draw.int(1, 3)}/BC`,
            date: draw.pick(DAYS),
          })),
        },
      ]),
    ),
  });
  const submissions = units.flatMap(({ id }) =>
    draw.chance(15) ? [] : unique(draw.some(SENT)).map((at) => submission(id, at)),
  );
  const extension = () => ({
    ...draw.pick([{ unit: 'xa-1' }, { unit: 'xa-2' }, { tier: 'commune' }, { parent: 'huyen' }, { tier: 'district' }]),
    deadline: draw.pick([
      { through: '2019-10-30' },
      { before: '2019-10-31' },
      { before: '2019-11-02' },
      { through: '2019-10-20' },
    ]),
    ...{ by: draw.pick(['Sở', 'Ủy ban', 'Chủ tịch']), reason: draw.pick(['lũ', 'bão']) },
    ...(draw.chance(50) ? { on: draw.pick(['2019-10-23', '2019-10-24']) } : {}),
  });
  const asked = new Set<string>();
  const verification = () => {
    const method = draw.pick(['desk', 'field']);
    const visit = { place: 'trụ sở', on: draw.pick(DAYS), by: 'tổ' };
    const [unit, at] = [draw.pick(units).id, draw.pick(VERIFIED)];
    const subject = draw.pick<Readonly<Record<string, Json>>>([
      { fact: 'staff', value: draw.pick<Json>([3, '3.0', 4]) },
      { fact: 'files', value: 5 },
      { criterion: 'people', evidence: draw.pick(['accepted', 'refused']) },
      { criterion: 'files', evidence: 'accepted' },
      { done: true },
    ]);
    // two results on one subject at one instant are an error
    const key = JSON.stringify([unit, Date.parse(at), Object.keys(subject), subject.fact ?? subject.criterion ?? '']);
    if (asked.has(key)) return [];
    asked.add(key);
    const by = draw.pick(['to-a', 'to-b', 'to-c', 'la']);
    const head = { unit, at, by, method, note: draw.pick(['đủ', 'thiếu']) };
    return [{ ...head, ...subject, ...(method === 'field' && draw.chance(60) ? { visit } : {}) }];
  };
  return {
    ...{ format: 'tieuchi/assessment@1', id: 'one', pack: { id: 'office', version: '1.0.0' }, state: 'draft' },
    ...{ figures: 'synthetic', asOf: draw.pick(['2019-12-01T00:00:00+07:00', '2019-11-15T00:00:00+07:00']) },
    ...{ units, submissions },
    extensions: Array.from({ length: draw.int(0, 4) }, extension),
    verifications: Array.from({ length: draw.int(0, 14) }, verification).flat(),
  };
}

/** One text of each instant: the same instant in another zone is the same. */
function unique(instants: readonly string[]): readonly string[] {
  const seen = new Map(instants.map((at) => [Date.parse(at), at]));
  return [...seen.values()];
}

/** The round with an extension of each unit in place of those of a tier or of a district with its communes. */
export function withUnitExtensions(round: ReturnType<typeof drawnOfficeRound>) {
  const extensions = round.extensions.flatMap((extension) => {
    const { unit, tier, parent, ...granted } = { unit: '', tier: '', parent: '', ...extension };
    const chosen = round.units.filter(
      (each) =>
        each.id === unit || each.tier === tier || (parent !== '' && (each.id === parent || each.parent === parent)),
    );
    return chosen.map(({ id }) => ({ unit: id, ...granted }));
  });
  return { ...round, extensions };
}
