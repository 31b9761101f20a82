import { byCodeUnit } from '../kit/unicode.js';
import type { PackConstant } from '../model/pack.js';

/** The value of a constant that holds on a day, with the day from which it does; undefined where none does yet. */
export function datedValue({ values = [] }: Pick<PackConstant, 'values'>, day: string) {
  return values
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => byCodeUnit(a.from, b.from))
    .at(-1);
}
