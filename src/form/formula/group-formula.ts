import { allThere } from '../../kit/all-there.js';
import type { PlanGroup } from '../../model/plan.js';
import { notAsked } from './asked.js';
import { compared } from './compare.js';
import { all, any, not } from './conditions.js';
import { roundedBy, withOutside } from './earned.js';
import { isRow, isStatus, numberOfExact, pointsInRow, withheldBy } from './node-texts.js';
import { constantNumber, constantOf, inverted, type NumberText, plus, times } from './numbers.js';
import { readsUnusable } from './reads-unusable.js';
import { type FormulaContext, type Guard, type NodeTexts, tidied } from './values.js';

/** A group: when it has no value, and its measures where it has one. */
interface GroupText {
  readonly guards: readonly Guard[];
  readonly points: NumberText;
  readonly converted: NumberText;
  readonly percent?: NumberText;
  readonly base: NumberText;
}

/** Writes a group: its combiner over the children that count, bonus and penalty; undefined where it has no formula. */
export function writeGroup(node: PlanGroup, context: FormulaContext): GroupText | undefined {
  const before = notAsked(node, context);
  const children = textsOf(node.children, context);
  const [bonuses, penalties] = [textsOf(node.bonuses, context), textsOf(node.penalties, context)];
  if (!before || !children || !bonuses || !penalties) return undefined;
  const unusable = allThere([
    readsUnusable(node.earned.references, context),
    readsUnusable(node.base.references, context),
  ]);
  const [earned, base] = [context.make(node.earned.typed, context), context.make(node.base.typed, context)];
  if (!unusable || !earned || !base) return undefined;
  const guards: Guard[] = [
    ...before,
    ...withheldBy([...children, ...bonuses, ...penalties], context),
    { when: any(unusable), status: 'unscorable', isCheck: true },
    ...nothingCounts(children, context),
    ...earned.guards,
    ...base.guards,
  ];
  const zero = constantNumber(0);
  if (earned.value.is !== 'number' || base.value.is !== 'number') {
    const isEnded = earned.value.is === 'never' || base.value.is === 'never';
    return isEnded ? { guards: tidied(guards), points: zero, converted: zero, base: zero } : undefined;
  }
  const inside = roundedBy(node, earned.value, context);
  const outside = { bonus: outsideOf(bonuses, context), penalty: outsideOf(penalties, context) };
  if (!inside || !outside.bonus || !outside.penalty) return undefined;
  return measuresOf(node, { guards, inside, base: base.value, bonus: outside.bonus, penalty: outside.penalty });
}

/** What a group earns: points of its children, and of bonus and penalty beside them, each as a formula. */
interface Earned {
  readonly guards: readonly Guard[];
  readonly inside: NumberText;
  readonly base: NumberText;
  readonly bonus: NumberText;
  readonly penalty: NumberText;
}

/** Bonus and penalty are not converted; nothing counts where the base is 0 under a maximum above 0. */
function measuresOf(node: PlanGroup, { guards, inside, base, bonus, penalty }: Earned): GroupText | undefined {
  const max = numberOfExact(node.max);
  if (!max) return undefined;
  const isMaxZero = max.low === 0;
  const nothing: Guard = { when: compared(base, '=', constantNumber(0)), status: 'unscorable' };
  const ends = tidied(isMaxZero || base.low > 0 ? guards : [...guards, nothing]);
  const isWhole = isMaxZero || sameConstant(base, max);
  const hasBase = isWhole || base.low !== 0 || base.high !== 0;
  const scaled = isWhole || !hasBase ? inside : times(times(inside, max), inverted(base));
  const points = withOutside(node, inside, { bonus, penalty });
  const converted = scaled === inside ? points : withOutside(node, scaled, { bonus, penalty });
  if (!points || !converted) return undefined;
  const percent = isMaxZero ? undefined : times(converted, times(constantNumber(100), inverted(max)));
  return { guards: ends, points, converted, ...(percent ? { percent } : {}), base };
}

function sameConstant(a: NumberText, b: NumberText): boolean {
  const [left, right] = [constantOf(a), constantOf(b)];
  return left !== undefined && right !== undefined && left.n === right.n && left.d === right.d;
}

function textsOf(ids: readonly string[], { nodes, refuse }: FormulaContext): readonly NodeTexts[] | undefined {
  const texts = ids.map((id) => nodes.get(id));
  const written = texts.flatMap((each) => (each && each.without === undefined ? [each] : []));
  return written.length === ids.length ? written : refuse('part-without');
}

/** A group of which no child counts: missing if a child is missing, else it does not apply. */
function nothingCounts(children: readonly NodeTexts[], context: FormulaContext): readonly Guard[] {
  const isNone = not(any(children.map((child) => isRow(child, context))));
  const isMissing = any(children.map((child) => isStatus(child, 'missing', context)));
  return tidied([
    { when: all([isNone, isMissing]), status: 'missing' },
    { when: isNone, status: 'not-applicable' },
  ]);
}

function outsideOf(children: readonly NodeTexts[], context: FormulaContext): NumberText | undefined {
  const parts = allThere(children.map((child) => pointsInRow(child, context)));
  return parts?.reduce((sum, part) => plus(sum, part), constantNumber(0));
}
