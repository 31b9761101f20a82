import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import type { Issue } from '../../src/model/issue.js';
import {
  rankCandidates,
  type StreamOptions,
  safeScore,
  safeScoreStream,
  scoreStream,
  statisticsOfStream,
} from '../../src/score.js';
import { issueSentence } from '../../src/words/index.js';
import { shownScores } from '../support/both-roads.js';
import { all, inStream, later } from '../support/streams.js';
import { assessmentOf, packOf, tierOf } from '../together/house.js';

const AT = '2019-10-10T08:00:00+07:00';
const twice = { logic: { '*': [2, { var: 'x' }] } };
const title = { vi: 'Dòng', en: 'Rows' };
const rows = [
  { id: 'rows', type: 'list', of: { n: 'number' }, title },
  { id: 'words', type: 'list', of: 'text', title },
];
const reading = [
  { id: 'listed', title, max: 5, rule: { 'per-item': { count: 'rows', each: 1, atMost: 5 } } },
  { id: 'named', title, max: 5, rule: { 'per-item': { count: 'words', each: 1, atMost: 5 } } },
];
const doubled = { c: [200, twice] } as const;
const house = packOf(doubled, { criteria: [...tierOf('unit', doubled).criteria, ...reading] });
const pack = compilePack({ ...house, facts: [...house.facts, ...rows] });
const units = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id, index) => [id, { facts: { x: index } }]));

/** The units a to e, with this submission at position 2, where that of c stood. */
function withThird(third: unknown) {
  const assessment = assessmentOf(units);
  return { ...assessment, submissions: assessment.submissions.map((one, index) => (index === 2 ? third : one)) };
}

async function streamed(assessment: unknown, options: StreamOptions = {}) {
  const { submissions, ...head } = assessment as { readonly submissions: readonly unknown[] };
  const stream = safeScoreStream(pack, head, later(submissions), options);
  return stream.ok ? all(stream.value) : expect.fail(JSON.stringify(stream.errors));
}

function errorsOf(assessment: unknown): readonly Issue[] {
  const scored = safeScore(pack, assessment);
  return scored.ok ? [] : scored.errors;
}

/** What can no longer be looked at: any look at it throws. */
function gone(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const BROKEN: Readonly<Record<string, unknown>> = {
  'an unknown fact, and a value of another type': { unit: 'c', at: AT, facts: { z: 1, ok: 3 } },
  'an unknown key, and no instant': { unit: 'c', facs: {} },
  'an instant after the assessment': { unit: 'c', at: '2030-10-10T08:00:00+07:00', facts: { x: 1 } },
  'an unknown criterion': { unit: 'c', at: AT, criteria: { z: { claimed: '1' } } },
  'a claim above the maximum': { unit: 'c', at: AT, facts: { x: 1 }, criteria: { c: { claimed: '201' } } },
  'a number with too many digits': { unit: 'c', at: AT, facts: { x: 0.1234567890123456 } },
  'a warning beside an error': { unit: 'c', at: AT, facts: { x: 'much' }, by: ' ' },
  'a unit that is not in the register': { unit: 'cc', at: AT, facts: { x: 1 } },
  'a list with nothing in it among its rows': { unit: 'c', at: AT, facts: { x: 1, rows: [{ n: 1 }, null] } },
  'a list with nothing in it among its texts': { unit: 'c', at: AT, facts: { x: 1, words: ['a', null] } },
  'a cell that is a list': { unit: 'c', at: AT, facts: { x: 1, rows: [{ n: [1] }] } },
  'a list of lists': { unit: 'c', at: AT, facts: { x: 1, rows: [[1]] } },
  'a proxy that no longer answers, for a list': { unit: 'c', at: AT, facts: { x: 1, rows: gone([]) } },
  'a proxy that no longer answers, for a row': { unit: 'c', at: AT, facts: { x: 1, rows: [gone({})] } },
  'a proxy that no longer answers, for all facts': { unit: 'c', at: AT, facts: gone({}) },
  'a text': 'c',
  'an instance': { unit: 'c', at: AT, facts: new Map() },
  'a list that is nested too deep': { unit: 'c', at: AT, facts: { x: JSON.parse('['.repeat(70) + ']'.repeat(70)) } },
};

test.each(Object.entries(BROKEN))(
  '%s: the issues are those of the assessment, and other units are scored',
  async (_, third) => {
    const assessment = withThird(third);
    const answers = await streamed(assessment, { block: 2 });
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer]));

    expect(refused.map(({ positions }) => positions)).toEqual([[2]]);
    expect(refused[0]?.errors).toEqual(errorsOf(assessment));
    expect(errorsOf(assessment).length).toBeGreaterThan(0);
    expect(answers.flatMap((answer) => (answer.ok && answer.unit !== 'c' ? [answer.unit] : []))).toEqual([
      'a',
      'b',
      'd',
      'e',
    ]);
  },
);

