import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAssessmentCsv } from '../../src/author/index.js';
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
