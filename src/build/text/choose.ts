import type { ExpressionContext } from './expression-context.js';
import type { Lines } from './lines.js';
import { alignedTo, denominatorOf, times } from './numbers.js';
import { constantText, NEVER, type NumberText, type ValueText } from './registers.js';

/** A way: taken where its condition is the first to hold; the last way has none. */
export interface Way {
  readonly condition?: () => ValueText | undefined;
  readonly value: () => ValueText | undefined;
}

interface WrittenWay {
  readonly before: readonly string[];
  readonly condition?: string;
  readonly lines: readonly string[];
  readonly value: ValueText;
}

/** Writes ways as `if … else`: a way that is not taken is not read. Undefined where one has no text, or they differ in form. */
export function choose(ways: readonly Way[], { lines, reasons }: Pick<ExpressionContext, 'lines' | 'reasons'>) {
  const written: WrittenWay[] = [];
  const met: number[] = [];
  for (const { condition, value } of ways) {
    const asked = condition && lines.apart(condition);
    const isUnfit = asked && asked.result?.is !== 'truth' && asked.result?.is !== 'never';
    if (isUnfit) return undefined;
    const start = reasons?.met ?? [];
    const { lines: inside, result } = lines.apart(value);
    if (!result) return undefined;
    if (result.is !== 'never') met.push(...(reasons?.met ?? []));
    if (reasons) reasons.met = start;
    const { lines: before = [], result: holds } = asked ?? {};
    written.push({
      before,
      ...(holds?.is === 'truth' ? { condition: holds.t } : {}),
      lines: holds?.is === 'never' ? [] : inside,
      value: holds?.is === 'never' ? NEVER : result,
    });
  }
  if (reasons) reasons.met = [...new Set(met)];
  const values = written.flatMap(({ value }) => (value.is === 'never' ? [] : [value]));
  if (values.length === 0) {
    writeWays(lines, written, () => []);
    return NEVER;
  }
  const joined = joinedForm(lines, values);
  if (!joined) return undefined;
  for (const line of joined.declared) lines.add(line);
  writeWays(lines, written, joined.assign);
  return joined.value;
}

/** Writes the ways as nested `if … else`; `assign` writes what is done with the value of the way that is taken. */
function writeWays(
  lines: Lines,
  [way, ...rest]: readonly WrittenWay[],
  assign: (value: ValueText) => readonly string[],
): void {
  if (!way) return;
  for (const line of way.before) lines.add(line);
  const taken = [...way.lines, ...(way.value.is === 'never' ? [] : assign(way.value))];
  if (way.condition === undefined) {
    for (const line of taken) lines.add(line);
    return;
  }
  lines.add(`if (${way.condition}) {`);
  for (const line of taken) lines.add(line);
  lines.add('} else {');
  writeWays(lines, rest, assign);
  lines.add('}');
}

interface Joined {
  readonly value: ValueText;
  readonly declared: readonly string[];
  readonly assign: (value: ValueText) => readonly string[];
}

type Scalar = Extract<ValueText, { readonly is: 'truth' | 'code' }>;

/** One variable for values of one form, numbers, truths or codes; undefined where their forms differ. */
function joinedForm(lines: Lines, values: readonly ValueText[]): Joined | undefined {
  const numbers = values.flatMap((value) => (value.is === 'number' ? [value] : []));
  if (numbers.length === values.length) return joinedNumbers(lines, numbers);
  const name = lines.name('v');
  const same = (is: Scalar['is']) => values.every((value) => value.is === is);
  const of = (value: ValueText) => (value.is === 'truth' ? value.t : value.is === 'code' ? value.n : '');
  const assign = (value: ValueText) => [`${name} = ${of(value)};`];
  if (same('truth')) return { value: { is: 'truth', t: name }, declared: [`let ${name} = false;`], assign };
  return same('code') ? { value: { is: 'code', n: name }, declared: [`let ${name} = 0;`], assign } : undefined;
}

function joinedNumbers(lines: Lines, numbers: readonly NumberText[]): Joined {
  const aligned = alignedTo(numbers);
  const n = lines.name('v');
  if (!aligned) {
    const d = lines.name('v');
    const high = Math.max(...numbers.map((number) => denominatorOf(number).high));
    return {
      value: { is: 'number', n, ...endsOf(numbers), d: { text: d, high } },
      declared: [`let ${n} = 0;`, `let ${d} = 1;`],
      assign: (value) => (value.is === 'number' ? [`${n} = ${value.n};`, `${d} = ${denominatorOf(value).n};`] : []),
    };
  }
  const scaled = numbers.map((number, at) => {
    const { lines: more, result } = lines.apart(() => times(lines, number, constantText(aligned.factors[at] ?? 1, 1)));
    return { number, result, more };
  });
  return {
    value: { is: 'number', n, ...endsOf(scaled.map(({ result }) => result)), d: aligned.d },
    declared: [`let ${n} = 0;`],
    assign: (value) => {
      const picked = scaled.find(({ number }) => number === value);
      return picked ? [...picked.more, `${n} = ${picked.result.n};`] : [];
    },
  };
}

function endsOf(numbers: readonly Pick<NumberText, 'low' | 'high'>[]): Pick<NumberText, 'low' | 'high'> {
  return {
    low: Math.min(...numbers.map(({ low }) => low)),
    high: Math.max(...numbers.map(({ high }) => high)),
  };
}
