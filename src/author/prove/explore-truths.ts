import { type Exact, negate, ONE, subtract } from '../../kit/exact.js';
import { hasShape, type Shaped } from '../../model/by-shape.js';
import { isExact, type Typed } from '../../model/expression.js';
import type { ShapeName, ShapeOf } from '../../model/shape.js';
import { attributeName, truthForm, yesOf } from './explore-reading.js';
import { sequence } from './explore-sequence.js';
import {
  type Case,
  type Explore,
  type Exploring,
  isNumber,
  type Meaning,
  numberCase,
  truthCases,
} from './exploring.js';
import { constantForm, type Linear, minus, plus, times } from './linear.js';
import { assume, type Region } from './region.js';

/** `form ≤ 0` or `form < 0` in a region, with what that says of the figures behind a ratio in it. */
function assumeAll(region: Region, form: Linear, strict: boolean, exploring: Exploring): Region | undefined {
  const narrowed = assume(region, form, strict);
  const [only] = form.terms;
  const behind = only && form.terms.size === 1 ? exploring.defined.get(only[0]) : undefined;
  if (!narrowed || !only || behind?.is !== 'ratio') return narrowed;
  // the bottom of a ratio is above 0 wherever there is one
  return assume(narrowed, plus(times(behind.top, only[1]), behind.bottom, form.constant), strict);
}

/** Where the form is below 0, is 0, and is above. */
export function bySign(region: Region, form: Linear, exploring: Exploring) {
  const opposite = times(form, negate(ONE));
  const atMost = assumeAll(region, form, false, exploring);
  return {
    below: () => assumeAll(region, form, true, exploring),
    zero: () => atMost && assumeAll(atMost, opposite, false, exploring),
    above: () => assumeAll(region, opposite, true, exploring),
    atMost: () => atMost,
    atLeast: () => assumeAll(region, opposite, false, exploring),
  };
}

type Compare = (a: Meaning, b: Meaning, region: Region, exploring: Exploring) => readonly Case[];

const sameness: Compare = (a, b, region, exploring) => {
  if (isNumber(a) && isNumber(b)) {
    const { below, zero, above } = bySign(region, minus(a.form, b.form), exploring);
    return [...truthCases(zero(), below()), ...truthCases(undefined, above())];
  }
  if (a.is === 'truth' && b.is === 'truth') return decided(a.value === b.value, region);
  const [option, word] = a.is === 'option' ? [a, b] : [b, a];
  if (option.is === 'option' && word.is === 'text' && word.value !== undefined) {
    const options = region.options.get(option.name) ?? [];
    const only = options.filter((name) => name === word.value);
    const rest = options.filter((name) => name !== word.value);
    return truthCases(withOptions(region, option.name, only), withOptions(region, option.name, rest));
  }
  if (a.is === 'text' && b.is === 'text' && a.value !== undefined && b.value !== undefined)
    return decided(a.value === b.value, region);
  return truthCases(region, region);
};

function withOptions(region: Region, name: string, left: readonly string[]): Region | undefined {
  return left.length === 0 ? undefined : { ...region, options: new Map(region.options).set(name, left) };
}

function decided(value: boolean, region: Region): readonly Case[] {
  return truthCases(value ? region : undefined, value ? undefined : region);
}

function ordering({ side, isStrict }: ShapeOf<'order'>): Compare {
  return (a, b, region, exploring) => {
    if (!isNumber(a) || !isNumber(b)) return truthCases(region, region);
    const form = side === 'below' ? minus(a.form, b.form) : minus(b.form, a.form);
    const { below, atMost, above, atLeast } = bySign(region, form, exploring);
    return isStrict ? truthCases(below(), atLeast()) : truthCases(atMost(), above());
  };
}

const different: Compare = (a, b, region, exploring) =>
  sameness(a, b, region, exploring).map(({ region: path, value }) => ({ region: path, value: opposite(value) }));

function opposite(value: Meaning): Meaning {
  return value.is === 'truth' ? { is: 'truth', value: !value.value } : value;
}

/** Two operands, or three as `a < b < c`. */
function comparing<S extends ShapeName>(compareBy: (shape: ShapeOf<S>) => Compare) {
  return (node: Shaped<S>, region: Region, exploring: Exploring): readonly Case[] => {
    const compare = compareBy(node.shape);
    return sequence(node.args, region, exploring).flatMap((path) => {
      if ('none' in path) return [path.none];
      const [a, b, c] = path.values;
      if (!a || !b) return truthCases(path.region, path.region);
      const first = compare(a, b, path.region, exploring);
      if (!c) return first;
      return first.flatMap((firstCase) =>
        firstCase.value.is === 'truth' && firstCase.value.value
          ? compare(b, c, firstCase.region, exploring)
          : [firstCase],
      );
    });
  };
}

