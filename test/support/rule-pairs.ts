import { compare, type Exact } from '../../src/kit/exact.js';
import { ask, compileExpression, OPERATORS } from '../../src/logic/index.js';
import {
  BLOCK,
  type BlockArrays,
  blockArrays,
  compileLoops,
  constantNumber,
  type ListItem,
  type Loops,
  NEITHER,
  numbersOver,
  product,
  rowOf,
  type Sources,
  startReasons,
  sum,
  truths,
} from '../../src/logic/loops/index.js';
import { type Answer, BOOLEAN, type Expression, isNoValue, NUMBER } from '../../src/model/expression.js';
import type { Reader } from '../../src/model/operator.js';
import type { Chance } from '../jsonlogic/chance.js';
import { typed } from '../logic/asking.js';

/** Facts by the number that their columns multiply values by: counts, and amounts of two places. */
const SCALES = { a: 1, b: 1, c: 1, x: 100, y: 100 } as const;
const BOOLEANS = ['p', 'q'] as const;
const ROWS = ['row1', 'row2', 'row3'] as const;

const NUMBERS = Object.keys(SCALES) as (keyof typeof SCALES)[];
const MODES = ['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'];

/** A draw of one rule over these facts, of all shapes that have loops. */
export function ruleOf(chance: Chance, depth: number): Expression {
  const { pick, percent } = chance;
  const number = (left: number): Expression => {
    if (left === 0 || percent(20)) return percent(60) ? { var: pick(NUMBERS) } : constant(chance);
    const [one, two] = [() => number(left - 1), () => number(left - 1)];
    return pick<() => Expression>([
      () => ({ '+': [one(), two()] }),
      () => ({ '-': [one(), two()] }),
      () => ({ '*': [one(), two()] }),
      () => ({ '/': [one(), two()] }),
      () => ({ min: [one(), two()] }),
      () => ({ max: [one(), two()] }),
      () => ({ abs: one() }),
      () => ({ round: [one(), pick([0, 1, 2]), pick(MODES)] }),
      () => ({ round: [one(), { step: pick([0.25, 5]) }, pick(MODES)] }),
      () => ({ if: [truth(left - 1), one(), two()] }),
      () => ({ if: [truth(left - 1), one(), truth(left - 1), two(), one()] }),
      () => ladder(chance, [one(), two(), one(), two()]),
      () => ({ because: [pick(['enough', 'too-few']), one()] }),
      () => ({
        reduce: [rows, { '+': [{ var: 'accumulator' }, { var: `current.${pick(['points', 'base'])}` }] }, one()],
      }),
      () => ({
        reduce: [
          { filter: [rows, { '>=': [{ var: 'points' }, pick([0, 2.5])] }] },
          { '+': [{ var: 'accumulator' }, { var: `current.${pick(['points', 'base'])}` }] },
          one(),
        ],
      }),
      () => ({ reduce: [rows, { max: [{ var: 'accumulator' }, { var: 'current.points' }] }, one()] }),
    ])();
  };
  const truth = (left: number): Expression => {
    if (left <= 0) return percent(50) ? { var: pick(BOOLEANS) } : { present: pick([...NUMBERS, ...BOOLEANS]) };
    const inner = () => truth(left - 1);
    return pick<() => Expression>([
      () => ({ [pick(['<', '<=', '>', '>=', '==', '!='])]: [number(left - 1), number(left - 1)] }),
      () => ({ '<=': [number(left - 1), number(left - 1), number(left - 1)] }),
      () => ({ and: [inner(), inner()] }),
      () => ({ or: [inner(), inner()] }),
      () => ({ '!': inner() }),
      () => ({ [pick(['some', 'all', 'none'])]: [rows, { '>=': [{ var: 'points' }, pick([0, 2.5])] }] }),
    ])();
  };
  const whole = number(depth);
  return percent(25) ? { if: [truth(1), { 'not-applicable': 'nothing-due' }, whole] } : whole;
}

/** Steps of which all ask where one expression lies among constants, as bands of points do. */
function ladder(chance: Chance, [first = 0, ...values]: readonly Expression[]): Expression {
  const { pick, percent } = chance;
  const fact = (): Expression => ({ var: pick(NUMBERS) });
  const subject = pick<() => Expression>([fact, fact, () => ({ '/': [fact(), fact()] }), () => ({ abs: fact() })])();
  const compared = (): Expression => {
    const sides = [subject, pick<Expression>([...LADDER, constant(chance)])];
    return { [pick(['<', '<=', '>', '>=', '==', '!='])]: percent(70) ? sides : sides.toReversed() };
  };
  const condition = (): Expression =>
    pick<() => Expression>([
      compared,
      compared,
      () => ({ and: [compared(), compared()] }),
      () => ({ or: [compared(), compared(), compared()] }),
      () => ({ '!': compared() }),
    ])();
  return { if: [...values.flatMap((value) => [condition(), value]), first] };
}

