import { bug } from '../../kit/bug.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { shown } from '../../model/decimal-given.js';
import { jsonTypeOf } from '../../model/document.js';
import { assessmentError } from '../../model/errors.js';
import { type IssueCode, issueOf, type Path } from '../../model/issue.js';
import type { PlanTier } from '../../model/plan.js';
import { UNIT_KEYS } from './given-unit.js';
import type { ModuleUnit } from './read-unit.js';

/** Finds the tier of a unit, as its position among `tiers`; throws an `AssessmentError` for a unit of none. */
export function tierFinder(
  tiers: readonly { readonly tier: Pick<PlanTier, 'id'> }[],
  units: readonly ModuleUnit[],
): (position: number) => number {
  const byId = new Map(tiers.map((ready, index) => [ready.tier.id, index]));
  return (position) => {
    const unit = units[position];
    const path: Path = ['units', position];
    if (jsonTypeOf(unit) !== 'object')
      throw refusal('wrong-type', path, { expected: 'object', found: jsonTypeOf(unit) });
    const name = unit?.tier;
    const tier = name === undefined && tiers.length === 1 ? 0 : byId.get(name ?? '');
    if (tier !== undefined) return tier;
    if (name === undefined) throw refusal('key-missing', [...path, 'tier'], { key: 'tier' });
    const suggestion = closestOrEmpty(String(name), [...byId.keys()]);
    throw refusal('tier-undeclared', [...path, 'tier'], { tier: shown(String(name)), suggestion });
  };
}

/**
 * The tier of each unit, and the units of each tier; throws an `AssessmentError` for a unit of no tier, and for an id
 * that two units have.
 */
export function placedUnits<T extends { readonly tier: Pick<PlanTier, 'id'> }>(
  tiers: readonly T[],
  units: readonly ModuleUnit[],
) {
  const tierOf = tierFinder(tiers, units);
  const tierAt = new Uint8Array(units.length);
  for (let position = 0; position < units.length; position += 1) tierAt[position] = tierOf(position);
  if (units.some(({ id }) => id !== undefined)) refuseDuplicateIds(units, () => {});
  return {
    tierAt: (position: number): T => tiers[tierAt[position] ?? 0] ?? bug('no tier'),
    rowsOf: (ready: T): Int32Array => {
      const tierIndex = tiers.indexOf(ready);
      const isRow = (position: number) => tierAt[position] === tierIndex && units[position]?.facts !== undefined;
      const rows = new Int32Array(units.length);
      let count = 0;
      for (let position = 0; position < units.length; position += 1)
        if (isRow(position)) {
          rows[count] = position;
          count += 1;
        }
      return rows.subarray(0, count);
    },
  };
}

/**
 * Calls `look` for each position, then throws an `AssessmentError` where the unit has the id of a unit before. A unit without an id
 * has its position as id.
 */
export function refuseDuplicateIds(units: readonly ModuleUnit[], look: (position: number) => void): void {
  const ids = new Set<string>();
  for (let position = 0; position < units.length; position += 1) {
    look(position);
    const id = units[position]?.id ?? String(position);
    ids.add(id);
    if (ids.size === position) throw refusal('id-duplicate', ['units', position, 'id'], { id });
  }
}

function refusal(code: IssueCode, path: Path, params: Readonly<Record<string, string>>) {
  return assessmentError([issueOf(code, path, params)]);
}

/** Whether a unit has the shape that the written functions read; with names `checked`, only known keys too. */
export function isPlainUnit(unit: ModuleUnit | undefined, names: 'checked' | 'trusted'): boolean {
  const { id, parent, facts, attributes } = unit ?? {};
  const hasTexts = isAbsentOrText(id) && isAbsentOrText(parent);
  const hasParts = isTable(facts) && (attributes === undefined || isTable(attributes));
  return hasTexts && hasParts && (names === 'trusted' || hasKnownKeys(unit ?? {}));
}

function isAbsentOrText(part: unknown): boolean {
  return part === undefined || (typeof part === 'string' && /\S/.test(part));
}

/** Whether a part is an object as `JSON.parse` makes it: it inherits nothing that could be looked up as a figure. */
function isTable(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype;
}

function hasKnownKeys(unit: object): boolean {
  for (const key in unit) if (!Object.hasOwn(UNIT_KEYS, key)) return false;
  return true;
}
