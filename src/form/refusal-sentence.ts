import type { Issue } from '../model/issue.js';
import { issueSentence, shownNumber, type Titles } from '../words/index.js';

/** Places after which no figure goes on. */
const EVERY_PLACE = 40;

/**
 * The sentence of an issue about a form, for its reader: questions and criteria by their titles, numbers in the signs of
 * the language.
 */
export function refusalSentence({ params, ...issue }: Issue, titles: Titles, tier: string): string {
  const { found } = params as Readonly<Partial<Record<string, string>>>;
  const { language } = titles;
  const shown = found === undefined ? {} : { found: shownNumber(found, language, EVERY_PLACE) };
  return issueSentence({ ...issue, params: { ...params, ...shown } } as Issue, language, titles.names(tier));
}
