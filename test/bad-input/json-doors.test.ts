import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { excerpt, recordLines, recordText, signRecord } from '../../src/audit/index.js';
import { readStatement } from '../../src/audit/sign/statement.js';
import { readSource } from '../../src/author/index.js';
import { assess, compilePack } from '../../src/index.js';
import { exportPack, importSheet, type JsonObject } from '../../src/sheet/index.js';
import type { SheetTable } from '../../src/sheet/read/sheet-table.js';
import { PIN } from '../amend/base.js';
import { call, changed, folderOf } from '../cli/calling.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';

const SMALL_PACK = documentOf('test/fixtures/format/small.pack.yaml');
const SMALL_ASSESSMENT = documentOf('test/fixtures/format/small.assessment.yaml') as object;
const units = (SMALL_ASSESSMENT as { readonly units: readonly { readonly id: string }[] }).units.map(({ id }) => id);
const salts = saltsFor(units);
const record = assess(compilePack(SMALL_PACK), { ...SMALL_ASSESSMENT, salts });
const part = excerpt(record, units[0] ?? '');
const envelope = signRecord(record, PRIVATE);
if (!part.ok || !envelope.ok) throw new Error('there is no excerpt or no signature');
const CASES = readFileSync(
  fileURLToPath(new URL('../../criteria-packs/gia-lai-2019/cases/commune.yaml', import.meta.url)),
  'utf8',
);

/** The text with a key of it written once more, with another value, before it. */
function doubled(text: string, first: string, copy: string): string {
  return changed(text, first, `${copy}${first}`);
}

const json = (document: unknown) => JSON.stringify(document);
const RECORD = recordText(record);
const LINES = [...recordLines(record)];
const AMENDMENT = {
  format: 'tieuchi/amendment@1',
  id: 'vi-du-nho',
  version: '1.1.0',
  amends: { id: 'vi-du-nho', version: '1.0.0', digest: PIN.digest },
  texts: [],
  changes: [{ clause: 'sua-doi#1', at: 'tiers/commune/criteria/website/max', replace: '7' }],
};

/** A key that stands twice in the file that is named, and the command that reads it. */
const DOORS: readonly (readonly [door: string, text: string, argv: readonly string[]])[] = [
  ['a record, first key', changed(RECORD, '{', '{"rankings":[],'), ['verify', 'FILE']],
  ['a record, deep inside', doubled(RECORD, '"format":"tieuchi/pack@1"', '"format":"x",'), ['verify', 'FILE']],
  ['an excerpt', doubled(recordText(part.value), '"inclusion":', '"inclusion":{},'), ['verify', 'FILE']],
  ['the first of the lines', doubled(LINES.join(''), '"register":', '"register":[],'), ['verify', 'FILE']],
  ['a line of an entry', doubled(LINES.join(''), '"ledger":', '"ledger":[],'), ['verify', 'FILE']],
  ['the last of the lines', doubled(LINES.join(''), '"rankings":', '"rankings":[],'), ['verify', 'FILE']],
  ['a pack', doubled(json(SMALL_PACK), '"facts":', '"facts":[],'), ['check', 'FILE']],
  ['an assessment', doubled(json(SMALL_ASSESSMENT), '"units":', '"units":[],'), ['score', 'pack.json', 'FILE']],
  [
    'an assessment to hold a record against',
    doubled(json(SMALL_ASSESSMENT), '"units":', '"units":[],'),
    ['verify', 'record.json', '--assessment', 'FILE'],
  ],
  [
    'the head of a table',
    '{"format":"tieuchi/assessment@1","id":"a","id":"a"}',
    ['score', 'pack.json', 'table.csv', '--head', 'FILE'],
  ],
  [
    'cases',
    doubled(json(readSource(CASES).document), '"cases":', '"cases":[],'),
    ['test', 'gia-lai-2019', '--cases', 'FILE'],
  ],
  ['an amendment', doubled(json(AMENDMENT), '"changes":', '"changes":[],'), ['resolve', 'FILE', '--base', 'pack.json']],
  [
    'an envelope that is checked',
    doubled(json(envelope.value), '"payload":', '"payload":"",'),
    ['verify', 'record.json', '--key', 'key.pub', '--signature', 'FILE'],
  ],
  [
    'an envelope that is added to',
    doubled(json(envelope.value), '"signatures":', '"signatures":[],'),
    ['sign', 'record.json', '--key', 'key.pem', '--out', 'FILE'],
  ],
];

test.each(DOORS)('%s with a key that stands twice is refused, and the key is named', async (_, text, argv) => {
  expect(() => JSON.parse(text.split('\n')[0] ?? '')).not.toThrow();
  const files = { 'pack.json': json(SMALL_PACK), 'record.json': RECORD, 'key.pem': PRIVATE, 'key.pub': PUBLIC };
  const cwd = folderOf({ ...files, 'table.csv': 'unit\n', 'file.json': text });
  const { code, err } = await call(
    argv.map((one) => (one === 'FILE' ? 'file.json' : one)),
    { cwd },
  );

  expect(code).not.toBe(0);
  expect(err).toMatch(/^file\.json:.*\[duplicate-key\].*lỗi.*: khóa "[a-z]+" bị ghi hai lần; chỉ giữ lại một$/m);
  expect(readFileSync(`${cwd}/file.json`, 'utf8')).toBe(text);
});

test('a statement inside a signature, and the machine part of a spreadsheet, are read by the same reader', () => {
  const statement = Buffer.from(envelope.value.payload, 'base64').toString('utf8');
  const [annex, machine] = exportPack(SMALL_PACK as JsonObject);
  if (!annex || !machine) throw new Error('two sheets are exported');
  const sheet = (piece: (text: string) => string) => [
    table(annex.rows),
    table(machine.rows.map(([mark = '', part = '', text = '']) => [mark, part, piece(text)])),
  ];
  const twice = (text: string) => changed(text, '"tiers":', '"tiers":[],"tiers":');

  expect(readStatement(bytes(statement))).toBeDefined();
  expect(readStatement(bytes(changed(statement, '{', '{"results":"x",')))).toBeUndefined();
  expect(importSheet(sheet(String), OPTIONS).rows).toEqual([]);
  expect(importSheet(sheet(twice), OPTIONS).rows.at(-1)?.why).toBe('machine-lost');
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const OPTIONS = { id: 'x', title: 'X', tier: { id: 'x', title: 'X' } };

function table(rows: readonly (readonly string[])[]): SheetTable {
  return { name: 'x', rows: rows.map((cells, index) => ({ row: index + 1, cells })), merges: [], odd: [] };
}

test('verify --json says whether the text is, byte for byte, what the program writes', async () => {
  const pretty = JSON.stringify(record, null, 1);
  const cwd = folderOf({ 'a.json': RECORD, 'b.json': pretty, 'c.json': LINES.join(''), 'd.json': `\uFEFF${RECORD}` });
  const canonical = async (file: string) => JSON.parse((await call(['verify', file, '--json'], { cwd })).out).canonical;

  expect([await canonical('a.json'), await canonical('b.json')]).toEqual([true, false]);
  expect([await canonical('c.json'), await canonical('d.json')]).toEqual([true, false]);
});