/** Constants near the numbers that units have, between two of them, and beyond all. */
const LADDER = [0, 1, 0.005, 0.001, -1, 0.5, 50, 125, 125.5, 4_999, 94_906_265, { number: '4503599627370496.5' }];

const rows: Expression = { nodes: ['total', 'children'] };

function constant({ pick, below }: Chance): Expression {
  return pick([0, 1, -1, 2, 100, 0.5, 0.25, 2.5, 7, { number: '9007199254740991' }, below(1000) / 8]);
}

/** Numbers near which roads part: ties of roundings, 0, the root of 2^53 and 2^53 itself. */
const EDGES = [0, 1, -1, 5, 50, 125, 250, 4_999, 5_000, 94_906_265, 94_906_266, 3_037_000_500, 2 ** 52, 2 ** 53 - 1];

function stored({ pick, below, percent }: Chance): number {
  if (percent(4)) return Number.NaN;
  const near = percent(50) ? pick(EDGES) + below(3) - 1 : below(2000) - 1000;
  return Math.abs(near) > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : percent(15) ? -near : near;
}

/** Columns of facts for many units, and of the points of three rows, each counted or not. */
export function columnsOf(chance: Chance, units: number) {
  const column = (draw: () => number) => Float64Array.from({ length: units }, draw);
  const numbers = Object.fromEntries(NUMBERS.map((id) => [id, column(() => stored(chance))]));
  const booleans = Object.fromEntries(BOOLEANS.map((id) => [id, column(() => chance.pick([0, 1, 1, Number.NaN]))]));
  const points = ROWS.map(() => column(() => stored(chance)));
  // a row that counts and has no points withholds the list, as a child without a value does
  const counts = points.map((column) =>
    Uint8Array.from(column, (value) => (chance.percent(25) ? 0 : Number.isNaN(value) ? NEITHER : 1)),
  );
  return { units, numbers, booleans, points, counts };
}

export type PairColumns = ReturnType<typeof columnsOf>;

/** What came of the pairs of one rule: how many the loops answered, and left to the evaluator; where the two differ. */
export interface Pairs {
  readonly answered: number;
  readonly left: number;
  readonly differing: readonly string[];
}

/** Asks a rule of every unit, by its loops and by the evaluator. */
export function askBoth(expression: Expression, columns: PairColumns): Pairs {
  const scope = {
    fact: (id: string) => (id in SCALES ? NUMBER : (BOOLEANS as readonly string[]).includes(id) ? BOOLEAN : undefined),
  };
  const rule = typed(expression, { type: NUMBER, tail: true, scope });
  const reasons = startReasons();
  const arrays = blockArrays();
  const loops = compileLoops(arrays, rule, sourcesOf(columns, arrays), reasons);
  if (!loops) return { answered: 0, left: columns.units, differing: [] };
  const evaluate = compileExpression(rule, OPERATORS);
  let [answered, left] = [0, 0];
  const differing: string[] = [];
  for (let from = 0; from < columns.units; from += BLOCK) {
    const size = Math.min(BLOCK, columns.units - from);
    for (const loop of loops.loops) loop(from, size);
    for (let i = 0; i < size; i += 1) {
      const fast = answerAt(loops, reasons.lists, i);
      if (fast === undefined) {
        left += 1;
        continue;
      }
      answered += 1;
      const exact = ask(readerAt(columns, from + i), (reader) => evaluate(reader));
      const because = exact.reasons.map(({ code }) => code).join();
      if (!isSame(fast, exact.answer, because)) differing.push(`${JSON.stringify(expression)} of unit ${from + i}`);
    }
  }
  return { answered, left, differing };
}

type Fast = { readonly value: Exact; readonly because: string } | { readonly notApplicable: string };

function answerAt(
  { register, reasons, notApplicable = 0 }: Loops,
  lists: readonly (readonly { code: string }[])[],
  i: number,
): Fast | undefined {
  const codesAt = (at: number | Uint8Array) =>
    (lists[typeof at === 'number' ? at : (at[i] as number)] ?? []).map(({ code }) => code).join();
  if (typeof notApplicable !== 'number' && notApplicable[i] !== 0) return { notApplicable: codesAt(notApplicable) };
  if (register.is !== 'number') throw new Error('a rule gives a number');
  const n = register.n[i] as number;
  if (Number.isNaN(n)) return undefined;
  return {
    value: { n, d: typeof register.d === 'number' ? register.d : (register.d[i] as number) },
    because: codesAt(reasons),
  };
}

