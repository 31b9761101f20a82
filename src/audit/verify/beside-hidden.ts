import { fromText } from '../../kit/exact-text.js';
import type { Hash } from '../../kit/sha256.js';
import type { RecordEntry, RecordRanking, RecordRow, RecordStatistic } from '../../model/record.js';
import type { NodePlace } from '../../model/scores.js';
import { isNear } from '../../stages/evaluate/stated-node.js';
import { committedRow, committedStatistic, saltsOf } from '../../stages/record/commitments.js';
import type { Results } from './differences.js';

/** What a record states and what was derived again, as far as the two can be held against each other. */
export interface Comparable {
  readonly recorded: Results;
  readonly rederived: Results;
}

/**
 * The two sides without what cannot be compared: findings and dropped digits of nodes that were taken as stated. What was
 * derived again takes the form in which the record shows it: a commitment where it hides a statistic or a row; the
 * shortened text of a number where, beside nodes taken as stated, nothing but the digits that it dropped is not the same.
 */
export function comparable(
  { recorded, rederived }: Comparable,
  asStated: readonly NodePlace[],
  hidden: ReadonlySet<string>,
  hash: Hash,
): Comparable {
  const places = new Set(asStated.map(keyOf));
  const salts = saltsOf(rederived.entries);
  const alike = <T>(stated: unknown, derived: T): T => (places.size > 0 ? shortened(stated, derived) : derived);
  const statistics = statisticsBeside(rederived.statistics, recorded.statistics, hidden, (one) =>
    committedStatistic(one, salts, hash),
  );
  const rankings = rederived.rankings.map((ranking) => {
    const other = recorded.rankings.find((one) => isSameRanking(one, ranking));
    const stated = new Map(other?.rows.map((row) => [row.unit, row]));
    return { ...ranking, rows: ranking.rows.map((row) => alike(stated.get(row.unit), rowLike(ranking, row))) };

    function rowLike(head: RecordRanking, row: RecordRow): RecordRow {
      return stated.get(row.unit)?.commitment === undefined ? row : committedRow(head, row, salts, hash);
    }
  });
  const stated = new Map(recorded.entries.map((entry) => [entry.unit, entry]));
  return {
    recorded: { ...recorded, entries: recorded.entries.map((entry) => withoutLines(entry, places)) },
    rederived: {
      ...rederived,
      statistics,
      rankings,
      entries: rederived.entries.map((entry) => withoutLines(alike(stated.get(entry.unit), entry), places)),
    },
  };
}

/** A statistic that the record hides is compared by its commitment; one that cannot be taken here, by which it is. */
function statisticsBeside(
  derived: readonly RecordStatistic[],
  recorded: readonly RecordStatistic[],
  hidden: ReadonlySet<string>,
  commit: (one: RecordStatistic) => RecordStatistic,
): readonly RecordStatistic[] {
  const stated = recorded.filter(({ parent }) => parent === undefined || !hidden.has(parent));
  return derived.map((one, index) => {
    const other = stated[index];
    if (other === undefined || !('commitment' in other)) return one;
    return 'commitment' in one ? { ...one, commitment: other.commitment } : commit(one);
  });
}

function isSameRanking(a: RecordRanking, b: RecordRanking): boolean {
  return (['id', 'tier', 'layer', 'option'] as const).every((key) => a[key] === b[key]);
}

function withoutLines<T extends Results['entries'][number]>(entry: T, places: ReadonlySet<string>): T {
  if (entry.state === 'redacted' || places.size === 0) return entry;
  const { unit, findings, ledger } = entry as RecordEntry;
  return {
    ...entry,
    findings: findings.filter(({ at, layer = '' }) => !places.has(keyOf({ unit, layer, node: at }))),
    ledger: ledger.filter(({ node, layer }) => !places.has(keyOf({ unit, layer, node }))),
  };
}

function keyOf({
  unit,
  layer,
  node,
}: {
  readonly unit: string;
  readonly layer: string;
  readonly node: string;
}): string {
  return JSON.stringify([unit, layer, node]);
}

/** What was derived, with each number that the record shortened as it stands there, where it is the same but for that. */
function shortened<T>(stated: unknown, derived: T): T {
  if (typeof stated === 'string' && typeof derived === 'string')
    return isShortened(stated, derived) ? (stated as T) : derived;
  if (typeof stated !== 'object' || typeof derived !== 'object' || stated === null || derived === null) return derived;
  if (Array.isArray(derived))
    return derived.map((item, index) => shortened(Array.isArray(stated) ? stated[index] : undefined, item)) as T;
  const other = stated as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(derived).map(([key, item]) => [key, Object.hasOwn(other, key) ? shortened(other[key], item) : item]),
  ) as T;
}

function isShortened(stated: string, derived: string): boolean {
  if (stated === derived || !SHORTENED.test(stated) || digitsIn(stated) > SHORTENED_DIGITS) return false;
  if (Math.min(digitsIn(stated), digitsIn(derived)) < TRUSTED_DIGITS) return false;
  const [a, b] = [fromText(stated.slice(1)), fromText(derived.replace('~', ''))];
  return a !== undefined && b !== undefined && isNear(a, b);
}

/** As the record writes a number that has more digits than it keeps: no zeros at the end of a fraction. */
const SHORTENED = /^~-?\d+(?:\.\d*[1-9])?$/;
const SHORTENED_DIGITS = 40;
/** A number of fewer digits was never shortened, on either side. */
const TRUSTED_DIGITS = 30;

function digitsIn(text: string): number {
  return text.replaceAll(/\D/g, '').replace(/^0+/, '').length;
}
