import type { Gap } from '../../model/pack.js';
import { type AnnexKey, annexSentence, citeSentence, packKey } from '../../words/index.js';
import type { AnnexSource } from '../annex-source.js';

const KIND = {
  'not-found': 'not-found',
  ambiguous: 'ambiguous',
  'not-expressible': 'not-expressible',
} as const satisfies Readonly<Record<Gap['kind'], AnnexKey>>;

/** The gaps of the pack that are about this tier or about no tier at all: what was chosen, why, and which places it touches. */
export function gapLines({ titles, lang }: AnnexSource, tier: string): readonly string[] {
  const { gaps, tiers, texts } = titles.pack;
  const ids = new Set(tiers.map(({ id }) => id));
  return gaps.flatMap(({ at, kind, clause, choice, id }) => {
    const places = at.map(placeIn);
    const own = places.filter((place) => place.tier === tier || !ids.has(place.tier));
    if (own.length === 0 && at.length > 0) return [];
    const named = [...new Set(own.map((place) => placeNamed(place, tier, { titles, lang })))];
    return [
      annexSentence('gap', lang, {
        choice: titles.title(choice, id),
        kind: annexSentence(KIND[kind], lang),
        clause: clause === undefined ? '' : citeSentence(texts, clause, lang),
        places: named.join('; ') || titles.title(titles.pack.title, titles.pack.id),
      }),
    ];
  });
}

/** A place of a pack: `department/total#levels`. */
interface Place {
  readonly tier: string;
  readonly node: string;
  readonly key: string;
}

function placeIn(at: string): Place {
  const [path = '', key = ''] = at.split('#');
  const [tier = '', ...nodes] = path.split('/');
  return { tier, node: nodes.at(-1) ?? '', key };
}

function placeNamed(
  { node, key, tier: first }: Place,
  tier: string,
  { titles, lang }: Pick<AnnexSource, 'titles' | 'lang'>,
): string {
  const names = titles.names(tier);
  const ofTier = titles.title(titles.tier(first)?.title, first);
  const place = node === '' ? ofTier : (names.node?.(node) ?? names.fact?.(node) ?? node);
  return key === '' ? place : annexSentence('gap-key', lang, { place, key: packKey(key, lang) });
}
