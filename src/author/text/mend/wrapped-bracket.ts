import { SYNTAX_DETAILS } from '../../../model/source-details.js';
import { openBrackets } from './lines.js';
import type { LineMend } from './requote.js';

/** The line below one with an open bracket, as its rest: it begins with no key, is not deeper, and closes what is open. */
export function restOfBracket(lines: readonly string[], number: number): readonly LineMend[] {
  const [line = '', rest = ''] = lines.slice(number - 1, number + 1);
  const [depth, depthOfRest] = [line, rest].map((text) => text.search(/\S/));
  const isRest = depthOfRest !== undefined && depth !== undefined && depthOfRest >= 0 && depthOfRest <= depth;
  if (openBrackets(line) <= 0 || !isRest || openBrackets(line + rest) !== 0 || /^\s*(?:-\s|#|[\w-]+\s*:)/.test(rest))
    return [];
  return [{ line: `${' '.repeat(depth + 2)}${rest.trim()}`, column: 0, detail: SYNTAX_DETAILS.indentation }];
}
