import { isDecimal } from '../../../kit/exact-text.js';
import { groupByKey } from '../../../kit/group-by-key.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import type { Alteration, Edit } from './alteration.js';
import { nearby } from './neighbour-decimals.js';

/** The other side of each end: whether reaching it is enough. */
const OTHER_SIDE: Readonly<Record<string, string>> = {
  above: 'atLeast',
  atLeast: 'above',
  below: 'atMost',
  atMost: 'below',
};

/** Each cut of a list of ranges moved by a place, and given to the other side, in all ranges that share it. */
export function alteredEnds(list: readonly Json[], path: Path): readonly Alteration[] {
  const byCut = groupByKey(
    list.flatMap((entry, index) =>
      endKeys(entry).map((key) => {
        const owner = entry as Readonly<Record<string, Json>>;
        return [String(owner[key]), { path: [...path, index], key }] as const;
      }),
    ),
  );
  return [...byCut].flatMap(([cut, ends]) => {
    const { lower, higher } = nearby(cut);
    const moved = (to: string): Alteration => ({
      kind: 'cut',
      path,
      change: `${cut} → ${to}`,
      edits: ends.map(({ path: at, key }): Edit => ({ path: [...at, key], value: to })),
    });
    const turned: Alteration = {
      kind: 'side',
      path,
      change: `${cut}: ${ends.map(({ key }) => `${key} → ${OTHER_SIDE[key]}`).join(', ')}`,
      edits: ends.flatMap(({ path: at, key }): readonly Edit[] => [
        { path: [...at, OTHER_SIDE[key] ?? key], value: cut },
        { path: [...at, key], value: undefined },
      ]),
    };
    return [moved(lower), moved(higher), turned];
  });
}

function endKeys(entry: Json): readonly string[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  return Object.keys(OTHER_SIDE).filter(
    (key) => Object.hasOwn(entry, key) && isDecimal((entry as Readonly<Record<string, Json>>)[key]),
  );
}
