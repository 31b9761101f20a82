import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { type Language, type WorkedKey, word, workedPhrase } from '../../words/index.js';
import type { Working } from './working.js';

/** A list in words: the items of a fact, or the criteria below a node. What `map` or `filter` makes of a list is named as that list. */
export function listName(list: Typed, working: Working): string {
  const { name = '', args } = list;
  const { language, factTitle, nodeTitle } = working;
  if (hasShape(list, 'rows')) return workedPhrase('nodes-of', language, { node: nodeTitle(name) });
  if (hasShape(list, 'fact')) return workedPhrase('items', language, { list: factTitle(name) });
  const [inner] = args;
  return inner ? listName(inner, working) : workedPhrase('items', language, { list: '' });
}

const COLUMNS: Readonly<Record<string, WorkedKey>> = {
  '': 'item-itself',
  max: 'column-max',
  base: 'column-base',
  weight: 'column-weight',
};

/** A column of the rows of nodes in words; a column of a list of the pack's own has no title. */
export function columnName(name: string, language: Language): string {
  const column = name.split('.').at(-1) ?? '';
  if (column === 'points' || column === 'percent') return word(column, language);
  const key = Object.hasOwn(COLUMNS, column) ? COLUMNS[column] : undefined;
  return workedPhrase(key ?? 'column', language);
}
