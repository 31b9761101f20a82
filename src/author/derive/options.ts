import type { WordsDocument } from '../../model/pack.js';

/** For whom a pack is derived, for which year, and what of the model it has. */
export interface DeriveOptions {
  /** Whose criteria the new pack has, by language; the first language of the pack must be there. */
  readonly authority: WordsDocument;
  /** The id of the new pack. */
  readonly id: string;
  /** The year to which the last day of the period is moved. */
  readonly year: number;
  /** Its name, by language; made of the authority and the year where it is absent, with a gap that says so. */
  readonly title?: WordsDocument | undefined;
  /** The tiers that are kept, by id; all when it is absent. */
  readonly tiers?: readonly string[] | undefined;
  /** What is left out besides: a tier, a row of every tier, or `tier/row`. */
  readonly without?: readonly string[] | undefined;
  /** The texts of the model that bind the new authority too, by key, as national ones; the others are models. */
  readonly binding?: readonly string[] | undefined;
}
