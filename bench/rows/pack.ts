import { readdirSync, readFileSync } from 'node:fs';
import { coverage, mutationScore, prove, readCases, readSource, runCases } from '../../src/author/index.js';
import { engine, OPTIONS, okOf } from '../engine.js';
import { benchPack } from '../pack.js';
import type { Row } from '../row.js';

const shared = { table: 'pack', unit: 'ms', against: 'compile' } as const;

/** What `tieuchi check` does with a pack of so many groups of 25 criteria, from objects. */
const check = (groups: number): Row => ({
  ...shared,
  name: `check-${groups * 25}`,
  what: `**check** of ${groups * 25} criteria: compiled and proven`,
  isLong: true,
  prepare: () => {
    const { document } = benchPack('plain', groups);
    return { run: () => prove(okOf(engine.compilePack(document, {}, OPTIONS))) };
  },
});

export const PACK: readonly Row[] = [
  {
    ...shared,
    name: 'compile',
    what: '**compilePack** of 100 criteria',
    prepare: () => {
      const { document } = benchPack();
      return { run: () => okOf(engine.compilePack(document, {}, OPTIONS)) };
    },
  },
  check(4),
  check(12),
  {
    ...shared,
    name: 'test-gia-lai-2019',
    what: '**test** of gia-lai-2019: cases, coverage, alterations',
    isLong: true,
    prepare: () => {
      const compiled = okOf(engine.compilePack(documentOf('gia-lai-2019.pack.yaml'), {}, OPTIONS));
      const cases = readdirSync(new URL('cases', GIA_LAI))
        .toSorted()
        .map((name) => okOf(readCases(compiled, documentOf(`cases/${name}`))));
      return {
        run: () => [runCases(compiled, cases), coverage(compiled, cases), mutationScore(compiled, cases)],
      };
    },
  },
];

const GIA_LAI = new URL('../../criteria-packs/gia-lai-2019/', import.meta.url);

function documentOf(name: string): unknown {
  return readSource(readFileSync(new URL(name, GIA_LAI), 'utf8')).document;
}
