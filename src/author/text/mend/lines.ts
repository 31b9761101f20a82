/** A line of YAML that is neither blank nor a comment. */
export const HAS_TEXT = /^\s*[^\s#]/;

/** A key without a value on its line, below which its value stands: `criteria:`. */
export const OPENS = /:\s*(?:#.*)?$/;

/** The line with a number, from 1; '' where the text has no such line. */
export function lineAt(lines: readonly string[], number: number): string {
  return lines[number - 1] ?? '';
}

/** How many brackets are opened in a text and not closed; below 0 where more are closed. */
export function openBrackets(text: string): number {
  return (text.match(/[{[]/g) ?? []).length - (text.match(/[}\]]/g) ?? []).length;
}
