import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assessmentOf } from '../../src/author/cases/case-assessment.js';
import { alteredReader } from '../../src/author/cases/mutate/altered-reader.js';
import { mutants } from '../../src/author/cases/mutate/mutants.js';
import { readCases, readSource } from '../../src/author/index.js';
import { isAdmissible, scoresOf, type Trial, trialScoring } from '../../src/author/inputs/trial.js';
import { BUILT_IN } from '../../src/engine.js';
import { compilePack } from '../../src/index.js';
import { ratio, whole } from '../../src/kit/exact.js';
import { LIMITS } from '../../src/model/document.js';
import type { Json, Value } from '../../src/model/expression.js';
import { type Pack, packSchema } from '../../src/model/pack.js';
import type { NodeScore } from '../../src/model/scores.js';
import { compile, createMemo } from '../../src/stages/compile.js';
import { evaluate } from '../../src/stages/evaluate.js';
import { alteredPlan, basePlan, keptEvaluation, scoresOfAltered } from '../../src/stages/evaluate-altered.js';
import { readAssessment } from '../../src/stages/read-assessment.js';
import { recompiling } from '../../src/stages/recompile.js';
import { readShape } from '../../src/stages/shape.js';

/** As JSON, whatever the numbers are kept in; functions are left out. */
const text = (value: unknown) => JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));

const SHAPES = ['A5', 'A9', 'A18', 'B4', 'B9', 'C4', 'C9'];

/** Shapes where a gate, a rule or a weight that is altered changes what a node reads, or what its group reads of it. */
const READING_OTHERS = ['A11', 'B8', 'B11', 'B12', 'C14'];

function packAt(shape: string) {
  const file = new URL(`../../examples/shapes/${shape}/pack.yaml`, import.meta.url);
  return compilePack(readSource(readFileSync(file, 'utf8')).document);
}

/** Units that differ from one to the next by one or two figures, in and out of bounds, given and absent. */
function trialsOf({ plan }: ReturnType<typeof packAt>): readonly Trial[] {
  const facts = Object.values(plan.facts).filter(({ derived }) => !derived);
  let figures: Record<string, Value> = {};
  return Array.from({ length: 60 }, (_, step): Trial => {
    const fact = facts[step % facts.length];
    if (fact) {
      const { [fact.id]: _old, ...rest } = figures;
      const numbers = [whole(step % 7), whole(-1), whole(1000)];
      const values: readonly (Value | undefined)[] =
        fact.type.is === 'number' ? numbers : fact.type.is === 'boolean' ? [true, false] : [undefined];
      const value = values[(step * 5) % values.length];
      figures = step % 11 === 10 || value === undefined ? rest : { ...rest, [fact.id]: value };
    }
    return { facts: figures, attributes: {}, notApplicable: [], evidence: step % 13 !== 12 };
  });
}

test.each(SHAPES)('shape %s: a unit that is scored after another has the scores that it has alone', (shape) => {
  const compiled = packAt(shape);
  for (const tier of compiled.plan.tiers) {
    const scoring = trialScoring(compiled.plan, tier);
    for (const trial of trialsOf(compiled)) {
      const known = new Set(scoring.put(trial));
      const [alone = {}] = scoresOf(compiled.plan, tier, [trial]);

      expect(known.size).toBeLessThanOrEqual(tier.order.length);
      for (const node of tier.order) expect(text(scoring.outcomeOf(node)), node).toBe(text(alone[node]?.outcome));
    }
  }
});

test.each(SHAPES)('shape %s: a unit whose facts are written over has the scores of one that is made anew', (shape) => {
  const compiled = packAt(shape);
  for (const tier of compiled.plan.tiers) {
    const scoring = trialScoring(compiled.plan, tier);
    const numeric = Object.values(compiled.plan.facts).filter(({ derived, type }) => !derived && type.is === 'number');
    for (const { id } of numeric) {
      const facts: Record<string, Value> = Object.fromEntries(numeric.map((fact) => [fact.id, whole(3)]));
      // no count is 1/3: as the first, and among others
      for (const [step, value] of [ratio(1, 3), whole(2), ratio(1, 3), whole(5), whole(2), ratio(1, 3)].entries()) {
        facts[id] = value;
        const trial: Trial = { facts, attributes: {}, notApplicable: [], evidence: true };
        scoring.put(trial, step === 0 ? undefined : [id]);
        if (!isAdmissible(compiled.plan, trial)) continue;
        const [alone = {}] = scoresOf(compiled.plan, tier, [trial]);
        for (const node of tier.order) expect(text(scoring.outcomeOf(node)), node).toBe(text(alone[node]?.outcome));
      }
    }
  }
});

