import type { Titles } from '../words/index.js';
import type { Named } from './view-options.js';

/** A fact with its title. */
export function factNamed(id: string, tier: string, { names }: Titles): Named {
  return { id, title: names(tier).fact?.(id) ?? id };
}

/** A criterion or a group of the tier with its title. */
export function nodeNamed(id: string, tier: string, { names }: Titles): Named {
  return { id, title: names(tier).node?.(id) ?? id };
}
