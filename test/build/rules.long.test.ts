import { expect, test } from 'vitest';
import { benchAssessment, benchFacts, type Facts } from '../../bench/assessment.js';
import { benchPack } from '../../bench/pack.js';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { ROUND_MODES } from '../../src/kit/rounding.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { columnsOf, ruleOf } from '../support/rule-pairs.js';
import { sameAsEngine } from '../support/scoring-module.js';
import { SEED } from '../support/seed.js';

const engine = createEngine(BUILT_IN);

const titled = (vi: string) => ({ title: { vi } });

const PLACES = { a: 0, b: 0, c: 0, x: 2, y: 2 } as const;

/** A pack of these rules, each the points of a criterion. */
function packOf(rules: readonly unknown[]): Record<string, unknown> {
  const children = rules.map((logic, at) => ({
    id: `rule${at}`,
    ...titled(`Tiêu chí ${at}`),
    max: 10,
    rule: { logic },
  }));
  const total = { id: 'total', ...titled('Tổng'), max: rules.length * 10, combine: 'sum', children };
  const numbers = Object.entries(PLACES).map(([id, places]) => ({ id, ...titled(id), type: 'number', places }));
  const booleans = ['p', 'q'].map((id) => ({ id, ...titled(id), type: 'boolean' }));
  return { ...benchPack().document, facts: [...numbers, ...booleans], relations: [], tiers: [tierOf(total)] };
}

/** Rules over the unit's own facts that a pack may have: none that walks over children, none that gives points for nothing. */
function rulesOf(draws: Chance, count: number): readonly unknown[] {
  const rules: unknown[] = [];
  while (rules.length < count) {
    const rule = ruleOf(draws, 3);
    const isOfFacts = !JSON.stringify(rule).includes('"nodes"');
    if (isOfFacts && engine.compilePack(packOf([rule])).ok) rules.push(rule);
  }
  return rules;
}

function tierOf(total: object) {
  return { id: 'commune', ...titled('Cấp xã'), cohorts: [{ id: 'all' }], criteria: [total], rankings: [] };
}

/** Units whose figures lie near ties, bounds and 2^53; a figure without a number was not given. */
function unitsOf(draws: Chance, units: number): readonly Facts[] {
  const { numbers, booleans } = columnsOf(draws, units);
  return Array.from({ length: units }, (_, row) => {
    const facts: Record<string, number | boolean | string> = {};
    for (const [id, places] of Object.entries(PLACES)) {
      const value = numbers[id]?.[row] as number;
      if (!Number.isNaN(value)) facts[id] = decimal(value, places);
    }
    for (const [id, column] of Object.entries(booleans)) if (!Number.isNaN(column[row])) facts[id] = column[row] === 1;
    return facts;
  });
}

function decimal(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value < 0 ? `-${text}` : text;
}

test('of 80 rules and 130 units near ties, bounds and 2^53, a module says what the engine says', async () => {
  const draws = chance(SEED);
  const { cells, odd } = await sameAsEngine(packOf(rulesOf(draws, 80)), benchAssessment(unitsOf(draws, 130)));

  expect(cells).toBe(130 * 81);
  expect(cells - odd).toBeGreaterThan(3_000);
  expect(odd).toBeGreaterThan(300);
});

test.each(['plain', 'unrounded'] as const)(
  'of the %s pack that is measured, with figures that are missing or out of bounds, a module says what the engine says',
  async (variant) => {
    const pack = benchPack(variant);
    const facts = benchFacts(pack, { units: 60, missing: 10, broken: 5 });
    const { cells, odd } = await sameAsEngine(pack.document, benchAssessment(facts));

    expect(cells).toBe(60 * 105);
    expect(odd).toBeLessThan(200);
  },
);

test('of ties above and below 0, in every mode, a module rounds as the engine does', async () => {
  const rules = ROUND_MODES.flatMap((mode) => [
    { round: [{ '/': [{ var: 'a' }, 2] }, 0, mode] },
    { round: [{ '/': [{ var: 'x' }, { var: 'b' }] }, 1, mode] },
  ]);
  const units = Array.from({ length: 41 }, (_, at): Facts => {
    const a = String(at - 20);
    return { a, b: at % 2 === 0 ? '2' : '-4', x: `${a}.50` };
  });
  const { cells, odd } = await sameAsEngine(packOf(rules), benchAssessment(units));

  expect(cells).toBe(41 * 13);
  expect(odd).toBeLessThan(41 * 2);
});
