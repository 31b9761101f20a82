import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { disagreements, naiveRecord } from '../support/naive-agreement.js';
import { drawing } from '../support/naive-draw.js';
import { assessmentOf } from '../support/naive-generate-assessment.js';
import { packOf } from '../support/naive-generate-pack.js';
const hash = (b: Uint8Array) => new Uint8Array(createHash('sha256').update(b).digest());
test('prof', () => {
  const t = { gen: 0, compile: 0, assess: 0, naive: 0, cmp: 0 };
  fc.assert(fc.property(fc.gen(), (g) => {
    const draw = drawing(g);
    let a = performance.now();
    const tick = (k: keyof typeof t) => { const b = performance.now(); t[k] += b - a; a = b; };
    const pack = packOf(draw); const assessment = assessmentOf(draw, pack); tick('gen');
    const e = createEngine(BUILT_IN); const c = e.compilePack(pack, {}, { hash }); tick('compile');
    if (!c.ok) throw new Error('x');
    const r = e.assess(c.value, assessment, { hash }); tick('assess');
    if (!r.ok) throw new Error('y');
    const n = naiveRecord(pack, assessment); tick('naive');
    disagreements(r.value, n); tick('cmp');
  }), { seed: 1, numRuns: 60 });
  console.log(t);
});
