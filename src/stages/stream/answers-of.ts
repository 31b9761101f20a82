import type { Issue } from '../../model/issue.js';
import type { BlockReading } from './read-block.js';
import type { RefusedUnit } from './streamed-unit.js';
import type { SubmissionGroup } from './submission-group.js';

/** What is answered of every unit, beside what it is made for. */
export interface Answered {
  readonly ok: true;
  readonly positions: readonly number[];
  readonly warnings: readonly Issue[];
}

/** The answers of a block in the order in which its units came; `make` is given the position among those that were read. */
export function answersOf<T extends object>(
  groups: readonly SubmissionGroup[],
  { refused, warnings }: BlockReading,
  make: (position: number) => T,
): readonly ((T & Answered) | RefusedUnit)[] {
  let next = 0;
  return groups.map(({ unit, submissions }) => {
    const positions = submissions.map(({ position }) => position);
    const errors = refused.get(unit);
    if (errors) return { ok: false, unit, positions, errors };
    const answer = make(next);
    next += 1;
    return { ...answer, ok: true, positions, warnings: warnings.get(unit) ?? [] };
  });
}
