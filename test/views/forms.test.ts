import { describe, expect, test } from 'vitest';
import { compilePack, describePack, type Language, submissionJsonSchema } from '../../src/index.js';
import { scoreUnit, submissionSchema } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { packOf } from '../support/proof-packs.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const GIA_LAI = compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'));

/** One fact of each type, a mark that others give, and one that is derived. */
const TYPES = compilePack(
  packOf(
    [
      { id: 'yes', type: 'boolean' },
      { id: 'files', type: 'count', min: '1', max: '500', measure: { vi: 'hồ sơ' } },
      { id: 'late', type: 'count', atMost: 'files' },
      { id: 'speed', type: 'number', min: '0', max: '99.5', places: 2 },
      { id: 'plan', type: 'choice', options: ['none', { id: 'signed', title: { vi: 'Đã ký' } }] },
      { id: 'on', type: 'date' },
      { id: 'said', type: 'text' },
      { id: 'names', type: 'list', of: 'text' },
      { id: 'papers', type: 'list', of: { number: 'text', pages: 'number' } },
      { id: 'mark', type: 'mark', min: '0', max: '5', provider: 'committee' },
      { id: 'in-time', type: 'count', derive: { '-': [{ var: 'files' }, { var: 'late' }] } },
      { id: 'unread', type: 'count' },
    ],
    [
      {
        id: 'total',
        max: '10',
        rule: {
          logic: {
            if: [
              { and: [{ var: 'yes' }, { '==': [{ var: 'plan' }, 'signed'] }, { '<': [{ var: 'on' }, '2019-07-01'] }] },
              {
                min: [
                  10,
                  { '+': [{ var: 'mark' }, { '/': [{ var: 'in-time' }, 100] }, { '/': [{ var: 'speed' }, 100] }] },
                ],
              },
              {
                min: [
                  10,
                  {
                    '+': [
                      { count: { var: 'names' } },
                      { count: { var: 'papers' } },
                      { if: [{ '==': [{ var: 'said' }, 'x'] }, 1, 0] },
                    ],
                  },
                ],
              },
            ],
          },
        },
      },
    ],
  ),
);

