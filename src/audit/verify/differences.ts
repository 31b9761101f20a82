import { isObject } from '../../kit/plain-data.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { LAYERS } from '../../model/layer.js';
import type {
  AssessmentRecord,
  RecordEntry,
  RecordLayer,
  RecordRanking,
  RecordRow,
  RecordStatistic,
} from '../../model/record.js';
import { ROW_STATE_IS } from '../../model/row-state.js';
import { shownEntries } from '../record-parts.js';
import {
  type Difference,
  type DifferencePlace,
  firstLineDifference,
  keyDifferences,
  listDifferences,
  namedDifferences,
  REPLAY_STAGES,
  valueDifference,
} from './compare-values.js';

/** The results of a record. */
export type Results = Pick<AssessmentRecord, 'statistics' | 'entries' | 'rankings' | 'findings'>;

/** A text that is the same for the same ranking of the same tier, layer and option. */
export function rankingKey({
  id,
  tier,
  layer,
  option = '',
}: Pick<RecordRanking, 'id' | 'tier' | 'layer' | 'option'>): string {
  return `${tier} ${id} ${layer} ${option}`;
}

/**
 * Every value in which a record is not what its pack and its inputs come to, by stage, then unit, then node: criteria
 * before the groups that are made of them. `rederived` has the entries of the units alone that the record shows; of a ranking and a
 * statistic, what hangs on `hidden` units is left out.
 */
export function differences(recorded: Results, rederived: Results, hidden: ReadonlySet<string>): readonly Difference[] {
  const all = [
    ...statisticDifferences(recorded.statistics, rederived.statistics, hidden),
    ...listDifferences<RecordEntry>({ stage: 'read-assessment' }, 'entries', {
      recorded: shownEntries(recorded.entries),
      rederived: shownEntries(rederived.entries),
      nameOf: ({ unit }) => unit,
      placeOf: ({ unit }) => ({ unit }),
      compare: (stated, derived) => entryDifferences(stated, derived, hidden.size > 0),
    }),
    ...listDifferences<RecordRanking>({ stage: 'record' }, 'rankings', {
      recorded: recorded.rankings,
      rederived: rederived.rankings,
      nameOf: rankingKey,
      placeOf: (ranking) => ({ ...rankingPlace(ranking), tier: ranking.tier }),
      compare: (stated, derived) => rankingDifferences(stated, derived, hidden),
    }),
    ...firstLineDifference({ stage: 'record' }, 'finding', recorded.findings, rederived.findings),
  ];
  return REPLAY_STAGES.flatMap((stage) => all.filter((difference) => difference.stage === stage));
}

/** Compares statistics by what they are of; those of units below a hidden unit are left out. */
function statisticDifferences(
  recorded: Results['statistics'],
  rederived: Results['statistics'],
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const isCompared = ({ parent }: RecordStatistic) => parent === undefined || !hidden.has(parent);
  return listDifferences<NumberedStatistic>({ stage: 'statistics' }, 'statistics', {
    recorded: numbered(recorded.filter(isCompared)),
    rederived: numbered(rederived.filter(isCompared)),
    nameOf: ({ name }) => name,
    placeOf: ({ statistic }) => statisticPlace(statistic),
    compare: (stated, derived) =>
      keyDifferences(
        { stage: 'statistics', ...statisticPlace(stated.statistic) },
        'statistics',
        stated.statistic,
        derived.statistic,
      ),
  });
}

/** A statistic, and a name that no other one of the record has. */
interface NumberedStatistic {
  readonly statistic: RecordStatistic;
  readonly name: string;
}

/** Statistics with a name each; those that are of the same and asked by the same node are told apart by their order. */
export function numbered(statistics: readonly RecordStatistic[]): readonly NumberedStatistic[] {
  const counts = new Map<string, number>();
  return statistics.map((statistic) => {
    const { at, layer, tier } = statistic;
    const groups = (['cohort', 'option', 'parent'] as const).flatMap((key) => {
      const id = statistic[key];
      return id === undefined ? [] : [`${key} ${id}`];
    });
    const of = [tier, at, layer, ...groups].join(' ');
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    return { statistic, name: count === 1 ? of : `${of} (${count})` };
  });
}

