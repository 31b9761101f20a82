import { bareOf } from '../../../kit/unicode.js';
import { sameWords } from './figure-cell.js';

/** A column: its name in the format, and its titles in headings. */
export interface NamedColumn {
  /** The id in the format, as `unit` or the id of a fact. */
  readonly name: string;
  /** What a heading may call it, in any language. */
  readonly titles: readonly string[];
}

/** Titles that offices use for the fixed columns. */
export const FIXED_TITLES: readonly NamedColumn[] = [
  { name: 'unit', titles: ['mã đơn vị', 'mã'] },
  { name: 'tier', titles: ['cấp'] },
  { name: 'parent', titles: ['đơn vị cấp trên', 'cấp trên', 'trực thuộc'] },
  { name: 'at', titles: ['thời điểm nộp', 'thời điểm nhận', 'ngày nộp', 'ngày nhận'] },
  { name: 'handedIn', titles: ['thời điểm cấp trên nhận', 'thời điểm nộp cấp trên'] },
  { name: 'by', titles: ['người ký', 'người ký phiếu', 'chức danh người ký'] },
  { name: 'contact', titles: ['liên hệ', 'đầu mối liên hệ'] },
  { name: 'narrative', titles: ['báo cáo', 'báo cáo thuyết minh'] },
  { name: 'name', titles: ['tên đơn vị', 'đơn vị', 'tên cơ quan, đơn vị', 'cơ quan, đơn vị'] },
];

/**
 * The columns that a heading names: by name, else by title, else by title without accents. Several where they have the same
 * title.
 */
export function columnsCalled(heading: string, columns: readonly NamedColumn[]): readonly string[] {
  const tests: readonly ((column: NamedColumn) => boolean)[] = [
    ({ name }) => name === heading,
    ({ titles }) => titles.some((title) => sameWords(title, heading)),
    ({ titles }) => titles.some((title) => bareOf(title) === bareOf(heading)),
  ];
  for (const test of tests) {
    const names = columns.filter(test).map(({ name }) => name);
    if (names.length > 0) return names;
  }
  return [];
}
