import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, folderOf } from './calling.js';

const read = (file: string) => readFileSync(file, 'utf8');
const PACK = read('test/fixtures/format/small.pack.yaml');
const ASSESSMENT = read('test/fixtures/format/small.assessment.yaml');
const CASES = `format: tieuchi/cases@1
pack: { id: small, version: 1.0.0 }
figures: synthetic
cases: []
`;
const AMENDMENT = read('test/bad-amendments/amend-version--not-raised.yaml');
const HEAD = ASSESSMENT.slice(0, ASSESSMENT.indexOf('\nunits:') + 1);
const GOOD = { 'pack.yaml': PACK, 'a.yaml': ASSESSMENT, 'cases.yaml': CASES, 'amend.yaml': AMENDMENT };

/** Each verb that reads a document which people write, with the file that it is about. */
const TABLE: readonly (readonly [keyof typeof GOOD | 'x.head.yaml', readonly string[]])[] = [
  ['pack.yaml', ['check', 'pack.yaml']],
  ['pack.yaml', ['score', 'pack.yaml', 'a.yaml']],
  ['pack.yaml', ['test', 'pack.yaml']],
  ['pack.yaml', ['boundaries', 'pack.yaml']],
  ['pack.yaml', ['compare', 'pack.yaml', 'pack.yaml']],
  ['pack.yaml', ['export', 'pack.yaml', '--out', 'out.csv']],
  ['pack.yaml', ['resolve', 'amend.yaml', '--base', 'pack.yaml']],
  ['amend.yaml', ['resolve', 'amend.yaml', '--base', 'pack.yaml']],
  ['a.yaml', ['score', 'pack.yaml', 'a.yaml']],
  ['a.yaml', ['verify', 'record.json', '--pack', 'pack.yaml', '--assessment', 'a.yaml']],
  ['a.yaml', ['explain', 'record.json', '--unit', 'xa-a', '--pack', 'pack.yaml', '--assessment', 'a.yaml']],
  ['x.head.yaml', ['score', 'pack.yaml', 'x.csv']],
  ['cases.yaml', ['test', 'pack.yaml']],
  ['cases.yaml', ['boundaries', 'pack.yaml']],
];

/** The blank behind the colon of the first line, the format of the document, is lost. */
const slipped = (text: string) => text.replace(/^format: /m, 'format:');

test.each(TABLE)('of a slip in %s the line as it was meant is shown by %s', async (file, argv) => {
  const files: Record<string, string> = { ...GOOD, 'x.csv': 'id,tier\nxa-a,xa\n', 'x.head.yaml': HEAD };
  const cwd = folderOf(files);
  const { out } = await call(['score', 'pack.yaml', 'a.yaml', '--json'], { cwd });
  const broken = folderOf({ ...files, 'record.json': out, [file]: slipped(files[file] ?? '') });
  for (const [lang, words] of [
    ['en', 'format: tieuchi/'],
    ['vi', 'format: tieuchi/'],
  ] as const) {
    const { code, err } = await call([...argv, '--lang', lang], { cwd: broken });

    expect(code).not.toBe(0);
    const lines = err.split('\n');
    const told = lines.findIndex((line) => line.startsWith(`${file}:`) && line.includes('[source-syntax]'));
    expect(told, err).toBeGreaterThanOrEqual(0);
    expect(lines[told + 1]).toContain(words);
  }
});
