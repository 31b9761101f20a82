import type { RoundMode } from '../../kit/rounding.js';
import type { PlanNode } from '../../model/plan.js';
import { SCORED } from '../../model/results.js';
import { partsByStatus, type SummedPoints } from '../../stages/near/summed-points.js';
import type { Lines } from './lines.js';
import { denominatorOf, sides, times } from './numbers.js';
import {
  constantText,
  type MeasureText,
  type NearlyText,
  type NearText,
  type NumberText,
  type WholeText,
} from './registers.js';

/** The functions of the runtime that the text calls where a number is known nearly. */
export const NEAR_FUNCTIONS = ['slackOf', 'slackOfSum', 'nearTimes', 'nearGap', 'nearSteps'] as const;

/** A number as a fraction; the text leaves its block where doubles hold no such fraction. */
export function exactly(lines: Lines, number: MeasureText): NumberText {
  if (number.is === 'number') return number;
  leaveWithout(lines, number.exact);
  return number.exact;
}

/** Leaves where a number has no value. */
export function leaveWithout(lines: Lines, { n }: Pick<NumberText, 'n'>): void {
  lines.add(`if (${n} !== ${n}) ${lines.leave()}`);
}

/** Writes lines for where a number has no value; gives what `write` gives. */
function without<T>(lines: Lines, n: string, write: () => T): T {
  lines.add(`if (${n} !== ${n}) {`);
  const result = write();
  lines.add('}');
  return result;
}

/** A number in a variable that is NaN where the text of `write` leaves; undefined where it writes no number. */
export function tried(lines: Lines, write: () => NumberText | undefined): NumberText | undefined {
  const [n, d, label] = [lines.name('v'), lines.name('v'), lines.name('e')];
  const { lines: inside, result } = lines.apart(() =>
    lines.block(label, () => {
      const number = write();
      if (number) lines.add(`${n} = ${number.n};`);
      if (number && typeof number.d !== 'number') lines.add(`${d} = ${number.d.text};`);
      return number;
    }),
  );
  if (!result) return undefined;
  const { low, high } = result;
  const isOverOwn = typeof result.d !== 'number';
  lines.add(`let ${n} = NaN${isOverOwn ? `, ${d} = 1` : ''};`);
  for (const line of inside) lines.add(line);
  return { is: 'number', n, low, high, d: typeof result.d === 'number' ? result.d : { text: d, high: result.d.high } };
}

/** A node that a sum reads: its status, what it earned and what is known of that nearly. */
interface SummedNode {
  readonly status: string;
  readonly earned: NumberText;
  readonly near?: NearText | undefined;
}

/**
 * Writes a sum of points nearly: the double next to its fraction; where no fraction tells it, the sum in doubles, whose
 * slack grows with every addend as `src/kit/near.ts` proves. The text leaves where not even that is known.
 */
export function nearSum(
  lines: Lines,
  { start, nodes }: SummedPoints,
  exact: NumberText,
  of: (node: PlanNode) => SummedNode | undefined,
): NearText | undefined {
  const [value, slack] = [lines.name('a'), lines.name('h')];
  lines.add(`let ${value} = ${exact.n} / ${denominatorOf(exact).n}, ${slack} = slackOf(${value});`);
  return without(lines, value, () => {
    lines.add(`let x = ${start}, h = slackOf(x);`);
    lines.add(`${value} = x; ${slack} = h;`);
    for (const node of nodes) {
      const summed = of(node);
      if (!summed) return undefined;
      const { status, earned, near } = summed;
      lines.add(`x = ${pointsText(node, status, quotientText(earned))}; h = slackOf(x);`);
      if (near) lines.add(`if (x !== x) { x = ${near.value}; h = ${near.slack}; }`);
      lines.add(`${value} += x; ${slack} = slackOfSum(${value}, ${slack}, h);`);
    }
    leaveWithout(lines, { n: value });
    return { value, slack };
  });
}

/** A fraction as one double. */
function quotientText(number: NumberText): string {
  return number.d === 1 ? number.n : `${number.n} / ${denominatorOf(number).n}`;
}

/** The points of a node, or what stands for them: a question for each status that gives something else than the last. */
function pointsText(node: PlanNode, status: string, points: string): string {
  const parts = [...partsByStatus(node)].flatMap((part, code) => (code === SCORED ? [] : [{ part, code }]));
  const last = parts.at(-1)?.part ?? Number.NaN;
  const others = parts.filter(({ part }) => !Object.is(part, last));
  const asked = others.map(({ part, code }) => `${status} === ${code} ? ${part} : `);
  return `${status} === ${SCORED} ? ${points} : ${asked.join('')}${last}`;
}

