import { isList } from '../kit/plain-data.js';
import { shownPath as pathText } from '../model/errors.js';
import { notGiven } from '../model/given-as.js';
import type { Path } from '../model/issue.js';

/**
 * A path as a programmer writes it: `tiers[1].criteria[3].rule.share.of`; a key with line ends or the like is quoted.
 *
 * @param path Keys and list positions, as an issue has them.
 * @throws TypeError where something else than a path is given.
 * @example
 * shownPath(['tiers', 1, 'id']); // 'tiers[1].id'
 */
export function shownPath(path: Path): string {
  return isList(path) ? pathText(path) : notGiven('A path, as an issue has it,', path);
}
