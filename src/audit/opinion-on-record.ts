import { entriesOf } from './record-parts.js';
import type { AnyRecord } from './record-text.js';
import type { OpinionDifference } from './second-opinion/difference.js';
import { writtenNumbers } from './second-opinion/written-numbers.js';
import { type SecondOpinion, secondOpinion } from './second-opinion.js';
import type { RecordVerification } from './verify/verification.js';

/**
 * The second opinion on a replayed record: on the numbers that were derived, and on how the record writes them. Beside a
 * number that both hold, a record that writes another is told by what it writes (`engine`) and what it should (`opinion`).
 *
 * @param record The record that was verified.
 * @param replay What it was derived to.
 * @param hidden The units of which the replay has no figures.
 */
export function opinionOnRecord(
  record: AnyRecord,
  { compiled, scored }: NonNullable<RecordVerification['replay']>,
  hidden: ReadonlySet<string>,
): SecondOpinion {
  const { counts, differences, notCheckable } = secondOpinion(compiled.plan, scored, hidden);
  const { rankings } = record;
  const entries = entriesOf(record).flatMap((entry) => ('layers' in entry ? [entry] : []));
  const written = writtenNumbers({ rankings, entries }, scored, hidden);
  const resultsIn = (some: readonly OpinionDifference[]) =>
    new Set(some.map(({ unit, layer, of, option }) => JSON.stringify([unit, layer, of, option])));
  const counted = resultsIn(differences);
  // a result that differs already is counted
  const results = [...resultsIn(written)].filter((result) => !counted.has(result)).length;
  return {
    counts: { ...counts, agreed: counts.agreed - results, differing: counts.differing + results },
    differences: [...differences, ...written],
    notCheckable,
  };
}
