import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assess, compilePack, statusOf } from '../../src/index.js';
import { call, folderOf } from '../cli/calling.js';
import { assessmentOf, done, packOf } from '../procedure/office.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const PACK = 'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml';
const ASSESSMENT = 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml';
const NOON = '2019-10-21T12:00:00+07:00';

/** `UPDATE=1` writes the file anew: read every sentence of it. */
function held(name: string, text: string): void {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env.UPDATE === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

test.each([
  ['vi', 'end', []],
  ['en', 'end', []],
  ['vi', 'before', ['--as-of', NOON]],
  ['en', 'before', ['--as-of', NOON]],
])('the status of the example in %s, %s of the deadlines, on a screen of 80 columns', async (lang, name, more) => {
  const io = { cwd: ROOT, columns: 80 };
  const { code, out, err } = await call(['status', PACK, ASSESSMENT, '--lang', lang, ...more], io);

  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  held(`${name}.${lang}.txt`, out);
});

const folder = (assessment: object) =>
  folderOf({ 'pack.json': JSON.stringify(packOf({})), 'a.json': JSON.stringify(assessment) });
const sent = assessmentOf({ huyen: {}, 'xa-1': {}, 'xa-2': {} }, { verifications: [done()] });
const status = (assessment: object, ...more: readonly string[]) =>
  call(['status', 'pack.json', 'a.json', '--lang', 'en', ...more], { cwd: folder(assessment) });

test('--json is the status as statusOf gives it, and --tier one tier of it', async () => {
  const { out } = await status(sent, '--json', '--tier', 'commune');
  const found = JSON.parse(out);

  expect(found).toMatchObject({
    assessment: 'one',
    tiers: [{ tier: { id: 'commune' }, counts: { units: 2, sent: 2, verified: 1 } }],
  });
  expect(found).toEqual(statusOf(assess(compilePack(packOf({})), sent), { lang: 'en', tier: 'commune' }));
});

test('an assessment that goes on is read as it stood, and a mistake in it is told at its line', async () => {
  const broken = structuredClone(sent) as { submissions: { facts: Record<string, unknown> }[] };
  if (broken.submissions[2]) broken.submissions[2].facts = { staff: 'ten', files: 5 };
  const early = {
    ...sent,
    submissions: sent.submissions.map((form, at) => (at === 0 ? { ...form, at: '2019-10-22T00:00:00Z' } : form)),
  };
  const { out } = await status(early, '--json', '--as-of', '2019-10-21T00:00:00Z');
  const wrong = { ...early, submissions: [early.submissions[0], ...broken.submissions.slice(1)] };
  const told = await status(wrong, '--as-of', '2019-10-21T00:00:00Z');

  expect(JSON.parse(out).tiers[0].counts).toMatchObject({ units: 1, awaited: 1 });
  expect(told).toMatchObject({ code: 1, out: '' });
  const column = JSON.stringify(wrong).indexOf('"ten"') + 1;
  expect(told.err).toContain(`a.json:1:${column}: [decimal-invalid]`);
  expect(told.err).toContain('errors: 1,');
});

test.each([
  [['--as-of', 'today'], '--as-of needs an instant with its offset, as 2019-10-20T17:00:00+07:00, not "today"'],
  [
    ['--as-of', '2020-01-01T00:00:00Z'],
    'the data end at 2019-12-01 00:00 (+07:00) and do not know how things stand at 2020-01-01 00:00 (+00:00)',
  ],
  [['--tier', 'comune'], 'the pack has no tier "comune"; did you mean commune?; its tiers: district, commune'],
])('a wrong call is refused: %j', async (more, sentence) => {
  const { code, err } = await status(sent, ...more);

  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
