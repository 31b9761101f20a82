import { jsonTypeOf } from './document.js';
import type { EvidenceKey } from './pack-words.js';
import {
  byKey,
  date,
  decimalFromZero,
  digest,
  factValue,
  id,
  instant,
  list,
  nonBlank,
  object,
  type Read,
  truth,
} from './plain-checks.js';

const factObject = object({ needed: { value: factValue }, optional: { estimated: truth, asOf: date } });

/** A fact's value, alone or with what is known about it. */
export const factEntry: Read = (value, refuse, path) =>
  (jsonTypeOf(value) === 'object' ? factObject : factValue)(value, refuse, path);

const piece = object({
  optional: { number: nonBlank, date, page: nonBlank, title: nonBlank, link: nonBlank, digest } satisfies Record<
    EvidenceKey,
    Read
  >,
});

/** What a unit says about one criterion. */
export const criterionEntry = object({
  optional: {
    claimed: decimalFromZero,
    reason: nonBlank,
    evidence: list(piece),
    notApplicable: object({ needed: { reason: nonBlank } }),
  },
});

/** What a unit sends. */
export const plainSubmission = object({
  needed: { unit: id, at: instant },
  optional: {
    handedIn: instant,
    by: nonBlank,
    contact: nonBlank,
    narrative: object({ needed: { title: nonBlank }, optional: { digest } }),
    facts: byKey(factEntry),
    criteria: byKey(criterionEntry),
  },
});
