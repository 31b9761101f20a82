import { compare, type Exact } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { valueAt } from '../../kit/plain-data.js';
import { closest, closestOrEmpty } from '../../kit/unicode.js';
import type { CriterionEntry, FactEntry, FactValue, Submission } from '../../model/assessment.js';
import type { Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { type Finding, finding } from '../../model/finding.js';
import type { Claim, SubmissionState } from '../../model/inputs.js';
import type { Path } from '../../model/issue.js';
import { ESTIMATES_ARE, HAS_FINDING, LATE_COUNTS } from '../../model/pack-words.js';
import type { PlanFact, PlanTier } from '../../model/plan.js';
import { type Deadlines, readDeadlines } from './deadlines.js';
import { type AssessmentReading, instantOf, latest, type Statement } from './reading.js';
import { type UnitsMissing, unitsMissing } from './units-missing.js';
import { readFact } from './values.js';

/** What the submission that counts says, and how the unit stands. */
export interface Submitted {
  /** The submission that counts, as written; absent where none does. */
  readonly sent?: Submission;
  readonly state: SubmissionState;
  readonly facts: Readonly<Record<string, Value>>;
  readonly estimated: readonly string[];
  readonly claims: Readonly<Record<string, Claim>>;
  readonly findings: readonly Finding[];
}

/** A submission whose figures and claims were read by type. */
export interface ReadSubmission {
  readonly at: string;
  readonly document: Submission;
  readonly facts: Readonly<Record<string, Value>>;
  readonly estimated: readonly string[];
  readonly claims: Readonly<Record<string, Claim>>;
}

/** What units sent, and when they might. */
interface ReadSubmissions extends Pick<Deadlines, 'granted'> {
  readonly submitted: (unit: string, tier: PlanTier) => Submitted;
  readonly missing: UnitsMissing;
}

/** Reads and checks every submission. Of a unit, the last one before its deadline counts. */
export function readSubmissions(context: AssessmentReading): ReadSubmissions {
  const byUnit = new Map<string, Statement<ReadSubmission>[]>();
  for (const [index, document] of (context.assessment.submissions ?? []).entries()) {
    const statement = readSubmission(context, document, ['submissions', index]);
    if (statement && !byUnit.get(document.unit)?.push(statement)) byUnit.set(document.unit, [statement]);
  }
  for (const submissions of byUnit.values()) latest(context, submissions);
  const { deadline, granted } = readDeadlines(context);
  const of = (unit: string) => byUnit.get(unit) ?? [];
  return {
    granted,
    submitted: (unit, tier) => choose(context, of(unit), deadline(unit, tier), tier),
    missing: unitsMissing(context, (unit, tier) => hasCounting(of(unit), deadline(unit, tier), tier)),
  };
}

/** Reads and checks one submission; undefined where its unit is not in the register. */
export function readSubmission(
  context: AssessmentReading,
  document: Submission,
  path: Path,
): Statement<ReadSubmission> | undefined {
  const registered = context.unit(document.unit, [...path, 'unit']);
  const instant = instantOf(context, document.at, [...path, 'at']);
  if (document.handedIn !== undefined) instantOf(context, document.handedIn, [...path, 'handedIn']);
  if (!registered) return undefined;
  const what = {
    at: document.at,
    document,
    ...readFacts(context, document, registered.tier, path),
    claims: readClaims(context, document, registered.tier, path),
  };
  return { what, subject: document.unit, instant, path };
}

/** What of the submissions of one unit counts, where `deadline` is the first instant that is too late. */
export function choose(
  { asOf, plan }: AssessmentReading,
  submissions: readonly Statement<ReadSubmission>[],
  deadline: number | undefined,
  tier: PlanTier,
): Submitted {
  const { byTime, inTime, accepted } = acceptedAmong(submissions, deadline, tier);
  // submissions after the one that counts are late and not read; each gets a finding
  const refused = accepted ? byTime.slice(byTime.indexOf(accepted) + 1) : byTime;
  const refusals = refused.map(({ what }) => finding('late-refused', '', { at: what.at }));
  if (!accepted) {
    const state = deadline !== undefined && asOf < deadline ? 'awaited' : 'not-submitted';
    return { state, facts: {}, estimated: [], claims: {}, findings: refusals };
  }
  const { facts, estimated, claims, document } = accepted.what;
  const { procedure } = plan.pack;
  const estimates = ESTIMATES_ARE[procedure.estimates ?? 'allowed'];
  const findings = [
    ...(inTime ? [] : [finding('late-accepted', '', { at: document.at })]),
    ...refusals,
    ...(HAS_FINDING[procedure.resent ?? 'off'] && refused.length > 0
      ? [finding('resent-late', '', { at: document.at })]
      : []),
    ...(HAS_FINDING[procedure.narrative ?? 'off'] && !document.narrative ? [finding('narrative-missing', '')] : []),
    ...estimated.flatMap((fact) => (estimates.finding ? [finding(estimates.finding, '', { fact })] : [])),
  ];
  const usable = estimates.isRead
    ? facts
    : Object.fromEntries(Object.entries(facts).filter(([fact]) => !estimated.includes(fact)));
  return { state: 'submitted', sent: document, facts: usable, estimated, claims, findings };
}

/**
 * Which of the submissions of one unit counts: `inTime`, the last one before the deadline; where none is, the last one if
 * the tier accepts late ones.
 */
export function acceptedAmong<T>(submissions: readonly Statement<T>[], deadline: number | undefined, tier: PlanTier) {
  const byTime = submissions.toSorted((a, b) => a.instant - b.instant);
  const inTime = byTime.filter((submission) => isInTime(submission, deadline)).at(-1);
  const accepted = inTime ?? (countsLate(tier) ? byTime.at(-1) : undefined);
  return { byTime, inTime, accepted };
}

/** Whether any of the submissions of one unit counts. */
export function hasCounting(
  submissions: readonly { readonly instant: number }[],
  deadline: number | undefined,
  tier: PlanTier,
): boolean {
  return submissions.some((submission) => countsLate(tier) || isInTime(submission, deadline));
}

function isInTime({ instant }: { readonly instant: number }, deadline: number | undefined): boolean {
  return deadline === undefined || instant < deadline;
}

/** Whether the tier reads what comes after the deadline. */
function countsLate({ document }: PlanTier): boolean {
  return document.late !== undefined && LATE_COUNTS[document.late];
}

function readFacts(
  context: AssessmentReading,
  { facts = {} }: Submission,
  tier: PlanTier,
  path: Path,
): Pick<ReadSubmission, 'facts' | 'estimated'> {
  const values: Record<string, Value> = {};
  const estimated: string[] = [];
  for (const [id, entry] of Object.entries(facts)) {
    const at = [...path, 'facts', id];
    const declared = factGiven(context, tier, id, at);
    if (!declared) continue;
    const { value, isEstimate, place } = entryOf(entry, at);
    const read = readFact(context, declared, value, place);
    if (read !== undefined) values[id] = read;
    if (isEstimate) estimated.push(id);
  }
  return { facts: values, estimated: estimated.toSorted() };
}

/** The fact that a unit of the tier gives; reports one that it may not give. Undefined where no such fact is declared. */
export function factGiven(
  { plan, report }: Pick<AssessmentReading, 'plan' | 'report'>,
  tier: PlanTier,
  id: string,
  at: Path,
): PlanFact | undefined {
  const declared = valueAt(plan.facts, id);
  if (!declared) {
    const suggestion = closest(id, tier.facts) ?? closest(id, Object.keys(plan.facts)) ?? '';
    return void report('fact-undeclared', at, { fact: id, suggestion });
  }
  if (declared.derived) report('fact-derived', at, { fact: id });
  else if (FACT_TYPE_IS[declared.info.type].isOfOthers)
    report('fact-of-another', at, { fact: id, provider: declared.provider });
  else if (!tier.facts.includes(id)) report('fact-not-asked', at, { fact: id, tier: tier.id });
  return declared;
}

/** `id: value`, or `id: { value, estimated, asOf }`. */
export function entryOf(
  entry: FactEntry,
  path: Path,
): { readonly value: FactValue; readonly isEstimate: boolean; readonly place: Path } {
  if (typeof entry === 'object' && 'value' in entry)
    return { value: entry.value as FactValue, isEstimate: entry.estimated ?? false, place: [...path, 'value'] };
  return { value: entry as FactValue, isEstimate: false, place: path };
}

/** What the unit says of its criteria, by id. */
export function readClaims(
  context: AssessmentReading,
  { criteria = {} }: Submission,
  tier: PlanTier,
  path: Path,
): Readonly<Record<string, Claim>> {
  const claims: Record<string, Claim> = {};
  for (const [id, entry] of Object.entries(criteria)) {
    const at = [...path, 'criteria', id];
    const node = valueAt(tier.nodes, id);
    if (!node) {
      context.report('criterion-undeclared', at, { criterion: id, suggestion: closestOrEmpty(id, tier.order) });
      continue;
    }
    if (node.kind === 'group' && (entry.claimed !== undefined || entry.evidence !== undefined))
      context.report('criterion-is-group', at, { criterion: id });
    if (entry.notApplicable && !node.document.mayClaimNotApplicable)
      context.report('claim-not-allowed', [...at, 'notApplicable'], { criterion: id });
    const claimed = entry.claimed === undefined ? undefined : fromDecimal(entry.claimed);
    if (claimed && compare(claimed, node.max) > 0)
      context.report('claim-range', [...at, 'claimed'], { criterion: id, max: toText(node.max) });
    claims[id] = claimOf(entry, claimed);
  }
  return claims;
}

function claimOf({ notApplicable, reason, evidence }: CriterionEntry, claimed: Exact | undefined): Claim {
  const claim: { -readonly [K in keyof Claim]: Claim[K] } = { notApplicable: notApplicable !== undefined };
  if (claimed) claim.claimed = claimed;
  if (reason !== undefined) claim.reason = reason;
  if (evidence?.[0])
    claim.evidence = Object.keys(evidence[0]).filter((key) => evidence.every((piece) => Object.hasOwn(piece, key)));
  return claim;
}
