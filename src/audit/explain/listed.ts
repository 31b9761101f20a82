import { valueAt } from '../../kit/plain-data.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed, Value } from '../../model/expression.js';
import type { RowColumn } from '../../model/row-list.js';
import { isWordKey, type WordKey, type WorkedKey, word, workedPhrase } from '../../words/index.js';
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

const COLUMNS = {
  '': 'item-itself',
  id: 'column',
  points: 'points',
  percent: 'percent',
  max: 'column-max',
  base: 'column-base',
  weight: 'column-weight',
} as const satisfies Record<RowColumn | '', WorkedKey | WordKey>;

/** A column in words: of the rows of nodes by what it is, of a list of the pack by its title. */
export function columnName(name: string, { language, columnTitle }: CalculationContext): string {
  const column = name.split('.').at(-1) ?? '';
  if (columnTitle && column !== '') return columnTitle(column);
  const key = valueAt<(typeof COLUMNS)[RowColumn | '']>(COLUMNS, column) ?? 'column';
  return isWordKey(key) ? word(key, language) : workedPhrase(key, language);
}
