import { hasShape } from '../../model/by-shape.js';
import type { Typed, Value } from '../../model/expression.js';
import { type WorkedKey, word, workedPhrase } from '../../words/index.js';
import { type CalculationContext, type Piece, shownAnswer } from './calculation-context.js';

/**
 * A list in words: the items of a fact, the criteria below a node, or the values that are written out, each as `show`
 * has it. What `map` or `filter` makes of a list is named as that list.
 */
export function listName(
  list: Typed,
  context: CalculationContext,
  show: (value: Typed, context: CalculationContext) => Piece,
): string {
  const { language, factTitle, nodeTitle } = context;
  if (hasShape(list, 'rows')) return workedPhrase('nodes-of', language, { node: nodeTitle(list.name) });
  if (hasShape(list, 'fact')) return workedPhrase('items', language, { list: factTitle(list.name) });
  const { args, literal, type } = list;
  if (!hasShape(list, 'list', 'literal')) return args[0] ? listName(args[0], context, show) : '';
  const constants =
    Array.isArray(literal) && type.is === 'list'
      ? literal.map((item: Value) => shownAnswer(item, type.of, context))
      : [];
  const values = [...args.map((arg) => show(arg, context).text), ...constants];
  return workedPhrase('values', language, { of: values.join(workedPhrase('separator', language)) });
}

/** The fact whose items a list is made of; undefined where they are criteria, or values that are written out. */
export function listFact(list: Typed): string | undefined {
  if (hasShape(list, 'fact')) return list.name;
  return hasShape(list, 'map', 'filter') && list.args[0] ? listFact(list.args[0]) : undefined;
}

const COLUMNS: Readonly<Record<string, WorkedKey>> = {
  '': 'item-itself',
  max: 'column-max',
  base: 'column-base',
  weight: 'column-weight',
};

/** A column in words: of the rows of nodes by what it is, of a list of the pack by its title. */
export function columnName(name: string, { language, columnTitle }: CalculationContext): string {
  const column = name.split('.').at(-1) ?? '';
  if (columnTitle && column !== '') return columnTitle(column);
  if (column === 'points' || column === 'percent') return word(column, language);
  const key = Object.hasOwn(COLUMNS, column) ? COLUMNS[column] : undefined;
  return workedPhrase(key ?? 'column', language);
}
