import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutants } from '../../src/author/cases/mutate/mutants.js';
import { alteredReader } from '../../src/author/cases/mutate/read-altered.js';
import { readSource } from '../../src/author/index.js';
import { scoresOf, type Trial, trialScoring } from '../../src/author/inputs/trial.js';
import { BUILT_IN } from '../../src/engine.js';
import { compilePack } from '../../src/index.js';
import { whole } from '../../src/kit/exact.js';
import type { Json, Value } from '../../src/model/expression.js';
import { type Pack, packSchema } from '../../src/model/pack.js';
import { readShape } from '../../src/stages/shape.js';

const SHAPES = ['A5', 'A9', 'A18', 'B4', 'B9', 'C4', 'C9'];

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
      const text = (value: unknown) =>
        JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));

      expect(known.size).toBeLessThanOrEqual(tier.order.length);
      for (const node of tier.order) expect(text(scoring.outcomeOf(node)), node).toBe(text(alone[node]?.outcome));
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
