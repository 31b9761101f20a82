import type { Measure, Publish } from '../model/pack.js';
import type { Language } from './language.js';
import { shownNumber } from './number.js';

/** What a node of a record has of its measures: each exact, and as it is published where it is. */
export interface Measured {
  readonly points: string;
  readonly percent?: string;
  readonly converted?: string;
  readonly published?: Readonly<Partial<Record<Measure, string>>>;
}

const MOST_PLACES = 20;

/**
 * A measure of a node for people: what is published with the places that `publish` names, `97,20`, or with zeros dropped
 * where it says so; what is not published, to three places. '' where there is none.
 */
export function shownMeasure(
  node: Measured,
  measure: Measure,
  publish: Publish | undefined,
  language: Language,
): string {
  const published = node.published?.[measure];
  if (published !== undefined) return shownPublished(published, measure, publish, language);
  return shownNumber(node[measure] ?? '', language);
}

/** A published value with the places and the zeros that `publish` names; where nothing is known of them, every digit. */
export function shownPublished(
  published: string,
  measure: Measure,
  publish: Publish | undefined,
  language: Language,
): string {
  const { places } = publish?.[measure] ?? {};
  if (places === undefined) return shownNumber(published, language, MOST_PLACES);
  return shownNumber(published, language, places, publish?.zeros ?? 'keep');
}
