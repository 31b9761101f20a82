import { numberIn } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import type { Hash } from '../../kit/sha256.js';
import type { OpenStatistic, RecordRanking, RecordRow, RecordStatistic } from '../../model/record.js';
import type { Statistic } from '../../model/statistic.js';
import { HIDDEN_MEMBERS } from '../../stages/evaluate/read-statistic.js';
import { isNear } from '../../stages/evaluate/stated-node.js';
import { committedRow, committedStatistic, saltsOf, unitsNamed } from '../../stages/record/commitments.js';
import { numbered, type Results, rankingKey } from './differences.js';

/** What a record states, and what was derived again, in forms that can be compared. */
interface Comparable {
  readonly recorded: Results;
  readonly rederived: Results;
}

/**
 * Both sides in one form. What was derived again gets the form that the record has: a commitment for a hidden statistic or
 * row, and, where anything was taken as stated (`isTaken`), the shortened text of a number that differs in the dropped digits
 * alone.
 */
export function comparable(
  { recorded, rederived }: Comparable,
  isTaken: boolean,
  hidden: ReadonlySet<string>,
  hash: Hash,
): Comparable {
  const salts = saltsOf(rederived.entries);
  const asWritten = <T>(stated: unknown, derived: T): T => (isTaken ? shortened(stated, derived) : derived);
  const committed = (ranking: RecordRanking, row: RecordRow, stated: RecordRow | undefined) =>
    stated?.commitment === undefined ? row : committedRow(ranking, row, salts, hash);
  const statedRankings = new Map(recorded.rankings.map((ranking) => [rankingKey(ranking), ranking]));
  const rankings = rederived.rankings.map((ranking) => {
    const stated = new Map(statedRankings.get(rankingKey(ranking))?.rows.map((row) => [row.unit, row]));
    const rows = ranking.rows.map((row) => {
      const statedRow = stated.get(row.unit);
      return asWritten(statedRow, committed(ranking, row, statedRow));
    });
    return { ...ranking, rows };
  });
  const statedEntries = recorded.entries.map((entry) => withoutHiddenUnits(entry, hidden));
  const stated = new Map(statedEntries.map((entry) => [entry.unit, entry]));
  const entries = rederived.entries.map((entry) =>
    asWritten(stated.get(entry.unit), withoutHiddenUnits(entry, hidden)),
  );
  const statistics = statisticsBeside(rederived.statistics, recorded.statistics, hidden, (statistic) =>
    committedStatistic(statistic, salts, hash),
  );
  return {
    recorded: { ...recorded, entries: statedEntries },
    rederived: { ...rederived, statistics, rankings, entries },
  };
}

/** The derived statistics; for one that the record hides its commitment, which is believed where hidden figures are in it. */
function statisticsBeside(
  derived: readonly RecordStatistic[],
  recorded: readonly RecordStatistic[],
  hidden: ReadonlySet<string>,
  commit: (statistic: RecordStatistic) => RecordStatistic,
): readonly RecordStatistic[] {
  const comparedWith = recorded.filter(({ parent }) => parent === undefined || !hidden.has(parent));
  const stated = new Map(numbered(comparedWith).map(({ name, statistic }) => [name, statistic]));
  return numbered(derived).map(({ name, statistic }) => {
    const other = stated.get(name);
    if (other === undefined) return statistic;
    if (!('commitment' in other)) return isOf(statistic, other) ? other : statistic;
    return 'commitment' in statistic ? { ...statistic, commitment: other.commitment } : commit(statistic);
  });
}

/** Whether the values of the members of a statistic ask hidden units, so that they are not known. */
export function isOfHidden({ left, absent = [] }: Pick<Statistic, 'left' | 'absent'>): boolean {
  return [...left, ...absent].some(({ because }) => because.code === HIDDEN_MEMBERS.because.code);
}

/** Whether what the record states of a statistic whose values are not known is of the same units, and says that they are known. */
function isOf(statistic: RecordStatistic, stated: OpenStatistic): boolean {
  return (
    'members' in statistic &&
    isOfHidden(statistic) &&
    !isOfHidden(stated) &&
    unitsNamed(statistic).join() === unitsNamed(stated).join()
  );
}

/** The entry without hidden units in its remark on the units below it: whether they sent is not known. */
function withoutHiddenUnits<T extends Results['entries'][number]>(entry: T, hidden: ReadonlySet<string>): T {
  if (entry.state === 'redacted' || hidden.size === 0) return entry;
  const findings = entry.findings.flatMap((finding) => {
    if (finding.code !== 'units-missing') return [finding];
    const units = (finding.params.units ?? '').split(', ').filter((unit) => !hidden.has(unit));
    return units.length === 0 ? [] : [{ ...finding, params: { ...finding.params, units: units.join(', ') } }];
  });
  return { ...entry, findings };
}

/** `derived` with the text of `stated` for each number that is the same but for digits that the record dropped. */
function shortened<T>(stated: unknown, derived: T): T {
  if (typeof stated === 'string' && typeof derived === 'string')
    return isShortened(stated, derived) ? (stated as T) : derived;
  if (isList(derived))
    return isList(stated) ? (derived.map((item, index) => shortened(stated[index], item)) as T) : derived;
  if (!isObject(stated) || !isObject(derived)) return derived;
  return Object.fromEntries(
    Object.entries(derived).map(([key, item]) => [
      key,
      Object.hasOwn(stated, key) ? shortened(stated[key], item) : item,
    ]),
  ) as T;
}

/** Whether `stated` is the text of a long number and `derived` is as near to it as its digits can tell. */
function isShortened(stated: string, derived: string): boolean {
  if (stated === derived || !SHORTENED.test(stated) || digitsIn(stated) > SHORTENED_DIGITS) return false;
  if (Math.min(digitsIn(stated), digitsIn(derived)) < FEWEST_DIGITS) return false;
  const [a, b] = [numberIn(stated), numberIn(derived)];
  return a !== undefined && b !== undefined && isNear(a, b);
}

/** A number that the record shortened: it has no zeros at the end of its fraction. */
const SHORTENED = /^~-?\d+(?:\.\d*[1-9])?$/;
const SHORTENED_DIGITS = 40;
/** A number of fewer digits is never shortened, on either side. */
const FEWEST_DIGITS = 30;

function digitsIn(text: string): number {
  return text.replaceAll(/\D/g, '').replace(/^0+/, '').length;
}
