import { errorsFirst, type Issue, type Path } from './issue.js';

/**
 * Thrown for a pack with errors: tell it by `name` or `code`, never by `instanceof`. `issues` are all, in document order;
 * `issueSentence` says each in words, where `message` has their codes.
 */
export interface PackError extends Error {
  /** Tells it from every other error. */
  readonly name: 'PackError';
  /** The code, for programs. */
  readonly code: 'pack-invalid';
  /** What is wrong with the pack: errors and warnings, in document order. */
  readonly issues: readonly Issue[];
}

/**
 * Thrown for an assessment with errors: tell it by `name` or `code`, never by `instanceof`. `issueSentence` says each of
 * `issues` in words, where `message` has their codes.
 */
export interface AssessmentError extends Error {
  /** Tells it from every other error. */
  readonly name: 'AssessmentError';
  /** The code, for programs. */
  readonly code: 'assessment-invalid';
  /** What is wrong with the assessment: errors and warnings, in document order. */
  readonly issues: readonly Issue[];
}

/**
 * Whether what was thrown is a `PackError`; it may come from another copy of the library.
 *
 * @param error What was thrown.
 * @example
 * try {
 *   compilePack(document);
 * } catch (error) {
 *   if (isPackError(error)) show(error.issues);
 *   else throw error;
 * }
 */
export function isPackError(error: unknown): error is PackError {
  return isNamed(error, 'PackError', 'pack-invalid');
}

/**
 * Whether what was thrown is an `AssessmentError`; it may come from another copy of the library.
 *
 * @param error What was thrown.
 * @example
 * try {
 *   assess(pack, assessment);
 * } catch (error) {
 *   if (isAssessmentError(error)) show(error.issues);
 *   else throw error;
 * }
 */
export function isAssessmentError(error: unknown): error is AssessmentError {
  return isNamed(error, 'AssessmentError', 'assessment-invalid');
}

function isNamed(error: unknown, name: string, code: string): boolean {
  const named = typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>) : {};
  return named.name === name && named.code === code && Array.isArray(named.issues);
}

/** The error of a pack that cannot be used. */
export function packError(issues: readonly Issue[]): PackError {
  return Object.assign(new Error(summary(issues)), { name: 'PackError', code: 'pack-invalid', issues } as const);
}

/** The error of an assessment that cannot be used. */
export function assessmentError(issues: readonly Issue[]): AssessmentError {
  return Object.assign(new Error(summary(issues)), {
    name: 'AssessmentError',
    code: 'assessment-invalid',
    issues,
  } as const);
}

/**
 * A path as a programmer writes it: `tiers[1].criteria[3].rule.share.of`; a key with line ends or the like is quoted.
 *
 * @param path Keys and list positions, as an issue has them.
 * @example
 * shownPath(['tiers', 1, 'id']); // 'tiers[1].id'
 */
export function shownPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** How many issues a message lists. */
const LISTED = 10;

/** How many characters of each a message shows. */
const LINE = 300;

/** A line for each of the first issues, errors before warnings: path, code and params; a last line counts the others. */
function summary(issues: readonly Issue[]): string {
  const lines = errorsFirst(issues).map(({ path, code, params }) =>
    `${shownPath(path) || '(document)'}: ${code} ${JSON.stringify(params)}`.replace(/ {}$/, '').slice(0, LINE),
  );
  const more = lines.splice(LISTED).length;
  return lines.join('\n') + (more > 0 ? `\n… and ${more} more (see .issues)` : '');
}
