import { inBraces, visible } from './visible.js';

/**
 * A text of a stranger's document on one line: line ends and tabs are blanks, what is not seen is escaped, and so is an
 * accent without a letter, which would be drawn over the sentence before it.
 */
export function harmless(text: string): string {
  const line = text.replaceAll(/[\t\n\r]+/g, ' ').replace(/^\p{Mark}+/u, (marks) => [...marks].map(inBraces).join(''));
  return visible(line);
}
