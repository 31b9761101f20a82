import { bug } from '../../kit/bug.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Limits } from '../../model/document.js';
import { type Claim, IS_SCORED } from '../../model/inputs.js';
import { issue } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { checkDecisions } from '../read-assessment/decisions.js';
import { readMarks } from '../read-assessment/marks.js';
import { checkSalts } from '../read-assessment/salts.js';
import { choose, hasCounting, type Submitted } from '../read-assessment/submissions.js';
import { unitsMissing } from '../read-assessment/units-missing.js';
import { readVerifications } from '../read-assessment/verifications.js';
import type { UnitsReading } from './column-reading.js';
import { endRows, readRow, setRow } from './fact-rows.js';
import { type Head, isCarried } from './head.js';
import { HEAD_VALUES, submissionHeads } from './submission-heads.js';
import { type TierRows, tierRows } from './tier-rows.js';
import { formReader, type ReadForm } from './unit-forms.js';
import { unitSubmissions } from './unit-submissions.js';
import { isRemarkedOn, type UnitWalk } from './unit-walk.js';
import { unitsReading } from './units-reading.js';

/** Reads every unit of the register; undefined where only the full reader may judge the whole. */
export function readUnits(head: Head, plan: Plan, limits: Limits): UnitsReading | undefined {
  const heads = submissionHeads(head);
  if (heads === undefined) return undefined;
  const { assessment } = head.context;
  head.size.values += head.submissions.length * HEAD_VALUES;
  const units = assessment.units.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const missing = unitsMissing(head.context, (unit, tier) =>
    hasCounting(heads.get(unit) ?? [], head.deadline(unit, tier), tier),
  );
  const walk = startUnits(head, plan, { units, heads, limits, missing });
  for (const unit of heads.keys()) if (!head.context.register.has(unit)) return undefined;
  for (const unit of units) {
    if (!readUnit(walk, unit) || head.size.values > limits.totalNodes) return undefined;
  }
  return endUnits(walk);
}

/** Reads what others than the units say of those that were read; undefined where only the full reader may judge it. */
export function endUnits(walk: UnitWalk): UnitsReading | undefined {
  const { context } = walk.head;
  for (const { rows } of walk.tiers.values()) endRows(rows);
  // warnings in the order in which the full reader finds them: of so many only the first are listed
  context.issues.push(...walk.issues.toSorted((a, b) => Number(a.path[1]) - Number(b.path[1])));
  const marks = readMarks(context);
  const verified = readVerifications(context, (unit, node) => walk.claimedAway.has(`${unit} ${node}`));
  checkDecisions(context);
  checkSalts(context);
  return context.issues.every(isCarried) ? unitsReading(walk, marks, verified) : undefined;
}

/** No unit yet. `units`: those that may be read at most; `heads`: their submissions. */
export function startUnits(
  head: Head,
  plan: Plan,
  {
    units,
    heads,
    limits,
    missing,
  }: Pick<UnitWalk, 'heads' | 'missing'> & { readonly units: readonly AssessmentUnit[]; readonly limits: Limits },
): UnitWalk {
  const counts = new Map<string, number>();
  for (const { tier } of units) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  return {
    plan,
    head,
    units: [],
    heads,
    tiers: new Map(
      plan.tiers.map((tier) => {
        const most = counts.get(tier.id) ?? 0;
        return [tier.id, tierRows(plan, tier, { most, limits, size: head.size })];
      }),
    ),
    fullReader: unitSubmissions(head, limits),
    states: [],
    formReader: formReader(head, limits),
    sent: new Map(),
    forms: new Map(),
    read: new Map(),
    claims: new Map(),
    claimedAway: new Set(),
    remarked: new Set(),
    missing,
    issues: [],
  };
}

/**
 * Reads the next unit, its figures into a new row if it submitted. False, and nothing is read, where one of its submissions
 * cannot be used.
 */
export function readUnit(walk: UnitWalk, unit: AssessmentUnit): boolean {
  const { id, tier: tierId } = unit;
  const position = walk.units.length;
  const { head, heads, tiers, fullReader } = walk;
  const tier = tiers.get(tierId) ?? bug(`no tier ${tierId}`);
  const sent = heads.get(id) ?? [];
  const deadline = head.deadline(id, tier.tier);
  const [only] = sent;
  const inTime = sent.length === 1 && (deadline === undefined || (only?.instant ?? 0) < deadline) ? only : undefined;
  const form = inTime?.more && walk.formReader(inTime, tier.tier);
  const unasked =
    inTime && (inTime.isPlain || form)
      ? readRow(
          tier.rows,
          inTime.facts === undefined ? {} : inTime.facts,
          tier.positions.length,
          form ? form.values : HEAD_VALUES,
        )
      : undefined;
  if (unasked !== undefined) {
    for (const fact of unasked)
      walk.issues.push(
        issue('fact-not-asked', ['submissions', only?.index ?? 0, 'facts', fact], { fact, tier: tierId }),
      );
    if (form) keepForm(walk, id, form);
    if (isRemarkedOn(walk, unit, tier.tier, form ? form.document : only)) walk.remarked.add(position);
    walk.units.push(unit);
    walk.states.push('submitted');
    tier.positions.push(position);
    return true;
  }
  const read = fullReader(sent, tier.slots);
  if (read === undefined) return false;
  const { statements, issues } = read;
  walk.units.push(unit);
  walk.issues.push(...issues);
  walk.read.set(position, statements);
  walk.sent.set(
    position,
    statements.map(({ what }) => what.document),
  );
  for (const { what } of statements) noteClaimedAway(walk, id, what.claims);
  const submitted = choose(head.context, statements, deadline, tier.tier);
  if (isRemarkedOn(walk, unit, tier.tier, submitted.sent)) walk.remarked.add(position);
  setSubmitted(walk, position, tier, submitted);
  return true;
}

/** Keeps what the form of the next unit says beside its facts. */
function keepForm(walk: UnitWalk, unit: string, { document, claims, issues, values }: ReadForm): void {
  const position = walk.units.length;
  walk.head.size.values += values;
  walk.issues.push(...issues);
  walk.forms.set(position, document);
  if (Object.keys(claims).length > 0) walk.claims.set(position, claims);
  noteClaimedAway(walk, unit, claims);
}

function noteClaimedAway({ claimedAway }: UnitWalk, unit: string, claims: Readonly<Record<string, Claim>>): void {
  for (const [node, { notApplicable }] of Object.entries(claims)) if (notApplicable) claimedAway.add(`${unit} ${node}`);
}

function setSubmitted(walk: UnitWalk, position: number, { rows, positions }: TierRows, submitted: Submitted): void {
  const { state, facts, estimated, claims, findings } = submitted;
  walk.states.push(state);
  if (Object.keys(claims).length > 0) walk.claims.set(position, claims);
  if (estimated.length > 0 || findings.length > 0) walk.remarked.add(position);
  if (!IS_SCORED[state]) return;
  setRow(rows, positions.length, facts);
  positions.push(position);
}
