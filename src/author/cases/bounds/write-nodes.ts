import type { CaseInput } from '../../../model/cases.js';
import type { PlanNode } from '../../../model/plan.js';
import { criteriaOf } from './below.js';
import { aboutCuts } from './cuts.js';
import { turnGates } from './gates.js';
import { ladderOf } from './ladder.js';
import type { Look, Looking } from './look.js';
import { dropDigits } from './roundings.js';
import { isOf, type Seen, seenOf } from './telling.js';
import { unfilled } from './unfilled.js';
import type { Open, Write } from './write.js';

/**
 * Writes what is missing of each node: about the cuts of its levels, then what figures of one criterion alone show, one
 * that is late, and digits that are dropped. Answers what it saw of each criterion.
 */
export function writeNodes(looking: Looking, open: Open, write: Write, late: CaseInput | undefined): readonly Seen[] {
  const { tier } = looking;
  const nodes = tier.order.flatMap((id) => tier.nodes[id] ?? []);
  const seen = seenOf(looking);
  const offerTo = (node: PlanNode) => (look: Look) => writeLook(looking, write, node, look);
  for (const node of nodes) {
    const offer = offerTo(node);
    if (isOpenAt(looking, node, '#levels', open)) {
      const about = aboutCuts(looking, node, seen);
      about.forEach(offer);
      turnGates(looking, node, about, open, offer);
    }
    for (const look of seen.find((one) => one.node === node)?.all ?? []) offer(look);
  }
  const [first] = nodes;
  if (first && late) {
    const { keys } = looking.look(late);
    const serves = [...keys].filter((key) => key.startsWith(`${tier.id}#deadline`));
    write(first.id, serves, () => looking.told(late, { [first.id]: '?' }));
  }
  for (const node of nodes) {
    const offer = offerTo(node);
    const criteria = criteriaOf(looking, node);
    const shown = seen.filter((one) => criteria.includes(one.node)).flatMap(({ all }) => all);
    // figures that may be together, before those that may not
    for (const isBroken of [false, true]) shown.filter(({ broken }) => broken > 0 === isBroken).forEach(offer);
    const isWanted = () => isOpenAt(looking, node, ' rounding ', open);
    if (isWanted()) dropDigits(looking, node, seen, () => topOf(looking, node, seen), isWanted, offer);
  }
  return seen;
}

/** A case of one unit, for the clauses of one node; of a criterion it states a result. */
function writeLook({ tier, told }: Looking, write: Write, node: PlanNode, { input, keys }: Look): void {
  const stated = node.kind === 'leaf' ? [`${tier.id}/${node.id} criterion expected`] : [];
  const serves = [...keys].filter((key) => isOf(tier.id, node, key));
  write(node.id, [...serves, ...stated], (clauses) => told(input, unfilled(node, clauses)));
}

function isOpenAt({ tier }: Looking, node: PlanNode, part: string, open: Open): boolean {
  return [...open].some((key) => isOf(tier.id, node, key) && key.includes(part));
}

function topOf(looking: Looking, node: PlanNode, seen: readonly Seen[]): Look | undefined {
  const [top] = ladderOf(looking, node, seen, ({ layer: { [node.id]: score } }) =>
    score?.outcome.status === 'scored' ? score.outcome.points : undefined,
  );
  return top;
}
