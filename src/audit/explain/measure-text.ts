import { equal } from '../../kit/exact.js';
import type { Measure } from '../../model/pack.js';
import type { PlanNode } from '../../model/plan.js';
import { exactly, type Reading, shownPublished, withExact } from '../../words/index.js';
import { numberOf, type RecordedNode } from './recorded.js';

/** A measure of a node as the pack prints it, else what it comes to; behind it what it is exactly, where that is asked for. */
export function measureText(
  row: Extract<RecordedNode, { readonly status: 'scored' }>,
  measure: Measure,
  { document: { publish } }: Pick<PlanNode, 'document'>,
  reading: Reading,
): string {
  const exact = measure === 'converted' ? ('converted' in row ? row.converted : row.points) : (row[measure] ?? '');
  const published = row.published?.[measure];
  if (published === undefined) return exactly(exact, reading);
  const shown = shownPublished(published, measure, publish, reading.language);
  return equal(numberOf(published), numberOf(exact)) ? shown : withExact(shown, exact, reading);
}
