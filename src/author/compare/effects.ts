import type { Json } from '../../model/expression.js';
import { ROLE_IS, ROLES } from '../../model/pack-words.js';
import { NOT_SCORING, WHOLE } from '../../stages/record.js';
import type { Difference } from './differences.js';

/**
 * What a difference does. `scores`: a score that was given, a level, a place, or what may be handed in, may be another.
 * `besides`: something else is there too, and nothing that was given moves. `words`: titles, citations, notes and gaps.
 */
export type PackEffect = 'scores' | 'besides' | 'words';

/** Beside what the `scoring` digest leaves out everywhere, what it leaves out at the top; `version` follows from a comparison. */
const WORDS_AT_TOP: readonly string[] = ['id', 'languages', 'texts', 'gaps'];
/** Lists whose items are looked up by id: one more is read by nothing that was there, and their order is no matter. */
const LOOKED_UP: readonly string[] = ['constants', 'facts', 'tiers', 'tiers/cohorts', 'tiers/rankings'];

/** What a difference does to scores; where it is not certain that it moves none, it is taken to move them. */
export function effectOf({ keys, change, after }: Difference): PackEffect {
  const [first = ''] = keys;
  const closed = keys.findIndex((key) => WHOLE.includes(key));
  const open = closed === -1 ? keys : keys.slice(0, closed);
  if (WORDS_AT_TOP.includes(first) || open.some((key) => NOT_SCORING.includes(key))) return 'words';
  const list = keys.join('/');
  // the units of a tier that another collects must then say below which of its units they are
  const collects = list === 'tiers' && change === 'added' && isObject(after) && after.collects !== undefined;
  const isBesides = (change === 'added' || change === 'reordered') && LOOKED_UP.includes(list) && !collects;
  return isBesides || (change === 'added' && list === 'tiers/criteria' && isInformational(after))
    ? 'besides'
    : 'scores';
}

/** An informational row never counts: it is told, and that is all. */
function isInformational(node: Json | undefined): boolean {
  return isObject(node) && ROLES.some((role) => role === node.role && !ROLE_IS[role].counts);
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
