import type { Issue, IssueCode } from '../model/issue.js';
import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import { AMENDMENT_WORDS } from './issues/amendment.js';
import { ASSESSMENT_WORDS } from './issues/assessment.js';
import { CASES_WORDS } from './issues/cases.js';
import { EXPRESSION_WORDS } from './issues/expression.js';
import { PACK_WORDS } from './issues/pack.js';
import { SHAPE_WORDS } from './issues/shape.js';
import { SOURCE_WORDS } from './issues/source.js';
import { TREE_WORDS } from './issues/tree.js';
import type { Language } from './language.js';

/** The sentence of every issue, as a template of the params of its code. */
export const ISSUE_WORDS: Readonly<Record<IssueCode, Words>> = {
  ...SOURCE_WORDS,
  ...SHAPE_WORDS,
  ...PACK_WORDS,
  ...TREE_WORDS,
  ...EXPRESSION_WORDS,
  ...AMENDMENT_WORDS,
  ...ASSESSMENT_WORDS,
  ...CASES_WORDS,
};

/** What was found and what to do, without the place: a clause that may follow `file:line:column:`. */
export function issueSentence({ code, params }: Issue, language: Language): string {
  return fill(ISSUE_WORDS[code], { params, language });
}
