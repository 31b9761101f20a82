import type { CaseInput } from '../../../model/cases.js';
import type { PlanNode } from '../../../model/plan.js';
import { criteriaOf } from '../../inputs/below.js';
import { isSpent } from '../../inputs/budget.js';
import { type CriterionLooks, criterionLooks, isOf } from '../../inputs/criterion-looks.js';
import { aboutCuts } from '../../inputs/cross.js';
import { ladderOf } from '../../inputs/ladder.js';
import type { Look } from '../../inputs/look.js';
import { turnGates } from '../../inputs/meet-gate.js';
import { dropDigits, ROUNDING } from '../../inputs/meet-rounding.js';
import type { CaseLooking } from './looking-at.js';
import { unfilled } from './unfilled.js';
import type { OpenAt, Write } from './write.js';

/** What the search through the nodes of a tier saw. */
export interface Searched {
  readonly criteria: readonly CriterionLooks[];
  /** Nodes whose search ended at the bound of steps. */
  readonly cut: ReadonlySet<string>;
}

/**
 * Writes what is missing of each node: about the cuts of its levels, then what figures of one criterion alone show, one
 * that is late, and digits that are dropped.
 */
export function writeNodes(looking: CaseLooking, open: OpenAt, write: Write, late: CaseInput | undefined): Searched {
  const { tier, budget } = looking;
  const nodes = tier.order.flatMap((id) => tier.nodes[id] ?? []);
  const criteria = criterionLooks(looking, (node) => open.isAny(node));
  const seenBy = new Map<PlanNode, CriterionLooks>(criteria.map((criterion) => [criterion.node, criterion]));
  const cut = new Set<string>();
  /** What is left out of one step counts against its node. */
  const during = (node: PlanNode, search: () => void) => {
    const before = budget.refused;
    if (!isSpent(budget)) search();
    if (budget.refused > before) cut.add(node.id);
  };
  const goalOf = (node: PlanNode) => ({ is: 'meet', node, isOpen: (part: string) => open.isAny(node, part) }) as const;
  const offerTo = (node: PlanNode) => (look: Look) => writeLook(looking, write, node, look);
  for (const node of nodes) {
    const offer = offerTo(node);
    const goal = goalOf(node);
    if (open.isAny(node, '#levels'))
      during(node, () => {
        const about = aboutCuts(looking, { is: 'cross', node }, criteria);
        about.forEach(offer);
        turnGates(looking, goal, about, offer);
      });
    for (const look of seenBy.get(node)?.looks ?? []) offer(look);
  }
  const [first] = nodes;
  if (first && late) {
    const { keys } = looking.look(late);
    const serves = [...keys].filter((key) => key.startsWith(`${tier.id}#deadline`));
    write(first.id, serves, () => looking.contentOf(late, { [first.id]: '?' }));
  }
  for (const node of nodes) {
    const offer = offerTo(node);
    const below = criteriaOf(looking, node).flatMap((leaf) => seenBy.get(leaf) ?? []);
    if (below.some(({ isWhole }) => !isWhole)) cut.add(node.id);
    if (!open.isAny(node)) continue;
    const shown = below.flatMap(({ looks }) => looks);
    // figures that may be together, before those that may not
    for (const isBroken of [false, true]) shown.filter(({ broken }) => broken > 0 === isBroken).forEach(offer);
    const goal = goalOf(node);
    if (goal.isOpen(ROUNDING))
      during(node, () => dropDigits(looking, goal, criteria, () => topOf(looking, node, criteria), offer));
  }
  return { criteria, cut };
}

/** A case of one unit, for the clauses of one node; of a criterion it states a result. */
function writeLook({ tier, contentOf }: CaseLooking, write: Write, node: PlanNode, { input, keys }: Look): void {
  const stated = node.kind === 'leaf' ? [`${tier.id}/${node.id} criterion expected`] : [];
  const serves = [...keys].filter((key) => isOf(tier.id, node, key));
  write(node.id, [...serves, ...stated], (clauses) => contentOf(input, unfilled(node, clauses)));
}

function topOf(looking: CaseLooking, node: PlanNode, criteria: readonly CriterionLooks[]): Look | undefined {
  const [top] = ladderOf(looking, node, criteria, ({ layer: { [node.id]: score } }) =>
    score?.outcome.status === 'scored' ? score.outcome.points : undefined,
  );
  return top;
}
