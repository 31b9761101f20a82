import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { AssessmentRecord, RecordRanking, RecordRow } from '../../src/model/record.js';

/** One unit: its total, or how it has none; and what may part it from its equals. */
export interface Runner {
  readonly total?: number | string;
  /** Absent: it sent nothing. Withheld: it sent a form without the fact. Inapplicable: the total does not apply to it. */
  readonly is?: 'absent' | 'withheld' | 'inapplicable';
  readonly kind?: 'civil' | 'military' | 'police';
  readonly urban?: boolean;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** When it sent its form or forms, if not once and in time. */
  readonly at?: readonly string[];
}

/** What a test states of the ranking, the tier and the assessment. */
export interface Race {
  readonly ranking?: Readonly<Record<string, unknown>>;
  readonly cohorts?: readonly unknown[];
  readonly tier?: Readonly<Record<string, unknown>>;
  readonly assessment?: Readonly<Record<string, unknown>>;
}

const title = { vi: 'Tên' };
const number = (id: string) => ({ id, type: 'number', places: 4, title });

/** One ranking by the points of `total`, 0 to 100, printed to one place; `other` and `speed` are there to part equals. */
const PACK = {
  format: 'tieuchi/pack@1',
  id: 'race',
  version: '1.0.0',
  title,
  languages: ['vi'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
  policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  attributes: [
    { id: 'kind', type: 'choice', options: ['civil', 'military', 'police'], title },
    { id: 'urban', type: 'boolean', title },
    { id: 'applies', type: 'boolean', title },
  ],
  facts: [
    number('points'),
    number('other'),
    number('done'),
    number('days'),
    { id: 'speed', title, derive: { '/': [{ var: 'done' }, { var: 'days' }] } },
    { id: 'founded', type: 'date', title },
  ],
  gaps: [],
};
const publish = { points: { places: 1, mode: 'half-up' } };
const CRITERIA = [
  { id: 'total', title, max: 100, publish, appliesTo: { attribute: 'applies' }, rule: { logic: { var: 'points' } } },
  { id: 'other', title, max: 100, publish, rule: { logic: { var: 'other' } } },
];

/** The record of a race: its ranking is by competition, on what is exact, of all; absentees share the last place. */
export function raceOf(
  runners: Readonly<Record<string, Runner>>,
  { ranking, cohorts, tier, assessment }: Race = {},
): AssessmentRecord {
  const engine = createEngine(BUILT_IN);
  const rankings = [
    {
      id: 'race',
      of: 'total',
      by: 'points',
      basis: 'exact',
      cohort: 'all',
      ties: 'competition',
      tieBreak: [],
      notSubmitted: 'last-shared',
      ...ranking,
    },
  ];
  const criteria = CRITERIA;
  const pack = engine.compilePack({
    ...PACK,
    tiers: [{ id: 'department', title, cohorts: cohorts ?? [{ id: 'all' }], criteria, rankings, ...tier }],
  });
  if (!pack.ok) throw new Error(JSON.stringify(pack.errors));
  const units = Object.entries(runners);
  const assessed = engine.assess(pack.value, {
    format: 'tieuchi/assessment@1',
    id: 'race-1',
    pack: { id: 'race', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: units.map(([id, { kind = 'civil', urban = true, is }]) => ({
      id,
      tier: 'department',
      attributes: { kind, urban, applies: is !== 'inapplicable' },
    })),
    submissions: units.flatMap(([unit, { is, total, facts, at = ['2019-10-01T08:00:00+07:00'] }]) =>
      is === 'absent'
        ? []
        : at.map((instant, index) => ({
            unit,
            at: instant,
            facts: { ...(total === undefined ? {} : { points: Number(total) + index }), ...facts },
          })),
    ),
    ...assessment,
  });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.errors));
  return assessed.value;
}

/** The rows of the first ranking as they stand: "17 so-a", or "– so-b withheld" where it has no place. */
export function placesOf(runners: Readonly<Record<string, Runner>>, race: Race = {}): readonly string[] {
  return rowsOf(runners, race).map(placed);
}

/** The rows of the first ranking. */
export function rowsOf(runners: Readonly<Record<string, Runner>>, race: Race = {}): readonly RecordRow[] {
  return raceOf(runners, race).rankings[0]?.rows ?? [];
}

/** One row as text. */
export function placed({ unit, state, place }: RecordRow): string {
  return place === null ? `– ${unit} ${state}` : `${place} ${unit}`;
}

/** Every ranking with its option: "civil: 1 a, 2 b". */
export function byOption({ option, rows }: RecordRanking): string {
  return `${option}: ${rows.map(placed).join(', ')}`;
}
