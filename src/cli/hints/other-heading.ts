import type { Position } from '../../author/index.js';
import { inline } from '../../author/text/yaml-edit/inline.js';
import type { Json } from '../../model/expression.js';
import { type Issue, type IssueCode, paramsOf } from '../../model/issue.js';
import { declaredAs, HEADINGS } from './declared.js';
import type { Hint, Text } from './hint.js';
import { type HintContext, takes } from './possible.js';
import { replacing } from './spans.js';

const UNDECLARED: readonly IssueCode[] = ['fact-undeclared', 'attribute-undeclared', 'constant-undeclared'];

/** A name that is declared, but as something else, as an attribute that is read as a fact: with the operator that reads it. */
export function otherHeading(issue: Issue, at: Position, { lines }: Text, context: HintContext): Hint | undefined {
  const [name] = UNDECLARED.includes(issue.code) ? Object.values(paramsOf(issue)) : [];
  const operator = operatorFor(name, context.whole);
  if (name === undefined || operator === undefined) return undefined;
  const used = String(issue.path.at(-1));
  const written = lines[at.line - 1] ?? '';
  const key = Object.hasOwn(HEADINGS, used)
    ? new RegExp(`${used}(?="?:\\s*["']?$)`).exec(written.slice(0, at.column - 1))
    : null;
  if (key)
    return { fix: { line: at.line, column: key.index + 1, endColumn: key.index + used.length + 1, text: operator } };
  const meant = { [operator]: name };
  const fix = takes(context, issue.path, meant) ? replacing(lines, at, name, inline(meant, false)) : undefined;
  return fix && { fix };
}

/** The issue of such a name without another name that is only spelt like it. */
export function declaredOtherwise(issue: Issue, document: Json | undefined): Issue {
  const [name] = UNDECLARED.includes(issue.code) ? Object.values(paramsOf(issue)) : [];
  if (operatorFor(name, document) === undefined) return issue;
  return { ...issue, params: { ...issue.params, suggestion: '' } } as Issue;
}

/** The operator that reads what a document declares by a name. */
function operatorFor(name: string | undefined, document: Json | undefined): string | undefined {
  if (name === undefined) return undefined;
  return Object.keys(HEADINGS).find((operator) => declaredAs(document, { [operator]: name }));
}
