import type { Assessment } from '../model/assessment.js';
import type { Standing } from '../model/pack.js';
import type { ResultSource } from '../views/result-source.js';

/** What results are worth: a page that shows them says it where it is not `official` and `real`. */
export interface RunWorth {
  /** Where the criteria come from: `official`, `derived` or `reconstructed`. */
  readonly standing: Standing;
  /** Whose figures they are: `real` or `synthetic`. */
  readonly figures: Assessment['figures'];
}

/** What the results of a source are worth. */
export function worthOf({ pack: { standing }, figures }: ResultSource): RunWorth {
  return { standing, figures };
}
