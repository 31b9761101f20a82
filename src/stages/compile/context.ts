import {
  checkExpression,
  compileExpression,
  type Derived,
  references,
  substitute,
  substitutedSize,
} from '../../logic/index.js';
import { type Limits, limitPassed } from '../../model/document.js';
import type { Expression, Type } from '../../model/expression.js';
import { anyError, type Issue, type IssueCode, issueOf, type Path } from '../../model/issue.js';
import type { Scope } from '../../model/operator.js';
import type { Pack } from '../../model/pack.js';
import type { Formula } from '../../model/plan.js';
import { orPluginFault } from '../../model/plugins/call-plugin.js';
import type { Tables } from '../../model/tables.js';
import type { Memo } from './memo.js';

/** What every part of the compilation is given: the pack, the tables, and the one list of issues. */
export interface Compiling {
  readonly pack: Pack;
  readonly tables: Tables;
  readonly limits: Limits;
  readonly issues: Issue[];
  readonly report: (code: IssueCode, path: Path, params?: Readonly<Record<string, string>>) => void;
  /**
   * Whether the value at `path`, or part of an element of the list there, was left out or replaced because it is
   * faulty.
   */
  readonly isFaulty: (path: Path) => boolean;
  /** Runs `work`, which may call a plugin. A fault of the plugin is reported at `path`, and the answer is undefined. */
  readonly attempt: <T>(path: Path, work: () => T) => T | undefined;
  /** What earlier compilations of almost the same pack gave. */
  readonly memo?: Memo | undefined;
}

/** A compilation without issues yet. */
export function compiling(
  pack: Pack,
  tables: Tables,
  limits: Limits,
  isFaulty: Compiling['isFaulty'],
  memo?: Memo,
): Compiling {
  const issues: Issue[] = [];
  const report: Compiling['report'] = (code, path, params) => void issues.push(issueOf(code, path, params));
  return {
    pack,
    tables,
    limits,
    issues,
    isFaulty,
    report,
    memo,
    attempt: (path, work) => {
      const attempted = orPluginFault(work);
      if ('done' in attempted) return attempted.done;
      report(attempted.fault.code, path, attempted.fault.params);
      return undefined;
    },
  };
}

/**
 * How an expression is read: `scope`: what it may name; `type`: what it must give; `derived`: the expressions that
 * replace derived facts.
 */
export interface Reading {
  readonly scope: Scope;
  readonly type: Type;
  readonly path: Path;
  readonly derived: Derived;
  /** Whether the expression is the value of a whole rule, which may be not-applicable. */
  readonly tail?: boolean;
  /** The plugin that made the expression, which is to blame for its faults. */
  readonly madeBy?: string | undefined;
}

/** Type-checks and compiles; undefined where something was reported, here or in a derived fact that it reads. */
export function formula(context: Compiling, expression: Expression, reading: Reading): Formula | undefined {
  const { tables, limits } = context;
  const { scope, type, path, derived, tail = false, madeBy } = reading;
  const blame = (): undefined => {
    if (madeBy !== undefined)
      context.report('plugin-answer', path, { plugin: madeBy, part: 'lower', expected: 'plugin-expression' });
  };
  const checked = checkExpression(expression, scope, { type, tail }, path, tables.operators);
  context.issues.push(...checked.issues);
  if (anyError(checked.issues)) return blame();
  if (substitutedSize(checked.typed, derived) > limits.steps) {
    context.report('expression-too-large', path, limitPassed(limits, 'steps'));
    return blame();
  }
  const typed = substitute(checked.typed, derived);
  const named = references(typed);
  // a derived fact that is faulty was reported where it is declared
  if (named.operators.includes('unknown')) return undefined;
  const evaluate = context.attempt(path, () => compileExpression(typed, tables.operators));
  return evaluate && { expression, typed, evaluate, references: named };
}
