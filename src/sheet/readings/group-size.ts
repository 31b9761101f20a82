import { SHORT } from './each.js';
import { isFault } from './faults.js';

/** Words before a number: `cứ chậm 02 ngày`, `cứ thu hút được 02 dự án`. */
const BEFORE = String.raw`(?: ${SHORT}| (?:(?!không|chưa)\p{L}+ ){1,2}được)?`;
/** A number of items behind `cứ` or `mỗi`, without which nobody knows whether as many more count again. */
const GROUP = new RegExp(
  String.raw`^(?<start>(?:với )?(?:cứ|mỗi)(?: mỗi| có)?${BEFORE}) 0*(?<size>[2-9]|[1-9]\d+) (?=\p{L})`,
  'iu',
);

/** How many items make a group, and the text as if one did: 2 and `Cứ 01 lỗi trừ 1 điểm` of `Cứ 02 lỗi trừ 1 điểm`. */
export function groupIn(text: string): { readonly size: string; readonly ofOne: string } | undefined {
  const size = GROUP.exec(text)?.groups?.size;
  return size === undefined ? undefined : { size, ofOne: text.replace(GROUP, '$<start> 01 ') };
}

const PART = '(?:giờ|ngày|tuần|tháng|quý|kỳ|đợt|buổi|phiên)';
const WHOM = '(?:cán bộ|công chức|viên chức|người|hộ|đơn vị|cơ quan|xã|phường|thôn|báo cáo|hồ sơ|văn bản)';
/** Items that make a group only one behind another, in one month or of one person: the sum of a year does not say how many groups there are. */
const ONLY_TOGETHER = new RegExp(
  String.raw`(?<!\p{L})(?:liên (?:tiếp|tục)|(?:trong|cùng|một|mỗi|từng|0*1) ${PART}|(?:cùng|một|mỗi|từng|0*1) ${WHOM})(?!\p{L})`,
  'iu',
);
/** `cứ 10 hồ sơ trễ hạn trở lên trừ 1 điểm`: once, or again for as many more. */
const OR_MORE = /(?<!\p{L})trở (?:lên|đi|xuống)(?!\p{L})/iu;
const TIME = /^(?:tuần|tháng|quý|năm|kỳ)(?!\p{L})/iu;

/** Whether the groups of a year are known from its number of items. Of `tháng không vi phạm` the months may have to follow each other. */
export function isAddedUp(item: string): boolean {
  return !ONLY_TOGETHER.test(item) && !OR_MORE.test(item) && (!TIME.test(item) || isFault(item));
}
