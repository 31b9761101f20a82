import { notGiven } from '../model/given-as.js';
import { scoreSource } from '../score-source.js';
import type { ResultSource, Sourced } from '../views/result-source.js';
import type { RunResults } from './score.js';

/**
 * Results as `resultOf` and `rankingOf` of `tieuchi` take them: for a service, or for a page that loads its sentences later.
 *
 * @param results What `score` of this door gave.
 * @example
 * import { resultOf } from 'tieuchi';
 * resultOf(sourced(results), 'xa-a', { lang: 'en' });
 */
export function sourced(results: RunResults): Sourced {
  let source: ResultSource | undefined;
  return {
    source: () => {
      source ??= sourceOf(results);
      return source;
    },
  };
}

/** What results are read from. */
export function sourceOf(results: RunResults): ResultSource {
  if (typeof Object(results).scores !== 'function') notGiven('What `score` of `tieuchi/run` gave', results);
  return scoreSource(results.scores());
}
