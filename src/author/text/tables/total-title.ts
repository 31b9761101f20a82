import { fold } from '../../../kit/unicode.js';

/** Titles of rows that are sums or averages of those above. */
const TOTAL = /^(?:tong(?: cong| so)?|cong|binh quan|trung binh|total|sum|average)(?: [:(].*|[:(].*)?$/;

/** Whether a text is the title of a row that is a sum or an average: `Tổng cộng`, `Bình quân`. */
export function isTitleOfTotal(text: string): boolean {
  return TOTAL.test(fold(text));
}
