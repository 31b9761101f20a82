import { expect, test } from 'vitest';
import { brokenDigests, explainOpen, recordLines, recordText } from '../../src/audit/index.js';
import { planDocument } from '../../src/build/index.js';
import { assess, type Checked, compilePack, rankingOf, safeCompilePack } from '../../src/index.js';
import * as run from '../../src/run/index.js';
import { irrational } from '../../src/run/irrational.js';
import { procedure } from '../../src/run/procedure.js';
import { openAssessment, safeOpenAssessment, safeScore, score, scoreUnit, submissionSchema } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { assessmentOf, packOf } from '../together/house.js';

const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as object;
const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const OPENED = run.openPlan(planDocument(PACK));
const UNIT = { tier: 'commune', id: 'xa-a', facts: { staff: 60 } };

/** What is wrong with an assessment, by its key, and where it is told. */
const MISSHAPEN: readonly (readonly [key: string, rows: unknown, at: string])[] = [
  ['units', 5, 'units.0'],
  ['units', null, 'units.0'],
  ['units', [null], 'units.0'],
  ['units', ['xa-b'], 'units.0'],
  ['submissions', [null, { unit: 'xa-a' }], 'submissions.0'],
  ['submissions', 'none', 'submissions.0'],
  ['submissions', {}, 'submissions.0'],
  ['verifications', [7], 'verifications.0'],
  ['verifications', { by: 'so' }, 'verifications.0'],
];

test.each(MISSHAPEN)('one unit among others whose %s are %j: the issue is told at %s', (key, rows, at) => {
  const among = { ...ASSESSMENT, [key]: rows };
  const roads = { columns: scoreUnit(PACK, UNIT, { among }), plan: run.scoreUnit(OPENED, UNIT, { among }) };

  for (const scored of Object.values(roads)) {
    const paths = scored.ok ? [] : scored.errors.map(({ path }) => path.join('.'));
    expect(paths.filter((path) => path === at || path.startsWith(`${at}.`))).not.toEqual([]);
  }
});

test('what a plan needs is given in a list, or alone', () => {
  const house = packOf({ c: [1000, { logic: { root: [{ var: 'x' }, 2] } }] });
  const plan = planDocument(compilePack(house));
  const assessment = assessmentOf({ a: { facts: { x: 9 } } });
  const pointsBy = (functions: Parameters<typeof run.openPlan>[1]) =>
    run.resultOf(run.score(run.openPlan(plan, functions), assessment), 'a')?.nodes[1]?.points?.exact;

  expect([pointsBy(irrational), pointsBy([irrational]), pointsBy([procedure, irrational])]).toEqual(['3', '3', '3']);
  expect(() => run.openPlan(plan, [undefined as never])).toThrow('irrational');
});

test('facts that are given by an accessor are refused at their path, and the accessor is not called', () => {
  const { validate } = submissionSchema(PACK, 'commune', { lang: 'en' })['~standard'];
  let calls = 0;
  const facts = {
    staff: 1.5,
    get files() {
      calls += 1;
      return 5;
    },
  };
  const { issues = [] } = validate(facts);

  expect(issues.map(({ path }) => path.join('.'))).toEqual(['files', 'staff']);
  expect(calls).toBe(0);
});

test('facts that were validated stand in an assessment as they are given back, blanks left out', () => {
  const { validate } = submissionSchema(PACK, 'commune')['~standard'];
  const validated = validate({ staff: 60, files: undefined });
  if (validated.issues) expect.fail(JSON.stringify(validated.issues));
  const sent = { unit: 'xa-a', at: '2019-10-20T08:00:00+07:00', facts: validated.value };

  expect(validated.value).toStrictEqual({ staff: 60 });
  expect(score(PACK, { ...ASSESSMENT, submissions: [sent] }).count).toBe(5);
});

test('facts without a blank are given back themselves', () => {
  const facts = { staff: 60 };

  expect(submissionSchema(PACK, 'commune')['~standard'].validate(facts)).toEqual({ value: facts });
});

test('attributes that are no object are refused by name', () => {
  expect(() => submissionSchema(PACK, 'commune', { attributes: 5 as never })).toThrow(
    'An object, as `attributes`, is needed here, not the number 5.',
  );
});

test('the limits of an open assessment hold for what is set in it', () => {
  const house = packOf({ c: [200, { logic: { var: 'x' } }] });
  const title = { vi: 'Mục', en: 'Items' };
  const pack = compilePack({ ...house, facts: [...house.facts, { id: 'items', type: 'list', of: 'text', title }] });
  const items = Array.from({ length: 200_001 }, () => 'a');
  const assessment = assessmentOf({ a: { facts: { x: 1 } } });
  const wide = openAssessment(pack, assessment, { limits: { nodes: 300_000 } }).set('a', 'items', items);
  const usual = openAssessment(pack, assessment).set('a', 'items', items);

  expect(wide.ok).toBe(true);
  expect(usual.ok ? [] : usual.errors.map(({ code }) => code)).toEqual(['source-too-many-nodes']);
});

test('the record of a unit is asked for by its id, as all of an open assessment is', () => {
  const live = openAssessment(PACK, ASSESSMENT);

  expect(() => live.recordOf(undefined as never)).toThrow('A unit is named by its id, a text, not by undefined.');
  expect(live.recordOf('xa-z')).toBeUndefined();
});

test('a ranking of which the register has no unit has no rows, and one that the pack does not have is undefined', () => {
  const nobody = score(PACK, { ...ASSESSMENT, units: [], submissions: [] });

  expect(rankingOf(nobody, 'total')?.rows).toEqual([]);
  expect(rankingOf(nobody, 'overall')).toBeUndefined();
});

test('the text of a record has a line feed as a file has it; the text of results has none', () => {
  const record = assess(PACK, ASSESSMENT);

  expect(recordText(record)).toBe(`${score(PACK, ASSESSMENT).recordText()}\n`);
  expect([...recordLines(record)].filter((line) => !line.endsWith('}\n'))).toEqual([]);
  expect(brokenDigests(record)).toEqual([]);
});

test('an open assessment does not change with the document that it was opened from', () => {
  const given = JSON.parse(JSON.stringify(ASSESSMENT));
  const [live, kept] = [openAssessment(PACK, given), openAssessment(PACK, ASSESSMENT)];
  given.asOf = '2031-01-01T00:00:00+07:00';
  given.units.length = 1;
  for (const submission of given.submissions) submission.facts = { staff: 'none' };
  for (const open of [live, kept]) expect(open.set('xa-b', 'staff', 61).ok).toBe(true);

  expect(live.document()).toEqual(kept.document());
  expect(live.facts('xa-a')).toEqual(kept.facts('xa-a'));
  expect(live.recordOf('xa-a')).toEqual(kept.recordOf('xa-a'));
  expect(explainOpen(live, PACK, { unit: 'xa-b' }, 'en')).toEqual(explainOpen(kept, PACK, { unit: 'xa-b' }, 'en'));
});

test('a document that is a proxy of which nothing can be read any more is refused as no plain data', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const codes = (checked: Checked<unknown>) => (checked.ok ? [] : checked.errors.map(({ code }) => code));

  expect(codes(safeCompilePack(proxy))).toEqual(['not-plain']);
  expect(codes(safeScore(PACK, proxy))).toEqual(['not-plain']);
  expect(codes(safeOpenAssessment(PACK, proxy))).toEqual(['not-plain']);
  expect(codes(run.safeScore(OPENED, proxy))).toEqual(['not-plain']);
});
