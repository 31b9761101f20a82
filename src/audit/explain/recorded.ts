import { type Exact, HUNDRED, multiply } from '../../kit/exact.js';
import { fromDecimal, fromText } from '../../kit/exact-text.js';
import type { NoValue, Row, Type, Value } from '../../model/expression.js';
import type { NodeMeasure, Reader } from '../../model/operator.js';
import { COUNTS_AS, type CountsAs } from '../../model/pack-policies.js';
import type { PlanTier } from '../../model/plan.js';
import type { RecordCriterion, RecordGroup, RecordLayer, RecordValue } from '../../model/record.js';

/** A criterion or a group as the record has it. */
export type RecordedNode = RecordCriterion | RecordGroup;

/** An exact text as a number; of one that was rounded for the record, that. */
export function numberOf(text: string): Exact {
  const digits = text.startsWith('~') ? text.slice(1) : text;
  return fromText(digits) ?? fromDecimal(digits);
}

/** A value as the record has it, as its type says. */
export function typedValue(recorded: RecordValue, type: Type): Value {
  if (Array.isArray(recorded)) {
    const of = type.is === 'list' ? type.of : type;
    return recorded.map((item) => (typeof item === 'object' ? rowOf(item, of) : typedValue(item, of)));
  }
  return typeof recorded === 'string' && type.is === 'number' ? numberOf(recorded) : (recorded as boolean | string);
}

function rowOf(cells: Readonly<Record<string, boolean | string>>, type: Type): Row {
  const columns = type.is === 'row' ? type.columns : {};
  const entries = Object.entries(cells).map(([name, cell]): [string, Value] => {
    const column = columns[name];
    return [name, column ? typedValue(cell, column) : cell];
  });
  return { row: Object.fromEntries(entries) };
}

/** Reads one unit in one layer from its record: nothing is scored again, and what a rule read is what it read then. */
export function recordedReader(
  tier: PlanTier,
  layer: RecordLayer,
  facts: Readonly<Record<string, Value>>,
  attributes: Readonly<Record<string, Value>>,
  together: Pick<Reader, 'statistic' | 'inCohort'>,
): Reader {
  const nodes = new Map<string, RecordedNode>([...layer.groups, ...layer.criteria].map((node) => [node.node, node]));
  return {
    fact: (id) => facts[id],
    attribute: (id) => attributes[id] ?? false,
    measure: (id, measure) => {
      const node = nodes.get(id);
      if (node?.status !== 'scored') return noValueOf(node);
      if (measure === 'level') return node.level ?? '';
      // what stands outside a criterion's own points there is none of: converted they are the same
      const found = {
        points: node.points,
        percent: node.percent,
        converted: 'converted' in node ? node.converted : node.points,
        'published points': node.published?.points,
        'published percent': node.published?.percent,
        'published converted': node.published?.converted,
      } satisfies Record<Exclude<NodeMeasure, 'level'>, string | undefined>;
      return numberOf(found[measure] ?? '0');
    },
    rows: (id, which) => {
      const group = tier.nodes[id];
      const ids = group?.kind === 'group' ? group[which] : [];
      const withheld = ids.map((child) => nodes.get(child)).find((child) => child && isWithheld(child));
      if (withheld) return noValueOf(withheld);
      return ids.flatMap((child) => rowOfNode(tier, child, nodes.get(child)));
    },
    ...together,
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

function isWithheld(node: RecordedNode): boolean {
  return node.status !== 'scored' && node.counted !== undefined && COUNTS_AS[node.counted].is === 'no-value';
}

function noValueOf(node: RecordedNode | undefined): NoValue {
  if (!node || node.status === 'scored' || node.status === 'missing')
    return { status: 'missing', facts: node?.status === 'missing' ? (node.facts ?? []) : [] };
  return { status: node.status, because: node.because?.[0] ?? { code: node.status } };
}

/** A child as it counts: itself, 0 or all of its maximum, or nothing where it is left out. */
function rowOfNode({ nodes }: PlanTier, id: string, node: RecordedNode | undefined): readonly Row[] {
  const known = nodes[id];
  if (!known || !node) return [];
  const { max, weight } = known;
  const row = (points: Exact, base: Exact, percent: Exact): readonly Row[] => [
    { row: { id, points, base, percent, max, weight } },
  ];
  if (node.status === 'scored') return row(numberOf(node.points), numberOf(node.base), numberOf(node.percent ?? '0'));
  const counts: CountsAs | undefined = node.counted && COUNTS_AS[node.counted];
  return counts?.is === 'part' ? row(multiply(counts.ofMax, max), max, multiply(counts.ofMax, HUNDRED)) : [];
}
