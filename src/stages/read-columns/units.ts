import { bug } from '../../kit/bug.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { AssessmentUnit, Submission } from '../../model/assessment.js';
import type { TierColumns } from '../../model/columns.js';
import type { Limits } from '../../model/document.js';
import type { Value } from '../../model/expression.js';
import { IS_SCORED, type UnitInput } from '../../model/inputs.js';
import { issue } from '../../model/issue.js';
import { LAYER_IS, type LayerFigures } from '../../model/layer.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { checkDecisions } from '../read-assessment/decisions.js';
import { readMarks } from '../read-assessment/marks.js';
import { PROCEDURE_RULES } from '../read-assessment/procedure-findings.js';
import { checkSalts } from '../read-assessment/salts.js';
import { choose, hasCounting, type Submitted } from '../read-assessment/submissions.js';
import { unitsMissing } from '../read-assessment/units-missing.js';
import { readVerifications, type Verified } from '../read-assessment/verifications.js';
import { unitInput } from '../read-assessment.js';
import type { PlainSubmission, UnitsReading } from './column-reading.js';
import { endRows, readRow, setRow } from './fact-rows.js';
import { type Head, isCarried } from './head.js';
import { oneByOne, SILENT } from './one-by-one.js';
import { HEAD_VALUES, submissionHeads } from './submission-heads.js';
import { columnsOf, type TierRows, tierRows } from './tier-rows.js';
import { typedAgain, unitSubmissions } from './unit-submissions.js';
import { isRemarkedOn, type UnitWalk } from './unit-walk.js';

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
        return [tier.id, tierRows(plan, tier, { most, mostFacts: limits.nodes - HEAD_VALUES, size: head.size })];
      }),
    ),
    fullReader: unitSubmissions(head, limits),
    states: [],
    sent: new Map(),
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
  const isPlain = only?.isPlain === true && sent.length === 1 && (deadline === undefined || only.instant < deadline);
  const unasked = isPlain
    ? readRow(tier.rows, only.facts === undefined ? {} : only.facts, tier.positions.length)
    : undefined;
  if (unasked !== undefined) {
    for (const fact of unasked)
      walk.issues.push(
        issue('fact-not-asked', ['submissions', only?.index ?? 0, 'facts', fact], { fact, tier: tierId }),
      );
    if (isRemarkedOn(walk, unit, tier.tier, only)) walk.remarked.add(position);
    walk.units.push(unit);
    walk.states.push('submitted');
    tier.positions.push(position);
    return true;
  }
  const read = fullReader(sent);
  if (read === undefined) return false;
  const { statements, issues } = read;
  walk.units.push(unit);
  walk.issues.push(...issues);
  walk.read.set(position, statements);
  walk.sent.set(
    position,
    statements.map(({ what }) => what.document),
  );
  for (const { what } of statements)
    for (const [node, { notApplicable }] of Object.entries(what.claims))
      if (notApplicable) walk.claimedAway.add(`${id} ${node}`);
  const submitted = choose(head.context, statements, deadline, tier.tier);
  if (isRemarkedOn(walk, unit, tier.tier, submitted.sent)) walk.remarked.add(position);
  setSubmitted(walk, position, tier, submitted);
  return true;
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

type Marks = ReadonlyMap<string, Readonly<Record<string, Value>>>;

