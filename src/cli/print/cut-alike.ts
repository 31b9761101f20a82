/** How many characters stand before the first difference of two texts that are cut before it. */
const BEFORE = 20;

/** What numbers and days are written with. */
const OF_NUMBERS = /[\d.,/-]/;
const NUMBER_LAST = /[\d.,/-]*$/;

/** Two texts, each cut to `most` characters, of which the first that differ are among those shown: `… năm 2019`, `… năm 2020`. */
export function cutAlike(before: string, after: string, most: number): readonly [string, string] {
  const [a, b] = [[...before], [...after]];
  const differ = a.findIndex((character, at) => character !== b[at]);
  const first = differ < 0 ? Math.min(a.length, b.length) : differ;
  const isShown = Math.max(a.length, b.length) <= most || first < most - BEFORE;
  const word = a.lastIndexOf(' ', first - BEFORE) + 1;
  // a text without blanks is cut within
  const start = isShown ? 0 : first - word < most - BEFORE ? word : first - BEFORE;
  return [cut(a, start, most), cut(b, start, most)];
}

function cut(characters: readonly string[], start: number, most: number): string {
  const text = characters.slice(start).join('');
  const begun = start === 0 ? text : `… ${text}`;
  const all = [...begun];
  if (all.length <= most) return begun;
  const shown = all.slice(0, most - 1).join('');
  // a number that is cut reads as another number, so it is left out whole; a long row of digits, as a digest, may be cut
  const [number = ''] = OF_NUMBERS.test(all[most - 1] ?? '') ? (NUMBER_LAST.exec(shown) ?? []) : [];
  return `${number.length < BEFORE ? shown.slice(0, shown.length - number.length) : shown}…`;
}
