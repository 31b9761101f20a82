import type { Assessment } from './assessment.js';

/** The keys of an assessment whose entries are as many as there are units: each entry has the limit of values for itself. */
export const ENTRIES: ReadonlySet<string> = new Set([
  'units',
  'extensions',
  'submissions',
  'verifications',
  'marks',
  'decisions',
  'salts',
] satisfies (keyof Assessment)[]);
