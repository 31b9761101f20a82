import { ROW_MARKS, type RowMark } from '../../model/row-mark.js';

/** The marks in the order of `ROW_MARKS`. */
export function inMarkOrder(marks: readonly RowMark[]): readonly RowMark[] {
  return marks.toSorted((a, b) => ROW_MARKS.indexOf(a.mark) - ROW_MARKS.indexOf(b.mark));
}
