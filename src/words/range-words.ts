import type { Words } from '../model/lowering.js';
import type { RangeEnds } from '../model/telling.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { shownFigure } from './number.js';

/** By the ends of a range, the lower one first; '' for a range without ends. */
const RANGE_WORDS = {
  '': { vi: 'mọi giá trị', en: 'any value' },
  above: { vi: 'trên {low}', en: 'above {low}' },
  atLeast: { vi: 'từ {low} trở lên', en: 'at least {low}' },
  below: { vi: 'dưới {high}', en: 'below {high}' },
  atMost: { vi: 'không quá {high}', en: 'at most {high}' },
  'above below': { vi: 'trên {low} đến dưới {high}', en: 'above {low} and below {high}' },
  'above atMost': { vi: 'trên {low} đến {high}', en: 'above {low}, at most {high}' },
  'atLeast below': { vi: 'từ {low} đến dưới {high}', en: 'from {low} to below {high}' },
  'atLeast atMost': { vi: 'từ {low} đến {high}', en: 'from {low} to {high}' },
} as const satisfies Readonly<Record<string, Words>>;

/** A range as an office writes it: `từ 70% đến dưới 85%`; `unit` stands after each end. Ends of a figure may be years. */
export function rangePhrase(
  { above, atLeast, below, atMost }: RangeEnds,
  language: Language,
  unit: '' | '%' = '',
  of: 'measure' | 'figure' = 'measure',
): string {
  const low = above === undefined ? (atLeast === undefined ? '' : 'atLeast') : 'above';
  const high = below === undefined ? (atMost === undefined ? '' : 'atMost') : 'below';
  const key = [low, high].filter((end) => end !== '').join(' ') as keyof typeof RANGE_WORDS;
  const say = (end: string | undefined) =>
    end === undefined ? '' : shownFigure(end, language, of === 'measure') + unit;
  return fill(RANGE_WORDS[key], { params: { low: say(above ?? atLeast), high: say(below ?? atMost) }, language });
}