/** Which statistic it is, for a difference in it. */
export function statisticPlace({ at, layer, tier, cohort, option, parent }: RecordStatistic): Partial<DifferencePlace> {
  return { node: at, layer, tier, ...given({ cohort, option, parent }) };
}

/** Which ranking it is, for a difference in it: its rows are of units, which are of its tier. */
export function rankingPlace({ id, layer, option }: RecordRanking): Partial<DifferencePlace> {
  return { ranking: id, layer, ...given({ option }) };
}

/** The keys that have a value. */
function given<K extends string>(
  values: Readonly<Record<K, string | undefined>>,
): Readonly<Partial<Record<K, string>>> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Partial<Record<K, string>>;
}

function entryDifferences(recorded: RecordEntry, rederived: RecordEntry, isPart: boolean): readonly Difference[] {
  const { unit, input } = recorded;
  const asRead = { stage: 'read-assessment', unit } as const;
  const byRules = { stage: 'evaluate', unit } as const;
  return [
    ...valueDifference(asRead, 'state', recorded.state, rederived.state),
    ...valueDifference(asRead, 'tier', recorded.tier, rederived.tier),
    // where all is shown, the digest of the assessment tells; a detached record has a digest in place of the input
    ...(isPart && isObject(input) ? keyDifferences(asRead, 'input', input, rederived.input) : []),
    ...valueDifference({ stage: 'record', unit }, 'salt', recorded.salt, rederived.salt),
    ...LAYERS.flatMap((layer) => {
      const [stated, derived] = [recorded.layers[layer], rederived.layers[layer]];
      const place: DifferencePlace = { ...byRules, layer };
      return stated && derived
        ? layerDifferences(place, stated, derived)
        : valueDifference(place, 'layer', stated && layer, derived && layer);
    }),
    ...firstLineDifference(byRules, 'finding', recorded.findings, rederived.findings),
    ...firstLineDifference(byRules, 'ledger', recorded.ledger, rederived.ledger),
  ];
}

function layerDifferences(
  place: DifferencePlace,
  recorded: RecordLayer,
  rederived: RecordLayer,
): readonly Difference[] {
  // a group comes after what is in it
  const listsOf = ({ criteria, groups }: RecordLayer) => ({ criteria, groups: groups.toReversed() });
  const [stated, derived] = [listsOf(recorded), listsOf(rederived)];
  return (['criteria', 'groups'] as const).flatMap((list) =>
    namedDifferences(place, list, 'node', stated[list], derived[list]),
  );
}

function rankingDifferences(
  recorded: RecordRanking,
  rederived: RecordRanking,
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const { rows: recordedRows, ...recordedHead } = recorded;
  const { rows: rederivedRows, ...rederivedHead } = rederived;
  const place: DifferencePlace = { stage: 'rank', ...rankingPlace(recorded) };
  const inTier: DifferencePlace = { ...place, tier: recorded.tier };
  const comparable = (rows: readonly RecordRow[]): readonly Partial<RecordRow>[] => {
    if (hidden.size === 0) return rows;
    const shown = rows.map((row) => (hidden.has(row.unit) ? membership(row) : withoutPlace(row)));
    return shown.toSorted((a, b) => byCodeUnit(a.unit, b.unit));
  };
  const ofRows = namedDifferences(place, 'rows', 'unit', comparable(recordedRows), comparable(rederivedRows));
  return [
    ...keyDifferences(inTier, '', recordedHead, rederivedHead),
    ...ofRows.map((difference) => (difference.unit === undefined ? { ...difference, ...inTier } : difference)),
  ];
}

/** Beside hidden units a place, and what broke a tie, cannot be derived again; the state of a unit and its value can. */
function withoutPlace({ place: _, tied: __, brokenBy: ___, ...row }: RecordRow) {
  return row;
}

/** Of a hidden unit only whether it is in the ranking at all, which attributes decide. */
function membership({ unit, state }: RecordRow): Pick<RecordRow, 'unit'> & Partial<RecordRow> {
  return ROW_STATE_IS[state]?.isOutside ? { unit, state } : { unit };
}
