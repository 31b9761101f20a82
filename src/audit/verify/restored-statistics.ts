import { type Exact, isWhole, multiply, ratio } from '../../kit/exact.js';
import { isList } from '../../kit/plain-data.js';
import { MEMBER_PLACES } from '../../logic/aggregates.js';
import type { RecordStatistic } from '../../model/record.js';
import { KEPT, type Kept, MAY_ROUND, type Statistic } from '../../model/statistic.js';
import { isNear } from '../../stages/evaluate/stated-node.js';
import { fromRecord } from '../../stages/record.js';
import { numbering } from './differences.js';

/**
 * Puts into `taken`, after each step, the sums, means and deviations as the record states them, which are rounded at 50 places:
 * made of results that a record shortens to 40 digits they would be others. Only where they are as near as these digits let them be,
 * and where `isTaken` says that a result of a member was taken as stated.
 */
export function statisticsRestorer(
  recorded: readonly RecordStatistic[],
  isTaken: (unit: string, layer: string) => boolean,
): (taken: Map<string, Statistic>) => void {
  const nameRecorded = numbering();
  const stated = new Map(recorded.map((statistic) => [nameRecorded(statistic), fromRecord(statistic)]));
  const nameTaken = numbering();
  let size = 0;
  return (taken) => {
    for (const [key, statistic] of [...taken].slice(size)) {
      const other = stated.get(nameTaken(statistic));
      if (other && statistic.members.some((unit) => isTaken(unit, statistic.layer)))
        taken.set(key, restored(statistic, other));
    }
    size = taken.size;
  };
}

function restored(derived: Statistic, stated: Omit<Statistic, 'id'>): Statistic {
  const count = derived.members.length;
  const values = KEPT.flatMap((name): readonly (readonly [Kept, Exact])[] => {
    const [from, to] = [derived.values[name], stated.values[name]];
    if (!MAY_ROUND[name] || from === undefined || to === undefined || isList(from) || isList(to)) return [];
    return isNear(to, from) && isRounded(to, count) ? [[name, to]] : [];
  });
  if (!stated.approximate || values.length === 0) return derived;
  return { ...derived, approximate: true, values: { ...derived.values, ...Object.fromEntries(values) } };
}

/** Whether it may be a sum of members at 50 places, or the mean of so many; a mean of members that are equal is not rounded. */
function isRounded(value: Exact, count: number): boolean {
  return isWhole(multiply(value, ratio(10n ** BigInt(MEMBER_PLACES) * BigInt(count), 1)));
}
