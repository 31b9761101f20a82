import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Headings of the columns of printed tables. */
export const COLUMN_WORDS = {
  place: { vi: 'Hạng', en: 'Place' },
  unit: { vi: 'Cơ quan, đơn vị', en: 'Unit' },
  points: { vi: 'Điểm', en: 'Points' },
  percent: { vi: 'Tỷ\u00a0lệ\u00a0%', en: 'Percent' },
  converted: { vi: 'Điểm quy đổi', en: 'Converted' },
  level: { vi: 'Mức độ', en: 'Level' },
  state: { vi: 'Tình trạng', en: 'State' },
  'level-state': { vi: 'Mức độ, tình trạng', en: 'Level, state' },
  // of two rankings
  before: { vi: 'Hạng trước', en: 'Place before' },
  after: { vi: 'Hạng sau', en: 'Place after' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  because: { vi: 'Vì sao', en: 'Why' },
} as const satisfies Readonly<Record<string, Words>>;

/** A heading of a column. */
export type ColumnKey = keyof typeof COLUMN_WORDS;

/** The heading of a column in a language. */
export const columnHeading = sentencesOf(COLUMN_WORDS);
