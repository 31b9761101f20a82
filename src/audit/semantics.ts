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

/** What changed results since a record of these semantics was made. */
export function changesSince(
  semantics: number,
  changes: typeof SEMANTICS_CHANGES = SEMANTICS_CHANGES,
): typeof SEMANTICS_CHANGES {
  return changes.filter((change) => change.semantics > semantics);
}
