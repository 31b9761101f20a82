import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { AssessmentRecord, RecordCriterion, RecordEntry, RecordGroup } from '../../src/model/record.js';

/** A node as a test writes it; its title is added. */
export interface Node {
  readonly id: string;
  readonly max: number;
  readonly children?: readonly Node[];
  readonly [key: string]: unknown;
}

/** What one unit sends, and what is set beside it. */
export interface Said {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly criteria?: Readonly<Record<string, unknown>>;
  readonly urban?: boolean;
  readonly verifications?: readonly Readonly<Record<string, unknown>>[];
  readonly marks?: Readonly<Record<string, string>>;
  /** When the form came. */
  readonly at?: string;
  /** A form that came later. */
  readonly again?: string;
}

/** Keys of the pack that a test states. */
export interface PackKeys {
  readonly policies?: Readonly<Record<string, string>>;
  readonly procedure?: Readonly<Record<string, unknown>>;
  readonly relations?: readonly unknown[];
  /** Keys of the tier, as its rankings, and of the assessment, as its extensions. */
  readonly tier?: Readonly<Record<string, unknown>>;
  readonly assessment?: Readonly<Record<string, unknown>>;
}

type Layer = 'claimed' | 'reported' | 'verified';

const title = { vi: 'Tên' };
const count = (id: string, more = {}) => ({ id, type: 'count', title, ...more });

/** Counts a to d (at most 100), a part of a whole, yes, and a mark of the council. */
const facts = [
  ...['a', 'b', 'c', 'd'].map((id) => count(id, { max: 100 })),
  count('part'),
  count('whole'),
  { id: 'sum', type: 'number', places: 3, title },
  { id: 'yes', type: 'boolean', title },
  { id: 'sure', type: 'boolean', title },
  { id: 'judged', type: 'mark', min: 0, max: 10, provider: 'council', title },
];

/** A criterion whose points are the fact of its own name. */
export const points = (id: string, max: number, more: object = {}): Node => ({
  id,
  max,
  rule: { logic: { var: id } },
  ...more,
});

/** The record of units that all sent something, by these top nodes. */
export function recordOf(
  criteria: readonly Node[],
  units: Readonly<Record<string, Said>>,
  keys: PackKeys = {},
): AssessmentRecord {
  const engine = createEngine(BUILT_IN);
  const pack = engine.compilePack({
    format: 'tieuchi/pack@1',
    id: 'tree',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold', ...keys.policies },
    procedure: { ranked: 'reported', ...keys.procedure },
    attributes: [{ id: 'urban', type: 'boolean', title }],
    facts,
    relations: keys.relations ?? [],
    tiers: [{ id: 'commune', title, cohorts: [{ id: 'all' }], criteria: criteria.map(titled), ...keys.tier }],
    gaps: [],
  });
  if (!pack.ok) throw new Error(JSON.stringify(pack.errors));
  const sent = Object.entries(units);
  const each = <T>(list: (said: Said) => readonly T[] | undefined) =>
    sent.flatMap(([unit, of]) => (list(of) ?? []).map((one) => ({ unit, ...one })));
  const assessed = engine.assess(pack.value, {
    format: 'tieuchi/assessment@1',
    id: 'tree-1',
    pack: { id: 'tree', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: sent.map(([id, { urban = true }]) => ({ id, tier: 'commune', attributes: { urban } })),
    submissions: sent.flatMap(
      ([unit, { facts: given = {}, criteria: claims = {}, at = '2019-10-01T08:00:00+07:00', again }]) => [
        { unit, at, facts: given, criteria: claims },
        ...(again === undefined ? [] : [{ unit, at: again, facts: given, criteria: claims }]),
      ],
    ),
    verifications: each(({ verifications }) =>
      verifications?.map((one, minute) => ({
        at: `2019-11-01T08:0${minute}:00+07:00`,
        by: 'team',
        method: 'desk',
        note: 'x',
        ...one,
      })),
    ),
    ...keys.assessment,
    marks: each(({ marks = {} }) =>
      Object.entries(marks).map(([fact, value]) => ({ fact, value, by: 'council', at: '2019-11-01T08:00:00+07:00' })),
    ),
  });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.errors));
  return assessed.value;
}

function titled(node: Node): object {
  return { title, ...node, ...(node.children ? { children: node.children.map(titled) } : {}) };
}

/** What a node says of a unit, in one layer. */
export function nodeOf(
  record: AssessmentRecord,
  unit: string,
  node: string,
  layer: Layer = 'reported',
): RecordCriterion | RecordGroup {
  const entry = (record.entries as readonly RecordEntry[]).find((one) => one.unit === unit);
  const { criteria = [], groups = [] } = entry?.layers[layer] ?? {};
  const found = [...criteria, ...groups].find((one) => one.node === node);
  if (!found) throw new Error(`${unit} has no ${node} in ${layer}`);
  return found;
}

/** "9 of 30, 30 %, converted 9", without the last for a criterion; or "missing: c"; or "unscorable: out-of-bounds". */
export function said(record: AssessmentRecord, unit: string, node: string, layer: Layer = 'reported'): string {
  const one = nodeOf(record, unit, node, layer);
  if (one.status === 'missing') return `missing: ${(one.facts ?? []).join(', ')}`;
  if (one.status !== 'scored') return `${one.status}: ${(one.because ?? []).map(({ code }) => code).join(', ')}`;
  const converted = 'converted' in one ? `, converted ${one.converted}` : '';
  return `${one.points} of ${one.base}, ${one.percent} %${converted}`;
}

/** The codes of a unit's findings, with the node they are about. */
export function findingsOf(record: AssessmentRecord, unit: string, layer: Layer = 'reported'): readonly string[] {
  const entry = (record.entries as readonly RecordEntry[]).find((one) => one.unit === unit);
  const own = (entry?.findings ?? []).filter((one) => one.layer === undefined || one.layer === layer);
  return own.map(({ code, at }) => (at === '' ? code : `${code} at ${at}`));
}

/** What a unit lacks: "a lacks x, y: zero, 10", and "penalty" after it where it stands outside the maximum. */
export function missingIn(record: AssessmentRecord, unit: string, layer: Layer = 'reported'): readonly string[] {
  const entry = (record.entries as readonly RecordEntry[]).find((one) => one.unit === unit);
  return (entry?.findings ?? []).flatMap(({ code, layer: of, at, params: { facts, policy, max, role } }) =>
    code === 'figure-missing' && of === layer
      ? [`${at} lacks ${facts}: ${policy}, ${max}${role ? ` ${role}` : ''}`]
      : [],
  );
}
