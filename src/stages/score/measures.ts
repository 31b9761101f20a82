import { gcd } from '../../kit/integer.js';
import {
  added,
  type BlockArrays,
  type Computed,
  constantNumber,
  divided,
  extreme,
  grainOf,
  type Loop,
  MOST,
  multiplied,
  type NumberRegister,
  numberOf,
  rounded,
} from '../../logic/loops/index.js';
import type { Measure } from '../../model/measure.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';

/** What a node earned, in registers; a criterion earns out of its maximum, without bonus or penalty. */
interface EarnedRegisters {
  readonly arrays: BlockArrays;
  readonly earned: NumberRegister;
  readonly base?: NumberRegister;
  readonly bonus?: NumberRegister;
  readonly penalty?: NumberRegister;
}

type Step = Computed<NumberRegister>;

/** A measure of a node as `measuresOf` computes it; undefined where it has none or where numbers have no end. */
export function measureLoops(node: PlanNode, parts: EarnedRegisters, measure: Measure): Step | undefined {
  const step = MEASURE_LOOPS[measure](node, parts);
  return step && { loops: step.loops, register: step.register };
}

/** The measure as the node prints it. */
export function publishedLoops(arrays: BlockArrays, node: PlanNode, exact: Step, measure: Measure): Step | undefined {
  const how = node.publish[measure];
  const grain = how && grainOf({ is: 'rounding', how });
  if (!grain) return undefined;
  const printed = rounded(arrays, exact.register, grain);
  return { loops: [...exact.loops, ...printed.loops], register: printed.register };
}

const MEASURE_LOOPS: Readonly<Record<Measure, (node: PlanNode, parts: EarnedRegisters) => Step | undefined>> = {
  points: (node, parts) => limited(parts.arrays, node, withOutside(plain(parts.earned), parts)),
  converted: convertedLoops,
  percent: (node, parts) => {
    const max = numberOf(node.max);
    const converted = convertedLoops(node, parts);
    if (!max || max.n === 0 || max.d * 100 > MOST || !converted) return undefined;
    const common = gcd(max.d * 100, max.n);
    const factor = constantNumber(parts.arrays, (max.d * 100) / common, max.n / common);
    return after(converted, multiplied(parts.arrays, converted.register, factor));
  },
};

function convertedLoops(node: PlanNode, parts: EarnedRegisters): Step | undefined {
  const max = numberOf(node.max);
  if (!max) return undefined;
  const { arrays, earned, base } = parts;
  const whole = constantNumber(arrays, max.n, max.d);
  const scaled = max.n === 0 || !base ? plain(earned) : scaledTo(arrays, whole, earned, base);
  return limited(arrays, node, withOutside(scaled, parts));
}

/** earned × max ÷ base; earned itself where the base is the maximum, so that its denominator does not grow. */
function scaledTo(arrays: BlockArrays, max: NumberRegister, earned: NumberRegister, base: NumberRegister): Step {
  const product = multiplied(arrays, earned, max);
  const quotient = divided(arrays, product.register, base);
  const { n, d } = quotient.register;
  const ds = d as Float64Array;
  const [maxN, maxD] = [max.n[0] as number, max.d as number];
  const keep: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      const baseD = typeof base.d === 'number' ? base.d : (base.d[i] as number);
      if ((base.n[i] as number) * maxD !== maxN * baseD) continue;
      n[i] = earned.n[i] as number;
      ds[i] = typeof earned.d === 'number' ? earned.d : (earned.d[i] as number);
    }
  };
  return { loops: [...product.loops, ...quotient.loops, keep], register: quotient.register };
}

function withOutside(step: Step, { arrays, bonus, penalty }: EarnedRegisters): Step {
  const more = bonus ? after(step, added(arrays, step.register, bonus)) : step;
  return penalty ? after(more, added(arrays, more.register, penalty, -1)) : more;
}

/** Bonus and penalty give from 0 to their maximum; a group is not below its floor. */
function limited(arrays: BlockArrays, node: PlanNode, step: Step): Step | undefined {
  const max = numberOf(node.max);
  const floor = node.kind === 'group' && node.notBelow ? numberOf(node.notBelow) : undefined;
  if (!max || (node.kind === 'group' && node.notBelow && !floor)) return undefined;
  let limit = step;
  if (ROLE_IS[node.role].besides) {
    const capped = after(limit, extreme(arrays, limit.register, constantNumber(arrays, max.n, max.d), 1));
    limit = after(capped, extreme(arrays, constantNumber(arrays, 0, 1), capped.register, -1));
  }
  return floor ? after(limit, extreme(arrays, limit.register, constantNumber(arrays, floor.n, floor.d), -1)) : limit;
}

function plain(register: NumberRegister): Step {
  return { loops: [], register };
}

function after(first: Step, next: Step): Step {
  return { loops: [...first.loops, ...next.loops], register: next.register };
}
