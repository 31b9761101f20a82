import { type Fix, type Position, readSource } from '../../author/index.js';
import type { Json } from '../../model/expression.js';

/** The longest line in which a value is looked for. */
const LONGEST = 2000;

/**
 * The fix that writes `text` in place of the value at a place; undefined where the line does not have exactly this value
 * there: the value goes on below, or a comment follows.
 */
export function replacing(
  lines: readonly string[],
  { line, column }: Position,
  there: Json | undefined,
  text: string,
): Fix | undefined {
  const whole = lines[line - 1] ?? '';
  if (whole.length > LONGEST) return undefined;
  const rest = whole.slice(column - 1).trimEnd();
  // the value may end at the end of the line or, within braces, at a comma
  const written = [rest, spanFrom(rest)].find((each) => isWrittenAs(each, there));
  if (written === undefined || (written === rest && goesOn(lines, line, column))) return undefined;
  return { line, column, endColumn: column + written.length, text };
}

function isWrittenAs(text: string, value: Json | undefined): boolean {
  const { document, issues } = readSource(text);
  return issues.every(({ severity }) => severity !== 'error') && JSON.stringify(document) === JSON.stringify(value);
}

/** Whether the next line with text stands deeper than a column, so that it is more of the value. */
function goesOn(lines: readonly string[], line: number, column: number): boolean {
  const next = lines.slice(line, line + 50).find((other) => /\S/.test(other));
  return next !== undefined && next.search(/\S/) >= column;
}

/** The text up to the end of the value that begins it: a comma or a bracket that is not its own, or the end of the line. */
function spanFrom(rest: string): string {
  let depth = 0;
  let quote = '';
  for (const [at, sign] of [...rest].entries()) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (/["']/.test(sign) && /(?:^|[\s:,[{])$/.test(rest.slice(0, at))) quote = sign;
    else if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign) || (sign === ',' && depth === 0)) {
      if (depth === 0) return rest.slice(0, at).trimEnd();
      depth -= 1;
    }
  }
  return rest.trimEnd();
}
