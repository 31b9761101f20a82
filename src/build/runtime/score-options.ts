import { isList, isObject } from '../../kit/plain-data.js';
import { givenAs, notGiven } from '../../model/given-as.js';
import type { Plan } from '../../model/plan.js';

/** What each setting of `scoreAll` is. */
const SETTINGS = {
  names: { needed: "'checked' or 'trusted'", holds: (value: unknown) => value === 'checked' || value === 'trusted' },
  into: { needed: 'What `scoreAll` gave', holds: (value: unknown) => isObject(value) && isList(value.tiers) },
  decisions: { needed: 'A list with a `ranking` and an `order` in each item', holds: areDecisions },
} as const;

function areDecisions(value: unknown): boolean {
  return (
    isList(value) && value.every((each) => isObject(each) && typeof each.ranking === 'string' && isList(each.order))
  );
}

/** The settings that are given; a `TypeError` where one is not known, or is another thing than it should be. */
export function scoreOptionsGiven<O extends { readonly [name in keyof typeof SETTINGS]?: unknown }>(options: O): O {
  if (!isObject(options)) notGiven('An object of options, as `{}`,', options);
  for (const [name, value] of Object.entries(options)) {
    const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof typeof SETTINGS] : undefined;
    if (!setting) throw new TypeError(`There is no option '${name}' here, but ${Object.keys(SETTINGS).join(', ')}.`);
    if (value !== undefined && !setting.holds(value))
      throw new TypeError(`${setting.needed}, as \`${name}\`, is needed here, not ${givenAs(value)}.`);
  }
  return options;
}

/** The decisions; a `TypeError` where one is of a ranking that the pack does not have. */
export function decisionsGiven<D extends { readonly ranking: string }>(
  { tiers }: Plan,
  decisions: readonly D[],
): readonly D[] {
  const known = [...new Set(tiers.flatMap(({ rankings }) => rankings.map(({ id }) => id)))];
  const stray = decisions.find(({ ranking }) => !known.includes(ranking));
  if (stray === undefined) return decisions;
  throw new TypeError(`A decision is of the ranking '${stray.ranking}'; the pack has ${known.join(', ') || 'none'}.`);
}
