import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Why a record does not correct another, and what a person who scores a correction must still give. */
const CORRECTION_WORDS = {
  'record-needed': {
    vi: 'đợt đánh giá này đính chính biên bản {record}; hãy kèm biên bản đó bằng --corrects để đối chiếu',
    en: 'this assessment corrects the record {record}; give that record by --corrects, so that it is checked',
  },
  'corrects-nothing': {
    vi: 'đợt đánh giá chưa ghi là đính chính biên bản nào; hãy ghi "supersedes" gồm "record" là "{record}", "text" là điều khoản cho phép đính chính và "reason" là lý do',
    en: 'the assessment does not say that it corrects a record; add "supersedes" with record: "{record}", the clause as text, and the reason',
  },
  'corrects-another': {
    vi: 'biên bản trong "{file}" ({record}) không phải biên bản được đính chính ({stated}); hãy kèm đúng biên bản',
    en: 'the record in "{file}" ({record}) is not the one that is corrected ({stated}); give that one',
  },
  'digest-of-results': {
    vi: 'mã băm ghi ở "supersedes" ({stated}) là mã băm kết quả trong "{file}"; hãy ghi mã băm biên bản: {record}',
    en: 'the digest at "supersedes" ({stated}) is that of the results in "{file}"; write that of the record: {record}',
  },
  'digest-of-pack': {
    vi: 'mã băm ghi ở "supersedes" ({stated}) là mã băm bộ tiêu chí trong "{file}"; hãy ghi mã băm biên bản: {record}',
    en: 'the digest at "supersedes" ({stated}) is that of the pack in "{file}"; write that of the record: {record}',
  },
  'draft-corrected': {
    vi: 'biên bản trong "{file}" mới là dự thảo nên không cần đính chính; hãy sửa số liệu và lập lại biên bản',
    en: 'the record in "{file}" is a draft, which needs no correction; mend the figures and score again',
  },
  'pack-of-another': {
    vi: 'biên bản trong "{file}" được lập theo bộ tiêu chí "{pack}", khác bộ tiêu chí của bản đính chính',
    en: 'the record in "{file}" was made by pack "{pack}", which is not that of the correction',
  },
  'period-of-another': {
    vi: 'biên bản trong "{file}" thuộc kỳ số liệu khác kỳ của bản đính chính; hãy kèm biên bản của cùng một kỳ',
    en: 'the record in "{file}" is of another period than the correction; give one of the same period',
  },
  'units-of-another': {
    vi: 'biên bản trong "{file}" không có đơn vị nào của bản đính chính; hãy kèm đúng biên bản của các đơn vị này',
    en: 'the record in "{file}" has none of the units of the correction; give the record of these units',
  },
  'approved-before': {
    vi: 'bản đính chính được phê duyệt trước biên bản trong "{file}"; hãy sửa ngày phê duyệt',
    en: 'the correction was approved before the record in "{file}"; mend the day of approval',
  },
  'approval-of-corrected': {
    vi: 'bản đính chính ghi đúng văn bản đã phê duyệt biên bản trong "{file}"; hãy ghi ở "approval" văn bản phê duyệt bản đính chính, hoặc ở "supersedes" văn bản đính chính ký sau đó',
    en: 'the correction bears the very approval of the record in "{file}"; name under "approval" the text that approves the correction, or under "supersedes" a later text that corrects',
  },
  // what is no fault, and what somebody should see before it is published
  'blank-left': {
    vi: '"{key}" còn chỗ trống như mẫu chưa điền ("{found}"); hãy ghi đủ trước khi công bố',
    en: '"{key}" still has a blank of a form ("{found}"); fill it in before the results are published',
  },
  'round-of-another': {
    vi: 'bản đính chính thuộc đợt đánh giá "{is}", còn biên bản được đính chính thuộc đợt "{was}"; hãy kiểm tra xem đã dùng đúng biên bản chưa',
    en: 'the correction is of assessment "{is}", and what it corrects of "{was}"; check that it is the right record',
  },
  'figures-of-another': {
    vi: 'bản đính chính dùng {is:word}, còn biên bản được đính chính dùng {was:word}; hãy kiểm tra xem đã dùng đúng biên bản chưa',
    en: 'the correction has {is:word}, and what it corrects has {was:word}; check that it is the right record',
  },
  'as-of-earlier': {
    vi: 'số liệu của bản đính chính chốt lúc {is:instant}, trước cả số liệu của kết quả được đính chính ({was:instant}); hãy kiểm tra "asOf"',
    en: 'the figures of the correction are of {is:instant}, before those of what it corrects ({was:instant}); check "asOf"',
  },
  'clause-earlier': {
    vi: 'văn bản số {number} ghi là căn cứ đính chính được ký ngày {is:day}, trước kết quả được đính chính (ngày {was:day}), và chưa có văn bản nào phê duyệt bản đính chính; hãy kiểm tra "supersedes"',
    en: 'the text that corrects, No. {number}, was signed on {is:day}, before what it corrects ({was:day}), and no text approves the correction; check "supersedes"',
  },
  'number-again': {
    vi: 'văn bản phê duyệt bản đính chính và văn bản đã phê duyệt kết quả được đính chính cùng số {number} nhưng khác ngày ký ({is:day} và {was:day}); hãy kiểm tra số và ngày',
    en: 'the approvals of the correction and of what it corrects have one number, {number}, and were signed on two days ({is:day} and {was:day}); check the number and the days',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence about a correction. */
export type CorrectionKey = keyof typeof CORRECTION_WORDS;

/** A sentence about a correction, by its key. */
export const correctionFaultSentence = sentencesOf<CorrectionKey>(CORRECTION_WORDS);
