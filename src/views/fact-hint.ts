import type { PackFact } from '../model/pack.js';
import { type Titles, viewSentence } from '../words/index.js';
import { inWords } from './words-of.js';

/**
 * What may stand in a field, in sentences to be put beside it: `From 1 to 3,000 persons. Not more than "Staff"`; undefined
 * where the pack sets no bound. `tier`: in which the fact is asked.
 */
export function factHint(fact: PackFact, tier: string, titles: Titles): string | undefined {
  const { min, max, step, places, atMost } = fact;
  const { language } = titles;
  const measure = fact.measure === undefined ? '' : inWords(fact.measure, titles);
  const sentences = [
    min !== undefined && max !== undefined && viewSentence('between', language, { min, max, measure }),
    min !== undefined && max === undefined && viewSentence('at-least', language, { min, measure }),
    min === undefined && max !== undefined && viewSentence('at-most', language, { max, measure }),
    step !== undefined && viewSentence('in-steps', language, { step }),
    places !== undefined && viewSentence('places', language, { places: String(places) }),
    atMost !== undefined && viewSentence('not-more-than', language, { fact: atMost }, titles.names(tier)),
  ].filter((sentence) => sentence !== false);
  // a percent sign stands at its number
  return sentences.length === 0 ? undefined : sentences.join('. ').replace(/(\d) %/, '$1%');
}
