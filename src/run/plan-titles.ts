import { bug } from '../kit/bug.js';
import type { PackRanking, PackTier, Standing, WordsDocument } from '../model/pack.js';
import { levelsStanding } from '../model/standing-of.js';
import type { ResultSource } from '../views/result-source.js';
import { languageOf, type PlacedNode, placedNodes } from '../views/selection.js';
import type { ShownValue } from '../views/shown-value.js';
import type { Named } from '../views/view-options.js';
import { knownLanguage, type Language } from '../words/language.js';
import { shownNumber } from '../words/number.js';
import { titleIn } from '../words/title-in.js';
import { unitNames } from '../words/unit-names.js';

/** The language of titles and numbers; by default Vietnamese where the pack has it, else English. */
export interface ShownIn {
  /** The language of titles and numbers; by default Vietnamese where the pack has it, else English. */
  readonly lang?: Language | undefined;
}

/** A level that a unit earned. */
export interface RunLevel extends Named {
  /** Where its cut point comes from: `official`, `derived` or `reconstructed`. */
  readonly standing: Standing;
}

/** What people call the ids of a pack and of the units of an assessment, and how they write numbers. */
export interface PlanTitles {
  readonly language: Language;
  readonly unit: (id: string) => Named;
  readonly tier: (id: string) => Named;
  readonly fact: (id: string) => Named;
  readonly node: (tier: string, id: string) => Named;
  /** A level of a node, or its floor. */
  readonly level: (tier: string, node: string, id: string) => RunLevel;
  /** A ranking: its own title, else that of the node that it ranks by. */
  readonly ranking: (tier: string, id: string) => Named & Required<Pick<PackRanking, 'of' | 'by' | 'basis' | 'prefer'>>;
  /** A node with the group that it is in. */
  readonly placed: (tier: string) => readonly PlacedNode[];
  /** A number that is not published: to three places for people. */
  readonly number: (exact: string) => ShownValue;
}

/** The titles of what results are about. */
export function planTitles({ pack, register }: ResultSource, { lang = languageOf(pack) }: ShownIn): PlanTitles {
  const named = (id: string, words: WordsDocument | undefined): Named => ({ id, title: titleIn(words, id, lang) });
  const units = unitNames(register, (words, id) => titleIn(words, id, lang));
  const tierOf = (id: string): PackTier | undefined => pack.tiers.find((tier) => tier.id === id);
  const placed = new Map(pack.tiers.map(({ id, criteria }) => [id, placedNodes(criteria)]));
  const nodeIn = (tier: string, id: string) => placed.get(tier)?.find(({ document }) => document.id === id)?.document;
  return {
    language: knownLanguage(lang),
    unit: (id) => ({ id, title: units.get(id) ?? id }),
    tier: (id) => named(id, tierOf(id)?.title),
    fact: (id) => named(id, pack.facts.find((fact) => fact.id === id)?.title),
    node: (tier, id) => named(id, nodeIn(tier, id)?.title),
    level: (tier, node, id) => {
      const { steps = [], floor } = nodeIn(tier, node)?.levels ?? {};
      const level = [...steps, floor].find((known) => known?.id === id);
      return { ...named(id, level?.title), standing: levelsStanding(pack, tier, node) };
    },
    ranking: (tier, id) => {
      const {
        title,
        of,
        by,
        basis,
        prefer = 'high',
      } = tierOf(tier)?.rankings?.find((ranking) => ranking.id === id) ?? bug(id);
      return { ...named(id, title ?? nodeIn(tier, of)?.title), of, by, basis, prefer };
    },
    placed: (tier) => placed.get(tier) ?? [],
    number: (exact) => ({ exact, shown: shownNumber(exact, lang) }),
  };
}