/** What is known nearly, times top / bottom; `bottom` is above 0 or the text leaves. */
export function nearScaled(lines: Lines, { value, slack }: NearText, top: WholeText, bottom: WholeText): NearText {
  if (bottom.low <= 0) lines.add(`if (!(${bottom.n} > 0)) ${lines.leave()}`);
  const name = lines.name('g');
  lines.add(`const ${name} = nearTimes({ value: ${value}, slack: ${slack} }, ${top.n}, ${bottom.n});`);
  return { value: `${name}.value`, slack: `${name}.slack` };
}

/** What is known nearly, and a fraction more; or less, where `toward` is −1. */
export function nearAdded(lines: Lines, near: NearText, more: NumberText, toward: 1 | -1 = 1): NearText {
  const [y, value, slack] = [lines.name('a'), lines.name('a'), lines.name('h')];
  lines.add(`const ${y} = ${more.n} / ${denominatorOf(more).n};`);
  lines.add(`const ${value} = ${near.value} ${toward === 1 ? '+' : '-'} ${y};`);
  lines.add(`const ${slack} = slackOfSum(${value}, ${near.slack}, slackOf(${y}));`);
  return { value, slack };
}

/** `nearSteps` answers with no more steps than this. */
const MOST_STEPS = 2 ** 51;

/** A measure as it is printed; the text leaves where what is known nearly does not decide the last digit. */
export function printedNearly(
  lines: Lines,
  exact: NumberText,
  nearly: NearlyText['near'],
  { top, bottom, mode }: { readonly top: number; readonly bottom: number; readonly mode: RoundMode },
): NumberText | undefined {
  return without(lines, exact.n, () => {
    const near = nearly(lines);
    if (!near) return undefined;
    const printed = lines.name('v');
    const grain = `{ top: ${top}, bottom: ${bottom}, mode: '${mode}' }`;
    lines.add(`const ${printed} = nearSteps({ value: ${near.value}, slack: ${near.slack} }, ${grain});`);
    lines.add(`if (${printed} === undefined) ${lines.leave()}`);
    const steps = { n: printed, low: -MOST_STEPS, high: MOST_STEPS };
    const whole = times(lines, steps, constantText(top, 1));
    lines.add(`${exact.n} = ${whole.n};`);
    return { ...exact, low: Math.min(exact.low, whole.low), high: Math.max(exact.high, whole.high) };
  });
}

/** The two sides of a comparison of numbers; of one that is known nearly, the sign of the gap and 0. */
export function compared(lines: Lines, a: MeasureText, b: MeasureText): readonly [string, string] | undefined {
  if (a.is === 'number' && b.is === 'number') return sides(lines, a, b);
  const gap = gapText(lines, a, b);
  return gap === undefined ? undefined : [gap, '0'];
}

/** The gap between two numbers, of which the sign is sure; the text leaves where it is not. */
function gapText(lines: Lines, a: MeasureText, b: MeasureText): string | undefined {
  const [gap, label] = [lines.name('v'), lines.name('e')];
  lines.add(`let ${gap} = NaN;`);
  lines.block(label, () => {
    const [left, right] = sides(lines, exactly(lines, a), exactly(lines, b));
    lines.add(`${gap} = ${left} - ${right};`);
  });
  return without(lines, gap, () => {
    const [left, right] = [nearOf(lines, a), nearOf(lines, b)];
    if (!left || !right) return undefined;
    lines.add(`${gap} = nearGap(${left.value}, ${left.slack}, ${right.value}, ${right.slack});`);
    leaveWithout(lines, { n: gap });
    return gap;
  });
}

/** A number nearly: what is known of it, or the double next to its fraction. */
export function nearOf(lines: Lines, number: MeasureText): NearText | undefined {
  const [value, slack] = [lines.name('a'), lines.name('h')];
  const exact = number.is === 'number' ? number : number.exact;
  const quotient = `${exact.n} / ${denominatorOf(exact).n}`;
  if (number.is === 'number') {
    lines.add(`const ${value} = ${quotient};`);
    return { value, slack: `slackOf(${value})` };
  }
  lines.add(`let ${value} = ${quotient}, ${slack} = slackOf(${value});`);
  return without(lines, value, () => {
    const near = number.near(lines);
    if (near) lines.add(`${value} = ${near.value}; ${slack} = ${near.slack};`);
    return near && { value, slack };
  });
}
