/** A number without the marks around it: `1.`, `(1)`, `1/`, `1-`, `1:` -> `1`; `1. 2` and `1,2` -> `1.2`. */
export function bareCode(written: string): string {
  const bare = written
    .trim()
    .replace(/^[([]\s*/, '')
    .replace(/\s*[.)\]/:–—-]+$/u, '')
    .replaceAll(/\.\s+(?=\S)/g, '.');
  return /^\d+(?:,\d+)+$/.test(bare) ? bare.replaceAll(',', '.') : bare;
}

/** The number that rows below a row continue: `1.0` above `1.1` is 1. */
export function groupCode(written: string): string {
  return bareCode(written).replace(/^(\d+)\.0+$/, '$1');
}

/** The style of a number: `II` -> `I`, `iv` -> `i`, `B` -> `A`, `4.1` -> `1.1`, `b` -> `a`, `TC2` -> `A1`. */
export function styleOf(code: string): string {
  return code === '' ? '' : code.split('.').map(styleOfPart).join('.');
}

function styleOfPart(part: string): string {
  if (/^[IVX]+$/.test(part)) return 'I';
  if (/^[ivx]{2,}$/.test(part)) return 'i';
  if (!/^[\p{L}\d-]+$/u.test(part)) return '?';
  return part
    .replaceAll(/\d+/g, '1')
    .replaceAll(/\p{Lu}+/gu, 'A')
    .replaceAll(/\p{Ll}+/gu, 'a');
}

/** A row that may still get rows below it. */
export interface OpenRow {
  readonly style: string;
  readonly code: string;
  readonly isScored: boolean;
}

/** The letters that stand before one that is a Roman number too, in Vietnamese and in English. */
const LETTERS_BEFORE: Readonly<Record<string, string>> = { I: 'H', V: 'TU', X: 'UVW' };
const ROMANS_BEFORE: Readonly<Record<string, string>> = { V: 'IV', X: 'IX' };

/** The style of a number below these rows: `I` after `H` is a letter, and `v` after `iv` a Roman number. */
export function styleAmong(code: string, open: readonly OpenRow[]): string {
  if (!/^[IVXivx]$/.test(code)) return styleOf(code);
  const [roman, letter] = code === code.toUpperCase() ? ['I', 'A'] : ['i', 'a'];
  const sign = code.toUpperCase();
  const isAfter = (style: string, before: string | undefined) =>
    open.find((row) => row.style === style && before?.split(',').includes(row.code.toUpperCase()));
  if (isAfter(roman, ROMANS_BEFORE[sign])) return roman;
  const sibling = isAfter(letter, [...(LETTERS_BEFORE[sign] ?? '')].join(','));
  // `I` directly below the heading `H` begins its first part
  const isFirstPart = letter === 'A' && sibling === open.at(-1) && sibling?.isScored === false;
  if (sibling) return isFirstPart ? roman : letter;
  return sign === 'I' || roman === 'I' ? roman : letter;
}
