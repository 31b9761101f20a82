import type { Standing } from '../model/pack.js';
import { levelsStanding } from '../model/standing-of.js';
import { type Titles, word } from '../words/index.js';
import type { Named } from './view-options.js';

/** A level that a unit earned, or that a node has. */
export interface LevelResult<Id extends string = string> extends Named<Id> {
  /** Where its cut point comes from: a page that shows the level says so where it is not `official`. */
  readonly standing: Named<Standing>;
}

/** A level of a node, with its title and the standing of its cut point. */
export function levelResult(titles: Titles, tier: string, node: string, id: string): LevelResult {
  return { id, title: titles.level(tier, node, id), standing: levelStanding(titles, tier, node) };
}

/** Where the cut points of a node come from, in words. */
function levelStanding({ pack, language }: Titles, tier: string, node: string): Named<Standing> {
  const standing = levelsStanding(pack, tier, node);
  return { id: standing, title: word(standing, language) };
}
