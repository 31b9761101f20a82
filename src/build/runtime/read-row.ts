import type { ModuleUnit } from './read-unit.js';
import type { TierReady } from './ready-tiers.js';

/** The figures of a unit that has none. */
const NOTHING = Object.freeze({});

/**
 * V8 keeps an object of more keys than this in a hash table. Listing its symbols, of which it has none, is the cheapest walk over
 * such a table.
 */
const MANY_KEYS = 128;

/**
 * Puts the plain figures of a unit into `figures`. Gives whether the unit must be read with care: a value of it is not plain, it
 * says something of a criterion, or it names what the pack does not declare. Trusted names are not looked at.
 */
export function readRow(
  { module, names }: TierReady,
  { facts = NOTHING, attributes = NOTHING, criteria }: ModuleUnit,
  figures: Float64Array,
  isTrusted: boolean,
): boolean {
  // listing the keys first makes the lookups faster: the values of an object with many keys lie scattered in memory
  const count = isTrusted ? undefined : Object.keys(facts).length;
  if (isTrusted && names.read.facts > MANY_KEYS) Object.getOwnPropertySymbols(facts);
  let isOdd = criteria !== undefined;
  let factsThere = names.read.facts;
  for (const read of module.reads) {
    const absent = read(facts, attributes, figures);
    if (absent < 0) isOdd = true;
    factsThere -= absent;
  }
  if (isOdd || count === undefined) return isOdd;
  const areKnown = count === factsThere && Object.keys(attributes).length === names.read.attributes;
  return !areKnown && (hasUnknown(facts, names.facts) || hasUnknown(attributes, names.attributes));
}

/** Whether a unit has a figure of a name that is not among `names`. */
function hasUnknown(facts: object, names: ReadonlySet<string>): boolean {
  for (const name in facts) if (!names.has(name)) return true;
  return false;
}
