import { IN_DEMO } from './in-demo.js';

/**
 * How far a duty of the letter is held. `enforced`: the result follows from it. `reported`: what is not so is told of the
 * unit. `stated`: it has its place in the documents. `not-yet`: it has none, or only a part of it has.
 */
export const HELD = ['enforced', 'reported', 'stated', 'not-yet'] as const;
export type Held = (typeof HELD)[number];

/** A duty of the letter 1252/STTTT-CNTT. Its text was read from a scan that drops letters, which are put back here; `…` is left out. */
export interface Duty {
  /** Where in the letter. */
  readonly at: string;
  /** The sentence, or the part of it that says so. */
  readonly says: string;
  readonly held: Held;
  /** By what: keys of a pack or an assessment, findings, commands; of `not-yet`, what is lacking. */
  readonly by: string;
  /** Keys of the Gia Lai pack that say so, each `official` by this place. */
  readonly keys?: readonly string[];
}

export const DUTIES = {
  'three-sets': {
    at: 'mở đầu',
    says: 'gửi Bộ tiêu chí đánh giá, xếp hạng mức độ Chính quyền điện tử theo từng cấp',
    held: 'enforced',
    by: 'tiers: department, district, commune, each with its tree and its ranking',
  },
  'self-assessment': {
    at: 'mở đầu',
    says: 'đề nghị các đơn vị, địa phương tự thực hiện việc đánh giá',
    held: 'enforced',
    by: 'layer claimed beside reported and verified',
  },
  'form-sent-out': {
    at: 'I.1',
    says: 'Bộ tiêu chí được đăng tải trên Trang thông tin điện tử của Sở … và được gửi kèm theo qua hệ thống Quản lý văn bản và điều hành',
    held: 'stated',
    by: 'tieuchi form: a form for each unit of the register, made of the pack; that it was sent, nothing records',
  },
  'all-information': {
    at: 'I.1',
    says: 'Điền đầy đủ thông tin',
    held: 'reported',
    by: 'finding figure-missing; tieuchi status: incomplete, with the facts',
  },
  'own-points': {
    at: 'I.1',
    says: 'tự đánh giá theo từng tiêu chí',
    held: 'reported',
    by: 'criteria.<id>.claimed; finding claim-differs',
  },
  reasons: {
    at: 'I.1',
    says: 'đối với các tiêu chí không đạt điểm tối đa đề nghị nêu rõ lý do không đạt',
    held: 'reported',
    by: 'finding reason-missing',
    keys: ['procedure.reasonBelowMax'],
  },
  window: {
    at: 'I.2',
    says: 'Mốc thời gian lấy số liệu khảo sát: từ ngày 01/11 của năm trước khảo sát … tới ngày 31/10 của năm khảo sát',
    held: 'reported',
    by: 'period; finding fact-outside-period',
    keys: ['period.from', 'period.to', 'procedure.window'],
  },
  estimates: {
    at: 'I.2',
    says: 'ước tính tới ngày 31/10 của năm khảo sát',
    held: 'enforced',
    by: 'facts.<id>.estimated and asOf, read as figures; a row of a ranking is marked',
    keys: ['procedure.estimates'],
  },
  'departments-send': {
    at: 'I.2',
    says: 'Các Sở, ban, ngành thực hiện đánh giá … cấp Sở, sau đó gửi về Sở Thông tin và Truyền thông để tổng hợp',
    held: 'enforced',
    by: 'submissions[].at, compared with the deadline',
    keys: ['tiers.department.submits'],
  },
  'districts-assess': {
    at: 'I.2',
    says: 'UBND cấp huyện thực hiện đánh giá theo Bộ tiêu chí … cấp huyện',
    held: 'enforced',
    by: 'tier district',
    keys: ['tiers.district.submits'],
  },
  'districts-urge': {
    at: 'I.2',
    says: 'chỉ đạo, đôn đốc UBND cấp xã thực hiện đánh giá',
    held: 'reported',
    by: 'tieuchi status: communes by district, who is awaited or absent',
    keys: ['tiers.district.collects'],
  },
  'districts-gather': {
    at: 'I.2',
    says: 'UBND cấp huyện tổng hợp các kết quả đánh giá của UBND cấp huyện và UBND cấp xã, gửi về Sở Thông tin và Truyền thông',
    held: 'reported',
    by: 'findings handed-in-missing, handed-in-after, units-missing',
    keys: ['procedure.handedIn', 'tiers.commune.submits'],
  },
  'task-force': {
    at: 'I.2',
    says: 'Tổ công tác của Ban Chỉ đạo … tiến hành thẩm tra, xác minh số liệu báo cáo',
    held: 'reported',
    by: 'verifiers; finding verified-by-other',
    keys: ['procedure.verification.verifiers'],
  },
  answers: {
    at: 'I.2',
    says: 'Chịu trách nhiệm trước UBND tỉnh về kết quả đánh giá, xếp hạng',
    held: 'reported',
    by: 'submissions[].by; finding signer-missing',
    keys: ['procedure.signed'],
  },
  'figures-verified': {
    at: 'I.2',
    says: 'Sở Thông tin và Truyền thông chủ trì, phối hợp với các cơ quan thành viên Ban Chỉ đạo … thực hiện kiểm tra thực tế, thẩm tra, xác minh số liệu',
    held: 'enforced',
    by: "a verifier's value replaces the unit's in the layer verified; tieuchi status: disputed",
  },
  clock: {
    at: 'I.2',
    says: 'kể từ ngày nhận được phiếu khảo sát cung cấp đầy đủ số liệu',
    held: 'reported',
    by: 'verification.starts: complete; findings verified-early, verified-incomplete',
    keys: ['procedure.verification.starts'],
  },
  'after-verification': {
    at: 'I.2',
    says: 'Sau khi có kết quả thẩm tra, xác minh, Ban Chỉ đạo … tổng hợp số liệu, đánh giá, xếp hạng',
    held: 'enforced',
    by: 'ranked: verified',
    keys: ['procedure.ranked'],
  },
  'ranked-by-tier': {
    at: 'I.2',
    says: 'xếp hạng mức độ Chính quyền điện tử của cấp sở, cấp huyện, cấp xã',
    held: 'enforced',
    by: 'one ranking of each tier',
  },
  approved: {
    at: 'I.2',
    says: 'trình UBND tỉnh phê duyệt',
    held: 'enforced',
    by: 'tieuchi report: the annex put before the committee; approval by a text that the assessment declares, signed after its figures',
  },
  published: {
    at: 'I.2',
    says: 'công bố kết quả đánh giá, xếp hạng',
    held: 'reported',
    by: 'texts.published: place and day, printed with the approval; warning approval-unpublished; the record, which anybody verifies',
  },
  narrative: {
    at: 'I.3',
    says: 'Lập báo cáo … kết quả triển khai ứng dụng CNTT tại các đơn vị, địa phương trong năm 2019 (có Đề cương kèm theo)',
    held: 'reported',
    by: 'submissions[].narrative; finding narrative-missing',
    keys: ['procedure.narrative'],
  },
  'deadline-departments': {
    at: 'I.4',
    says: 'Kết quả đánh giá … và báo cáo của từng đơn vị gửi về Sở Thông tin và Truyền thông trước ngày 18/10/2019 đối với cấp Sở',
    held: 'enforced',
    by: 'deadline: before 2019-10-18',
    keys: ['tiers.department.deadline'],
  },
  'deadline-others': {
    at: 'I.4',
    says: 'trước ngày 25/10/2019 đối với cấp huyện và cấp xã',
    held: 'enforced',
    by: 'deadline: before 2019-10-25',
    keys: ['tiers.district.deadline', 'tiers.commune.deadline'],
  },
  'absent-last': {
    at: 'I.4',
    says: 'đơn vị nào chưa gửi kết quả đánh giá sẽ không được xếp hạng (xem như xếp hạng cuối)',
    held: 'enforced',
    by: 'late: not-submitted; notSubmitted: last-shared',
    keys: ['tiers.department.late', 'tiers.district.late', 'tiers.commune.late'],
  },
  'field-checks': {
    at: 'II',
    says: 'tiến hành kiểm tra, đánh giá thực tế tại một số đơn vị, địa phương',
    held: 'stated',
    by: 'verifications[].method: field; a unit that is not verified keeps its place, with the finding unverified',
  },
  november: {
    at: 'II',
    says: 'trong tháng 11',
    held: 'reported',
    by: 'verification.field; finding visit-outside',
    keys: ['procedure.verification.field'],
  },
  'told-apart': {
    at: 'II',
    says: 'kế hoạch, thời gian cụ thể sẽ có thông báo riêng cho các đơn vị, địa phương',
    held: 'reported',
    by: 'verifications[].visit: place, day, by whom; finding visit-missing',
  },
} as const satisfies Readonly<Record<string, Duty>>;

export type DutyId = keyof typeof DUTIES;

/** The duties as a table in Markdown, in the order of the letter. */
export function dutiesTable(): string {
  const rows = (Object.entries(DUTIES) as readonly [DutyId, Duty][]).map(([id, duty], index) => {
    const { at, says, held, by, keys = [] } = duty;
    const official = keys.map((key) => `\`${key}\``).join(', ');
    const seen = IN_DEMO[id];
    return `| ${index + 1} | ${at} | ${says} | ${held} | ${by} | ${official} | ${seen.unit}: ${seen.by} |`;
  });
  const counts = HELD.map(
    (held) => `${(Object.values(DUTIES) as readonly Duty[]).filter((duty) => duty.held === held).length} ${held}`,
  );
  return [
    'Letter 1252/STTTT-CNTT of 2019-10-04, duty by duty (the scan drops letters; they are put back).',
    '',
    '| | place | the letter says | held | by | official keys of the pack | in the demo |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `${rows.length} duties: ${counts.join(', ')}.`,
    '',
  ].join('\n');
}
