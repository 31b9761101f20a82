import { compare } from '../../../kit/exact.js';
import { valueAt } from '../../../kit/plain-data.js';
import { byCodeUnit } from '../../../kit/unicode.js';
import { compileExpression, type OperatorTable } from '../../../logic/index.js';
import { type Answer, isExact, isNoValue, type Typed } from '../../../model/expression.js';
import type { Evaluate } from '../../../model/operator.js';
import type { Formula, Plan, PlanNode, PlanTier } from '../../../model/plan.js';
import { isAsked, isPick, isSided, keyOfArm, partsOf } from './arms.js';

/** Called with the key of every arm that an evaluation takes. */
type ArmListener = (key: string) => void;

/** The formulas of a node, each with the prefix of its arms. */
export function keyedFormulas(tier: string, node: PlanNode): readonly (readonly [string, Formula])[] {
  const place = `${tier}/${node.id}`;
  const condition = node.applies.at(-1);
  const applies =
    condition && node.document.appliesTo !== undefined ? [[`${place}#appliesTo`, condition] as const] : [];
  const gates = (node.levels?.steps ?? []).flatMap(({ id, gate }) =>
    gate ? [[`${place}#levels.${id}`, gate] as const] : [],
  );
  return node.kind === 'leaf' ? [...applies, [`${place}#rule`, node.points], ...gates] : [...applies, ...gates];
}

/**
 * A plan that gives the same answers, and whose rules, conditions and gates call `met` with each arm that they take, and `step`
 * for each operator that is evaluated.
 */
export function observed(plan: Plan, operators: OperatorTable, met: ArmListener, step: () => void): Plan {
  return { ...plan, tiers: plan.tiers.map((tier) => observedTier(tier, operators, met, step)) };
}

function observedTier(tier: PlanTier, operators: OperatorTable, met: ArmListener, step: () => void): PlanTier {
  const watched = new Map(
    Object.values(tier.nodes).flatMap((node) =>
      keyedFormulas(tier.id, node).map(
        ([prefix, formula]) => [formula, watch(formula, prefix, operators, met, step)] as const,
      ),
    ),
  );
  const swap = (formula: Formula): Formula => watched.get(formula) ?? formula;
  const nodes = Object.entries(tier.nodes).map(([id, node]): [string, PlanNode] => {
    const levels = node.levels && {
      ...node.levels,
      steps: node.levels.steps.map((step) => (step.gate ? { ...step, gate: swap(step.gate) } : step)),
    };
    const shared = { applies: node.applies.map(swap), ...(levels ? { levels } : {}) };
    return [id, node.kind === 'leaf' ? { ...node, ...shared, points: swap(node.points) } : { ...node, ...shared }];
  });
  return { ...tier, nodes: Object.fromEntries(nodes) };
}

function watch(
  formula: Formula,
  prefix: string,
  operators: OperatorTable,
  met: ArmListener,
  step: () => void,
): Formula {
  const parts = new Set(partsOf(formula.typed));
  const table = formula.references.operators.flatMap((name) => {
    const operator = valueAt(operators, name);
    if (!operator) return [];
    return [
      [
        name,
        {
          ...operator,
          compile: (node: Typed, compile: (operand: Typed) => Evaluate): Evaluate => {
            if (!parts.has(node) || !(isSided(node) || isPick(node) || isAsked(node))) {
              const plain = operator.compile(node, compile);
              return (reader) => {
                step();
                return plain(reader);
              };
            }
            const keys = new Map<string, string>();
            const keyOf = (comes: string): string => {
              const key = keys.get(comes) ?? keyOfArm(prefix, node, comes);
              keys.set(comes, key);
              return key;
            };
            const last: Answer[] = [];
            const evaluate = operator.compile(node, (operand) => {
              const inner = compile(operand);
              const index = node.args.indexOf(operand);
              return (reader) => {
                const answer = inner(reader);
                last[index] = answer;
                return answer;
              };
            });
            return (reader) => {
              step();
              const answer = evaluate(reader);
              if (!isNoValue(answer)) for (const comes of taken(node, answer, last)) met(keyOf(comes));
              return answer;
            };
          },
        },
      ] as const,
    ];
  });
  return { ...formula, evaluate: compileExpression(formula.typed, { ...operators, ...Object.fromEntries(table) }) };
}

function taken(node: Typed, answer: Answer, operands: readonly Answer[]): readonly string[] {
  const [left, right] = operands;
  if (isSided(node) && left !== undefined && right !== undefined) return [sideOf(left, right)];
  if (!isPick(node)) return [String(answer)];
  return operands.flatMap((operand, index) =>
    isExact(operand) && isExact(answer) && compare(operand, answer) === 0 ? [String(index + 1)] : [],
  );
}

function sideOf(left: Answer, right: Answer): string {
  const order = isExact(left) && isExact(right) ? compare(left, right) : byCodeUnit(String(left), String(right));
  return order === 0 ? 'at' : order < 0 ? 'below' : 'above';
}
