import { decimalComma } from '../decimal-comma.js';
import { covering, isPlain, NUMBER, UNIT } from './pattern.js';

/** Points for each of something, given or taken away. */
export interface Each {
  readonly is: 'each';
  readonly isTaken: boolean;
  readonly what: string;
  readonly points: string;
}

const ONE = String.raw`(?:0*1|một)(?![\p{L}\d.,])`;
const PER = '(?:mỗi|cứ(?: mỗi| có)?|với mỗi|từng)';
const EARN = `(?:(?:thì|sẽ|được|đạt|tính|cộng(?: thêm)?|thêm|(?<!(?:giải|khen|tiền|phần|danh hiệu) )thưởng|chấm|ghi|là|cho) )*`;
const LOSE = `(?:(?:thì|sẽ|bị) )*(?:trừ|giảm)(?: đi)? `;
const FOR = `(?:/ ?|(?:(?:cho|đối với|với|trên) )?(?:mỗi|từng|một|0*1) |/ ?0*1 )`;
const POINTS = `(?<points>${NUMBER})`;
/** What may stand before a number of days or files: `cứ chậm 01 ngày`. */
const SHORT = '(?:nộp |gửi |báo cáo )?(?:chậm|trễ|muộn|thiếu|sót|sai|vắng|quá(?: hạn)?)(?: nộp| gửi| hạn| quá)?';
/** Numbers in words make it one for every so many; `5 điểm/năm` may be all of the points. */
const NOT_ONE =
  /^(?:(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|vài|chục|tá|cặp|đôi|nửa|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]|năm(?! (?:học|tài chính|công tác|kế hoạch|ngân sách)))(?!\p{L})|\d)/iu;
const BARE_TIME = /^(?:năm|quý|tháng|tuần|ngày|kỳ)$/iu;

const PATTERNS: readonly (readonly [RegExp, boolean])[] = [
  [covering(`${PER} (?:${ONE} )?(?<what>[^:]+?)(?: ?: ?| ?= ?)${EARN}\\+? ?${POINTS} ?(?:${UNIT})?`), false],
  [covering(`${PER} (?:${ONE} )?(?<what>[^:]+?),? ${EARN}\\+? ?${POINTS} ?${UNIT}`), false],
  [covering(`${PER} (?:${ONE} )?(?<what>[^:]+?)(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT}`), true],
  [covering(`${PER} (?<before>${SHORT}) ${ONE} (?<what>[^:]+?),? ${LOSE}${POINTS} ?${UNIT}`), true],
  [covering(`${EARN}\\+? ?${POINTS} ?${UNIT} ?${FOR}(?:${ONE} )?(?<what>[^:]+)`), false],
  [covering(`${LOSE}${POINTS} ?${UNIT} ?${FOR}(?:${ONE} )?(?<what>[^:]+)`), true],
];

/** `Mỗi lỗi trừ 0,5 điểm`, `cộng 1 điểm cho mỗi giải thưởng`, `cứ chậm 01 ngày trừ 1 điểm`. Not one for every so many. */
export function eachOf(text: string): Each | undefined {
  for (const [pattern, isTaken] of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    const points = decimalComma(groups?.points ?? '');
    const what = [groups?.what, groups?.before]
      .filter((part) => part !== undefined)
      .join(' ')
      .trim();
    const isOne = !NOT_ONE.test(what) && (isTaken || !BARE_TIME.test(what));
    if (points !== undefined && isPlain(what) && isOne) return { is: 'each', isTaken, what, points };
  }
  return undefined;
}
