import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureOptions, readAssessmentCsv } from '../../src/author/index.js';
import { assess, compilePack, safeAssess } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { paramsOf } from '../../src/model/issue.js';
import { examplesOf, page, yamlOf } from './page.js';

const text = page('assessment-format.md');
const documents = examplesOf(text).map(({ document }) => document);
const whole = Object.assign({}, ...documents) as Readonly<Record<string, Json>>;
const pack = compilePack(yamlOf(readFileSync(new URL('assessment.pack.yaml', import.meta.url), 'utf8')));

test('the examples together are one assessment, without an error or a warning', () => {
  const result = safeAssess(pack, whole);

  expect(result.ok ? result.warnings : result.errors).toEqual([]);
});

test('it says what the page says: verified values, a refused claim, awarded points, an extension', () => {
  const { entries } = assess(pack, whole);
  const lines = entries.flatMap((entry) => {
    if (!('layers' in entry)) return [];
    const criteria = entry.layers.verified?.criteria ?? [];
    return criteria.map((one) => `${entry.unit} ${one.node} ${one.status === 'scored' ? one.points : one.status}`);
  });

  expect(lines).toEqual([
    'ia-der website 0',
    'ia-grai computers 50/3',
    'ia-grai network missing',
    'ia-grai steering 4',
    'ia-grai apps 1',
    'ia-grai survey-c 12.5',
    'ia-pa computers 52/3',
    'ia-pa network missing',
    'ia-pa steering missing',
    'ia-pa apps missing',
    'ia-pa survey-c 12.5',
  ]);
});

test('the table is an assessment too, with the head beside it', () => {
  const [, csv = ''] = /^```csv\n([\s\S]*?)^```/m.exec(text) ?? [];
  const [head = {}] = documents;
  const source = readAssessmentCsv(csv, head, { factTypes: (id) => pack.plan.facts[id]?.info.type });
  const { entries } = assess(pack, source.document);

  expect(source.issues).toEqual([]);
  expect(entries.map(({ unit, state }) => `${unit} ${state}`)).toEqual(['ia-grai submitted', 'ia-pa not-submitted']);
});

test('a fact that is a list does not fit a cell', () => {
  const [head = {}] = documents;
  const csv = 'unit,tier,at,@has-procedures,applications\nia-grai,district,2019-10-24T16:00:00+07:00,true,A\n';
  const { document } = readAssessmentCsv(csv, head, { factTypes: (id) => pack.plan.facts[id]?.info.type });
  const result = safeAssess(pack, document);

  expect(result.ok ? [] : result.errors.map((issue) => `${issue.code} ${paramsOf(issue).fact}`)).toEqual([
    'fact-value applications',
  ]);
});

test('no order of lists or keys moves a byte', () => {
  const reversed = Object.fromEntries(
    Object.entries(whole)
      .toReversed()
      .map(([key, value]) => [key, Array.isArray(value) && key !== 'decisions' ? value.toReversed() : value]),
  );

  expect(JSON.stringify(assess(pack, reversed))).toBe(JSON.stringify(assess(pack, whole)));
});

/** A pack of a count and a percentage, for tables of them. */
const measured = compilePack({
  ...yamlOf(readFileSync(new URL('assessment.pack.yaml', import.meta.url), 'utf8')),
  facts: [
    { id: 'staff', type: 'count', title: { vi: 'Số cán bộ' } },
    { id: 'rate', type: 'number', measure: { vi: '%' }, title: { vi: 'Tỷ lệ' } },
  ],
  attributes: [],
  tiers: [
    {
      id: 'district',
      title: { vi: 'Huyện' },
      cohorts: [{ id: 'all' }],
      criteria: ['staff', 'rate'].map((fact) => ({
        id: `of-${fact}`,
        title: { vi: fact },
        max: 0,
        role: 'informational',
        rule: { logic: { var: fact } },
      })),
    },
  ],
  procedure: { ranked: 'reported' },
  gaps: [],
});

/** What a cell under a heading comes to: the figure as it is read, or the codes of what is told. */
const figure = (fact: 'staff' | 'rate', cell: string, above = '') => {
  const csv = `${above}unit,tier,at,${fact}\na,district,2019-10-24T16:00:00+07:00,"${cell}"\n`;
  const { document, issues } = readAssessmentCsv(csv, documents[0] ?? {}, figureOptions(measured));
  const { submissions: [{ facts = {} } = {}] = [] } = document as {
    submissions?: readonly { facts?: Readonly<Record<string, Json>> }[];
  };
  const read = safeAssess(measured, document);
  const told = issues.length === 0 && !read.ok ? read.errors : issues;
  return told.length > 0 ? told.map(({ code }) => code).join() : (facts[fact] ?? 'absent');
};

// each row and each bullet of the page on numbers, with and without what a table may say above its header
test.each([
  ['rate', '95.5%', '', 95.5],
  ['rate', '95,5%', 'numbers,vi\n', 95.5],
  ['rate', '95,5%', '', 'decimal-comma'],
  ['staff', '95%', '', 'cell-percent'],
  ['rate', '0.955', '', 'cell-ratio'],
  ['staff', '1.234', 'numbers,vi\n', 1234],
  ['staff', '1 234', 'numbers,vi\n', 1234],
  ['rate', '1.5', 'numbers,vi\n', 'cell-number'],
  ['rate', '1,5', '', 'decimal-comma'],
  ['rate', '1.234', '', 'thousands-point'],
  ['rate', '1.234', 'numbers,en\n', 1.234],
  ['rate', '-', 'absent,-,không có số liệu\n', 'absent'],
  ['rate', 'không có số liệu', 'absent,-,không có số liệu\n', 'absent'],
  ['rate', '-', '', 'cell-absent'],
  ['rate', 'không có số liệu', '', 'cell-absent'],
  ['rate', '', '', 'absent'],
] as const)('in a table %s of "%s" below "%s" is %s', (fact, cell, above, comes) => {
  expect(String(figure(fact, cell, above))).toBe(String(comes));
});
