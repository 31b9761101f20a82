import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/words/index.js';
import { explained, pointsOf } from './house.js';
import { KIND_CASES } from './kind-cases.js';

const KINDS = Object.keys(KIND_CASES);

test.each(KINDS)('%s: the points of every case are those on paper', (kind) => {
  const cases = KIND_CASES[kind] ?? [];

  expect(cases.map((one) => `${one.is}: ${pointsOf(one)}`)).toEqual(cases.map(({ is, points }) => `${is}: ${points}`));
});

test.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  '%s is explained in %s as on the page that people have read',
  async (kind, language) => {
    const page = (KIND_CASES[kind] ?? [])
      .map((one, index) => `## ${index + 1}\n\n${explained(one, language)}`)
      .join('\n');

    await expect(page).toMatchFileSnapshot(`golden/${kind}.${language}.txt`);
  },
);

test('a share of what is left that is below nothing says that 0 points count', () => {
  const share = { part: 'equipped', whole: 'staff', complement: true, whenOver: 'cap', whenZero: 'zero' };
  const over = { rule: { share }, max: '20', facts: { equipped: 12, staff: 10 } };
  const within = { ...over, facts: { equipped: 5, staff: 10 } };

  expect(explained(over, 'en')).toContain('That is below 0, so 0 points count');
  expect(explained(over, 'vi')).toContain('Thấp hơn 0 nên tính 0 điểm');
  expect(explained(within, 'en')).not.toContain('below 0');
});

test('a comparison of equals, and one that a unit is outside of, say so and nothing else', () => {
  const relative = { of: 'articles', cohort: 'all', method: 'min-max', whenFlat: 'not-applicable' };
  const flat = { rule: { relative }, max: '10', facts: { articles: 5 }, others: [{ articles: 5 }] };
  const inTowns = { relative: { ...relative, cohort: 'towns' } };
  const towns = { id: 'towns', where: { attribute: 'is-urban' } };
  const criterion = { id: 'asked', title: { vi: 'Được hỏi', en: 'Asked' }, max: '10', rule: inTowns };
  const tier = { id: 'district', title: { vi: 'Huyện', en: 'District' }, cohorts: [towns], criteria: [criterion] };
  const outside = { ...flat, rule: inTowns, attributes: { 'is-urban': false }, pack: { tiers: [tier] } };
  const calculation = (page: string, heading: string) => page.split(`${heading}\n`)[1]?.split('\n\n')[0]?.trim();

  expect(calculation(explained(flat, 'en'), 'How the points come')).toBe(
    '- All that are compared are equal: not applicable',
  );
  expect(calculation(explained(flat, 'vi'), 'Cách tính điểm')).toBe(
    '- Các đơn vị được so sánh bằng nhau, không áp dụng',
  );
  expect(calculation(explained(outside, 'en'), 'How the points come')).toBe(
    '- Outside those that are compared: not applicable',
  );
  expect(calculation(explained(outside, 'vi'), 'Cách tính điểm')).toBe(
    '- Không thuộc nhóm được so sánh, không áp dụng',
  );
});