describe('a pack is described for forms and tables', () => {
  test('with its facts in the order of the pack, each with what a field for it needs', () => {
    const { facts, tier, tiers, standing } = describePack(PACK, { lang: 'en' });

    expect(facts.map(({ id, title, type, givenBy }) => [id, title, type, givenBy])).toEqual([
      ['has-website', 'Has a website', 'boolean', 'unit'],
      ['staff', 'Staff', 'count', 'unit'],
      ['staff-with-computer', 'Staff with a computer', 'count', 'unit'],
      ['files', 'Files', 'count', 'unit'],
      ['files-on-time', 'Files on time', 'count', 'unit'],
    ]);
    expect(facts[2]?.atMost).toEqual({ id: 'staff', title: 'Staff' });
    expect(facts[2]?.readBy).toEqual([{ id: 'computers', title: 'Computers' }]);
    expect([tier, tiers, standing]).toEqual([
      { id: 'commune', title: 'Commune' },
      [{ id: 'commune', title: 'Commune' }],
      { id: 'reconstructed', title: 'reconstructed' },
    ]);
  });

  test('a floor whose title denies a level is called as on a unit: by the lowest level that was not reached', () => {
    const levels = {
      by: 'percent',
      basis: 'exact',
      steps: [
        { id: 'good', above: '50' },
        { id: 'fair', above: '25', atMost: '50' },
      ],
      floor: { id: 'none', title: { vi: 'không xếp hạng', en: 'unranked' } },
    };
    const flag = { id: 'site', max: '10', rule: { flag: { when: 'has-site' } }, levels };
    const pack = compilePack(packOf([{ id: 'has-site', type: 'boolean' }], [flag], { languages: ['vi', 'en'] }));
    const titlesIn = (lang: Language) => describePack(pack, { lang }).nodes[0]?.levels?.map(({ title }) => title);
    const alone = scoreUnit(pack, { tier: 'commune', facts: { 'has-site': false } }, { lang: 'vi' });

    expect(titlesIn('vi')).toEqual(['good', 'fair', 'dưới fair']);
    expect(titlesIn('en')).toEqual(['good', 'fair', 'below fair']);
    expect(alone.ok && alone.value.result.total?.level?.title).toBe('dưới fair');
  });

  test('with criteria, levels and rankings', () => {
    const { nodes, rankings } = describePack(PACK, { tier: 'commune' });

    expect(nodes.map(({ id, kind, within, max, facts }) => [id, kind, within, max.shown, facts])).toEqual([
      ['total', 'group', undefined, '27', []],
      ['website', 'criterion', 'total', '5', ['has-website']],
      ['computers', 'criterion', 'total', '20', ['staff-with-computer', 'staff']],
      ['on-time', 'criterion', 'total', '2', ['files', 'files-on-time']],
    ]);
    expect(nodes[0]?.levels?.map(({ id, by, atLeast, below }) => [id, by.id, atLeast?.shown, below?.shown])).toEqual([
      ['I', 'percent', '90', undefined],
      ['II', 'percent', '70', '90'],
      ['none', 'percent', undefined, undefined],
    ]);
    expect(rankings).toEqual([
      {
        id: 'total',
        title: 'Tổng điểm',
        cohort: { id: 'all', title: 'all' },
        of: { id: 'total', title: 'Tổng điểm' },
        by: { id: 'percent', title: 'tỷ lệ phần trăm' },
        basis: 'published',
        prefer: 'high',
      },
    ]);
  });

  test('with facts that others give, and without those that are derived or that nothing reads', () => {
    const { facts } = describePack(TYPES);

    expect(facts.map(({ id, givenBy }) => `${id} ${givenBy}`)).toEqual([
      'yes unit',
      'files unit',
      'late unit',
      'speed unit',
      'plan unit',
      'on unit',
      'said unit',
      'names unit',
      'papers unit',
      'mark committee',
    ]);
    expect(facts[3]).toMatchObject({ type: 'number', min: '0', max: '99.5', places: 2 });
    expect(facts[4]?.options).toEqual([
      { id: 'none', title: 'none' },
      { id: 'signed', title: 'Đã ký' },
    ]);
    expect(describePack(TYPES, { lang: 'en' }).facts[0]?.options).toEqual([
      { id: 'true', title: 'Yes' },
      { id: 'false', title: 'No' },
    ]);
    expect(facts[8]?.of).toEqual({ number: 'text', pages: 'number' });
    expect(facts[1]?.measure).toBe('hồ sơ');
  });

  test('with the bounds of a field in sentences', () => {
    const hints = (lang: 'vi' | 'en') =>
      describePack(TYPES, { lang }).facts.flatMap(({ id, hint }) => (hint === undefined ? [] : [`${id}: ${hint}`]));

    expect(hints('en')).toEqual([
      'files: From 1 to 500 hồ sơ',
      'late: Not more than "Tên"',
      'speed: From 0 to 99.5. At most 2 decimals',
      'mark: From 0 to 5',
    ]);
    expect(hints('vi')).toEqual([
      'files: Từ 1 đến 500 hồ sơ',
      'late: Không lớn hơn "Tên"',
      'speed: Từ 0 đến 99,5. Nhiều nhất 2 chữ số thập phân',
      'mark: Từ 0 đến 5',
    ]);
    const [staff, withComputer] = describePack(GIA_LAI, { tier: 'district', lang: 'en' }).facts;
    expect([staff?.hint, withComputer?.hint]).toEqual([
      'From 1 to 3,000 persons',
      'Not more than "Officials and civil servants"',
    ]);
    const inSchema = submissionJsonSchema(GIA_LAI, 'district', { lang: 'en' }).properties;
    expect(inSchema).toMatchObject({
      staff: { description: 'From 1 to 3,000 persons' },
      computers: { description: 'At most 5,000' },
    });
  });

  test('of several tiers one must be named', () => {
    expect(() => describePack(GIA_LAI)).toThrow("Say which tier, as `tier`: 'department', 'district', 'commune'.");
    expect(() => describePack(GIA_LAI, { tier: 'town' })).toThrow(
      "The pack has no tier 'town'; it has 'department', 'district', 'commune'.",
    );
  });
});

test('the JSON Schema of a submission has types, bounds, options and titles of all that a unit gives', () => {
  const schema = submissionJsonSchema(TYPES, 'commune', { lang: 'en' });

  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:tieuchi:proof:1.0.0:commune',
    type: 'object',
    additionalProperties: false,
  });
  expect(Object.keys(schema.properties as object)).not.toContain('mark');
  expect(schema.properties).toMatchObject({
    yes: {
      type: 'boolean',
      oneOf: [
        { enum: [true], title: 'Yes' },
        { enum: [false], title: 'No' },
      ],
    },
    files: { type: 'integer', minimum: 1, maximum: 500, 'x-tieuchi-measure': 'hồ sơ' },
    late: { type: 'integer', minimum: 0, 'x-tieuchi-at-most': 'files' },
    speed: { type: 'number', minimum: 0, maximum: 99.5, 'x-tieuchi-places': 2 },
    plan: {
      type: 'string',
      oneOf: [
        { enum: ['none'], title: 'none' },
        { enum: ['signed'], title: 'Đã ký' },
      ],
    },
    on: { type: 'string', format: 'date' },
    said: { type: 'string', pattern: '\\S' },
    names: { type: 'array', items: { type: 'string' } },
    papers: {
      type: 'array',
      items: { type: 'object', properties: { number: { type: 'string' }, pages: { type: 'number' } } },
    },
  });
});

