import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { type JsonObject, list, objects, text } from '../json-parts.js';
import { withNode } from './pack-nodes.js';
import { factsIn } from './pack-rows.js';

/** The pack without a node, and without its places in the gaps. */
export function withoutNode(pack: JsonObject, key: string): JsonObject {
  const [tier = '', id = ''] = key.split('/');
  return withoutPlaces(
    withNode(pack, tier, id, () => undefined),
    (place) => place === key || place.startsWith(`${key}#`),
  );
}

/** The pack without a tier: its criteria, cohorts, rankings and places in the gaps, and where other tiers name it. */
export function withoutTier(pack: JsonObject, id: string): JsonObject {
  const gone = objects(pack.tiers).find((tier) => tier.id === id);
  const tiers = objects(pack.tiers)
    .filter((tier) => tier !== gone)
    .map((tier) => {
      const { collects, submits, ...others } = tier;
      return {
        ...others,
        ...(collects === undefined || collects === id ? {} : { collects }),
        ...(submits === undefined || gone?.collects === tier.id ? {} : { submits }),
      };
    });
  return withoutPlaces(
    { ...pack, tiers },
    (place) => place === id || (/^[/#]/.test(place.slice(id.length)) && place.startsWith(id)),
  );
}

/** The pack without the facts that only what was taken out reads, and those facts. */
export function withoutUnread(before: JsonObject, after: JsonObject): readonly [JsonObject, readonly JsonObject[]] {
  const gone = objects(after.facts).filter((fact) => isRead(fact, before) && !isRead(fact, after));
  if (gone.length === 0) return [after, []];
  const pack = {
    ...after,
    facts: list(after.facts).filter((fact) => !gone.includes(fact as JsonObject)),
    ...(after.relations === undefined
      ? {}
      : { relations: list(after.relations).filter((relation) => factsIn(relation, gone).length === 0) }),
  };
  // a fact that only those were computed from
  const [last, more] = withoutUnread(before, pack);
  return [last, [...gone, ...more]];
}

/** Whether a tier or another fact reads the fact; what is said in the gaps and relations is no reading. */
function isRead(fact: JsonObject, pack: JsonObject): boolean {
  const readers: readonly Json[] = [
    withoutNames(pack.tiers ?? null),
    pack.procedure ?? null,
    objects(pack.facts)
      .filter((other) => other !== fact)
      .map(({ derive = null, atMost = null }) => [derive, atMost]),
  ];
  return factsIn(readers, [fact]).length > 0;
}

/** Keys that name a part of a pack and read nothing. */
const NAMES = ['id', 'title', 'code', 'note', 'cite'];

function withoutNames(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutNames(item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value as JsonObject).filter(([key]) => !NAMES.includes(key));
  return Object.fromEntries(entries.map(([key, inside]) => [key, withoutNames(inside)]));
}

function withoutPlaces(pack: JsonObject, isGone: (place: string) => boolean): JsonObject {
  const gaps = list(pack.gaps).flatMap((gap) => {
    const places = isObject(gap) ? list(gap.at as Json) : [];
    const left = places.filter((place) => !isGone(text(place)));
    if (left.length === places.length) return [gap];
    return left.length === 0 ? [] : [{ ...(gap as JsonObject), at: left }];
  });
  return pack.gaps === undefined ? pack : { ...pack, gaps };
}
