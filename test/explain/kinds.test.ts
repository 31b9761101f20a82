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
