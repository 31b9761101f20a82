import { expect, test } from 'vitest';
import { assessmentOf, done, FACTS, foundIn, packOf } from './office.js';

const BOTH = { huyen: {}, 'xa-1': {}, 'xa-2': {} };
const granted = (day: string, whom: object) => ({
  ...{ deadline: { through: day }, by: 'Sở', on: '2019-10-23', reason: `đến ${day}` },
  ...whom,
});
const ofTier = granted('2019-10-27', { tier: 'commune' });
const ofUnit = granted('2019-10-29', { unit: 'xa-1' });
const shorter = granted('2019-10-20', { unit: 'xa-1' });

/** The findings of every unit in their order: the unit, the code and one of the params. */
function findingsBy(param: string, { record }: Awaited<ReturnType<typeof foundIn>>): readonly string[] {
  return record.entries.flatMap((entry) =>
    'findings' in entry ? entry.findings.map(({ code, params }) => `${entry.unit} ${code} ${params?.[param]}`) : [],
  );
}

test.each([[[ofTier, ofUnit]], [[ofUnit, ofTier]], [[ofTier, ofUnit, shorter]]])(
  'of several extensions of a unit the latest holds, wherever it stands: %j',
  async (extensions) => {
    const sent = { ...BOTH, 'xa-1': { at: '2019-10-29T20:00:00+07:00' } };
    const result = await foundIn(packOf({ extended: 'finding' }), assessmentOf(sent, { extensions }));

    expect(findingsBy('reason', result)).toEqual(['xa-1 extended đến 2019-10-29', 'xa-2 extended đến 2019-10-27']);
    for (const ofRoad of Object.values(result.roads)) expect(ofRoad).toEqual(result.expected);
  },
);

test('a deadline that is no later than that of the tier changes nothing: a form after it is late all the same', async () => {
  const sent = { ...BOTH, 'xa-1': { at: '2019-10-25T08:00:00+07:00' } };
  const { codes } = await foundIn(packOf({ extended: 'finding' }), assessmentOf(sent, { extensions: [shorter] }));

  expect(codes).toEqual(['xa-1: late-refused']);
});

test('what is found of verifications stands in the order of their instants, in whatever zone these are written', async () => {
  const pack = packOf({
    verification: { byOthers: 'finding', verifiers: [{ id: 'so-tttt', title: { vi: 'Sở', en: 'Department' } }] },
  });
  // nine in the morning here is two in the morning in London, an hour before three
  const first = done({ by: 'mot', at: '2019-11-12T09:00:00+07:00' });
  const second = done({ by: 'hai', at: '2019-11-12T03:00:00Z' });
  const forward = await foundIn(pack, assessmentOf(BOTH, { verifications: [first, second] }));
  const backward = await foundIn(pack, assessmentOf(BOTH, { verifications: [second, first] }));

  for (const result of [forward, backward])
    expect(findingsBy('by', result)).toEqual(['xa-1 verified-by-other mot', 'xa-1 verified-by-other hai']);
});

test('figures of a day outside the period stand in the order of their ids, however the form lists them', async () => {
  const late = (value: number) => ({ value, asOf: '2019-11-20' });
  const pack = packOf({ window: { facts: 'finding' } });
  const listed = [
    { ...FACTS, staff: late(10), files: late(5) },
    { files: late(5), staff: late(10) },
  ];

  for (const facts of listed)
    expect(findingsBy('fact', await foundIn(pack, assessmentOf({ ...BOTH, 'xa-1': { facts } })))).toEqual([
      'xa-1 fact-outside-period files',
      'xa-1 fact-outside-period staff',
    ]);
});
