import { deepFreeze } from '../kit/deep-freeze.js';

/**
 * How far a unit has come; each unit is in exactly one of these. `incomplete`: sent in time, and lacks facts that criteria
 * within the maximum require. `late`: all that it sent came after its deadline. `awaited`: nothing yet, and its deadline has
 * not passed. `hidden`: its figures were taken out of the record.
 */
export const UNIT_STATUSES = /* @__PURE__ */ deepFreeze([
  'sent',
  'incomplete',
  'late',
  'awaited',
  'absent',
  'hidden',
] as const);
/** How far a unit has come. */
export type UnitStatusCode = (typeof UNIT_STATUSES)[number];

/**
 * What else is to be known of a unit; it may have any of these. `part-verified`: something was verified, and not the whole.
 * `verified-before`: what was verified is an earlier form than the one that counts, which came later.
 * `disputed`: a verifier set another value than the unit's, or refused something. `past-parent`: sent without the unit above.
 * `unscorable`: a criterion within the maximum cannot be scored with a figure, as one out of its bounds.
 */
export const UNIT_REMARKS = /* @__PURE__ */ deepFreeze([
  'verified',
  'part-verified',
  'verified-before',
  'disputed',
  'past-parent',
  'extended',
  'resent',
  'unscorable',
] as const);
/** What else is to be known of a unit. */
export type UnitRemark = (typeof UNIT_REMARKS)[number];