test('a unit that was refused is not taken for one that sent nothing', async () => {
  const answers = await streamed(withThird({ unit: 'c', at: AT, facts: { z: 1 } }));

  expect(answers.map(({ ok, unit }) => [unit, ok])).toContainEqual(['c', false]);
  expect(answers).toHaveLength(5);
});

test('without the safe stream the first error is thrown, after the units before it', async () => {
  const { submissions, ...head } = withThird({ unit: 'c', at: AT, facts: { z: 1 } });
  const seen: string[] = [];
  const reading = async () => {
    for await (const { unit } of scoreStream(pack, head, submissions, { block: 1 })) seen.push(unit);
  };

  await expect(reading()).rejects.toMatchObject({ name: 'AssessmentError', issues: [{ code: 'fact-undeclared' }] });
  expect(seen).toEqual(['a', 'b']);
});

/** Submissions by unit; `stranger` is in no register. */
const sentBy = (...units: readonly string[]) =>
  units.map((unit, index) => ({ unit, at: `2019-10-11T08:00:${10 + index}+07:00`, facts: { x: index } }));

test.each([1, 2, 256])('in blocks of %i what is refused stands where it came', async (block) => {
  const { submissions: _, ...head } = assessmentOf(units);
  const submissions = sentBy('stranger', 'a', 'stranger', 'stranger', 'a', 'b', 'a', 'c', 'stranger');
  const answers = await streamed({ ...head, submissions }, { block });

  expect(answers.map(({ unit, ok, positions }) => [unit, ok, ...positions])).toEqual([
    [undefined, false, 0],
    ['a', true, 1, 4],
    [undefined, false, 2],
    [undefined, false, 3],
    ['b', true, 5],
    ['a', false, 6],
    ['c', true, 7],
    [undefined, false, 8],
    ['d', true],
    ['e', true],
  ]);
});

test.each([1, 256])(
  'in blocks of %i the first error is thrown, and every unit before it was answered',
  async (block) => {
    const { submissions: _, ...head } = assessmentOf(units);
    const broken = { unit: 'd', at: AT, facts: { z: 1 } };
    const seen: string[] = [];
    const reading = async () => {
      const submissions = [...sentBy('a', 'b', 'stranger', 'c'), broken];
      for await (const { unit } of scoreStream(pack, head, submissions, { block })) seen.push(unit);
    };

    await expect(reading()).rejects.toMatchObject({
      issues: [{ code: 'unit-undeclared', path: ['submissions', 2, 'unit'] }],
    });
    expect(seen).toEqual(['a', 'b']);
  },
);

test('refusals without end do not wait for the unit before them, which may still send', async () => {
  const { submissions: _, ...head } = assessmentOf(units);
  const source = function* () {
    yield* sentBy('a');
    for (;;) yield { unit: 'stranger', at: AT };
  };
  const stream = safeScoreStream(pack, head, source());
  const { value } = (await (stream.ok ? stream.value.next() : undefined)) ?? {};

  expect(value).toMatchObject({ ok: false, positions: [1] });
});

