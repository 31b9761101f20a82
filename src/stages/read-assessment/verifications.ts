import { compare, type Exact } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { valueAt } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { Verification } from '../../model/assessment.js';
import { IS_VISIT, type Ruled } from '../../model/assessment-words.js';
import type { Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Rulings } from '../../model/inputs.js';
import type { Path } from '../../model/issue.js';
import { isVerificationRead } from '../../model/may-verify.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { type AssessmentReading, instantOf, latest, type Statement } from './reading.js';
import { readFact } from './values.js';

/** What was verified of one unit: values that replace facts, and rulings. */
export interface Verified {
  readonly facts: Readonly<Record<string, Value>>;
  readonly rulings: Rulings;
  /** All verifications of the unit, as written, also those that do not count. */
  readonly verifications: readonly Verification[];
}

/** What verifications decided about a unit, each by the id of the fact or criterion. */
interface Effects {
  readonly facts: Record<string, Value>;
  readonly notApplicable: Record<string, Ruled>;
  readonly evidence: Record<string, Ruled>;
  readonly awards: Record<string, Exact>;
  readonly done: Record<string, true>;
}

/** Stands for an id where a unit was verified as a whole. */
const WHOLE = '';

type Effect = {
  readonly [K in keyof Effects]: { readonly is: K; readonly id: string; readonly value: Effects[K][string] };
}[keyof Effects];

/** What was verified of one unit, in the order of the document. */
interface OfUnit {
  readonly verifications: Verification[];
  /** What the verifications that count decided. */
  readonly statements: Statement<Effect & { readonly at: string }>[];
}

/**
 * By unit, what was verified. Of several verifications of one subject, e.g. one fact, the last in time holds.
 * `hasClaim` tells whether the unit claims that a node does not apply.
 */
export function readVerifications(
  context: AssessmentReading,
  hasClaim: (unit: string, node: string) => boolean,
): ReadonlyMap<string, Verified> {
  const byUnit = new Map<string, OfUnit>();
  for (const [index, verification] of (context.assessment.verifications ?? []).entries()) {
    const { at, unit, visit, method } = verification;
    const path: Path = ['verifications', index];
    const instant = instantOf(context, at, [...path, 'at']);
    const registered = context.unit(unit, [...path, 'unit']);
    if (visit && !IS_VISIT[method]) context.report('visit-not-field', [...path, 'visit']);
    const effect = registered && effectOf(context, verification, registered.tier, path, hasClaim);
    if (!registered || !effect) continue;
    const ofUnit = byUnit.get(unit) ?? { verifications: [], statements: [] };
    byUnit.set(unit, ofUnit);
    ofUnit.verifications.push(verification);
    if (isVerificationRead(context.plan.pack, registered.tier.id, verification))
      ofUnit.statements.push({ what: { at, ...effect }, subject: `${effect.is} ${effect.id}`, instant, path });
  }
  return new Map([...byUnit].map(([unit, ofUnit]) => [unit, verifiedOf(context, ofUnit)]));
}

function verifiedOf(context: AssessmentReading, { verifications, statements }: OfUnit): Verified {
  const of: Effects = { facts: {}, notApplicable: {}, evidence: {}, awards: {}, done: {} };
  for (const { what } of latest(context, statements).values())
    (of[what.is] as Record<string, unknown>)[what.id] = what.value;
  const { facts, done, ...rulings } = of;
  return { facts, rulings: { ...rulings, done: WHOLE in done }, verifications };
}

function effectOf(
  context: AssessmentReading,
  verification: Verification,
  tier: PlanTier,
  path: Path,
  hasClaim: (unit: string, node: string) => boolean,
): Effect | undefined {
  if ('done' in verification) return { is: 'done', id: WHOLE, value: true };
  if ('fact' in verification) return factEffect(context, verification, tier, path);
  const { criterion: id } = verification;
  const at = [...path, 'criterion'];
  const node = valueAt(tier.nodes, id);
  if (!node)
    return void context.report('criterion-undeclared', at, {
      criterion: id,
      suggestion: closestOrEmpty(id, tier.order),
    });
  if ('notApplicable' in verification) {
    if (!hasClaim(verification.unit, id)) context.report('verification-no-claim', at, { criterion: id });
    return { is: 'notApplicable', id, value: verification.notApplicable };
  }
  if (node.kind === 'group') return void context.report('criterion-is-group', at, { criterion: id });
  if ('evidence' in verification) return { is: 'evidence', id, value: verification.evidence };
  return awardEffect(context, node, verification.points, [...path, 'points']);
}

function factEffect(
  context: AssessmentReading,
  { fact, value, by }: Extract<Verification, { readonly fact: string }>,
  tier: PlanTier,
  path: Path,
): Effect | undefined {
  const declared = context.plan.facts[fact];
  if (!declared) {
    return void context.report('fact-undeclared', [...path, 'fact'], {
      fact,
      suggestion: closestOrEmpty(fact, Object.keys(context.plan.facts)),
    });
  }
  if (declared.derived) return void context.report('fact-derived', [...path, 'fact'], { fact });
  const { provider, info } = declared;
  if (FACT_TYPE_IS[info.type].isOfOthers && by !== provider) {
    return void context.report('mark-by', [...path, 'by'], { fact, expected: provider, found: by });
  }
  if (!tier.facts.includes(fact)) context.report('fact-not-asked', [...path, 'fact'], { fact, tier: tier.id });
  const read = readFact(context, declared, value, [...path, 'value']);
  return read === undefined ? undefined : { is: 'facts', id: fact, value: read };
}

function awardEffect({ report }: AssessmentReading, node: PlanNode, text: string, path: Path): Effect | undefined {
  const { id, max, document } = node;
  if (document.mayAward !== 'verifier') return void report('award-not-allowed', path, { criterion: id });
  const points = fromDecimal(text);
  if (compare(points, max) > 0) return void report('award-range', path, { criterion: id, max: toText(max) });
  return { is: 'awards', id, value: points };
}