function isSame(fast: Fast, exact: Answer, because: string): boolean {
  if ('notApplicable' in fast)
    return isNoValue(exact) && exact.status === 'not-applicable' && exact.because.code === fast.notApplicable;
  return typeof exact === 'object' && 'n' in exact && compare(exact, fast.value) === 0 && because === fast.because;
}

function sourcesOf({ numbers, booleans, points, counts }: PairColumns, arrays: BlockArrays): Sources {
  const loaded = (values: Float64Array, d: number) => {
    const out = numbersOver(arrays, d);
    return { loops: [(from: number, size: number) => out.n.set(values.subarray(from, from + size))], register: out };
  };
  const asked = (answer: (row: number) => number) => {
    const out = truths(arrays);
    const loop = (from: number, size: number) => {
      for (let i = 0; i < size; i += 1) out.t[i] = answer(from + i);
    };
    return { loops: [loop], register: out };
  };
  const isNaNAt = (id: string, row: number) => Number.isNaN((numbers[id] ?? booleans[id])?.[row] ?? Number.NaN);
  const none = () => undefined;
  return {
    fact: (id) => {
      const column = numbers[id];
      if (column) return loaded(column, SCALES[id as keyof typeof SCALES]);
      return asked((row) => (isNaNAt(id, row) ? NEITHER : (booleans[id]?.[row] as number)));
    },
    presence: (id) => asked((row) => (isNaNAt(id, row) ? 0 : 1)),
    rows: () => {
      const items = points.map((column, at) => {
        const own = loaded(column, 100);
        const counted = asked((row) => counts[at]?.[row] as number);
        const columns = { points: own.register, base: constantNumber(arrays, at + 1, 1) };
        return {
          loops: [...own.loops, ...counted.loops],
          item: { counts: counted.register.t, value: rowOf(columns), adding: addingPoints(column, counts[at]) },
        };
      });
      return {
        loops: items.flatMap(({ loops }) => loops),
        register: { is: 'list', items: items.map(({ item }) => item) },
      };
    },
    attribute: none,
    measure: none,
    level: none,
    statistic: none,
    membership: none,
    codeOf: () => 0,
  };
}

/** The points of a row added to totals straight from its column. */
function addingPoints(column: Float64Array, counts: Uint8Array | undefined): NonNullable<ListItem['adding']> {
  return (name) =>
    name === 'points'
      ? {
          d: 100,
          // 3 for all, of which each row takes back what it does not add
          same: 3,
          most: Number.NaN,
          into:
            ({ n: totals }, factor) =>
            (from, size) => {
              for (let i = 0; i < size; i += 1) {
                const counted = counts?.[from + i];
                const addend =
                  counted === 0 ? 0 : counted === 1 ? product(column[from + i] as number, factor) : Number.NaN;
                totals[i] = sum(sum(totals[i] as number, product(-3, factor)), addend);
              }
            },
        }
      : undefined;
}

function readerAt({ numbers, booleans, points, counts }: PairColumns, row: number): Reader {
  const exactly = (n: number, d: number): Exact | undefined => (Number.isNaN(n) ? undefined : { n, d });
  const isWithheld = counts.some((column) => column[row] === NEITHER);
  return {
    fact: (id) => {
      const column = numbers[id];
      if (column) return exactly(column[row] as number, SCALES[id as keyof typeof SCALES]);
      const told = booleans[id]?.[row] as number;
      return Number.isNaN(told) ? undefined : told === 1;
    },
    attribute: () => {
      throw new Error('no attribute');
    },
    measure: () => ({ status: 'missing', facts: [] }),
    rows: () =>
      isWithheld
        ? { status: 'missing', facts: ['points'] }
        : points.flatMap((column, at) =>
            counts[at]?.[row] === 1
              ? [{ row: { points: { n: column[row] as number, d: 100 }, base: { n: at + 1, d: 1 } } }]
              : [],
          ),
    item: undefined,
    reasons: [],
    approximate: false,
    blanks: new Set(),
  };
}

/** The pairs of many rules together. */
export function askRules(chance: Chance, rules: number, units: number): Pairs {
  const total = { answered: 0, left: 0, differing: [] as string[] };
  for (let made = 0; made < rules; made += 1) {
    const { answered, left, differing } = askBoth(ruleOf(chance, 3), columnsOf(chance, units));
    total.answered += answered;
    total.left += left;
    total.differing.push(...differing);
  }
  return total;
}
