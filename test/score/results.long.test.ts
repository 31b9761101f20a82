import { expect, test } from 'vitest';
import { recordLines } from '../../src/audit/index.js';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { assess, compilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { type Exact, reduced } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import { score } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { firstCases } from '../support/naive-cases.js';

test.each(GOLDEN)('$name: the record written from scores in columns is the record, byte for byte', (golden) => {
  const pack = compilePack(documentOf(golden.pack));
  const assessment = documentOf(golden.assessment);
  const results = score(pack, assessment);

  expect(results.recordText() === canonicalJson(assess(pack, assessment))).toBe(true);
  expect([...results.recordChunks()].join('') === results.recordText()).toBe(true);
  expect([...results.recordLines()].join('') === [...recordLines(assess(pack, assessment))].join('')).toBe(true);
});

test('on generated packs the record written from scores in columns is the record, byte for byte', () => {
  for (const drawn of firstCases(40)) {
    const pack = compilePack(drawn.pack);
    const [text, expected] = [
      score(pack, drawn.assessment).recordText(),
      canonicalJson(assess(pack, drawn.assessment)),
    ];
    expect(text === expected ? '' : firstDifference(text, expected)).toBe('');
  }
});

test('a faulty assessment gives the same issues, whether scores or a record are asked for', () => {
  const pack = compilePack(documentOf('examples/hue-2020/hue-2020.pack.yaml'));
  const assessment = documentOf('examples/hue-2020/hue-2020.assessment.yaml') as { units: readonly object[] };
  const faulty = { ...assessment, units: [...assessment.units, { id: 'x', tier: 'nowhere' }] };
  const issuesOf = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return (error as { issues: unknown }).issues;
    }
  };

  expect(issuesOf(() => score(pack, faulty))).toEqual(issuesOf(() => assess(pack, faulty)));
  expect(issuesOf(() => score(pack, faulty))).toMatchObject([{ code: 'tier-undeclared' }]);
});

test('a ranking says places and published values without a record', () => {
  const pack = compilePack(documentOf('examples/hue-2020/hue-2020.pack.yaml'));
  const { rankings } = score(pack, documentOf('examples/hue-2020/hue-2020.assessment.yaml'));
  const record = assess(pack, documentOf('examples/hue-2020/hue-2020.assessment.yaml'));
  const shown = rankings.map(({ rows }) =>
    rows.map(({ unit, place, value }) => [unit, place && toText(place), value?.published && toText(value.published)]),
  );

  expect(shown).toEqual(
    record.rankings.map(({ rows }) =>
      rows.map(({ unit, place, value }) => [unit, place ?? undefined, value?.published]),
    ),
  );
});

test.each(GOLDEN)('$name: rows are those of scores by objects, their keys in the same order', (golden) => {
  const pack = compilePack(documentOf(golden.pack));
  const assessment = documentOf(golden.assessment);
  const scored = createEngine(BUILT_IN).score(pack, assessment);
  const lowest = ({ n, d }: Exact) => Object.values(reduced({ n, d })).join('/');
  const textOf = (rankings: unknown) =>
    JSON.stringify(rankings, (_, value) => (value?.d === undefined ? value : lowest(value)));

  expect(textOf(score(pack, assessment).rankings)).toBe(scored.ok ? textOf(scored.value.rankings) : '');
});

test('rows are made once, of the figures that were scored, also where these are changed before', () => {
  const pack = compilePack(documentOf('examples/hue-2020/hue-2020.pack.yaml'));
  const assessment = structuredClone(documentOf('examples/hue-2020/hue-2020.assessment.yaml')) as unknown as Changeable;
  const { rankings: expected } = score(pack, assessment);
  const results = score(pack, assessment);
  for (const mark of assessment.marks ?? []) mark.value = '1';
  for (const { facts = {} } of assessment.submissions) for (const id of Object.keys(facts)) delete facts[id];

  expect(results.rankings).toEqual(expected);
  expect(results.rankings).toBe(results.rankings);
});

test('the record is that of the figures that were scored, also where they are changed afterwards', () => {
  const pack = compilePack(documentOf('examples/hue-2020/hue-2020.pack.yaml'));
  const assessment = structuredClone(documentOf('examples/hue-2020/hue-2020.assessment.yaml')) as unknown as Changeable;
  const expected = canonicalJson(assess(pack, assessment));
  const results = score(pack, assessment);
  for (const mark of assessment.marks ?? []) mark.value = '1';
  for (const { facts = {} } of assessment.submissions) for (const id of Object.keys(facts)) facts[id] = 1;

  expect(results.recordText()).toBe(expected);
});

test('a figure for which no number of a column stands is kept too: the record states what was scored', () => {
  const document = documentOf('test/fixtures/format/small.pack.yaml') as { facts: { id: string }[] };
  // without declared places a column keeps four
  const facts = document.facts.map((fact) => (fact.id === 'staff' ? { ...fact, type: 'number' } : fact));
  const pack = compilePack({ ...document, facts });
  const assessment = structuredClone(documentOf('test/fixtures/format/small.assessment.yaml')) as unknown as Changeable;
  for (const submission of assessment.submissions) submission.facts = { ...submission.facts, staff: '60.123456789' };
  const results = score(pack, assessment);

  const expected = canonicalJson(assess(pack, assessment));
  for (const submission of assessment.submissions) submission.facts = { ...submission.facts, staff: '60.2' };
  expect(results.recordText()).toBe(expected);
});

interface Changeable {
  readonly marks?: { value: string }[];
  readonly submissions: { facts?: Record<string, unknown> }[];
}

function firstDifference(text: string, expected: string): string {
  let at = 0;
  while (text[at] === expected[at]) at += 1;
  return `${text.slice(Math.max(0, at - 300), at + 200)}\n≠\n${expected.slice(Math.max(0, at - 300), at + 200)}`;
}
