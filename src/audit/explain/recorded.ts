import { bug } from '../../kit/bug.js';
import { type Exact, HUNDRED, multiply } from '../../kit/exact.js';
import { numberIn } from '../../kit/exact-text.js';
import type { NoValue, Row, Type, Value } from '../../model/expression.js';
import type { NodeMeasure, Reader } from '../../model/operator.js';
import { COUNTS_AS, type CountsAs } from '../../model/pack-policies.js';
import type { PlanTier } from '../../model/plan.js';
import type { RecordCriterion, RecordGroup, RecordLayer, RecordValue } from '../../model/record.js';
import type { RowColumn } from '../../model/row-list.js';

/** A criterion or a group as the record has it. */
export type RecordedNode = RecordCriterion | RecordGroup;

/** The number of a text of a record that verified. */
export function numberOf(text: string): Exact {
  return numberIn(text) ?? bug(`${text} is no number`);
}

/** A value of a record in the form of its type. */
export function typedValue(recorded: RecordValue, type: Type): Value {
  if (Array.isArray(recorded)) {
    const of = type.is === 'list' ? type.of : type;
    return recorded.map((item) => (typeof item === 'object' ? typedRow(item, of) : typedValue(item, of)));
  }
  return typeof recorded === 'string' && type.is === 'number' ? numberOf(recorded) : (recorded as boolean | string);
}

function typedRow(cells: Readonly<Record<string, boolean | string>>, type: Type): Row {
  const columns = type.is === 'row' ? type.columns : {};
  const entries = Object.entries(cells).map(([name, cell]): [string, Value] => {
    const column = columns[name];
    return [name, column ? typedValue(cell, column) : cell];
  });
  return { row: Object.fromEntries(entries) };
}

/** A reader of one unit in one layer as its record has it: nothing is scored again, and facts are as the rules read them. */
export function recordedReader(
  tier: PlanTier,
  layer: RecordLayer,
  facts: Readonly<Record<string, Value>>,
  attributes: Readonly<Record<string, Value>>,
  statistics: Pick<Reader, 'statistic' | 'inCohort'>,
): Reader {
  const nodes = new Map<string, RecordedNode>([...layer.groups, ...layer.criteria].map((node) => [node.node, node]));
  return {
    fact: (id) => facts[id],
    attribute: (id) => attributes[id] ?? false,
    measure: (id, measure) => {
      const node = nodes.get(id);
      if (node?.status !== 'scored') return noValueOf(node);
      if (measure === 'level') return node.level ?? '';
      const texts = {
        points: node.points,
        percent: node.percent,
        converted: 'converted' in node ? node.converted : node.points,
        'published points': node.published?.points,
        'published percent': node.published?.percent,
        'published converted': node.published?.converted,
      } satisfies Record<Exclude<NodeMeasure, 'level'>, string | undefined>;
      return numberOf(texts[measure] ?? '0');
    },
    rows: (id, which) => {
      const group = tier.nodes[id];
      const ids = group?.kind === 'group' ? group[which] : [];
      const withholding = ids.map((child) => nodes.get(child)).find((child) => child && withholds(child));
      if (withholding) return noValueOf(withholding);
      return ids.flatMap((child) => rowOf(tier, child, nodes.get(child)));
    },
    ...statistics,
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

function withholds(node: RecordedNode): boolean {
  return node.status !== 'scored' && node.counted !== undefined && COUNTS_AS[node.counted].is === 'no-value';
}

function noValueOf(node: RecordedNode | undefined): NoValue {
  if (!node || node.status === 'scored' || node.status === 'missing')
    return { status: 'missing', facts: node?.status === 'missing' ? (node.facts ?? []) : [] };
  return { status: node.status, because: node.because?.[0] ?? { code: node.status } };
}

/** The row of a child: by its values, or by the part of its maximum that it counts as; none where it is left out. */
function rowOf({ nodes }: PlanTier, id: string, node: RecordedNode | undefined): readonly Row[] {
  const planned = nodes[id];
  if (!planned || !node) return [];
  const { max, weight } = planned;
  const row = (points: Exact, base: Exact, percent: Exact): readonly Row[] => [
    { row: { id, points, base, percent, max, weight } satisfies Record<RowColumn, Value> },
  ];
  if (node.status === 'scored') return row(numberOf(node.points), numberOf(node.base), numberOf(node.percent ?? '0'));
  const counts: CountsAs | undefined = node.counted && COUNTS_AS[node.counted];
  return counts?.is === 'part' ? row(multiply(counts.ofMax, max), max, multiply(counts.ofMax, HUNDRED)) : [];
}
