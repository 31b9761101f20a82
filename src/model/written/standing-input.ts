import type { Standing } from '../standing.js';
import type { List } from './pack-ids.js';

/** Where a part of a pack comes from. The parts below inherit it. */
export interface StandingInput {
  /** Where it is printed, as `qd-169#phu-luc-1.2`. */
  readonly cite?: List<string>;
  /** Where it comes from, whole or by key of its own. */
  readonly standing?: Standing | { readonly [key: string]: Standing };
}
