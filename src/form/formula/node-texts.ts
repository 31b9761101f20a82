import { allThere } from '../../kit/all-there.js';
import { type Exact, HUNDRED, multiply, ZERO } from '../../kit/exact.js';
import { numberOf } from '../../logic/loops/index.js';
import type { NoValue } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import { COUNTS_AS, type CountsAs, RULED_BY } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import type { RowColumn, RowList } from '../../model/row-list.js';
import { codeOf } from './attributes.js';
import { always, any, type Condition, condition, not, quoted } from './conditions.js';
import { constantNumber, eitherNumber, type NumberText, times } from './numbers.js';
import { term } from './terms.js';
import {
  type FormulaContext,
  type Guard,
  type GuardedText,
  type ItemText,
  type NodeStatus,
  type NodeTexts,
  sure,
  tidied,
  type ValueText,
} from './values.js';

/** The statuses without a value, in the order in which they are asked. */
const NO_VALUES = ['missing', 'unscorable', 'not-applicable'] as const satisfies readonly NoValue['status'][];

/** Whether a node has that status, by what its cell shows. */
export function isStatus(
  { statuses, cell }: NodeTexts,
  status: NodeStatus,
  { cells }: Pick<FormulaContext, 'cells'>,
): Condition {
  if (!statuses.has(status)) return always(false);
  if (statuses.size === 1) return always(true);
  if (status === 'scored') return condition(`ISNUMBER(${cell})`);
  const text = quoted(cells.text[status]);
  return condition(`${cell}=${text}`, false, `${cell}<>${text}`);
}

/** How a child counts for its parent by its status. */
function countsAs({ policies }: PlanNode, status: NodeStatus): CountsAs | 'itself' {
  return status === 'scored' ? 'itself' : COUNTS_AS[policies[RULED_BY[status]]];
}

function isWithheld(node: PlanNode, status: NodeStatus): boolean {
  const counts = countsAs(node, status);
  return counts !== 'itself' && counts.is === 'no-value';
}

/** A number of a node or of the pack. */
export function numberOfExact(value: Exact): NumberText | undefined {
  const number = numberOf(value);
  return number && constantNumber(number.n, number.d);
}

function textsOf({ nodes, refuse }: FormulaContext, id: string): NodeTexts | undefined {
  const texts = nodes.get(id);
  return texts && texts.without === undefined ? texts : refuse('part-without');
}

function guardsOf(texts: NodeTexts, context: FormulaContext): readonly Guard[] {
  return tidied(NO_VALUES.map((status) => ({ when: isStatus(texts, status, context), status })));
}

/** A measure of another node, as it is or as that prints it. */
export function measureRead(
  id: string,
  measure: Measure,
  isPublished: boolean,
  context: FormulaContext,
): GuardedText | undefined {
  const texts = textsOf(context, id);
  if (!texts) return undefined;
  const value = (isPublished ? texts.printed : texts.exact)[measure];
  return value ? { guards: guardsOf(texts, context), value } : context.refuse('part-without');
}

/** The level of another node. */
export function levelRead(id: string, context: FormulaContext): GuardedText | undefined {
  const texts = textsOf(context, id);
  return texts?.level ? { guards: guardsOf(texts, context), value: texts.level } : context.refuse('part-without');
}

/** The children or leaves of a node, a row each: what a child that withholds its value makes of it comes first. */
export function rowsRead(id: string, which: RowList, context: FormulaContext): GuardedText | undefined {
  const node = context.tier.nodes[id];
  const ids = node?.kind === 'group' ? node[which] : [];
  const texts = allThere(ids.map((child) => textsOf(context, child)));
  return (
    texts && {
      guards: withheldBy(texts, context),
      value: { is: 'list', items: texts.map((each) => rowOf(each, context)) },
    }
  );
}

/** The children that leave their parent without a value: the first decides why. */
export function withheldBy(children: readonly NodeTexts[], context: Pick<FormulaContext, 'cells'>): readonly Guard[] {
  return tidied(
    children.flatMap((child) =>
      NO_VALUES.flatMap((status) =>
        isWithheld(child.node, status) ? [{ when: isStatus(child, status, context), status }] : [],
      ),
    ),
  );
}

