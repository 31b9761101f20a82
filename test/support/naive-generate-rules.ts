import { type Draw, eighths } from './naive-draw.js';
import type { Doc } from './naive-expressions.js';

/** Small domains, so that boundaries and ties are met often. */
export const FACTS: readonly Doc[] = [
  { id: 'yes-a', type: 'boolean' },
  { id: 'yes-b', type: 'boolean' },
  { id: 'yes-c', type: 'boolean' },
  { id: 'staff', type: 'count', max: '6' },
  { id: 'trained', type: 'count', atMost: 'staff' },
  { id: 'files', type: 'count' },
  { id: 'done', type: 'count' },
  { id: 'amount', type: 'number', places: 1, min: '-2', max: '8' },
  { id: 'index', type: 'number', places: 2 },
  { id: 'grade', type: 'number', places: 2, min: '0', max: '4', step: '0.5' },
  { id: 'plan', type: 'choice', options: ['on-time', 'late', 'none'] },
  { id: 'apps', type: 'list', of: 'text' },
  { id: 'judged', type: 'mark', min: '0', max: '10', provider: 'council' },
  { id: 'survey', type: 'mark', min: '0', max: '1', step: '0.25', provider: 'council' },
  { id: 'people', derive: { '+': [{ var: 'staff' }, { var: 'files' }] } },
  { id: 'speed', derive: { '/': [{ var: 'done' }, { var: 'files' }] } },
  { id: 'sent-on', type: 'date' },
];

const YES = ['yes-a', 'yes-b', 'yes-c'];
const PAIRS = [
  ['trained', 'staff'],
  ['done', 'files'],
  ['amount', 'people'],
] as const;
const COUNTABLE = ['staff', 'files', 'apps', 'amount', 'index', 'grade', 'people'];

/** What a rule may be where it stands. */
export interface Place {
  readonly max: string;
  /** How many rules it may still hold inside one another. */
  readonly depth: number;
  /** Whether it may answer not-applicable. */
  readonly away: boolean;
}

type Make = (draw: Draw, place: Place) => Doc;

