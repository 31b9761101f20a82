import type { Doc } from './naive-expressions.js';
import { packOf } from './proof-packs.js';

const TITLE = { vi: 'Tên' };

/** Levels of the communes' total: a from 8 points, else b. */
export const LEVELS = {
  by: 'points',
  basis: 'exact',
  steps: [{ id: 'a', title: TITLE, atLeast: '8' }],
  floor: { id: 'b', title: TITLE },
};

/**
 * Districts with these criteria, and communes below them, whose one criterion `own` gives a tenth of a file a point, 10 at
 * the most.
 */
export function belowPack(criteria: readonly Doc[], own: Doc = {}): Doc {
  const commune = {
    id: 'own',
    title: TITLE,
    max: '10',
    rule: { logic: { min: [10, { '/': [{ var: 'files' }, 10] }] } },
    levels: LEVELS,
    ...own,
  };
  const pack = packOf(
    [
      { id: 'files', type: 'count' },
      { id: 'plans', type: 'count', max: 4 },
    ],
    criteria,
  );
  const [upper] = pack.tiers as readonly Doc[];
  return {
    ...pack,
    tiers: [
      { ...upper, id: 'district', collects: 'commune' },
      { id: 'commune', title: TITLE, cohorts: [{ id: 'all' }], criteria: [commune], rankings: [] },
    ],
  };
}
