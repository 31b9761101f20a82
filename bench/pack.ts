import { type Chance, chance } from '../test/jsonlogic/chance.js';
import {
  type BenchCriterion,
  type BenchFact,
  bandsOfCount,
  bandsOfRatio,
  bestOfTwo,
  checklist,
  choice,
  type Doc,
  deduct,
  flag,
  flagOfTwo,
  goalposts,
  logic,
  type Maker,
  perItem,
  ROUND,
  relative,
  share,
  sumOfTwo,
} from './pack/makers.js';

/**
 * - `plain`: ratios are rounded to hundredths by their criteria.
 * - `unrounded`: nothing is rounded before it is printed, so that groups add ratios.
 * - `cohort`: four criteria compare the unit with all others.
 */
export type PackVariant = 'plain' | 'unrounded' | 'cohort';

/** The pack that is measured: 100 criteria, 173 facts, 105 nodes. */
export interface BenchPack {
  readonly document: Doc;
  readonly facts: readonly BenchFact[];
  readonly groups: readonly (readonly BenchLeaf[])[];
}

/** A criterion of the pack with its id. */
export type BenchLeaf = BenchCriterion & { readonly id: string; readonly rounded: boolean };

const PLAIN = { whenZero: 'not-applicable' };
const FULL = { whenZero: 'full', complement: true };
const TARGET = { whenZero: 'zero', target: 80, whenOver: 'cap' };

/** The 25 criteria of a group, kinds mixed; what differs from group to group stands in the four tables below. */
const kindsOf = (group: number): readonly Maker[] => [
  share(PLAIN),
  flag,
  bandsOfRatio,
  share(PLAIN),
  choice,
  perItem,
  share(FULL),
  bandsOfCount,
  flag,
  share(TARGET),
  deduct,
  bandsOfRatio,
  checklist(group === 0 ? 6 : 5),
  share(PLAIN),
  goalposts('high'),
  PAIR[group] ?? flagOfTwo,
  share(FULL),
  sumOfTwo,
  flag,
  bandsOfRatio,
  AMOUNT[group] ?? goalposts('low'),
  share(TARGET),
  bandsOfCount,
  choice,
  perItem,
];

const PAIR: readonly Maker[] = [flagOfTwo, flagOfTwo, bestOfTwo, bestOfTwo];
const AMOUNT: readonly Maker[] = [goalposts('low'), goalposts('low'), goalposts('low'), logic];

/** What stands in place of the first goalposts of each group, where units are compared. */
const COMPARED: readonly Maker[] = [
  relative({ method: 'min-max' }),
  relative({ method: 'share-of-max' }),
  relative({ method: 'rank', ties: 'competition', prefer: 'low' }),
  relative({ method: 'percentile', percentile: 'nearest-rank' }),
];

const DIVIDES: ReadonlySet<string> = new Set(['share', 'goalposts', 'relative']);

/** The pack of a variant, always the same; of another size where it has more groups than four. */
export function benchPack(variant: PackVariant = 'plain', groupCount = 4): BenchPack {
  const draws = chance(2019);
  let numbered = 0;
  const next = () => {
    numbered += 1;
    return numbered;
  };
  const groups = Array.from({ length: groupCount }, (_, group) =>
    kindsOf(group).map((kind, index) =>
      leafOf(variant === 'cohort' && index === 14 ? COMPARED[group] : kind, variant, { group, index }, next, draws),
    ),
  );
  const facts = groups.flat().flatMap((leaf) => leaf.facts);
  return { document: documentOf(facts, groups), facts, groups };
}

function leafOf(
  make: Maker = flag,
  variant: PackVariant,
  { group, index }: { readonly group: number; readonly index: number },
  next: () => number,
  draws: Chance,
): BenchLeaf {
  const criterion = make(next, draws);
  const divides = Object.keys(criterion.rule).some((kind) => DIVIDES.has(kind));
  return { ...criterion, id: `c${group + 1}-${index + 1}`, rounded: divides && variant !== 'unrounded' };
}

/** A title, which no digit depends on. */
const titled = (title: string) => ({ title: { vi: title } });

const PUBLISH = { points: ROUND, percent: ROUND };

function documentOf(facts: readonly BenchFact[], groups: readonly (readonly BenchLeaf[])[]): Doc {
  const children = groups.map((leaves, index) => ({
    id: `group${index + 1}`,
    ...titled(`Nhóm ${index + 1}`),
    max: sumOfMax(leaves),
    combine: 'sum',
    publish: PUBLISH,
    children: leaves.map(({ id, max, rule, rounded }) => ({
      id,
      ...titled(`Tiêu chí ${id}`),
      max,
      ...(rounded ? { round: ROUND } : {}),
      rule,
    })),
  }));
  const total = {
    id: 'total',
    ...titled('Tổng điểm'),
    max: sumOfMax(groups.flat()),
    combine: 'sum',
    publish: PUBLISH,
    levels: LEVELS,
    children,
  };
  return {
    format: 'tieuchi/pack@1',
    id: 'bench',
    version: '1.0.0',
    ...titled('Bộ tiêu chí để đo'),
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: facts.map(({ id, document }) => ({ id, ...titled(`Số liệu ${id}`), ...document })),
    relations: relationsOf(facts),
    tiers: [{ id: 'commune', ...titled('Cấp xã'), cohorts: [{ id: 'all' }], criteria: [total], rankings: [RANKING] }],
    gaps: [],
  };
}

function sumOfMax(leaves: readonly BenchLeaf[]): number {
  return leaves.reduce((sum, { max }) => sum + max, 0);
}

/** Best first; the best level asks besides that every group reach 46 % of its maximum. */
const LEVELS = {
  by: 'percent',
  basis: 'published',
  steps: [
    { id: 'I', atLeast: 54, gate: { all: [{ nodes: ['total', 'children'] }, { '>=': [{ var: 'percent' }, 46] }] } },
    { id: 'II', atLeast: 52 },
    { id: 'III', atLeast: 50 },
    { id: 'IV', atLeast: 46 },
  ],
  floor: { id: 'none' },
};

const RANKING = {
  id: 'places',
  of: 'total',
  by: 'percent',
  basis: 'published',
  cohort: 'all',
  ties: 'competition',
  tieBreak: [{ of: 'group1', by: 'points', prefer: 'high' }],
  notSubmitted: 'last-shared',
};

/** Two relations beside those of parts and wholes: the first two counts of the pack are bounded together, as are the last two. */
function relationsOf(facts: readonly BenchFact[]): readonly Doc[] {
  const counts = facts.filter(({ id }) => id.startsWith('count')).map(({ id }) => ({ var: id }));
  return [counts.slice(0, 2), counts.slice(-2)].map((pair) => ({ holds: { '<=': [{ '+': pair }, 9000] } }));
}
