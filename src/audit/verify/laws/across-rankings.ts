import type { RecordRow } from '../../../model/record.js';
import { type Breach, type RankingCase, unlike } from './law.js';

type State = RecordRow['state'];

/** What the state of a row says of the unit's submission; outside a cohort nothing. */
const SUBMISSION: Readonly<Record<State, string | undefined>> = {
  ranked: 'submitted',
  withheld: 'submitted',
  'not-applicable': 'submitted',
  'not-submitted': 'not-submitted',
  awaited: 'awaited',
  excluded: undefined,
};

/** A value that all rows of one unit share, in rankings that agree in `within`. */
interface SharedValue {
  readonly what: string;
  readonly of: (row: RecordRow) => string | undefined;
  readonly within: (at: RankingCase) => readonly string[];
}

const sameNode = ({ ranking, document }: RankingCase) => [ranking.layer, document.of];
const sameMeasure = ({ ranking, document }: RankingCase) => [ranking.layer, document.of, document.by];

const SHARED: readonly SharedValue[] = [
  { what: 'state', of: ({ state }) => SUBMISSION[state], within: () => [] },
  { what: 'state', of: ({ state }) => (SUBMISSION[state] === 'submitted' ? state : undefined), within: sameNode },
  { what: 'level', of: ({ state, level = '' }) => (state === 'ranked' ? level : undefined), within: sameNode },
  { what: 'value.exact', of: ({ value }) => value?.exact, within: sameMeasure },
  { what: 'value.published', of: ({ value }) => value?.published, within: sameMeasure },
];

/** A breach, with the ranking in which it stands. */
interface PlacedBreach extends Breach {
  readonly at: RankingCase;
}

/** Rows of one unit that contradict its first row: on whether it submitted, and on the same node. */
export function acrossRankings(rankings: readonly RankingCase[]): readonly PlacedBreach[] {
  return SHARED.flatMap(({ what, of, within }) => {
    const first = new Map<string, string>();
    return rankings.flatMap((at) =>
      at.ranking.rows.flatMap((row) => {
        const stated = of(row);
        if (stated === undefined) return [];
        const key = JSON.stringify([row.unit, ...within(at)]);
        if (!first.has(key)) first.set(key, stated);
        return unlike(row, what, stated, first.get(key)).map((breach) => ({ ...breach, at }));
      }),
    );
  });
}
