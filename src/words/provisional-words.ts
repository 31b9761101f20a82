import type { Words } from '../model/lowering.js';
import type { ProvisionalCause } from '../model/provisional.js';
import { sentencesOf } from './fill.js';

/** Why places are provisional, a sentence each. */
const PROVISIONAL_WORDS = {
  open: {
    vi: 'Chưa hết thời hạn gửi: thứ hạng lúc này là tạm xếp.',
    en: 'Not every deadline has passed: places are provisional.',
  },
  draft: {
    vi: 'Đợt đánh giá còn là dự thảo: thứ hạng lúc này là tạm xếp.',
    en: 'The assessment is a draft: places are provisional.',
  },
} as const satisfies Readonly<Record<ProvisionalCause, Words>>;

/** Says why places are provisional. */
export const provisionalSentence = sentencesOf(PROVISIONAL_WORDS);
