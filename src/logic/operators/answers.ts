import { type Json, NEVER } from '../../model/expression.js';
import type { Checker, Operator } from '../../model/operator.js';
import { unknownAt } from '../literals.js';
import { countOperands } from '../strict.js';
import { shownJson } from '../types.js';
import { valueOfShape } from '../values/index.js';

/** The code of a reason, which is written and never computed. */
function reasonOf(operator: string, written: Json | undefined, checker: Checker): string | undefined {
  if (typeof written === 'string') return written;
  checker.fault('operand-type', checker.at(0), { operator, expected: 'text', found: shownJson(written) });
  return undefined;
}

const notApplicable: Operator = {
  name: 'not-applicable',
  shape: { is: 'not-applicable' },
  check: (operands, path, checker) => {
    if (!countOperands('not-applicable', operands, path, checker, 1)) return unknownAt(path);
    const name = reasonOf('not-applicable', operands[0], checker);
    if (!checker.tail) checker.fault('not-applicable-place', path);
    return name !== undefined && checker.tail
      ? { op: 'not-applicable', type: NEVER, args: [], path, name }
      : unknownAt(path);
  },
  compile: valueOfShape('not-applicable'),
};

const because: Operator = {
  name: 'because',
  shape: { is: 'reason' },
  check: (operands, path, checker) => {
    if (!countOperands('because', operands, path, checker, 2)) return unknownAt(path);
    const name = reasonOf('because', operands[0], checker);
    const { tail, beside } = checker;
    const typed = checker.check(operands[1] ?? null, checker.at(1), { tail, ...(beside ? { beside } : {}) });
    return name === undefined ? unknownAt(path) : { op: 'because', type: typed.type, args: [typed], path, name };
  },
  compile: valueOfShape('reason'),
};

/** Operators that say more than a value: that the criterion does not apply, and the reason for its points. */
export const answers: readonly Operator[] = [notApplicable, because];
