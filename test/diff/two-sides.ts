import { type DiffInput, diff } from '../../src/audit/diff/diff.js';
import type { DiffLine, RecordDiff, RowDiff } from '../../src/audit/diff/record-diff.js';
import type { Layer } from '../../src/model/layer.js';
import type { Doc } from '../support/naive-expressions.js';
import { saltsFor } from '../support/salts.js';
import { sideOf, type WholeSide } from './sides.js';

const title = { vi: 'Tên' };

/** What a side's pack says beside its tree; `total` is ranked by points, exactly, unless said otherwise. */
export interface Rules {
  readonly by?: string;
  readonly basis?: string;
  readonly constants?: Readonly<Record<string, string>>;
  readonly policies?: Doc;
  readonly ranked?: Doc;
  readonly facts?: readonly string[];
  /** Of a fact `plan`. */
  readonly options?: readonly string[];
  /** Of all other facts; a count has no places. */
  readonly type?: 'number' | 'count';
}

/** What one unit sends, and what is set beside it; undefined for one that sends nothing. */
export interface Sent {
  readonly facts: Doc;
  readonly criteria?: Doc;
  readonly urban?: boolean;
  readonly verifications?: readonly Doc[];
}

/** A criterion of that maximum whose points are the fact of its own name. */
export const points = (id: string, max: number, more: Doc = {}): Doc => ({
  id,
  title,
  max: String(max),
  rule: { logic: { var: id } },
  ...more,
});

/** The ranked group. */
export const total = (max: number, combine: string, children: readonly Doc[], more: Doc = {}): Doc => ({
  id: 'total',
  title,
  max: String(max),
  combine,
  children,
  ...more,
});

/** One side: a tree, and what each unit sent. */
export function side(
  tree: Doc,
  units: Readonly<Record<string, Sent | undefined>>,
  rules: Rules = {},
  layer: Layer = 'reported',
): WholeSide {
  const { by = 'points', basis = 'exact', constants = {}, policies = {}, ranked = 'reported' } = rules;
  const { facts = ['a', 'b', 'c'], type = 'number', options } = rules;
  const pack = {
    format: 'tieuchi/pack@1',
    id: 'two-sides',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold', ...policies },
    procedure: { ranked },
    constants: Object.entries(constants).map(([id, value]) => ({ id, value, title })),
    attributes: [{ id: 'urban', type: 'boolean', title }],
    facts: [
      ...facts.map((id) => ({ id, type, max: '100', title, ...(type === 'number' ? { places: 3 } : {}) })),
      ...(options ? [{ id: 'plan', type: 'choice', options, title }] : []),
    ],
    tiers: [
      {
        id: 'commune',
        title,
        cohorts: [{ id: 'all' }],
        criteria: [tree],
        rankings: [
          {
            id: 'main',
            of: 'total',
            by,
            basis,
            cohort: 'all',
            ties: 'competition',
            tieBreak: [],
            notSubmitted: 'omit',
          },
        ],
      },
    ],
    gaps: [],
  };
  const sent = Object.entries(units).flatMap(([unit, said]) => (said ? [{ unit, ...said }] : []));
  const assessment = {
    format: 'tieuchi/assessment@1',
    id: 'one',
    pack: { id: 'two-sides', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: Object.entries(units).map(([id, said]) => ({
      id,
      tier: 'commune',
      attributes: { urban: said?.urban ?? true },
    })),
    submissions: sent.map(({ unit, facts: given, criteria = {} }) => ({
      unit,
      at: '2019-10-01T08:00:00+07:00',
      facts: given,
      criteria,
    })),
    salts: saltsFor(Object.keys(units)),
    verifications: sent.flatMap(({ unit, verifications = [] }) =>
      verifications.map((said, minute) => ({
        unit,
        at: `2019-11-01T08:0${minute}:00+07:00`,
        by: 'team',
        method: 'desk',
        note: 'x',
        ...said,
      })),
    ),
  };
  return sideOf(pack, assessment, layer);
}

/** The difference of two sides. */
export function differenceOf(before: DiffInput, after: DiffInput): RecordDiff {
  const result = diff(before, after);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

/** The row of a unit in the one ranking. */
export function rowOf({ rankings }: RecordDiff, unit = 'u'): RowDiff {
  const row = rankings.flatMap(({ rows }) => rows).find((one) => one.unit === unit);
  if (!row) throw new Error(`no row of ${unit}`);
  return row;
}

/** "a facts 2", in the order in which they stand. */
export function linesOf(diffed: RecordDiff, unit = 'u'): readonly string[] {
  const { lines = [] } = rowOf(diffed, unit).attribution ?? {};
  return lines.map(({ cause, nodes, value }: DiffLine) => [...nodes, cause, value].join(' '));
}

/** The causes of the first line. */
export function becauseOf(diffed: RecordDiff, unit = 'u'): DiffLine['because'] {
  return rowOf(diffed, unit).attribution?.lines[0]?.because ?? [];
}
