/** The values of `detail` of `source-syntax`; the words room has them in other languages. */
export const SYNTAX_DETAILS = {
  unexpected: 'this text is not expected here',
  indentation: 'the indentation does not fit the lines around it',
  tab: 'a tab stands in the indentation; use spaces',
  'second-colon': 'a second ": " on one line; put the text in quotes or start a new line',
  'colon-missing': 'a ":" is missing after a key',
  'colon-space': 'a space is missing after ":"',
  'comma-missing': 'a "," or a ":" is missing between two items',
  'bracket-open': 'a bracket that was opened before is not closed',
  'quote-open': 'a quotation mark is not closed',
  escape: 'a backslash in double quotes has an unknown meaning; use single quotes',
  'first-character': 'a text may not begin with this character; put it in quotes',
  'block-empty':
    '">" or "|" begins a text on the lines below, and there is none; leave the sign out, or put the text in quotes',
  'comment-space': 'a space is missing before "#"',
  'odd-blank': 'a no-break or other special blank stands where a space belongs',
  wide: 'a full-width character stands where an ordinary one belongs',
  dash: 'an item of a list begins with "-" and a space',
  curly: 'curly quotation marks do not enclose a text; use straight ones',
  'comma-in-number': 'in braces or brackets a comma ends a number; write a decimal point',
  'comma-in-text': 'in braces or brackets a comma ends a text; put the text in quotes',
  'comma-many': 'a "," or ";" stands here that belongs nowhere; leave it out',
  'no-key': 'this line has neither a key with ":" nor a "-"; put "#" before a note',
  'bracket-in-text': 'a bracket here begins or ends a list or a group of keys; put the text in quotes',
  'hash-in-text': 'what follows " #" is a comment and is not read; put the text in quotes',
  'quote-inside': 'a quotation mark stands inside a text that begins with the same mark',
  'long-key': 'a key is too long',
  'key-not-text': 'a key must be a text',
  'key-empty': 'a key is empty',
} as const;

export type SyntaxDetail = keyof typeof SYNTAX_DETAILS;

/** The first row whose code and message match an error of yaml 2.9. */
const BY_ERROR: readonly (readonly [code: string, message: RegExp, detail: SyntaxDetail])[] = [
  ['BAD_INDENT', /end with a/, 'bracket-open'],
  ['BAD_INDENT', /./, 'indentation'],
  ['MISSING_CHAR', /must end with a/, 'bracket-open'],
  ['MISSING_CHAR', /followed by map values/, 'colon-missing'],
  ['MISSING_CHAR', /space after :/, 'colon-space'],
  ['MISSING_CHAR', /^Missing , /, 'comma-missing'],
  ['MISSING_CHAR', /^Comments/, 'comment-space'],
  ['MISSING_CHAR', /^Block scalars/, 'indentation'],
  ['MISSING_CHAR', /closing ["']quote/, 'quote-open'],
  ['TAB_AS_INDENT', /./, 'tab'],
  ['BLOCK_AS_IMPLICIT_KEY', /^Nested/, 'second-colon'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'colon-missing'],
  ['BLOCK_IN_FLOW', /./, 'comma-missing'],
  ['BAD_DQ_ESCAPE', /./, 'escape'],
  ['BAD_SCALAR_START', /./, 'first-character'],
  ['UNEXPECTED_TOKEN', /^Block scalar header/, 'first-character'],
  ['KEY_OVER_1024_CHARS', /./, 'long-key'],
];

/** The detail for an error of the yaml library. */
export function syntaxDetail(code: string, message: string): string {
  const detail = BY_ERROR.find(([known, pattern]) => known === code && pattern.test(message))?.[2];
  return SYNTAX_DETAILS[detail ?? 'unexpected'];
}
