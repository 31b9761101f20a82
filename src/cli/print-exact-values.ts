import type { RecordRanking } from '../model/record.js';
import { allOf, rankingOf, reportLine, type Titles } from '../words/index.js';
import { wrapped } from './wrap.js';

/** What each value that a ranking goes by is exactly, of those that the table shows rounded; '' where it shows all whole. */
export function printExactValues(ranking: RecordRanking, titles: Titles, width: number): string {
  const measure = rankingOf(titles, ranking)?.document.by ?? 'points';
  const lines = ranking.rows.flatMap(({ unit, value }) =>
    value?.exact === undefined || value.exact === value.published
      ? []
      : [wrapped(`  - ${titles.unit(unit)}: ${allOf(value.exact, titles.language)}`, width, 4)],
  );
  if (lines.length === 0) return '';
  return `${[reportLine('exact-values', titles.language, { measure }), ...lines].join('\n')}\n`;
}
