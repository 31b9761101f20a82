import type { CaseInput } from '../../../model/cases.js';
import type { PlanNode } from '../../../model/plan.js';
import { nodesOf } from '../../../model/tier-nodes.js';
import { criteriaBehind } from '../../inputs/below.js';
import { isSpent } from '../../inputs/budget.js';
import { type CriterionProbes, criterionProbes, isClauseOf, soundFirst } from '../../inputs/criterion-probes.js';
import { aboutCuts } from '../../inputs/cross.js';
import { ladderOf } from '../../inputs/ladder.js';
import { turnGates } from '../../inputs/meet-gate.js';
import { dropDigits, ROUNDING } from '../../inputs/meet-rounding.js';
import type { Probe } from '../../inputs/probe.js';
import type { CaseProbing } from './case-probing.js';
import { unfilled } from './unfilled-case.js';
import type { OpenAt, Write } from './write.js';

/** What the search through the nodes of a tier saw. */
interface NodeSearch {
  readonly criteria: readonly CriterionProbes[];
  /** Nodes whose search ended at the bound of steps. */
  readonly cut: ReadonlySet<string>;
}

/**
 * Writes what is missing of each node: about the cuts of its levels, then what figures of one criterion alone show, one
 * that is late, and digits that are dropped.
 */
export function writeNodes(probing: CaseProbing, open: OpenAt, write: Write, late: CaseInput | undefined): NodeSearch {
  const { tier, budget } = probing;
  const nodes = nodesOf(tier);
  const criteria = criterionProbes(probing, (node) => open.isAny(node));
  const seenBy = new Map<PlanNode, CriterionProbes>(criteria.map((criterion) => [criterion.node, criterion]));
  const cut = new Set<string>();
  /** What is left out of one step counts against its node. */
  const during = (node: PlanNode, search: () => void) => {
    const before = budget.refused;
    if (!isSpent(budget)) search();
    if (budget.refused > before) cut.add(node.id);
  };
  const goalOf = (node: PlanNode) => ({ is: 'meet', node, isOpen: (part: string) => open.isAny(node, part) }) as const;
  const offerTo = (node: PlanNode) => (probe: Probe) => writeProbe(probing, write, node, probe);
  for (const node of nodes) {
    const offer = offerTo(node);
    const goal = goalOf(node);
    if (open.isAny(node, '#levels'))
      during(node, () => {
        const about = aboutCuts(probing, { is: 'cross', node }, criteria);
        about.forEach(offer);
        turnGates(probing, goal, about, offer);
      });
    for (const probe of seenBy.get(node)?.probes ?? []) offer(probe);
  }
  const [first] = nodes;
  if (first && late) {
    const { keys } = probing.probe(late);
    const serves = [...keys].filter((key) => key.startsWith(`${tier.id}#deadline`));
    write(first.id, serves, () => probing.contentOf(late, { [first.id]: '?' }));
  }
  for (const node of nodes) {
    const offer = offerTo(node);
    const below = criteriaBehind(probing, node).flatMap((leaf) => seenBy.get(leaf) ?? []);
    if (below.some(({ isWhole }) => !isWhole)) cut.add(node.id);
    if (!open.isAny(node)) continue;
    soundFirst(below.flatMap(({ probes }) => probes)).forEach(offer);
    const goal = goalOf(node);
    if (goal.isOpen(ROUNDING))
      during(node, () => dropDigits(probing, goal, criteria, () => topOf(probing, node, criteria), offer));
  }
  return { criteria, cut };
}

/** A case of one unit, for the clauses of one node; of a criterion it states a result. */
function writeProbe({ tier, contentOf }: CaseProbing, write: Write, node: PlanNode, { input, keys }: Probe): void {
  const stated = node.kind === 'leaf' ? [`${tier.id}/${node.id} criterion expected`] : [];
  const serves = [...keys].filter((key) => isClauseOf(tier.id, node, key));
  write(node.id, [...serves, ...stated], (clauses) => contentOf(input, unfilled(node, clauses)));
}

function topOf(probing: CaseProbing, node: PlanNode, criteria: readonly CriterionProbes[]): Probe | undefined {
  const [top] = ladderOf(probing, node, criteria, ({ layer: { [node.id]: score } }) =>
    score?.outcome.status === 'scored' ? score.outcome.points : undefined,
  );
  return top;
}
