import { closestOrEmpty } from '../../kit/unicode.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Value } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { attributeType } from '../attribute-type.js';
import { checkAlike } from './alike.js';
import type { AssessmentReading } from './reading.js';
import { readScalar } from './values.js';

/** The attributes of every unit of the register, read by type; what is wrong with the register is reported. */
export function readRegister(context: AssessmentReading): ReadonlyMap<string, Readonly<Record<string, Value>>> {
  const { assessment, plan, report } = context;
  const attributes = new Map<string, Readonly<Record<string, Value>>>();
  const tiers = plan.tiers.map(({ id }) => id);
  for (const [index, unit] of assessment.units.entries()) {
    const path: Path = ['units', index];
    if (attributes.has(unit.id)) report('id-duplicate', [...path, 'id'], { id: unit.id });
    if (!tiers.includes(unit.tier))
      report('tier-undeclared', [...path, 'tier'], { tier: unit.tier, suggestion: closestOrEmpty(unit.tier, tiers) });
    checkParent(context, unit, path);
    attributes.set(unit.id, readAttributes(context, unit, path));
  }
  checkAlike(context, assessment.units);
  return attributes;
}

/**
 * Checks that the parent of a unit is of the tier that collects the unit's tier, and that there is a parent if a tier
 * does.
 */
function checkParent(
  { plan, report, unit: find }: AssessmentReading,
  { id, tier, parent }: AssessmentUnit,
  path: Path,
): void {
  const above = plan.tiers.find(({ document }) => document.collects === tier);
  if (parent === undefined) {
    if (above) report('parent-missing', path, { unit: id });
    return;
  }
  const known = find(parent, [...path, 'parent']);
  if (known && plan.tiers.some((known) => known.id === tier) && known.tier.id !== above?.id)
    report('parent-tier', [...path, 'parent'], { unit: id, parent, expected: above?.id ?? '' });
}

/** The attributes of a unit, read by type; those that its tier needs and that it lacks are reported. */
export function readAttributes(
  context: AssessmentReading,
  unit: AssessmentUnit,
  path: Path,
): Readonly<Record<string, Value>> {
  const { plan, report } = context;
  const declared = plan.pack.attributes ?? [];
  const given = unit.attributes ?? {};
  const values: Record<string, Value> = {};
  const slips = new Set<string>();
  for (const [id, raw] of Object.entries(given)) {
    const attribute = declared.find((known) => known.id === id);
    const at = [...path, 'attributes', id];
    if (!attribute) {
      const ids = declared.map((known) => known.id).filter((known) => !Object.hasOwn(given, known));
      const suggestion = closestOrEmpty(id, ids);
      report('attribute-undeclared', at, { attribute: id, suggestion });
      slips.add(suggestion);
      continue;
    }
    const value = readScalar(aboutAttribute(report, id), '', attributeType(attribute), raw, at);
    if (value !== undefined) values[id] = value;
  }
  for (const id of plan.tiers.find((tier) => tier.id === unit.tier)?.attributes ?? []) {
    if (!Object.hasOwn(given, id) && !slips.has(id))
      report('attribute-missing', path, { attribute: id, unit: unit.id });
  }
  return values;
}

/** Reports a value of the wrong type as a fault of the attribute, not of a fact. */
function aboutAttribute(report: AssessmentReading['report'], attribute: string): AssessmentReading['report'] {
  return (code, path, params = {}) => {
    const { expected = '', found = '' } = params;
    if (code === 'fact-value') report('attribute-value', path, { attribute, expected, found });
    else report(code, path, params);
  };
}
