import { deepFreeze } from '../kit/deep-freeze.js';
import type { Words } from '../model/lowering.js';

/** What changed results with each number of `SEMANTICS`, oldest first. */
export const SEMANTICS_CHANGES: readonly {
  /** The version of what the engine computes, a whole number from 1. */
  readonly semantics: number;
  /** What changed with it. */
  readonly text: Words;
}[] = deepFreeze([
  { semantics: 1, text: { vi: 'bản đầu tiên', en: 'the first edition' } },
  {
    semantics: 2,
    text: {
      vi: 'mỗi số liệu còn thiếu, kể cả ô trống đã có quy định riêng, mỗi phiếu gửi muộn không được nhận đều được ghi nhận; số liệu dẫn xuất có quy định cho ô trống thì có giá trị trong mọi cách tính',
      en: 'each figure that is missing, also where a rule says what a blank is, and each submission that came too late is a finding; a derived fact that says what a blank is has a value in every rule',
    },
  },
]);

/**
 * What changed results while the last semantics was not released yet: builds from before and after it bear one number.
 * Nothing may be added for semantics that were released.
 */
export const CHANGES_WITHIN: readonly { readonly is: 'blank-by-rule' | 'derived-present'; readonly text: Words }[] =
  deepFreeze([
    {
      is: 'blank-by-rule',
      text: {
        vi: 'bản chương trình đầu tiên chưa ghi nhận ô trống mà cách tính đã có quy định riêng; mọi chỗ khác nêu trên chỉ là ghi nhận đó, còn điểm, hạng và mức độ đều như nhau',
        en: 'the first builds did not remark a blank for which a rule says itself what it comes to; every difference above is such a remark, and points, places and levels are the same',
      },
    },
    {
      is: 'derived-present',
      text: {
        vi: 'bản chương trình đầu tiên coi số liệu dẫn xuất là có chỉ khi có đủ mọi số liệu nêu trong công thức của nó; bộ tiêu chí này hỏi một số liệu dẫn xuất có hay không, nên điểm có thể khác dù không ai sửa gì',
        en: 'the first builds took a derived fact as present only where every figure that its formula names was there; this pack asks whether a derived fact is present, so points may differ though nobody changed anything',
      },
    },
  ]);

/** What changed results since a record of these semantics was made. */
export function changesSince(
  semantics: number,
  changes: typeof SEMANTICS_CHANGES = SEMANTICS_CHANGES,
): typeof SEMANTICS_CHANGES {
  return changes.filter((change) => change.semantics > semantics);
}
