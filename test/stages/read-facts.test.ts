import { expect, test } from 'vitest';
import { compilePack, safeAssess } from '../../src/index.js';
import { toText } from '../../src/kit/exact-text.js';
import type { FactValue } from '../../src/model/assessment.js';
import { readFact } from '../../src/stages/read-assessment/values.js';
import { smallPack } from '../support/small-pack.js';

const title = { vi: 'Tên' };
const options = ['early', 'late'].map((id) => ({ id, title }));
const pack = smallPack(
  [
    { id: 'staff', type: 'count' },
    { id: 'share', type: 'number', places: 1 },
    { id: 'open', type: 'boolean' },
    { id: 'day', type: 'date' },
    { id: 'plan', type: 'choice', options },
    { id: 'note', type: 'text' },
    { id: 'months', type: 'list', of: 'number' },
    { id: 'names', type: 'list', of: 'text' },
    { id: 'works', type: 'list', of: { cost: 'number', done: 'date' } },
    { id: 'survey', type: 'mark', min: 0, max: 10, provider: 'statistics' },
    { id: 'unasked', type: 'count' },
  ],
  [
    { id: 'people', rule: { logic: { var: 'staff' } } },
    { id: 'judged', rule: { logic: { var: 'survey' } } },
    { id: 'open-door', rule: { flag: { when: { var: 'open' } } } },
  ],
  { pack: { attributes: [{ id: 'urban', type: 'boolean', title }] } },
);
const compiled = compilePack(pack as never);

/** A value, each exact number in it as text. */
const asText = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('n' in value) return toText(value as never);
  if (Array.isArray(value)) return value.map(asText);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
};

/** How a value of the fact is read, and each fault as `place code params`. */
function readOf(fact: string, raw: unknown) {
  const faults: string[] = [];
  const report = (code: string, path: readonly (string | number)[], params: Readonly<Record<string, string>> = {}) => {
    faults.push([path.join('.'), code, ...Object.entries(params).map(([key, value]) => `${key}=${value}`)].join(' '));
  };
  const known = compiled.plan.facts[fact] as never;
  return { value: asText(readFact({ report } as never, known, raw as FactValue, ['at'])), faults };
}

test.each([
  ['staff', '12.0', '12'],
  ['staff', 12, '12'],
  ['share', '1.5', '1.5'],
  ['open', false, false],
  ['day', '2019-02-28', '2019-02-28'],
  ['plan', 'late', 'late'],
  ['note', '1.50', '1.50'],
  ['months', ['1.50', 2], ['1.5', '2']],
  ['months', [], []],
  ['names', ['1.50'], ['1.50']],
  ['works', [{ cost: '2.0', done: '2019-05-01' }], [{ row: { cost: '2', done: '2019-05-01' } }]],
  ['survey', 7, '7'],
])('%s: %j is read', (fact, raw, value) => {
  expect(readOf(fact, raw)).toEqual({ value, faults: [] });
});

test.each([
  ['staff', true, 'at fact-value fact=staff expected=number found=boolean'],
  ['staff', [1], 'at fact-value fact=staff expected=count found=list'],
  ['staff', '1.5', 'at whole-number-needed found=1.5'],
  ['staff', '1,5', 'at decimal-comma found=1,5 suggestion=1.5'],
  ['share', '1.25', 'at fact-places fact=share places=1 found=1.25'],
  ['open', 'true', 'at fact-value fact=open expected=boolean found=text'],
  ['day', 20190228, 'at fact-value fact=day expected=date found=number'],
  ['day', '2019-02-29', 'at date-invalid found=2019-02-29'],
  ['plan', true, 'at fact-value fact=plan expected=choice found=boolean'],
  ['plan', 'lat', 'at option-unknown option=lat fact=plan suggestion=late'],
  ['note', 5, 'at fact-value fact=note expected=text found=number'],
  ['months', 5, 'at fact-value fact=months expected=list found=number'],
  ['months', [1, true], 'at.1 fact-value fact=months expected=number found=boolean'],
  ['months', [{ cost: 1 }], 'at.0 fact-value fact=months expected=number found=object'],
  ['works', ['x'], 'at.0 fact-value fact=works expected=row found=text'],
  ['works', [{ cost: 1 }], 'at.0.done key-missing key=done'],
  ['works', [{ cost: 1, doen: '2019-05-01' }], 'at.0.doen key-unknown key=doen suggestion=done'],
  ['works', [{ cost: 1, done: '2019' }], 'at.0.done date-invalid found=2019'],
  ['works', [{ cost: true, done: '2019-05-01' }], 'at.0.cost fact-value fact=works expected=number found=boolean'],
])('%s: %j is refused at its place', (fact, raw, fault) => {
  expect(readOf(fact, raw).faults).toEqual([fault]);
});

