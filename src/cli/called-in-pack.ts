import { type Called, callings } from '../author/called.js';
import { flatten } from '../model/node-tree.js';
import type { Pack, PackNode } from '../model/pack.js';
import { isText } from './unit-at.js';
import { wrongUsage } from './usage-error.js';

/** How many ids are named where several may be meant. */
const MOST = 3;

/** The tiers of a pack, by title. */
export function tiersCalled({ tiers }: Pick<Pack, 'tiers'>): readonly Called[] {
  return tiers.map(({ id, title }) => ({ id, names: textsOf(title) }));
}

/** The texts of a pack: by number, by title. */
export function textsCalled({ texts }: Pick<Pack, 'texts'>): readonly Called[] {
  return texts.map(({ key, number, title }) => ({ id: key, names: [number, ...textsOf(title)] }));
}

/** The criteria and groups of some tiers of a pack: by title, by number, by number and title. */
export function criteriaCalled(tiers: Pack['tiers']): readonly Called[] {
  return tiers.flatMap(({ criteria }) => flatten(criteria)).map(nodeCalled);
}

function nodeCalled({ id, code, title }: PackNode): Called {
  const titles = textsOf(title);
  return { id, names: [...titles, ...(code === undefined ? [] : [code, ...titles.map((text) => `${code} ${text}`)])] };
}

/** The texts of a title in every language. */
export function textsOf(words: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return Object.values(words ?? {}).filter(isText);
}

/** What may be meant by each name that stands in place of an id, and by each id that is misspelt; a few where many may be. */
export function meantByAll<T extends Called>(
  asked: readonly string[],
  things: readonly T[],
): readonly (readonly T[])[] {
  const { exactly, nearly } = callings(things);
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return asked.map((name) => {
    const ids = exactly(name);
    return (ids.length > 0 ? ids : nearly(name)).slice(0, MOST).flatMap((id) => byId.get(id) ?? []);
  });
}

/** The ids of what may be meant by one name, on one line; '' where none may be. */
export function meantBy(asked: string, things: readonly Called[]): string {
  return meantByAll([asked], things)
    .flatMap((meant) => meant.map(({ id }) => id))
    .join(', ');
}

/** The ids of the tiers that are asked for: one, which the pack must have, else all. */
export function tiersAsked(pack: Pack, tier: string | undefined): readonly string[] {
  const tiers = pack.tiers.map(({ id }) => id);
  if (tier === undefined) return tiers;
  if (tiers.includes(tier)) return [tier];
  return wrongUsage('tier-none', {
    name: tier,
    suggestion: meantBy(tier, tiersCalled(pack)),
    tiers: tiers.join(', '),
  });
}
