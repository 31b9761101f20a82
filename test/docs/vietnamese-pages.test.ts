import { describe, expect, test } from 'vitest';
import { walkPage } from '../../scripts/walk-page.js';
import { readAssessmentCsv } from '../../src/author/index.js';
import { COMMANDS } from '../../src/cli/command-list.js';
import { ROUND_MODES } from '../../src/kit/rounding.js';
import { ASSESSMENT_STATES, FIGURES } from '../../src/model/assessment-words.js';
import { FACT_TYPES } from '../../src/model/fact-type.js';
import { LAYERS } from '../../src/model/layer.js';
import { MEASURES } from '../../src/model/measure.js';
import { COUNTS_AS } from '../../src/model/pack-policies.js';
import { LATE, RELATIVE_METHODS, ROLES, WHEN_ZERO } from '../../src/model/pack-words.js';
import { ROW_STATES } from '../../src/model/row-state.js';
import { STANDINGS } from '../../src/model/standing.js';
import { AGGREGATE_NAMES } from '../../src/model/statistic.js';
import { ABSENTEE_PLACES, TIE_METHODS } from '../../src/model/tie-method.js';
import { FINDING_WORDS, formSentence, proofWord, verifyingSentence } from '../../src/words/index.js';
import { annexOf, imported, ruleIn } from '../sheet/annexes.js';
import { namesUnder, page, rowsUnder } from './page.js';

/** The pages for an official, and the English pages of the same things. */
const PAGES = {
  'soan-bo-tieu-chi.md': 'author-a-pack.md',
  'to-chuc-danh-gia.md': 'run-a-year.md',
  'dung-lai-bo-tieu-chi.md': 'derive-a-pack.md',
  'dang-bo-tieu-chi.md': 'pack-format.md',
  'kiem-tra-bo-tieu-chi.md': 'checks.md',
  'dang-dot-danh-gia.md': 'assessment-format.md',
  'phieu-tu-danh-gia.md': 'forms.md',
  'bang-tinh.md': 'spreadsheets.md',
  'phu-luc-xep-hang.md': 'annex.md',
} as const;

const vi = (name: keyof typeof PAGES) => page(`vi/${name}`);

describe.each(['dang-dot-danh-gia.md', 'bang-tinh.md', 'phieu-tu-danh-gia.md', 'phu-luc-xep-hang.md'] as const)(
  'docs/vi/%s',
  (name) => {
    test('done step by step in an empty folder, it prints what it shows (`npm run docs:format` writes it anew)', {
      timeout: 120_000,
    }, async () => {
      expect(await walkPage(vi(name))).toBe(vi(name));
    });
  },
);