const RULES: Readonly<Record<string, Make>> = {
  flag: (draw) => {
    const statement = () => (draw.chance(30) ? condition(draw) : draw.pick(YES));
    return draw.pick([
      () => ({ when: statement() }),
      () => ({ all: [statement(), statement()] }),
      () => ({ any: [statement(), statement()] }),
    ])();
  },
  choice: (draw, { max }) => {
    const options = <T>(value: () => T) => ({ 'on-time': value(), late: value(), none: value() });
    if (draw.chance(50)) return { fact: 'plan', fractions: options(() => draw.pick(['1', '2/3', '1/2', '0.25', '0'])) };
    return { fact: 'plan', points: options(() => eighths(max, draw.pick([8, 4, 3, 0]))) };
  },
  share: (draw, { away }) => {
    const target = draw.pick(['80', '50', '100']);
    const over = draw.pick([
      {},
      { atLeast: '50' },
      { whenOver: 'cap' },
      { whenOver: 'cap', atLeast: '33.3' },
      { whenOver: 'cap', target },
      { whenOver: 'cap', target, atLeast: '25' },
    ]);
    return { ...ratio(draw, away), ...over };
  },
  bands: (draw, { max, away }) => {
    if (draw.chance(40))
      return {
        of: ratio(draw, away),
        points: tiles(
          draw,
          max,
          draw.pick([
            ['50', '80'],
            ['30', '70'],
          ]),
        ),
      };
    const of = draw.pick([...COUNTABLE, { '+': [{ var: 'files' }, { var: 'done' }] }]);
    if (draw.chance(30))
      return {
        of,
        points: [{ atLeast: '1', below: '3', points: eighths(max, draw.int(0, 8)) }],
        otherwise: eighths(max, draw.int(0, 8)),
      };
    return { of, points: tiles(draw, max, ['1', '3']) };
  },
  'per-item': (draw, { max }) => ({
    count: countable(draw),
    each: eighths(max, draw.int(1, 4)),
    atMost: eighths(max, draw.pick([8, 6])),
  }),
  checklist: (draw, { max }) => {
    const unanswered = draw.pick(['missing', 'not-met']);
    const points = Object.fromEntries(YES.map((id) => [id, eighths(max, draw.int(0, 2))]));
    if (draw.chance(50)) return { items: points, need: 'sum', unanswered };
    return { items: draw.pick([YES, points]), need: draw.pick(['all', '1', 2, '3']), unanswered };
  },
  deduct: (draw, { max }) => {
    const items = [{ count: countable(draw), each: eighths(max, draw.int(1, 3)) }];
    const more = draw.chance(50) ? [{ when: draw.pick(YES), points: eighths(max, 3) }] : [];
    return {
      items: [...items, ...more],
      notBelow: eighths(max, draw.pick([0, 0, 1])),
      ...(draw.chance(30) ? { from: eighths(max, 6) } : {}),
    };
  },
  'sum-of': (draw, { max, depth }) =>
    draw
      .pick([
        [4, 4],
        [5, 2, 1],
        [3, 4],
      ])
      .map((share) => part(draw, eighths(max, share), depth)),
  'best-of': (draw, { max, depth }) => ({
    cases: draw
      .pick([
        [8, 4],
        [6, 8, 3],
      ])
      .map((share) => part(draw, eighths(max, share), depth)),
    unanswered: draw.pick(['missing', 'not-met']),
  }),
  mark: (draw, { max }) => {
    if (draw.chance(50)) return { fact: 'judged', outOf: '10' };
    return Number(max) >= 1 && draw.chance(50)
      ? { fact: 'survey' }
      : { fact: 'survey', outOf: draw.pick(['1', '4', '3']) };
  },
  goalposts: (draw, { max }) => ({
    of: countable(draw),
    low: draw.pick(['0', '-1', '1']),
    high: draw.pick(['2', '3', '4.5']),
    prefer: draw.pick(['high', 'low']),
    ...draw.pick([
      { whenOutside: 'clamp' },
      { whenOutside: 'clamp', from: eighths(max, 2) },
      { whenOutside: 'unscorable' },
    ]),
  }),
  relative: (draw, { max, away }) => {
    const method = draw.pick(['min-max', 'share-of-max', 'rank', 'percentile']);
    return {
      of: draw.chance(70) ? countable(draw) : { var: 'speed' },
      cohort: draw.pick(away ? ['all', 'urban-ones', 'clusters'] : ['all', 'clusters']),
      method,
      ...(method === 'share-of-max' ? {} : { prefer: draw.pick(['high', 'low']) }),
      ...(method === 'rank' ? { ties: draw.pick(['competition', 'dense', 'modified', 'average']) } : {}),
      ...(method === 'percentile' ? { percentile: draw.pick(['nearest-rank', 'linear']) } : {}),
      ...(draw.chance(30) ? { from: eighths(max, 2) } : {}),
      whenFlat: draw.pick(['full', 'zero', 'unscorable', ...(away ? ['not-applicable'] : [])]),
    };
  },
  logic: (draw, { max, away }) => logic(draw, max, away),
};

export const KIND_NAMES = Object.keys(RULES);
const NESTED = ['sum-of', 'best-of'];

export function ruleOf(draw: Draw, place: Place): Doc {
  const kinds = place.depth > 0 ? KIND_NAMES : KIND_NAMES.filter((kind) => !NESTED.includes(kind));
  const kind = draw.pick(kinds);
  return { [kind]: RULES[kind]?.(draw, place) };
}

function part(draw: Draw, max: string, depth: number): Doc {
  return { max, rule: ruleOf(draw, { max, depth: depth - 1, away: false }) };
}

