import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundled, piped } from './bundled.js';
import { call, changed, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');
const ASSESSMENT = formatText('small.assessment.yaml');
const [HEAD = ''] = ASSESSMENT.split('units:');
const TABLE = `unit,tier,name,at,has-website,staff,staff-with-computer,files,files-on-time
xa-a,commune,Xã A,2019-10-20T08:00:00+07:00,true,60,52,30,27
xa-b,commune,Xã B,2019-10-24T23:59:59+07:00,true,60,x,0,0
`;
const shape = (name: string) => readFileSync(new URL(`../../examples/shapes/A1/${name}.yaml`, import.meta.url), 'utf8');
const ANNEX = readFileSync(new URL('../fixtures/annex-40.csv', import.meta.url), 'utf8');

let [cwd, program] = ['', ''];
beforeAll(async () => {
  const mended = changed(TABLE, ',x,', ',52,');
  cwd = folderOf({
    ...{
      'pack.yaml': PACK,
      'a.yaml': ASSESSMENT,
      'h.yaml': HEAD,
      'a.csv': mended,
      'a.head.yaml': HEAD,
      'annex.csv': ANNEX,
    },
    ...{ 'cases.yaml': shape('cases'), 'shape.yaml': shape('pack') },
  });
  program = bundled();
  await call(['score', 'pack.yaml', 'a.yaml', '--salts', 'new', '--out', 'r.json'], { cwd });
});

const text = (name: string) => readFileSync(join(cwd, name), 'utf8');

const run = (input: string | Uint8Array, ...argv: readonly string[]) => piped(program, cwd, input, argv);

test.each([
  ['a pack', 'pack.yaml', ['check', 'FILE']],
  ['an assessment', 'a.yaml', ['score', 'pack.yaml', 'FILE', '--json']],
  ['a table with its head', 'a.csv', ['score', 'pack.yaml', 'FILE', '--head', 'h.yaml', '--json']],
  ['the head of a table', 'h.yaml', ['score', 'pack.yaml', 'a.csv', '--head', 'FILE', '--json']],
  ['a record', 'r.json', ['explain', 'FILE', '--unit', 'xa-a']],
  ['the pack of a record', 'pack.yaml', ['verify', 'r.json', '--pack', 'FILE']],
  ['the assessment of a record', 'a.yaml', ['verify', 'r.json', '--assessment', 'FILE']],
  ['cases', 'cases.yaml', ['test', 'shape.yaml', '--cases', 'FILE', '--json']],
  ['the pack that is amended', 'pack.yaml', ['resolve', 'pack.yaml', '--base', 'FILE']],
])('%s is read from standard input as from its file', async (_, file, argv) => {
  const named = await call(
    argv.map((word) => (word === 'FILE' ? file : word)),
    { cwd },
  );
  const read = run(text(file), ...argv.map((word) => (word === 'FILE' ? '-' : word)));

  expect({ ...read, err: read.err.replaceAll('<stdin>', file) }).toEqual(named);
  expect(read.code).toBe(argv[0] === 'resolve' ? 1 : 0);
});

test('a file may be redirected, and is not written over', () => {
  const redirected = (rest: string) =>
    spawnSync('sh', ['-c', `'${process.execPath}' '${program}' ${rest}`], { cwd, encoding: 'utf8' });

  expect(redirected('verify - --lang en < r.json').stdout).toMatch(/^VERIFIED: /);
  const over = redirected('score pack.yaml - --out a.yaml --force --lang en < a.yaml');
  expect([over.status, over.stderr]).toEqual([
    2,
    'error: file "a.yaml" is read by this command and is not overwritten, not even with --force; choose another name\n',
  ]);
});

test('an annex and an export are imported from standard input, as CSV and as a workbook', async () => {
  const named = await call(
    ['import', 'annex.csv', '--id', 'bo-tieu-chi', '--title', 'bo-tieu-chi', '--out', 'x.yaml'],
    { cwd },
  );
  expect(run(ANNEX, 'import', '-', '--out', 'y.yaml')).toEqual({
    ...named,
    out: named.out.replaceAll('x.yaml', 'y.yaml'),
  });
  expect(text('y.yaml')).toBe(text('x.yaml'));

  await call(['export', 'pack.yaml', '--out', 'pack.xlsx'], { cwd });
  expect(run(readFileSync(join(cwd, 'pack.xlsx')), 'import', '-', '--out', 'z.yaml').code).toBe(0);
  expect(text('z.yaml')).toContain('id: vi-du-nho');
});

test('issues are told at the line of <stdin>', () => {
  const broken = changed(PACK, 'format: tieuchi/pack@1', 'format: tieuchi/pack@7');

  expect(run(broken, 'check', '-', '--lang', 'en').err).toMatch(/^<stdin>:\d+:9: \[format-unknown\] error: /);
  expect(JSON.parse(run(broken, 'check', '-', '--json').out).issues[0]).toMatchObject({ file: '<stdin>', column: 9 });
  expect(run(TABLE, 'score', 'pack.yaml', '-', '--head', 'h.yaml').err).toMatch(/^<stdin>:3:\d+: /);
  expect(run('{', 'verify', '-').err).toMatch(/^<stdin>: /);
  expect(run('', 'check', '-').err).toMatch(/^<stdin>:1:1: \[source-empty\]/);
});

test('a table without its head is known as one', () => {
  const sentence =
    'error: standard input is a table, which needs a head: give --head to "tieuchi score", or name the table as a file\n';

  expect(run(TABLE, 'score', 'pack.yaml', '-', '--lang', 'en')).toEqual({ code: 2, out: '', err: sentence });
  expect(run(`"Tier";"Unit"\n`, 'score', 'pack.yaml', '-', '--lang', 'en').err).toBe(sentence);
  // as an office begins its table: with what it says of its numbers, a letterhead, its own headings
  const office = 'numbers,vi\r\nUBND TỈNH,,\r\nSTT;Mã đơn vị;"Cấp"\r\n';
  expect(run(office, 'score', 'pack.yaml', '-', '--lang', 'en').err).toBe(sentence);
});
