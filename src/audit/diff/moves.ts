import { compare, type Exact } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Placed, Places } from './places.js';
import type { DiffMove } from './record-diff.js';

/** Who passed whom, for one unit of a ranking that both sides have; a unit without a place is above nobody. */
export function moveOf(unit: string, before: Places, after: Places): DiffMove {
  const [old, now] = [before.rows.get(unit)?.place, after.rows.get(unit)?.place];
  const move = {
    overtakenBy: [] as string[],
    overtook: [] as string[],
    caughtUpWith: [] as string[],
    enteredAbove: [] as string[],
    leftAbove: [] as string[],
  };
  if (!old || !now) return move;
  for (const id of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    if (id === unit) continue;
    const way = wayOf(towards(before.rows.get(id), old), towards(after.rows.get(id), now));
    if (way) move[way].push(id);
  }
  for (const list of Object.values(move)) list.sort(byCodeUnit);
  return move;
}

type Standing = 'above' | 'level' | 'below' | 'none';

function wayOf(was: Standing, is: Standing): keyof DiffMove | undefined {
  if (was === is) return undefined;
  if (is === 'above') return was === 'none' ? 'enteredAbove' : 'overtakenBy';
  if (is === 'below') return was === 'none' ? undefined : 'overtook';
  if (was === 'above') return is === 'none' ? 'leftAbove' : 'caughtUpWith';
  return undefined;
}

/** Where another unit stands, seen from this place. */
function towards(other: Placed | undefined, place: Exact): Standing {
  if (!other?.place) return 'none';
  const order = compare(other.place, place);
  return order < 0 ? 'above' : order > 0 ? 'below' : 'level';
}
