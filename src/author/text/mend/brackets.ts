/** Keys of lists of words, whose values stand in square brackets. */
const LISTS = /(?:options|languages|cite|needs|at|all|any|items|extends|ranked|tiers|facts):\s*$/;

/** The first key in a bracket, as the format has them. */
const FIRST_KEY = /^\s*(?:"[^"]+"|[a-z][A-Za-z-]*)\s*:(?:\s|$)/;

/** Keys of texts, which may have brackets and colons of their own; and a language, which stands first in a title. */
const TEXTS = /(?:vi|en|note|background|number|code|measure|source|shape):\s*$/;
const WORDS = /(?:title|choice|authority):\s*$/;
const LANGUAGE = /^\s*[a-z]{2}\s*:(?:\s|$)/;

/** What may stand before a value, and behind it. */
const BEFORE = /(?:^|[:\-,[{(])\s*$/;
const BEHIND = /^\s*(?:[,}\])#]|$)/;

/** A bracket that is open: where it stands in the mended signs, and the mended pair, if it is a wrong one. */
interface Open {
  readonly at: number;
  readonly closes: string;
  readonly pair: readonly [string, string] | undefined;
}

/**
 * `( flag: ( when: a ) )` -> `{ flag: { when: a } }`, and `options: ( a, b )` or `options: { a, b }` -> `options: [ a, b ]`. A text
 * that has brackets stays: what stands in them begins with no key.
 */
export function rightBrackets(line: string): string {
  const signs = line.split('');
  const open: Open[] = [];
  let quote = '';
  for (const [at, sign] of signs.entries()) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if ((sign === '"' || sign === "'") && BEFORE.test(line.slice(0, at))) quote = sign;
    else if ('([{'.includes(sign)) open.push({ at, closes: CLOSES[sign] ?? '', pair: pairAt(line, at) });
    else if (open.at(-1)?.closes === sign) {
      const { at: from, pair } = open.pop() ?? { at, pair: undefined };
      if (pair === undefined || !BEHIND.test(line.slice(at + 1))) continue;
      [signs[from], signs[at]] = pair;
    }
  }
  return signs.join('');
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The pair that is meant by the bracket at a place; undefined where it is right, or in a text. */
function pairAt(line: string, at: number): readonly [string, string] | undefined {
  const before = line.slice(0, at);
  if (line[at] === '[' || !BEFORE.test(before)) return undefined;
  const inside = line.slice(at + 1);
  if (FIRST_KEY.test(inside)) {
    const isText = TEXTS.test(before) || (WORDS.test(before) && !LANGUAGE.test(inside));
    return line[at] === '(' && !isText ? ['{', '}'] : undefined;
  }
  return LISTS.test(before) ? ['[', ']'] : undefined;
}
