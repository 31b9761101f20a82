import { COMMANDS } from '../../src/cli/command-list.js';
import { page } from './page.js';

/** Two pages of the same thing, and the headings of each that the other has not. */
export interface Pair {
  readonly english: string;
  readonly vietnamese: string;
  readonly onlyEnglish: readonly string[];
  readonly onlyVietnamese: readonly string[];
}

const pair = (english: string, vietnamese: string, only: Partial<Pair> = {}): Pair => ({
  english,
  vietnamese: `vi/${vietnamese}`,
  onlyEnglish: [],
  onlyVietnamese: [],
  ...only,
});

export const PAIRS: readonly Pair[] = [
  pair('author-a-pack.md', 'soan-bo-tieu-chi.md'),
  pair('run-a-year.md', 'to-chuc-danh-gia.md'),
  pair('derive-a-pack.md', 'dung-lai-bo-tieu-chi.md'),
  pair('pack-format.md', 'dang-bo-tieu-chi.md'),
  pair('checks.md', 'kiem-tra-bo-tieu-chi.md', { onlyVietnamese: ['Đọc lời máy báo'] }),
  pair('assessment-format.md', 'dang-dot-danh-gia.md', { onlyVietnamese: ['Chấm điểm'] }),
  pair('forms.md', 'phieu-tu-danh-gia.md', { onlyEnglish: ['In a program'], onlyVietnamese: ['Chấm điểm'] }),
  pair('spreadsheets.md', 'bang-tinh.md', { onlyEnglish: ['Figures in a program'] }),
  pair('annex.md', 'phu-luc-xep-hang.md', { onlyEnglish: ['From a program'] }),
];

/** A section of a page: its heading with the `#` before it, and what stands below, without blocks of code and generated tables. */
export interface Section {
  readonly level: string;
  readonly heading: string;
  readonly text: string;
}

/** What comes of the figures of an example, which `claimsIn` reads. */
const CLAIM = /^- `[^`]*`(?: gives|:) .*\n/gm;

/** The sections of a page from its top on, but for those of these headings. */
export function sectionsOf(text: string, without: readonly string[]): readonly Section[] {
  const plain = text
    .replaceAll(/^<!-- generated: .*? -->$[\s\S]*?^<!-- \/generated -->$/gm, '')
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(CLAIM, '');
  return [...plain.matchAll(/^(#+) (.*)\n([\s\S]*?)(?=^#+ |(?![\s\S]))/gm)]
    .map(([, level = '', heading = '', below = '']) => ({ level, heading, text: below }))
    .filter(({ heading }) => !without.includes(heading));
}

/** The generated tables of a page, and that of the operators. */
function tablesOf(text: string): string {
  const generated = text.match(/^<!-- generated: .*? -->$[\s\S]*?^<!-- \/generated -->$/gm) ?? [];
  const [, operators = ''] = text.split('\n| operator |');
  return [...generated, operators.split('\n\n')[0]].join('\n');
}

/** The words of the formats and of the program: keys and closed words in the tables of keys, operators, options, commands. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...['pack-format.md', 'assessment-format.md'].flatMap((name) =>
    [...tablesOf(page(name)).matchAll(/^\| `([^`]+)` \|(.*?)\|(?=.*\|$)/gm)].flatMap(([, key = '', type = '']) => [
      ...key.split(/[.[\]]+/),
      ...[...type.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
    ]),
  ),
  ...COMMANDS.flatMap(({ name, options }) => [name, ...options.map(({ flags }) => flags.split(' ')[0] ?? '')]),
]);

/** The known words that a text has in code marks: a word alone, those of a path as `procedure.ranked`, of `mode: half-up`, and every option. */
export function wordsIn(text: string): ReadonlySet<string> {
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return new Set(codes.flatMap((code) => [...(code.match(/--[a-z-]+/g) ?? []), ...wordsOf(code)]));
}

function wordsOf(code: string): readonly string[] {
  const words = code.split(/\.|: /);
  return words.every((word) => KNOWN.has(word)) ? words : [];
}

/** The numbers of a text outside code marks and links, whatever its decimal sign: 5,000 and 5.000 are one. */
export function numbersIn(text: string): ReadonlySet<string> {
  const prose = text.replaceAll(/`[^`\n]*`|\]\([^)]*\)|<[^>]*>/g, '');
  return new Set([...prose.matchAll(/\d[\d.,]*/g)].map(([number]) => number.replaceAll(/[.,]/g, '')));
}

/** How many rows each table has. */
export function rowsOfTables(text: string): readonly number[] {
  return [...text.matchAll(/^(?:\|.*\n)+/gm)].map(([table]) => table.trim().split('\n').length - 2);
}
