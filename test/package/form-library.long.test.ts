import Form from '@rjsf/core';
import { getDefaultFormState, type RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import {
  type CompiledPack,
  compilePack,
  describePack,
  type FactDescription,
  type FactEntry,
  submissionJsonSchema,
} from '../../src/index.js';
import { dependsOnOthers, scoreUnit } from '../../src/score.js';
import { packOf } from '../support/proof-packs.js';
import { SEED } from '../support/seed.js';

const GIA_LAI: CompiledPack = compilePack(giaLai2019);

/** Facts of the types and bounds that Gia Lai asks no unit for. */
const OTHERS = compilePack(
  packOf(
    [
      { id: 'speed', type: 'number', min: '-0.5', max: '99.5', places: 2 },
      { id: 'rate', type: 'number', min: '0', max: '1', step: '0.25' },
      { id: 'on', type: 'date' },
      { id: 'said', type: 'text' },
      { id: 'papers', type: 'list', of: { number: 'text', pages: 'number', on: 'date', signed: 'boolean' } },
    ],
    [
      {
        id: 'total',
        max: '10',
        rule: {
          logic: {
            min: [
              10,
              {
                '+': [
                  { max: [0, { '/': [{ '+': [{ var: 'speed' }, { var: 'rate' }] }, 100] }] },
                  { if: [{ and: [{ '<': [{ var: 'on' }, '2019-07-01'] }, { '==': [{ var: 'said' }, 'x'] }] }, 1, 0] },
                  { count: { var: 'papers' } },
                ],
              },
            ],
          },
        },
      },
    ],
  ),
);

const FORMS = [
  { pack: GIA_LAI, tier: 'department' },
  { pack: GIA_LAI, tier: 'district' },
  { pack: GIA_LAI, tier: 'commune' },
  { pack: OTHERS, tier: 'commune' },
];

type Facts = Readonly<Record<string, unknown>>;

const schemaOf = (pack: CompiledPack, tier: string) => submissionJsonSchema(pack, tier, { lang: 'vi' }) as RJSFSchema;

/** The facts that the form library refuses; a key that the schema does not have, by its name. */
function refusedByForm(schema: RJSFSchema, facts: Facts): readonly string[] {
  const { errors } = validator.validateFormData(facts, schema);
  const ids = errors.map(({ property = '', params }) => property.split('.')[1] ?? params?.additionalProperty ?? '');
  return [...new Set<string>(ids)].toSorted();
}

/** The facts that the engine refuses, each given alone: what it cannot read, and what is out of bounds. */
function refusedByEngine(pack: CompiledPack, tier: string, facts: Facts): readonly string[] {
  const isRefused = (given: Facts) => {
    const scored = scoredAlone(pack, tier, given);
    return !scored.ok || scored.value.issues.some(({ code }) => code === 'out-of-bounds');
  };
  return Object.keys(facts)
    .filter((id) => isRefused({ [id]: facts[id] }))
    .toSorted();
}

/** A unit with these facts and no other unit beside it: a district of Gia Lai is scored by its communes too, and has none here. */
function scoredAlone(pack: CompiledPack, tier: string, facts: Facts) {
  const unit = {
    tier,
    attributes: pack === GIA_LAI ? { 'has-procedures': true } : {},
    facts: facts as Readonly<Record<string, FactEntry>>,
  };
  return scoreUnit(pack, unit, dependsOnOthers(pack, tier) ? { among: NOBODY } : {});
}

const NOBODY = {
  format: 'tieuchi/assessment@1',
  id: 'nobody-else',
  pack: { id: giaLai2019.id, version: giaLai2019.version },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-31T00:00:00Z',
  units: [],
};

describe.each(FORMS)('the form of a $tier of $pack.plan.pack.id', ({ pack, tier }) => {
  const schema = schemaOf(pack, tier);
  const asked = describePack(pack, { tier, lang: 'vi' }).facts.filter(({ givenBy }) => givenBy === 'unit');
  const html = renderToStaticMarkup(createElement(Form, { schema, validator }));

  test('has a field for each fact that a unit gives, with its title, and nothing is answered beforehand', () => {
    const fields = [...html.matchAll(/class="form-group rjsf-field rjsf-field-(?!object)/g)];

    expect(fields).toHaveLength(asked.length);
    for (const { title } of asked) expect(html).toContain(escaped(title));
    expect(html).not.toMatch(/ checked|<option value="[^"]+" selected/);
    expect(getDefaultFormState(validator, schema, undefined, schema)).toEqual({});
  });

  test('refuses and accepts, fact by fact, what the engine refuses and accepts, of drawn submissions', () => {
    const seen = { refused: 0, accepted: 0 };
    fc.assert(
      fc.property(fc.subarray([...asked], { maxLength: Math.min(8, asked.length) }).chain(submission), (facts) => {
        const refused = refusedByEngine(pack, tier, facts);
        seen.refused += refused.length;
        seen.accepted += Object.keys(facts).length - refused.length;
        expect(refusedByForm(schema, facts)).toEqual(refused);
      }),
      { seed: SEED, numRuns: 60 },
    );

    expect(Math.min(seen.refused, seen.accepted)).toBeGreaterThan(30);
  });
});

/** A value of a fact, of its type or of another, in its bounds or near them. */
function submission(facts: readonly FactDescription[]): fc.Arbitrary<Facts> {
  const known = Object.fromEntries(
    facts.map((fact) => [fact.id, fc.oneof({ weight: 3, arbitrary: fitting(fact) }, WRONG)]),
  );
  const unknown = fc.option(fc.constantFrom('stuff', 'Staff', 'staff '), { nil: undefined, freq: 5 });
  return fc
    .tuple(fc.record(known), unknown)
    .map(([given, key]) => (key === undefined ? given : { ...given, [key]: 1 }) as Facts);
}

const WRONG = fc.constantFrom<unknown>(
  'x',
  '',
  ' ',
  true,
  false,
  0,
  -1,
  1.5,
  3000,
  3001,
  5001,
  null,
  [],
  {},
  [' '],
  [1],
  '2019-02-29',
);
const A_TEXT = fc.constantFrom('x', 'Thư điện tử', ' ', '0');
const A_DATE = fc.constantFrom('2019-06-30', '2020-02-29', '2019-02-29', '2019-13-01', '30/06/2019', '');

function fitting({ type, options = [], max = '3000', min = '0', of }: FactDescription): fc.Arbitrary<unknown> {
  const whole = fc.integer({ min: Math.floor(Number(min)) - 2, max: Math.ceil(Number(max)) + 2 });
  const rows = fc.record(
    { number: A_TEXT, pages: fc.constantFrom<unknown>(1, 1.5, 'x'), on: A_DATE, signed: fc.boolean(), other: A_TEXT },
    { requiredKeys: ['number', 'pages', 'on'] },
  );
  const values: Readonly<Record<FactDescription['type'], fc.Arbitrary<unknown>>> = {
    boolean: fc.boolean(),
    count: whole,
    number: whole.map((value) => value / 4),
    mark: whole,
    choice: fc.constantFrom(...options.map(({ id }) => id), 'nothing'),
    date: A_DATE,
    text: A_TEXT,
    list: fc.array<unknown>(typeof of === 'object' ? rows : A_TEXT, { maxLength: 3 }),
  };
  return values[type];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

describe('what each refuses, by hand', () => {
  const district = (facts: Facts) => [
    refusedByForm(schemaOf(GIA_LAI, 'district'), facts),
    refusedByEngine(GIA_LAI, 'district', facts),
  ];
  const other = (facts: Facts) => [
    refusedByForm(schemaOf(OTHERS, 'commune'), facts),
    refusedByEngine(OTHERS, 'commune', facts),
  ];

  test.each<[string, Facts, readonly string[]]>([
    ['a text for a number', { staff: 'x' }, ['staff']],
    ['a text for yes or no', { 'has-backup': 'yes' }, ['has-backup']],
    ['a number for yes or no', { 'has-backup': 1 }, ['has-backup']],
    ['nothing at all', { staff: null }, ['staff']],
    ['below the lowest', { staff: 0 }, ['staff']],
    ['the lowest', { staff: 1 }, []],
    ['the highest', { staff: 3000 }, []],
    ['above the highest', { staff: 3001 }, ['staff']],
    ['a count below zero', { meetings: -1 }, ['meetings']],
    ['a part of a whole', { meetings: 1.5 }, ['meetings']],
    ['an option that there is', { plan: 'late' }, []],
    ['an option that there is not', { plan: 'sometimes' }, ['plan']],
    ['a fact that there is not', { stuff: 1 }, ['stuff']],
    ['a mark, which others give', { satisfaction: 90 }, ['satisfaction']],
    ['a blank in a list', { applications: ['Một cửa', ' '] }, ['applications']],
    ['no list', { applications: 'Một cửa' }, ['applications']],
    ['an empty list', { applications: [] }, []],
    ['nothing', {}, []],
  ])('%s', (_, facts, refused) => {
    expect(district(facts)).toEqual([refused, refused]);
  });

  test.each<[string, Facts, readonly string[]]>([
    ['a day that there is not', { on: '2019-02-29' }, ['on']],
    ['a date in another form', { on: '30/06/2019' }, ['on']],
    ['a blank text', { said: ' ' }, ['said']],
    ['a row that lacks a cell', { papers: [{ number: '1', pages: 2, on: '2019-01-01' }] }, ['papers']],
    [
      'a row with another cell',
      { papers: [{ number: '1', pages: 2, on: '2019-01-01', signed: true, x: 1 }] },
      ['papers'],
    ],
    ['two places where two are allowed', { speed: 12.25 }, []],
  ])('%s', (_, facts, refused) => {
    expect(other(facts)).toEqual([refused, refused]);
  });
});

describe('what a schema does not say, and the engine alone refuses', () => {
  test('more places than a fact allows: multiplying by a power of ten in doubles would refuse honest numbers', () => {
    expect(refusedByForm(schemaOf(OTHERS, 'commune'), { speed: 12.345 })).toEqual([]);
    expect(refusedByEngine(OTHERS, 'commune', { speed: 12.345 })).toEqual(['speed']);
  });

  test('a number between two steps, likewise', () => {
    const scored = scoreUnit(OTHERS, { tier: 'commune', facts: { rate: 0.3 } });

    expect(refusedByForm(schemaOf(OTHERS, 'commune'), { rate: 0.3 })).toEqual([]);
    expect(scored.ok && scored.value.issues.map(({ code }) => code)).toContain('off-step');
  });

  test('a part above its whole, and any other relation', () => {
    const facts = {
      staff: 60,
      'staff-with-computer': 61,
      procedures: 10,
      'procedures-level-3': 6,
      'procedures-level-4': 5,
    };
    const scored = scoredAlone(GIA_LAI, 'district', facts);

    expect(refusedByForm(schemaOf(GIA_LAI, 'district'), facts)).toEqual([]);
    expect(scored.ok && scored.value.issues.filter(({ code }) => code === 'relation-broken')).toHaveLength(2);
  });
});

test('the engine alone lets a fact stand that the pack has, but no criterion of the tier reads: the form has no field for it', () => {
  const facts = { 'it-officers-with-degree': 1 };

  expect(refusedByForm(schemaOf(GIA_LAI, 'district'), facts)).toEqual(['it-officers-with-degree']);
  expect(refusedByEngine(GIA_LAI, 'district', facts)).toEqual([]);
});

test('the engine alone takes a number as text, which no form sends', () => {
  expect(refusedByForm(schemaOf(GIA_LAI, 'district'), { staff: '60' })).toEqual(['staff']);
  expect(refusedByEngine(GIA_LAI, 'district', { staff: '60' })).toEqual([]);
});

test('written as const, options would be answered beforehand by this library', () => {
  const schema = submissionJsonSchema(GIA_LAI, 'district', { optionsAs: 'const' }) as RJSFSchema;

  expect(schema.properties?.['has-backup']).toMatchObject({ oneOf: [{ const: true }, { const: false }] });
  expect(getDefaultFormState(validator, schema, undefined, schema)).toMatchObject({ 'has-backup': true });
});
