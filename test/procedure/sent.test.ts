import { expect, test } from 'vitest';
import type { RecordEntry } from '../../src/model/record.js';
import { assessmentOf, FACTS, foundIn, IN_TIME, packOf } from './office.js';

const LATE = '2019-10-26T08:00:00+07:00';
const ESTIMATED = { staff: { value: 10, estimated: true }, files: { value: 5 } };
const PACK = packOf({});
const acceptingLate = { ...PACK, tiers: PACK.tiers.map((tier) => ({ ...tier, late: 'accept-with-finding' })) };

/** What is found of the district and how it stands, as it is written in the record; the same on every road. */
async function districtOf(pack: object, ...sent: readonly object[]) {
  const { record, roads, expected } = await foundIn(pack, assessmentOf({ huyen: sent as never }));
  for (const ofRoad of Object.values(roads)) expect(ofRoad).toEqual(expected);
  const entry = record.entries.find(({ unit }) => unit === 'huyen') as RecordEntry;
  return { state: entry.state, findings: entry.findings.map(({ code, at, params }) => ({ code, at, params })) };
}

const found = (code: string, params: object = {}) => ({ code, at: '', params });

test('a form without its report is told where the pack asks for one, and only there', async () => {
  const on = packOf({ narrative: 'finding' });

  expect((await districtOf(PACK, {})).findings).toEqual([]);
  expect((await districtOf(on, { narrative: { title: 'Báo cáo 12/BC' } })).findings).toEqual([]);
  expect((await districtOf(on, {})).findings).toEqual([found('narrative-missing')]);
});

test('an estimate is told, or told as one that is not read, as the pack says; a figure in the same form is not', async () => {
  const of = (estimates: string) => districtOf(packOf({ estimates }), { facts: ESTIMATED });

  expect((await of('allowed')).findings).toEqual([]);
  expect((await of('finding')).findings).toEqual([found('estimated', { fact: 'staff' })]);
  const refused = (await of('refused')).findings;
  expect(refused).toContainEqual(found('estimate-refused', { fact: 'staff' }));
  expect(refused.filter(({ code }) => code === 'estimate-refused')).toHaveLength(1);
  // in the layer of what was reported, and in that of what was verified
  expect(refused.filter(({ code }) => code === 'figure-missing').map(({ at }) => at)).toEqual(['people', 'people']);
});

test('a form after the deadline is told with its instant: as refused, or as one that counts', async () => {
  const late = { at: LATE };

  expect(await districtOf(PACK, late)).toEqual({
    state: 'not-submitted',
    findings: [found('late-refused', { at: LATE })],
  });
  expect(await districtOf(acceptingLate, late)).toEqual({
    state: 'submitted',
    findings: [found('late-accepted', { at: LATE })],
  });
});

test('a form that is sent again after the deadline is told beside the one that counts, where the pack says so', async () => {
  const again = [{ facts: FACTS }, { at: LATE, facts: { staff: 20, files: 20 } }];
  const refused = found('late-refused', { at: LATE });

  expect((await districtOf(PACK, ...again)).findings).toEqual([refused]);
  expect((await districtOf(packOf({ resent: 'finding' }), ...again)).findings).toEqual([
    refused,
    found('resent-late', { at: IN_TIME }),
  ]);
  expect((await districtOf(packOf({ resent: 'finding' }), { facts: FACTS })).findings).toEqual([]);
});
