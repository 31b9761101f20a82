import type { Json } from '../model/expression.js';
import { keyCited } from '../model/text-cited.js';
import { placesIn } from './drop/edits.js';

/** The texts that a pack cites, by key. */
export function citedTexts(document: Json): ReadonlySet<string> {
  const cited = placesIn(document).flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path[0] === 'texts') return [];
    const isCite = path.at(-2) === 'cite' || (path[0] === 'gaps' && path.at(-1) === 'clause');
    return isCite ? [keyCited(value)] : [];
  });
  return new Set(cited);
}
