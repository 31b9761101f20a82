import { isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';

/** A year that stands alone: no part of a number, of a day, of a span of years or of the name of a standard. */
const YEAR = /(?<![\d/:.–-]|[–-]\s)(?:19|20)\d{2}(?![\d/:.]|\s*[–-]\s*\d|\s*(?:điểm|points?))/giu;

/** Words after which a year is that of a text, or one that is looked forward or back to. */
const OF_OTHERS =
  /(?:luật|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|kế hoạch|chương trình|law|decision|decree|resolution|circular|directive|plan|programme|đến|từ|so với|tầm nhìn|until|since|by|to|from)(?:\s[^,;()]*)?$/iu;

/** Titles of the pack and of rankings that name one year, which is that of no figures, deadline or text: it was left from another year. */
export function yearsOfTitles({ pack }: Plan): readonly CheckFinding[] {
  const { from, to } = pack.period;
  const known = yearsKnown(pack);
  const titles: readonly (readonly [object, Path])[] = [
    [pack.title, ['title']],
    ...pack.tiers.flatMap(({ rankings = [] }, tier) =>
      rankings.flatMap(({ title }, index): readonly (readonly [object, Path])[] =>
        title ? [[title, ['tiers', tier, 'rankings', index, 'title']]] : [],
      ),
    ),
  ];
  return titles.flatMap(([title, at]) =>
    Object.entries(title).flatMap(([language, words]) => {
      const [year, another] = [...String(words).matchAll(YEAR)];
      const found = year?.[0] ?? '';
      if (year === undefined || another !== undefined || known.has(found)) return [];
      if (OF_OTHERS.test(String(words).slice(0, year.index).trim())) return [];
      return [checkFinding('title-year-other', [...at, language], { found, from, to })];
    }),
  );
}

/** The years of the figures and the one after, when they are published; of deadlines; and of texts. */
function yearsKnown({ period, tiers, texts }: Pack): ReadonlySet<string> {
  const [first, last] = [period.from, period.to].map((day) => Number(day.slice(0, 4))) as [number, number];
  const days = [
    ...tiers.flatMap(({ deadline }) => Object.values(deadline ?? {})),
    ...texts.map(({ issued }) => issued),
  ];
  const years = Array.from({ length: last + 2 - first }, (_, index) => String(first + index));
  return new Set([...years, ...days.map((day) => String(day).slice(0, 4))]);
}

/** Titles whose English words are written with the letters of Vietnamese, and whose Vietnamese ones are not. */
export function exchangedTitles({ pack }: Plan): readonly CheckFinding[] {
  return titlesIn(pack).flatMap(({ vi, en, at }) => {
    const [ofVi, ofEn] = [vi, en].map((text) => text.split(/\s+/u).filter((word) => word !== ''));
    const marked = ofEn?.filter(isVietnamese) ?? [];
    const isExchanged =
      ((ofVi?.length ?? 0) > 1 || isUntranslated(en)) &&
      !ofVi?.some(isVietnamese) &&
      2 * marked.length >= (ofEn?.length ?? 0);
    return isExchanged ? [checkFinding('title-exchanged', at, { vi, en })] : [];
  });
}

/** Whether a word has a letter that English has not: đ, or one with a mark. */
function isVietnamese(word: string): boolean {
  return /đ|\p{M}/iu.test(word.normalize('NFD'));
}

/** What quotes the words of another language. */
const QUOTED = /\([^()]*\)|“[^”]*”|"[^"]*"/gu;

/** English words that are still Vietnamese; none of a pack that is not translated for the most part. */
export function untranslatedTitles({ pack }: Plan): readonly CheckFinding[] {
  const titles = titlesIn(pack).filter(({ vi }) => isVietnamese(vi));
  const left = titles.filter(({ vi, en }) => vi === en || isUntranslated(en));
  if (2 * left.length > titles.length) return [];
  return titles.flatMap(({ en, at }) =>
    isUntranslated(en) ? [checkFinding('title-untranslated', [...at, 'en'], { text: en })] : [],
  );
}

/** Whether English words are Vietnamese: two or more that are no names, and half of all. */
function isUntranslated(text: string): boolean {
  const words = text.replaceAll(QUOTED, ' ').match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => /^\p{Ll}/u.test(word) && isVietnamese(word));
  return common.length >= 2 && 2 * common.length >= words.length;
}

interface Titled {
  readonly vi: string;
  readonly en: string;
  readonly at: Path;
}

/** Everything in a pack that has words in Vietnamese and in English. */
function titlesIn(pack: Pack): readonly Titled[] {
  return placesIn(pack as unknown as Json).flatMap(({ path: at, value }) => {
    const { vi, en } = isObject(value) ? value : {};
    return typeof vi === 'string' && typeof en === 'string' ? [{ vi, en, at }] : [];
  });
}
