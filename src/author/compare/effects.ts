import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { ROLE_IS, ROLES } from '../../model/pack-words.js';
import { isUnsaid } from '../../model/unsaid.js';
import { NOT_SCORING, WHOLE } from '../../stages/record.js';
import type { Difference } from './differences.js';

/**
 * The effect of a difference. `scores`: a score, a level, a place, or a permitted figure may change. `besides`: something is
 * added and no score changes. `words`: titles, citations, notes and gaps.
 */
export type PackEffect = 'scores' | 'besides' | 'words';

/** Keys at the top that the `scoring` digest leaves out, besides `NOT_SCORING`. */
const WORDS_AT_TOP: readonly string[] = ['id', 'languages', 'texts', 'gaps'];
/** Lists whose items are used by id: a new item is not used by the old ones, and their order has no meaning. */
const LOOKED_UP: readonly string[] = ['constants', 'facts', 'tiers', 'tiers/cohorts', 'tiers/rankings'];

/** The effect of a difference; `scores` where it is not certain that scores stay. */
export function effectOf({ keys, change, before, after }: Difference): PackEffect {
  const [first = ''] = keys;
  const closed = keys.findIndex((key) => WHOLE.includes(key));
  const open = closed === -1 ? keys : keys.slice(0, closed);
  const key = first === 'procedure' ? keys.join('.') : (keys.at(-1) ?? '');
  const isOneSided = change === 'added' || change === 'removed';
  // what was left out is written now, or the other way round
  if (closed === -1 && isOneSided && isUnsaid(key, after ?? before)) return 'words';
  if (WORDS_AT_TOP.includes(first) || open.some((key) => NOT_SCORING.includes(key))) return 'words';
  const list = keys.join('/');
  // units of a tier that another collects must name their parents
  const collects = list === 'tiers' && change === 'added' && isObject(after) && after.collects !== undefined;
  const isBesides = (change === 'added' || change === 'reordered') && LOOKED_UP.includes(list) && !collects;
  return isBesides || (change === 'added' && list === 'tiers/criteria' && isInformational(after))
    ? 'besides'
    : 'scores';
}

/** Whether a node is informational, which never counts. */
function isInformational(node: Json | undefined): boolean {
  return isObject(node) && ROLES.some((role) => role === node.role && !ROLE_IS[role].counts);
}
