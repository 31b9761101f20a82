import type { Issue, IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';
import { fill } from '../fill.js';
import type { Language } from '../language.js';
import { AMENDMENT_WORDS } from './amendment.js';
import { ASSESSMENT_WORDS } from './assessment.js';
import { CASES_WORDS } from './cases.js';
import { EXPRESSION_WORDS } from './expression.js';
import { PACK_WORDS } from './pack.js';
import { SHAPE_WORDS } from './shape.js';
import { SOURCE_WORDS } from './source.js';
import { TREE_WORDS } from './tree.js';

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

/** An issue as a clause: what is wrong and what to do, without the place; it may follow `file:line:column:`. */
export function issueSentence({ code, params }: Issue, language: Language): string {
  return fill(ISSUE_WORDS[code], { params, language });
}
