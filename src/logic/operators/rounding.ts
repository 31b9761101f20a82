import { add, compare, type Exact, isWhole, larger, ONE, reduced, sign, subtract, whole } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { ROUND_MODES, type Rounding, type RoundMode } from '../../kit/rounding.js';
import { type Json, NUMBER } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Checker, Operator, Unshaped } from '../../model/operator.js';
import { interval } from '../bounds.js';
import { literal, unknownAt } from '../literals.js';
import { countOperands, operandOf } from '../strict.js';
import { shownJson } from '../types.js';
import { valueOfShape } from '../values/index.js';

const MODES: readonly string[] = ROUND_MODES;
const MOST_PLACES = whole(60);

/** `{ "round": [x, places, mode] }`, or with `{ "step": s }` instead of places. Places, step and mode are literals. */
export const rounding: readonly Operator[] = [
  {
    name: 'round',
    shape: { is: 'rounding', from: (node) => ({ is: 'rounding', how: howOf(node) }) },
    check: (operands, path, checker) => {
      if (!countOperands('round', operands, path, checker, 3)) return unknownAt(path);
      const [value = null, to = null, mode = null] = operands;
      const typed = operandOf('round', value, 0, NUMBER, checker);
      const grain = isStep(to) ? stepOf(to.step, checker) : placesOf(to, checker);
      const isMode = typeof mode === 'string' && MODES.includes(mode);
      const found = typeof mode === 'string' ? mode : shownJson(mode);
      if (!isMode) checker.fault('not-one-of', checker.at(2), { found, expected: MODES.join(', '), suggestion: '' });
      if (grain === undefined || !isMode) return unknownAt(path);
      const name = isStep(to) ? 'step' : 'places';
      return {
        op: 'round',
        type: NUMBER,
        path,
        name,
        literal: [grain, mode],
        args: [typed, literal(NUMBER, grain, checker.at(1))],
      };
    },
    // a place is at most 1, a step is the second operand; whoever reads the shape knows more
    compile: valueOfShape('rounding'),
    bounds: ([x = {}, grain = {}]) => {
      const reach = larger(ONE, grain.high ?? ONE);
      return interval(x.low && subtract(x.low, reach), x.high && add(x.high, reach));
    },
  },
];

/** How a checked `round` rounds. */
function howOf({ literal: how, name }: Unshaped): Rounding {
  const [grain, mode] = how as readonly [Exact, RoundMode];
  return name === 'step' ? { step: grain, mode } : { places: Number(grain.n), mode };
}

function placesOf(json: Json, checker: Checker): Exact | undefined {
  const at = checker.at(1);
  const places = numberAt(json, at, checker);
  if (places === undefined) return undefined;
  const found = toText(places);
  if (!isWhole(places)) checker.fault('whole-number-needed', at, { found });
  else if (sign(places) < 0 || compare(places, MOST_PLACES) > 0) {
    checker.fault('number-range', at, { found, atLeast: '0', atMost: toText(MOST_PLACES) });
  } else return places;
  return undefined;
}

function stepOf(json: Json, checker: Checker): Exact | undefined {
  const at = [...checker.at(1), 'step'];
  const step = numberAt(json, at, checker);
  if (step === undefined || sign(step) > 0) return step;
  checker.fault('number-range', at, { found: toText(step), atLeast: '>0', atMost: '' });
  return undefined;
}

/** A number that stands there, or a constant; nothing that is computed. */
function numberAt(json: Json, at: Path, checker: Checker): Exact | undefined {
  const { op, type, literal: value } = checker.check(json, at);
  if (op === 'literal' && type.is === 'number') return reduced(value as Exact);
  const found = typeof json === 'string' ? json : shownJson(json);
  if (op !== 'unknown') checker.fault('literal-number', at, { found });
  return undefined;
}

function isStep(json: Json): json is { readonly step: Json } {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'step') && Object.keys(json).length === 1;
}