describe.each(Object.entries(PAGES))('docs/vi/%s and docs/%s', (name, english) => {
  test('each leads to the other', () => {
    expect(vi(name as keyof typeof PAGES)).toContain(`](../${english})`);
    expect(page(english)).toContain(`](vi/${name})`);
  });

  test('the Vietnamese page has no English word outside code and the names of English pages', () => {
    const prose = vi(name as keyof typeof PAGES)
      .replaceAll(/^```[\s\S]*?^```|^### [a-z-]+$/gm, '')
      .replaceAll(/<[^>]*>|`[^`]*`|\[[^\]]*\]\(\.\.[^)]*\)|\]\([^)]*\)/g, '');
    const english =
      /\b(the|and|of|is|are|which|with|from|not|or|by|key|type|unit|pack|file|rule|fact|reconstructed)\b/gi;

    expect(prose.match(english) ?? []).toEqual([]);
  });
});

/** Headings of tables that say the same on both pages, row by row: the Vietnamese page, then the English one. */
const TABLES = {
  'phieu-tu-danh-gia.md': {
    'Trong phiếu có gì': 'What is in a form',
    'Đọc phiếu': 'How it is read back',
    'Điền trên điện thoại: ODK, KoboToolbox': 'On a telephone: ODK and KoboToolbox',
    'Phiếu thẩm định': 'The form for verifiers',
  },
  'phu-luc-xep-hang.md': {
    'Phụ lục kèm theo quyết định': 'The annex to a decision',
    'Trong phụ lục có gì': 'What stands in it',
    'Ghi chú': 'The notes',
  },
  'bang-tinh.md': { 'Các cột': 'The layout', 'Cách tính viết thành câu': 'Rules in words' },
} as const satisfies Partial<Record<keyof typeof PAGES, Readonly<Record<string, string>>>>;

/** How many rows each table under a heading has. */
const rowsOfTables = (text: string, heading: string) => {
  const [, section = ''] = text.replaceAll(/^```[\s\S]*?^```/gm, '').split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [before = ''] = section.split(/^#/m);
  return [...before.matchAll(/^(?:\|.*\n)+/gm)].map(([table]) => table.trim().split('\n').length - 2);
};

test.each(
  Object.entries(TABLES).flatMap(([name, headings]) =>
    Object.entries(headings).map(([vietnamese, english]) => ({
      name: name as keyof typeof TABLES,
      vietnamese,
      english,
    })),
  ),
)(
  'a row of the English page that docs/vi/$name lacks is missed, under $vietnamese',
  ({ name, vietnamese, english }) => {
    const rows = rowsOfTables(vi(name), vietnamese);

    expect(rows).toEqual(rowsOfTables(page(PAGES[name]), english));
    expect(rows.length).toBeGreaterThan(0);
  },
);

/** The closed lists of the format, by the heading of docs/vi/dang-bo-tieu-chi.md under which each word has a row, and its columns. */
const LISTS: Readonly<Record<string, readonly [columns: number, words: readonly string[]]>> = {
  '### Văn bản, tính chính thức, khoảng trống': [2, STANDINGS],
  '## Số liệu': [2, FACT_TYPES],
  '## Cấp': [2, LATE],
  '### Đại lượng': [2, MEASURES],
  '### Vai trò': [2, ROLES],
  '### Làm tròn': [2, ROUND_MODES],
  '### `share`: tỷ lệ × điểm tối đa': [2, WHEN_ZERO],
  '### `relative`: so với các đơn vị trong nhóm so sánh': [2, RELATIVE_METHODS],
  '## Khi không có điểm': [2, Object.keys(COUNTS_AS)],
  '### Khi bằng nhau': [2, TIE_METHODS],
  '### Đơn vị không gửi': [2, ABSENTEE_PLACES],
  '### Tình trạng trong bảng xếp hạng': [3, ROW_STATES],
  '### Nhiều đơn vị': [4, AGGREGATE_NAMES],
};

test.each(Object.entries(LISTS))(
  'the Vietnamese page has a row for each word, under %s',
  (heading, [columns, words]) => {
    expect(namesUnder(vi('dang-bo-tieu-chi.md'), heading, columns)).toEqual([...words].toSorted());
  },
);

test('the layers that may be ranked, and every finding of the procedure, stand on the Vietnamese page', () => {
  const text = vi('dang-bo-tieu-chi.md');
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const isThere = (name: string) => rows.some((row) => row.split(' | ').slice(0, 2).join().includes(`\`${name}\``));

  expect(LAYERS.filter((layer) => !isThere(layer))).toEqual([]);
  expect(Object.keys(FINDING_WORDS).filter((code) => !isThere(code))).toEqual([]);
});

test('the states of an assessment, what figures are, and the layers have a row each', () => {
  const rows = vi('dang-dot-danh-gia.md').matchAll(/^\| `([a-z]+)` \| [^|]*\|$(?!\n\|---)/gm);
  const names = [...rows].map(([, name]) => name);

  expect(names).toEqual([...ASSESSMENT_STATES, ...FIGURES, ...LAYERS]);
});

test.each(['dang-dot-danh-gia.md', 'dang-bo-tieu-chi.md'] as const)(
  'docs/vi/%s has a table of the keys wherever the English page has one',
  (name) => {
    const [vietnamese, english] = [vi(name), page(PAGES[name])].map((text) =>
      [...text.matchAll(/^<!-- generated: (.*) -->$/gm)].map(([, place]) => place).toSorted(),
    );

    expect(vietnamese).toEqual(expect.arrayContaining(english ?? []));
    expect(english?.length).toBeGreaterThan(7);
  },
);

/** The names in code marks of the row of a table that has this in its first cell. */
const wordsOf = (text: string, half: RegExp) =>
  [...(half.exec(text)?.[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

test('a table reads the words for yes and no, and the days, that the page names', () => {
  const text = vi('dang-dot-danh-gia.md');
  const yes = wordsOf(text, /^\| `có`[^|·]*/m);
  const no = wordsOf(text, /(?<=^\| `có`.* · )`không`[^|]*/m);
  const days = wordsOf(text, /^\| `24\/10\/2026`,[^|]*/m);
  const read = (type: 'boolean' | 'date', word: string) => {
    const head = { format: 'tieuchi/assessment@1', id: 'a' };
    const csv = `unit,tier,at,x\na,xa,2026-10-24T16:00:00+07:00,${word}\n`;
    const { document, issues } = readAssessmentCsv(csv, head, { factTypes: () => type });
    if (issues.length > 0) return JSON.stringify(issues);
    return (document as { submissions: readonly { facts: { x: unknown } }[] }).submissions[0]?.facts.x;
  };

  expect([yes.length, no.length, days.length]).toEqual([6, 4, 4]);
  expect(yes.map((word) => read('boolean', word))).toEqual(yes.map(() => true));
  expect(no.map((word) => read('boolean', word))).toEqual(no.map(() => false));
  expect(days.map((word) => read('date', word))).toEqual(days.map(() => '2026-10-24'));
});

const WORDINGS = rowsUnder(
  vi('bang-tinh.md').replaceAll(/^\| (\d[\d,]*) \| (`[^`]*`) \|/gm, '| $2 | $1 |'),
  '## Cách tính viết thế nào thì đọc được',
  3,
);

test.each(WORDINGS)('the scoring %s, of %s points, is read as %s', async (scoring, max = '', kind = '') => {
  const rule = ruleIn(await imported(annexOf(['1', 'Mục thử', max, scoring.slice(1, -1)])));

  expect(Object.keys(rule ?? {})).toEqual([kind.slice(1, -1)]);
});

test('every wording of the English page is on the Vietnamese one, perhaps as a part', () => {
  const table = page('spreadsheets.md').split('## What is read\n')[1]?.split('\n\n**')[0] ?? '';
  const english = [...table.matchAll(/^\| `.*?\|/gm)].flatMap(([cell]) => wordsOf(cell, /.*/));
  const vietnamese = WORDINGS.map(([scoring = '']) => scoring.slice(1, -1));

  expect(
    english.filter((scoring) => !scoring.startsWith('…') && !vietnamese.some((whole) => whole.includes(scoring))),
  ).toEqual([]);
  expect(vietnamese.length).toBeGreaterThan(20);
});

test('the sentences in which rules are told are those of the English page', () => {
  const table = (text: string, heading: string) => text.split(`### ${heading}\n`)[1]?.split('\n- ')[0] ?? '';
  const sentences = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(([sentence]) => sentence);
  const english = sentences(table(page('spreadsheets.md'), 'Rules in words'));

  expect(sentences(table(vi('bang-tinh.md'), 'Cách tính viết thành câu'))).toEqual(english);
  expect(english.length).toBeGreaterThan(30);
});

test('the options of import are those of the program', () => {
  const { options = [] } = COMMANDS.find(({ name }) => name === 'import') ?? {};
  const flags = options
    .map(({ flags }) => flags.split(' ')[0] ?? '')
    .filter((flag) => flag !== '--force' && flag !== '--lang');
  const named = namesUnder(vi('bang-tinh.md'), '## Nhập phụ lục', 2).filter((name) => name.startsWith('--'));

  expect(named).toEqual(flags.toSorted());
});

test('the proof-reading table and the forms are described in the words that stand in them', () => {
  const firsts = (text: string) => [...text.matchAll(/^\| ([^`|-][^|]*?) \|/gm)].map(([, first]) => first);
  const sheets = firsts(vi('phieu-tu-danh-gia.md'));

  expect(firsts(vi('bang-tinh.md'))).toEqual(
    expect.arrayContaining((['sure', 'to-check', 'not-read'] as const).map((key) => proofWord(key, 'vi'))),
  );
  for (const key of ['cover', 'figures', 'criteria', 'lists', 'evidence'] as const)
    expect(sheets).toContain(formSentence(key, 'vi'));
  for (const key of ['cover', 'figures', 'criteria'] as const) expect(sheets).toContain(verifyingSentence(key, 'vi'));
});
