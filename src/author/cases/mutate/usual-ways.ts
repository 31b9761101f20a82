import { isDecimal } from '../../../kit/exact-text.js';
import { isDate } from '../../../kit/instant.js';
import { otherWords, step, type Way } from '../../../model/alteration.js';
import type { Json } from '../../../model/expression.js';
import type { Parameter } from './parameter.js';

/**
 * How a parameter is altered whose schema does not say, as those of plugins do not: a number is a step lower and
 * higher, a word each other one, a truth the other, a day the next; an entry of a list is forgotten, and so is a key
 * that can say one thing alone.
 */
export function usualWays({ plain, isOptional }: Parameter, value: Json): readonly Way[] {
  const def = plain?._zod.def;
  if (def?.type === 'enum') return [otherWords('policy', Object.values(def.entries).map(String))];
  if (def?.type === 'literal') return isOptional ? ['forgotten'] : [];
  if (Array.isArray(value)) return ['entry-forgotten'];
  if (typeof value === 'boolean') return ['other-truth'];
  if (isDecimal(String(value))) return [step('cut')];
  return typeof value === 'string' && isDate(value) ? ['next-day'] : [];
}
