import { bug } from '../../kit/bug.js';
import type { Submission } from '../../model/assessment.js';
import type { TierColumns } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import { IS_SCORED, type UnitInput } from '../../model/inputs.js';
import { LAYER_IS, type LayerFigures } from '../../model/layer.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import { PROCEDURE_RULES } from '../read-assessment/procedure-findings.js';
import { choose } from '../read-assessment/submissions.js';
import type { Verified } from '../read-assessment/verifications.js';
import { unitInput } from '../read-assessment.js';
import { factsInRow } from '../row-facts.js';
import type { PlainSubmission, UnitsReading } from './column-reading.js';
import { setRow } from './fact-rows.js';
import { oneByOne, SILENT } from './one-by-one.js';
import { signedBy } from './submission-heads.js';
import { columnsOf, type TierRows } from './tier-rows.js';
import { typedAgain, type UnitStatements } from './unit-submissions.js';
import type { UnitWalk } from './unit-walk.js';

type Marks = ReadonlyMap<string, Readonly<Record<string, Value>>>;

/** Units that were read, with the marks by others and the verifications. */
export function unitsReading(walk: UnitWalk, marks: Marks, verified: ReadonlyMap<string, Verified>): UnitsReading {
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
  const lacksNarrative = (position: number) =>
    isRemarked && IS_SCORED[states[position] ?? bug('no state')] && !walk.forms.get(position)?.narrative;
  const isUnremarked = (position: number) =>
    !remarked.has(position) && !verified.has(unit(position).id) && !lacksNarrative(position);
  const typed = typedAt(walk);
  return {
    units: units.map(({ id, tier }, position) => ({ id, tier, state: states[position] ?? bug('no state') })),
    isPlain: (position) => isSilent || (!claims.has(position) && isUnremarked(position)),
    claimsAt: (position) => (walk.forms.has(position) && isUnremarked(position) ? claims.get(position) : undefined),
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
    unitAt: (position) =>
      unitAt(walk, position, { statements: typed(position), marks, verification: verified.get(unit(position).id) }),
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

function plainAt({ units, heads, sent, forms }: UnitWalk, position: number): PlainSubmission | undefined {
  const [only] = sent.has(position) ? [] : (heads.get(units[position]?.id ?? '') ?? []);
  if (!only) return undefined;
  const { at, by, handedIn, facts } = only;
  return { at, by, handedIn, hasFacts: facts !== undefined, more: forms.get(position) ?? {} };
}

/** The submissions of a unit that has not one plain one, or one form. */
function submissionsAt({ sent }: UnitWalk, position: number): readonly Submission[] {
  return sent.get(position) ?? bug(`no submissions of ${position}`);
}

/** What each unit sent, read by type: of one whose figures stand in columns, made of them. */
function typedAt(walk: UnitWalk): (position: number) => UnitStatements['statements'] {
  const { head, units, heads, sent, forms, claims, read } = walk;
  let factsAt: ReadonlyMap<number, () => UnitInput['reported']> | undefined;
  return (position) => {
    const documents = sent.get(position);
    if (documents) {
      const statements = read.get(position) ?? typedAgain(head.context, documents);
      read.delete(position);
      return statements;
    }
    const unit = units[position]?.id ?? bug(`no unit ${position}`);
    const [only] = heads.get(unit) ?? [];
    factsAt ??= factsByPosition(walk);
    const facts = factsAt.get(position)?.();
    if (!only || !facts) return bug(`no figures of ${unit}`);
    const { index, instant, at } = only;
    const document = forms.get(position) ?? { unit, at, ...signedBy(only) };
    const what = { at, document, facts, estimated: [], claims: claims.get(position) ?? {} };
    return [{ what, subject: unit, instant, path: ['submissions', index] }];
  };
}

/** By position, the facts of a unit that stand in columns. */
function factsByPosition({ plan, tiers }: UnitWalk): ReadonlyMap<number, () => UnitInput['reported']> {
  const byPosition = new Map<number, () => UnitInput['reported']>();
  for (const { slots, positions } of tiers.values()) {
    const facts = Object.fromEntries(slots.all);
    for (const [row, position] of positions.entries()) byPosition.set(position, () => factsInRow(plan, { facts }, row));
  }
  return byPosition;
}

/** The unit as `readAssessment` reads it. */
function unitAt(
  { plan, units, head, tiers, missing }: UnitWalk,
  position: number,
  {
    statements,
    marks,
    verification,
  }: Pick<UnitStatements, 'statements'> & {
    readonly marks: Marks;
    readonly verification: Verified | undefined;
  },
): UnitInput {
  const unit = units[position] ?? bug(`no unit ${position}`);
  const { id } = unit;
  const { tier } = tiers.get(unit.tier) ?? bug(`no tier ${unit.tier}`);
  const submitted = choose(head.context, statements, head.deadline(id, tier), tier);
  return unitInput(plan, tier, unit, {
    submitted,
    granted: head.granted(id),
    missing: missing(id),
    attributes: head.attributes.get(id),
    marks: marks.get(id),
    verification,
    rules: PROCEDURE_RULES,
  });
}
