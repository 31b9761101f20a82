import type { Position } from '../../author/index.js';
import { inline } from '../../author/text/yaml-edit/inline.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type Issue, type IssueCode, paramsOf } from '../../model/issue.js';
import type { Hint, Text } from './hint.js';
import { type HintContext, takes } from './possible.js';
import { replacing } from './spans.js';

/** The key of a pack below which the name is declared that an operator reads, by operator. */
const HEADINGS = { var: 'facts', attribute: 'attributes', constant: 'constants' } as const;

const UNDECLARED: readonly IssueCode[] = ['fact-undeclared', 'attribute-undeclared', 'constant-undeclared'];

/** A name that is declared, but as something else, as an attribute that is read as a fact: with the operator that reads it. */
export function otherHeading(issue: Issue, at: Position, { lines }: Text, context: HintContext): Hint | undefined {
  const [name] = UNDECLARED.includes(issue.code) ? Object.values(paramsOf(issue)) : [];
  const { document } = context;
  if (name === undefined || !isObject(document)) return undefined;
  const operator = Object.entries(HEADINGS).find(([, heading]) => {
    const entries = document[heading];
    return isList(entries) && entries.some((entry) => isObject(entry) && entry.id === name);
  })?.[0];
  if (operator === undefined) return undefined;
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
