import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Words of a form: what a unit has not said yet, and what stands beside a field. */
export const VIEW_WORDS = {
  'fact-missing': {
    vi: 'Chưa có số liệu "{fact:fact}"; cần để chấm: {nodes}',
    en: '"{fact:fact}" is not given yet; needed for: {nodes}',
  },
  'nothing-sent': {
    vi: 'Đơn vị chưa gửi số liệu nào được tính',
    en: 'The unit has sent no figures that count',
  },
  'not-more-than': { vi: 'Không lớn hơn "{fact:fact}"', en: 'Not more than "{fact:fact}"' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
export type ViewKey = keyof typeof VIEW_WORDS;

/** Words of a form. */
export const viewSentence = sentencesOf<ViewKey>(VIEW_WORDS);
