import type { IssueCode } from '../../model/issue.js';

/**
 * The keys of lists and values that an issue of this code rests on. Where one of them, or an element of the list, was
 * left out or replaced, nobody knows whether the issue would stand: what is "not declared" may be declared there.
 */
export const RESTS_ON: { readonly [C in IssueCode]?: readonly string[] } = {
  'language-missing': ['languages'],
  'language-undeclared': ['languages'],
  'text-undeclared': ['texts'],
  'fact-undeclared': ['facts'],
  'attribute-undeclared': ['attributes'],
  'constant-undeclared': ['constants'],
  'constant-undated': ['period', 'to', 'values'],
  'option-unknown': ['options'],
  'option-missing': ['options'],
  'column-undeclared': ['of'],
  'tier-undeclared': ['tiers'],
  'children-without-tier': ['collects'],
  'cohort-undeclared': ['cohorts'],
  'node-undeclared': ['criteria', 'children'],
  'node-without-levels': ['levels'],
  'level-unknown': ['levels', 'steps'],
  'level-gap': ['by', 'max', 'steps', 'atLeast', 'above', 'below', 'atMost'],
  'level-overlap': ['steps', 'atLeast', 'above', 'below', 'atMost'],
  'level-order': ['steps', 'atLeast', 'above', 'below', 'atMost'],
  'level-empty': ['by', 'max', 'steps', 'atLeast', 'above', 'below', 'atMost'],
  'gap-place': ['tiers', 'criteria', 'children'],
  'unit-undeclared': ['units'],
  'instant-after-as-of': ['asOf'],
  'approval-day': ['issued'],
  'verification-no-claim': ['submissions', 'unit', 'criteria', 'notApplicable'],
};

/** Codes about a single name or operator: another fault in the same criterion, fact or unit does not change them. */
export const STANDS_ALONE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'language-undeclared',
  'language-missing',
  'text-undeclared',
  'fact-undeclared',
  'fact-type',
  'attribute-undeclared',
  'constant-undeclared',
  'tier-undeclared',
  'cohort-undeclared',
  'node-undeclared',
  'unit-undeclared',
  'operator-unknown',
  'operator-refused',
]);
