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

test.each([[[ofTier, ofUnit]], [[ofUnit, ofTier]], [[ofTier, ofUnit, shorter]]])(
  'of several extensions of a unit the latest holds, wherever it stands: %j',
  async (extensions) => {
    const sent = { ...BOTH, 'xa-1': { at: '2019-10-29T20:00:00+07:00' } };
    const { record, codes, roads, expected } = await foundIn(
      packOf({ extended: 'finding' }),
      assessmentOf(sent, { extensions }),
    );
    const reasons = record.entries.flatMap((entry) =>
      'findings' in entry ? entry.findings.map(({ params }) => `${entry.unit}: ${params?.reason}`) : [],
    );

    expect(codes).toEqual(['xa-1: extended', 'xa-2: extended']);
    expect(reasons).toEqual(['xa-1: đến 2019-10-29', 'xa-2: đến 2019-10-27']);
    for (const found of Object.values(roads)) expect(found).toEqual(expected);
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
  const bodies = await Promise.all(
    [
      [first, second],
      [second, first],
    ].map(async (verifications) => {
      const { record } = await foundIn(pack, assessmentOf(BOTH, { verifications }));
      return record.entries.flatMap((entry) =>
        'findings' in entry ? entry.findings.map(({ code, params }) => `${code} ${params?.by}`) : [],
      );
    }),
  );

  expect(bodies).toEqual([1, 2].map(() => ['verified-by-other mot', 'verified-by-other hai']));
});

test('figures of a day outside the period stand in the order of their ids, however the form lists them', async () => {
  const late = (value: number) => ({ value, asOf: '2019-11-20' });
  const facts = [
    { ...FACTS, staff: late(10), files: late(5) },
    { ...FACTS, files: late(5), staff: late(10) },
  ];
  const told = await Promise.all(
    facts.map(async (given) => {
      const assessment = assessmentOf({ ...BOTH, 'xa-1': { facts: given } });
      const { record } = await foundIn(packOf({ window: { facts: 'finding' } }), assessment);
      return record.entries.flatMap((entry) =>
        'findings' in entry ? entry.findings.map(({ code, params }) => `${code} ${params?.fact}`) : [],
      );
    }),
  );

  expect(told).toEqual([1, 2].map(() => ['fact-outside-period files', 'fact-outside-period staff']));
});
