import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { edited, resealed } from '../support/tampering.js';
import { call, changed, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');
const ASSESSMENT = formatText('small.assessment.yaml');
let cwd = '';
let record: AssessmentRecord;

beforeAll(async () => {
  cwd = folderOf({ 'pack.yaml': PACK, 'assessment.yaml': ASSESSMENT });
  await call(['score', 'pack.yaml', 'assessment.yaml', '--out', 'record.json'], { cwd });
  record = JSON.parse(readFileSync(join(cwd, 'record.json'), 'utf8'));
});

/** The record with values at places, its digests made to fit, as a file. */
function forge(...edits: readonly (readonly [path: readonly (string | number)[], value: unknown])[]): string {
  const changedRecord = edits.reduce((one, [path, value]) => edited(one, path, value), record);
  writeFileSync(join(cwd, 'forged.json'), `${canonicalJson(resealed(changedRecord))}\n`);
  return 'forged.json';
}

/** What a command prints, on one line. */
async function told(...argv: readonly string[]): Promise<string> {
  const { out, err } = await call([...argv, '--lang', 'en'], { cwd });
  return `${err}${out}`.replaceAll(/\s+/g, ' ');
}

const WEBSITE = ['pack', 'document', 'tiers', 0, 'criteria', 0, 'children', 0];

test('held against a pack that says something else, each place is told with both values', async () => {
  const file = forge([[...WEBSITE, 'title', 'en'], 'A site']);

  expect(await told('verify', file, '--pack', 'pack.yaml')).toContain(
    'The pack in the record and the file that was given differ at 1 place (in the record → in the file): - tiers/commune/criteria/website/title/en changes: A site → Website',
  );
});

test('held against another version of the pack, the version is told, though the record names another', async () => {
  writeFileSync(join(cwd, 'next.yaml'), changed(PACK, 'version: 1.0.0', 'version: 1.0.1'));

  expect(await told('verify', 'record.json', '--pack', 'next.yaml')).toContain('- version changes: 1.0.0 → 1.0.1');
});

test('held against a pack of another id, the ids are told and nothing else of it', async () => {
  const other = changed(changed(PACK, 'id: vi-du-nho', 'id: khac'), 'en: Website', 'en: Site');
  writeFileSync(join(cwd, 'other.yaml'), other);

  expect(await told('verify', 'record.json', '--pack', 'other.yaml')).toContain(
    'differ at 1 place (in the record → in the file): - id changes: vi-du-nho → khac Made by',
  );
});

test('held against an assessment, what the head says and what a unit sent is told, though no result is another', async () => {
  const file = forge(
    [['assessment', 'asOf'], '2019-11-30T00:00:00+07:00'],
    [['entries', 1, 'input', 'submissions', 0, 'at'], '2019-10-01T00:00:00+07:00'],
  );
  const lines = await told('verify', file, '--pack', 'pack.yaml', '--assessment', 'assessment.yaml');

  expect(lines).toContain('- asOf changes: 2019-11-30T00:00:00+07:00 → 2019-12-01T00:00:00+07:00');
  expect(lines).toContain(
    '- Xã B (xa-b): submissions/0/at changes: 2019-10-01T00:00:00+07:00 → 2019-10-24T23:59:59+07:00',
  );
});

test('a number of the pack in another spelling under digests that fit is told by its place', async () => {
  expect(await told('verify', forge([[...WEBSITE, 'max'], '5.0']))).toContain(
    'not written as the program writes it, at 1 place (in the record → as it is written): - tiers/commune/criteria/website/max changes: 5.0 → 5',
  );
});

/** What a forger writes that cannot be read, and the place in the record that is told. */
const UNREADABLE: readonly (readonly [path: readonly (string | number)[], value: unknown, told: string])[] = [
  [[...WEBSITE, 'max'], 'five', 'pack.document.tiers[0].criteria[0].children[0].max: "five" is not a number'],
  [
    ['entries', 2, 'input', 'submissions', 0, 'facts', 'staff'],
    'six',
    'entries[2].input.submissions[0].facts.staff: "',
  ],
  [['register', 3, 'tier'], 'district', 'register[3].tier: there is no tier "district"'],
  [['assessment', 'pack', 'version'], '2.0.0', 'assessment.pack.version: the assessment names pack "2.0.0"'],
  [['entries', 1, 'salt'], 'ab'.repeat(16), 'entries[1].salt: '],
];

test.each(UNREADABLE)('%j = %j, which cannot be derived from, is told with its place in the record', async (...row) => {
  const [path, value, place] = row;

  expect(await told('verify', forge([path, value]))).toContain(place);
});

test('a value of a given file that cannot be derived from is told with its place in the file', async () => {
  writeFileSync(join(cwd, 'late.yaml'), changed(ASSESSMENT, 'unit: xa-c, at', 'unit: xa-z, at'));
  const { err, out } = await call(['verify', 'record.json', '--assessment', 'late.yaml', '--lang', 'en'], { cwd });

  expect(`${err}${out}`).toContain('submissions[2].unit: unit "xa-z" is not in the register');
});

/** A name in letters that a reader takes for those of `Xã A`, and how the two are told. */
const ALIKE: readonly (readonly [name: string, stated: string, other: string])[] = [
  ['Xã А', String.raw`Xã \u{410}`, 'Xã A'],
  ['Xã\u00a0A', String.raw`Xã\u{a0}A`, String.raw`Xã\u{20}A`],
  ['Xã  A', String.raw`Xã \u{20}A`, 'Xã A'],
  ['XÃ a', 'XÃ a', 'Xã A'],
];

test.each(ALIKE)(
  'the name %j is told from "Xã A" by the letters, in verify and in diff',
  async (name, stated, other) => {
    const { out } = await call(
      [
        ...['verify', forge([['register', 0, 'name', 'vi'], name]), '--pack', 'pack.yaml'],
        ...['--assessment', 'assessment.yaml', '--lang', 'en', '--json'],
      ],
      { cwd },
    );
    const lines = await call(['diff', 'record.json', 'forged.json', '--lang', 'en'], { cwd });

    expect(JSON.parse(out).differences).toMatchObject([
      { what: 'register.name.vi', recorded: name, rederived: 'Xã A' },
    ]);
    expect(lines.out).toContain(`(xa-a): name/vi changes: ${other} → ${stated}`);
  },
);

test('an id stands once behind a name that several units have', async () => {
  const file = forge([['register', 0, 'name', 'vi'], 'Xã B']);

  expect(await told('verify', file, '--pack', 'pack.yaml', '--assessment', 'assessment.yaml')).toContain(
    'The first: stage read-assessment, Xã B (xa-a), register',
  );
});

test('two packs of one id and version that are not the same are told as that, with both digests', async () => {
  const file = forge([[...WEBSITE, 'title', 'en'], 'A site']);
  const forged: AssessmentRecord = JSON.parse(readFileSync(join(cwd, file), 'utf8'));

  expect(await told('diff', 'record.json', file)).toContain(
    `TWO PACKS bear the id vi-du-nho and the version 1.0.0 and are not the same (digests ${record.pack.digest} and ${forged.pack.digest})`,
  );
  expect(await told('diff', 'record.json', 'record.json')).not.toContain('TWO PACKS');
});

test('of a rule or a rounding that changed, each place of it is told with both values', async () => {
  const publish = ['pack', 'document', 'tiers', 0, 'criteria', 0, 'publish', 'points', 'mode'];

  expect(await told('diff', 'record.json', forge([publish, 'half-even']))).toContain(
    '- group "Total": how it is published - tiers/commune/criteria/total/publish/points/mode changes: half-up → half-even',
  );
});

test('of texts that differ, what each says otherwise is told', async () => {
  const text = { key: 'qd', number: '15/QĐ-UBND', issued: '2019-12-05', signer: 'Chủ tịch' };
  const files = { one: forge([['assessment', 'texts'], [text]]), other: 'other.json' };
  writeFileSync(join(cwd, files.other), readFileSync(join(cwd, files.one)));
  forge([['assessment', 'texts'], [{ ...text, signer: 'Phó Chủ tịch' }]]);

  expect(await told('diff', files.other, files.one)).toContain(
    'The texts that the assessments declare differ - texts/qd/signer changes: Chủ tịch → Phó Chủ tịch',
  );
});

/** How a record may be written again, and what is told of it. */
const AGAIN: readonly (readonly [how: string, text: (record: string) => string, told: string])[] = [
  ['over lines', (text) => JSON.stringify(JSON.parse(text), null, 2), 'blanks, line ends or escapes alone are others'],
  ['with decomposed letters', (text) => text.normalize('NFD'), 'letters with accents are written decomposed'],
  ['with its keys turned', (text) => JSON.stringify(turned(JSON.parse(text))), 'its keys stand in another order'],
];

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inside]) => [key, turned(inside)]),
  );
}

