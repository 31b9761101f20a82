import { oneSpelling } from '../../kit/unicode.js';
import type { Words } from '../../model/lowering.js';

/** How the titles of rows that stand outside the maximum begin. */
const BEGINNINGS = [
  ['penalty', /^(?:các )?(?:điểm trừ|điểm phạt|trừ điểm)(?!\p{L})|^(?:penalt(?:y|ies)|deductions?)(?!\p{L})/u],
  ['bonus', /^(?:các )?(?:điểm thưởng|điểm cộng|cộng điểm|thưởng điểm)(?!\p{L})|^bonus(?:es)?(?!\p{L})/u],
] as const;

/** The role of a row that its title names, as `Điểm trừ do gửi chậm` does; undefined where it names none. */
export function roleByTitle(title: Partial<Words>): 'penalty' | 'bonus' | undefined {
  const titles = Object.values(title).map((words) => oneSpelling(String(words)).trim().toLowerCase());
  return BEGINNINGS.find(([, beginning]) => titles.some((words) => beginning.test(words)))?.[0];
}
