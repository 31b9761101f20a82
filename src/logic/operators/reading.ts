import { bug } from '../../kit/bug.js';
import { BOOLEAN, DATE, type Json, type Type, type Typed, type Value } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Checker, Operator } from '../../model/operator.js';
import { itemAt } from '../item.js';
import { literal, unknownAt } from '../literals.js';
import { countOperands } from '../strict.js';
import { shownJson, shownType } from '../types.js';
import { undeclared } from '../undeclared.js';
import { valueOfShape } from '../values/index.js';

/** The one name that the operator takes; it is written, never computed. */
function nameOf(operator: string, operands: readonly Json[], path: Path, checker: Checker): string | undefined {
  if (!countOperands(operator, operands, path, checker, 1)) return undefined;
  const [name] = operands;
  if (typeof name === 'string') return name;
  checker.fault('operand-type', checker.at(0), { operator, expected: 'text', found: shownJson(name) });
  return undefined;
}

/** The fact of that name, or inside a list operator what the item has of that name. */
function factAt(name: string, path: Path, checker: Checker): Typed {
  const { item, fact } = checker.scope;
  if (item) return itemAt(name, item, path, checker);
  const type = fact(name);
  if (type) return { op: 'var', shape: { is: 'fact' }, type, args: [], path, name };
  undeclared('fact', name, checker.at(0), checker);
  return unknownAt(path);
}

/** `{ "var": fact }`; inside a list operator, the item or a column of it. The only operator that can be missing. */
const variable: Operator = {
  name: 'var',
  shape: { is: 'fact' },
  check: (operands, path, checker) => {
    if (operands.length === 2) {
      checker.fault('operator-refused', checker.at(1), { operator: 'var', reason: 'use-present' });
      return unknownAt(path);
    }
    const name = nameOf('var', operands, path, checker);
    return name === undefined ? unknownAt(path) : factAt(name, path, checker);
  },
  compile: valueOfShape('fact'),
};

/**
 * Whether a fact is there, named or as `var`: the only way to look at an absent one. A derived fact is there where it has a
 * value, and not where a figure that it needs is absent; where it has no number, neither is true, and this has none either.
 */
const present: Operator = {
  name: 'present',
  shape: { is: 'presence' },
  check: (operands, path, checker) => {
    if (!countOperands('present', operands, path, checker, 1)) return unknownAt(path);
    const [operand = null] = operands;
    const named = typeof operand === 'string' ? factAt(operand, path, checker) : checker.check(operand, checker.at(0));
    const { op, type, name = '' } = named;
    if (op === 'var') return { op: 'present', type: BOOLEAN, args: [], path, name };
    if (op !== 'unknown')
      checker.fault('operand-type', checker.at(0), { operator: 'present', expected: 'var', found: shownType(type) });
    return unknownAt(path);
  },
  compile: valueOfShape('presence'),
};

const attribute: Operator = {
  name: 'attribute',
  shape: { is: 'attribute' },
  check: (operands, path, checker) => {
    const name = nameOf('attribute', operands, path, checker);
    if (name === undefined) return unknownAt(path);
    const type = checker.scope.attribute(name);
    if (type) return { op: 'attribute', type, args: [], path, name };
    undeclared('attribute', name, checker.at(0), checker);
    return unknownAt(path);
  },
  compile: valueOfShape('attribute'),
};

type Named = { readonly type: Type; readonly value: Value } | undefined;

/** An operator that names a value which the pack states, as `constant`: once it is checked, it is that literal. */
function namedValue(
  name: string,
  find: (id: string, checker: Checker) => Named,
  reportUndeclared: (id: string, checker: Checker) => void,
): Operator {
  return {
    name,
    check: (operands, path, checker): Typed => {
      const id = nameOf(name, operands, path, checker);
      if (id === undefined) return unknownAt(path);
      const named = find(id, checker);
      if (named) return literal(named.type, named.value, path);
      reportUndeclared(id, checker);
      return unknownAt(path);
    },
    compile: () => bug(`${name} is a literal`),
  };
}

/** Everything that an expression may name: facts, attributes, constants, and the days of the period. */
export const reading: readonly Operator[] = [
  variable,
  present,
  attribute,
  namedValue(
    'constant',
    (id, { scope }) => scope.constant(id),
    (id, checker) => undeclared('constant', id, checker.at(0), checker),
  ),
  namedValue(
    'period',
    (id, { scope: { period } }) => (id === 'from' || id === 'to' ? { type: DATE, value: period[id] } : undefined),
    (id, checker) => checker.fault('not-one-of', checker.at(0), { found: id, expected: 'from, to', suggestion: '' }),
  ),
];
