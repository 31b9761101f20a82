import { valueAt } from '../kit/plain-data.js';
import { closestOrEmpty } from '../kit/unicode.js';
import type { Type, Typed } from '../model/expression.js';
import type { Path } from '../model/issue.js';
import type { Checker } from '../model/operator.js';
import { unknownAt } from './literals.js';

/**
 * What `var` names inside a list operator: `""` is the item itself, `column` a column of it; in `reduce`,
 * `current.column` and `accumulator`. It has no name of its own in a pack.
 */
export function itemAt(name: string, item: Type, path: Path, checker: Checker): Typed {
  let type = item;
  for (const step of name === '' ? [] : name.split('.')) {
    if (type.is === 'unknown' || type.is === 'never') break;
    const columns = type.is === 'row' ? type.columns : {};
    const next = valueAt(columns, step);
    if (next === undefined) {
      if (checker.scope.names('fact').includes(name)) checker.fault('item-outside', checker.at(0), { name });
      else
        checker.fault('item-unknown', checker.at(0), { name, suggestion: closestOrEmpty(step, Object.keys(columns)) });
      return unknownAt(path);
    }
    type = next;
  }
  return { op: 'item', shape: { is: 'item' }, type, args: [], path, name };
}
