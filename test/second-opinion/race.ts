const title = { vi: 'Tên' };
const METHODS = ['competition', 'dense', 'modified', 'average', 'ordinal'];
const ABSENT = ['last-shared', 'last-bottom', 'omit'];

const ranking = (id: string, more: object) => ({
  id,
  of: 'total',
  by: 'points',
  basis: 'published',
  cohort: 'all',
  ties: 'competition',
  tieBreak: [],
  notSubmitted: 'last-shared',
  ...more,
});

/** Units that a digit parts: a total that is printed to one place, levels that begin at a printed value, every method for ties. */
export const RACE = {
  format: 'tieuchi/pack@1',
  id: 'race',
  version: '1.0.0',
  title,
  languages: ['vi'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
  policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: ['reported', 'verified'], whenUnverified: 'withhold' },
  attributes: [{ id: 'cluster', type: 'choice', options: ['one', 'two'], title }],
  facts: [
    { id: 'points', type: 'number', min: 0, max: 10, title },
    { id: 'open', type: 'boolean', title },
    { id: 'sent-on', type: 'date', title },
  ],
  tiers: [
    {
      id: 'commune',
      title,
      deadline: { through: '2019-10-31' },
      late: 'not-submitted',
      cohorts: [{ id: 'all' }, { id: 'clusters', by: 'cluster' }],
      criteria: [
        {
          id: 'total',
          title,
          max: 10,
          rule: { logic: { var: 'points' } },
          publish: { points: { places: 1, mode: 'half-up' } },
          levels: {
            by: 'points',
            basis: 'published',
            steps: [
              { id: 'I', atLeast: 7, gate: { var: 'open' } },
              { id: 'II', atLeast: 4, below: 7 },
            ],
            floor: { id: 'none' },
          },
        },
        {
          id: 'banded',
          title,
          max: 3,
          rule: {
            bands: {
              of: 'points',
              points: [
                { below: 4, points: 1 },
                { atLeast: 4, atMost: 7, points: 2 },
                { above: 7, points: 3 },
              ],
            },
          },
        },
      ],
      rankings: [
        ...METHODS.flatMap((ties) =>
          ABSENT.map((notSubmitted) => ranking(`${ties}-${notSubmitted}`, { ties, notSubmitted })),
        ),
        ranking('exact', { basis: 'exact' }),
        ranking('by-cluster', { cohort: 'clusters' }),
        ranking('by-date', { tieBreak: [{ fact: 'sent-on', prefer: 'low' }] }),
        ranking('decided', { tieBreak: [{ decision: true }] }),
      ],
    },
  ],
  gaps: [],
};

const POINTS = [
  '7',
  '7.000000000000001',
  '6.999999999999999',
  '6.949999999999999',
  '6.95',
  '7.04',
  '7.05',
  '4',
  '3.999999999999999',
  '3.949999999999999',
  '10',
  '10.000000000000001',
];

const ids = [...POINTS, 'absent', 'absent'].map((_, index) => `unit-${String(index).padStart(2, '0')}`);
const sent = ids.slice(0, POINTS.length);

/** Twelve units near the ends of levels, bands and bounds, the odd ones not open, the first nine verified; two are absent. */
export const RACE_ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'race',
  pack: { id: 'race', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-11-30T08:00:00+07:00',
  units: ids.map((id, index) => ({
    id,
    tier: 'commune',
    name: { vi: `Xã ${index}` },
    attributes: { cluster: index % 3 === 0 ? 'one' : 'two' },
  })),
  submissions: sent.map((unit, index) => ({
    unit,
    at: '2019-10-10T08:00:00+07:00',
    facts: {
      points: POINTS[index],
      open: index % 2 === 0,
      ...(index % 4 === 3 ? {} : { 'sent-on': `2019-0${1 + (index % 3)}-15` }),
    },
  })),
  verifications: sent.slice(0, 9).map((unit) => ({
    unit,
    at: '2019-11-10T08:00:00+07:00',
    by: 'so-tttt',
    method: 'desk',
    done: true,
    note: 'Đủ.',
  })),
  decisions: [
    {
      ranking: 'decided',
      order: [sent[5], sent[1], sent[2]],
      by: 'hội đồng',
      at: '2019-11-20T08:00:00+07:00',
      note: 'Bốc thăm.',
    },
  ],
};
