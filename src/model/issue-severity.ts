import type { ISSUES } from './issue-list.js';
import type { Severity } from './issue-shape.js';

type Codes = typeof ISSUES;
type Warning = { [C in keyof Codes]: Codes[C]['severity'] extends 'warning' ? C : never }[keyof Codes];

/** The codes that are warnings; apart from the list, so that a page which reads an assessment does not load all of it. */
const WARNINGS = {
  'issues-not-listed': true,
  'cell-ratio': true,
  'cell-hidden': true,
  'text-not-nfc': true,
  'comment-cuts-text': true,
  'quotes-curly': true,
  'decimal-comma-in-flow': true,
  'thousands-point': true,
  'unit-alike': true,
  'translation-missing': true,
  'text-not-in-force': true,
  'children-max': true,
  'amend-doubtful': true,
  'fact-not-asked': true,
  'senders-needed': true,
  'extension-not-later': true,
  'approval-unpublished': true,
} as const satisfies Readonly<Record<Warning, true>>;

/** The severity that the list gives a code. */
export function severityOf(code: keyof Codes): Severity {
  return Object.hasOwn(WARNINGS, code) ? 'warning' : 'error';
}