test('of two submissions of a unit the later counts, if they follow one another', async () => {
  const second = { unit: 'c', at: '2019-10-11T08:00:00+07:00', facts: { x: 50 } };
  const { submissions, ...head } = assessmentOf(units);
  const [first, ...rest] = submissions.toSorted((a, b) => (a.unit === 'c' ? -1 : b.unit === 'c' ? 1 : 0));
  const answers = await streamed({ ...head, submissions: [first, second, ...rest] }, { block: 1 });
  const c = answers.find(({ unit }) => unit === 'c');

  expect(shownScores(c?.ok && c.node('reported', 'c')?.outcome)).toMatchObject({ points: '100' });
  expect(c?.positions).toEqual([0, 1]);
});

test('two submissions at one instant are refused as in an assessment', async () => {
  const { submissions, ...head } = assessmentOf({ c: { facts: { x: 1 } } });
  const assessment = { ...head, submissions: [...submissions, ...submissions] };
  const [answer] = await streamed(assessment);

  expect(answer).toMatchObject({ ok: false, unit: 'c', positions: [0, 1] });
  expect(answer && !answer.ok && answer.errors).toEqual(errorsOf(assessment));
});

test('a submission of a unit that was scored already is refused by itself', async () => {
  const late = { unit: 'a', at: '2019-10-11T08:00:00+07:00', facts: { x: 50 } };
  const { submissions, ...head } = assessmentOf(units);
  const answers = await streamed({ ...head, submissions: [...submissions, late] });
  const errors = answers.flatMap((answer) => (answer.ok ? [] : answer.errors));

  expect(errors).toMatchObject([{ code: 'submission-apart', path: ['submissions', 5, 'unit'], params: { unit: 'a' } }]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
});

test('a stream about a part of the register refuses the others, and leaves those that sent nothing to them', async () => {
  const { submissions, ...head } = assessmentOf({ ...units, f: {}, g: {} });
  const answers = await streamed(
    { ...head, submissions: submissions.slice(0, 3) },
    { part: (unit) => 'acf'.includes(unit) },
  );

  expect(answers.map(({ unit, ok }) => [unit, ok])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
    ['f', true],
  ]);
  expect(answers.flatMap((answer) => (answer.ok ? [] : answer.errors))).toMatchObject([
    { code: 'unit-of-another-part', path: ['submissions', 1, 'unit'] },
  ]);
});

