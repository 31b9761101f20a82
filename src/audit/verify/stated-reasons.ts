import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Reason, Typed } from '../../model/expression.js';
import type { ShapeName } from '../../model/shape.js';
import { HIDDEN_MEMBERS } from '../../stages/evaluate/read-statistic.js';

/** The reasons that a record states of a node, while the formulas of the node are asked in turn. */
export interface StatedReasons {
  /** A formula asked hidden units and may have no value; `before`: the reasons that the node had until then. */
  readonly askHidden: (typed: Typed, before: readonly Reason[]) => void;
  /** The formula that has the value asked hidden units. */
  readonly answerHidden: (typed: Typed, before: readonly Reason[]) => void;
  /**
   * The reasons of the node once all is asked, of which `derived` are known: as the record states them, without params; another
   * one where the formulas cannot give them in this order, one behind the other, and end there.
   */
  readonly end: (derived: readonly Reason[]) => Reason[];
}

export function statedReasons(because: readonly Reason[]): StatedReasons {
  const codes = because.map(({ code }) => code);
  let [given, followed, isHidden]: [ReadonlySet<number>, number, boolean] = [new Set([0]), 0, false];
  const follow = (derived: readonly Reason[]) => {
    given = derived.slice(followed).reduce((at, { code }) => oneFurther(at, codes, code), given);
    followed = derived.length;
  };
  const asking = (ends: typeof endsOf) => (typed: Typed, before: readonly Reason[]) => {
    follow(before);
    given = ends(typed, codes, given);
    isHidden = true;
  };
  return {
    askHidden: asking(anyBehind),
    answerHidden: asking(endsOf),
    end: (derived) => {
      if (!isHidden) return [...derived];
      follow(derived);
      return given.has(codes.length) ? codes.map((code) => ({ code })) : [HIDDEN_MEMBERS.because];
    },
  };
}

/** As `given`, or behind as many reasons as the expression can give. */
function anyBehind(typed: Typed, codes: readonly string[], given: ReadonlySet<number>): ReadonlySet<number> {
  const ends = new Set(given);
  // positions are met in order, those that are added too
  for (const at of codes.keys())
    if (ends.has(at) && anyNode(typed, (node) => givesReason(node) && codes[at] === node.name)) ends.add(at + 1);
  return ends;
}

function oneFurther(given: ReadonlySet<number>, codes: readonly string[], code = ''): ReadonlySet<number> {
  return new Set([...given].filter((at) => codes[at] === code).map((at) => at + 1));
}

function givesReason(typed: Typed): boolean {
  return hasShape(typed, 'reason');
}

/** The shapes of operators that ask each operand once, in order. */
const ASKED_ONCE = ['sum', 'difference', 'product', 'quotient', 'extreme'] as const satisfies readonly ShapeName[];

/** How many of the reasons may have been given once the expression, asked when `given` of them were, has a value. */
function endsOf(typed: Typed, codes: readonly string[], given: ReadonlySet<number>): ReadonlySet<number> {
  const { name, args } = typed;
  // a branch that never has a value
  if (hasShape(typed, 'not-applicable')) return new Set();
  if (hasShape(typed, 'branches')) return endsOfBranches(args, codes, given);
  // any other operator may ask an operand of other units, again, or not at all
  if (!hasShape(typed, 'reason', ...ASKED_ONCE) && anyNode(typed, givesReason)) return anyBehind(typed, codes, given);
  const before = givesReason(typed) ? oneFurther(given, codes, name) : given;
  return args.reduce<ReadonlySet<number>>((at, arg) => endsOf(arg, codes, at), before);
}

function endsOfBranches(
  [first, then, ...rest]: readonly Typed[],
  codes: readonly string[],
  given: ReadonlySet<number>,
): ReadonlySet<number> {
  const asked = first ? endsOf(first, codes, given) : given;
  if (then === undefined) return asked;
  return new Set([...endsOf(then, codes, asked), ...endsOfBranches(rest, codes, asked)]);
}
