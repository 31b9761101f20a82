import { assess, compilePack, safeCompilePack } from '../../src/index.js';
import type { AssessmentRecord, OpenStatistic } from '../../src/model/record.js';

const title = { vi: 'Ví dụ', en: 'Example' };

/** Criteria of one tier: a rule each, with its maximum. */
export type Rules = Readonly<Record<string, readonly [max: number, rule: unknown]>>;

/** One tier, cohort `all`, `urban` by condition and `kinds` by option; facts `x`, `y` numbers, `ok` a yes/no. */
export function packOf(rules: Rules, more: object = {}, tiers: readonly object[] = []) {
  return {
    format: 'tieuchi/pack@1',
    id: 'cung-nhau',
    version: '1.0.0',
    title,
    languages: ['vi', 'en'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    attributes: [
      { id: 'urban', type: 'boolean', title },
      { id: 'kind', type: 'choice', options: ['plain', 'hill'], title },
    ],
    facts: [
      { id: 'x', type: 'number', min: -100, max: 100000, title },
      { id: 'y', type: 'number', title },
      { id: 'ok', type: 'boolean', title },
    ],
    tiers: [tierOf('unit', rules, more), ...tiers],
    gaps: [],
  };
}

/** A tier whose criteria are added up. */
export function tierOf(id: string, rules: Rules, more: object = {}) {
  const children = Object.entries(rules).map(([node, [max, rule]]) => ({ id: node, title, max, rule }));
  return {
    id,
    title,
    cohorts: [{ id: 'all' }, { id: 'urban', where: { attribute: 'urban' } }, { id: 'kinds', by: 'kind' }],
    criteria: [{ id: 'total', title, max: 1000, combine: 'mean', children }],
    ...more,
  };
}

/** A unit of a tier: its figures, or none where it sent nothing. */
export interface Unit {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly urban?: boolean;
  readonly kind?: 'plain' | 'hill';
  readonly tier?: string;
  readonly parent?: string;
}

/** The assessment of these units. */
export function assessmentOf(units: Readonly<Record<string, Unit>>, more: object = {}) {
  return {
    format: 'tieuchi/assessment@1',
    id: 'cung-nhau-2019',
    pack: { id: 'cung-nhau', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: Object.entries(units).map(([id, { tier = 'unit', parent, urban = true, kind = 'plain' }]) => ({
      id,
      tier,
      name: { vi: id },
      ...(parent ? { parent } : {}),
      attributes: { urban, kind },
    })),
    submissions: Object.entries(units).flatMap(([unit, { facts }]) =>
      facts ? [{ unit, at: '2019-10-10T08:00:00+07:00', facts }] : [],
    ),
    ...more,
  };
}

/** Units that gave only x. */
export function xs(values: Readonly<Record<string, number | string>>): Readonly<Record<string, Unit>> {
  return Object.fromEntries(Object.entries(values).map(([id, x]) => [id, { facts: { x } }]));
}

export function recordOf(pack: unknown, assessment: unknown): AssessmentRecord {
  return assess(compilePack(pack), assessment);
}

/** Points of a criterion in a layer, unit by unit; where there are none, the status. */
export function pointsOf({ entries }: AssessmentRecord, node: string, layer: 'reported' | 'verified' = 'reported') {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      if (entry.state === 'redacted') return [];
      const row = entry.layers[layer]?.criteria.find((one) => one.node === node);
      if (!row) return [];
      const why = row.status === 'scored' ? row.points : `${row.status} ${row.because?.[0]?.code ?? ''}`.trim();
      return [[entry.unit, row.approximate ? `${why} approximate` : why]];
    }),
  );
}

/** Points of one rule for these units. */
export function points(max: number, rule: unknown, units: Readonly<Record<string, Unit>>) {
  return pointsOf(recordOf(packOf({ c: [max, rule] }), assessmentOf(units)), 'c');
}

/** One number of cohort `all`, as the first unit reads it. */
export function statistic(aggregate: readonly unknown[], units: Readonly<Record<string, Unit>>) {
  const [name, value = { var: 'x' }, ...more] = aggregate;
  const [id = ''] = Object.keys(units);
  // a rule that earned from nothing would be refused: the unit's own figure is read as well
  const rule = { logic: { '+': [{ '*': [0, { var: 'x' }] }, { cohort: ['all', name, value, ...more] }] } };
  return points(100, rule, units)[id];
}

export function statisticsOf({ statistics }: AssessmentRecord, at: string): readonly OpenStatistic[] {
  return statistics.flatMap((one) => ('members' in one && one.at === at ? [one] : []));
}

/** What is wrong with a rule: "code at path". */
export function faultsOf(rule: unknown, more: object = {}): readonly string[] {
  const compiled = safeCompilePack(packOf({ c: [10, rule] }, more));
  return compiled.ok ? [] : compiled.errors.map(({ code, path }) => `${code} at ${path.slice(6).join('.')}`);
}
