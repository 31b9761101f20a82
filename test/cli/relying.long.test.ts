import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { detach, excerpt, recordLines, recordText, redact, VERDICTS } from '../../src/audit/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { auditPath } from '../../src/kit/merkle.js';
import { digestBytes } from '../../src/kit/sha256.js';
import type { AssessmentRecord, Excerpt } from '../../src/model/record.js';
import type { Plugins } from '../../src/model/tables.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { PRIVATE } from '../support/signing.js';
import { edited, resealed } from '../support/tampering.js';
import { call, folderOf } from './calling.js';

const PLUGIN = fileURLToPath(new URL('fixtures/plugin.mjs', import.meta.url));
const PACK = documentOf('test/fixtures/format/small.pack.yaml') as object;
const ASSESSMENT = {
  ...(documentOf('test/fixtures/format/small.assessment.yaml') as object),
  salts: saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']),
};
const record = assess(compilePack(PACK), ASSESSMENT, { hash: nodeSha256 });
const PLUGGED_PACK = edited(
  { ...PACK, requires: { kinds: [{ id: 'half', version: 1 }] } },
  ['tiers', 0, 'criteria', 0, 'children', 0, 'rule'],
  { half: { fact: 'has-website' } },
);
const { kinds } = (await import(PLUGIN)) as Plugins;
const plugged = assess(compilePack(PLUGGED_PACK, { kinds: kinds ?? [] }), ASSESSMENT, { hash: nodeSha256 });

/** One place better, written over the first of the first ranking. */
const PLACE = ['rankings', 0, 'rows', 0, 'place'];
const raised = edited(record, PLACE, '9');
const DECISION = {
  ranking: 'nowhere',
  order: ['xa-a', 'xa-b'],
  by: 'UBND',
  reason: 'x',
  at: '2019-11-30T08:00:00+07:00',
};
const decided = edited(record, ['assessment', 'decisions'], [DECISION]);
const older = edited(record, ['engine'], { ...record.engine, version: '9.9.9', semantics: 2 });
const unitless = assess(compilePack(PACK), { ...ASSESSMENT, units: [], submissions: [], salts: {} });

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The excerpt that a forger makes of a forged record, whose door refuses it. */
function excerptOf({ entries, ...head }: AssessmentRecord, unit: string): Excerpt {
  const index = entries.findIndex((one) => one.unit === unit);
  const path = auditPath(
    entries.map(({ digest }) => digestBytes(digest)),
    index,
    nodeSha256,
  );
  const inclusion = { index, size: entries.length, path };
  return { ...head, format: 'tieuchi/excerpt@1', entry: entries[index] as never, inclusion };
}

const hidden = made(redact(record, ['xa-b', 'xa-c']));
const lessRows = hidden.rankings[0]?.rows.filter(({ unit }) => unit !== 'xa-c');

