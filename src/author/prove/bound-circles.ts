import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/** Facts of which each is never above the next and the last never above the first, by `atMost`, so that all are equal: one finding a circle. */
export function circlesOfBounds(plan: Plan): readonly CheckFinding[] {
  const { facts } = plan.pack;
  return facts.flatMap(({ id }, index) => {
    const circle = circleFrom(plan, id);
    // it is told at the last fact of it, since what is written first is less often the slip
    const isLast = circle.length > 1 && facts.slice(index + 1).every((other) => !circle.includes(other.id));
    const names = [...circle, id].join(' → ');
    return isLast ? [checkFinding('bounds-circle', ['facts', index, 'atMost'], { facts: names })] : [];
  });
}

/** The facts of the circle of bounds that a fact is in, from itself on; none where it is in none. */
export function circleFrom({ facts }: Plan, first: string): readonly string[] {
  const circle: string[] = [];
  let id: string | undefined = first;
  while (id !== undefined && !circle.includes(id)) {
    circle.push(id);
    id = facts[id]?.info.atMost;
  }
  return id === first ? circle : [];
}
