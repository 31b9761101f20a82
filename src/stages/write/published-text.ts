import { compare } from '../../kit/exact.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Layer } from '../../model/layer.js';
import { MEASURES, type Measure } from '../../model/measure.js';
import type { Measures, NodeScore } from '../../model/scores.js';
import { type LedgerPlace, ledgerPlace, roundedText } from './ledger-text.js';

/** Where the ledger says what the measures of a node lost when they were printed. */
export type PublishLines = readonly { readonly measure: Measure; readonly place: LedgerPlace }[];

const NO_LINES: readonly string[] = [];

/** What a node prints, `,"published":{"points":"7.5"}`; empty where it prints nothing. */
export function publishedText(published: NodeScore['published']): string {
  if (!published) return '';
  const { converted, percent, points } = published;
  let text = '';
  if (converted) text += `,"converted":"${exactText(converted)}"`;
  if (percent) text += `,"percent":"${exactText(percent)}"`;
  if (points) text += `,"points":"${exactText(points)}"`;
  return `,"published":{${text.slice(1)}}`;
}

/** The places of one node. */
export function publishLinesOf(node: string, layer: Layer): PublishLines {
  return MEASURES.map((measure) => ({ measure, place: ledgerPlace({ layer, node, what: `publish-${measure}` }) }));
}

/** A line of the ledger for each measure that is printed with fewer digits than it has. */
export function publishLines(
  lines: PublishLines,
  measures: Measures,
  published: NodeScore['published'],
): readonly string[] {
  if (!published) return NO_LINES;
  const texts: string[] = [];
  for (const { measure, place } of lines) {
    const [before, after] = [measures[measure], published[measure]];
    if (before && after && compare(before, after) !== 0)
      texts.push(roundedText(place, exactText(before), exactText(after)));
  }
  return texts;
}
