import { mustAgree } from '../agree.js';
import { loadLimit } from '../limit.js';
import { checkedOn, type Row } from '../row.js';

/** The bar: what a program for this pack alone costs. */
export const HARD_CODED: readonly Row[] = (['plain', 'unrounded'] as const).map((pack) => ({
  name: pack === 'plain' ? 'hard-coded' : `hard-coded-${pack}`,
  table: 'score',
  what: pack === 'plain' ? 'hard-coded doubles, unit by unit, no checks' : 'the same, unrounded ratios',
  unit: 'µs per unit × criterion',
  against: 'hard-coded',
  prepare: async (data, units) => {
    const sample = data({ ...checkedOn(units), pack });
    const { facts } = data({ units, pack });
    const limit = await loadLimit(sample.pack);
    mustAgree('hard-coded', sample.reference(), limit(sample.facts));
    return { run: () => limit(facts) };
  },
}));
