import type { CellPlace } from '../../author/index.js';
import { issueSentence, type Language, reportLine, word } from '../../words/index.js';
import { type Io, type Paint, PLAIN, paintFor } from '../io.js';
import type { PlacedIssue } from '../placed.js';
import { whatToDo } from '../right-document.js';
import { shownFile } from '../standard-input.js';

/**
 * One line for each issue, `file:line:column: [code] error: what is wrong; what to do`, below it the mended line of the text
 * where it is known, or what to do with another document than is needed; then a line with their numbers.
 */
function printIssues(issues: readonly PlacedIssue[], language: Language, paint: Paint = PLAIN): string {
  if (issues.length === 0) return '';
  const lines = issues.flatMap(({ issue, file, position: { line, column }, mended, at }) => {
    const severity = paint(issue.severity === 'error' ? 'red' : 'yellow', word(issue.severity, language));
    const sentence = `${file}:${line}:${column}: [${issue.code}] ${severity}: ${cellWords(at, language)}${issueSentence(issue, language)}`;
    const advice = whatToDo(issue);
    return [
      sentence,
      ...(mended === undefined ? [] : [reportLine('mended', language, { line: mended })]),
      ...(advice === undefined ? [] : [reportLine(advice, language, { file })]),
    ];
  });
  const errors = issues.filter(({ issue }) => issue.severity === 'error').length;
  const counts = { errors: String(errors), warnings: String(issues.length - errors) };
  return `${[...lines, reportLine('counts', language, counts)].join('\n')}\n`;
}

/** Prints issues on standard error. */
export function tellIssues(io: Io, issues: readonly PlacedIssue[], language: Language): void {
  io.err(printIssues(issues, language, paintFor(io, 'err')));
}

/** Prints `FILE: error: SENTENCE` on standard error. */
export function tellFault(io: Io, file: string, sentence: string, language: Language): void {
  io.err(`${shownFile(file)}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`);
}

/** Issues as data: code, severity, path and params are API, `sentence` is for people; `fix` where one is certain. */
export function issuesAsData(issues: readonly PlacedIssue[], language: Language): readonly object[] {
  return issues.map(({ issue, file, position, fix, mended, at }) => ({
    file,
    line: position.line,
    column: position.column,
    ...issue,
    position: undefined,
    mended,
    ...at,
    sentence: issueSentence(issue, language),
    vi: issueSentence(issue, 'vi'),
    en: issueSentence(issue, 'en'),
    ...(fix && { fix }),
  }));
}

/** `Sheet1!AM2 (Huyện Ia Pa): ` in a table; '' in any other text. */
function cellWords(at: CellPlace | undefined, language: Language): string {
  return at === undefined ? '' : `${reportLine('cell', language, { cell: at.cell, unit: at.unit ?? '' })} `;
}