function unitsReading(walk: UnitWalk, marks: Marks, verified: ReadonlyMap<string, Verified>): UnitsReading {
  const { plan, head, units, states, claims, remarked } = walk;
  const unit = (position: number) => units[position] ?? bug(`no unit ${position}`);
  for (const { rows, slots, positions } of walk.tiers.values()) {
    if (marks.size === 0 && verified.size === 0) break;
    for (const [row, position] of positions.entries()) {
      setRow(rows, row, marks.get(unit(position).id) ?? {});
      for (const id of Object.keys(verified.get(unit(position).id)?.facts ?? {})) slots.slot(id);
    }
  }
  const isRemarked = HAS_FINDING[plan.pack.procedure.narrative ?? 'off'];
  const isSilent = claims.size === 0 && remarked.size === 0 && verified.size === 0 && !isRemarked;
  return {
    units: units.map(({ id, tier }, position) => ({ id, tier, state: states[position] ?? bug('no state') })),
    isPlain: (position) =>
      isSilent ||
      (!claims.has(position) &&
        !remarked.has(position) &&
        !verified.has(unit(position).id) &&
        !(isRemarked && IS_SCORED[states[position] ?? bug('no state')])),
    claimed: [...claims.values()].some((unitClaims) =>
      Object.values(unitClaims).some(({ claimed }) => claimed !== undefined),
    ),
    verified: (head.context.assessment.verifications ?? []).length > 0,
    columnsOf: (tierId, layer) => {
      const tier = walk.tiers.get(tierId) ?? bug(`no tier ${tierId}`);
      return columnsIn(walk, tier, layer, verified);
    },
    decisions: head.context.assessment.decisions ?? [],
    assessment: head.context.assessment,
    plainAt: (position) => plainAt(walk, position),
    submissionsAt: (position) => submissionsAt(walk, position),
    attributesAt: (position) => head.attributes.get(units[position]?.id ?? '') ?? {},
    unitAt: (position) => unitAt(walk, position, marks, verified),
  };
}

function columnsIn(
  { plan, head, units, claims }: UnitWalk,
  tier: TierRows,
  layer: LayerFigures,
  verified: ReadonlyMap<string, Verified>,
): TierColumns {
  const idAt = (position: number) => units[position]?.id ?? '';
  const attributesAt = (position: number) => head.attributes.get(idAt(position)) ?? {};
  const verifiedAt = (position: number) => verified.get(idAt(position));
  const isSilent = claims.size === 0 && verified.size === 0;
  const statements = tier.positions.map((position) =>
    isSilent ? SILENT : { claims: claims.get(position), rulings: verifiedAt(position)?.rulings },
  );
  const figures = columnsOf(plan, tier, attributesAt, LAYER_IS[layer].isVerified ? verifiedAt : undefined);
  return {
    tier: figures.tier,
    units: figures.units,
    facts: figures.facts,
    attributes: figures.attributes,
    oneByOne: oneByOne(plan, tier.tier, layer, statements),
  };
}

function plainAt({ units, heads, sent }: UnitWalk, position: number): PlainSubmission | undefined {
  const [only] = sent.has(position) ? [] : (heads.get(units[position]?.id ?? '') ?? []);
  return only && { at: only.at, by: only.by, handedIn: only.handedIn, hasFacts: only.facts !== undefined };
}

/** The submissions of a unit. Those that were not read by their schema are now, from the document. */
function submissionsAt({ units, heads, fullReader, sent }: UnitWalk, position: number): readonly Submission[] {
  const unitHeads = heads.get(units[position]?.id ?? '') ?? [];
  const read = sent.get(position) ?? fullReader(unitHeads)?.statements.map(({ what }) => what.document);
  return read ?? bug('the submissions of a unit were changed meanwhile');
}

/** The unit as `readAssessment` reads it, from its submissions. */
function unitAt(walk: UnitWalk, position: number, marks: Marks, verified: ReadonlyMap<string, Verified>): UnitInput {
  const { plan, units, head, tiers, missing } = walk;
  const unit = units[position] ?? bug(`no unit ${position}`);
  const { id } = unit;
  const { tier } = tiers.get(unit.tier) ?? bug(`no tier ${unit.tier}`);
  const statements = walk.read.get(position) ?? typedAgain(head.context, submissionsAt(walk, position));
  walk.read.delete(position);
  const submitted = choose(head.context, statements, head.deadline(id, tier), tier);
  return unitInput(plan, tier, unit, {
    submitted,
    granted: head.granted(id),
    missing: missing(id),
    attributes: head.attributes.get(id),
    marks: marks.get(id),
    verification: verified.get(id),
    rules: PROCEDURE_RULES,
  });
}
