import type { Words } from '../model/lowering.js';
import type { Late } from '../model/pack-words.js';
import type { UnitRemark, UnitStatusCode } from '../model/status.js';
import { sentencesOf } from './fill.js';
import type { Language } from './language.js';

/** The sentences about one unit, and about several: `2 không gửi`. */
const STATUS_WORDS: Readonly<Record<UnitStatusCode | UnitRemark, Words>> = {
  sent: { vi: 'đã gửi đủ', en: 'sent' },
  incomplete: { vi: 'gửi thiếu số liệu', en: 'incomplete' },
  late: { vi: 'gửi muộn', en: 'late' },
  awaited: { vi: 'chưa gửi, còn hạn', en: 'awaited' },
  absent: { vi: 'không gửi', en: 'absent' },
  hidden: { vi: 'đã che số liệu', en: 'hidden' },
  verified: { vi: 'đã thẩm định', en: 'verified' },
  'part-verified': { vi: 'thẩm định một phần', en: 'verified in part' },
  'verified-before': {
    vi: 'thẩm định trước khi nhận phiếu được tính',
    en: 'verified before the form that counts came',
  },
  disputed: { vi: 'thẩm định khác số liệu gửi', en: 'disputed by a verifier' },
  'past-parent': { vi: 'gửi thẳng, không qua cấp trên', en: 'sent past the unit above' },
  extended: { vi: 'được gia hạn', en: 'with a later deadline' },
  resent: { vi: 'gửi lại sau thời hạn', en: 'sent again too late' },
  unscorable: { vi: 'có số liệu không chấm điểm được', en: 'with a figure that cannot be scored' },
};

/** A heading of a column, as short as it can be. */
const SHORT: Readonly<Record<UnitStatusCode | 'verified' | 'past-parent', Words>> = {
  sent: { vi: 'Gửi đủ', en: 'Sent' },
  incomplete: { vi: 'Thiếu số', en: 'Lack facts' },
  late: { vi: 'Gửi muộn', en: 'Late' },
  awaited: { vi: 'Còn hạn', en: 'Awaited' },
  absent: { vi: 'Không gửi', en: 'Absent' },
  hidden: { vi: 'Đã che', en: 'Hidden' },
  verified: { vi: 'Thẩm định', en: 'Verified' },
  'past-parent': { vi: 'Gửi thẳng', en: 'Sent past' },
};

const LINES = {
  title: {
    vi: 'TÌNH HÌNH GỬI PHIẾU, THẨM ĐỊNH: đợt {assessment}, tính đến {asOf:instant}',
    en: 'STATUS of {assessment} at {asOf:instant}',
  },
  synthetic: { vi: 'SỐ LIỆU GIẢ LẬP, không phải kết quả thật', en: 'SYNTHETIC FIGURES, not a real result' },
  tier: {
    vi: '{tier}[, hạn gửi: trước ngày {before:day}][, hạn gửi: hết ngày {through:day}]',
    en: '{tier}[, due before {before:day}][, due through {through:day}]',
  },
  counts: { vi: '{units:number} đơn vị: {counts}.', en: '{units:number} units: {counts}.' },
  remarks: { vi: 'Trong đó: {counts}.', en: 'Of these: {counts}.' },
  none: { vi: 'không có', en: 'none' },
  count: { vi: '{count:number} {what}', en: '{count:number} {what}' },
  parents: { vi: 'Theo đơn vị cấp trên', en: 'By the unit above' },
  parent: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
  below: { vi: 'Số đơn vị', en: 'Units below' },
  open: { vi: 'Đơn vị cần theo dõi', en: 'Units to look after' },
  'all-well': {
    vi: 'Mọi đơn vị đã gửi đủ, đúng hạn.',
    en: 'Every unit has sent all its facts in time.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  status: { vi: 'Tình trạng', en: 'Status' },
  lacking: { vi: '{status}: {facts}[ ({stake})]', en: '{status}: {facts}[ ({stake})]' },
  'lacking-more': {
    vi: '{status}: {facts} và {more:number} số liệu khác[ ({stake})]',
    en: '{status}: {facts} and {more:number} more[ ({stake})]',
  },
  unscorable: {
    vi: '{status}[: {facts}][ ({stake})]',
    en: '{status}[: {facts}][ ({stake})]',
  },
  came: { vi: '{status}, lúc {at:instant}', en: '{status}, at {at:instant}' },
  extension: {
    vi: '{by} gia hạn đến hết ngày {through:day}[ (cho phép ngày {on:day})]',
    en: '{by} granted it time until the end of {through:day}[, on {on:day}]',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What `late` comes to: whether the form counts all the same, by what the pack says of late ones. */
const LATE_WORDS = {
  'not-submitted': { vi: 'gửi muộn, không được nhận', en: 'late, and not accepted' },
  'accept-with-finding': { vi: 'gửi muộn, vẫn được nhận', en: 'late, and accepted' },
} as const satisfies Readonly<Record<Late, Words>>;

/** Statuses of which the tier says more. */
const BY_LATE: Readonly<Partial<Record<UnitStatusCode | UnitRemark, Partial<Record<Late, Words>>>>> = {
  late: LATE_WORDS,
};

/** A line of a status. */
export const statusLine = sentencesOf(LINES);

/** A status or a remark in words; that a form is late with what the tier makes of late ones, where that is given. */
export function statusWord(code: UnitStatusCode | UnitRemark, language: Language, late?: Late): string {
  const byLate = late && BY_LATE[code]?.[late];
  return (byLate ?? STATUS_WORDS[code])[language];
}

/** The heading of a column of counts. */
export function statusHeading(code: keyof typeof SHORT, language: Language): string {
  return SHORT[code][language];
}
