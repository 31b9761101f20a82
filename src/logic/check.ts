import { valueAt } from '../kit/plain-data.js';
import { BOOLEAN, type Expression, type Json, type Type, type Typed } from '../model/expression.js';
import { type Issue, type IssueCode, issueOf, type Path } from '../model/issue.js';
import { wordMeant } from '../model/meant.js';
import type { Checker, Operator, Scope, Unshaped } from '../model/operator.js';
import { listLiteral, literal, numberLiteral, textLiteral, unknownAt } from './literals.js';
import { refusedBecause } from './refused.js';
import { fits, shownType } from './types.js';

/** Operators by name. Own keys only: a name is looked up with `Object.hasOwn`. */
export type OperatorTable = Readonly<Record<string, Operator>>;

/** What type-checking found: the typed tree, to be used only without faults, and every fault in document order. */
interface Checked {
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

/** How the answer will be used: its type, and whether the whole value of a rule stands here. */
interface Expected {
  readonly type: Type;
  readonly tail?: boolean;
}

/**
 * Type-checks an expression as the core language reads it, going on after each fault. Depth must have been limited
 * before; nothing is coerced, and a name that the scope does not know is a fault with a suggestion.
 */
export function checkExpression(
  expression: Expression,
  scope: Scope,
  expected: Expected,
  path: Path,
  operators: OperatorTable,
): Checked {
  const issues: Issue[] = [];
  const fault = (code: IssueCode, at: Path, params: Readonly<Record<string, string>> = {}) =>
    void issues.push(issueOf(code, at, params));
  const walk = walker(operators, fault);
  const typed = walk(expression, path, { scope, beside: expected.type, tail: expected.tail ?? false });
  if (!fits(typed.type, expected.type)) {
    fault('result-type', path, { expected: shownType(expected.type), found: shownType(typed.type) });
  }
  return { typed, issues: issues.toSorted(byPlace) };
}

interface Context {
  readonly scope: Scope;
  readonly beside: Type | undefined;
  readonly tail: boolean;
}
type Walk = (expression: Expression, path: Path, context: Context) => Typed;

function walker(operators: OperatorTable, fault: Checker['fault']): Walk {
  const walk: Walk = (expression, path, context) => {
    if (typeof expression === 'boolean') return literal(BOOLEAN, expression, path);
    if (typeof expression === 'number') return numberLiteral(expression, path, fault);
    if (typeof expression === 'string') return textLiteral(expression, path, context.beside, fault);
    if (expression === null) {
      fault('literal-null', path);
      return unknownAt(path);
    }
    if (!isList(expression)) return operation(expression, path, context);
    const { scope } = context;
    return listLiteral(
      expression,
      path,
      context.beside,
      (item, at, beside) => walk(item, at, { scope, beside, tail: false }),
      fault,
    );
  };

  function operation(expression: { readonly [key: string]: Json }, path: Path, context: Context): Typed {
    const keys = Object.keys(expression);
    const [name] = keys;
    if (name === undefined || keys.length > 1) {
      fault('two-keys', path, { keys: keys.join(', ') });
      return unknownAt(path);
    }
    const operand = expression[name] ?? null;
    if (name === 'number') return numberLiteral(operand, [...path, name], fault);
    const operator = valueAt(operators, name);
    if (operator === undefined) {
      faultOfName(name, [...path, name], operators, fault);
      return unknownAt(path);
    }
    const many = isList(operand);
    const { scope, beside, tail } = context;
    const checker: Checker = {
      scope,
      tail,
      ...(beside === undefined ? {} : { beside }),
      at: (index) => (many ? [...path, name, index] : [...path, name]),
      fault,
      check: (inner, place, options = {}) =>
        walk(inner, place, { scope, beside: options.beside, tail: options.tail ?? false }),
      checkIn: (inner, place, within) => walk(inner, place, { scope: within, beside: undefined, tail: false }),
      checkItem: (inner, place, item) =>
        walk(inner, place, { scope: itemScope(scope, item), beside: undefined, tail: false }),
    };
    return shaped(operator.check(many ? operand : [operand], path, checker), operator);
  }

  return walk;
}

/** The fault of a key that is no operator: one of JSONLogic that is refused, or none that is known. */
function faultOfName(operator: string, at: Path, operators: OperatorTable, fault: Checker['fault']): void {
  const reason = refusedBecause(operator);
  if (reason) fault('operator-refused', at, { operator, reason });
  else fault('operator-unknown', at, { operator, suggestion: wordMeant(operator, Object.keys(operators)) ?? '' });
}

/** The node with the shape of its operator; other nodes that the operator built have the shapes of theirs. */
function shaped(node: Typed | Unshaped, { shape = { is: 'function' } }: Operator): Typed {
  if ('shape' in node) return node;
  return { ...node, shape: 'from' in shape ? shape.from(node) : shape };
}

/** Inside a list operator only the item is visible: no fact, attribute or node, but the pack's constants and period. */
function itemScope(scope: Scope, item: Type): Scope {
  return { ...scope, fact: () => undefined, attribute: () => undefined, node: () => undefined, item };
}

/** A place stands before what is inside it; within one expression only positions in lists tell places apart. */
function byPlace({ path: a }: Issue, { path: b }: Issue): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return step - other;
  }
  return a.length - b.length;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
