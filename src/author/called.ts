import { bareOf, closest, fold, nfc, oneSpelling } from '../kit/unicode.js';

/** Something with an id, and every name by which people call it. */
export interface Called {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds things by what people call them. */
export interface Callings {
  /** Ids of what is called exactly so, by the strictest way of comparing that finds any; several where they share the name. */
  readonly exactly: (asked: string) => readonly string[];
  /** Ids of what is called nearly so, or has `asked` in its name. */
  readonly nearly: (asked: string) => readonly string[];
}

/** A way to compare names: as a name is kept, and as what is asked for is looked up. */
interface Comparison {
  readonly ofName: (name: string) => string;
  readonly ofAsked: (asked: string) => string;
}

const alike = (key: (name: string) => string): Comparison => ({ ofName: key, ofAsked: key });

/**
 * From the strictest on: as written; without case; without case, accents, blanks and hyphens; with `H.` spelled out and without
 * `UBND`; by first letters, as `Sở GD&ĐT`.
 */
const COMPARISONS: readonly Comparison[] = [
  alike((name) => nfc(name).trim()),
  alike((name) => oneSpelling(name).toLowerCase().trim()),
  alike((name) => bareOf(name.trim())),
  alike((name) => bareOf(spelledOut(name))),
  { ofName: firstLetters, ofAsked: (asked) => bareOf(wordsOf(asked).join('')) },
];

/** First words of the names of units as offices shorten them. */
const SHORTENED: Readonly<Record<string, string>> = {
  h: 'huyen',
  p: 'phuong',
  q: 'quan',
  s: 'so',
  tp: 'thanh pho',
  tt: 'thi tran',
  tx: 'thi xa',
  x: 'xa',
};

/** Whose committee it is says nothing of which unit it is. */
const COMMITTEE = /^(?:ubnd|uy ban(?: nhan dan)?) (?=.)/;
/** Words without a letter in an abbreviation. */
const JOINING: readonly string[] = ['va', 'and', 'of'];
/** Letters of a part of a name by which things are listed. */
const PART = 3;
/** Candidates that are compared by their edits at a time. */
const AT_A_TIME = 2000;

/** Things by what people call them; the names are gone through once for each way of comparing that is needed. */
export function callings(things: readonly Called[]): Callings {
  const names = things.flatMap(({ id, names }) => [id, ...names].map((text) => ({ id, text })));
  const tables = new Map<Comparison, ReadonlyMap<string, ReadonlySet<string>>>();
  const tableOf = (comparison: Comparison) => {
    const table = tables.get(comparison) ?? tableBy(names, comparison.ofName);
    tables.set(comparison, table);
    return table;
  };
  return {
    exactly: (asked) => {
      for (const comparison of COMPARISONS) {
        const ids = tableOf(comparison).get(comparison.ofAsked(asked));
        if (ids !== undefined) return [...ids];
      }
      return [];
    },
    nearly: (asked) => {
      const bare = names.map(({ id, text }) => ({ id, text: bareOf(text) }));
      const wanted = [bareOf(asked), bareOf(spelledOut(asked))];
      const texts = bare.map(({ text }) => text);
      const nearest = wanted.map((text) => nearestOf(text, texts));
      const isNear = (text: string) =>
        nearest.includes(text) || wanted.some((part) => part.length >= PART && text.includes(part));
      return [...new Set(bare.filter(({ text }) => isNear(text)).map(({ id }) => id))];
    },
  };
}

function tableBy(
  names: readonly { readonly id: string; readonly text: string }[],
  key: (name: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const { id, text } of names) {
    const name = key(text);
    if (name !== '' && !table.get(name)?.add(id)) table.set(name, new Set([id]));
  }
  return table;
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** `UBND H. Ia Pa` -> `huyen ia pa`. */
function spelledOut(name: string): string {
  const [first = '', ...others] = wordsOf(name).join(' ').replace(COMMITTEE, '').split(' ');
  const whole = others.length > 0 && Object.hasOwn(SHORTENED, first) ? SHORTENED[first] : first;
  return [whole, ...others].join(' ');
}

/** `Sở Giáo dục và Đào tạo` -> `sogddt`; '' of a name of fewer than three words. */
function firstLetters(name: string): string {
  const [first = '', ...others] = wordsOf(name).filter((word) => !JOINING.includes(word));
  return others.length < 2 ? '' : first + others.map((word) => word[0]).join('');
}

function nearestOf(word: string, known: readonly string[]): string | undefined {
  const best: string[] = [];
  for (let start = 0; start < known.length; start += AT_A_TIME)
    best.push(...[closest(word, known.slice(start, start + AT_A_TIME)) ?? []].flat());
  return closest(word, best);
}
