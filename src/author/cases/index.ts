/** Cases of a pack: what a decision says of figures, and how much of the pack such cases hold fast. */

export type { AlterationKind } from '../../model/alteration.js';
export {
  type Boundaries,
  boundaries,
  type UnfilledCase,
  type UnfilledExpected,
  type UnfilledRanking,
  type UnfilledUnit,
  type Unreached,
} from './boundaries.js';
export { type Clause, type ClauseKind, type CoveredClause, coverage } from './coverage.js';
export type { CaseCheck, CaseMeasure, WithoutValue } from './judge.js';
export { type Mutant, mutants } from './mutate/mutants.js';
export { type AlteredPlace, type MutationScore, mutationScore } from './mutation-score.js';
export { readCases } from './read-cases.js';
export { type CaseVerdict, runCases } from './run-cases.js';
export type { SearchOptions } from './search-options.js';