function junction({ args, shape: { decisive } }: Shaped<'junction'>, region: Region, exploring: Exploring) {
  let undecided: readonly Region[] = [region];
  const ended: Case[] = [];
  for (const arg of args) {
    undecided = undecided.flatMap((path) =>
      exploring.explore(arg, path, exploring).flatMap((answer) => {
        if (answer.value.is === 'truth' && answer.value.value !== decisive) return [answer.region];
        ended.push(answer);
        return [];
      }),
    );
  }
  return [
    ...ended,
    ...undecided.flatMap((path) => truthCases(decisive ? undefined : path, decisive ? path : undefined)),
  ];
}

/** Of two constants by a yes/no fact, one number with it as a variable: sums of many items stay one path. */
function byFlag([condition, then, otherwise]: readonly Typed[], region: Region, exploring: Exploring) {
  const [high, low] = [then && plain(then), otherwise && plain(otherwise)];
  const flag = condition && flagOf(condition);
  if (!flag || !high || !low) return undefined;
  const { fact, forgiving } = flag;
  const weigh = ({ region: path, value }: Case): Case =>
    value.is === 'number'
      ? numberCase(path, plus(constantForm(low), value.form, subtract(high, low)))
      : { region: path, value };
  if (forgiving) return [weigh(yesOf(region, fact))];
  if (hasShape(condition, 'attribute')) return [weigh(truthForm(region, attributeName(fact)))];
  const cases = exploring.explore({ ...condition, shape: { is: 'presence' } }, region, exploring);
  return cases.map(({ region: path, value }) =>
    value.is === 'truth' && value.value
      ? weigh(truthForm(path, fact))
      : ({ region: path, value: { is: 'none', status: 'missing', code: fact } } as const),
  );
}

function flagOf(condition: Typed): { readonly fact: string; readonly forgiving: boolean } | undefined {
  if (hasShape(condition, 'fact', 'attribute')) return { fact: condition.name, forgiving: false };
  const { args } = condition;
  const [asked, read] = args;
  const isBoth = hasShape(condition, 'junction') && !condition.shape.decisive && args.length === 2;
  if (!isBoth || !asked || !read || !hasShape(asked, 'presence') || !hasShape(read, 'fact')) return undefined;
  return asked.name === read.name ? { fact: read.name, forgiving: true } : undefined;
}

/** The number that a branch is, whatever reason it gives. */
function plain(typed: Typed): Exact | undefined {
  const {
    args: [inner],
    literal,
  } = typed;
  if (hasShape(typed, 'reason')) return inner && plain(inner);
  return hasShape(typed, 'literal') && isExact(literal) ? literal : undefined;
}

const branches: Explore = (node, region, exploring) => {
  if (node.args.length === 3) {
    const flagged = byFlag(node.args, region, exploring);
    if (flagged) return flagged;
  }
  let undecided: readonly Region[] = [region];
  const ended: Case[] = [];
  for (let index = 0; index + 1 < node.args.length; index += 2) {
    const [condition, branch] = [node.args[index] as Typed, node.args[index + 1] as Typed];
    undecided = undecided.flatMap((path) =>
      exploring.explore(condition, path, exploring).flatMap((answer) => {
        if (answer.value.is === 'none') ended.push(answer);
        else if (answer.value.is !== 'truth' || answer.value.value)
          ended.push(...exploring.explore(branch, answer.region, exploring));
        return answer.value.is === 'truth' && !answer.value.value ? [answer.region] : [];
      }),
    );
  }
  const otherwise = node.args.at(-1) as Typed;
  return [...ended, ...undecided.flatMap((path) => exploring.explore(otherwise, path, exploring))];
};

const negation: Explore = ({ args: [arg] }, region, exploring) =>
  exploring
    .explore(arg as Typed, region, exploring)
    .map(({ region: path, value }) => ({ region: path, value: opposite(value) }));

/** In a literal list: equal to one item after another. */
const contained: Explore = ({ args: [needle, list] }, region, exploring) =>
  exploring.explore(needle as Typed, region, exploring).flatMap((needleCase) => {
    if (needleCase.value.is === 'none') return [needleCase];
    let undecided: readonly Region[] = [needleCase.region];
    const ended: Case[] = [];
    for (const item of list?.args ?? []) {
      undecided = undecided.flatMap((path) =>
        exploring.explore(item, path, exploring).flatMap(({ value }) =>
          sameness(needleCase.value, value, path, exploring).flatMap((answer) => {
            if (answer.value.is === 'truth' && !answer.value.value) return [answer.region];
            ended.push(answer);
            return [];
          }),
        ),
      );
    }
    return [...ended, ...undecided.flatMap((path) => truthCases(undefined, path))];
  });

export const TRUTHS = {
  branches,
  junction,
  negation,
  contained,
  equality: comparing<'equality'>(({ holdsWhenEqual }) => (holdsWhenEqual ? sameness : different)),
  order: comparing<'order'>(ordering),
};
