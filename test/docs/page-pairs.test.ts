import { describe, expect, test } from 'vitest';
import { page } from './page.js';
import { numbersIn, PAIRS, rowsOfTables, type Section, sectionsOf, wordsIn } from './page-pairs.js';

const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>) => [...from].filter((one) => !to.has(one));

/** A table of the English page that the Vietnamese one has with more rows: a row for each wording, each with its maximum, read by a test. */
const SPLIT = 'What is read';

/** What a section of the English page says and that of the Vietnamese one leaves out, or an option the other way round. */
function lacking(one: Section, other: Section): readonly string[] {
  const options = (words: ReadonlySet<string>) => new Set([...words].filter((word) => word.startsWith('--')));
  const [words, others] = [wordsIn(one.text), wordsIn(other.text)];
  const left = [...rowsOfTables(other.text)];
  const tables = rowsOfTables(one.text).filter((rows) => {
    const at = left.indexOf(rows);
    left.splice(0, at + 1);
    return at < 0 && one.heading !== SPLIT;
  });
  return [
    ...missing(words, others),
    ...missing(options(others), options(words)).map((word) => `${word} in English`),
    ...missing(numbersIn(one.text), numbersIn(other.text)),
    ...tables.map((rows) => `a table of ${rows} rows`),
  ].map((what) => `${one.heading}: ${what}`);
}

describe.each(PAIRS)('docs/$english and docs/$vietnamese', ({ english, vietnamese, onlyEnglish, onlyVietnamese }) => {
  const [en, vi] = [sectionsOf(page(english), onlyEnglish), sectionsOf(page(vietnamese), onlyVietnamese)];

  test('have the same sections in the same order', () => {
    expect(vi.map(({ level }) => level)).toEqual(en.map(({ level }) => level));
    for (const heading of onlyEnglish) expect(page(english)).toContain(`\n## ${heading}\n`);
    for (const heading of onlyVietnamese) expect(page(vietnamese)).toContain(`\n## ${heading}\n`);
  });

  test('each section has the keys, words, options, numbers and rows that the other has', () => {
    const found = en.flatMap((section, index) => lacking(section, vi[index] ?? { level: '', heading: '', text: '' }));

    expect(found).toEqual([]);
  });
});

describe('a difference that is planted is found', () => {
  const english = sectionsOf(
    '## One\n\nWrite `whenZero`, `procedure.ranked` or `--tier T`; 5,000 rows.\n\n| a | b |\n|---|---|\n| c | d |\n',
    [],
  );
  const found = (vietnamese: string) =>
    english.flatMap((section, index) => lacking(section, sectionsOf(vietnamese, [])[index] as Section));
  const TABLE = '\n| a | b |\n|---|---|\n| c | d |\n';

  test.each([
    [`## Một\n\nGhi \`whenZero\`, \`procedure.ranked\`, \`--tier\`; 5.000 dòng.\n${TABLE}`, []],
    [`## Một\n\nGhi \`procedure.ranked\`, \`--tier\`; 5.000 dòng.\n${TABLE}`, ['One: whenZero']],
    [`## Một\n\nGhi \`whenZero\`, \`procedure.ranked\`; 500 dòng.\n${TABLE}`, ['One: --tier', 'One: 5000']],
    [
      `## Một\n\nGhi \`whenZero\`, \`ranked\`, \`--tier\`, \`--unit\`; 5.000 dòng.\n${TABLE}`,
      ['One: procedure', 'One: --unit in English'],
    ],
    [
      `## Một\n\nGhi \`whenZero\`, \`procedure.ranked\`, \`--tier\`; 5.000 dòng.\n${TABLE}| e | f |\n`,
      ['One: a table of 1 rows'],
    ],
  ])('%s', (vietnamese, differences) => {
    expect(found(vietnamese)).toEqual(differences);
  });
});
