import type { Language } from '../../words/index.js';
import type { JsonObject } from '../json-parts.js';
import { readWritten, writeDecimal } from './decimals.js';

/** The ends of a band in words; `{low}` and `{high}` stand for its decimals. Each shape has one wording. */
const SHAPES: readonly {
  readonly ends: readonly [low: string | undefined, high: string | undefined];
  readonly vi: string;
  readonly en: string;
}[] = [
  { ends: ['above', 'below'], vi: 'trên {low} đến dưới {high}', en: 'above {low} and below {high}' },
  { ends: ['above', 'atMost'], vi: 'trên {low} đến {high}', en: 'above {low} up to {high}' },
  { ends: ['atLeast', 'below'], vi: 'từ {low} đến dưới {high}', en: '{low} or more and below {high}' },
  { ends: ['atLeast', 'atMost'], vi: 'từ {low} đến {high}', en: 'from {low} up to {high}' },
  { ends: ['above', undefined], vi: 'trên {low}', en: 'above {low}' },
  { ends: ['atLeast', undefined], vi: 'từ {low} trở lên', en: '{low} or more' },
  { ends: [undefined, 'below'], vi: 'dưới {high}', en: 'below {high}' },
  { ends: [undefined, 'atMost'], vi: 'không quá {high}', en: 'at most {high}' },
];
const EXACTLY = { vi: 'bằng {low}', en: 'exactly {low}' };
const ANY = { vi: 'mọi giá trị', en: 'any value' };
const END = '(-?\\d+(?:[.,]\\d+)?)%?';

/** The ends of a band in words, each with its unit; undefined where an end is no decimal. */
export function writeEnds(band: JsonObject, unit: string, language: Language): string | undefined {
  const shape = SHAPES.find(
    ({ ends: [low, high] }) => isThere(band, ['above', 'atLeast'], low) && isThere(band, ['below', 'atMost'], high),
  );
  if (!shape) return Object.keys(band).some((key) => key !== 'points') ? undefined : ANY[language];
  const [low, high] = shape.ends.map((end) => (end === undefined ? '' : writeDecimal(band[end], language)));
  if (low === undefined || high === undefined) return undefined;
  const isExact = shape.ends.join() === 'atLeast,atMost' && low === high;
  return (isExact ? EXACTLY : shape)[language].replace('{low}', `${low}${unit}`).replace('{high}', `${high}${unit}`);
}

/** The ends that words say. */
export function readEnds(words: string, language: Language): JsonObject | undefined {
  if (words === ANY[language]) return {};
  const exact = matching(EXACTLY[language], words);
  if (exact) {
    const end = readWritten(exact[1] ?? '', language);
    return end === undefined ? undefined : { atLeast: end, atMost: end };
  }
  for (const { ends, [language]: wording } of SHAPES) {
    const match = matching(wording, words);
    if (!match) continue;
    const keys = ends.filter((end) => end !== undefined);
    const decimals = keys.map((_, index) => readWritten(match[index + 1] ?? '', language));
    if (decimals.some((decimal) => decimal === undefined)) return undefined;
    return Object.fromEntries(keys.map((key, index) => [key, decimals[index] ?? 0]));
  }
  return undefined;
}

/** Whether a band has, of two ends on one side, exactly this one. */
function isThere(band: JsonObject, side: readonly string[], end: string | undefined): boolean {
  return side.every((key) => (band[key] !== undefined) === (key === end));
}

function matching(wording: string, words: string): RegExpExecArray | undefined {
  const pattern = wording.replace('{low}', END).replace('{high}', END);
  return new RegExp(`^${pattern}$`, 'u').exec(words) ?? undefined;
}
