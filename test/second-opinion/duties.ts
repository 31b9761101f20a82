const title = { vi: 'Tên' };
const number = (id: string, more: object = {}) => ({ id, type: 'number', min: 0, max: 10, title, ...more });
const row = (id: string, max: number, logic: unknown, more: object = {}) => ({
  id,
  title,
  max,
  rule: { logic },
  ...more,
});
const read = (fact: string) => ({ var: fact });
const ranking = (id: string, more: object) => ({
  ...{ id, of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition', tieBreak: [] },
  notSubmitted: 'last-shared',
  ...more,
});

/** What a unit may do besides giving figures: claim points, claim a row away, give evidence; and what a verifier may rule. */
export const DUTIES = {
  format: 'tieuchi/pack@1',
  id: 'duties',
  version: '1.0.0',
  title,
  languages: ['vi'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'zero' },
  procedure: { ranked: ['reported', 'verified'], evidence: { needs: ['number'], whenAbsent: 'zero' } },
  attributes: [],
  facts: [
    number('a', { step: '0.5' }),
    number('b'),
    number('c'),
    { id: 'files', type: 'count', title },
    { id: 'on-time', type: 'count', atMost: 'files', title },
    { id: 'judged', type: 'mark', min: 0, max: 10, provider: 'council', title },
    { id: 'sent-on', type: 'date', title },
  ],
  tiers: [
    {
      id: 'commune',
      title,
      cohorts: [{ id: 'all' }],
      criteria: [
        {
          id: 'total',
          title,
          max: 60,
          combine: 'sum',
          publish: { points: { places: 0, mode: 'half-up' } },
          levels: {
            by: 'points',
            basis: 'exact',
            steps: [
              { id: 'I', atLeast: 45 },
              { id: 'II', atLeast: 20, gate: { '>=': [read('b'), 5] } },
            ],
            floor: { id: 'none' },
          },
          children: [
            row('awarded', 10, read('a'), { mayAward: 'verifier' }),
            row('proved', 10, read('b')),
            row('judged-row', 10, read('judged')),
            {
              id: 'share',
              title,
              max: 10,
              rule: { share: { part: 'on-time', whole: 'files', whenZero: 'unscorable' } },
            },
            {
              id: 'inner',
              title,
              max: 20,
              combine: 'sum',
              children: [
                row('away', 10, read('c'), { mayClaimNotApplicable: true }),
                row('left-out', 10, read('c'), { mayClaimNotApplicable: true, whenMissing: 'exclude' }),
              ],
            },
            row('more', 5, read('c'), { role: 'bonus', whenMissing: 'zero' }),
            row('less', 5, { if: [{ '>': [read('b'), 8] }, 1, 0] }, { role: 'penalty', whenMissing: 'zero' }),
          ],
        },
      ],
      rankings: [
        ranking('by-node', { tieBreak: [{ of: 'proved', by: 'points', prefer: 'high' }] }),
        ranking('by-node-low', { prefer: 'low', tieBreak: [{ of: 'proved', by: 'percent', prefer: 'low' }] }),
        ranking('by-day', { basis: 'published', tieBreak: [{ fact: 'sent-on', prefer: 'high' }], ties: 'ordinal' }),
        ranking('by-figure', { basis: 'published', tieBreak: [{ fact: 'b', prefer: 'low' }] }),
        ranking('decided', { basis: 'published', tieBreak: [{ decision: true }] }),
      ],
    },
  ],
  gaps: [],
};

const proof = { evidence: [{ number: '12/BC' }] };
const away = { notApplicable: { reason: 'không có' } };
const PLAIN = { a: 6, b: 4, c: 2, files: 8, 'on-time': 6, 'sent-on': '2019-10-01' };
const ALL = Object.fromEntries(['awarded', 'proved', 'share', 'away', 'left-out', 'more'].map((id) => [id, proof]));

/** What each unit sends: its figures, and what it says of criteria. */
const SENT: Readonly<Record<string, readonly [facts: object, criteria: object]>> = {
  whole: [PLAIN, ALL],
  unproved: [PLAIN, { ...ALL, proved: {}, more: {} }],
  claiming: [
    { ...PLAIN, 'sent-on': '2019-10-02' },
    { ...ALL, awarded: { ...proof, claimed: '7' }, away, 'left-out': away },
  ],
  'one-away': [PLAIN, { ...ALL, away }],
  'off-step': [{ ...PLAIN, a: '6.25' }, ALL],
  beyond: [{ ...PLAIN, b: 11 }, ALL],
  below: [{ ...PLAIN, b: -1 }, ALL],
  'too-many': [{ ...PLAIN, 'on-time': 9 }, ALL],
  'no-files': [{ ...PLAIN, files: 0, 'on-time': 0 }, ALL],
  lacking: [{ a: 6, files: 8, 'on-time': 6 }, ALL],
  high: [{ ...PLAIN, b: 9, c: 10 }, ALL],
};
const units = Object.keys(SENT);
const at = '2019-11-05T08:00:00+07:00';
const ruled = (unit: string, ruling: object) => ({ unit, at, by: 'so-tttt', method: 'desk', note: 'x', ...ruling });

/** Eleven units, each with one thing of its own, and rulings on some of them. */
export const DUTIES_ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'duties',
  pack: { id: 'duties', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-11-30T08:00:00+07:00',
  units: units.map((id) => ({ id, tier: 'commune', name: { vi: `Xã ${id}` } })),
  submissions: Object.entries(SENT).map(([unit, [facts, criteria]]) => ({
    unit,
    at: '2019-10-20T08:00:00+07:00',
    facts,
    criteria,
  })),
  marks: units.map((unit) => ({ unit, fact: 'judged', value: '5', by: 'council', at })),
  verifications: [
    ruled('whole', { criterion: 'proved', evidence: 'refused' }),
    ruled('unproved', { criterion: 'awarded', points: '8.5' }),
    ruled('claiming', { criterion: 'away', notApplicable: 'refused' }),
    ruled('claiming', { criterion: 'left-out', notApplicable: 'accepted' }),
    ruled('one-away', { fact: 'b', value: '7' }),
    ruled('one-away', { criterion: 'more', evidence: 'accepted' }),
    ruled('lacking', { criterion: 'awarded', points: '3' }),
  ],
  decisions: [{ ranking: 'decided', order: ['one-away', 'whole'], by: 'Hội đồng', at, note: 'Bốc thăm' }],
};
