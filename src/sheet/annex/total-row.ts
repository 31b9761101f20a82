import { fold } from '../../kit/unicode.js';

/** The cells that tell an answer or a total from a criterion. */
export interface RowCells {
  readonly code: string;
  readonly title: string;
  readonly max: string;
  readonly scoring: string;
}

const TOTAL =
  /^(tong( so| cong)?( diem)?( toi da| chuan)?|cong|tong cong|diem tong)( *[:(=].*| nhom .*| muc .*| phan .*| ([ivxlc]+|[a-z]|\d+)( *[+&,-] *([ivxlc]+|[a-z]|\d+))*)?$/;

/** Whether words are those of a total: `Tổng cộng (I + II)`, `Cộng mục II`, `Cộng I`. */
export function isTotalTitle(title: string): boolean {
  return TOTAL.test(fold(title)) && !/^c[ôổốồ]ng/iu.test(title);
}

/** A total in other words, which is one only without a number and a scoring: `Tổng số điểm của đơn vị`. */
const WORDED_TOTAL = /^tong (?:so )?diem(?! (?:thi|kiem tra|khao sat|trung binh))\b/;

/** Whether a row is a total; one with a number has no scoring. */
export function isTotal({ code, title, scoring, max }: RowCells): boolean {
  if (code === '' && scoring === '' && WORDED_TOTAL.test(fold(title))) return true;
  return isTotalTitle(title) && (code === '' || (scoring === '' && max !== ''));
}
