import { add, compare, type Exact, equal, HUNDRED, multiply, ONE, ratio } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { BOOLEAN } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { PackLevelStep, PackNode, Published } from '../../model/pack.js';
import { IS_AS_PUBLISHED, ROLE_IS } from '../../model/pack-words.js';
import type { LevelEnd, PlanLevel, PlanLevels, PlanNode } from '../../model/plan.js';
import { type Compiling, formula, type Reading } from './context.js';

const HALF = ratio(1, 2);

/** What the levels of a node are read with. */
interface LevelReading {
  readonly publish: PlanNode['publish'];
  readonly reading: Omit<Reading, 'path' | 'type'>;
  /** Whether bonus points can carry the measure above the maximum. */
  readonly bonus: boolean;
}

/** The steps of a node, best first; their ends must meet, on the grid of published values where that is the basis. */
export function readLevels(
  context: Compiling,
  node: PackNode,
  path: Path,
  { publish, reading, bonus }: LevelReading,
): PlanLevels | undefined {
  const { levels } = node;
  if (!levels) return undefined;
  const at: Path = [...path, 'levels'];
  const { by, basis, floor } = levels;
  if (!ROLE_IS[node.role ?? 'criterion'].counts) context.report('measure-informational', at, { node: node.id });
  if (IS_AS_PUBLISHED[basis] && !publish[by])
    context.report('basis-without-publish', [...at, 'basis'], { measure: by, node: node.id });
  const ids = new Set([floor.id]);
  const steps = levels.steps.map((step, index): PlanLevel => {
    const place: Path = [...at, 'steps', index];
    if (ids.has(step.id)) context.report('id-duplicate', [...place, 'id'], { id: step.id });
    ids.add(step.id);
    const gate =
      step.gate === undefined
        ? undefined
        : formula(context, step.gate, { ...reading, type: BOOLEAN, path: [...place, 'gate'] });
    return { ...endsOf(step), ...(gate ? { gate } : {}) };
  });
  const grid = IS_AS_PUBLISHED[basis] ? publish[by] : undefined;
  const top = bonus ? undefined : MEASURE_IS[by].isPercent ? HUNDRED : fromDecimal(node.max);
  checkSteps(context, steps, [...at, 'steps'], top, grid);
  return { by, basis, steps, floor: floor.id };
}

function endsOf({ id, atLeast, above, below, atMost }: PackLevelStep): PlanLevel {
  const high = atMost ?? below;
  return {
    id,
    // a step without a lower end was reported
    low: { value: fromDecimal(atLeast ?? above ?? '0'), included: above === undefined },
    ...(high === undefined ? {} : { high: { value: fromDecimal(high), included: below === undefined } }),
  };
}

function checkSteps(
  context: Compiling,
  steps: readonly PlanLevel[],
  at: Path,
  top: Exact | undefined,
  grid: Published | undefined,
): void {
  const ceiling = top && { value: top, included: true };
  const isOrdered = steps.every(({ low }, index) => !isAbove(low, steps[index - 1]));
  for (const [index, { id: level, low, high }] of steps.entries()) {
    const better = steps[index - 1];
    const path = [...at, index];
    if ((high && !holdsAny(low, high)) || (ceiling && !holdsAny(low, ceiling)))
      context.report('level-empty', path, { level });
    else if (isAbove(low, better)) context.report('level-order', path, { level });
    else if (better && !better.high && !better.gate && !holdsAny(low, upTo(better.low)))
      context.report('level-empty', path, { level });
    // where a step is out of order, the steps beside it do not meet either
    else if (!high || (better && !isOrdered)) continue;
    else if (better && holdsAny(better.low, high))
      context.report('level-overlap', path, { values: shown(better.low, high) });
    else {
      const gap = between(high, better ? upTo(better.low) : ceiling, grid);
      if (gap) context.report('level-gap', path, gap);
    }
  }
}

function isAbove(low: LevelEnd, better: PlanLevel | undefined): boolean {
  return better !== undefined && compare(low.value, better.low.value) > 0;
}

/** The end of the values that do not reach `end`, from whichever side. */
function upTo({ value, included }: LevelEnd): LevelEnd {
  return { value, included: !included };
}

/** `values`: an interval that no step holds. `example`: a value in it; '' if it has only one value. */
interface Gap extends Readonly<Record<string, string>> {
  readonly values: string;
  readonly example: string;
}

/** The values after `high` and up to `to`, which no step holds; undefined where there are none, or none that is printed. */
function between(high: LevelEnd, to: LevelEnd | undefined, grid: Published | undefined): Gap | undefined {
  const from = upTo(high);
  const first = grid ? { value: firstPrinted(from, grid), included: true } : from;
  if (to && !holdsAny(first, to)) return undefined;
  const inside = to ? multiply(add(from.value, to.value), HALF) : add(from.value, ONE);
  const [values, example] = [shown(from, to), toText(grid ? first.value : inside)];
  return { values, example: values === example ? '' : example };
}

/** The least printed value after a lower end, or at it. */
function firstPrinted({ value, included }: LevelEnd, { places }: Published): Exact {
  const next = round(value, { places, mode: 'ceil' });
  return !included && equal(next, value) ? add(next, ratio(1n, 10n ** BigInt(places))) : next;
}

function holdsAny(low: LevelEnd, high: LevelEnd): boolean {
  const order = compare(low.value, high.value);
  return order < 0 || (order === 0 && low.included && high.included);
}

/** An interval as mathematics writes it; one value alone without brackets. */
function shown(low: LevelEnd, high: LevelEnd | undefined): string {
  if (high && equal(low.value, high.value)) return toText(low.value);
  const right = high ? `${toText(high.value)}${high.included ? ']' : ')'}` : '∞)';
  return `${low.included ? '[' : '('}${toText(low.value)}, ${right}`;
}