const HEAD = {
  ...{ format: 'tieuchi/assessment@1', id: 'nam', pack: { id: 'nho', version: '1.0.0' }, state: 'draft' },
  ...{ figures: 'synthetic', asOf: '2020-02-01T00:00:00+07:00' },
};
const AT = '2020-01-05T00:00:00+07:00';

/** The errors and warnings of an assessment of one commune, with these keys instead. */
function faultsOf(more: object, unit: object = {}): readonly string[] {
  const units = [{ id: 'a', tier: 'commune', attributes: { urban: true }, ...unit }];
  const read = safeAssess(compiled, {
    ...HEAD,
    units,
    submissions: [{ unit: 'a', at: AT, facts: { staff: 1, open: true } }],
    ...more,
  });
  return (read.ok ? read.warnings : read.errors).map(({ code, path, params }) =>
    [path.join('.'), code, ...Object.entries(params).map(([key, value]) => `${key}=${value}`)].join(' '),
  );
}

const verified = (more: object) => ({
  verifications: [{ unit: 'a', at: AT, by: 'x', method: 'desk', note: 'N', ...more }],
});

test('a mark is verified by who provides it, and by nobody else', () => {
  expect(faultsOf(verified({ fact: 'survey', value: 5, by: 'statistics' }))).toEqual([]);
  expect(faultsOf(verified({ fact: 'survey', value: 5 }))).toEqual([
    'verifications.0.by mark-by fact=survey expected=statistics found=x',
  ]);
});

test('a verification of what the tier is not asked for, of a fact or an instant that is none', () => {
  expect(faultsOf(verified({ fact: 'unasked', value: 5 }))).toEqual([
    'verifications.0.fact fact-not-asked fact=unasked tier=commune',
  ]);
  expect(faultsOf(verified({ fact: 'staf', value: 5 }))).toEqual([
    'verifications.0.fact fact-undeclared fact=staf suggestion=staff',
  ]);
  expect(faultsOf(verified({ fact: 'staff', value: 5, at: '2020-02-30T00:00:00Z' }))).toEqual([
    'verifications.0.at instant-invalid found=2020-02-30T00:00:00Z',
  ]);
});

test('an attribute of another type, misspelled, not declared', () => {
  expect(faultsOf({}, { attributes: { urban: 'yes' } })).toEqual([
    'units.0.attributes.urban attribute-value attribute=urban expected=boolean found=text',
  ]);
  expect(faultsOf({}, { attributes: { urbn: true } })).toEqual([
    'units.0.attributes.urbn attribute-undeclared attribute=urbn suggestion=urban',
  ]);
  expect(faultsOf({}, { attributes: { urban: true, urbn: true } })).toEqual([
    'units.0.attributes.urbn attribute-undeclared attribute=urbn suggestion=',
  ]);
});

test('an extension of a tier that there is not, or that ends when the deadline does', () => {
  const extension = (more: object) => ({ extensions: [{ by: 'Sở', reason: 'Bão', ...more }] });

  expect(faultsOf(extension({ tier: 'comune', deadline: { through: '2020-02-09' } }))).toEqual([
    'extensions.0.tier tier-undeclared tier=comune suggestion=commune',
  ]);
  expect(faultsOf(extension({ tier: 'commune', deadline: { before: '2020-01-31' } }))).toEqual([
    'extensions.0.deadline extension-not-later',
  ]);
  expect(faultsOf(extension({ tier: 'commune', deadline: { through: '2020-01-31' } }))).toEqual([]);
});
