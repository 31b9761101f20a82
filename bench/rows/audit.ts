import { secondOpinion, verify } from '../../src/audit/index.js';
import { OPTIONS } from '../engine.js';
import type { PackVariant } from '../pack.js';
import type { Row } from '../row.js';

const shared = { table: 'record', unit: 'µs per unit × criterion', against: 'assess' } as const;

/** Every node and place computed once more, by other code. */
const opinion = (name: string, what: string, pack: PackVariant): Row => ({
  ...shared,
  name,
  what,
  most: 100,
  prepare: (data, units) => {
    const { compiled, scored } = data({ units, pack });
    const results = scored();
    return {
      run: () => {
        const { differences } = secondOpinion(compiled.plan, results);
        if (differences.length > 0) throw new Error(`${name}: ${JSON.stringify(differences[0])}`);
      },
    };
  },
});

export const AUDIT: readonly Row[] = [
  {
    ...shared,
    name: 'verify',
    what: '**verify**: digests, and the record derived again',
    most: 1000,
    prepare: (data, units) => {
      const record = data({ units }).record();
      return {
        run: () => {
          const { verdict } = verify(record, OPTIONS);
          if (verdict !== 'verified') throw new Error(`verify: ${verdict}`);
        },
      };
    },
  },
  opinion('second-opinion', '**second opinion** on every node and place', 'plain'),
  opinion('second-opinion-cohort', 'the same, four criteria that compare units', 'cohort'),
];
