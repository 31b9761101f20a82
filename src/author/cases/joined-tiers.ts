import type { CasesDocument } from '../../model/cases.js';
import type { Plan } from '../../model/plan.js';
import { tiersOf } from './figures.js';

/**
 * The tiers that have to be looked at together with one: tiers of which one reads the units below it, and those that a
 * case has units of. Without a tier, all of them.
 */
export function joinedTiers(
  { tiers }: Plan,
  documents: readonly CasesDocument[],
): (tier: string | undefined) => ReadonlySet<string> {
  const groups: readonly ReadonlySet<string>[] = [
    ...tiers.flatMap(({ id, statistics }) => Object.values(statistics).map(({ of }) => new Set([id, of]))),
    ...documents.flatMap(({ cases }) => cases.map(tiersOf)),
  ];
  return (tier) => {
    if (tier === undefined) return new Set(tiers.map(({ id }) => id));
    let joined = new Set([tier]);
    for (let size = 0; size < joined.size; ) {
      size = joined.size;
      for (const group of groups) if ([...group].some((id) => joined.has(id))) joined = new Set([...joined, ...group]);
    }
    return joined;
  };
}
