import type { Words } from '../model/lowering.js';
import { MEASURE_IS } from '../model/measure.js';
import type { Standing } from '../model/standing.js';
import { levelsStanding } from '../model/standing-of.js';
import { sentencesOf } from './fill.js';
import { rangePhrase } from './range-words.js';
import type { Titles } from './titles.js';

/** The notes on levels for which the pack has no official cut points. */
export const LEVEL_WORDS = {
  reconstructed: {
    vi: 'Ngưỡng các mức độ được phục dựng, chưa phải ngưỡng của văn bản gốc',
    en: 'The cut points of the levels are reconstructed, not those of the original text',
  },
  derived: {
    vi: 'Ngưỡng các mức độ được suy ra từ kết quả đã công bố, chưa phải ngưỡng của văn bản gốc',
    en: 'The cut points of the levels are derived from published results, not those of the original text',
  },
  note: { vi: '{mark} {sentence} ({measure:word}): {levels}.', en: '{mark} {sentence} ({measure:word}): {levels}.' },
  ends: { vi: '{level} {ends}[, {gate}]', en: '{level}: {ends}[, {gate}]' },
  gate: { vi: 'kèm điều kiện', en: 'with a condition' },
  level: { vi: '{level} ({standing})', en: '{level} ({standing})' },
  'reconstructed-short': { vi: 'ngưỡng phục dựng', en: 'reconstructed cut point' },
  'derived-short': { vi: 'ngưỡng suy ra', en: 'derived cut point' },
} as const satisfies Readonly<Record<string, Words>>;

const levelLine = sentencesOf(LEVEL_WORDS);

/** The mark of a heading over levels, and of the note on their cut points. */
const LEVEL_MARK = '(*)';

/** A node with levels whose cut points are not official; undefined where they are, or it has no levels. */
function unofficial({ pack, node }: Titles, tier: string, id: string): Exclude<Standing, 'official'> | undefined {
  return node(tier, id)?.levels === undefined ? undefined : UNOFFICIAL[levelsStanding(pack, tier, id)];
}

const UNOFFICIAL = {
  official: undefined,
  derived: 'derived',
  reconstructed: 'reconstructed',
} as const satisfies Record<Standing, Standing | undefined>;

/** The heading over the levels of a node, with a mark where their cut points are not official. */
export function markedHeading(heading: string, titles: Titles, tier: string, node: string): string {
  return unofficial(titles, tier, node) ? `${heading} ${LEVEL_MARK}` : heading;
}

/** The note to the mark: whence the cut points come, and which they are; '' where they are official. */
export function levelNote(titles: Titles, tier: string, id: string): string {
  const { language, node, level } = titles;
  const standing = unofficial(titles, tier, id);
  const { steps = [], by = 'points' } = node(tier, id)?.levels ?? {};
  if (!standing) return '';
  const levels = steps.map((step) =>
    levelLine('ends', language, {
      level: level(tier, id, step.id),
      ends: rangePhrase(step, language, MEASURE_IS[by].isPercent ? '%' : ''),
      gate: step.gate === undefined ? '' : levelLine('gate', language),
    }),
  );
  const sentence = levelLine(standing, language);
  return levelLine('note', language, { mark: LEVEL_MARK, sentence, measure: by, levels: levels.join('; ') });
}

/** Whence the cut points of a node come, a sentence without its end; '' where they are official. */
export function levelGrounds(titles: Titles, tier: string, node: string): string {
  const standing = unofficial(titles, tier, node);
  return standing ? levelLine(standing, titles.language) : '';
}

/** A level, with the standing of its cut point where that is not official: `Mức I (ngưỡng phục dựng)`. */
export function standingLevel(titles: Titles, tier: string, node: string, id: string): string {
  const { language } = titles;
  const level = titles.level(tier, node, id);
  const standing = unofficial(titles, tier, node);
  if (!standing) return level;
  return levelLine('level', language, { level, standing: levelLine(`${standing}-short`, language) });
}
