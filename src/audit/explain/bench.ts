import { bug } from '../../kit/bug.js';
import { ask, compileExpression } from '../../logic/index.js';
import { LIMITS } from '../../model/document.js';
import { type Answer, type Expression, type Reason, type Typed, UNKNOWN, type Value } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { RuleDocument } from '../../model/lowering.js';
import type { Reader } from '../../model/operator.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { endWith, isOfPlugin, type PluginFault } from '../../model/plugins/call-plugin.js';
import type { Tables } from '../../model/tables.js';
import { type Compiling, compiling, formula } from '../../stages/compile/context.js';
import { readFacts } from '../../stages/compile/facts.js';
import { lowerRule } from '../../stages/compile/rules.js';
import { tierScope } from '../../stages/compile/tier-scope.js';

/** What works expressions out for one unit: the compiler's own reading of them, over what the record says was read. */
export interface Bench {
  /** An expression of the pack, or of a kind for it, type-checked, derived facts written out. */
  readonly typed: (expression: Expression) => Typed;
  readonly operators: Tables['operators'];
  /** What it says of the unit, and inside a list of the item. */
  readonly ask: (typed: Typed, item?: Value) => Answer;
  /** The reasons that are met on the way to the answer, in order. */
  readonly reasons: (typed: Typed) => readonly Reason[];
  /** What a rule means in the core language. */
  readonly lower: (rule: RuleDocument, max: string) => Expression;
}

/** A bench for one unit in one layer. The pack compiled once, so nothing in it can be at fault. */
export function benchOf(plan: Plan, { document }: PlanTier, tables: Tables, reader: Reader): Bench {
  // a plugin's fault ends what is explained
  const context = {
    ...compiling(plan.pack, tables, LIMITS, () => false),
    attempt: <T>(_: Path, work: () => T) => work(),
  };
  const table = { ...readFacts(context), facts: { ...plan.facts } };
  const scope = tierScope(context, table, document);
  const run = (typed: Typed, item?: Value) => {
    return ask({ ...reader, item }, compileExpression(typed, tables.operators));
  };
  const typed = (expression: Expression): Typed => {
    const reading = { scope, type: UNKNOWN, path: [], derived: table.derived, tail: true };
    return formula(context, expression, reading)?.typed ?? faultOf(context, plan, 'an expression that compiled once');
  };
  return {
    typed,
    operators: tables.operators,
    ask: (asked, item) => run(asked, item).answer,
    reasons: (asked) => run(asked).reasons,
    lower: (rule, max) =>
      lowerRule({ context, table, scope }, rule, max, [])?.expression ?? faultOf(context, plan, 'a rule that compiled'),
  };
}

/** The pack compiled once: only a plugin that does not do now what it did then can be at fault. */
function faultOf({ issues }: Compiling, { plugins: [used] }: Plan, otherwise: string): never {
  const blamed = issues.find(isOfPlugin);
  if (blamed) return endWith({ code: blamed.code, params: blamed.params } as PluginFault);
  if (!used) return bug(otherwise);
  return endWith({
    code: 'plugin-answer',
    params: { plugin: used.id, part: 'lower', expected: 'plugin-expression' },
  });
}
