import { deepFreeze } from '../kit/deep-freeze.js';

/** How equals share a place: competition 1,2,2,4 · dense 1,2,2,3 · modified 1,3,3,4 · average 1,2.5,2.5,4. */
export const SHARINGS = deepFreeze(['competition', 'dense', 'modified', 'average'] as const);
export type Sharing = (typeof SHARINGS)[number];

/** What a ranking does with equals: they share a place, or by `ordinal` (1,2,3,4) their ids decide. */
export const TIE_METHODS = /* @__PURE__ */ deepFreeze([...SHARINGS, 'ordinal'] as const);
export type TieMethod = (typeof TIE_METHODS)[number];

/**
 * Where units stand that sent nothing: `last-shared` as one group of equals after all others; `last-bottom` all of them
 * at the last number of the cohort; `omit` nowhere.
 */
export const ABSENTEE_PLACES = /* @__PURE__ */ deepFreeze(['last-shared', 'last-bottom', 'omit'] as const);
export type AbsenteePlace = (typeof ABSENTEE_PLACES)[number];
