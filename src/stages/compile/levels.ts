import { add, compare, type Exact, equal, HUNDRED, multiply, ONE, ratio } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { type Rounding, round } from '../../kit/rounding.js';
import { BOOLEAN } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { PackLevelStep, PackNode } from '../../model/pack.js';
import { IS_AS_PUBLISHED, ROLE_IS } from '../../model/pack-words.js';
import type { LevelEnd, PlanLevel, PlanLevels } from '../../model/plan.js';
import { type Compiling, formula, type Reading } from './context.js';

const HALF = ratio(1, 2);

/** What the levels of a node are read with. */
export interface LevelReading {
  readonly publish: Readonly<Partial<Record<string, Rounding>>>;
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
  const low = end(atLeast, true) ?? end(above, false);
  const high = end(atMost, true) ?? end(below, false);
  return { id, ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

function end(text: string | undefined, included: boolean): LevelEnd | undefined {
  return text === undefined ? undefined : { value: fromDecimal(text), included };
}

function checkSteps(
  context: Compiling,
  steps: readonly PlanLevel[],
  at: Path,
  top: Exact | undefined,
  grid: Rounding | undefined,
): void {
  const isOrdered = steps.every(({ low }, index) => !isAbove(low, steps[index - 1]?.low));
  for (const [index, step] of steps.entries()) {
    const better = steps[index - 1];
    const { low, high } = step;
    if (low && high && !holdsAny(low, high)) context.report('level-empty', [...at, index], { level: step.id });
    else if (top && low && !holdsAny(low, { value: top, included: true }))
      context.report('level-empty', [...at, index], { level: step.id });
    else if (!better) checkTop(context, step, [...at, index], top, grid);
    else if (isAbove(low, better.low)) context.report('level-order', [...at, index], { level: step.id });
    else if (low && better.low && !better.high && !better.gate && !isBelow(low, better.low))
      context.report('level-empty', [...at, index], { level: step.id });
    // where a step is out of order, the steps beside it do not meet either
    else if (better.low && high && isOrdered) checkMeeting(context, high, better.low, [...at, index], grid);
    else if (!better.low) context.report('level-empty', [...at, index], { level: step.id });
  }
}

function isAbove(low: LevelEnd | undefined, better: LevelEnd | undefined): boolean {
  return low !== undefined && better !== undefined && compare(low.value, better.value) > 0;
}

/** Whether a lower end lets something in that the better step, from its own lower end on, does not take. */
function isBelow(low: LevelEnd, better: LevelEnd): boolean {
  const order = compare(low.value, better.value);
  return order < 0 || (order === 0 && low.included && !better.included);
}

function checkTop(
  context: Compiling,
  { high }: PlanLevel,
  at: Path,
  top: Exact | undefined,
  grid: Rounding | undefined,
): void {
  if (!high) return;
  if (top && (compare(high.value, top) > 0 || (high.included && equal(high.value, top)))) return;
  const ceiling: LevelEnd | undefined = top && { value: top, included: true };
  const inside = between(high, ceiling, grid);
  if (inside !== undefined) context.report('level-gap', at, inside);
}

/** Checks that the upper end of a step meets the lower end of the better step. */
function checkMeeting(context: Compiling, high: LevelEnd, low: LevelEnd, at: Path, grid: Rounding | undefined): void {
  const order = compare(high.value, low.value);
  if (order > 0 || (order === 0 && high.included && low.included)) {
    context.report('level-overlap', at, { values: shown(low, high) });
    return;
  }
  if (order === 0 && (high.included || low.included)) return;
  const inside = between(high, { value: low.value, included: !low.included }, grid);
  if (inside !== undefined) context.report('level-gap', at, inside);
}

/** `values`: an interval that no step holds. `example`: a value in it; '' if it has only one value. */
interface Gap extends Readonly<Record<string, string>> {
  readonly values: string;
  readonly example: string;
}

/** The values after `high` and before `low`, which no step holds; undefined if the rounding `grid` has none there. */
function between(high: LevelEnd, low: LevelEnd | undefined, grid: Rounding | undefined): Gap | undefined {
  const from: LevelEnd = { value: high.value, included: !high.included };
  let example = low ? multiply(add(from.value, low.value), HALF) : add(from.value, ONE);
  if (grid && 'places' in grid) {
    const unit = ratio(1n, 10n ** BigInt(grid.places));
    const ceil = round(from.value, { places: grid.places, mode: 'ceil' });
    const first = !from.included && equal(ceil, from.value) ? add(ceil, unit) : ceil;
    if (low && !(compare(first, low.value) < 0 || (low.included && equal(first, low.value)))) return undefined;
    example = first;
  }
  const [values, text] = [shown(from, low), toText(example)];
  return { values, example: values === text ? '' : text };
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
