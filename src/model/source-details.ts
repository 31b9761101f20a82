/** The values of `detail` of `source-syntax` in a YAML text; `words/details.ts` has them in Vietnamese. */
export const SYNTAX_DETAILS = {
  unexpected: 'this text is not expected here',
  'line-lost': 'a line with a key is missing above',
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
  'odd-blanks':
    'this line and others below begin with no-break or other special blanks; replace each of them by a space',
  tabs: 'this line and others below begin with tabs; replace each of them by spaces',
  dashes: 'here and below, items of lists begin with other signs; begin each with "-" and a space',
  control: 'a character that no program shows stands here; delete it, and type the place again',
  'nul-end': 'from here on the file has no text, as after a copy that was broken off; take a whole copy of it',
  wide: 'a full-width character stands where an ordinary one belongs',
  dash: 'an item of a list begins with "-" and a space',
  curly: 'curly quotation marks do not enclose a text; use straight ones',
  'comma-in-number': 'in braces or brackets a comma ends a number; write a decimal point',
  'comma-in-text': 'in braces or brackets a comma ends a text; put the text in quotes',
  'comma-many': 'a ",", ";" or "- " stands here that belongs nowhere; leave it out',
  'no-key': 'this line has neither a key with ":" nor a "-"; put "#" before a note',
  'bracket-in-text': 'a bracket here begins or ends a list or a group of keys; put the text in quotes',
  'hash-in-text': 'what follows " #" is a comment and is not read; put the text in quotes',
  'quote-inside': 'a quotation mark stands inside a text that begins with the same mark',
  'long-key': 'a key is too long',
  'key-not-text': 'a key must be a text',
  'key-empty': 'a key is empty',
} as const;

/** A slip in a YAML text. */
export type SyntaxDetail = keyof typeof SYNTAX_DETAILS;

/** The values of `detail` of `csv-syntax`. */
export const CSV_DETAILS = {
  'quote-open': 'a quotation mark is not closed',
  'quote-inside': 'a quotation mark stands inside a cell that does not begin with one',
  'after-quote': 'text follows a closing quotation mark',
  'more-cells': 'the row has more cells than the header',
  'fewer-cells': 'the row has fewer cells than the header',
} as const;

/** A slip in a CSV text. */
export type CsvDetail = keyof typeof CSV_DETAILS;