test.each(AGAIN)('a record that was written again %s is verified, and told as that', async (_, write, how) => {
  writeFileSync(join(cwd, 'again.json'), write(readFileSync(join(cwd, 'record.json'), 'utf8')));
  const lines = await told('verify', 'again.json');

  expect(lines).toContain(`The file is not, byte for byte, as the program writes it: ${how}`);
  expect(lines).toContain('Its content is the same');
});

test('of a record that was changed and written again nothing says that its content is right', async () => {
  const text = readFileSync(join(cwd, 'record.json'), 'utf8').replace('"points":"5"', '"points":"6"');
  writeFileSync(join(cwd, 'again.json'), JSON.stringify(JSON.parse(text), null, 2));
  const lines = await told('verify', 'again.json');

  expect(lines).toContain('NOT INTACT');
  expect(lines).not.toContain('Its content is the same');
});

test('a record in YAML is told as YAML, and a key that no record has as something not to be mended by hand', async () => {
  const yaml = Object.entries(record).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(cwd, 'record.yaml'), `${yaml.join('\n')}\n`);
  writeFileSync(join(cwd, 'more.json'), JSON.stringify({ ...record, remark: 'x' }));

  expect(await told('verify', 'record.yaml')).toContain('this document is "YAML"');
  expect(await told('verify', 'record.yaml')).toContain('this file is YAML, and a record is JSON');
  expect(await told('verify', 'more.json')).toContain('a record is made by the program and not mended by hand');
});
