import { expect, test } from 'vitest';
import { readSource } from '../../src/author/text/source.js';
import { readAssessmentCsv } from '../../src/author/text/tables/csv-assessment.js';

const MEGABYTE = 1_000_000;
const FOUR = 4 * 1024 * 1024;
const HALF = MEGABYTE / 2;
const fill = (piece: string, size = HALF) => piece.repeat(Math.floor(size / piece.length));
const steps = (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n');

/** All in one process: what one of them does to the stack, the next one meets. */
const texts: readonly (readonly [what: string, text: string, code: string])[] = [
  ['1,000 flow lists', '['.repeat(1000) + ']'.repeat(1000), 'depth'],
  ['10,000 flow lists', '['.repeat(10_000) + ']'.repeat(10_000), 'depth'],
  ['10,000 open flow lists', '['.repeat(10_000), 'depth'],
  ['10,000 flow maps', '{a: '.repeat(10_000) + '}'.repeat(10_000), 'depth'],
  ['2,000 block maps, and back', `${steps(2000)} 1\nb: 1\n`, 'depth'],
  ['a megabyte of dashes', fill('- ', MEGABYTE), 'depth'],
  ['10,000 dashes, and back', `${'- '.repeat(10_000)}a\nb: 1\n`, 'depth'],
  ['a megabyte of question marks', fill('? ', MEGABYTE), 'depth'],
  ['10,000 colons', ': '.repeat(10_000), 'depth'],
  ['keys of flow maps', '{? '.repeat(10_000), 'depth'],
  ['keys that are lists, as values', '{[a]: '.repeat(10_000), 'depth'],
  ['lists of pairs', '[a: '.repeat(10_000), 'depth'],
  ['64 deep, thousands of times', `[${fill(`${'['.repeat(63)}${']'.repeat(63)},`)}]`, 'source-too-many-nodes'],
  [
    'an alias bomb',
    `a: &a [x,x]\n${Array.from({ length: 30 }, (_, n) => `k${n}: &k${n} [*a,*a]\n`).join('')}`,
    'alias',
  ],
  ['half a megabyte of aliases', `[${fill('*x,')}]`, 'alias'],
  ['half a megabyte of tags', `[${fill('!a ')}]`, 'source-tag'],
  ['half a megabyte of anchors', `a: ${fill('&a ')}`, 'source-syntax'],
  ['half a megabyte of brackets', `a: ${fill(']')}`, 'source-syntax'],
  ['half a megabyte of commas', `[${fill(',')}]`, 'source-syntax'],
  ['half a megabyte of open lists', fill('a: [\n'), 'source-syntax'],
  ['half a megabyte of open quotes', fill('a: "\\"\n'), 'source-syntax'],
  ['half a megabyte of equal keys', fill('a: 1\n'), 'duplicate-key'],
  ['half a megabyte of documents', fill('---\n'), 'source-several-documents'],
  ['half a megabyte of directives', fill('%TAG !a! x\n'), 'source-empty'],
  ['half a megabyte of forbidden keys', fill('__proto__: 1\n'), 'key-forbidden'],
  ['half a megabyte of exponents', fill('- 1e3\n'), 'decimal-exponent'],
  ['a number of half a megabyte', `a: ${fill('9')}`, 'decimal-too-long'],
  ['an exponent of a megabyte', `a: ${fill('9')}e${fill('9')}`, 'decimal-exponent'],
  ['numbers joined by commas', `[${fill('1,', 300_000)}1]`, 'decimal-comma-in-flow'],
  ['4 MiB of line ends', fill('\n', FOUR), 'source-too-many-nodes'],
  ['4 MiB of comments', fill('#\n', FOUR), 'source-too-many-nodes'],
  ['4 MiB of lists', fill('- a\n', FOUR), 'source-too-many-nodes'],
  ['4 MiB of brackets', fill('[]', FOUR), 'source-too-many-nodes'],
  [
    '4 MiB of different keys',
    Array.from({ length: 300_000 }, (_, n) => `k${n}: 1\n`).join(''),
    'source-too-many-nodes',
  ],
  ['4 MiB of zeros', '\0'.repeat(FOUR), 'source-syntax'],
  ['100 MB', 'a'.repeat(100 * MEGABYTE), 'source-too-large'],
];

const tables: readonly (readonly [what: string, text: string, code: string])[] = [
  ['4 MiB of empty cells', `unit,tier\n${fill(',', FOUR - 10)}`, 'source-too-many-nodes'],
  ['4 MiB of rows', `unit,tier\n${fill('a,b\n', FOUR - 10)}`, 'source-too-many-nodes'],
  ['half a megabyte of columns', `${fill('unit,', 500_000)}tier\n${fill('a\n', 500_000)}`, 'csv-column-duplicate'],
  ['half a megabyte of nameless columns', `unit,tier${fill(',', 500_000)}\n${fill('a\n', 500_000)}`, 'csv-syntax'],
  ['more cells than the header', `unit,tier\n${fill('a,b,c\n')}`, 'csv-syntax'],
  ['an open quote, 4 MiB long', `unit,tier\n"${fill('a', FOUR - 20)}`, 'csv-syntax'],
  ['4 MiB of quotes', `unit,tier\n${fill('"', FOUR - 11)}`, 'csv-syntax'],
];

test.each(texts)('%s: told, and nothing breaks', (_, text, code) => {
  const { issues } = readSource(text);

  expect(issues.map((one) => one.code)).toContain(code);
  expect(issues.length).toBeLessThanOrEqual(400);
});

test.each(tables)('a table of %s: told, and nothing breaks', (_, text, code) => {
  const { issues } = readAssessmentCsv(text, {}, { factTypes: () => undefined });

  expect(issues.map((one) => one.code)).toContain(code);
  expect(issues.length).toBeLessThanOrEqual(400);
});

test('of 10,000 rows each finds the unit above by its name', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `u-${at},commune,Huyện ${at % 500},Huyện ${at}\n`);
  const { document } = readAssessmentCsv(`unit,tier,parent,name\n${rows.join('')}`, {}, { factTypes: () => undefined });
  const { units } = document as { readonly units: readonly { readonly id: string; readonly parent: string }[] };

  expect(units).toHaveLength(10_000);
  expect(units[9_999]).toMatchObject({ id: 'u-9999', parent: 'u-499' });
});

test('of 1,000 headings each finds its fact by its title, among those of 3,000 facts', () => {
  const titles = Array.from({ length: 3_000 }, (_, at) => ({ name: `f-${at}`, titles: [`Số liệu ${at}`] }));
  const headings = Array.from({ length: 1_000 }, (_, at) => `Số liệu ${at + 2_000}`);
  const text = `unit,tier,at,${headings.join(',')}\na,commune,2019-10-20T08:00:00+07:00${',1'.repeat(1_000)}\n`;
  const factTypes = (id: string) => (id.startsWith('f-') ? ('count' as const) : undefined);
  const { document, issues } = readAssessmentCsv(text, {}, { factTypes, titles });
  const [sent] = (document as { readonly submissions: readonly { readonly facts: object }[] }).submissions;

  expect(issues).toEqual([]);
  expect(Object.keys(sent?.facts ?? {})).toHaveLength(1_000);
  expect(sent?.facts).toHaveProperty('f-2999', '1');
});
