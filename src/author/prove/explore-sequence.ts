import type { Typed } from '../../model/expression.js';
import type { Interval } from '../../model/operator.js';
import { type Case, type Exploring, isNumber, type Meaning, numberWithin } from './exploring.js';
import { higher, interval, lower } from './interval.js';
import { type Region, rangeOf } from './region.js';

/** Operands on one path: a value each, or the first that has none. */
type Operands = Path | { readonly none: Case };

interface Path {
  readonly region: Region;
  readonly values: readonly Meaning[];
}

/** The most paths that are followed; beyond it, the cases of one operand are merged (`mergedCases`). */
const PATHS = 48;

/** Operands from left to right, each in the region that those before it leave. */
export function sequence(args: readonly Typed[], start: Region, exploring: Exploring): readonly Operands[] {
  let paths: readonly Path[] = [{ region: start, values: [] }];
  const ended: Operands[] = [];
  for (const arg of args) {
    const alone = paths.length === 1 ? undefined : exploring.explore(arg, start, exploring);
    const many = alone !== undefined && alone.length * paths.length > PATHS;
    const next: Path[] = [];
    for (const path of paths) {
      const cases = many ? mergedCases(alone, path.region, exploring) : exploring.explore(arg, path.region, exploring);
      const operandCases = cases.length > PATHS ? mergedCases(cases, path.region, exploring) : cases;
      for (const operandCase of operandCases) {
        if (operandCase.value.is === 'none') ended.push({ none: operandCase });
        else next.push({ region: operandCase.region, values: [...path.values, operandCase.value] });
      }
    }
    paths = next;
  }
  return [...ended, ...paths];
}

/** One case for all numbers, in `[lowest, highest]`; equal other answers once each. */
function mergedCases(cases: readonly Case[], region: Region, exploring: Exploring): readonly Case[] {
  const numbers = cases.filter(({ value }) => isNumber(value));
  const otherCases = new Map<string, Case>();
  for (const [index, { value }] of cases.entries()) {
    if (isNumber(value)) continue;
    const isPlain = value.is !== 'list' && value.is !== 'rows';
    otherCases.set(isPlain ? JSON.stringify(value) : String(index), { region, value });
  }
  if (numbers.length === 0) return [...otherCases.values()];
  return [numberWithin(region, hullOf(numbers), exploring), ...otherCases.values()];
}

/** `[lowest, highest]` of the numbers; open at an end where one of them is open. */
export function hullOf(cases: readonly Case[]): Interval {
  let hull: Interval | undefined;
  for (const { region, value } of cases) {
    if (value.is === 'number') hull = hullWith(hull, rangeOf(region, value.form));
  }
  return hull ?? {};
}

/** The smallest interval that contains `a` and `b`. */
export function hullWith(a: Interval | undefined, b: Interval): Interval {
  if (!a) return b;
  const low = a.low && b.low && lower(a.low, b.low);
  const high = a.high && b.high && higher(a.high, b.high);
  return interval(low, high);
}
