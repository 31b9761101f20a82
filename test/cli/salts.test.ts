import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { call, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');
const ASSESSMENT = `${formatText('small.assessment.yaml')}# the end\n`;

function folder(): { readonly cwd: string; readonly text: () => string } {
  const cwd = folderOf({ 'pack.yaml': PACK, 'assessment.yaml': ASSESSMENT });
  return { cwd, text: () => readFileSync(join(cwd, 'assessment.yaml'), 'utf8') };
}

const SALTS = /^ {2}(xa-[a-e]): "([0-9a-f]{32})"$/gm;

test('every unit is given a salt of 128 bits in the file, no two alike, and the record has them', async () => {
  const { cwd, text } = folder();
  const { code, out, err } = await call(['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new', '--json'], { cwd });
  const salts = Object.fromEntries([...text().matchAll(SALTS)].map(([, unit = '', salt = '']) => [unit, salt]));

  expect(code).toBe(0);
  expect(err).toContain('Đã ghi chuỗi muối cho 5 đơn vị vào assessment.yaml.');
  expect(text().startsWith(`${ASSESSMENT}salts:\n`)).toBe(true);
  expect(Object.keys(salts)).toEqual(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']);
  expect(new Set(Object.values(salts)).size).toBe(5);
  const record = JSON.parse(out) as { readonly entries: readonly { readonly unit: string; readonly salt: string }[] };
  expect(Object.fromEntries(record.entries.map(({ unit, salt }) => [unit, salt]))).toEqual(salts);
});

test('salts that are there stay, and a second time nothing is written', async () => {
  const { cwd, text } = folder();
  const score = () => call(['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new', '--lang', 'en'], { cwd });
  await score();
  const first = text();
  const { code, err } = await score();

  expect(text()).toBe(first);
  expect({ code, err }).toEqual({
    code: 0,
    err: 'Every unit in assessment.yaml has a salt; nothing was written into it.\n',
  });
});

test('a unit that comes later is given a salt, and those of the others stay', async () => {
  const { cwd, text } = folder();
  const salted = `${ASSESSMENT}salts:\n  xa-b: "${saltsFor(['xa-b'])['xa-b']}"\n`;
  writeFileSync(join(cwd, 'assessment.yaml'), salted);
  const { code, err } = await call(
    ['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new', '--lang', 'en', '--json'],
    { cwd },
  );

  expect(code).toBe(0);
  expect(err).toContain('4 units');
  expect(text().startsWith(salted)).toBe(true);
  expect([...text().matchAll(SALTS)].map(([, unit]) => unit)).toEqual(['xa-b', 'xa-a', 'xa-c', 'xa-d', 'xa-e']);
});

test('an assessment with an error is left as it is', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK, 'assessment.yaml': ASSESSMENT.replace('state: draft', 'state: drafty') });
  const before = readFileSync(join(cwd, 'assessment.yaml'), 'utf8');
  const { code } = await call(['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new'], { cwd });

  expect(code).toBe(1);
  expect(readFileSync(join(cwd, 'assessment.yaml'), 'utf8')).toBe(before);
});

test('a part of a record says what a reader can still compute, in Vietnamese and in English', async () => {
  const { cwd } = folder();
  await call(['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new', '--out', 'record.json'], { cwd });
  const told = await Promise.all(
    ['vi', 'en'].map((lang) =>
      call(['excerpt', 'record.json', '--unit', 'xa-b', '--out', `${lang}.json`, '--lang', lang], { cwd }),
    ),
  );

  expect(told[0]?.err.replaceAll(/\s+/g, ' ')).toContain('giá trị công bố của cả 5 đơn vị, kể cả 4 đơn vị đã che');
  expect(told[1]?.err.replaceAll(/\s+/g, ' ')).toContain('published values of all 5 units, the 4 hidden ones too');
});

const {
  units: _,
  submissions: __,
  ...HEAD
} = documentOf('test/fixtures/format/small.assessment.yaml') as {
  readonly units: unknown;
  readonly submissions: unknown;
};
const TABLE = [
  ['unit', 'tier', 'at', 'has-website', 'staff'],
  ['xa-a', 'commune', '2019-10-20T08:00:00+07:00', 'true', '60'],
  ['xa-b', 'commune', '2019-10-20T08:00:00+07:00', 'true', '5'],
];

test.each(['a.csv', 'a.xlsx'])(
  'the salts of a table of figures, %s, are written into its head, and the table stays',
  async (file) => {
    const {
      tie: ___,
      decisions,
      verifications,
      extensions,
      approval,
      ...head
    } = HEAD as Readonly<Record<string, unknown>>;
    const cwd = folderOf({ 'pack.yaml': PACK, 'head.yaml': JSON.stringify(head) });
    const bytes = file.endsWith('csv')
      ? Buffer.from(TABLE.map((row) => row.join(',')).join('\n'))
      : await writeXlsx({ sheets: [{ name: 'S', rows: TABLE }] });
    writeFileSync(join(cwd, file), bytes);
    const { code, out, err } = await call(
      ['score', 'pack.yaml', file, '--head', 'head.yaml', '--salts', 'new', '--json'],
      { cwd },
    );
    const written = readFileSync(join(cwd, 'head.yaml'), 'utf8');

    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('Đã ghi chuỗi muối cho 2 đơn vị vào head.yaml.'),
    });
    expect(readFileSync(join(cwd, file)).equals(bytes)).toBe(true);
    const { entries } = JSON.parse(out) as { readonly entries: readonly { readonly salt: string }[] };
    expect(entries).toHaveLength(2);
    for (const { salt } of entries) expect(written).toContain(salt);
  },
);

test('no salts are added to a round that is closed: they come before it is', async () => {
  const closed = ASSESSMENT.replace('state: draft', 'state: final');
  const cwd = folderOf({ 'pack.yaml': PACK, 'assessment.yaml': closed });
  const argv = ['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new', '--lang', 'en'];

  expect(await call(argv, { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'error: the assessment in "assessment.yaml" is final, and no salts are added to it; draw them while it is a draft\n',
  });
  expect(readFileSync(join(cwd, 'assessment.yaml'), 'utf8')).toBe(closed);
});