function ratio(draw: Draw, away: boolean): Doc {
  const [part, whole] = draw.pick(PAIRS);
  const whenZero = draw.pick(['unscorable', 'zero', 'full', ...(away ? ['not-applicable'] : [])]);
  return { part, whole, whenZero, ...(draw.chance(30) ? { complement: true } : {}) };
}

function tiles(draw: Draw, max: string, [low = '', high = '']: readonly string[]): readonly Doc[] {
  const [top, middle, bottom] = [8, draw.int(1, 7), 0].map((count) => ({ points: eighths(max, count) }));
  const inclusive = draw.chance(50);
  return [
    { [inclusive ? 'atLeast' : 'above']: high, ...top },
    { atLeast: low, [inclusive ? 'below' : 'atMost']: high, ...middle },
    { below: low, ...bottom },
  ];
}

function countable(draw: Draw): Doc {
  return draw.chance(75)
    ? draw.pick(COUNTABLE)
    : draw.pick([
        { '+': [{ var: 'done' }, 1] },
        { max: [{ var: 'amount' }, { var: 'staff' }] },
        { count: { var: 'apps' } },
      ]);
}

/** A condition over facts and attributes. */
export function condition(draw: Draw): Doc {
  const fact = { var: draw.pick(['staff', 'files', 'amount', 'grade', 'speed', 'survey']) };
  const compared = { [draw.pick(['<', '<=', '>', '>=', '==', '!='])]: [fact, draw.pick([0, 1, 2, { var: 'done' }])] };
  return draw.pick([
    compared,
    { '<=': [draw.pick([0, 1]), fact, { number: '3' }] },
    { and: [{ var: 'yes-a' }, compared] },
    { or: [{ '!': [{ var: 'yes-b' }] }, compared] },
    { '==': [{ var: 'plan' }, 'late'] },
    { and: [compared, { attribute: 'urban' }] },
  ]);
}

/** Points by an expression: none of them earns from an empty submission; some leave the range from 0 to max. */
function logic(draw: Draw, max: string, away: boolean): Doc {
  const all = { number: max };
  const speed = { '*': [all, { '/': [{ var: 'done' }, { var: 'files' }] }] };
  const asked = draw.pick([{ var: 'staff' }, { var: 'speed' }, { '/': [{ var: 'amount' }, 3] }]);
  const cohort = draw.pick(away ? ['all', 'urban-ones', 'clusters'] : ['all', 'clusters']);
  const statistic = draw.pick<readonly Doc[]>([
    ['mean', asked],
    ['sum', asked],
    ['max', asked],
    ['percentile', asked, draw.pick([0, 25, 50, { number: '66.6' }, 100]), draw.pick(['nearest-rank', 'linear'])],
  ]);
  const choices: readonly Doc[] = [
    { if: [{ '>=': [{ var: 'staff' }, { cohort: [cohort, ...statistic] }] }, all, 0] },
    { if: [condition(draw), all, { number: eighths(max, 2) }] },
    { if: [{ present: 'amount' }, { min: [{ var: 'amount' }, all] }, 0] },
    speed,
    { min: [speed, all] },
    { max: [0, { '-': [all, { var: 'files' }] }] },
    { '-': [{ var: 'staff' }, { var: 'done' }] },
    { round: [{ '/': [{ var: 'files' }, 4] }, draw.int(0, 1), draw.pick(['half-up', 'half-even', 'floor'])] },
    { if: [{ '<': [{ var: 'staff' }, 2] }, 0, { '<': [{ var: 'staff' }, 4] }, { number: eighths(max, 4) }, all] },
    { because: ['by-hand', { '*': [{ attribute: 'size' }, { var: 'grade' }] }] },
    ...(away ? [{ if: [{ '==': [{ var: 'files' }, 0] }, { 'not-applicable': 'nothing-filed' }, all] }] : []),
  ];
  return draw.pick(choices);
}
