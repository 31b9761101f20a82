import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { gapPlace } from '../../model/gap-place.js';
import { flatten } from '../../model/node-tree.js';
import type { Pack, PackFact, PackRelation } from '../../model/pack.js';
import { isHandedInByParent } from '../../model/pack-words.js';
import { PLUGIN_LISTS, PLUGIN_PARTS, type Plan } from '../../model/plan.js';
import { isDerivedFactRead } from '../mentions.js';
import { placesIn } from './edits.js';
import type { Part } from './part-at.js';

/** What serves nothing any more; `of` names what it served, '' where it is a figure or a number by itself. */
interface IdlePart extends Part {
  readonly of: string;
}

/**
 * Parts of a pack that served something before others of it went, and serve nothing after: figures that nobody is asked, what
 * relates figures that nobody is asked together, and keys about tiers, bodies and plugins that are gone. What served nothing
 * before stays. Paths are those of the pack after.
 */
export function idleParts(before: Plan, after: Plan): readonly IdlePart[] {
  const [oldUses, newUses] = [usesOf(before), usesOf(after)];
  const ended = (use: string) => oldUses.has(use) && !newUses.has(use);
  const { pack } = after;
  return [
    ...(pack.facts as readonly PackFact[]).flatMap(({ id, atMost }, index): readonly IdlePart[] => {
      if (ended(`fact ${id}`)) return [{ path: ['facts', index], sort: 'fact', of: '' }];
      if (atMost === undefined || !ended(`relation ${boundId(id)}`)) return [];
      return [{ path: ['facts', index, 'atMost'], sort: 'key', of: atMost }];
    }),
    ...((pack.relations ?? []) as readonly PackRelation[]).flatMap((relation, index): readonly IdlePart[] =>
      ended(`relation ${JSON.stringify(relation.holds)}`)
        ? [{ path: ['relations', index], sort: 'relation', of: namesBy('var', relation.holds).join(', ') }]
        : [],
    ),
    ...(pack.attributes ?? []).flatMap(({ id }, index): readonly IdlePart[] =>
      ended(`attribute ${id}`) ? [{ path: ['attributes', index], sort: 'attribute', of: '' }] : [],
    ),
    ...(pack.constants ?? []).flatMap(({ id }, index): readonly IdlePart[] =>
      ended(`constant ${id}`) ? [{ path: ['constants', index], sort: 'constant', of: '' }] : [],
    ),
    ...pluginParts(pack, ended),
    ...procedureParts(pack, ended),
    ...gapPlaces(before.pack, pack),
  ];
}

/** The name of the relation that `atMost` of a fact is. */
function boundId(fact: string): string {
  return `facts/${fact}#atMost`;
}

/** Everything of a plan that serves something, as `sort name`. */
function usesOf(plan: Plan): ReadonlySet<string> {
  const { pack, tiers, relations, facts, plugins } = plan;
  const isAskedTogether = (ids: readonly string[]) => tiers.some((tier) => ids.every((id) => tier.facts.includes(id)));
  const used = relations.flatMap((relation) => {
    const ids = [...relation.references.facts, ...relation.references.presences];
    if (!isAskedTogether(ids)) return [];
    const [, index] = /^relations\[(\d+)\]$/.exec(relation.id) ?? [];
    const name = index === undefined ? relation.id : JSON.stringify(pack.relations?.[Number(index)]?.holds);
    return [`relation ${name}`, ...ids.map((id) => `fact ${id}`)];
  });
  const parents = pack.tiers.flatMap(({ collects }) => collects ?? []);
  const handed = pack.tiers.filter((tier) => isHandedInByParent(tier) && parents.includes(tier.id));
  return new Set([
    ...used,
    ...tiers.flatMap((tier) => tier.facts.map((id) => `fact ${id}`)),
    ...pack.facts.filter(({ id }) => facts[id]?.derived && isDerivedFactRead(pack, id)).map(({ id }) => `fact ${id}`),
    ...tiers.flatMap((tier) => tier.attributes.map((id) => `attribute ${id}`)),
    ...namesBy('constant', pack as unknown as Json).map((id) => `constant ${id}`),
    ...plugins.map(({ is, id }) => `${is} ${id}`),
    ...handed.map(({ id }) => `submits ${id}`),
    ...(handed.length > 0 ? ['handedIn'] : []),
  ]);
}

/** What the operations of this name in a value name, each once: the constants by `constant`, the facts by `var`. */
function namesBy(operator: 'constant' | 'var', json: Json): readonly string[] {
  const names = placesIn(json).flatMap(({ path, value }) =>
    path.at(-1) === operator && typeof value === 'string' ? [value] : [],
  );
  return [...new Set(names)];
}

function pluginParts({ requires = {} }: Pack, ended: (use: string) => boolean): readonly IdlePart[] {
  return PLUGIN_PARTS.flatMap((part) =>
    (requires[PLUGIN_LISTS[part]] ?? []).flatMap(({ id }, index): readonly IdlePart[] =>
      ended(`${part} ${id}`) ? [{ path: ['requires', PLUGIN_LISTS[part], index], sort: 'plugin', of: '' }] : [],
    ),
  );
}

/** Who hands in, where no tier stands above any more. */
function procedureParts({ tiers, procedure }: Pack, ended: (use: string) => boolean): readonly IdlePart[] {
  const submits = tiers.flatMap(({ id }, index): readonly IdlePart[] =>
    ended(`submits ${id}`) ? [{ path: ['tiers', index, 'submits'], sort: 'key', of: id }] : [],
  );
  const isIdle = procedure.handedIn !== undefined && ended('handedIn');
  return isIdle ? [...submits, { path: ['procedure', 'handedIn'], sort: 'key', of: 'submits' }] : submits;
}

/** Places of gaps that named a key of a tier or a node, which is no longer there. */
function gapPlaces(before: Pack, { tiers, gaps }: Pack): readonly IdlePart[] {
  return gaps.flatMap(({ at }, gap) =>
    at.flatMap((place, index): readonly IdlePart[] =>
      isThere(before.tiers, place) && !isThere(tiers, place)
        ? [{ path: ['gaps', gap, 'at', index], sort: 'gap-place', of: place }]
        : [],
    ),
  );
}

/** Whether there is what a place names. */
function isThere(tiers: Pack['tiers'], place: string): boolean {
  const { tier: tierId, node, keys = '' } = gapPlace(place);
  const tier = tiers.find(({ id }) => id === tierId);
  const owner = node === '' ? tier : flatten(tier?.criteria ?? []).find(({ id }) => id === node);
  if (owner === undefined || keys === '') return owner !== undefined;
  return valueAt(owner as unknown as Json, keys.split('.')) !== undefined;
}
