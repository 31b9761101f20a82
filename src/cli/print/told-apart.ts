import { seenAs } from '../../kit/look-alike.js';

/**
 * Two texts that stand side by side because they differ. Where a reader would take them for one, the letters in which they differ
 * and which no keyboard shows apart are escapes, as `\u{410}` for the Cyrillic А; else both are as they were given.
 */
export function toldApart(before: string, after: string): readonly [string, string] {
  const [first] = seenAs(before);
  return before === after || first !== seenAs(after)[0] ? [before, after] : escaped([...before], [...after]);
}

function escaped(before: readonly string[], after: readonly string[]): readonly [string, string] {
  const isLonger = before.length !== after.length;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const side = (letters: readonly string[], others: readonly string[]) =>
    letters
      .map((letter, at) => {
        const isApart = at >= start && at < letters.length - end && (isLonger || !isSameLetter(letter, others[at]));
        return isApart && !/[!-~]/.test(letter) ? `\\u{${letter.codePointAt(0)?.toString(16) ?? ''}}` : letter;
      })
      .join('');
  return [side(before, after), side(after, before)];
}

/** Whether two letters are one, small or large: a reader sees which is which. */
function isSameLetter(letter: string, other = ''): boolean {
  return letter.toLowerCase() === other.toLowerCase();
}
