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
const EARN = `(?:(?:thì|sẽ|được|đạt|tính|cộng(?: thêm)?|thêm|thưởng|chấm|ghi|là|cho) )*`;
const LOSE = `(?:(?:thì|sẽ|bị) )*(?:trừ|giảm)(?: đi)? `;
const FOR = `(?:/ ?|(?:(?:cho|đối với|với|trên) )?(?:mỗi|từng|một|0*1) |/ ?0*1 )`;
const POINTS = `(?<points>${NUMBER})`;

const PATTERNS: readonly (readonly [RegExp, boolean])[] = [
  [covering(`${PER} (?:${ONE} )?(?<what>[^:]+?)(?: ?: ?| ?= ?)${EARN}\\+? ?${POINTS} ?(?:${UNIT})?`), false],
  [covering(`${PER} (?:${ONE} )?(?<what>[^:]+?),? ${EARN}\\+? ?${POINTS} ?${UNIT}`), false],
  [covering(`${PER} (?:${ONE} )?(?<what>[^:]+?)(?: ?: ?|,? )${LOSE}${POINTS} ?${UNIT}`), true],
  [covering(`${PER} (?<before>[^:\\d]+?) ${ONE} (?<what>[^:]+?),? ${LOSE}${POINTS} ?${UNIT}`), true],
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
    if (points !== undefined && isPlain(what) && !/^[\d]/.test(what)) return { is: 'each', isTaken, what, points };
  }
  return undefined;
}
