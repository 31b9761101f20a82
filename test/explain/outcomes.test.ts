import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/words/index.js';
import { explained, pointsOf } from './house.js';
import { OUTCOME_CASES } from './outcome-cases.js';

test.each(OUTCOME_CASES.map((one) => [one.is, one] as const))('%s: as on paper', (_, one) => {
  expect(pointsOf(one)).toBe(one.points);
});

test.each(LANGUAGES)(
  'whatever becomes of a criterion is explained in %s as on the page that people have read',
  async (language) => {
    const page = OUTCOME_CASES.map((one, index) => `## ${index + 1}\n\n${explained(one, language)}`).join('\n');

    await expect(page).toMatchFileSnapshot(`golden/outcomes.${language}.txt`);
  },
);
