import { compare, type Exact } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Placed, Places } from './places.js';
import type { DiffMove } from './record-diff.js';

/** Which units passed `unit`, and which it passed, in a ranking that both sides have; a unit without a place is above nobody. */
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
    const list = MOVES[relationOf(before.rows.get(id), old)][relationOf(after.rows.get(id), now)];
    if (list) move[list].push(id);
  }
  for (const list of Object.values(move)) list.sort(byCodeUnit);
  return move;
}

/** Where another unit stands, seen from the unit; `none`: it has no place. */
type Relation = 'above' | 'level' | 'below' | 'none';

/** In which list another unit is, by where it stood before and where it stands after. */
const MOVES: Readonly<Record<Relation, Readonly<Record<Relation, keyof DiffMove | undefined>>>> = {
  above: { above: undefined, level: 'caughtUpWith', below: 'overtook', none: 'leftAbove' },
  level: { above: 'overtakenBy', level: undefined, below: 'overtook', none: undefined },
  below: { above: 'overtakenBy', level: undefined, below: undefined, none: undefined },
  none: { above: 'enteredAbove', level: undefined, below: undefined, none: undefined },
};

function relationOf(other: Placed | undefined, place: Exact): Relation {
  if (!other?.place) return 'none';
  const order = compare(other.place, place);
  return order < 0 ? 'above' : order > 0 ? 'below' : 'level';
}
