import { equal, isZero } from '../../kit/exact.js';
import { MEASURES, type Measure } from '../../model/measure.js';
import type { PlanNode } from '../../model/plan.js';
import type { RecordGroup } from '../../model/record.js';
import { exactly, type Reading, shownPublished, withExact } from '../../words/index.js';
import { type ExplainedLine, line } from './explanation.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { roundingPhrase } from './rounding-phrase.js';
import type { Subject } from './subject.js';

/** A node that has a value, as the record has it. */
export type ScoredNode = Extract<RecordedNode, { readonly status: 'scored' }>;

/** A group that has a value, as the record has it. */
export type ScoredGroup = Extract<RecordGroup, { readonly status: 'scored' }>;

/** The exact measure of a node; undefined for a percent of nothing. The converted points of a criterion are its points. */
export function exactMeasure(row: ScoredNode, measure: Measure): string | undefined {
  const { points, percent } = row;
  return { points, percent, converted: 'converted' in row ? row.converted : points }[measure];
}

/** A measure of a node as the pack prints it, else as a number for people; behind it the exact number, where that is asked for. */
export function measureText(
  row: ScoredNode,
  measure: Measure,
  { document: { publish } }: Pick<PlanNode, 'document'>,
  reading: Reading,
): string {
  const exact = exactMeasure(row, measure) ?? '';
  const published = row.published?.[measure];
  if (published === undefined) return exactly(exact, reading);
  const shown = shownPublished(published, measure, publish, reading.language);
  return equal(numberOf(published), numberOf(exact)) ? shown : withExact(shown, exact, reading);
}

/** Where the line of each measure stands, from 0. */
const PRINTED_AT: Readonly<Record<Measure, number>> = { points: 0, converted: 1, percent: 2 };

/** The measures that a node prints, each with how it was rounded where it was; and that its value is not exact, where it is not. */
export function publishedLines(
  { language, reading }: Subject,
  node: PlanNode,
  row: RecordedNode,
): readonly ExplainedLine[] {
  if (row.status !== 'scored') return [];
  const { publish } = node.document;
  const printed = MEASURES.toSorted((a, b) => PRINTED_AT[a] - PRINTED_AT[b]).flatMap((measure) => {
    const [value, rounding] = [row.published?.[measure], publish?.[measure]];
    if (value === undefined || rounding === undefined) return [];
    const exact = numberOf(exactMeasure(row, measure) ?? value);
    const params = {
      value: measureText(row, measure, node, reading),
      rounding: equal(exact, numberOf(value)) ? '' : roundingPhrase([rounding], exact, language),
    };
    return [line(`published-${measure}`, language, params)];
  });
  return row.approximate ? [...printed, line('approximate', language)] : printed;
}

/** The key of the sentence about the points of a node: with its maximum; without, where that is 0; or that it has none. */
export function scoredKey({ max, points }: Pick<ScoredNode, 'max' | 'points'>) {
  if (!isZero(numberOf(max))) return 'scored';
  return isZero(numberOf(points)) ? 'scored-none' : 'scored-alone';
}
