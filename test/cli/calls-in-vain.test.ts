import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { call, folderOf } from './calling.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/01-score/', import.meta.url));
const ANNEX = fileURLToPath(new URL('../../docs/templates/', import.meta.url));
const cwd = folderOf({ 'head.yaml': 'id: a\n' });

beforeAll(async () => {
  for (const name of ['pack.yaml', 'assessment.yaml']) copyFileSync(join(EXAMPLE, name), join(cwd, name));
  for (const name of ['annex.xlsx', 'annex.csv']) copyFileSync(join(ANNEX, name), join(cwd, name));
  await call(['score', 'pack.yaml', 'assessment.yaml', '--out', 'record.json'], { cwd });
  await call(['export', 'pack.yaml', '--out', 'exported.xlsx'], { cwd });
});

const NO_TABLE =
  '--head names the head of a table, and "assessment.yaml" is no table (.xlsx, .csv, .tsv); leave out --head';
const NO_REGISTER = 'there is no register of units: name the file that has it by --register';

// what a caller says and the command would leave out of account without a word
test.each([
  ['check pack.yaml --json --format sarif', '--json and --format cannot be used together; leave out one of them'],
  [
    'diff record.json --layers reported,reported --layer verified',
    '--layer and --layers cannot be used together; leave out one of them',
  ],
  [
    'diff record.json record.json --layers reported,verified',
    '--layers compares two layers of one record; with two records use --layer',
  ],
  [
    'diff record.json record.json --layer verified',
    'the record "record.json" has no figures "as verified"; there are: reported (as reported by the units)',
  ],
  [
    'diff record.json --layers reported,claimed',
    'the record "record.json" has no figures "points that units give themselves"; there are: reported (as reported by the units)',
  ],
  ['score pack.yaml assessment.yaml --head head.yaml', NO_TABLE],
  ['status pack.yaml assessment.yaml --head head.yaml', NO_TABLE],
  [
    'score pack.yaml assessment.yaml --ndjson',
    '--ndjson says how the record is written, and this call writes none; add --out or --json',
  ],
  [
    'score pack.yaml assessment.yaml --detached',
    '--detached says how the record is written, and this call writes none; add --out or --json',
  ],
  ['form pack.yaml --register assessment.yaml --head head.yaml --out made', NO_TABLE],
  ['form pack.yaml --head head.yaml --out made', NO_REGISTER],
  ['collect . --pack pack.yaml --out assessment.yaml --head head.yaml', NO_REGISTER],
  [
    'report record.json --out made.docx --to xlsx',
    'the name of file "made.docx" is not of the form that --to xlsx says; rename it, or leave out --to',
  ],
  [
    'import annex.xlsx --out made --sheet Phuluc',
    'there is no sheet "Phuluc" in "annex.xlsx" (did you mean Phụ lục?); it has: Phụ lục',
  ],
  ['import annex.csv --out made --sheet nosuch', 'there is no sheet "nosuch" in "annex.csv"'],
  [
    'import exported.xlsx --out made --id a --title b --tier commune --period 2026-01-01..2026-12-31 --number 1 --issued 2026-01-01 --official',
    '"exported.xlsx" was written by "tieuchi export" and says this itself: --id, --title, --tier, --period, --number, --issued, --official; leave these options out, and change it in the pack',
  ],
])('%s is refused, and writes nothing', async (line, sentence) => {
  const called = await call([...line.split(' '), '--lang', 'en'], { cwd });

  expect(called).toEqual({ code: 2, out: '', err: `error: ${sentence}\n` });
  for (const name of ['made', 'made.docx']) expect(existsSync(join(cwd, name)), name).toBe(false);
});

test.each([
  ...['--id', '--title', '--tier', '--number', '--sheet'].map((flag) => ['import', 'annex.csv', flag]),
  ...['--authority', '--decision-number'].map((flag) => ['report', 'record.json', flag]),
])('%s %s with a blank after %s is refused, and writes nothing', async (command, file, flag) => {
  for (const blank of ['', ' ']) {
    const called = await call([command, file, flag, blank, '--out', 'made.docx.yaml', '--lang', 'en'], { cwd });

    expect(called).toEqual({ code: 2, out: '', err: `error: option ${flag} needs a value\n` });
  }
});

test.each([
  'diff record.json --layers reported,reported',
  'diff record.json record.json --layer reported',
  'report record.json --out made.xlsx --to xlsx',
  'report record.json --out annex-without-ending --to html',
  'import exported.xlsx --out again.yaml',
  'check pack.yaml --format json',
])('%s is right', async (line) => {
  expect((await call([...line.split(' '), '--lang', 'en'], { cwd })).code).toBe(0);
});

// a unit that is not there is a wrong call, not a fault of the document
test.each([
  'explain record.json --unit nobody',
  'excerpt record.json --unit nobody --out one.json',
  'diff record.json record.json --unit nobody',
  'form pack.yaml --register assessment.yaml --unit nobody --out forms',
])('%s has exit code 2', async (line) => {
  expect((await call([...line.split(' '), '--lang', 'en'], { cwd })).code).toBe(2);
});

test('units are hidden by their ids, and a name is told to be none', async () => {
  const { code, err } = await call(
    ['redact', 'record.json', '--units', 'Xã A', '--out', 'hidden.json', '--lang', 'en'],
    {
      cwd,
    },
  );

  expect(code).toBe(2);
  expect(err).toBe(
    'record.json: error: the record has no unit of the id Xã A; write ids here, not names\n' +
      '  did you mean the id: xa-a (Xã A)?\n',
  );
});

test('where nothing was collected, no file is said to stay as it is', async () => {
  const forms = [
    'form',
    'pack.yaml',
    '--register',
    'assessment.yaml',
    '--unit',
    'xa-a',
    '--out',
    'blank',
    '--lang',
    'en',
  ];
  const made = await call(forms, { cwd });
  const asked = ['collect', 'blank', '--pack', 'pack.yaml', '--register', 'assessment.yaml', '--lang', 'en'];

  expect(made.out).toMatch(/^Made 1 form in "blank"\.\n/);
  expect((await call([...asked, '--out', 'new.yaml'], { cwd })).out).toContain(
    '\nThere is nothing new, and "new.yaml" was not made.\n',
  );
  expect(existsSync(join(cwd, 'new.yaml'))).toBe(false);
});
