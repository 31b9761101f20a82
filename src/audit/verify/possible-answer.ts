import { BUILT_IN, type Scored } from '../../engine.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { valueAt } from '../../kit/plain-data.js';
import { anyNode, hasShape } from '../../model/by-shape.js';
import { type Answer, isNoValue, type NoValue, type Reason, type Typed } from '../../model/expression.js';
import type { Formula, PlanNode } from '../../model/plan.js';
import type { ShapeName } from '../../model/shape.js';
import { isMember } from '../../stages/cohort.js';
import { unusableIn } from '../../stages/evaluate/applies.js';
import { HIDDEN_MEMBERS } from '../../stages/evaluate/read-statistic.js';
import type { WholeRun } from '../../stages/evaluate/run.js';

/** Why a formula of the built-in operators has no number, or a statistic none for it. */
const COMPUTED: readonly string[] = ['division-by-zero', 'no-real-number', 'too-large', 'too-many-steps', 'no-members'];

/** An answer without a value that says why. */
type Reasoned = Extract<NoValue, { readonly because: Reason }>;

export function hasReason(answer: Answer): answer is Reasoned {
  return isNoValue(answer) && answer.status !== 'missing';
}

/** A formula of a node, asked for a unit. */
interface Asked {
  readonly run: WholeRun;
  readonly node: PlanNode;
  readonly formula: Formula;
  /** The register. */
  readonly units: Scored['inputs']['assessment']['units'];
}

/**
 * Whether a formula that asks hidden units can have no value for this reason, whatever their figures are: the criterion does not
 * apply only where the formula says so; it cannot be computed only for what may happen to numbers. Or what it reads has none.
 */
export function isPossible({ run, node, formula, units }: Asked, answer: Reasoned): boolean {
  const { status, because } = answer;
  const isStated = (one: unknown) => canonicalJson(one) === canonicalJson({ status, because });
  const unusable = unusableIn(run, node.kind === 'group' ? node.earned : node.points);
  const known = [...Object.values(run.scores).map(({ outcome }) => outcome), unusable];
  if (known.some((outcome) => outcome?.status === status && isStated(outcome))) return true;
  // an operator of a plugin gives reasons of its own
  const isOfPlugin = (name: string) => name !== 'literal' && !BUILT_IN.operators[name];
  if (status === 'unscorable' && formula.references.operators.some(isOfPlugin)) return true;
  const { code, params = {} } = because;
  const { units: named, ...others } = params;
  if (status === 'not-applicable' && code === 'not-in-cohort')
    return Object.keys(params).length === 1 && asksFromOutside(run, formula, params.cohort);
  if (Object.keys(others).length > 0) return false;
  if (status === 'not-applicable')
    return named === undefined && canonicalJson(formula.expression).includes(canonicalJson({ 'not-applicable': code }));
  if (code === 'below-without-value') {
    const below = units.filter(({ parent }) => parent === run.unit.id).map(({ id }) => id);
    return (named ?? '').split(', ').every((unit) => below.includes(unit));
  }
  if (named !== undefined) return false;
  const isOfGroup = node.kind === 'group' && code === 'nothing-counts';
  const isOfRows = formula.references.rows.length > 0 && code === 'no-rows';
  return isOfGroup || isOfRows || COMPUTED.includes(code);
}

/** Whether the formula asks numbers of a cohort that the unit is not in. */
function asksFromOutside({ tier, unit }: WholeRun, { typed }: Formula, id = ''): boolean {
  const cohort = valueAt(tier.cohorts, id);
  const isAsked = (node: Typed) => hasShape(node, 'statistic') && node.shape.of === 'cohort' && node.name === id;
  return cohort !== undefined && !isMember(cohort, unit) && anyNode(typed, isAsked);
}

/**
 * The reasons that a record states, as the formula gives them: those that it knows, without params; another one where it
 * cannot give them in this order, one behind the other, and end there.
 */
export function reasonsOf({ typed }: Formula, because: readonly Reason[]): readonly Reason[] {
  const isOfRule = (code: string) => anyNode(typed, (node) => givesReason(node) && node.name === code);
  const known = because.map(({ code }) => code).filter(isOfRule);
  return endsOf(typed, known, new Set([0])).has(known.length)
    ? known.map((code) => ({ code }))
    : [HIDDEN_MEMBERS.because];
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
  if (!hasShape(typed, 'reason', ...ASKED_ONCE) && anyNode(typed, givesReason)) return new Set([...codes, ''].keys());
  const before = givesReason(typed)
    ? new Set([...given].filter((at) => codes[at] === name).map((at) => at + 1))
    : given;
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
