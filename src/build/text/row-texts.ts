import { type Exact, HUNDRED, multiply } from '../../kit/exact.js';
import { numberOf } from '../../logic/loops/index.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { SCORED, STATUS_CODES } from '../../model/results.js';
import type { RowColumn } from '../../model/row-list.js';
import { countsByStatus } from '../../stages/score/counts-as.js';
import { choose, type Way } from './choose.js';
import type { Lines } from './lines.js';
import type { NodeSources } from './node-sources.js';
import { constantText, type ListText, type NearlyText, type NumberText, type ValueText } from './registers.js';

/** The condition, as text, that the code of a status is one of those that `isIn` marks; undefined where `isIn` marks all. */
export function conditionOn(status: string, isIn: readonly boolean[]): string | undefined {
  if (isIn.every((isHere) => isHere)) return undefined;
  const [only] = isIn.flatMap((isHere, code) => (isHere ? [code] : []));
  if (isIn.filter((isHere) => isHere).length === 1) return `(${status} === ${only})`;
  const mask = isIn.reduce((sum, isHere, code) => (isHere ? sum + 2 ** code : sum), 0);
  return mask === 0 ? 'false' : `((${mask} >> ${status} & 1) === 1)`;
}

/** Whether a child leaves its parent without a value, by the code of its status. */
export function withholdingStatuses(node: PlanNode): readonly boolean[] {
  return countsByStatus(node).map((counts) => counts !== 'itself' && counts.is === 'no-value');
}

/** Whether a child is a row of its parent, by the code of its status. */
export function rowStatuses(node: PlanNode): readonly boolean[] {
  return countsByStatus(node).map((counts) => counts === 'itself' || counts.is === 'part');
}

/** The rows of nodes. The text leaves the node where the status of one of them withholds the value. */
export function rowTexts(
  { nodes }: PlanTier,
  ids: readonly string[],
  sources: NodeSources,
  lines: Lines,
): ListText | undefined {
  const items = ids.flatMap((id) => {
    const node = nodes[id];
    if (!node) return [];
    const status = sources.status(id, lines);
    const withheld = conditionOn(status, withholdingStatuses(node));
    if (withheld !== 'false') lines.add(`if (${withheld ?? 'true'}) ${lines.leave()}`);
    const counts = conditionOn(status, rowStatuses(node));
    const column = (name: string) => COLUMNS[name]?.({ node, status, sources, lines });
    return [{ ...(counts === undefined ? {} : { counts }), value: { is: 'row', column } as const }];
  });
  return { is: 'list', items };
}

interface ColumnOf {
  readonly node: PlanNode;
  readonly status: string;
  readonly sources: NodeSources;
  readonly lines: Lines;
}

type WriteColumn = (of: ColumnOf) => ValueText | NearlyText | undefined;

const COLUMNS: Readonly<Record<string, WriteColumn>> = {
  id: ({ node, sources }) => ({ is: 'code', n: `(${sources.codeOf(node.id)})` }),
  max: ({ node }) => constant(node.max),
  weight: ({ node }) => constant(node.weight),
  points: (of) =>
    byStatus(
      of,
      () => of.sources.scored(of.node.id, 'points', false, of.lines),
      (ofMax) => multiply(ofMax, of.node.max),
    ),
  base: (of) =>
    byStatus(
      of,
      () => (of.node.kind === 'group' ? of.sources.part(of.node.id, 'base', of.lines) : constant(of.node.max)),
      () => of.node.max,
    ),
  percent: (of) =>
    byStatus(
      of,
      () =>
        numberOf(of.node.max)?.n === 0 ? constantText(0, 1) : of.sources.scored(of.node.id, 'percent', false, of.lines),
      (ofMax) => multiply(ofMax, HUNDRED),
    ),
} satisfies Record<RowColumn, WriteColumn>;

function constant(value: Exact): ValueText | undefined {
  const number = numberOf(value);
  return number && constantText(number.n, number.d);
}

/** `scored` where the child has a value, else the part of its maximum that its policy says. */
function byStatus(
  { node, status, lines }: ColumnOf,
  scored: () => ValueText | NearlyText | undefined,
  partOf: (ofMax: Exact) => Exact,
): ValueText | NearlyText | undefined {
  const ways: Way[] = [];
  let nearly: NearlyText | undefined;
  const fraction = () => {
    const value = scored();
    if (value?.is !== 'nearly') return value;
    nearly = value;
    return value.exact;
  };
  for (const [code, counts] of countsByStatus(node).entries()) {
    if (STATUS_CODES[code] === undefined || (counts !== 'itself' && counts.is !== 'part')) continue;
    const value = counts === 'itself' ? fraction : () => constant(partOf(counts.ofMax));
    ways.push({ condition: () => ({ is: 'truth', t: `${status} === ${code}` }), value });
  }
  const last = ways.pop();
  const exact = last && (ways.length === 0 ? last.value() : choose([...ways, { value: last.value }], { lines }));
  return exact?.is === 'number' && nearly ? nearlyWhereScored(status, exact, nearly.near) : exact;
}

/** The number with a double near it. Only a scored child has that double: for any other child its text leaves the block. */
function nearlyWhereScored(status: string, exact: NumberText, near: NearlyText['near']): NearlyText {
  return {
    is: 'nearly',
    exact,
    near: (lines) => {
      lines.add(`if (${status} !== ${SCORED}) ${lines.leave()}`);
      return near(lines);
    },
  };
}
