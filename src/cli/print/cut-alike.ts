/** How many characters stand before the first difference of two texts that are cut before it. */
const BEFORE = 20;

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
  return [...begun].length <= most ? begun : `${[...begun].slice(0, most - 1).join('')}…`;
}
