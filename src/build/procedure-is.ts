import type { PROCEDURE_KEYS } from '../model/pack-procedure.js';

/**
 * How packs that are compiled ahead hold each rule of a procedure. `inModule`: a module has it, since it decides what counts.
 * `hasRules`: it is held by functions that `openPlan` must be given.
 */
export const PROCEDURE_IS = {
  ranked: { inModule: true, hasRules: false },
  whenUnverified: { inModule: true, hasRules: false },
  reasonBelowMax: { inModule: false, hasRules: false },
  evidence: { inModule: true, hasRules: false },
  estimates: { inModule: true, hasRules: false },
  narrative: { inModule: false, hasRules: false },
  handedIn: { inModule: false, hasRules: true },
  signed: { inModule: false, hasRules: true },
  resent: { inModule: false, hasRules: false },
  extended: { inModule: false, hasRules: true },
  window: { inModule: false, hasRules: true },
  verification: { inModule: false, hasRules: true },
} as const satisfies Record<
  (typeof PROCEDURE_KEYS)[number],
  { readonly inModule: boolean; readonly hasRules: boolean }
>;
