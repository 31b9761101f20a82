import { fold } from '../../kit/unicode.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { decimalComma } from '../decimal-comma.js';
import { areAll } from './clause.js';
import type { FactDraft, Reader, Scoring } from './reading.js';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const MAX = `(?:diem toi da|so diem toi da|diem chuan|(?<max>${NUMBER})(?: diem)?)`;
const TIMES = String.raw`\s*(?:[*×x]|nhan(?: voi)?)\s*`;
const POINTS = String.raw`(?:diem(?: dat| so)?\s*=\s*)?`;
const UNITS = '(?:cac|toan bo|tat ca(?: cac)?) (?:don vi|so|so,? nganh|co quan|huyen|xa)';
/** The figure of the unit divided by the highest of all units. */
const OVER_LARGEST = String.raw`\(?\s*(?<own>[^/*×=()]+?)(?: cua (?:tung |moi )?don vi)?\s*/\s*(?<top>[^/*×=()]+?)(?: (?:lon|cao) nhat(?: (?:trong|cua|giua) ${UNITS})| cua don vi (?:lon|cao) nhat(?: (?:trong|cua|giua) ${UNITS})?)\s*\)?`;
const IN_ONE = new RegExp(`^${POINTS}${OVER_LARGEST}${TIMES}${MAX}$`);
const NAMED = new RegExp(`^${POINTS}(?<name>ty le[^*×=/]*?|he so[^*×=/]*?)${TIMES}${MAX}$`);
const NAME_IS = new RegExp(String.raw`^(?<name>[^=]+?)\s*=\s*${OVER_LARGEST}$`);
const BY_TITLE = new RegExp(
  `^${POINTS}ty le so voi (?:muc (?:lon|cao) nhat (?:trong|cua|giua) ${UNITS}|don vi (?:lon|cao) nhat)${TIMES}${MAX}$`,
);

/**
 * `Điểm = Tỷ lệ chuẩn hóa * Điểm tối đa; Tỷ lệ chuẩn hóa = băng thông của đơn vị / băng thông lớn nhất trong các đơn vị`:
 * the figure of the unit divided by the highest figure, only if both are named by the same words.
 */
export const largest: Reader = (scoring) => {
  if (ROLE_IS[scoring.role].lowers || !areAll(scoring.clauses, ['formula', 'ratio', 'unknown'])) return undefined;
  const figure = figureOf(scoring);
  if (figure === undefined) return undefined;
  return {
    facts: [figure],
    rule: ([fact = '']) => ({
      relative: { of: fact, cohort: 'all', method: 'share-of-max', whenFlat: 'full' },
    }),
    used: scoring.clauses,
    assumes: ['largest-equal'],
  };
};

function figureOf(scoring: Scoring): FactDraft | undefined {
  const [formula = '', meaning, ...others] = scoring.clauses.map(({ text }) => text);
  if (others.length > 0) return undefined;
  if (meaning === undefined) {
    const title = BY_TITLE.exec(fold(formula))?.groups;
    if (title) return isMax(title.max, scoring) ? draftOf(fold(scoring.title), scoring) : undefined;
    const groups = IN_ONE.exec(fold(formula))?.groups;
    return groups && isMax(groups.max, scoring) && groups.own === groups.top
      ? draftOf(groups.own ?? '', scoring)
      : undefined;
  }
  const [named, is] = [NAMED.exec(fold(formula))?.groups, NAME_IS.exec(fold(meaning))?.groups];
  if (!named || !is || named.name !== is.name || is.own !== is.top || !isMax(named.max, scoring)) return undefined;
  return draftOf(is.own ?? '', scoring);
}

/** Words of a ratio: a figure without them does not get the title of a row that has them. */
const PER = /\b(?:tren (?:mot|moi|tong)|binh quan|ty le|moi (?:can bo|nguoi|don vi))\b/;

/** The fact of a figure. Its title is that of the row, if the row's title has all words of the figure. */
function draftOf(words: string, { title, clauses }: Scoring): FactDraft {
  const inTitle = new Set(fold(title).split(/\s+/));
  const isTitle = words.split(/\s+/).every((word) => inTitle.has(word)) && !(PER.test(fold(title)) && !PER.test(words));
  const shown = isTitle ? title : written(words, clauses);
  const isPercent = /^ty le\b/.test(words);
  const isCount = /^(?:tong )?so (?!tien|kinh phi|von)/.test(words);
  if (isPercent) return { title: shown, type: 'number', max: '100', measure: '%' };
  return { title: shown, type: isCount ? 'count' : 'number' };
}

/** The words as the cell writes them, with accents: `bang thong` -> `băng thông`. */
function written(words: string, clauses: Scoring['clauses']): string {
  for (const { text } of clauses) {
    const parts = text.split(/[=/(]/).map((part) => part.trim());
    for (const part of parts) {
      const cut = part.split(/\s+/).slice(0, words.split(/\s+/).length).join(' ');
      if (fold(cut) === words) return cut;
    }
  }
  return words;
}

function isMax(number: string | undefined, { max }: Scoring): boolean {
  return number === undefined || decimalComma(number) === max;
}
