import { nextDay, startOfDay } from '../../kit/instant.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { AssessmentUnit, Extension, UnitExtension } from '../../model/assessment.js';
import type { Granted } from '../../model/assessment-extension.js';
import type { Path } from '../../model/issue.js';
import type { Deadline } from '../../model/pack.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { isListedFirst } from './canonical-order.js';
import { type AssessmentReading, instantOf } from './reading.js';

/** When submissions of a unit must be in. */
export interface Deadlines {
  /** The first instant that is too late for a unit of a tier; undefined where it has no deadline. */
  readonly deadline: (unit: string, tier: PlanTier) => number | undefined;
  /** The extension by which a unit has a later deadline than its tier; undefined where it has none. */
  readonly granted: (unit: string) => UnitExtension | undefined;
}

/** The deadlines of all units; checks the extensions. */
export function readDeadlines(context: AssessmentReading): Deadlines {
  const common = new Map(
    context.plan.tiers.map(({ id, document }) => [id, deadlineOf(context.plan, document.deadline)]),
  );
  const extended = readExtensions(context, common);
  const later = (unit: string, tier: string) => {
    const granted = extended.get(unit);
    const ofTier = common.get(tier);
    // an extension never shortens the common deadline
    return granted === undefined || ofTier === undefined || granted.deadline <= ofTier ? undefined : granted;
  };
  return {
    deadline: (unit, tier) => later(unit, tier.id)?.deadline ?? common.get(tier.id),
    granted: (unit) => later(unit, context.register.get(unit)?.tier ?? '')?.extension,
  };
}

/** The first instant that is too late; a day is a day in the pack's time zone. */
function deadlineOf({ pack }: Plan, deadline: Deadline | undefined): number | undefined {
  if (!deadline) return undefined;
  return startOfDay('before' in deadline ? deadline.before : nextDay(deadline.through), pack.period.zone);
}

/**
 * The latest extension of each unit; an extension that is later for none of its units is reported. `common`: deadlines by
 * tier.
 */
function readExtensions(
  context: AssessmentReading,
  common: ReadonlyMap<string, number | undefined>,
): ReadonlyMap<string, { readonly deadline: number; readonly extension: UnitExtension }> {
  const { assessment, plan, register } = context;
  const latest = new Map<string, { readonly deadline: number; readonly extension: UnitExtension }>();
  for (const [index, extension] of (assessment.extensions ?? []).entries()) {
    const path = ['extensions', index];
    checkExtension(context, extension, path);
    const { on } = extension;
    if (on !== undefined) instantOf(context, `${on}T00:00:00${plan.pack.period.zone}`, [...path, 'on']);
    const deadline = deadlineOf(plan, extension.deadline) ?? 0;
    const units = unitExtensions(extension, plan, register.values());
    // no comparison with NaN holds: without a deadline nothing is late
    const isIdle = ({ unit }: UnitExtension) => deadline <= (common.get(register.get(unit)?.tier ?? '') ?? Number.NaN);
    if (units.length > 0 && units.every(isIdle)) context.report('extension-not-later', [...path, 'deadline']);
    for (const granted of units) {
      const known = latest.get(granted.unit);
      // of two extensions until the same day the one that the record lists first holds, however the assessment lists them
      if (!known || (deadline - known.deadline || Number(isListedFirst(granted, known.extension))) > 0)
        latest.set(granted.unit, { deadline, extension: granted });
    }
  }
  return latest;
}

/** Checks that whom it is granted is known, and has a deadline that can be later. */
function checkExtension({ plan: { tiers }, report, unit }: AssessmentReading, extension: Extension, path: Path): void {
  if ('tier' in extension) {
    const ids = tiers.map(({ id }) => id);
    const { tier: id } = extension;
    const tier = tiers.find((known) => known.id === id);
    if (!tier) report('tier-undeclared', [...path, 'tier'], { tier: id, suggestion: closestOrEmpty(id, ids) });
    else if (!tier.document.deadline) report('extension-without-deadline', path, { unit: id });
  } else if ('unit' in extension) {
    const registered = unit(extension.unit, [...path, 'unit']);
    if (registered && !registered.tier.document.deadline)
      report('extension-without-deadline', path, { unit: extension.unit });
  } else unit(extension.parent, [...path, 'parent']);
}

/** An extension once for each unit that it is granted to and that has a deadline, in the order of the register. */
export function unitExtensions(
  extension: Extension,
  { pack }: Pick<Plan, 'pack'>,
  units: Iterable<AssessmentUnit>,
): readonly UnitExtension[] {
  if ('unit' in extension) return [extension];
  const register = [...units];
  const withDeadline = new Set(pack.tiers.flatMap(({ id, deadline }) => (deadline ? [id] : [])));
  const { tier, parent, ...granted }: Granted & { readonly tier?: string; readonly parent?: string } = extension;
  const chosen = parent === undefined ? register.filter((unit) => unit.tier === tier) : below(register, parent);
  return chosen.flatMap(({ id, tier: of }) => (withDeadline.has(of) ? [{ unit: id, ...granted }] : []));
}

/** The unit with this id, and every unit below it. */
function below(register: readonly AssessmentUnit[], id: string): readonly AssessmentUnit[] {
  const ids = new Set([id]);
  for (let known = 0; known < ids.size; ) {
    known = ids.size;
    for (const unit of register) if (unit.parent !== undefined && ids.has(unit.parent)) ids.add(unit.id);
  }
  return register.filter((unit) => ids.has(unit.id));
}
