import { describe, expect, test } from 'vitest';
import { mustAgree } from '../../bench/agree.js';
import { benchAssessment, benchFacts } from '../../bench/assessment.js';
import { decimalContender } from '../../bench/contenders/json-logic-decimal.js';
import { logicEngineContender } from '../../bench/contenders/json-logic-engine.js';
import { jsonLogicContender } from '../../bench/contenders/json-logic-js.js';
import { dataSource } from '../../bench/data.js';
import { engine, OPTIONS, okOf } from '../../bench/engine.js';
import { type Contender, loadLimit } from '../../bench/limit.js';
import { benchPack } from '../../bench/pack.js';
import { referenceOf } from '../../bench/reference.js';
import { emptyResults, rankResults } from '../../bench/results.js';
import { ROWS } from '../../bench/rows.js';

const data = dataSource();
const UNITS = 20;
/** As rows are checked: enough figures are missing that each kind of criterion meets a missing one. */
const MISSING = 10;

test('the pack that is measured has 100 criteria, 173 facts and 105 nodes', () => {
  const { pack, compiled } = data({ units: UNITS });

  expect(pack.groups.flat()).toHaveLength(100);
  expect(pack.facts).toHaveLength(173);
  expect(Object.keys(compiled.plan.tiers[0]?.nodes ?? {})).toHaveLength(105);
});

test('the same units are drawn each time, and of a hundred figures about one is missing', () => {
  const facts = benchFacts(benchPack(), { units: 500 });
  const sent = facts.reduce((sum, unit) => sum + Object.keys(unit).length, 0);

  expect(facts).toEqual(benchFacts(benchPack(), { units: 500 }));
  expect(sent / (500 * 173)).toBeGreaterThan(0.985);
  expect(sent / (500 * 173)).toBeLessThan(0.995);
});

test('where a hundred of a hundred units are out of bounds, no total has a value', () => {
  const { scored } = data({ units: 5, broken: 100 });

  expect(scored().scores.map(({ layers }) => layers.reported?.total?.outcome.status)).toEqual(
    Array.from({ length: 5 }, () => 'unscorable'),
  );
});

describe('the hard-coded program', () => {
  test.each(['plain', 'unrounded'] as const)('gives all that the engine gives, pack %s', async (pack) => {
    const { pack: made, facts, reference } = data({ units: UNITS, missing: MISSING, pack });

    expect(() => mustAgree('engine', reference(), reference())).not.toThrow();
    mustAgree('hard-coded', reference(), (await loadLimit(made))(facts));
  });

  test('asks the gate: of the units above the bar of the best level, some have a group that is too low', async () => {
    const { pack, compiled } = data({ units: UNITS });
    const limit = await loadLimit(pack);
    const drawn = benchFacts(pack, { units: 5000, missing: 0 });
    const { percents, levels } = limit(drawn);
    const above = (level: number) => drawn.filter((_, at) => (percents[at] ?? 0) >= 5400 && levels[at] === level);
    const chosen = [...above(1).slice(0, 3), ...above(2).slice(0, 3)];
    const scored = engine.score(compiled, benchAssessment(chosen), OPTIONS);

    expect([...referenceOf(pack, okOf(scored)).levels]).toEqual([1, 1, 1, 2, 2, 2]);
  });

  test('rounds an exact half up: 5/24 of 3 points are 0.63', async () => {
    const limit = await loadLimit(benchPack());

    // the seventh criterion: what is left of the whole, of 3 points
    expect(limit([{ whole10: 24, part10: 19 }]).points[6]).toBe(63);
    expect(limit([{ whole10: 0, part10: 0 }]).points[6]).toBe(300);
    expect(limit([{ whole10: 24 }]).points[6]).toBe(0);
  });
});

describe('where nothing is rounded, the contender gives all that the engine gives:', () => {
  const makers: Readonly<Record<string, (unrounded: ReturnType<typeof data>) => Contender>> = {
    'json-logic-js': jsonLogicContender,
    'json-logic-js with decimal.js': decimalContender,
    'json-logic-engine': logicEngineContender,
  };

  test.each(Object.entries(makers))('%s', (name, make) => {
    const unrounded = data({ units: UNITS, missing: MISSING, pack: 'unrounded' });

    mustAgree(name, unrounded.reference(), make(unrounded)(unrounded.facts));
  });
});

test('equal percents are parted by the points of the first group; equals share a place and the next is skipped', () => {
  const results = emptyResults(5);
  results.percents.set([5000, 6000, 5000, 5000, 4000]);
  for (const [unit, points] of [900, 100, 900.2, 950, 999].entries()) results.points[unit * 105 + 100] = points;
  rankResults(results);

  expect([...results.places]).toEqual([3, 1, 3, 2, 5]);
});

test('a contender that differs in one value, or in one place, is refused', () => {
  const [same, value, place] = [emptyResults(2), emptyResults(2), emptyResults(2)];
  value.points[107] = 1;
  place.places[1] = 2;

  expect(() => mustAgree('x', same, emptyResults(2))).not.toThrow();
  expect(() => mustAgree('x', same, value)).toThrow(
    'x differs: 1 cells, 0 percents, 0 levels, 0 places; unit 1, node 2',
  );
  expect(() => mustAgree('x', same, place)).toThrow('x differs: 0 cells, 0 percents, 0 levels, 1 places');
});

describe('every row', () => {
  const short = ROWS.filter(({ isLong }) => !isLong);

  test('has a name of its own and is divided by a row that is there', () => {
    const names = ROWS.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(ROWS.filter(({ against }) => !names.includes(against))).toEqual([]);
  });

  test.each(short.map((row) => [row.name, row] as const))('%s runs once', async (_name, row) => {
    const ready = await row.prepare(data, UNITS);

    if ('skipped' in ready) expect(ready.skipped).toContain('not installed');
    else await ready.run();
  });
});
