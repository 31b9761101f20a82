import { BUILT_IN, type Scored } from '../../engine.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type Answer, type Expression, isNoValue, type NoValue, type Reason } from '../../model/expression.js';
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
 * always gives more of them, or never so many.
 */
export function reasonsOf({ expression }: Formula, because: readonly Reason[]): readonly Reason[] {
  const written = canonicalJson(expression);
  const known = because.flatMap(({ code }) =>
    written.includes(`"because":[${JSON.stringify(code)}`) ? [{ code }] : [],
  );
  const [fewest, most] = countsOf(expression);
  return known.length < fewest || known.length > most ? [HIDDEN_MEMBERS.because] : known;
}

/** How many reasons an expression gives at least, and at most, where it gives a value. */
function countsOf(expression: Expression | undefined): readonly [fewest: number, most: number] {
  if (!isObject(expression)) return [0, 0];
  const { because, if: choice } = expression as { readonly because?: unknown; readonly if?: unknown };
  if (isList(because)) {
    const [fewest, most] = countsOf(because[1] as Expression);
    return [fewest + 1, most + 1];
  }
  // a branch that never has a value allows no count
  if (Object.hasOwn(expression, 'not-applicable')) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (isList(choice)) return countsOfChoice(choice as readonly Expression[]);
  return canonicalJson(expression).includes('"because":') ? [0, Number.POSITIVE_INFINITY] : [0, 0];
}

function countsOfChoice([first, then, ...rest]: readonly Expression[]): readonly [fewest: number, most: number] {
  if (then === undefined) return countsOf(first);
  const [asked, held, not] = [countsOf(first), countsOf(then), countsOfChoice(rest)];
  return [asked[0] + Math.min(held[0], not[0]), asked[1] + Math.max(held[1], not[1])];
}
