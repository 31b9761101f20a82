/**
 * A text of a stranger's document on one line: line ends and tabs are blanks; control characters and marks of writing
 * direction, with which a terminal could be made to show what is not there, are U+FFFD.
 */
export function harmless(text: string): string {
  return text.replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ').replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
