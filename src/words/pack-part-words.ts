import { valueAt } from '../kit/plain-data.js';
import type { LayerFigures } from '../model/layer.js';
import type { Words } from '../model/lowering.js';
import type { Measure } from '../model/measure.js';
import type { Policies, PolicyWord } from '../model/pack-policies.js';
import type { PROCEDURE_KEYS } from '../model/pack-procedure.js';
import type {
  Basis,
  ByOthers,
  Estimates,
  EvidenceWhenAbsent,
  Late,
  OffOrFinding,
  Preference,
  Role,
  Submits,
  WhenUnverified,
} from '../model/pack-words.js';
import type { AbsenteePlace, TieMethod } from '../model/tie-method.js';
import type { Language } from './language.js';
import { isWordKey, type WordKey, word } from './word.js';

/** Parts of a pack in words, as a comparison of packs names them. */
export const PACK_PART_WORDS = {
  constant: { vi: 'hằng số', en: 'constant' },
  attribute: { vi: 'thuộc tính', en: 'attribute' },
  fact: { vi: 'số liệu', en: 'fact' },
  relation: { vi: 'quan hệ giữa các số liệu', en: 'relation' },
  tier: { vi: 'cấp', en: 'tier' },
  cohort: { vi: 'nhóm so sánh', en: 'cohort' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  group: { vi: 'nhóm tiêu chí', en: 'group' },
  ranking: { vi: 'bảng xếp hạng', en: 'ranking' },
} as const satisfies Readonly<Record<string, Words>>;

/** Keys of the format in words; other keys are shown as they are written. */
export const PACK_KEY_WORDS: Readonly<Record<string, Words>> = {
  rule: { vi: 'cách tính điểm', en: 'the rule' },
  max: { vi: 'điểm tối đa', en: 'the maximum' },
  weight: { vi: 'trọng số', en: 'the weight' },
  role: { vi: 'vai trò', en: 'the role' },
  round: { vi: 'cách làm tròn', en: 'the rounding' },
  publish: { vi: 'cách công bố', en: 'how it is published' },
  zeros: { vi: 'số 0 ở cuối khi hiển thị', en: 'zeros at the end, as shown' },
  appliesTo: { vi: 'điều kiện áp dụng', en: 'the condition of applying' },
  mayClaimNotApplicable: { vi: 'quyền đề nghị không áp dụng', en: 'whether it may be claimed not to apply' },
  mayAward: { vi: 'quyền ấn định điểm', en: 'who may set its points' },
  evidence: { vi: 'yêu cầu minh chứng', en: 'what is asked of evidence' },
  combine: { vi: 'cách tổng hợp', en: 'the combiner' },
  notBelow: { vi: 'điểm thấp nhất', en: 'the lowest value' },
  levels: { vi: 'các mức độ', en: 'the levels' },
  parent: { vi: 'nhóm chứa tiêu chí', en: 'the group it stands in' },
  whenMissing: { vi: 'quy định khi thiếu số liệu', en: 'the policy for missing facts' },
  whenNotApplicable: { vi: 'quy định khi không áp dụng', en: 'the policy for what does not apply' },
  whenUnscorable: { vi: 'quy định khi không tính được điểm', en: 'the policy for what is unscorable' },
  value: { vi: 'giá trị', en: 'the value' },
  values: { vi: 'giá trị theo thời gian', en: 'the values in time' },
  derive: { vi: 'công thức tính', en: 'how it is derived' },
  holds: { vi: 'điều kiện phải thỏa', en: 'what must hold' },
  min: { vi: 'giới hạn dưới', en: 'the lower bound' },
  step: { vi: 'bước', en: 'the step' },
  places: { vi: 'số chữ số thập phân', en: 'the decimal places' },
  options: { vi: 'các phương án', en: 'the options' },
  type: { vi: 'kiểu số liệu', en: 'the type' },
  provider: { vi: 'bên cung cấp', en: 'who provides it' },
  atMost: { vi: 'số liệu không được vượt', en: 'what it may not exceed' },
  of: { vi: 'nội dung được xếp hạng', en: 'what is ranked' },
  by: { vi: 'căn cứ xếp hoặc chia nhóm', en: 'what it goes by' },
  basis: { vi: 'giá trị dùng để so sánh', en: 'the basis of comparison' },
  prefer: { vi: 'giá trị được xếp trước', en: 'which value stands first' },
  cohort: { vi: 'nhóm so sánh', en: 'the cohort' },
  where: { vi: 'điều kiện vào nhóm', en: 'who is in it' },
  ties: { vi: 'cách xếp đồng hạng', en: 'how ties are placed' },
  tieBreak: { vi: 'cách phân định khi bằng nhau', en: 'how ties are broken' },
  notSubmitted: { vi: 'cách xếp đơn vị không gửi', en: 'where absentees stand' },
  deadline: { vi: 'thời hạn gửi', en: 'the deadline' },
  late: { vi: 'quy định khi gửi muộn', en: 'what a late submission is' },
  collects: { vi: 'cấp gửi qua cấp này', en: 'the tier it collects' },
  submits: { vi: 'bên gửi phiếu', en: 'who hands in' },
  cohorts: { vi: 'các nhóm so sánh', en: 'the cohorts' },
  criteria: { vi: 'các tiêu chí', en: 'the criteria' },
  rankings: { vi: 'cách xếp hạng', en: 'the rankings' },
  title: { vi: 'tên gọi', en: 'the title' },
  from: { vi: 'ngày đầu kỳ', en: 'the first day of the period' },
  to: { vi: 'ngày cuối kỳ', en: 'the last day of the period' },
  zone: { vi: 'múi giờ', en: 'the time zone' },
  ranked: { vi: 'lớp số liệu được xếp hạng', en: 'the layer that is ranked' },
  whenUnverified: { vi: 'quy định khi chưa thẩm định', en: 'the policy for what is unverified' },
  reasonBelowMax: { vi: 'yêu cầu nêu lý do', en: 'the rule on reasons' },
  estimates: { vi: 'quy định về số ước tính', en: 'the policy for estimates' },
  narrative: { vi: 'yêu cầu báo cáo', en: 'the rule on narratives' },
  handedIn: { vi: 'quy định phiếu gửi qua cấp trên', en: 'the rule on handing in' },
  signed: { vi: 'yêu cầu ghi người ký', en: 'the rule on signatures' },
  resent: { vi: 'quy định khi gửi lại muộn', en: 'the rule on late re-sends' },
  extended: { vi: 'quy định ghi nhận gia hạn', en: 'the rule on extensions' },
  window: { vi: 'quy định ngày ngoài kỳ', en: 'the rule on days outside the period' },
  verification: { vi: 'quy định về thẩm định', en: 'how figures are verified' },
  verifiers: { vi: 'các cơ quan thẩm định', en: 'who verifies' },
  byOthers: { vi: 'quy định khi bên khác thẩm định', en: 'the rule on verifications by others' },
  starts: { vi: 'mốc bắt đầu thẩm định', en: 'what starts the time of verification' },
  early: { vi: 'quy định khi thẩm định sớm', en: 'the rule on early verifications' },
  field: { vi: 'thời gian kiểm tra thực tế', en: 'the days of checks on the spot' },
  visit: { vi: 'yêu cầu khi kiểm tra thực tế', en: 'the rule on checks on the spot' },
  kinds: { vi: 'các cách tính điểm bổ sung', en: 'the added rule kinds' },
  combiners: { vi: 'các cách tổng hợp bổ sung', en: 'the added combiners' },
  operators: { vi: 'các phép tính bổ sung', en: 'the added operators' },
} satisfies Record<string, Words> & Record<(typeof PROCEDURE_KEYS)[number] | keyof Policies, Words>;

/** A part of a pack in words. */
export function packPart(part: keyof typeof PACK_PART_WORDS, language: Language): string {
  return PACK_PART_WORDS[part][language];
}

const TIE_WORDS: Readonly<Record<TieMethod, Words>> = {
  competition: { vi: 'cùng hạng, bỏ hạng sau', en: 'shared, the next skipped' },
  dense: { vi: 'cùng hạng, không bỏ hạng', en: 'shared, none skipped' },
  modified: { vi: 'cùng hạng dưới', en: 'shared, the lower one' },
  average: { vi: 'hạng bình quân', en: 'the average place' },
  ordinal: { vi: 'theo thứ tự mã', en: 'by ids' },
};

const ABSENTEE_WORDS: Readonly<Record<AbsenteePlace, Words>> = {
  'last-shared': { vi: 'cùng xếp cuối', en: 'last together' },
  'last-bottom': { vi: 'xếp ở vị trí cuối cùng', en: 'the very last' },
  omit: { vi: 'không xếp hạng', en: 'not ranked' },
};

/** Words of these lists stand in a pack as values; what they have in common with other words is told by those. */
type PackWord =
  | (OffOrFinding | WhenUnverified | EvidenceWhenAbsent | Estimates | ByOthers)
  | (PolicyWord | Preference | Basis | Measure | LayerFigures | TieMethod | AbsenteePlace)
  | (Role | Late | Submits);

/** Words of closed lists of the format that occur as values. */
const PACK_VALUE_WORDS: Readonly<Record<string, Words>> = {
  off: { vi: 'không yêu cầu', en: 'off' },
  finding: { vi: 'ghi thành phát hiện', en: 'a finding' },
  allowed: { vi: 'được phép', en: 'allowed' },
  refused: { vi: 'không được', en: 'refused' },
  required: { vi: 'bắt buộc', en: 'required' },
  verifier: { vi: 'bên thẩm định', en: 'the verifier' },
  high: { vi: 'giá trị cao', en: 'the higher one' },
  low: { vi: 'giá trị thấp', en: 'the lower one' },
  exact: { vi: 'giá trị chính xác', en: 'the exact value' },
  published: { vi: 'giá trị công bố', en: 'the published value' },
  sum: { vi: 'cộng điểm', en: 'the sum' },
  mean: { vi: 'bình quân', en: 'the mean' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  penalty: { vi: 'điểm trừ', en: 'penalty' },
  informational: { vi: 'tham khảo', en: 'informational' },
  'accept-with-finding': { vi: 'nhận, ghi thành phát hiện', en: 'accepted, with a finding' },
  self: { vi: 'đơn vị tự gửi', en: 'the unit itself' },
  parent: { vi: 'đơn vị cấp trên gửi', en: 'the unit above' },
  'weighted-mean': { vi: 'bình quân có trọng số', en: 'the weighted mean' },
  min: { vi: 'lấy thấp nhất', en: 'the lowest' },
  max: { vi: 'lấy cao nhất', en: 'the highest' },
  ...TIE_WORDS,
  ...ABSENTEE_WORDS,
} satisfies Record<string, Words> & Record<Exclude<PackWord, WordKey>, Words>;

/** A word of a closed list of the format in words; undefined for any other value. */
export function packValue(value: unknown, language: Language): string | undefined {
  if (typeof value !== 'string') return undefined;
  return valueAt(PACK_VALUE_WORDS, value)?.[language] ?? (isWordKey(value) ? word(value, language) : undefined);
}

/** Keys that say something else of a fact than of other parts. */
const FACT_KEY_WORDS: Readonly<Record<string, Words>> = {
  max: { vi: 'giới hạn trên', en: 'the upper bound' },
  of: { vi: 'nội dung của mỗi mục', en: 'what each item is' },
};

/** A key in words, by its last step: `policies.whenMissing` as `whenMissing`; the `max` of a fact is a bound. */
export function packKey(key: string, language: Language, part = ''): string {
  const last = key.split('.').at(-1) ?? key;
  const ofFact = part === 'fact' ? valueAt(FACT_KEY_WORDS, last) : undefined;
  if (ofFact) return ofFact[language];
  return valueAt(PACK_KEY_WORDS, last)?.[language] ?? key;
}
