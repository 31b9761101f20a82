import { romanNumber } from '../../kit/roman-number.js';

/** How rows are numbered: 1, 2; I, II; a, b. */
type Sort = 'digits' | 'roman' | 'letter';

/** The number of a row, taken apart: `II.4)` has the prefix `II.` and the token `4`. */
export interface RowNumber {
  readonly code: string;
  readonly prefix: string;
  readonly token: string;
  /** Every way in which its token may be meant: `I` is a Roman number and a letter. */
  readonly sorts: readonly Sort[];
  /** Its parts: `II.4` -> `[II, 4]`. */
  readonly steps: readonly string[];
}

/** The highest number that is read as a Roman one; above stand words. */
const MOST_ROMAN = 89;

const ROMAN = new Map(Array.from({ length: MOST_ROMAN }, (_, index) => [romanNumber(index + 1), index + 1] as const));

/** Letters as Vietnamese texts number with them, with `đ` and without, and all of the Latin ones. */
const LETTERS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz'] as const;

/** The number of a row; undefined where it has none that comes before or after another, as `-`, `12a` or `bis`. */
export function rowNumbered(written: string | undefined): RowNumber | undefined {
  const code = (written ?? '').trim();
  const [, prefix = '', token = '', end = ''] = /^(.*?)(\d+|[IVXL]+|\p{L})([.):]*)$/u.exec(code) ?? [];
  if (token === '' || (prefix !== '' && /[\p{L}\p{N}]$/u.test(prefix) && !/^\d/.test(token))) return undefined;
  const sorts = sortsOf(token);
  const steps = (prefix + token).split(/[^\p{L}\p{N}]+/u).filter((step) => step !== '');
  return sorts.length === 0 || end.length > 2 ? undefined : { code, prefix, token, sorts, steps };
}

function sortsOf(token: string): readonly Sort[] {
  if (/^\d/.test(token)) return ['digits'];
  const isLetter = LETTERS.some((letters) => [...letters].includes(token.toLowerCase()));
  return [...(ROMAN.has(token) ? ['roman' as const] : []), ...(isLetter ? ['letter' as const] : [])];
}

/** What may come after a number: of `d` both `đ` and `e`; of `I` both `II` and `k`. */
export function successors(number: RowNumber): readonly RowNumber[] {
  const { prefix, token, code, sorts, steps } = number;
  const end = code.slice(prefix.length + token.length);
  return [...new Set(sorts.flatMap((sort) => AFTER[sort](token)))].map((next) => ({
    code: prefix + next + end,
    prefix,
    token: next,
    sorts: sortsOf(next),
    steps: [...steps.slice(0, -1), next],
  }));
}

const AFTER: Readonly<Record<Sort, (token: string) => readonly string[]>> = {
  digits: (token) => [String(BigInt(token) + 1n).padStart(token.length, '0')],
  roman: (token) => [romanNumber((ROMAN.get(token) ?? 0) + 1)],
  letter: (token) => {
    const isUpper = token !== token.toLowerCase();
    return LETTERS.flatMap((letters) => {
      const all = [...letters];
      const at = all.indexOf(token.toLowerCase());
      const next = at < 0 ? undefined : all[at + 1];
      return next === undefined ? [] : [isUpper ? next.toUpperCase() : next];
    });
  },
};
