import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** The points that hang on a finding: the most there are, and what counts of them now. Numbers are already written for the reader. */
const STAKE_WORDS = {
  // how much
  counted: { vi: 'tối đa {max} điểm, hiện tính {counted} điểm', en: 'at most {max} points, {counted} now' },
  excluded: { vi: 'tối đa {max} điểm, hiện không tính', en: 'at most {max} points, not counted' },
  uncounted: { vi: 'tối đa {max} điểm, hiện chưa tính', en: 'at most {max} points, none counted yet' },
  taken: {
    vi: 'điểm trừ tối đa {max} điểm, hiện trừ {counted} điểm',
    en: 'a penalty of at most {max} points, {counted} taken off now',
  },
  untaken: {
    vi: 'điểm trừ tối đa {max} điểm, hiện chưa trừ',
    en: 'a penalty of at most {max} points, none taken off yet',
  },
  // of what
  'of-row': { vi: 'tiêu chí {rows}: {points}', en: 'criterion {rows}: {points}' },
  'of-rows': { vi: 'các tiêu chí {rows}: {points}', en: 'criteria {rows}: {points}' },
  'of-form': { vi: 'cả phiếu: {points}', en: 'the whole form: {points}' },
  'more-rows': { vi: '{rows} và {count} tiêu chí khác', en: '{rows} and {count} more' },
  // beside a finding
  beside: { vi: '{sentence} ({notes})', en: '{sentence} ({notes})' },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
export type StakeKey = keyof typeof STAKE_WORDS;

/** The points that hang on a finding, in words. */
export const stakePhrase = sentencesOf<StakeKey>(STAKE_WORDS);
