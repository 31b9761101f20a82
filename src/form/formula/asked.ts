import { allThere } from '../../kit/all-there.js';
import { factsNamedIn } from '../../model/expression.js';
import type { PlanNode } from '../../model/plan.js';
import { always, any, condition, either } from './conditions.js';
import { hasPlace } from './fact-cells.js';
import { isFalse, readsUnusable } from './reads-unusable.js';
import { type FormulaContext, type Guard, tidied } from './values.js';

/**
 * The guards under which a node does not apply, or it is not known whether it does. One condition that is false, or one
 * claim, is enough, even where another condition has no answer. Undefined where a condition has no formula.
 */
export function notAsked(node: PlanNode, context: FormulaContext): readonly Guard[] | undefined {
  const conditions = allThere(
    node.applies.map((formula) => {
      const [bad, answer] = [readsUnusable(formula.references, context), context.make(formula.typed, context)];
      return bad && answer && { bad, answer };
    }),
  );
  if (!conditions) return undefined;
  const denied = conditions.map(({ bad, answer }) => either(bad, always(false), isFalse(answer) ?? always(false)));
  const claims = node.lineage.flatMap((id) => {
    const cell = context.tier.nodes[id]?.document.mayClaimNotApplicable ? context.cells.claim(id) : undefined;
    return cell ?? [];
  });
  const claimed = claims.length === 0 ? [] : [condition(`IFERROR(TRIM(${claims.join('&')})<>"",FALSE)`)];
  return tidied([
    { when: any([...claimed, ...denied]), status: 'not-applicable' },
    ...conditions.flatMap(({ bad, answer }) => [
      { when: bad, status: 'unscorable', isCheck: true } as const,
      ...answer.guards,
    ]),
  ]);
}

/** The facts that a node reads and that others give, so that the form has no cell for them. */
export function awaitedBy(node: PlanNode, { plan, cells }: Pick<FormulaContext, 'plan' | 'cells'>): readonly string[] {
  const formulas = node.kind === 'leaf' ? [...node.applies, node.points] : node.applies;
  const facts = formulas.flatMap(({ references }) => factsNamedIn(references));
  return [...new Set(facts)].filter((id) => {
    const fact = plan.facts[id];
    return fact && !hasPlace(fact, cells) && fact.provider !== 'unit';
  });
}
