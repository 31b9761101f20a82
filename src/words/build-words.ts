import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** What the commands say that write something of a pack: `build`, `compile`, `types`. */
const BUILD_WORDS = {
  compiled: {
    vi: 'Đã biên dịch bộ tiêu chí vào {file}; chỉ tieuchi {version} mở được tệp này, nên hãy biên dịch lại sau mỗi lần cập nhật.',
    en: 'The compiled pack is in {file}; tieuchi {version} alone opens it, so compile it again after each update.',
  },
  'needs-irrational': {
    vi: 'Bộ tiêu chí có căn, lô-ga-rít, lũy thừa hoặc độ lệch: trang web gọi openPlan(plan, [irrational]), với irrational của tieuchi/run/irrational.',
    en: 'It has roots, logarithms, powers or deviations: a page calls openPlan(plan, [irrational]), with irrational of tieuchi/run/irrational.',
  },
  'needs-procedure': {
    vi: 'Bộ tiêu chí có quy tắc về trình tự (ai ký, ai thẩm định, khi nào): trang web gọi openPlan(plan, [procedure]), với procedure của tieuchi/run/procedure.',
    en: 'It holds the procedure by rules (who signs, who verifies, when): a page calls openPlan(plan, [procedure]), with procedure of tieuchi/run/procedure.',
  },
  'needs-operator': {
    vi: 'Bộ tiêu chí dùng phép toán "{operator}" của phần mở rộng: trang web đưa phép toán đó vào openPlan bằng pluginOperators của tieuchi/run/operators.',
    en: 'It uses the operator "{operator}" of a plugin: a page gives it to openPlan by pluginOperators of tieuchi/run/operators.',
  },
  built: { vi: 'Đã ghi mô-đun chấm điểm vào {file}.', en: 'The scoring module is in {file}.' },
  typed: { vi: 'Đã ghi khai báo TypeScript vào {file}.', en: 'The TypeScript declaration is in {file}.' },
  'operator-of-plugin': {
    vi: 'Không tạo được mô-đun: tiêu chí "{node}" dùng phép toán "{operator}" của phần mở rộng, mà mô-đun không chứa được.',
    en: 'No module is made: the criterion "{node}" uses the operator "{operator}" of a plugin, which no module can hold.',
  },
  'too-many-levels': {
    vi: 'Không tạo được mô-đun: mục "{node}" có hơn 255 mức, mà mô-đun chỉ phân biệt được 255 mức.',
    en: 'No module is made: the node "{node}" has more than 255 levels, and a module tells 255 apart.',
  },
  'relation-of-plugin': {
    vi: 'Không tạo được mô-đun: một ràng buộc, nhóm so sánh hoặc cách phân hạng dùng phép toán "{operator}" của phần mở rộng.',
    en: 'No module is made: a relation, a cohort or a tie-break uses the operator "{operator}" of a plugin.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What those commands say, in a language. */
export const buildSentence = sentencesOf(BUILD_WORDS);