describe('facts are checked as Standard Schema has it', () => {
  const { validate } = submissionSchema(PACK, 'commune', { lang: 'en' })['~standard'];

  test('facts that an assessment may say are given back, whole or not', () => {
    const facts = { staff: 60, 'staff-with-computer': 52 };

    expect(validate(facts)).toEqual({ value: facts });
    expect(validate({})).toEqual({ value: {} });
  });

  test('each issue has its sentence at its fact', () => {
    expect(validate({ staff: 1.5 })).toEqual({
      issues: [{ path: ['staff'], message: expect.stringContaining('whole number') }],
    });
    expect(validate({ stuff: 1 })).toEqual({
      issues: [{ path: ['stuff'], message: expect.stringContaining('"stuff"') }],
    });
  });

  test('what can be read is checked beside what cannot', () => {
    const whole = submissionSchema(PACK, 'commune', { lang: 'en', whole: true })['~standard'];
    const facts = { stuff: 1, 'has-website': 'maybe', staff: 50, 'staff-with-computer': 52, files: 'x' };
    const paths = (checked: ReturnType<typeof validate>) => (checked.issues ?? []).map(({ path }) => path.join());

    expect(paths(validate(facts))).toEqual(['stuff', 'has-website', 'files', 'staff-with-computer', 'staff']);
    expect(paths(whole.validate(facts))).toEqual([
      'stuff',
      'has-website',
      'files',
      'files-on-time',
      'staff-with-computer',
      'staff',
    ]);
  });

  test('a broken relation is told at each of its facts', () => {
    const paths = (checked: ReturnType<typeof validate>) => (checked.issues ?? []).map(({ path }) => path);

    expect(paths(validate({ staff: 50, 'staff-with-computer': 52 }))).toEqual([['staff-with-computer'], ['staff']]);
  });

  test('facts that are missing are issues where the whole is asked for', () => {
    const whole = submissionSchema(PACK, 'commune', { whole: true })['~standard'].validate({ 'has-website': true });

    expect(whole.issues?.map(({ path }) => path[0])).toEqual([
      'staff',
      'staff-with-computer',
      'files',
      'files-on-time',
    ]);
  });

  test('what is no table of facts is refused', () => {
    for (const value of [undefined, null, 'x', 3, [1]]) expect(validate(value)).toHaveProperty('issues');
  });

  test('a fact of a blank field, which is undefined, is as one that is not there', () => {
    const facts = { staff: 50, 'staff-with-computer': undefined };
    const scored = scoreUnit(PACK, { tier: 'commune', facts }, { lang: 'en' });

    expect(validate(facts)).toEqual({ value: facts });
    expect(scored.ok && scored.value.issues[1]?.facts.map(({ id }) => id)).toEqual(['staff-with-computer']);
  });

  test('a fact is called by its title, whatever is wrong with it', () => {
    const titled = compilePack(
      packOf(
        [
          { id: 'speed', type: 'number', places: 2, title: { vi: 'Băng thông' } },
          { id: 'plan', type: 'choice', options: ['none', 'signed'], title: { vi: 'Kế hoạch' } },
          { id: 'survey', type: 'mark', min: '0', max: '5', provider: 'committee', title: { vi: 'Khảo sát' } },
          { id: 'twice', type: 'number', derive: { '*': [{ var: 'speed' }, 2] }, title: { vi: 'Gấp đôi' } },
        ],
        [{ id: 'total', max: '10', rule: { choice: { fact: 'plan', points: { none: 0, signed: 10 } } } }],
      ),
    );
    const sentences = (lang: 'vi' | 'en') =>
      submissionSchema(titled, 'commune', { lang })
        ['~standard'].validate({ speed: 12.345, plan: 'x', survey: 3, twice: 4 } as never)
        .issues?.map(({ message }) => message);

    expect(sentences('en')).toEqual([
      'fact "Băng thông" is written as 12.345, but takes at most 2 decimal places; write no more',
      '"x" is not a declared option of fact "Kế hoạch"; use one that is declared',
      'fact "Khảo sát" is given by "committee", not by the unit; leave it out of the submission',
      'fact "Gấp đôi" is worked out from others and is not given by anyone; leave it out',
    ]);
    expect(sentences('vi')?.[1]).toBe(
      '"x" không phải là phương án đã khai báo của số liệu "Kế hoạch"; hãy dùng phương án đã khai báo',
    );
  });

  test('a figure that is told as a warning is no issue beside one that is refused', () => {
    const paths = (value: object) =>
      submissionSchema(TYPES, 'commune')
        ['~standard'].validate(value)
        .issues?.map(({ path }) => path);

    expect(paths({ unread: 1 })).toBeUndefined();
    expect(paths({ unread: 1, files: 1.5 })).toEqual([['files']]);
  });

  test.each(['department', 'district', 'commune'])('a %s of Gia Lai may begin with nothing', (tier) => {
    expect(submissionSchema(GIA_LAI, tier)['~standard'].validate({})).toEqual({ value: {} });
  });
});
