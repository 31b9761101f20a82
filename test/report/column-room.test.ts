import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { type AnnexTable, annexOf } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';

const record = assess(
  compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml')),
  documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'),
);

const tablesOf = (lang: 'vi' | 'en', tier: string): readonly AnnexTable[] =>
  annexOf(record, { lang, tier }).parts.flatMap(({ rankings }) => rankings.flatMap(({ tables }) => tables));

/** Millimetres of words in bold Times New Roman of 10.5 points, added up from the widths of its letters. */
const WORDS = {
  Infrastructure: 22.8, // 6.165 em
  Computed: 16.7, // 4.5 em
  Converted: 16.7, // 4.5 em
  '(subtracted,': 19, // 5.14 em
  investment: 17.3, // 4.67 em
  Percent: 12.1, // 3.28 em
  '(of\u00a020)': 11.7, // 3.17 em, which stays together
};

test('a column of a page across is as wide as the longest word of its heading', () => {
  const [table] = tablesOf('en', 'department');
  const columns = table?.columns ?? [];
  const all = columns.reduce((sum, { width }) => sum + width, 0);

  for (const [word, length] of Object.entries(WORDS)) {
    const column = columns.find(({ heading }) => heading.split(' ').includes(word));
    // 262 mm between the margins
    expect([word, ((column?.width ?? 0) * 262) / all > length]).toEqual([word, true]);
  }
});

// 47 mm beside the other columns
test('names keep most of their room', () => {
  for (const lang of ['vi', 'en'] as const)
    for (const tier of ['department', 'district', 'commune'])
      expect(tablesOf(lang, tier)[0]?.columns.find(({ id }) => id === 'unit')?.width).toBeGreaterThanOrEqual(30.5);
});

test('columns are as wide together as they were: a page is not turned for a long word', () => {
  const widthOf = ({ columns }: AnnexTable) => columns.reduce((sum, { width }) => sum + width, 0);
  const widths = (['vi', 'en'] as const).map((lang) => widthOf(tablesOf(lang, 'commune')[0] as AnnexTable));

  // order 10, name 47, place 15, four groups of 22, three totals of 19, two measures of 19 and 17, level 28, notes 18
  for (const width of widths) expect(Math.abs(width - 299)).toBeLessThan(0.5);
});
