const title = { vi: 'Tên' };
const fact = (id: string, type: string, more: object = {}) => ({ id, type, title, ...more });
const v = (id: string) => ({ var: id });
const above = (operator: string, left: unknown, right: unknown) => ({ [operator]: [left, right] });
const when = (condition: unknown) => ({ if: [condition, 7, 3] });
/** Only for a unit that gave anything: nobody earns from an empty form. */
const given = (points: unknown) => ({ if: [above('==', v('a'), v('a')), points, 0] });
const added = (list: unknown, from: unknown = 0) => ({
  reduce: [list, { '+': [{ '*': [2, v('accumulator')] }, v('current')] }, from],
});
const sizes = { map: [v('files'), v('size')] };
const early = { '<': [v('since'), '2019-03-01'] };

/** At least one criterion for each operator of the core language, and more where one has several sides. */
const RATIONAL: Readonly<Record<string, unknown>> = {
  var: { '+': [v('a'), v('half')] },
  'var-absent': v('absent'),
  present: given(when({ present: 'absent' })),
  'present-derived': given(when({ present: v('half') })),
  attribute: given({ '+': [{ attribute: 'size' }, when(above('==', { attribute: 'cluster' }, 'two'))] }),
  constant: given({ '+': [{ constant: 'dated' }, { constant: 'target' }] }),
  period: given({ days: [{ period: 'from' }, { period: 'to' }] }),
  if: { if: [above('<', v('a'), 0), 1, above('<', v('a'), 2), 2, 3] },
  and: when({ and: [above('>', v('a'), 0), v('yes'), above('<', v('b'), 9)] }),
  or: when({ or: [above('<', v('a'), 0), v('yes'), above('>', v('absent'), 9)] }),
  not: when({ '!': v('yes') }),
  equal: when(above('==', { '/': [v('a'), 3] }, { '/': [{ '*': [2, v('a')] }, 6] })),
  'equal-text': when(above('==', v('kind'), 'good')),
  unequal: when(above('!=', v('a'), 2)),
  below: when(above('<', v('a'), 2)),
  'below-three': when({ '<': [0, v('a'), v('b')] }),
  'at-most': when(above('<=', v('a'), 2)),
  'at-most-three': when({ '<=': [0, v('a'), 2] }),
  above: when(above('>', v('a'), 2)),
  'at-least': when(above('>=', v('a'), 2)),
  'at-least-date': when(above('>=', v('sent-on'), '2019-03-15')),
  plus: { '+': [v('a'), v('b'), { '/': [1, 3] }] },
  minus: { '-': [v('a'), v('b')] },
  negative: { '-': [v('a')] },
  times: { '*': [v('a'), v('b'), { '/': [1, 3] }] },
  over: { '/': [v('a'), v('b')] },
  rest: { '%': [v('a'), { '/': [3, 2] }] },
  min: { min: [v('a'), v('b'), 4] },
  max: { max: [v('a'), v('b'), -1] },
  abs: { abs: v('a') },
  floor: { floor: v('a') },
  ceil: { ceil: v('a') },
  ...Object.fromEntries(
    ['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'].map((mode) => [
      `round-${mode}`,
      { '+': [{ round: [v('a'), 0, mode] }, { '*': [100, { round: [v('b'), { step: 0.25 }, mode] }] }] },
    ]),
  ),
  count: { count: v('files') },
  some: when({ some: [v('files'), early] }),
  all: when({ all: [v('files'), early] }),
  none: when({ none: [v('files'), early] }),
  map: added(sizes),
  filter: added({ map: [{ filter: [v('files'), early] }, v('size')] }),
  reduce: added([1, v('a'), v('b')], v('a')),
  largest: { largest: [sizes, 2] },
  in: when({ in: [v('kind'), ['poor', 'good']] }),
  days: { days: [v('sent-on'), '2019-03-15'] },
  nodes: added({ map: [{ nodes: ['group', 'children'] }, v('points')] }),
  leaves: added({ map: [{ nodes: ['group', 'leaves'] }, v('weight')] }),
  points: { points: 'first' },
  percent: { percent: 'first' },
  converted: { converted: 'group' },
  published: { published: ['group', 'percent'] },
  level: when(above('==', { level: 'group' }, 'I')),
  'in-cohort': given(when({ 'in-cohort': 'large' })),
  cohort: given({ '+': [{ cohort: ['all', 'mean', v('a')] }, { cohort: ['all', 'max', { points: 'second' }] }] }),
  'cohort-rank': { cohort: ['clusters', 'rank', v('b'), 'high', 'average'] },
  'cohort-percentile': given({ cohort: ['large', 'percentile', v('a'), 40, 'linear'] }),
  'cohort-passing': given({ cohort: ['all', 'passing', v('yes')] }),
  children: given({ children: ['sum', { '*': [2, v('a')] }, 1] }),
  'children-every': when({ children: ['every', above('>', v('a'), 0), false] }),
  'not-applicable': { if: [v('yes'), { 'not-applicable': 'is-yes' }, 1] },
  because: { because: ['told', v('a')] },
};

