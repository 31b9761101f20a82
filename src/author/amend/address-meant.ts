import { isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { addressText, placesAt, stepsOf } from './address.js';

/** The address that is meant where its steps are parted by dots or backslashes; undefined where that leads nowhere. */
export function otherwiseParted(document: Json, at: string): string | undefined {
  const address = at.replaceAll(/[/.\\]+/g, '/');
  return address !== at && placesAt(document, address).paths.length === 1 ? address : undefined;
}

/** Lists of a pack, and of each tier, whose items an address names by id. */
const LISTS = ['facts', 'constants', 'attributes', 'gaps', 'tiers'];
const LISTS_OF_TIER = ['criteria', 'rankings', 'cohorts'];

/** The one address that ends as this one does, where that leads somewhere: below another tier, or below the list that was left out. */
export function elsewhere(document: Json, at: string): string | undefined {
  const tiers = isObject(document) && Array.isArray(document.tiers) ? document.tiers : [];
  const ids = tiers.flatMap((tier) => (isObject(tier) && typeof tier.id === 'string' ? [tier.id] : []));
  const lists = [...LISTS, ...ids.flatMap((id) => LISTS_OF_TIER.map((list) => addressText(['tiers', id, list])))];
  for (const [index] of stepsOf(at).entries()) {
    const end = stepsOf(at).slice(index);
    const addresses = lists.map((list) => `${list}/${addressText(end)}`);
    const there = addresses.filter((address) => placesAt(document, address).paths.length === 1);
    if (there.length === 0) continue;
    // of rows of one id in several tiers, the one whose address has all that is written
    const whole = there.filter((address) => isInOrder(stepsOf(at), stepsOf(address)));
    return there.length === 1 ? there[0] : whole.length === 1 ? whole[0] : undefined;
  }
  return undefined;
}

function isInOrder(part: readonly string[], all: readonly string[]): boolean {
  const left = all.reduce((rest, step) => (rest[0] === step ? rest.slice(1) : rest), part);
  return left.length === 0;
}

/** The id of the one criterion or group that has this number in the annex, where the address goes by the number. */
export function idOfCode(document: Json, at: string, step: string): string | undefined {
  const steps = stepsOf(at);
  const above = addressText(steps.slice(0, steps.indexOf(step)));
  const [path] = placesAt(document, above).paths;
  const isTree = path !== undefined && (path.at(-1) === 'criteria' || path.at(-1) === 'children');
  const ids = isTree ? nodesIn(valueAt(document, path)).flatMap(({ id, code }) => (code === step ? [id] : [])) : [];
  return ids.length === 1 && typeof ids[0] === 'string' ? ids[0] : undefined;
}

function nodesIn(list: Json | undefined): readonly Readonly<Record<string, Json>>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((node: Json) =>
    isObject(node) ? [node as Readonly<Record<string, Json>>, ...nodesIn((node as Record<string, Json>).children)] : [],
  );
}
