import { gcd } from '../../kit/integer.js';
import { grainOf, MOST } from '../../logic/loops/index.js';
import { MEASURE_IS, type Measure } from '../../model/measure.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import { choose } from './choose.js';
import { maxOf } from './layout.js';
import type { Lines } from './lines.js';
import { leaveWithout, nearAdded, nearScaled, printedNearly, tried } from './near-texts.js';
import { added, denominatorOf, divided, extreme, multiplied, sides, times } from './numbers.js';
import { constantText, type MeasureText, type NearText, type NumberText } from './registers.js';
import { rounded } from './rounding.js';

/** What a node earned; a criterion earns out of its maximum, without bonus or penalty. */
export interface EarnedTexts {
  /** Where `near` is given, the variable of the fraction is NaN for units whose number doubles do not hold. */
  readonly earned: NumberText;
  readonly near?: NearText;
  readonly base?: NumberText;
  readonly bonus?: NumberText;
  readonly penalty?: NumberText;
}

type MeasureWriter = (lines: Lines, node: PlanNode, parts: EarnedTexts) => NumberText | undefined;

/** A measure of a node as `measuresOf` computes it, exact or as the node prints it; undefined where it has none. */
export function measureText(
  lines: Lines,
  node: PlanNode,
  parts: EarnedTexts,
  { measure, isPublished }: { readonly measure: Measure; readonly isPublished: boolean },
): MeasureText | undefined {
  const how = isPublished ? node.publish[measure] : undefined;
  const grain = how && grainOf({ is: 'rounding', how });
  if (isPublished && !grain) return undefined;
  const write = () => {
    const exact = MEASURES[measure](lines, node, parts);
    return exact && grain ? rounded(lines, exact, grain) : exact;
  };
  if (!parts.near) return write();
  const near = (at: Lines) => measuredNearly(at, node, parts, measure);
  if (!MEASURE_IS[measure].isScaled && isPlain(node, parts) && !grain)
    return { is: 'nearly', exact: parts.earned, near };
  const exact = tried(lines, () => {
    leaveWithout(lines, parts.earned);
    return write();
  });
  return exact && (grain ? printedNearly(lines, exact, near, grain) : { is: 'nearly', exact, near });
}

/** What is known nearly of a measure of a group without limits of its own. */
function measuredNearly(lines: Lines, node: PlanNode, parts: EarnedTexts, measure: Measure): NearText | undefined {
  const max = maxOf(node);
  const { near, base } = parts;
  if (!near || !base || !max) return undefined;
  const [top, bottom] = [constantText(max.n, 1), constantText(max.d, 1)];
  const over = denominatorOf(base);
  const hundred = constantText(100, 1);
  if (!MEASURE_IS[measure].isScaled) return outsideNearly(lines, near, parts);
  if (MEASURE_IS[measure].isPercent && isPlain(node, parts))
    return nearScaled(lines, near, times(lines, hundred, over), base);
  const scaled = nearScaled(lines, near, times(lines, top, over), times(lines, bottom, base));
  const converted = outsideNearly(lines, scaled, parts);
  return MEASURE_IS[measure].isPercent ? nearScaled(lines, converted, times(lines, hundred, bottom), top) : converted;
}

function outsideNearly(lines: Lines, near: NearText, { bonus, penalty }: EarnedTexts): NearText {
  const more = bonus ? nearAdded(lines, near, bonus) : near;
  return penalty ? nearAdded(lines, more, penalty, -1) : more;
}

const MEASURES: Readonly<Record<Measure, MeasureWriter>> = {
  points: (lines, node, parts) => limited(lines, node, withOutside(lines, parts.earned, parts)),
  converted: convertedText,
  percent: (lines, node, parts) => {
    const max = maxOf(node);
    if (!max || max.n === 0 || max.d * 100 > MOST) return undefined;
    if (isPlain(node, parts) && parts.base)
      return divided(lines, multiplied(lines, parts.earned, constantText(100, 1)), parts.base);
    const converted = convertedText(lines, node, parts);
    const common = gcd(max.d * 100, max.n);
    return converted && multiplied(lines, converted, constantText((max.d * 100) / common, max.n / common));
  },
};

/** Whether nothing is added to what was earned, and nothing limits it. */
function isPlain(node: PlanNode, { bonus, penalty }: EarnedTexts): boolean {
  return !bonus && !penalty && !isLimited(node);
}

/** Whether the points of a node have limits of their own: its role has them, or its floor. */
export function isLimited(node: PlanNode): boolean {
  return ROLE_IS[node.role].besides || (node.kind === 'group' && node.notBelow !== undefined);
}

function convertedText(lines: Lines, node: PlanNode, parts: EarnedTexts): NumberText | undefined {
  const max = maxOf(node);
  if (!max) return undefined;
  const { earned, base } = parts;
  const scaled = max.n === 0 || !base ? earned : scaledTo(lines, constantText(max.n, max.d), earned, base);
  return scaled && limited(lines, node, withOutside(lines, scaled, parts));
}

/** earned × max ÷ base; earned itself where the base is the maximum, so that its denominator does not grow. */
function scaledTo(lines: Lines, max: NumberText, earned: NumberText, base: NumberText): NumberText | undefined {
  const condition = () => ({ is: 'truth', t: sides(lines, base, max).join(' === ') }) as const;
  const value = choose(
    [{ condition, value: () => earned }, { value: () => divided(lines, multiplied(lines, earned, max), base) }],
    { lines },
  );
  return value?.is === 'number' ? value : undefined;
}

function withOutside(lines: Lines, value: NumberText, { bonus, penalty }: EarnedTexts): NumberText {
  const more = bonus ? added(lines, value, bonus) : value;
  return penalty ? added(lines, more, penalty, -1) : more;
}

/** Bonus and penalty give from 0 to their maximum; a group is not below its floor. */
function limited(lines: Lines, node: PlanNode, value: NumberText): NumberText | undefined {
  const max = maxOf(node);
  const floor = node.kind === 'group' && node.notBelow ? maxOf({ ...node, max: node.notBelow }) : undefined;
  if (!max || (node.kind === 'group' && node.notBelow && !floor)) return undefined;
  let limit = value;
  if (ROLE_IS[node.role].besides) {
    limit = extreme(lines, limit, constantText(max.n, max.d), 'lowest');
    limit = extreme(lines, constantText(0, 1), limit, 'highest');
  }
  return floor ? extreme(lines, limit, constantText(floor.n, floor.d), 'highest') : limit;
}
