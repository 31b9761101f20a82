import { readDecimal } from '../kit/decimal-text.js';
import { fromDecimal } from '../kit/exact-text.js';
import { isDate } from '../kit/instant.js';
import { closestOrEmpty } from '../kit/unicode.js';
import { type Json, NUMBER, TEXT, type Type, type Typed, UNKNOWN, type Value } from '../model/expression.js';
import type { Path } from '../model/issue.js';
import type { Checker } from '../model/operator.js';
import { checkOneType } from './check-one-type.js';
import { joined, shownJson, shownType } from './types.js';

type Fault = Checker['fault'];

/** A value that stands in the expression itself. */
export function literal(type: Type, value: Value, path: Path): Typed {
  return { op: 'literal', shape: { is: 'literal' }, type, args: [], path, literal: value };
}

/** A typed node for what was reported already. */
export function unknownAt(path: Path): Typed {
  return { op: 'unknown', shape: { is: 'unknown' }, type: UNKNOWN, args: [], path };
}

/** A number of at most 15 digits, or the text of a longer one. */
export function numberLiteral(written: Json, path: Path, fault: Fault): Typed {
  const read = typeof written === 'number' || typeof written === 'string' ? readDecimal(written) : undefined;
  if (read?.ok) return literal(NUMBER, fromDecimal(read.text), path);
  fault('literal-number', path, { found: read ? String(written) : shownJson(written) });
  return unknownAt(path);
}

/** A string: a date, an option or a level beside one of these, otherwise text. */
export function textLiteral(text: string, path: Path, beside: Type | undefined, fault: Fault): Typed {
  if (beside?.is === 'date') {
    if (!isDate(text)) fault('date-invalid', path, { found: text });
  } else if (beside?.is === 'choice') {
    const { options } = beside;
    if (!options.includes(text))
      fault('option-unknown', path, { option: text, fact: '', suggestion: closestOrEmpty(text, options) });
  } else if (beside?.is === 'level') {
    const { levels, node } = beside;
    if (!levels.includes(text))
      fault('level-unknown', path, { level: text, node, suggestion: closestOrEmpty(text, levels) });
  } else return literal(TEXT, text, path);
  return literal(beside, text, path);
}

/** Items of one type, each an expression; `check` is given the type that an item stands beside. */
export function listLiteral(
  items: readonly Json[],
  path: Path,
  beside: Type | undefined,
  check: (item: Json, path: Path, beside: Type | undefined) => Typed,
  fault: Fault,
): Typed {
  const checkItem = (index: number, type: Type | undefined) => check(items[index] ?? null, [...path, index], type);
  const args = checkOneType(items, checkItem, beside?.is === 'list' ? beside.of : undefined);
  const itemType = joined(args, (left, differing) =>
    fault('list-mixed', differing.path, { left: shownType(left), right: shownType(differing.type) }),
  );
  return { op: 'list', shape: { is: 'list' }, type: { is: 'list', of: itemType }, args, path };
}
