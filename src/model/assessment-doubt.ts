import type { Path } from './issue.js';
import { warning } from './issue-shape.js';

/**
 * What is doubtful in an assessment that can be read and scored: a slip of which nothing but a person can say whether it is one. It
 * changes nothing, and stands in no record. The params are those that the sentence names.
 */
export const ASSESSMENT_DOUBTS = {
  'ruling-unused': warning('unit'),
  'ruling-too-early': warning('at', 'sent'),
  'ruling-on-no-evidence': warning('unit', 'criterion'),
  'figures-copied': warning('unit', 'other'),
  'verifier-unnamed': warning('by', 'suggestion'),
  'instant-unlikely': warning('at', 'from', 'to'),
  'deadline-unlikely': warning('day', 'to'),
  'day-before-period': warning('day', 'from'),
  'day-after-as-of': warning('day', 'asOf'),
  'handed-in-later': warning('handedIn', 'at'),
  'blank-left': warning('found'),
  'cell-struck': warning(),
  'thousands-quoted': warning('found', 'suggestion'),
  'instant-exchanged': warning('at', 'suggestion'),
  'instant-early': warning('at', 'deadline'),
  'instant-zone': warning('at', 'zone'),
  'decision-early': warning('at', 'unit', 'sent'),
  'evidence-later': warning('day', 'at'),
  'visit-after': warning('day', 'at'),
  'extension-granted-late': warning('on', 'deadline'),
  'extension-text-later': warning('number', 'issued', 'on'),
  'round-text-sign': warning('text', 'suggestion'),
  'round-text-again': warning('text', 'id', 'other'),
  'published-late': warning('day', 'issued'),
  'name-language': warning('found', 'expected'),
  'name-of-option': warning('name', 'attribute', 'option', 'other'),
  'figure-as-fraction': warning('found', 'suggestion'),
  'figure-apart': warning('found', 'nearest'),
  'item-repeated': warning('item'),
  'link-unlikely': warning('found'),
  'figures-unsent': warning(),
} as const;

/** The code of a doubt. */
export type AssessmentDoubtCode = keyof typeof ASSESSMENT_DOUBTS;

/** A doubt, where it stands, and the words needed to say it. */
export interface AssessmentDoubt {
  readonly code: AssessmentDoubtCode;
  readonly severity: 'warning';
  readonly path: Path;
  readonly params: Readonly<Record<string, string>>;
}

/** A doubt of this code at this place. */
export function doubtOf(
  code: AssessmentDoubtCode,
  path: Path,
  params: Readonly<Record<string, string>>,
): AssessmentDoubt {
  return { code, severity: ASSESSMENT_DOUBTS[code].severity, path, params };
}

/** Whether a code is that of a doubt, and not of an issue. */
export function isDoubtCode(code: string): code is AssessmentDoubtCode {
  return Object.hasOwn(ASSESSMENT_DOUBTS, code);
}

/** Reports a doubt at a place. */
export type ReportDoubt = (code: AssessmentDoubtCode, path: Path, params: Readonly<Record<string, string>>) => void;