/** Records by what is wrong with them, or right; options are those that the record is read with. */
const RECORDS: readonly (readonly [name: string, text: string, options?: readonly string[]])[] = [
  ['a place written over', recordText(raised)],
  ['a place written over, sealed again', recordText(resealed(raised))],
  ['a place written over, in lines', [...recordLines(raised)].join('')],
  ['a place written over, reformatted', JSON.stringify(raised, null, 2)],
  ['a tie decided in no ranking', recordText(decided)],
  ['a tie decided in no ranking, sealed again', recordText(resealed(decided))],
  ['a unit of no tier, sealed again', recordText(resealed(edited(record, ['register', 0, 'tier'], 'nowhere')))],
  ['a form of no unit, sealed again', recordText(resealed(withSubmission('xa-z')))],
  ['a figure of no kind, sealed again', recordText(resealed(withFact('staff', 'nhiều')))],
  ['a figure written over, its results left, sealed again', recordText(resealed(withFact('staff', '61')))],
  ['no pack in it', recordText(edited(record, ['pack', 'document'], {}))],
  ['no pack in it, sealed again', recordText(resealed(edited(record, ['pack', 'document'], {})))],
  ['tiers that are none, sealed again', recordText(resealed(edited(record, ['pack', 'document', 'tiers'], 5)))],
  ['another version of the pack, sealed again', recordText(resealed(edited(record, ['pack', 'version'], '2.0.0')))],
  ['other standings, sealed again', recordText(resealed(edited(record, ['pack', 'standing', 'official'], '27')))],
  ['plugins that were not given', recordText(plugged)],
  ['plugins that were given', recordText(plugged), ['--plugins', PLUGIN]],
  ['a place written over beside plugins', recordText(resealed(edited(plugged, PLACE, '9'))), ['--plugins', PLUGIN]],
  ['another build, every digit the same', recordText(resealed(older))],
  ['other semantics and another place', recordText(resealed(edited(older, PLACE, '9')))],
  ['hidden units', recordText(hidden)],
  ['hidden units, a row left out', recordText(resealed(edited(hidden, ['rankings', 0, 'rows'], lessRows)))],
  ['every unit hidden', recordText(made(redact(record, ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'])))],
  ['an excerpt', recordText(made(excerpt(record, 'xa-a')))],
  ['an excerpt, a place written over', recordText(edited(made(excerpt(record, 'xa-a')), PLACE, '9'))],
  ['an excerpt of a forgery', recordText(excerptOf(resealed(withFact('staff', '61')), 'xa-a'))],
  ['an excerpt of a forgery with a decision', recordText(excerptOf(resealed(decided), 'xa-a'))],
  ['an excerpt beside plugins that were not given', recordText(excerptOf(plugged, 'xa-a'))],
  ['detached', recordText(detach(record))],
  ['detached, with its files', recordText(detach(record)), ['--pack', 'pack.json', '--assessment', 'a.json']],
  [
    'detached, a place written over',
    recordText(detach(resealed(raised))),
    ['--pack', 'pack.json', '--assessment', 'a.json'],
  ],
  ['detached, with another pack', recordText(detach(record)), ['--pack', 'other.json', '--assessment', 'a.json']],
  ['detached, with another assessment', recordText(detach(record)), ['--pack', 'pack.json', '--assessment', 'b.json']],
  ['held against another assessment', recordText(record), ['--assessment', 'b.json']],
  ['held against a broken assessment', recordText(record), ['--assessment', 'c.json']],
  ['no units and no plugins', recordText(resealed(edited(unitless, ['pack', 'document'], PLUGGED_PACK)))],
  ['fine', recordText(record)],
  ['cut off', recordText(record).slice(0, 900)],
  ['a key that stands twice', recordText(record).replace('{', '{"rankings":[],')],
];

function withFact(fact: string, value: string): AssessmentRecord {
  return edited(record, ['entries', 0, 'input', 'submissions', 0, 'facts', fact], value);
}

function withSubmission(unit: string): AssessmentRecord {
  return edited(record, ['entries', 0, 'input', 'submissions', 0, 'unit'], unit);
}

/** The commands that read a record; what `diff` cannot be given, since it has two, is not in its table. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  explain: ['explain', 'FILE', '--unit', 'xa-a'],
  sign: ['sign', 'FILE', '--key', 'key.pem', '--out', 'sign.made.json'],
  redact: ['redact', 'FILE', '--units', 'xa-b', '--out', 'redact.made.json'],
  excerpt: ['excerpt', 'FILE', '--unit', 'xa-a', '--out', 'excerpt.made.json'],
  'diff, first': ['diff', 'FILE', 'good.json'],
  'diff, second': ['diff', 'good.json', 'FILE'],
  'diff, layers': ['diff', 'FILE', '--layers', 'reported,reported'],
};

/** What a command cannot do with a record that verifies: of an excerpt nothing is cut, what is hidden is not explained. */
const BESIDE = /lệnh này cần biên bản đầy đủ|đã được che|không có đơn vị/;

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

const FILES = {
  'good.json': recordText(record),
  'key.pem': PRIVATE,
  'pack.json': JSON.stringify(PACK),
  'other.json': JSON.stringify({ ...PACK, version: '1.0.1' }),
  'a.json': JSON.stringify(ASSESSMENT),
  'b.json': JSON.stringify({ ...ASSESSMENT, asOf: '2019-12-02T00:00:00+07:00' }),
  'c.json': JSON.stringify({ ...ASSESSMENT, decisions: [DECISION] }),
};

const CASES = RECORDS.map(([name, text, options = []]) => ({ name, text, options }));

describe.each(CASES)('$name', ({ text, options }) => {
  const cwd = folderOf({ ...FILES, 'file.json': text });
  const isDetached = text.includes('"detached":true');
  const verbs = Object.entries(VERBS).filter(
    ([name]) => !name.startsWith('diff') || !options.some((option) => ['--pack', '--assessment'].includes(option)),
  );

  test.each(verbs)('%s refuses it where verify does, with the same sentence and exit code', async (name, argv) => {
    const judged = await call(['verify', 'file.json', ...options], { cwd });
    const done = await call([...argv.map((one) => (one === 'FILE' ? 'file.json' : one)), ...options], { cwd });
    const [verdict = ''] = judged.out.split(/\n(?=\S| {2}\S)/);

    if (judged.code === 0) {
      expect([0, 1, 2]).toContain(done.code);
      if (done.code !== 0) expect(done.err).toMatch(BESIDE);
      return;
    }
    expect({ code: done.code, out: done.out }).toEqual({ code: judged.code, out: '' });
    expect(readdirSync(cwd).filter((file) => file.endsWith('.made.json'))).toEqual([]);
    if (judged.out === '') expect(done.err).toContain(judged.err.trim());
    else if (name.startsWith('diff') && isDetached) expect(done.err).toContain('file.json: lỗi: CHƯA KIỂM TRA ĐƯỢC');
    else expect(oneLine(done.err)).toContain(`file.json: lỗi: ${oneLine(verdict)}`);
    expect(done.err).not.toContain('good.json');
  });
});

test('the table has both: what verify refuses, in each of its ways, and what it lets pass', async () => {
  const verdicts = new Set<string>();
  for (const { text, options } of CASES) {
    const cwd = folderOf({ ...FILES, 'file.json': text });
    const { out } = await call(['verify', 'file.json', '--json', ...options], { cwd });
    verdicts.add(out === '' ? 'no record' : JSON.parse(out).verdict);
  }

  expect([...verdicts].toSorted()).toEqual([...VERDICTS, 'no record'].toSorted());
});
