import { groupByKey } from '../../../kit/group-by-key.js';
import { bareOf } from '../../../kit/unicode.js';
import { wordsOf } from './figure-cell.js';

/** A column, a tier or a unit: its name in the format, and its titles in tables. */
export interface NamedColumn {
  /** The id in the format, as `unit` or the id of a fact, of a tier or of a unit. */
  readonly name: string;
  /** What a table may call it, in any language. */
  readonly titles: readonly string[];
}

/** Titles that offices use for the fixed columns. */
export const FIXED_TITLES: readonly NamedColumn[] = [
  { name: 'unit', titles: ['mã đơn vị', 'mã', 'id', 'unit id'] },
  { name: 'tier', titles: ['cấp'] },
  { name: 'parent', titles: ['đơn vị cấp trên', 'cấp trên', 'trực thuộc'] },
  { name: 'at', titles: ['thời điểm nộp', 'thời điểm nhận', 'ngày nộp', 'ngày nhận'] },
  { name: 'handedIn', titles: ['thời điểm cấp trên nhận', 'thời điểm nộp cấp trên'] },
  { name: 'by', titles: ['người ký', 'người ký phiếu', 'chức danh người ký'] },
  { name: 'contact', titles: ['liên hệ', 'đầu mối liên hệ'] },
  { name: 'narrative', titles: ['báo cáo', 'báo cáo thuyết minh'] },
  { name: 'name', titles: ['tên đơn vị', 'đơn vị', 'tên cơ quan, đơn vị', 'cơ quan, đơn vị'] },
];

/** The names that a text of a table means; several where they have the same title, none where no name and no title fits. */
export type FindNames = (text: string) => readonly string[];

/** By what a text means a name; the first way that finds any decides. */
const WAYS: readonly {
  readonly textsOf: (named: NamedColumn) => readonly string[];
  readonly keyOf: (text: string) => string;
}[] = [
  { textsOf: ({ name }) => [name], keyOf: (text) => text },
  { textsOf: ({ titles }) => titles, keyOf: wordsOf },
  { textsOf: ({ titles }) => titles, keyOf: bareOf },
];

/**
 * Finds names by themselves, else by title, else by title without accents. Each text is looked up in an index: a pack has
 * thousands of titles, and a table as many units.
 */
export function nameFinder(candidates: readonly NamedColumn[]): FindNames {
  const indexes: ReadonlyMap<string, readonly string[]>[] = [];
  return (text) => {
    for (const [at, way] of WAYS.entries()) {
      indexes[at] ??= indexBy(way, candidates);
      const names = indexes[at].get(way.keyOf(text));
      if (names) return names;
    }
    return [];
  };
}

function indexBy(
  { textsOf, keyOf }: (typeof WAYS)[number],
  candidates: readonly NamedColumn[],
): ReadonlyMap<string, readonly string[]> {
  return groupByKey(
    candidates.flatMap((named) => [...new Set(textsOf(named).map(keyOf))].map((key) => [key, named.name] as const)),
  );
}
