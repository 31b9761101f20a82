import { valueAt } from '../kit/plain-data.js';
import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';
import type { Language } from './language.js';

/** Lines of `tieuchi test` and `tieuchi boundaries`. */
const TEST_WORDS = {
  verdicts: {
    vi: 'Trường hợp: {passed:number}/{cases:number} đạt, {checks:number} phép so sánh',
    en: 'Cases: {passed:number} of {cases:number} pass, {checks:number} comparisons',
  },
  failed: { vi: 'Không đạt: {case}[ ({clause})]', en: 'Fails: {case}[ ({clause})]' },
  check: {
    vi: '{unit}{of}, {what}: phải là {expected}, nhưng tính ra {found}[ ({why})]',
    en: '{unit}{of}, {what}: {expected} is expected, {found} came out[ ({why})]',
  },
  absent: { vi: '{facts:facts}', en: '{facts:facts}' },
  why: { vi: '[{node}: ]{reason}', en: '[{node}: ]{reason}' },
  'no-cases': {
    vi: 'Không có tệp trường hợp nào trong "{folder}"; hãy dùng "tieuchi boundaries" để viết',
    en: 'There are no cases in "{folder}"; write some with "tieuchi boundaries"',
  },
  covered: {
    vi: 'Điều khoản đã được thử: {covered:number}/{clauses:number} ({percent}%)',
    en: 'Clauses exercised: {covered:number} of {clauses:number} ({percent}%)',
  },
  uncovered: { vi: 'Chưa trường hợp nào thử:', en: 'No case exercises:' },
  mutation: {
    vi: 'Thay đổi bị phát hiện: {noticed:number}/{of:number} ({percent}%)',
    en: 'Alterations noticed: {noticed:number} of {of:number} ({percent}%)',
  },
  'set-aside': {
    vi: 'Không tính: {proven:number} thay đổi chứng minh được là vô hại, {stated:number} do tệp trường hợp nêu lý do, {refused:number} làm bộ tiêu chí không còn hợp lệ',
    en: 'Set aside: {proven:number} proven to change nothing, {stated:number} with a reason given by the cases, {refused:number} that leave no valid pack',
  },
  untried: {
    vi: 'Chưa thử: {untried:number} thay đổi, trải đều khắp bộ tiêu chí, vì việc thử dừng ở giới hạn số bước',
    en: 'Not tried: {untried:number} alterations, spread over the whole pack, as the trials ended at their bound of steps',
  },
  survivors: { vi: 'Không trường hợp nào phát hiện:', en: 'No case notices:' },
  'survivors-next': {
    vi: 'Khi mọi trường hợp đã đạt, "tieuchi boundaries" viết thêm trường hợp cho những thay đổi ấy; phần không tự tìm được thì viết tay',
    en: 'Once all cases pass, "tieuchi boundaries" writes further cases that notice them; write by hand those that it does not find',
  },
  stale: { vi: 'Ghi ở "equivalents" nhưng không đúng: {name}', en: 'Named under "equivalents", wrongly: {name}' },
  skipped: {
    vi: 'Chưa đo độ phủ và thay đổi: trước hết hãy sửa các trường hợp không đạt',
    en: 'Coverage and alterations are not measured before every case passes',
  },
  more: {
    vi: '… và {count:number} chỗ nữa; dùng --json để xem hết',
    en: '… and {count:number} more; --json shows them all',
  },
  written: {
    vi: 'Đã ghi {cases:number} trường hợp vào {file}; hãy thay mỗi dấu "?" bằng kết quả mà văn bản quy định',
    en: '{cases:number} cases were written to {file}; put what the decision says in place of each "?"',
  },
  nothing: {
    vi: 'Không tìm được trường hợp nào để thêm; "tieuchi test" cho biết trường hợp nào chưa đạt, thay đổi nào chưa bị phát hiện',
    en: 'No case to add was found; "tieuchi test" tells which cases fail, and which alterations none of them notices',
  },
  'unreached-not-found': {
    vi: 'Không tự tìm được số liệu cho {count:number} điều khoản; hãy viết tay:',
    en: 'No figures were found for {count:number} clauses; write them by hand:',
  },
  'unreached-search-ended': {
    vi: 'Chưa tìm hết số liệu cho {count:number} điều khoản, vì việc tìm dừng ở giới hạn số bước; hãy điền các trường hợp đã viết rồi chạy lại, hoặc viết tay:',
    en: 'Not looked for to the end, as the search ended at its bound of steps: figures for {count:number} clauses; fill in the cases that were written and run again, or write them by hand:',
  },
  'unreached-more': { vi: '… và {count:number} điều khoản nữa', en: '… and {count:number} more clauses' },
  'alterations-untried': {
    vi: 'Chưa xem hết {count:number} thay đổi của bộ tiêu chí, vì việc tìm dừng ở giới hạn số bước; hãy điền các trường hợp đã viết rồi chạy lại, hoặc xem bằng "tieuchi test" thay đổi nào chưa bị phát hiện',
    en: 'Not looked into to the end, as the search ended at its bound of steps: {count:number} alterations of the pack; fill in the cases that were written and run again, or see by "tieuchi test" which ones no case notices',
  },
  'heading-boundaries': {
    vi: 'Các trường hợp còn thiếu, do "tieuchi boundaries" viết. Thay mỗi dấu "?" bằng kết quả mà văn bản quy định.',
    en: 'Missing cases, written by "tieuchi boundaries". Put what the decision says in place of each "?".',
  },
  // what is checked of a unit
  points: { vi: 'điểm', en: 'points' },
  earned: { vi: 'điểm đạt', en: 'points earned' },
  base: { vi: 'điểm tối đa được tính', en: 'base' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  penalty: { vi: 'điểm trừ', en: 'penalty' },
  converted: { vi: 'điểm quy đổi', en: 'converted points' },
  percent: { vi: 'phần trăm', en: 'percent' },
  'published-points': { vi: 'điểm in ra', en: 'points as printed' },
  'published-percent': { vi: 'phần trăm in ra', en: 'percent as printed' },
  'published-converted': { vi: 'điểm quy đổi in ra', en: 'converted points as printed' },
  level: { vi: 'mức', en: 'level' },
  status: { vi: 'trạng thái', en: 'status' },
  place: { vi: 'hạng', en: 'place' },
  state: { vi: 'tình trạng xếp hạng', en: 'state in the ranking' },
  // kinds of clauses
  'clause-criterion': { vi: 'chưa nêu kết quả nào', en: 'no result is stated' },
  'clause-side': { vi: '{of}: {comes}', en: '{of}: {comes}' },
  'clause-condition': { vi: '{of}: {comes}', en: '{of}: {comes}' },
  'clause-choice': { vi: '{of}: lấy số thứ {comes}', en: '{of}: number {comes} is taken' },
  'clause-status': { vi: '{comes}', en: '{comes}' },
  'clause-policy': { vi: 'áp dụng "{comes}"', en: '"{comes}" applies' },
  'clause-rounding': { vi: 'làm tròn bỏ bớt chữ số', en: 'rounding drops a digit' },
  'clause-level': { vi: 'mức {comes}', en: 'level {comes}' },
  'clause-tie': { vi: 'bằng nhau ("{comes}")', en: 'a tie ("{comes}")' },
  'clause-tie-break': { vi: 'phân định theo {comes}', en: 'parted by {comes}' },
  'clause-absence': { vi: 'không gửi ("{comes}")', en: 'not submitted ("{comes}")' },
  'clause-deadline': { vi: 'gửi muộn ("{late}")', en: 'late ("{late}")' },
  below: { vi: 'ngay dưới', en: 'below' },
  at: { vi: 'đúng ngưỡng', en: 'at' },
  above: { vi: 'ngay trên', en: 'above' },
  true: { vi: 'đúng', en: 'true' },
  false: { vi: 'sai', en: 'false' },
  missing: { vi: 'thiếu số liệu', en: 'missing' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  unscorable: { vi: 'không tính được', en: 'unscorable' },
  scored: { vi: 'có điểm', en: 'scored' },
  'not-submitted': { vi: 'không gửi', en: 'not submitted' },
  ranked: { vi: 'được xếp hạng', en: 'ranked' },
  withheld: { vi: 'chưa xếp hạng được', en: 'withheld' },
  excluded: { vi: 'ngoài nhóm so sánh', en: 'excluded' },
  awaited: { vi: 'còn hạn gửi', en: 'awaited' },
  none: { vi: 'không có', en: 'none' },
  // kinds of alteration
  'kind-cut': { vi: 'ngưỡng', en: 'cut' },
  'kind-side': { vi: 'phía của ngưỡng', en: 'side' },
  'kind-points': { vi: 'điểm', en: 'points' },
  'kind-max': { vi: 'điểm tối đa', en: 'maximum' },
  'kind-weight': { vi: 'trọng số', en: 'weight' },
  'kind-cap': { vi: 'trần, sàn', en: 'cap' },
  'kind-policy': { vi: 'cách xử lý', en: 'policy' },
  'kind-places': { vi: 'số chữ số', en: 'places' },
  'kind-mode': { vi: 'kiểu làm tròn', en: 'rounding' },
  'kind-ties': { vi: 'cách xếp đồng hạng', en: 'ties' },
  'kind-deadline': { vi: 'chữ của hạn gửi', en: 'deadline word' },
  'kind-conjunct': { vi: 'bỏ một điều kiện', en: 'condition dropped' },
  'kind-measure': { vi: 'đại lượng', en: 'measure' },
  'kind-combine': { vi: 'cách gộp', en: 'combiner' },
  'kind-statistic': { vi: 'cách so sánh các đơn vị', en: 'statistic' },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence or a word of the tests of packs by its name. */
export type TestKey = keyof typeof TEST_WORDS;

/** The sentence with its params in place. */
export const testSentence = sentencesOf(TEST_WORDS);

/** The word for a key; a key without one, as a level or a number, stays as it is. */
export function testWord(key: string, language: Language): string {
  return valueAt<Words>(TEST_WORDS, key)?.[language] ?? key;
}
