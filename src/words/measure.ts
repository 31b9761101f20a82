import type { Measure, Publish } from '../model/pack.js';
import type { Language } from './language.js';
import { shownNumber } from './number.js';

/** The measures of a node of a record, exact; `published` has those that the pack publishes. */
interface Measured {
  readonly points: string;
  readonly percent?: string;
  readonly converted?: string;
  readonly published?: Readonly<Partial<Record<Measure, string>>>;
}

const MOST_PLACES = 20;

/**
 * A measure of a node for people: a published one with the places that `publish` names, `97,20`, or without zeros at the
 * end; any other to three places. '' where there is none.
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

/** A published value with the places and zeros that `publish` names; with every digit where it names none. */
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
