import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import { BUILT_IN, createEngine, type EngineTables } from '../../src/engine.js';
import { disagreements, engineRecord, type NaiveRecord, naiveRecord } from '../support/naive-agreement.js';
import { type Case, firstCases } from '../support/naive-cases.js';
import { EVERY_FUNCTION, EVERY_OPERATOR, EVERY_OPERATOR_ASSESSMENT } from './every-operator.js';
import { type FunctionMutant, ROUNDING_MUTANTS, STAGE_MUTANTS } from './function-mutants.js';
import { COMBINER_MUTANTS, OPERATOR_MUTANTS, TABLE_MUTANTS } from './mutants.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

/** Functions of the engine that something else stands for, by name. */
const planted = vi.hoisted(() => {
  type Any = (...args: readonly never[]) => unknown;
  const now: Record<string, (real: Any) => Any> = {};
  const over = async (original: () => Promise<object>): Promise<object> =>
    Object.fromEntries(
      Object.entries(await original()).map(([name, real]) =>
        typeof real === 'function'
          ? [name, (...args: readonly never[]) => (now[name]?.(real as Any) ?? (real as Any))(...args)]
          : [name, real],
      ),
    );
  return { now, over };
});

vi.mock('../../src/kit/rounding.js', planted.over);
vi.mock('../../src/stages/evaluate/applies.js', planted.over);
vi.mock('../../src/stages/evaluate/bounds.js', planted.over);
vi.mock('../../src/stages/evaluate/levels.js', planted.over);
vi.mock('../../src/stages/evaluate/measures.js', planted.over);
vi.mock('../../src/stages/evaluate/policies.js', planted.over);
vi.mock('../../src/stages/rank/groups.js', planted.over);
vi.mock('../../src/stages/rank/states.js', planted.over);
// a mutant may let a criterion earn from nothing: the pack is not refused for that
vi.mock('../../src/stages/compile/empty.js', () => ({ checkEmpty: () => undefined }));

interface Wrong {
  readonly name: string;
  readonly tables: EngineTables;
  readonly of?: FunctionMutant;
}

const MUTANTS: readonly Wrong[] = [
  ...[...OPERATOR_MUTANTS, ...TABLE_MUTANTS, ...COMBINER_MUTANTS].map(([name, tables]) => ({ name, tables })),
  ...[...ROUNDING_MUTANTS, ...STAGE_MUTANTS].map((of) => ({ name: of.name, tables: BUILT_IN, of })),
];

const OWN: readonly Case[] = [
  { pack: EVERY_OPERATOR, assessment: EVERY_OPERATOR_ASSESSMENT },
  { pack: RACE, assessment: RACE_ASSESSMENT },
  { pack: EVERY_FUNCTION, assessment: EVERY_OPERATOR_ASSESSMENT },
];

let cases: readonly (Case & { readonly naive?: NaiveRecord })[] = [];
const caughtBy: string[] = [];

beforeAll(() => {
  const drawn = firstCases(40).map((one) => ({ ...one, naive: naiveRecord(one.pack, one.assessment) }));
  cases = [...OWN, ...drawn];
});

afterEach(() => {
  for (const name of Object.keys(planted.now)) delete planted.now[name];
});

afterAll(() => console.log(caughtBy.join('\n')));

/** Whether the engine, as it is planted, is told apart; by whom, and after how many cases. */
function catcher(tables: EngineTables): string | undefined {
  const engine = createEngine(tables);
  const differs = ({ pack, assessment }: Case) => {
    const compiled = engine.compilePack(pack);
    const scored = compiled.ok ? engine.score(compiled.value, assessment) : compiled;
    return compiled.ok && scored.ok && secondOpinion(compiled.value.plan, scored.value).differences.length > 0;
  };
  const first = cases.slice(0, 12).findIndex(differs);
  if (first >= 0) return `second opinion, case ${first + 1}`;
  const naive = cases.findIndex(
    ({ pack, assessment, naive }) => naive && disagreements(engineRecord(pack, assessment, tables), naive).length > 0,
  );
  return naive >= 0 ? `naive scorer, case ${naive + 1}` : undefined;
}

test('the engine as it ships is not told apart', () => {
  expect(catcher(BUILT_IN)).toBeUndefined();
});

test.each(MUTANTS)('that an engine is wrong is found: $name', ({ name, tables, of }) => {
  if (of) planted.now[of.of] = of.wrong as never;
  const found = catcher(tables);
  caughtBy.push(`${(found ?? 'SURVIVES').padEnd(24)} ${name}`);

  expect(found).toBeDefined();
});

test('every operator, mode of rounding, policy, method for ties and combiner is wrong once', () => {
  const wrong = new Set(MUTANTS.map(({ name }) => name.split(': ')[0]));
  const { operators, combiners, policies, ties } = BUILT_IN;

  expect([operators, combiners, policies, ties].flatMap(Object.keys).filter((name) => !wrong.has(name))).toEqual([]);
  expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
});
