import { valueAt } from '../kit/plain-data.js';
import type { Words } from '../model/lowering.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';
import { asWritten } from './number.js';
import { isWordKey, word } from './word.js';

/** Lines of the second opinion: its result, each difference, and the values that it could not compute. */
export const OPINION_WORDS = {
  agrees: {
    vi: 'Tính lại bằng cách khác (json-logic-js, decimal.js): {agreed:number} kết quả trùng khớp, không có kết quả nào khác.',
    en: 'Computed in another way (json-logic-js, decimal.js): {agreed:number} results are the same, none differs.',
  },
  differs: {
    vi: 'Tính lại bằng cách khác (json-logic-js, decimal.js): {differing:number} kết quả KHÁC, {agreed:number} kết quả trùng khớp.',
    en: 'Computed in another way (json-logic-js, decimal.js): {differing:number} results DIFFER, {agreed:number} are the same.',
  },
  'not-checkable': {
    vi: '{notCheckable:number} kết quả không kiểm tra được bằng cách này.',
    en: '{notCheckable:number} results could not be checked in this way.',
  },
  shared: {
    vi: 'Hai cách dùng chung phần đọc bộ tiêu chí và đọc số liệu.',
    en: 'Both share how the pack and the figures are read.',
  },
  'difference-node': {
    vi: '{unit}, {layer:word}, tiêu chí {of:row}, {what}: chương trình [cho {engine}|không có], tính lại [cho {opinion}|không có]',
    en: '{unit}, {layer:word}, criterion {of:row}, {what}: the engine has [{engine}|nothing], the second opinion [{opinion}|nothing]',
  },
  'difference-row': {
    vi: '[{unit}, ]{layer:word}, bảng xếp hạng "{of}"[ ({option})], {what}: chương trình [cho {engine}|không có], tính lại [cho {opinion}|không có]',
    en: '[{unit}, ]{layer:word}, ranking "{of}"[ ({option})], {what}: the engine has [{engine}|nothing], the second opinion [{opinion}|nothing]',
  },
  // why a value could not be computed
  'plugin-operator': {
    vi: '{of:row}: phép tính "{operator}" là của phần mở rộng, cách tính lại không có',
    en: '{of:row}: operator "{operator}" is of a plugin, which the second opinion does not have',
  },
  'too-many-steps': {
    vi: '{of:row}: danh sách quá dài để tính lại',
    en: '{of:row}: a list too long to work through again',
  },
  'hidden-members': {
    vi: '{of:row}: có đơn vị bị che số liệu nên không tính lại được phần so sánh các đơn vị',
    en: '{of:row}: some units are hidden, so what compares units cannot be computed again',
  },
  'too-many-digits': {
    vi: '{of:row}: số có quá nhiều chữ số để tính lại',
    en: '{of:row}: a number of too many digits to compute again',
  },
  'near-tie': {
    vi: '{of:row}: chữ số thứ 40 quá sát điểm giữa khi làm tròn nên không kết luận được',
    en: '{of:row}: the 40th digit is too near a tie of rounding to decide',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The compared values, by their names in a difference. */
export const COMPARED_WORDS = {
  status: { vi: 'tình trạng', en: 'status' },
  earned: { vi: 'điểm đạt được', en: 'points earned' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  penalty: { vi: 'điểm trừ', en: 'penalty' },
  base: { vi: 'điểm tối đa được tính', en: 'maximum that counts' },
  points: { vi: 'điểm', en: 'points' },
  converted: { vi: 'điểm quy đổi', en: 'converted points' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'percent' },
  counted: { vi: 'cách tính vào nhóm', en: 'how it counts in its group' },
  missing: { vi: 'ghi nhận thiếu số liệu', en: 'what a missing figure comes to' },
  computed: { vi: 'điểm tính theo số liệu', en: 'points computed from the figures' },
  'published points': { vi: 'điểm công bố', en: 'published points' },
  'published percent': { vi: 'tỷ lệ phần trăm công bố', en: 'published percent' },
  blanks: { vi: 'ô trống tính theo quy định của tiêu chí', en: 'blanks of which the criterion says what they come to' },
  'published converted': { vi: 'điểm quy đổi công bố', en: 'published converted points' },
  level: { vi: 'mức độ', en: 'level' },
  gates: { vi: 'điều kiện của các mức độ (+ là đạt)', en: 'gates of the levels (+ is met)' },
  state: { vi: 'tình trạng', en: 'state' },
  place: { vi: 'thứ hạng', en: 'place' },
  tied: { vi: 'số đơn vị đồng hạng khác', en: 'others at the same place' },
  brokenBy: { vi: 'cách phân định đồng hạng', en: 'what broke the tie' },
  cohort: { vi: 'nhóm so sánh', en: 'cohort' },
  value: { vi: 'giá trị xếp hạng', en: 'value ranked by' },
  published: { vi: 'giá trị công bố', en: 'published value' },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a second opinion by its name. */
export type OpinionKey = keyof typeof OPINION_WORDS;

/** A line of a second opinion with its params in place: those of its counts, of a difference, or of a reason and its `of`. */
export function opinionSentence(
  key: OpinionKey,
  language: Language,
  params: Readonly<Record<string, string>> = {},
  names?: Names,
): string {
  const { what = '', engine = '', opinion = '' } = params;
  const inWords = {
    what: valueAt<Words>(COMPARED_WORDS, what)?.[language] ?? what,
    engine: shownValue(what, engine, language),
    opinion: shownValue(what, opinion, language),
  };
  return fill(OPINION_WORDS[key], { params: { ...params, ...inWords }, language, names });
}

/** Values that are ids, in which nothing is a number. */
const IDS: readonly string[] = ['level', 'gates', 'brokenBy', 'cohort'];
const CODED: readonly string[] = ['status', 'state', 'counted', 'missing'];
const ITSELF: Words = { vi: 'tính theo điểm của chính nó', en: 'counted as itself' };

/** A compared value: a code in words, a decimal with every digit, ids as they are. */
function shownValue(what: string, value: string, language: Language): string {
  if (IDS.includes(what)) return value;
  if (!CODED.includes(what)) return asWritten(value, language);
  return value === 'itself' ? ITSELF[language] : isWordKey(value) ? word(value, language) : value;
}

/** Keys of a record in words, for the places where two records differ. */
const RECORD_KEYS: Readonly<Record<string, Words>> = {
  status: { vi: 'kết quả tiêu chí', en: 'outcome' },
  state: { vi: 'tình trạng', en: 'state' },
  max: { vi: 'điểm tối đa', en: 'maximum' },
  base: { vi: 'điểm tối đa của phần được tính', en: 'maximum of what counts' },
  points: { vi: 'điểm', en: 'points' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'percent' },
  converted: { vi: 'điểm quy đổi', en: 'converted points' },
  earned: { vi: 'điểm đạt', en: 'earned' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  penalty: { vi: 'điểm trừ', en: 'penalty' },
  published: { vi: 'giá trị công bố', en: 'published value' },
  level: { vi: 'mức độ', en: 'level' },
  gates: { vi: 'điều kiện của mức độ', en: 'gates' },
  counted: { vi: 'cách tính vào nhóm', en: 'how it counts' },
  computed: { vi: 'điểm tính theo cách tính', en: 'computed points' },
  claimed: { vi: 'điểm tự chấm', en: 'claimed points' },
  read: { vi: 'số liệu đã dùng', en: 'figure read' },
  facts: { vi: 'số liệu còn thiếu', en: 'missing facts' },
  because: { vi: 'lý do', en: 'reason' },
  approximate: { vi: 'ghi chú tính gần đúng', en: 'mark of approximation' },
  place: { vi: 'hạng', en: 'place' },
  tied: { vi: 'số đơn vị đồng hạng', en: 'sharers of the place' },
  value: { vi: 'giá trị xếp hạng', en: 'value ranked by' },
  brokenBy: { vi: 'cách phân định đồng hạng', en: 'what broke the tie' },
  finding: { vi: 'phát hiện', en: 'finding' },
  findings: { vi: 'phát hiện', en: 'findings' },
  ledger: { vi: 'ghi nhận làm tròn', en: 'line of the ledger' },
  entries: { vi: 'danh sách đơn vị', en: 'entries' },
  rows: { vi: 'các dòng xếp hạng', en: 'rows' },
  rankings: { vi: 'các bảng xếp hạng', en: 'rankings' },
  criteria: { vi: 'danh sách tiêu chí', en: 'criteria' },
  groups: { vi: 'danh sách nhóm tiêu chí', en: 'groups' },
  layer: { vi: 'lớp số liệu', en: 'layer' },
  official: { vi: 'lớp số liệu chính thức', en: 'official layer' },
  cohort: { vi: 'nhóm so sánh', en: 'cohort' },
  option: { vi: 'nhóm theo thuộc tính', en: 'option of the cohort' },
  statistics: { vi: 'số liệu chung của nhóm', en: 'statistics' },
  salt: { vi: 'chuỗi muối', en: 'salt' },
  tier: { vi: 'cấp', en: 'tier' },
  order: { vi: 'thứ tự', en: 'order' },
  exact: { vi: 'giá trị chính xác', en: 'exact' },
  commitment: { vi: 'mã cam kết', en: 'commitment' },
  commitments: { vi: 'mã cam kết', en: 'commitments' },
  members: { vi: 'đơn vị được tính', en: 'members' },
  left: { vi: 'đơn vị không được tính', en: 'units left out' },
  values: { vi: 'giá trị', en: 'values' },
  input: { vi: 'số liệu gửi', en: 'what was sent' },
  'input.extensions': { vi: 'các lần gia hạn', en: 'extensions' },
  'input.submissions': { vi: 'các phiếu tự đánh giá', en: 'submissions' },
  'input.verifications': { vi: 'các lần thẩm định', en: 'verifications' },
  'input.marks': { vi: 'các điểm chấm', en: 'marks' },
  results: { vi: 'kết quả', en: 'results' },
  register: { vi: 'danh sách đơn vị', en: 'register' },
  'statistics.at': { vi: 'tiêu chí dùng số liệu chung', en: 'criterion that asks for the statistics' },
  'statistics.members': { vi: 'đơn vị được tính', en: 'members' },
  'statistics.left': { vi: 'đơn vị không được tính', en: 'units left out' },
  'statistics.absent': { vi: 'đơn vị không có giá trị riêng', en: 'members without a value of their own' },
  'statistics.approximate': { vi: 'ghi chú tính gần đúng', en: 'mark of approximation' },
  'statistics.values': { vi: 'các giá trị chung', en: 'the values' },
  'statistics.values.max': { vi: 'giá trị cao nhất', en: 'the highest value' },
  'statistics.values.min': { vi: 'giá trị thấp nhất', en: 'the lowest value' },
  'statistics.values.count': { vi: 'số đơn vị được tính', en: 'how many members' },
  'statistics.values.sum': { vi: 'tổng các giá trị', en: 'the sum of the values' },
  'statistics.values.mean': { vi: 'giá trị trung bình', en: 'the mean' },
  'statistics.values.sd-population': { vi: 'độ lệch chuẩn (tổng thể)', en: 'the standard deviation (population)' },
  'statistics.values.sd-sample': { vi: 'độ lệch chuẩn (mẫu)', en: 'the standard deviation (sample)' },
  'statistics.values.passing': { vi: 'số đơn vị đạt', en: 'how many pass' },
  'statistics.values.sorted': { vi: 'các giá trị từ thấp đến cao', en: 'the values, lowest first' },
  'digests.entries': { vi: 'mã băm phần của mọi đơn vị', en: 'digest of the parts of all units' },
  'digests.results': { vi: 'mã băm kết quả', en: 'digest of the results' },
  'pack.id': { vi: 'mã bộ tiêu chí', en: 'id of the pack' },
  'pack.version': { vi: 'phiên bản bộ tiêu chí', en: 'version of the pack' },
  'pack.scoring': { vi: 'mã băm phần tính điểm của bộ tiêu chí', en: 'digest of what scores in the pack' },
  'pack.standing.official': { vi: 'điểm tối đa của các dòng chính thức', en: 'points of official rows' },
  'pack.standing.derived': { vi: 'điểm tối đa của các dòng suy ra', en: 'points of derived rows' },
  'pack.standing.reconstructed': { vi: 'điểm tối đa của các dòng phục dựng', en: 'points of reconstructed rows' },
};

/**
 * The path of a value of a record in words: `published.percent` -> `published, percent`, a path that has words of its own by
 * them; an unknown key stays as it is.
 */
export function recordPathWords(path: string, language: Language): string {
  const whole = valueAt(RECORD_KEYS, path)?.[language];
  if (whole !== undefined) return whole;
  return path
    .split(/[. ]/)
    .map((key) => valueAt(RECORD_KEYS, key)?.[language] ?? key)
    .join(', ');
}

/** What a digest of a record is over, by its key. */
const DIGEST_PLACES: Readonly<Record<string, Words>> = {
  'pack.digest': { vi: 'bộ tiêu chí', en: 'the pack' },
  'assessment.digest': { vi: 'đợt đánh giá', en: 'the assessment' },
  entry: { vi: 'phần', en: 'the part' },
  inclusion: { vi: 'vị trí của đơn vị trong danh sách', en: 'the place of the unit in the register' },
  'digests.entries': { vi: 'phần của mọi đơn vị', en: 'the parts of all units' },
  'digests.results': { vi: 'kết quả', en: 'the results' },
  'digests.record': { vi: 'cả biên bản', en: 'the whole record' },
};

/** What a digest of a record is over, in words; an unknown key stays as it is. */
export function digestPlace(at: string, language: Language): string {
  return valueAt(DIGEST_PLACES, at)?.[language] ?? at;
}
