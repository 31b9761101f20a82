import { groupByKey } from '../kit/group-by-key.js';
import { type GapPlace, gapPlace } from '../model/gap-place.js';
import type { Words } from '../model/lowering.js';
import type { Gap } from '../model/pack.js';
import { citeSentence } from './cite-words.js';
import { sentencesOf } from './fill.js';
import type { Language } from './language.js';
import { packKey } from './pack-part-words.js';
import { rowHeading } from './row-name.js';
import type { Titles } from './titles.js';

/** The sentences about a gap of a pack. */
export const GAP_WORDS = {
  heading: {
    vi: 'Nội dung còn thiếu, chưa rõ của bộ tiêu chí và lựa chọn tạm thay, liên quan đến bảng xếp hạng này:',
    en: 'What is missing or unclear in the pack and what was chosen instead, as far as it touches this ranking:',
  },
  'heading-all': {
    vi: 'Nội dung còn thiếu, chưa rõ của bộ tiêu chí và lựa chọn tạm thay, liên quan đến các bảng xếp hạng trên:',
    en: 'What is missing or unclear in the pack and what was chosen instead, as far as it touches these rankings:',
  },
  touched: {
    vi: 'Bộ tiêu chí còn thiếu, chưa rõ ở các mục sau (danh sách ở cuối): {numbers}.',
    en: 'What is missing or unclear in the pack touches this ranking (listed at the end): {numbers}.',
  },
  gap: {
    vi: '{choice} ({kind}[; {clause}]). Liên quan: {places}.',
    en: '{choice} ({kind}[; {clause}]). About: {places}.',
  },
  numbered: { vi: '{number}. {gap}', en: '{number}. {gap}' },
  'not-found': { vi: 'chưa tìm thấy', en: 'not found' },
  ambiguous: { vi: 'văn bản chưa rõ', en: 'ambiguous' },
  'not-expressible': { vi: 'chưa diễn đạt được', en: 'not expressible' },
  key: { vi: '{place} ({key})', en: '{place} ({key})' },
  'in-tier': { vi: '{tier}: {places}', en: '{tier}: {places}' },
} as const satisfies Readonly<Record<string, Words> & Record<Gap['kind'], Words>>;

/** A sentence about a gap. */
export const gapSentence = sentencesOf(GAP_WORDS);

/** A gap in words, and the tiers that it is about; none where it is about no tier at all. */
export interface GapText {
  readonly text: string;
  readonly tiers: readonly string[];
}

/**
 * The gaps that are about any of these tiers, or about no tier at all: what was chosen, why, and which places they touch. Of several
 * tiers the places say of which they are.
 */
export function gapTexts(titles: Titles, wanted: readonly string[]): readonly GapText[] {
  const { pack, language, title } = titles;
  return pack.gaps.flatMap(({ at, kind, clause, choice, id }) => {
    const touched = at.map(gapPlace).filter(({ tier }) => wanted.includes(tier));
    if (touched.length === 0 && at.length > 0) return [];
    const named = wanted.length > 1 ? namedByTier(touched, titles) : namesOf(touched, titles, true);
    const text = gapSentence('gap', language, {
      choice: title(choice, id),
      kind: gapSentence(kind, language),
      clause: clause === undefined ? '' : citeSentence(pack.texts, clause, language),
      places: named || title(pack.title, pack.id),
    });
    return [{ text, tiers: [...new Set(touched.map(({ tier }) => tier))] }];
  });
}

/** The places under the tiers that they are in; tiers with the same places stand together. */
function namedByTier(places: readonly GapPlace[], titles: Titles): string {
  const byTier = groupByKey(places.map((place) => [place.tier, place] as const));
  const tiersOf = groupByKey([...byTier].map(([tier, ofTier]) => [namesOf(ofTier, titles, false), tier] as const));
  const parts = [...tiersOf].map(([named, tiers]) => {
    const whose = tiers.map((id) => titles.title(titles.tier(id)?.title, id)).join(', ');
    return named === '' ? whose : gapSentence('in-tier', titles.language, { tier: whose, places: named });
  });
  return parts.join('; ');
}

/** The places by name; the tier itself is named where `ofTier`. */
function namesOf(places: readonly GapPlace[], titles: Titles, ofTier: boolean): string {
  const { language, title } = titles;
  const names = places.map(({ node: id, keys = '', tier }) => {
    const node = titles.node(tier, id);
    const called = node
      ? rowHeading({ code: node.code, title: title(node.title, id) })
      : (titles.names(tier).fact?.(id) ?? id);
    const whole = ofTier ? title(titles.tier(tier)?.title, tier) : '';
    const place = id === '' ? whole : called;
    const named = keyNamed(keys, language);
    return place && named ? gapSentence('key', language, { place, key: named }) : place || named;
  });
  return [...new Set(names)].filter((name) => name !== '').join(', ');
}

/** A key in words; a part of a value that has no name of its own goes by the key that it is part of: `rule.mark` by `rule`. */
function keyNamed(key: string, language: Language): string {
  const named = packKey(key, language);
  const above = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  return named === key && above !== '' ? keyNamed(above, language) : named;
}
