import { readDecimal } from '../../kit/decimal-text.js';
import type { Json } from '../../model/expression.js';
import type { Language } from '../../words/index.js';
import { mayBeThousand, plainDecimal, withComma } from '../decimal-comma.js';

/** A decimal of a pack as people write it: `0.5` -> `0,5` in Vietnamese; undefined for what is no decimal. */
export function writeDecimal(value: Json | undefined, language: Language): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const reading = readDecimal(value);
  if (!reading.ok) return undefined;
  return language === 'vi' ? withComma(reading.text) : reading.text;
}

/** The decimal that people wrote, as a pack holds it; undefined where it may be a thousand. */
export function readWritten(text: string, language: Language): number | string | undefined {
  const shape = language === 'vi' ? /^-?\d+(?:,\d+)?$/ : /^-?\d+(?:\.\d+)?$/;
  if (language === 'vi' && mayBeThousand(text)) return undefined;
  const reading = shape.test(text) ? readDecimal(text.replace(',', '.')) : undefined;
  return reading?.ok ? plainDecimal(reading.text) : undefined;
}
