import { compare, ZERO } from '../../kit/exact.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Layer } from '../../model/layer.js';
import { MEASURES } from '../../model/measure.js';
import type { Measures, NodeScore } from '../../model/scores.js';
import { ledgerText } from './ledger-text.js';

/** What a node prints, `,"published":{"points":"7.5"}`; empty where it prints nothing. */
export function publishedText(published: NodeScore['published']): string {
  if (!published) return '';
  const { converted, percent, points } = published;
  const texts = [
    ...(converted ? [`"converted":"${exactText(converted)}"`] : []),
    ...(percent ? [`"percent":"${exactText(percent)}"`] : []),
    ...(points ? [`"points":"${exactText(points)}"`] : []),
  ];
  return `,"published":{${texts.join(',')}}`;
}

/** A line of the ledger for each measure that is printed with fewer digits than it has. */
export function publishLines(
  node: string,
  layer: Layer,
  measures: Measures,
  published: NodeScore['published'] = {},
): readonly string[] {
  return MEASURES.flatMap((measure) => {
    const [before, after] = [measures[measure] ?? ZERO, published[measure]];
    if (!after || compare(before, after) === 0) return [];
    return [ledgerText({ layer, node, what: `publish-${measure}`, before, after })];
  });
}
