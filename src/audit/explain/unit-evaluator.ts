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

/** Evaluates expressions for one unit: read by the compiler, with the values that the record has. */
export interface UnitEvaluator {
  /** An expression of the pack, or of one of its kinds, type-checked, with derived facts written out. */
  readonly typed: (expression: Expression) => Typed;
  readonly operators: Tables['operators'];
  /** The value for the unit; inside a list, for `item`. */
  readonly ask: (typed: Typed, item?: Value) => Answer;
  /** The reasons that the evaluation meets, in order. */
  readonly reasons: (typed: Typed) => readonly Reason[];
  /** A rule as an expression of the core language. */
  readonly lower: (rule: RuleDocument, max: string) => Expression;
}

/** The evaluator of one unit in one layer: `reader` gives its recorded values. */
export function unitEvaluator(plan: Plan, { document }: PlanTier, tables: Tables, reader: Reader): UnitEvaluator {
  // a plugin's fault ends the explanation
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

/** Ends where something does not compile that compiled before: only a plugin that acts otherwise now can cause it. */
function faultOf({ issues }: Compiling, { plugins: [used] }: Plan, otherwise: string): never {
  const pluginIssue = issues.find(isOfPlugin);
  if (pluginIssue) return endWith({ code: pluginIssue.code, params: pluginIssue.params } as PluginFault);
  if (!used) return bug(otherwise);
  return endWith({
    code: 'plugin-answer',
    params: { plugin: used.id, part: 'lower', expected: 'plugin-expression' },
  });
}
