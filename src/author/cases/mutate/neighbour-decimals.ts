import { add, compare, ratio, subtract, ZERO } from '../../../kit/exact.js';
import { fromDecimal, toText } from '../../../kit/exact-text.js';
import { tenTo } from '../../../kit/integer.js';

/** A decimal one unit of its last written place lower, and one higher. */
export function nearby(text: string): { readonly lower: string; readonly higher: string } {
  const places = text.split('.')[1]?.length ?? 0;
  const value = fromDecimal(text);
  const unit = ratio(1, tenTo(places));
  return { lower: toText(subtract(value, unit)), higher: toText(add(value, unit)) };
}

/** A decimal one unit of its last written place lower where it is above 0, else one higher. */
export function neighbour(text: string): string {
  const { lower, higher } = nearby(text);
  return compare(fromDecimal(text), ZERO) > 0 ? lower : higher;
}
