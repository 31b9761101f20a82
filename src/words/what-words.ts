import type { Words } from '../model/lowering.js';
import type { Language } from './language.js';

/** The values of a record by their keys, for those who read where two records differ. */
const WHAT: Readonly<Record<string, Words>> = {
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
  read: { vi: 'số liệu đã đọc', en: 'figure read' },
  facts: { vi: 'số liệu còn thiếu', en: 'missing facts' },
  because: { vi: 'lý do', en: 'reason' },
  approximate: { vi: 'dấu gần đúng', en: 'mark of approximation' },
  place: { vi: 'hạng', en: 'place' },
  tied: { vi: 'số đơn vị đồng hạng', en: 'sharers of the place' },
  value: { vi: 'giá trị xếp hạng', en: 'value ranked by' },
  brokenBy: { vi: 'cách phân định đồng hạng', en: 'what broke the tie' },
  finding: { vi: 'phát hiện', en: 'finding' },
  findings: { vi: 'phát hiện', en: 'findings' },
  ledger: { vi: 'dòng sổ làm tròn', en: 'line of the ledger' },
  entries: { vi: 'danh sách đơn vị', en: 'entries' },
  rows: { vi: 'các dòng xếp hạng', en: 'rows' },
  rankings: { vi: 'các bảng xếp hạng', en: 'rankings' },
  criteria: { vi: 'danh sách tiêu chí', en: 'criteria' },
  groups: { vi: 'danh sách nhóm tiêu chí', en: 'groups' },
  layer: { vi: 'lớp số liệu', en: 'layer' },
  official: { vi: 'lớp chính thức', en: 'official layer' },
  cohort: { vi: 'nhóm so sánh', en: 'cohort' },
  option: { vi: 'nhóm theo thuộc tính', en: 'option of the cohort' },
  statistics: { vi: 'số liệu chung của nhóm', en: 'statistics' },
  salt: { vi: 'muối', en: 'salt' },
  tier: { vi: 'cấp', en: 'tier' },
  order: { vi: 'thứ tự', en: 'order' },
  exact: { vi: 'chính xác', en: 'exact' },
  commitment: { vi: 'cam kết', en: 'commitment' },
  commitments: { vi: 'cam kết', en: 'commitments' },
  members: { vi: 'đơn vị được tính', en: 'members' },
  left: { vi: 'đơn vị không được tính', en: 'units left out' },
  values: { vi: 'giá trị', en: 'values' },
  input: { vi: 'số liệu gửi', en: 'what was sent' },
  results: { vi: 'kết quả', en: 'results' },
};

/** What a value is called, by its keys in the record as `published.percent`: those that are known in words, an id as it is. */
export function whatWords(what: string, language: Language): string {
  const words = what.split(/[. ]/).map((key) => (Object.hasOwn(WHAT, key) ? (WHAT[key]?.[language] ?? key) : key));
  return words.join(', ');
}