/** Whether a child is a row of its parent, where no child withholds the value of the parent: unless it counts as nothing. */
export function isRow(child: NodeTexts, context: Pick<FormulaContext, 'cells'>): Condition {
  const nothing = NO_VALUES.filter((status) => {
    const counts = countsAs(child.node, status);
    return counts !== 'itself' && counts.is === 'nothing';
  });
  return not(any(nothing.map((status) => isStatus(child, status, context))));
}

function rowOf(child: NodeTexts, context: FormulaContext): ItemText {
  const column = (name: string): GuardedText | undefined => {
    const value = COLUMNS[name]?.(child, context);
    return value ? sure(value) : context.refuse('part-without');
  };
  return { counts: isRow(child, context), value: { is: 'row', column } };
}

type WriteColumn = (child: NodeTexts, context: FormulaContext) => ValueText | undefined;

const COLUMNS: Readonly<Record<string, WriteColumn>> = {
  id: ({ node }) => codeOf(node.id),
  max: ({ node }) => numberOfExact(node.max),
  weight: ({ node }) => numberOfExact(node.weight),
  points: pointsInRow,
  base: (child, context) =>
    child.node.kind === 'leaf'
      ? numberOfExact(child.node.max)
      : byStatus(child, child.base, () => child.node.max, context),
  percent: (child, context) => {
    const max = numberOfExact(child.node.max);
    if (max?.low === 0) return byStatus(child, constantNumber(0), (ofMax) => multiply(ofMax, HUNDRED), context);
    if (child.node.kind === 'group')
      return byStatus(child, child.exact.percent, (ofMax) => multiply(ofMax, HUNDRED), context);
    const points = pointsInRow(child, context);
    return max && points && times(points, times(constantNumber(100), { ...max, n: max.d, d: max.n }));
  },
} satisfies Record<RowColumn, WriteColumn>;

/** The points of a child or the part that its policy gives it; 0 where it counts as nothing. */
export function pointsInRow(child: NodeTexts, context: Pick<FormulaContext, 'cells'>): NumberText | undefined {
  const { points } = child.exact;
  const isNothing = [...child.statuses].every((status) => {
    const counts = countsAs(child.node, status);
    return counts === 'itself' || counts.is !== 'part' || counts.ofMax === ZERO;
  });
  if (points?.nodeCell !== undefined && isNothing && child.statuses.has('scored')) {
    const { low, high } = points;
    const isAlways = child.statuses.size === 1;
    return {
      ...points,
      n: term(isAlways ? child.cell : `N(${child.cell})`),
      low: isAlways ? low : Math.min(low, 0),
      high: isAlways ? high : Math.max(high, 0),
      isRisky: false,
      adds: [child.cell],
      isZeroElse: true,
    };
  }
  return byStatus(child, points, (ofMax) => multiply(ofMax, child.node.max), context);
}

function byStatus(
  child: NodeTexts,
  scored: NumberText | undefined,
  partOf: (ofMax: Exact) => Exact,
  context: Pick<FormulaContext, 'cells'>,
): NumberText | undefined {
  const zero = constantNumber(0);
  // a status that withholds the value of the parent has a guard before this text
  const others = NO_VALUES.filter((status) => child.statuses.has(status) && !isWithheld(child.node, status));
  if (scored && others.length === 0) return { ...scored, isRisky: true, isZeroElse: true };
  const ofStatus = (status: NoValue['status']) => {
    const counts = countsAs(child.node, status);
    return counts !== 'itself' && counts.is === 'part' ? numberOfExact(partOf(counts.ofMax)) : zero;
  };
  let value: NumberText = zero;
  for (const status of others) {
    const part = ofStatus(status);
    if (!part) return undefined;
    if (part.low !== 0) value = eitherNumber(isStatus(child, status, context), part, value);
  }
  if (!child.statuses.has('scored')) return { ...value, isZeroElse: true };
  return scored && { ...eitherNumber(isStatus(child, 'scored', context), scored, value), isZeroElse: true };
}
