import { valueAt } from '../../kit/plain-data.js';
import { codedGiven } from '../../model/given-as.js';
import type { Issue, IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';
import { parsed } from '../../model/read-json.js';
import { DETAILS } from '../details.js';
import { documentWord } from '../document-words.js';
import { fill, type Names } from '../fill.js';
import { intervalsInWords } from '../interval-words.js';
import type { Language } from '../language.js';
import { harmless } from '../visible.js';
import { AMENDMENT_WORDS } from './amendment.js';
import { ASSESSMENT_WORDS } from './assessment.js';
import { CASES_WORDS } from './cases.js';
import { EXPRESSION_WORDS } from './expression.js';
import { EXTENDS_WORDS } from './extends.js';
import { PACK_WORDS } from './pack.js';
import { SHAPE_WORDS, WRONG_TYPE_WORDS } from './shape.js';
import { SOURCE_WORDS } from './source.js';
import { TREE_WORDS } from './tree.js';

/** The sentence of every issue, as a template of the params of its code. */
export const ISSUE_WORDS: Readonly<Record<IssueCode, Words>> = {
  ...SOURCE_WORDS,
  ...SHAPE_WORDS,
  ...PACK_WORDS,
  ...TREE_WORDS,
  ...EXPRESSION_WORDS,
  ...EXTENDS_WORDS,
  ...AMENDMENT_WORDS,
  ...ASSESSMENT_WORDS,
  ...CASES_WORDS,
};

/**
 * An issue as a clause: what is wrong and what to do, without the place; it may follow `file:line:column:`. A code of a newer
 * version, which has no sentence here, is given as it is; a param that is not there, as an ellipsis.
 *
 * @param issue The issue.
 * @param language The language of the sentence.
 * @param names Names for the ids in it; without them it shows ids.
 * @example
 * checked.errors.map((issue) => `${shownPath(issue.path)}: ${issueSentence(issue, 'en')}`);
 */
export function issueSentence(issue: Issue, language: Language, names?: Names): string {
  const { code } = codedGiven('An issue', issue);
  const given: Issue['params'] = Object(issue.params);
  const words = wrongTypeIn(code, given) ?? valueAt<Words>(ISSUE_WORDS, code);
  if (!words) return harmless(code);
  const inWords = {
    ...detailIn(language, given),
    ...faultIn(given, language, names),
    ...intervalsInWords(given, language),
  };
  return fill(words, { params: { ...given, ...inWords }, language, names, document: documentWord });
}

/** The template of a value of the wrong type that says what to write, where that is plain. */
function wrongTypeIn(
  code: string,
  { expected = '', found = '' }: Readonly<Partial<Record<string, string>>>,
): Words | undefined {
  if (code !== 'wrong-type') return undefined;
  return valueAt<Words>(WRONG_TYPE_WORDS, expected === 'text' ? `${found} for text` : expected);
}

/** The fault of another document that an issue names, `{"code": …, "params": …}`, as a sentence of its own. */
function faultIn(
  { fault }: Readonly<Partial<Record<string, string>>>,
  language: Language,
  names?: Names,
): Readonly<Record<string, string>> {
  const { code, params } = Object(parsed(fault ?? ''));
  if (typeof code !== 'string') return {};
  return { fault: issueSentence({ code, params, severity: 'error', path: [] } as Issue, language, names) };
}

/** What a reader of texts says in English of a slip, in the language; what else is a detail stays as it is. */
function detailIn(
  language: Language,
  { detail }: Readonly<Partial<Record<string, string>>>,
): Readonly<Record<string, string>> {
  const words = DETAILS.find(({ en }) => en === detail);
  return words ? { detail: words[language] } : {};
}
