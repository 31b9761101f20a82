import { expect, test } from 'vitest';
import { alteredReader } from '../../src/author/cases/mutate/altered-reader.js';
import { mutants } from '../../src/author/cases/mutate/mutants.js';
import { BUILT_IN } from '../../src/engine.js';
import { LIMITS } from '../../src/model/document.js';
import type { Json } from '../../src/model/expression.js';
import { type Pack, packSchema } from '../../src/model/pack.js';
import type { NodeScore } from '../../src/model/scores.js';
import { compile, createMemo } from '../../src/stages/compile.js';
import { evaluate } from '../../src/stages/evaluate.js';
import { alteredPlan, basePlan, keptEvaluation, scoresOfAltered } from '../../src/stages/evaluate-altered.js';
import { readAssessment } from '../../src/stages/read-assessment.js';
import { recompiling } from '../../src/stages/recompile.js';
import { readShape } from '../../src/stages/shape.js';
import { firstCases } from '../support/naive-cases.js';
import { compiledOf } from '../support/proof-packs.js';

/** How many generated packs, and of each which alterations: every so many. */
const [PACKS, EVERY] = [8, 7];

/** As JSON, whatever the numbers are kept in; functions are left out. */
const text = (value: unknown) => JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));

/** What others read of a score, and what a case may state of it: neither its reasons nor its figures. */
function measuredIn(score: NodeScore | undefined) {
  if (!score) return [];
  const { outcome, counted, approximate, published, level } = score;
  return [{ outcome, counted, approximate, published, level }];
}

test('altered packs, generated ones, are read, compiled and scored by what differs as by the whole', () => {
  const looked = { packs: 0, same: 0, other: 0 };
  const schema = packSchema(Object.values(BUILT_IN.kinds), Object.values(BUILT_IN.combiners));
  for (const { pack: drawn, assessment } of firstCases(PACKS)) {
    const document = compiledOf(drawn).pack.document as unknown as Pack;
    const read = alteredReader(schema, document as unknown as Json);
    const { plan: base, recompile } = recompiling(read(document as unknown as Json) ?? document, {
      tables: BUILT_IN,
      limits: LIMITS,
      memo: createMemo(),
    });
    if (!base) throw new Error('no plan');
    const { inputs } = readAssessment(assessment as never, base, '');
    if (!inputs) throw new Error('no inputs');
    const from = basePlan(base);
    const kept = keptEvaluation(from, inputs);
    const original = evaluate(base, inputs).scores;
    for (const [place, { document: altered, node, name }] of mutants(document).entries()) {
      if (place % EVERY !== 0) continue;
      const json = altered as unknown as Json;
      const pack = read(json);
      expect(text(pack), name).toBe(text(readShape(schema, json).value));
      const plan = pack && recompile(pack);
      const alone = pack && compile(pack, BUILT_IN).plan;
      expect(text(plan), name).toBe(text(alone));
      looked.packs += 1;
      const differing = node !== undefined && plan ? alteredPlan(from, plan) : undefined;
      if (!alone || !differing) continue;
      const whole = evaluate(alone, inputs).scores;
      for (const id of new Set(alone.tiers.flatMap(({ order }) => order))) {
        const some = scoresOfAltered(kept, differing, 'reported', new Set([id]));
        looked[some ? 'other' : 'same'] += 1;
        const scores = some?.scores ?? original;
        const ofNode = (of: typeof scores) => text(of.flatMap(({ layers }) => measuredIn(layers.reported?.[id])));
        expect(ofNode(scores), `${name}: ${id}`).toBe(ofNode(whole));
      }
    }
  }
  expect(Math.min(...Object.values(looked))).toBeGreaterThan(20);
}, 600_000);
