import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** Cases of a pack. */
export const CASES_WORDS = {
  'expected-unfilled': {
    vi: 'chỗ này còn là "?"; hãy ghi kết quả mà văn bản quy định',
    en: 'this is still "?"; write what the decision says',
  },
  'expect-empty': {
    vi: 'chưa ghi kết quả phải ra; hãy ghi điểm, mức, hạng hoặc trạng thái',
    en: 'nothing is expected here; write points, a level, a place or a status',
  },
  'case-undeclared': {
    vi: 'phía trên không có trường hợp "{case}"[; có phải ý bạn là "{suggestion}"?|; hãy ghi mã của một trường hợp đứng trước]',
    en: 'no case above is called "{case}"[; did you mean "{suggestion}"?|; name one that stands before]',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
