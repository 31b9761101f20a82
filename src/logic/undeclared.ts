import { closestOrEmpty } from '../kit/unicode.js';
import type { Path } from '../model/issue.js';
import type { Checker } from '../model/operator.js';

/** A name that the scope does not know. Inside a list operator a name of the pack is known, and out of sight. */
export function undeclared(
  noun: 'fact' | 'attribute' | 'constant' | 'node',
  name: string,
  at: Path,
  checker: Checker,
): void {
  const names = checker.scope.names(noun);
  if (checker.scope.item && names.includes(name)) checker.fault('item-outside', at, { name });
  else checker.fault(`${noun}-undeclared`, at, { [noun]: name, suggestion: closestOrEmpty(name, names) });
}