test('a ruling on what a unit does not claim is refused for that unit', async () => {
  const ruling = { unit: 'b', at: AT, by: 'so', method: 'desk', criterion: 'c', notApplicable: 'accepted', note: 'vì' };
  const done = { unit: 'a', at: AT, by: 'so', method: 'desk', done: true, note: 'xong' };
  const assessment = assessmentOf(units, { verifications: [done, ruling] });
  const answers = await streamed(assessment);
  const errors = answers.flatMap((answer) => (answer.ok ? [] : answer.errors));

  expect(errors).toEqual(errorsOf(assessment));
  expect(errors).toMatchObject([{ code: 'verification-no-claim', path: ['verifications', 1, 'criterion'] }]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
});

test('what is wrong beside the submissions is told before any of them is read', () => {
  const { submissions: _, ...head } = assessmentOf(units);
  const faulty = { ...head, units: [...head.units, { id: 'x', tier: 'nowhere' }], asOf: 'soon' };
  const unread = {
    [Symbol.iterator]: () => expect.fail('the submissions were read'),
  };
  const stream = safeScoreStream(pack, faulty, unread);

  expect(stream.ok ? [] : stream.errors).toEqual(errorsOf(faulty));
  expect(() => scoreStream(pack, faulty, unread)).toThrow('tier-undeclared');
  expect(safeScoreStream(pack, assessmentOf(units), unread)).toMatchObject({
    errors: [{ code: 'key-unknown', path: ['submissions'] }],
  });
});

test('warnings beside the submissions stand beside the stream, those about one beside its unit', async () => {
  const { submissions, ...head } = assessmentOf(units);
  const alike = { ...head, units: head.units.map((unit) => (unit.id === 'b' ? { ...unit, name: { vi: 'a' } } : unit)) };
  const third = { unit: 'c', at: AT, facts: { x: 1, y: 2 } };
  const stream = safeScoreStream(pack, alike, [...submissions.slice(0, 2), third, ...submissions.slice(3)]);
  const answers = stream.ok ? await all(stream.value) : [];
  const warned = answers.flatMap((answer) => (answer.ok && answer.warnings.length > 0 ? [answer] : []));

  expect(stream.ok && stream.warnings.map(({ code }) => code)).toEqual(['unit-alike', 'unit-alike']);
  expect(warned).toMatchObject([
    { unit: 'c', warnings: [{ code: 'fact-not-asked', path: ['submissions', 2, 'facts', 'y'] }] },
  ]);
});

const comparing = compilePack(
  packOf({
    c: [200, twice],
    d: [10, { relative: { of: 'x', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } }],
  }),
);

test('a pack that compares units is refused with the criterion that does, unless statistics are given', async () => {
  const { head, submissions } = inStream(assessmentOf(units));
  const stream = safeScoreStream(comparing, head, submissions);
  const reading = () => all(scoreStream(comparing, head, submissions, { statistics: [] }));

  expect(stream).toMatchObject({ ok: false, errors: [{ code: 'statistics-needed', params: { criterion: 'd' } }] });
  expect(!stream.ok && stream.errors.map((one) => issueSentence(one, 'en'))).toEqual([
    'criterion "d" compares units with one another; take the statistics first and give them as "statistics"',
  ]);
  await expect(reading()).rejects.toMatchObject({
    issues: [{ code: 'statistics-needed', params: { criterion: 'd' } }],
  });
});

test('no statistics are taken of units of which one is refused', async () => {
  const { submissions, ...head } = withThird({ unit: 'c', at: AT, facts: { z: 1 } });
  const taking = statisticsOfStream(comparing, head, () => later(submissions));

  await expect(taking).rejects.toMatchObject({
    issues: [{ code: 'fact-undeclared', path: ['submissions', 2, 'facts', 'z'] }],
  });
});

test('units are ranked only if each of the register has one candidate', async () => {
  const { head, submissions } = inStream(assessmentOf({ ...units, f: {} }));
  const given = (await all(scoreStream(pack, head, submissions))).map((unit) => unit.candidate());
  const [first, ...rest] = given;
  const ranking = (candidates: typeof given) => () => rankCandidates(pack, head, candidates);

  expect(ranking(given)()).toEqual([]);
  expect(ranking(rest)).toThrow('unit-left-out');
  expect(ranking([...given, ...(first ? [first] : [])])).toThrow('unit-twice');
  expect(ranking([...given, ...(first ? [{ ...first, unit: 'other' }] : [])])).toThrow('unit-undeclared');
});

/** A source that fills one object again for each unit. */
function* refilled(names: readonly string[]) {
  const submission = { unit: '', at: AT, facts: { x: 0 } };
  for (const [index, unit] of names.entries()) yield Object.assign(submission, { unit, facts: { x: index } });
}

test('a source that fills the object of one submission again for the next unit ends the stream, before its figures are scored', async () => {
  const { submissions: _, ...head } = assessmentOf(units) as unknown as Readonly<Record<string, unknown>>;
  const run = (names: readonly string[]) => all(scoreStream(pack, head, later(refilled(names)), { block: 2 }));

  await expect(run(['a', 'b'])).rejects.toThrow(
    new TypeError("The object of the submission of 'a' was filled again for 'b': give a new one."),
  );
});
