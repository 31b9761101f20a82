import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** What the commands say that write code of a pack: `build`, `types`. */
export const BUILD_WORDS = {
  built: { vi: 'Đã ghi mô-đun chấm điểm vào {file}.', en: 'The scoring module is in {file}.' },
  typed: { vi: 'Đã ghi khai báo TypeScript vào {file}.', en: 'The TypeScript declaration is in {file}.' },
  'operator-of-plugin': {
    vi: 'Không tạo được mô-đun: tiêu chí "{node}" dùng phép toán "{operator}" của phần mở rộng, mà mô-đun không chứa được.',
    en: 'No module is made: the criterion "{node}" uses the operator "{operator}" of a plugin, which no module can hold.',
  },
  'relation-of-plugin': {
    vi: 'Không tạo được mô-đun: một ràng buộc, nhóm so sánh hoặc cách phân hạng dùng phép toán "{operator}" của phần mở rộng.',
    en: 'No module is made: a relation, a cohort or a tie-break uses the operator "{operator}" of a plugin.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type BuildWord = keyof typeof BUILD_WORDS;

/** What those commands say, in a language. */
export const buildSentence = sentencesOf(BUILD_WORDS);
