import { isList } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { gapPlace } from '../../model/gap-place.js';
import type { Path } from '../../model/issue.js';
import { type Gap, packSchema } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { objectsAt, shapeOf } from '../../stages/shape/schema-walk.js';
import { placesIn } from '../drop/edits.js';

/**
 * Gaps whose place names a key that no tier, or no criterion, can have: `tier/node#lvels`. And gaps that name what stands at
 * their place instead of a clause, `tier/node#rule.mark`, where it no longer stands there: someone wrote the rule, and the gap
 * says of it what is not so. A place with one key, or none, says nothing of what stands there, so that nothing is concluded
 * from a key that is absent.
 */
export function untrueGaps({ pack, tiers }: Plan): readonly CheckFinding[] {
  const [ofTier, ofNode] = [keysAt(['tiers', 0]), keysAt(['tiers', 0, 'criteria', 0])];
  const document = pack as unknown as Json;
  return pack.gaps.flatMap(({ id, at, choice }, gap) => [
    ...replacedIn(choice, document).map((place) => checkFinding('gap-untrue', ['gaps', gap], { gap: id, place })),
    ...at.flatMap((place, index) => {
      const path: Path = ['gaps', gap, 'at', index];
      const { tier: tierId, node: nodeId, keys } = gapPlace(place);
      if (keys === undefined) return [];
      const steps = keys.split('.');
      const [key = ''] = steps;
      const known = nodeId === '' ? ofTier : ofNode;
      if (!known.includes(key)) {
        return [checkFinding('gap-key', path, { gap: id, place, key, suggestion: closestOrEmpty(key, known) })];
      }
      const tier = tiers.find((planTier) => planTier.id === tierId);
      const part = nodeId === '' ? tier?.document : tier?.nodes[nodeId]?.document;
      if (part === undefined) return [];
      const here = part as unknown as Json;
      const replaced = replacedAt(choice, { [key]: valueAt(here, [key]) ?? null });
      if (replaced.length > 0) return replaced.map(() => checkFinding('gap-untrue', path, { gap: id, place }));
      const isThere = steps.length < 2 || valueAt(here, steps) !== undefined;
      return isThere ? [] : [checkFinding('gap-untrue', path, { gap: id, place })];
    }),
  ]);
}

/** What a choice says in brackets that the pack has: a key of its own, with the word that stands there. */
const QUOTED = /\(([a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)+): ([a-z-]+)\)/g;

/** The quotations of a choice, `procedure.ranked: reported`, where something else stands in the pack now. */
function replacedIn(choice: Gap['choice'], document: Json): readonly string[] {
  const quoted = Object.values(choice).flatMap((words) => [...String(words).matchAll(QUOTED)]);
  const untrue = quoted.filter(([, keys = '', word]) => {
    const there = valueAt(document, keys.split('.'));
    return typeof there === 'string' ? there !== word : isList(there) && !there.includes(word as Json);
  });
  return [...new Set(untrue.map(([quotation]) => quotation.slice(1, -1)))];
}

/** What a choice says in brackets of a key that stands at the place of the gap: `notBelow: 0`. */
const QUOTED_HERE = /\(([a-z][A-Za-z]*): ([a-z0-9.-]+)\)/g;

/** The quotations of a choice whose key stands at the place, nowhere with the word that is quoted. */
function replacedAt(choice: Gap['choice'], here: Json): readonly string[] {
  const [words = ''] = Object.values(choice);
  return [...String(words).matchAll(QUOTED_HERE)].flatMap(([quotation, key, word]) => {
    const there = placesIn(here).filter(({ path }) => path.at(-1) === key);
    return there.length > 0 && there.every(({ value }) => String(value) !== word) ? [quotation] : [];
  });
}

/** The keys that the format has at a place. */
function keysAt(path: Path): readonly string[] {
  return objectsAt(packSchema([], []), path).flatMap((object) => Object.keys(shapeOf(object)));
}
