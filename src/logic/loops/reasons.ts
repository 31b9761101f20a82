import type { Reason } from '../../model/expression.js';

/** The position of the reasons among the lists of reasons, for each unit of a block, or the same for all. */
export type ReasonRegister = number | Uint8Array;

/** The lists of reasons that a rule can give: position 0 is the empty list, `MANY` one that had no room. */
export interface Reasons {
  readonly lists: readonly (readonly Reason[])[];
  /** The position of the list of this reason alone. */
  readonly of: (reason: Reason) => number;
  /** The position of one list behind the other. */
  readonly joined: (first: number, second: number) => number;
}

/** The position for a list that has no place among those that a byte can name: the row is scored by the evaluator. */
export const MANY = 255;

/** No reasons yet but the empty list. */
export function startReasons(): Reasons {
  const lists: (readonly Reason[])[] = [[]];
  const positions = new Map<string, number>([['', 0]]);
  // looked up for every unit: a list for each first position, undefined at each second that was not joined yet
  const joins: (number | undefined)[][] = [];
  const positionOf = (list: readonly Reason[]): number => {
    const key = list.map(({ code }) => code).join('\n');
    const known = positions.get(key);
    if (known !== undefined) return known;
    if (lists.length === MANY) return MANY;
    lists.push(list);
    positions.set(key, lists.length - 1);
    return lists.length - 1;
  };
  return {
    lists,
    of: (reason) => positionOf([reason]),
    joined: (first, second) => {
      if (first === 0 || second === 0) return first + second;
      if (first === MANY || second === MANY) return MANY;
      const known = joins[first]?.[second];
      if (known !== undefined) return known;
      const joined = positionOf([...(lists[first] ?? []), ...(lists[second] ?? [])]);
      joins[first] ??= [];
      joins[first][second] = joined;
      return joined;
    },
  };
}
