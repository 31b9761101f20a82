import { isDecimal } from '../kit/exact-text.js';
import type { RangeEnds } from '../model/telling.js';
import type { Language } from './language.js';
import { everyDigit } from './number.js';
import { rangePhrase } from './range-words.js';

const TWO_ENDS = /^(?<low>[([])(?<from>-?[\d.]+), (?<to>-?[\d.]+|∞)(?<high>[)\]])$/;
const ONE_END = /^(?<sign>[<>≤≥]) (?<end>-?[\d.]+)$/;
const END_OF = { '>': 'above', '≥': 'atLeast', '<': 'below', '≤': 'atMost' } as const;

/** The params of issues that are intervals; in English `values` has the noun with it. */
const INTERVAL_PARAMS = { values: { vi: '', en: 'values ' }, range: { vi: '', en: '' }, band: { vi: '', en: '' } };

/** Params that are intervals, or one value, as an office writes them: `trên 94,9 đến dưới 95` for `(94.9, 95)`. */
export function intervalsInWords(
  params: Readonly<Partial<Record<string, string>>>,
  language: Language,
): Readonly<Record<string, string>> {
  const names = Object.keys(INTERVAL_PARAMS) as (keyof typeof INTERVAL_PARAMS)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = `${params[name]}`;
      if (isDecimal(text)) return [[name, everyDigit(text, language)]];
      const ends = endsIn(text);
      return ends ? [[name, INTERVAL_PARAMS[name][language] + rangePhrase(ends, language)]] : [];
    }),
  );
}

function endsIn(text: string): RangeEnds | undefined {
  const { low, from, to, high } = TWO_ENDS.exec(text)?.groups ?? {};
  if (from !== undefined && to !== undefined)
    return {
      [low === '(' ? 'above' : 'atLeast']: from,
      ...(to === '∞' ? {} : { [high === ')' ? 'below' : 'atMost']: to }),
    };
  const { sign, end } = ONE_END.exec(text)?.groups ?? {};
  return end === undefined ? undefined : { [END_OF[sign as keyof typeof END_OF]]: end };
}
