import { existsSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long tests that take a minute or more. Vitest begins with the largest files, which these are not. */
const MINUTES: readonly string[] = [
  'package/tarball.long.test.ts',
  'derive/every-row.long.test.ts',
  'views/three-ways.prop.long.test.ts',
  'audit/tamper.long.test.ts',
  'live/live.prop.long.test.ts',
  'form/formula.long.test.ts',
  'docs/add-a-word.long.test.ts',
  'author/prove/sound.prop.long.test.ts',
  'demo/year.long.test.ts',
  'diff/attribution.prop.long.test.ts',
  'bad-input/pack.prop.long.test.ts',
];

/** Begins with the files that take longest, so that at the end no worker waits for another that has just begun one. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = MINUTES.filter((name) => !existsSync(new URL(`../test/${name}`, import.meta.url)));
    if (gone.length > 0) throw new Error(`scripts/slowest-first.ts names tests that are not there: ${gone.join(', ')}`);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = MINUTES.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return place < 0 ? MINUTES.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
