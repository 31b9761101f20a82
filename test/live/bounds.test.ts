import { expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { Value } from '../../src/model/expression.js';
import { type Bounded, checkBounds, checkBoundsAgain } from '../../src/stages/evaluate/bounds.js';
import { chance } from '../jsonlogic/chance.js';
import { documentOf } from '../support/documents.js';
import { firstCases } from '../support/naive-cases.js';

const engine = createEngine(BUILT_IN);

const shown = ({ unusable, findings }: Bounded) => JSON.stringify({ unusable: [...unusable], findings });

test('a unit of which one figure after another changes breaks the bounds and relations that it breaks when all are asked', () => {
  const draws = chance(1815);
  const met = { broken: 0, mended: 0, relations: 0 };
  for (const { pack, assessment } of firstCases(30)) {
    const compiled = engine.compilePack(pack);
    const scored = compiled.ok ? engine.score(compiled.value, assessment) : compiled;
    if (!compiled.ok || !scored.ok) throw new Error('a generated case is refused');
    const { plan } = compiled.value;
    const { units } = scored.value.inputs;
    for (const { reported, attributes } of units) {
      const facts: Record<string, Value> = { ...reported };
      let before = checkBounds(plan, facts, attributes, 'reported');
      for (let edit = 0; edit < 12; edit += 1) {
        const fact = draws.pick(Object.keys(plan.facts));
        // a value that another unit gave, a number far outside, or none
        const value = draws.pick([draws.pick(units).reported[fact], { n: draws.below(2000) - 500, d: 7 }, undefined]);
        if (value === undefined) delete facts[fact];
        else facts[fact] = value;
        const again = checkBoundsAgain(plan, before, { facts, attributes, layer: 'reported' }, fact);
        const all = checkBounds(plan, facts, attributes, 'reported');
        if (shown(again) !== shown(all)) expect({ fact, ...again }).toEqual({ fact, ...all });
        met.broken += again.findings.length > before.findings.length ? 1 : 0;
        met.mended += again.findings.length < before.findings.length ? 1 : 0;
        met.relations += again.findings.some(({ params }) => params.relation) ? 1 : 0;
        before = again;
      }
    }
  }
  expect(Object.values(met).every((count) => count > 50) ? '' : met).toBe('');
});

test('a relation that asks whether a fact was given is asked again when it is given, and when it is taken away', () => {
  const document = documentOf('test/fixtures/format/small.pack.yaml') as object;
  const holds = { or: [{ present: 'has-website' }, { '>=': [{ var: 'staff' }, 10] }] };
  const compiled = engine.compilePack({ ...document, relations: [{ holds, title: { vi: 'Có trang hoặc đủ người' } }] });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const { plan } = compiled.value;
  const staff = { n: 3, d: 1 };
  const of = (facts: Readonly<Record<string, Value>>) => ({ facts, attributes: {}, layer: 'reported' as const });
  const few = checkBounds(plan, { staff }, {}, 'reported');
  const given = checkBoundsAgain(plan, few, of({ staff, 'has-website': false }), 'has-website');
  const taken = checkBoundsAgain(plan, given, of({ staff }), 'has-website');

  expect([few, given, taken].map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    ['relation-broken'],
    [],
    ['relation-broken'],
  ]);
});