const IRRATIONAL: Readonly<Record<string, unknown>> = {
  root: { root: [{ abs: v('b') }, 2] },
  'root-cubic': { root: [v('b'), 3] },
  ln: { ln: { max: [{ abs: v('b') }, { '/': [1, 7] }] } },
  exp: { exp: v('a') },
  pow: { pow: [{ abs: v('b') }, { '/': [2, 3] }] },
  'pow-whole': { pow: [v('a'), -3] },
};

const leaf = (id: string, rule: object, more: object = {}) => ({ id, title, max: 100, rule, ...more });
const ROUND = [
  { places: 1, mode: 'half-even' },
  { step: 0.3, mode: 'up' },
];

const packOf = (logics: Readonly<Record<string, unknown>>) => ({
  format: 'tieuchi/pack@1',
  id: 'every-operator',
  version: '1.0.0',
  title,
  languages: ['vi'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'full', whenUnscorable: 'zero' },
  procedure: { ranked: 'reported' },
  attributes: [
    { id: 'size', type: 'number', title },
    { id: 'cluster', type: 'choice', options: ['one', 'two'], title },
  ],
  constants: [
    { id: 'target', value: 30 },
    {
      id: 'dated',
      values: [
        { from: '2019-01-01', value: 5 },
        { from: '2010-01-01', value: 4 },
        { from: '2020-01-01', value: 6 },
      ],
    },
  ],
  facts: [
    fact('a', 'number', { places: 3 }),
    fact('b', 'number', { places: 4 }),
    fact('absent', 'number'),
    fact('yes', 'boolean'),
    fact('kind', 'choice', { options: ['poor', 'fair', 'good'] }),
    fact('sent-on', 'date'),
    fact('files', 'list', { of: { since: 'date', size: 'number' } }),
    { id: 'half', title, derive: { '/': [v('quarter'), { number: '0.5' }] } },
    { id: 'quarter', title, derive: { '/': [v('a'), 4] } },
  ],
  tiers: [
    {
      id: 'commune',
      title,
      cohorts: [
        { id: 'all' },
        { id: 'large', where: above('>', { attribute: 'size' }, 0) },
        { id: 'clusters', by: 'cluster' },
      ],
      collects: 'hamlet',
      criteria: [
        {
          id: 'group',
          title,
          max: 100,
          combine: 'weighted-mean',
          publish: { percent: { places: 1, mode: 'half-even' } },
          levels: {
            by: 'percent',
            basis: 'exact',
            steps: [
              { id: 'I', atLeast: 2, gate: { some: [{ nodes: ['group', 'leaves'] }, above('>', v('points'), 1)] } },
            ],
            floor: { id: 'none' },
          },
          children: [
            leaf('first', { logic: v('a') }, { max: 50, weight: 2, round: ROUND }),
            leaf('second', { logic: v('b') }, { max: 10, weight: 1 }),
            {
              id: 'inner',
              title,
              max: 10,
              weight: 3,
              combine: 'mean',
              children: [leaf('deep', { logic: { '*': [v('a'), v('b')] } })],
            },
          ],
        },
        {
          id: 'total',
          title,
          max: 100,
          combine: 'mean',
          publish: { percent: { places: 2, mode: 'half-up' } },
          children: Object.entries(logics).map(([id, logic]) => leaf(`${id}-1`, { logic })),
        },
      ],
      rankings: [
        {
          id: 'by-total',
          of: 'total',
          by: 'percent',
          basis: 'published',
          cohort: 'all',
          ties: 'competition',
          tieBreak: [{ fact: 'half', prefer: 'low' }],
          notSubmitted: 'last-shared',
        },
      ],
    },
    {
      id: 'hamlet',
      title,
      cohorts: [{ id: 'all' }],
      criteria: [leaf('own', { logic: v('a') })],
    },
  ],
  gaps: [],
});

