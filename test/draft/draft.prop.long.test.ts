import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allIssues, draftPack, idAsGiven, idFrom, namedThings, readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import type { Pack } from '../../src/model/pack.js';
import { SEED } from '../support/seed.js';

/** All that is wrong with a draft, as codes. */
function wrong(text: string): readonly string[] {
  const source = readSource(text);
  const result = safeCompilePack(source.document);
  return allIssues(source, result.ok ? result.warnings : result.errors).map(({ code }) => code);
}

const names = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Nhóm I',
      'I=Nhóm I',
      'nhom',
      'nhom-1',
      'nhom-1-1',
      'Đ',
      'total',
      'constructor',
      '"quoted"',
      '#: {x}',
      "o'clock",
      '1',
    ),
    fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text) && !/[,=\p{C}]/u.test(text)),
  ),
  { minLength: 1, maxLength: 5 },
);

test('whatever its tiers and groups are called, a draft has no issue', () => {
  fc.assert(
    fc.property(names, names, fc.constantFrom('vi', 'en'), (tiers, groups, language) => {
      const text = draftPack(
        {
          id: 'moi',
          title: tiers[0] ?? '',
          languages: [language],
          tiers: namedThings(tiers.join(',')),
          groups: namedThings(groups.join(','), ['total']),
          year: 2026,
          schema: 'pack.schema.json',
        },
        language as 'vi' | 'en',
      );

      expect(wrong(text)).toEqual([]);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('in a second language only what the author named is left to translate', () => {
  const draft = {
    id: 'moi',
    title: 'Bộ mới',
    languages: ['vi', 'en'],
    tiers: namedThings('Cấp xã'),
    groups: namedThings('Hạ tầng, Nhân lực'),
    year: 2026,
    schema: 's.json',
  };
  const text = draftPack(draft, 'vi');
  const { tiers } = readSource(text).document as unknown as Pack;

  expect(wrong(text)).toEqual(['translation-missing']);
  expect(tiers[0]?.criteria[0]).toMatchObject({ id: 'total', max: 20, title: { vi: 'Tổng điểm', en: 'Total' } });
  expect(tiers[0]?.criteria[0]?.children?.map(({ id, title }) => [id, title])).toEqual([
    ['ha-tang', { vi: 'Hạ tầng' }],
    ['nhan-luc', { vi: 'Nhân lực' }],
  ]);
});

test.each([
  ['Đắk Đoa', 'dak-doa'],
  ['  Cấp xã (phường)  ', 'cap-xa-phuong'],
  ['3 sao', 'x-3-sao'],
  ['constructor', 'x-constructor'],
  ['…', 'x'],
])('an id from "%s"', (text, id) => {
  expect(idFrom(text)).toBe(id);
});

test('an id that is given stays as it is, and equal ones are told apart', () => {
  expect(idAsGiven('GiaLai-2026')).toBe('GiaLai-2026');
  expect(namedThings('Xã, Xã, so=Sở, so=Ban').map(({ id }) => id)).toEqual(['xa', 'xa-2', 'so', 'so-2']);
  expect(namedThings('Hạ tầng, thiết bị; nl=Nhân lực;')).toEqual([
    { id: 'ha-tang-thiet-bi', title: 'Hạ tầng, thiết bị' },
    { id: 'nl', title: 'Nhân lực' },
  ]);
});
