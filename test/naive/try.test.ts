import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements, engineRecord, naiveRecord } from '../support/naive-agreement.js';
import { drawing } from '../support/naive-draw.js';
import { assessmentOf } from '../support/naive-generate-assessment.js';
import { packOf } from '../support/naive-generate-pack.js';

test('try', () => {
  const seen = new Map<string, number>();
  let cases = 0;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draw = drawing(g);
      const pack = packOf(draw);
      const assessment = assessmentOf(draw, pack);
      cases += 1;
      try {
        const found = disagreements(engineRecord(pack, assessment), naiveRecord(pack, assessment));
        if (found.length) {
          seen.set('disagree', (seen.get('disagree') ?? 0) + 1);
          if ((seen.get('disagree') ?? 0) < 6) { console.log(cases, found.slice(0, 6).join('\n')); writeFileSync(`/tmp/case-${cases}.json`, JSON.stringify({ pack, assessment, found }, null, 1)); }
        }
      } catch (e) {
        const key = String((e as Error).stack).replaceAll(/.\{"code":"children-max","severity":"warning"[^}]*\}\}/g,'').slice(0, 500);
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }),
    { seed: 1, numRuns: Number(process.env.RUNS ?? 100) },
  );
  console.log(cases, [...seen].map(([k, v]) => `${v} ${k}`).join('\n').slice(0, 6000));
});
