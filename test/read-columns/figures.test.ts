import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { LIMITS } from '../../src/model/document.js';
import { readColumns } from '../../src/stages/read-columns.js';
import { documentOf } from '../support/documents.js';

const NONE = Number.NaN;

/** The columns of a document that is read into columns. */
function columnsOf(pack: string, document: unknown) {
  const compiled = compilePack(documentOf(pack));
  const columns = readColumns(document, compiled.plan, compiled.pack.digest, LIMITS);
  if (!columns) throw new Error('left to the full reader');
  return columns;
}

const RICH = documentOf('test/bad-input/rich.assessment.yaml') as { submissions: { facts: object }[] };

/** The made-up assessment, with these facts sent by xa-c. */
function withFacts(facts: object) {
  const sent = { unit: 'xa-c', at: '2019-10-24T16:00:00+07:00', facts };
  return { ...RICH, submissions: [...RICH.submissions, sent] };
}

// of the tier xa: xa-a, xa-b and xa-c, in that order; bang-thong has two places, so that 7.5 is 750; 255 is no option
test.each([
  ['bang-thong', 7.5, 100, [10025, NONE, 750], [1, 0, 1]],
  ['bang-thong', '7.50', 100, [10025, NONE, 750], [1, 0, 1]],
  ['bang-thong', -0, 100, [10025, NONE, 0], [1, 0, 1]],
  ['can-bo', 999_999_999_999_999, 1, [60, 10, 999_999_999_999_999], [1, 1, 1]],
  ['can-bo', 5e15, 1, [60, 10, NONE], [1, 1, 2]],
  ['co-trang', false, 1, [1, 1, 0], [1, 1, 1]],
  ['ke-hoach', 'khong', 1, [0, 255, 2], [1, 0, 1]],
  ['ung-dung', [], 1, [NONE, NONE, NONE], [2, 0, 2]],
])('%s: %j stands in its column as a number', (fact, value, scale, values, states) => {
  const { facts } = columnsOf('test/bad-input/rich.pack.yaml', withFacts({ [fact]: value })).columnsOf(
    'xa',
    'reported',
  );
  const column = facts[fact];

  expect(column?.scale).toBe(scale);
  expect([...(column?.values ?? [])]).toEqual(values);
  expect([...(column?.states ?? [])]).toEqual(states);
});

test('a verified value stands in the verified columns alone; a mark in both', () => {
  const columns = columnsOf('test/bad-input/rich.pack.yaml', RICH);
  const [reported, verified] = (['reported', 'verified'] as const).map((layer) => columns.columnsOf('xa', layer).facts);

  expect([...(reported?.['co-may']?.values ?? [])]).toEqual([52, 12]);
  expect([...(verified?.['co-may']?.values ?? [])]).toEqual([50, 12]);
  expect([...(verified?.['khao-sat']?.values ?? [])]).toEqual([125_000, NONE]);
});

test('a claim that a node does not apply, an award, and evidence that is lacking are scored one by one', () => {
  const columns = columnsOf('test/bad-input/rich.pack.yaml', RICH);

  // xa-b claims that `may` does not apply and gives no evidence; to xa-a, whose evidence is whole, 15 points are awarded
  expect(columns.columnsOf('xa', 'reported').oneByOne.may).toEqual([1]);
  expect(columns.columnsOf('xa', 'verified').oneByOne.may).toEqual([0, 1]);
  // huyen-a lacks the narrative that the pack asks for; xa-c sent nothing
  expect([0, 1, 2, 3].map(columns.isPlain)).toEqual([false, false, false, true]);
});

test('a unit that sends figures alone, after its deadline, has no row', () => {
  const facts = { 'has-website': true, staff: 60 };
  const document = {
    ...(documentOf('examples/01-score/assessment.yaml') as object),
    units: ['som', 'muon', 'khong'].map((id) => ({ id, tier: 'commune' })),
    submissions: [
      { unit: 'som', at: '2019-10-24T23:59:59+07:00', facts },
      { unit: 'muon', at: '2019-10-25T00:00:00+07:00', facts },
    ],
  };
  const columns = columnsOf('examples/01-score/pack.yaml', document);

  expect(columns.units.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'khong not-submitted',
    'muon not-submitted',
    'som submitted',
  ]);
  expect([...columns.columnsOf('commune', 'reported').units]).toEqual([2]);
  expect([...(columns.columnsOf('commune', 'reported').facts.staff?.values ?? [])]).toEqual([60]);
});

test('what was read of a unit that is then left to the full reader stands in no other row', () => {
  const small = documentOf('test/fixtures/format/small.assessment.yaml') as { submissions: object[] };
  const at = '2019-10-20T08:00:00+07:00';
  const submissions = [
    // an estimate is no plain figure
    { unit: 'xa-a', at, facts: { staff: 61, files: 9, 'staff-with-computer': { value: 52, estimated: true } } },
    { unit: 'xa-b', at, facts: { 'has-website': true, 'staff-with-computer': 7 } },
    { unit: 'xa-c', at, facts: { files: 4, staff: 8 } },
  ];
  const { facts } = columnsOf('test/fixtures/format/small.pack.yaml', { ...small, submissions }).columnsOf(
    'commune',
    'reported',
  );
  const shown = Object.fromEntries(
    Object.entries(facts).map(([id, { values, states }]) => [id, [[...values], [...states]]]),
  );

  expect(shown).toEqual({
    'has-website': [
      [255, 1, 255],
      [0, 1, 0],
    ],
    staff: [
      [61, NONE, 8],
      [1, 0, 1],
    ],
    'staff-with-computer': [
      [52, 7, NONE],
      [1, 1, 0],
    ],
    files: [
      [9, NONE, 4],
      [1, 0, 1],
    ],
    'files-on-time': [
      [NONE, NONE, NONE],
      [0, 0, 0],
    ],
  });
});
