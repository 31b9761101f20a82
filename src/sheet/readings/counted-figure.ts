import { isOfAnother } from './banded-title.js';
import { figureTitle, isNameOf } from './figure-title.js';
import { isMeasured } from './measures.js';

/** Counting words that name nothing: `lần`, `lượt`. */
const MEASURES = /^(?:lần|buổi|lượt|cái|đợt|cuộc|kỳ)$/iu;

/**
 * The title of the count whose values a row tells in a unit: that of the row where it names the unit, else both; undefined where
 * the figure may have parts, or is another one: `giờ`, `ngày` of `Số hồ sơ`.
 */
export function titleOfCount(title: string, unit: string): string | undefined {
  if (isMeasured(unit, title) || isOfAnother(unit, title)) return undefined;
  const isGeneral = unit === '' || MEASURES.test(unit) || /(?:^|: )(?:tổng )?số /iu.test(title);
  return isGeneral && hasMeasure(unit, title) ? title : figureTitle(title, unit);
}

/** Whether the title has the words of a unit that are no counting words: `lần/năm` and `Số cuộc họp trong năm`. */
function hasMeasure(unit: string, title: string): boolean {
  const named = unit
    .split('/')
    .filter((part) => !MEASURES.test(part))
    .join(' ');
  return named === '' || isNameOf(title, named);
}
