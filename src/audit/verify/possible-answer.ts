import { BUILT_IN, type Scored } from '../../engine.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type Answer, isNoValue, type NoValue, type Reason } from '../../model/expression.js';
import type { Formula, PlanNode } from '../../model/plan.js';
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

/**
 * The reasons of a rule that a record states, as the rule gives them: those that it knows, without params; another one where it
 * cannot give them in this order, one behind the other, and end there.
 */
export function reasonsOf({ expression }: Formula, because: readonly Reason[]): readonly Reason[] {
  const written = canonicalJson(expression);
  const known = because
    .map(({ code }) => code)
    .filter((code) => written.includes(`"because":[${JSON.stringify(code)}`));
  const isPossible = endsOf(expression, known, new Set([0])).has(known.length);
  return isPossible ? known.map((code) => ({ code })) : [HIDDEN_MEMBERS.because];
}

/** How many of the reasons may have been given once the expression, asked when `given` of them were, has a value. */
function endsOf(expression: unknown, codes: readonly string[], given: ReadonlySet<number>): ReadonlySet<number> {
  if (isList(expression)) return expression.reduce<ReadonlySet<number>>((at, part) => endsOf(part, codes, at), given);
  if (!isObject(expression)) return given;
  const { because, if: choice } = expression;
  if (isList(because)) {
    const next = [...given].filter((at) => codes[at] === because[0]).map((at) => at + 1);
    return endsOf(because[1], codes, new Set(next));
  }
  // a branch that never has a value
  if ('not-applicable' in expression) return new Set();
  if (isList(choice)) return endsOfChoice(choice, codes, given);
  // an operator of another name may ask an operand of other units, again, or not at all
  return GIVES_ANY.test(canonicalJson(expression))
    ? new Set([...codes, ''].keys())
    : endsOf(Object.values(expression), codes, given);
}

/** Reasons inside an operator that is not known to ask each operand once. */
const GIVES_ANY = /^\{"(?!(?:[-+*/]|min|max)":).*"because":/s;

function endsOfChoice(
  [first, then, ...rest]: readonly unknown[],
  codes: readonly string[],
  given: ReadonlySet<number>,
): ReadonlySet<number> {
  const asked = endsOf(first, codes, given);
  if (then === undefined) return asked;
  return new Set([...endsOf(then, codes, asked), ...endsOfChoice(rest, codes, asked)]);
}