test.each(SHAPES)('shape %s: an altered pack is read as if it had been read whole', (shape) => {
  const document = packAt(shape).pack.document as unknown as Pack;
  const schema = packSchema(Object.values(BUILT_IN.kinds), Object.values(BUILT_IN.combiners));
  const read = alteredReader(schema, document as unknown as Json);
  const altered = mutants(document);

  expect(altered.length).toBeGreaterThan(0);
  for (const mutant of altered) {
    const json = mutant.document as unknown as Json;
    expect(JSON.stringify(read(json)), mutant.name).toBe(JSON.stringify(readShape(schema, json).value));
  }
});

/** Every altered pack of a shape that its schema reads. */
function alteredPacks(shape: string) {
  const document = packAt(shape).pack.document as unknown as Pack;
  const schema = packSchema(Object.values(BUILT_IN.kinds), Object.values(BUILT_IN.combiners));
  const read = alteredReader(schema, document as unknown as Json);
  const altered = mutants(document).flatMap((mutant) => {
    const pack = read(mutant.document as unknown as Json);
    return pack ? [{ ...mutant, pack }] : [];
  });
  return { pack: read(document as unknown as Json) ?? document, altered };
}

test.each([...SHAPES, ...READING_OTHERS])(
  'shape %s: an altered pack is compiled after others as it is alone',
  (shape) => {
    const memo = createMemo();
    const { pack, altered } = alteredPacks(shape);
    const { recompile } = recompiling(pack, { tables: BUILT_IN, limits: LIMITS, memo });
    for (const mutant of altered) {
      const after = compile(mutant.pack, BUILT_IN, undefined, undefined, memo);
      const alone = compile(mutant.pack, BUILT_IN);

      expect(text(after.plan), mutant.name).toBe(text(alone.plan));
      expect(text(recompile(mutant.pack)), mutant.name).toBe(text(alone.plan));
      expect(after.issues.map(text).toSorted(), mutant.name).toEqual(alone.issues.map(text).toSorted());
    }
  },
);

/** What others read of a score, and what a case may state of it: neither its reasons nor its figures. */
function measuredIn(score: NodeScore | undefined) {
  if (!score) return [];
  const { outcome, counted, approximate, published, level } = score;
  return [{ outcome, counted, approximate, published, level }];
}

test.each(SHAPES)('shape %s: cases are scored on an altered pack by what differs as by the whole', (shape) => {
  const memo = createMemo();
  const { pack, altered } = alteredPacks(shape);
  const base = compile(pack, BUILT_IN, undefined, undefined, memo).plan;
  if (!base) throw new Error('no plan');
  const file = new URL(`../../examples/shapes/${shape}/cases.yaml`, import.meta.url);
  const documents = readCases(packAt(shape), readSource(readFileSync(file, 'utf8')).document ?? null);
  if (!documents.ok) throw new Error(text(documents.errors));
  const { cases } = documents.value;
  let looked = 0;
  for (const packCase of cases) {
    const { inputs } = readAssessment(assessmentOf(base, cases, packCase), base, '');
    if (!inputs) throw new Error('no inputs');
    const kept = keptEvaluation(basePlan(base), inputs);
    for (const { pack: alteredPack, node, name } of altered) {
      const { plan } = compile(alteredPack, BUILT_IN, undefined, undefined, memo);
      const differing = node !== undefined && plan ? alteredPlan(basePlan(base), plan) : undefined;
      if (!plan || !differing) continue;
      const whole = evaluate(plan, inputs).scores;
      for (const id of plan.tiers.flatMap(({ order }) => order)) {
        const again = scoresOfAltered(kept, differing, 'reported', new Set([id]));
        looked += 1;
        const some = again?.scores ?? evaluate(base, inputs).scores;
        // a unit that sent nothing has no layer
        const ofNode = (of: typeof some) => text(of.flatMap(({ layers }) => measuredIn(layers.reported?.[id])));
        expect(ofNode(some), `${name}: ${id}`).toBe(ofNode(whole));
      }
    }
  }
  expect(looked).toBeGreaterThan(0);
});
