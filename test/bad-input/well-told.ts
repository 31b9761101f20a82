import { expect } from 'vitest';
import { allIssues, locateIssue, readSource } from '../../src/author/index.js';
import { valueAt } from '../../src/model/document.js';
import type { Json } from '../../src/model/expression.js';
import { type Checked, ISSUES, type Issue } from '../../src/model/issue.js';
import { issueSentence } from '../../src/words/index.js';
import { issuesOf } from '../bad-packs/told.js';

/** A refusal has an error; each issue is of a known code, with exactly its params, at a place, in two plain sentences. */
export function expectWellTold(checked: Checked<unknown>, document: Json): void {
  const issues = issuesOf(checked);
  expect(checked.ok).toBe(!issues.some(({ severity }) => severity === 'error'));
  for (const issue of issues) expectSound(issue, document);
  expect(new Set(issues.map((one) => JSON.stringify(one))).size).toBe(issues.length);
}

/** As a text, the same document has a line and a column for every issue, and they stand in order. */
export function expectLocated(document: Json, check: (document: unknown) => Checked<unknown>): void {
  const text = JSON.stringify(document, null, 1);
  const source = readSource(text);
  if (source.document === undefined) return;
  const lines = text.split('\n');
  const all = allIssues(source, issuesOf(check(source.document)));
  const places = all.map((issue) => locateIssue(source, issue));
  for (const { line, column } of places) {
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
  const order = places.map(({ line, column }) => line * 1e6 + column);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
}

function expectSound(issue: Issue, document: Json): void {
  const { code, severity, path, params } = issue;
  expect(Object.keys(ISSUES)).toContain(code);
  expect(severity).toBe(ISSUES[code].severity);
  expect([code, ...Object.keys(params).toSorted()]).toEqual([code, ...[...ISSUES[code].params].toSorted()]);
  for (const value of Object.values(params)) expect(typeof value).toBe('string');
  if (path.length > 0 && valueAt(document, path.slice(0, -1)) === undefined) {
    expect.fail(`${code} at ${path.join('.')}, which is nowhere`);
  }
  for (const language of ['vi', 'en'] as const) {
    expect(issueSentence(issue, language)).not.toMatch(/[{}]|undefined|\[object|^$/);
  }
}
