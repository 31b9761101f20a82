import { allIssues, locateIssue, type Source } from '../../src/author/index.js';
import { LIMITS, type Limits } from '../../src/model/document.js';
import type { Checked, Issue } from '../../src/model/issue.js';
import { issueSentence } from '../../src/words/index.js';

/** An issue as whoever wrote the text is shown it. */
export interface Told {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly vi: string;
  readonly en: string;
}

/** All that is wrong with a text, as the command line tells it: reader first, then compiler or assessor. */
export function toldOf(source: Source, check: (document: unknown) => Checked<unknown>): readonly Told[] {
  const later = source.document === undefined ? [] : issuesOf(check(source.document));
  return allIssues(source, later).map((issue) => ({
    code: issue.code,
    ...locateIssue(source, issue),
    vi: issueSentence(issue, 'vi'),
    en: issueSentence(issue, 'en'),
  }));
}

/** The warnings of what can be used, or every issue of what cannot. */
export function issuesOf(checked: Checked<unknown>): readonly Issue[] {
  return checked.ok ? checked.warnings : checked.errors;
}

/** `code line:column`, as the files say what they expect. */
export function shownPlace({ code, line, column }: Told): string {
  return `${code} ${line}:${column}`;
}

/** What the first lines of a file promise: `# expect: code line:column`, one for each issue. */
export function expectedOf(text: string): readonly string[] {
  return [...text.matchAll(/^# expect: (.+)$/gm)].map(([, expected = '']) => expected);
}

/** The limits that a file is read with, where it says `# limits: nodes 60`. */
export function limitsOf(text: string): Limits {
  const [, name, value] = /^# limits: (\w+) (\d+)$/m.exec(text) ?? [];
  return name === undefined ? LIMITS : { ...LIMITS, [name]: Number(value) };
}

/** The issue that a file is about, by its name: `fact-undeclared--flag.yaml`. */
export function codeOf(file: string): string {
  return file.split('--')[0] ?? '';
}
