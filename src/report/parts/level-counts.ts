import { annexSentence, everyDigit, markedHeading } from '../../words/index.js';
import type { AnnexTable } from '../annex.js';
import { numberCell } from './cells.js';
import { levelOrState, type RankingContext } from './place-tables.js';

/** How many units have each level, in the order of the pack, then how many are in each state without a place, then all. */
export function levelCounts({ annex: { titles, lang }, ranking, rows }: RankingContext, caption: string): AnnexTable {
  const { id: of } = ranking.of;
  const tier = ranking.tier.id;
  const levels = titles.node(tier, of)?.levels;
  const counts = new Map<string, number>(
    levels ? [...levels.steps, levels.floor].map(({ id }) => [titles.level(tier, of, id), 0]) : [],
  );
  for (const row of rows) {
    const title = levelOrState(row) || row.state.title;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const row = (title: string, count: number) => [{ text: title }, numberCell(everyDigit(String(count), lang), lang)];
  return {
    caption,
    columns: [
      {
        id: 'level',
        heading: levels
          ? markedHeading(annexSentence('level-state', lang), titles, tier, of)
          : annexSentence('state', lang),
        align: 'left',
        width: 60,
      },
      { id: 'count', heading: annexSentence('count', lang), align: 'decimal', width: 30 },
    ],
    rows: [...[...counts].map(([title, count]) => row(title, count)), row(annexSentence('all', lang), rows.length)],
  };
}
