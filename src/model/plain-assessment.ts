import type { Assessment } from './assessment.js';
import { ASSESSMENT_STATES, EXTENDED, FIGURES, isOnOneSubject, METHODS, RULINGS } from './assessment-words.js';
import type { Refuse } from './decimal-given.js';
import {
  byKey,
  cite,
  date,
  decimal,
  decimalFromZero,
  digest,
  factValue,
  format,
  id,
  instant,
  list,
  nonBlank,
  object,
  oneOf,
  type Read,
  salt,
  scalarValue,
  version,
  words,
  yes,
} from './plain-checks.js';
import { plainSubmission } from './plain-submission.js';

const ruling = oneOf(...RULINGS);

const verificationKeys = object({
  needed: { unit: id, at: instant, by: id, method: oneOf(...METHODS), note: nonBlank },
  optional: {
    fact: id,
    value: factValue,
    criterion: id,
    notApplicable: ruling,
    evidence: ruling,
    points: decimalFromZero,
    done: yes,
    visit: object({ needed: { place: nonBlank, on: date, by: nonBlank } }),
  },
});

/** A verification with its one subject. */
export const verification: Read = (value, refuse, path) => {
  const read = verificationKeys(value, refuse, path);
  if (!read) return undefined;
  return isOnOneSubject(read) ? read : refuse('verification-subject', {}, path);
};

const day = object({ optional: { before: date, through: date } });

/** A deadline, by exactly one of its two keys. */
const deadline: Read = (value, refuse, path) => {
  const read = day(value, refuse, path);
  if (!read) return undefined;
  return Object.keys(read).length === 1 ? read : refuse('one-of-keys', { keys: 'before, through' }, path);
};

const extensionKeys = object({
  needed: { deadline, by: nonBlank, reason: nonBlank },
  optional: { unit: id, tier: id, parent: id, on: date, text: cite },
});

const extension: Read = (value, refuse, path) => {
  const read = extensionKeys(value, refuse, path);
  if (!read) return undefined;
  const given = EXTENDED.filter((key) => Object.hasOwn(read, key));
  return given.length === 1 ? read : refuse('one-of-keys', { keys: EXTENDED.join(', ') }, path);
};

const unit = object({
  needed: { id, tier: id },
  optional: { parent: id, name: words, attributes: byKey(scalarValue) },
});

type Needed<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]-?: Read };
type Optional<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]-?: Read };

const assessment = object({
  needed: {
    format: format('tieuchi/assessment@1'),
    id,
    pack: object({ needed: { id, version }, optional: { digest } }),
    state: oneOf(...ASSESSMENT_STATES),
    figures: oneOf(...FIGURES),
    asOf: instant,
    units: list(unit),
  } satisfies Needed<Assessment>,
  optional: {
    approval: object({ needed: { text: cite, on: date } }),
    texts: list(
      object({
        needed: { key: id, number: nonBlank, issued: date, signer: nonBlank },
        optional: { title: words, published: object({ needed: { at: nonBlank, on: date } }) },
      }),
    ),
    supersedes: object({ needed: { record: digest, reason: nonBlank }, optional: { text: cite } }),
    extensions: list(extension),
    submissions: list(plainSubmission),
    verifications: list(verification),
    marks: list(
      object({ needed: { unit: id, fact: id, value: decimal, by: id, at: instant }, optional: { note: nonBlank } }),
    ),
    decisions: list(
      object({
        needed: { ranking: id, order: list(id, 2), by: nonBlank, at: instant, note: nonBlank },
        optional: { text: cite },
      }),
    ),
    salts: byKey(salt),
  } satisfies Optional<Assessment>,
});

/**
 * An assessment of tieuchi/assessment@1, as its schema reads it; the schema in `assessment.ts` describes the format, and this
 * accepts what it accepts.
 */
export function plainAssessment(document: unknown, refuse: Refuse): Assessment | undefined {
  return assessment(document, refuse, []) as Assessment | undefined;
}