/** Packs in which each operator decides some points, with a group that operators read, and a ranking. */
export const EVERY_OPERATOR = packOf(RATIONAL);
export const EVERY_FUNCTION = packOf(IRRATIONAL);

const files = [
  { since: '2019-01-01', size: '1.5' },
  { since: '2019-02-01', size: 4 },
  { since: '2019-06-30', size: '0.25' },
];

/** Units on both sides of everything, and on the edge of it: negative, zero, a tie of rounding, nothing in a list. */
const UNITS = [
  { a: 2, b: '2.125', yes: true, kind: 'good', 'sent-on': '2019-03-15', files },
  { a: '-2.5', b: '-0.375', yes: false, kind: 'poor', 'sent-on': '2019-03-20', files: files.slice(0, 2) },
  { a: '2.5', b: 8, yes: true, kind: 'fair', 'sent-on': '2018-12-31', files: [] },
  { a: 0, b: 0, yes: false, kind: 'good', 'sent-on': '2019-03-14', files: files.slice(2) },
  { a: '3.333', b: '-4.1', absent: 10, yes: false, kind: 'fair', 'sent-on': '2020-02-29', files },
  { a: '-7.25', b: '0.125', absent: 1, yes: true, kind: 'good', 'sent-on': '2019-03-16', files: files.slice(1) },
];

/** Two below one unit, one below another, which sent nothing. */
const HAMLETS = [
  { id: 'hamlet-0', parent: 'unit-0', facts: { a: 3 } },
  { id: 'hamlet-1', parent: 'unit-0', facts: { a: '0.5' } },
  { id: 'hamlet-2', parent: 'unit-1' },
];

/** Six units of the pack, and one that sent nothing. */
export const EVERY_OPERATOR_ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'all',
  pack: { id: 'every-operator', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-11-30T08:00:00+07:00',
  units: [
    ...[...UNITS, {}].map((_, index) => ({
      id: `unit-${index}`,
      tier: 'commune',
      name: { vi: `Xã ${index}` },
      attributes: { size: index - 2, cluster: index % 2 === 0 ? 'one' : 'two' },
    })),
    ...HAMLETS.map(({ id, parent }) => ({ id, parent, tier: 'hamlet', name: { vi: id } })),
  ],
  submissions: [
    ...UNITS.map((facts, index) => ({ unit: `unit-${index}`, at: '2019-10-10T08:00:00+07:00', facts })),
    ...HAMLETS.flatMap(({ id, facts }) => (facts ? [{ unit: id, at: '2019-10-10T08:00:00+07:00', facts }] : [])),
  ],
};

/** Operators that the pack uses. */
export function operatorsOf(pack: unknown): ReadonlySet<string> {
  if (typeof pack !== 'object' || pack === null) return new Set();
  return new Set([
    ...(Array.isArray(pack) ? [] : Object.keys(pack)),
    ...Object.values(pack).flatMap((inside) => [...operatorsOf(inside)]),
  ]);
}
