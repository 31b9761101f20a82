import { type Issue, paramsOf } from '../model/issue.js';
import { issueSentence, shownNumber, type Titles } from '../words/index.js';

/** Places after which no figure goes on. */
const EVERY_PLACE = 40;

/**
 * The sentence of an issue about a form, for its reader: questions and criteria by their titles, numbers in the signs of
 * the language.
 */
export function refusalSentence(issue: Issue, titles: Titles, tier: string): string {
  const { found } = paramsOf(issue);
  const { language } = titles;
  const shown = found === undefined ? {} : { found: shownNumber(found, language, EVERY_PLACE) };
  return issueSentence({ ...issue, params: { ...issue.params, ...shown } } as Issue, language, titles.names(tier));
}
