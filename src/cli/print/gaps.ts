import type { RecordRanking } from '../../model/record.js';
import { type GapText, gapSentence, gapTexts, type Titles } from '../../words/index.js';
import { wrapped } from '../wrap.js';
import type { RankingPage } from './ranking-page.js';

/** The gaps of a pack that touch the rankings of a page, numbered from 1. */
interface PrintedGaps {
  /** The line under a ranking: the numbers of the gaps that touch it; nothing where none does. */
  readonly of: (ranking: RecordRanking) => readonly string[];
  /** The list, to be printed once; '' where there is nothing in it. */
  readonly list: string;
}

/** The gaps that touch these rankings: in one list, and by their numbers under each ranking. */
export function printGaps(rankings: readonly RecordRanking[], { titles, width }: RankingPage): PrintedGaps {
  const { language } = titles;
  const tiers = tiersOf(rankings, titles);
  const texts = gapTexts(titles, tiers);
  const heading = gapSentence(tiers.length > 1 ? 'heading-all' : 'heading', language);
  const lines = texts.map(({ text }, index) =>
    wrapped(`  ${gapSentence('numbered', language, { number: String(index + 1), gap: text })}`, width, 6),
  );
  return {
    of: ({ tier }) => {
      const numbers = numbersOf(texts, tier);
      return numbers === '' ? [] : [wrapped(gapSentence('touched', language, { numbers }), width, 2)];
    },
    list: texts.length === 0 ? '' : `${[wrapped(heading, width, 2), ...lines].join('\n')}\n`,
  };
}

/** The tiers that are ranked, in the order of the pack. */
function tiersOf(rankings: readonly RecordRanking[], { pack }: Titles): readonly string[] {
  return pack.tiers.map(({ id }) => id).filter((id) => rankings.some(({ tier }) => tier === id));
}

/** The numbers of the gaps that touch a tier: `1-4, 7`. */
function numbersOf(texts: readonly GapText[], tier: string): string {
  const numbers = texts.flatMap(({ tiers }, index) => (tiers.length === 0 || tiers.includes(tier) ? [index + 1] : []));
  const runs: { readonly from: number; readonly to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) runs.splice(-1, 1, { ...last, to: number });
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
