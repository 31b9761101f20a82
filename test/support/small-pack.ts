import type { Doc } from './naive-expressions.js';

const title = { vi: 'Tên' };

/** A pack with these tiers and nothing else. */
export function packOfTiers(tiers: readonly Doc[], more: Doc = {}): Doc {
  return {
    format: 'tieuchi/pack@1',
    id: 'nho',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: [],
    tiers,
    gaps: [],
    ...more,
  };
}

/** A pack of one tier: one group with these criteria, without a title that matters. */
export function smallPack(facts: readonly Doc[], children: readonly Doc[], more: Doc = {}, group: Doc = {}): Doc {
  const max = String(children.reduce((sum, { max = '10', role }) => sum + (role ? 0 : Number(max)), 0));
  return packOfTiers(
    [
      {
        id: 'commune',
        title,
        deadline: { before: '2020-01-31' },
        late: 'not-submitted',
        cohorts: [{ id: 'all' }],
        criteria: [
          {
            id: 'total',
            title,
            max,
            combine: 'sum',
            ...group,
            children: children.map((child) => ({ title, max: '10', ...child })),
          },
        ],
        rankings: [],
        ...(more.tier ?? {}),
      },
    ],
    { facts: facts.map((fact) => ({ title, ...fact })), ...(more.pack ?? {}) },
  );
}
