import type { Language } from './language.js';

/**
 * What is counted by a fact, by its Vietnamese title: a `Số lỗi` counts a `lỗi`, and so does `Trang: số lỗi (trong kỳ)`.
 * A title that does not begin so names itself.
 */
export function countedNoun(title: string): string {
  const [first = title] = title.replace(/^.*: /su, '').split(/[,;(]/);
  const bare = first.trim().replace(/^(?:tổng )?số (?:lượng )?/iu, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

const NOUNS =
  'item|point|percentage point|decimal place|decimal|unit|other unit|hidden one|result|case|comparison|clause|more clause|more criteri|cell|place|byte|value|warning|entrie|operation|alteration|signature|person|year|form|file|criteri';
const ONE = new RegExp(
  String.raw`(?<![\d.,/−-])1 (${NOUNS})(?:s|a)\b(?: (are|were|have|compare|differ|DIFFER)\b)?`,
  'g',
);

const NOUN: Readonly<Record<string, string>> = {
  entrie: 'entry',
  criteri: 'criterion',
  'more criteri': 'more criterion',
};
const VERB: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  compare: 'compares',
  differ: 'differs',
  DIFFER: 'DIFFERS',
};

/** "1 units were" is "1 unit was" in English, and in Vietnamese nothing changes; "1.1 points" and "1/2 points" stay. */
export function singular(text: string, language: Language): string {
  if (language !== 'en') return text;
  return text.replaceAll(ONE, (_, noun: string, verb?: string) => {
    const counted = `1 ${NOUN[noun] ?? noun}`;
    return verb === undefined ? counted : `${counted} ${VERB[verb]}`;
  });
}
