import type { RecordRow } from '../../../model/record.js';
import { type Breach, type Ruled, unlike } from './law.js';

type State = RecordRow['state'];

/** Whether a unit sent anything is the same wherever it stands; outside a cohort nothing is asked. */
const SENT: Readonly<Record<State, string | undefined>> = {
  ranked: 'submitted',
  withheld: 'submitted',
  'not-applicable': 'submitted',
  'not-submitted': 'not-submitted',
  awaited: 'awaited',
  excluded: undefined,
};

/** What must be the same in all rows of one unit: of each, the first is held against those that follow. */
const SAME: readonly {
  readonly what: string;
  readonly of: (row: RecordRow, at: Ruled) => string | undefined;
  readonly within: (at: Ruled) => readonly string[];
}[] = [
  { what: 'state', of: ({ state }) => SENT[state], within: () => [] },
  {
    what: 'state',
    of: ({ state }) => (SENT[state] === 'submitted' ? state : undefined),
    within: ({ ranking, document }) => [ranking.layer, document.of],
  },
  {
    what: 'level',
    of: ({ state, level }) => (state === 'ranked' ? (level ?? '') : undefined),
    within: ({ ranking, document }) => [ranking.layer, document.of],
  },
  ...(['exact', 'published'] as const).map((key) => ({
    what: `value.${key}`,
    of: ({ value }: RecordRow) => value?.[key],
    within: ({ ranking, document }: Ruled) => [ranking.layer, document.of, document.by],
  })),
];

/** A breach, with the ranking in which it stands. */
export interface PlacedBreach extends Breach {
  readonly at: Ruled;
}

/** One unit says the same of one node in every ranking, and sent something or did not. */
export function acrossRankings(rankings: readonly Ruled[]): readonly PlacedBreach[] {
  return SAME.flatMap(({ what, of, within }) => {
    const first = new Map<string, string>();
    return rankings.flatMap((at) =>
      at.ranking.rows.flatMap((row) => {
        const stated = of(row, at);
        if (stated === undefined) return [];
        const key = JSON.stringify([row.unit, ...within(at)]);
        const known = first.get(key);
        if (known === undefined) first.set(key, stated);
        return unlike(row, what, stated, known ?? stated).map((breach) => ({ ...breach, at }));
      }),
    );
  });
}
