import { type Exact, equal } from '../../kit/exact.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';

/** A band of a rule, by its place in the list. */
export interface Band {
  readonly index: number;
  readonly low: Exact | undefined;
  readonly points: Exact;
}

/** A band that earns as much as the next one below it, where not all do: the points of one row were likely not changed. */
export function alikeBands(
  rising: readonly Band[],
  at: readonly (string | number)[],
  node: string,
): readonly CheckFinding[] {
  const alike = rising.filter(({ points }, place) => {
    const below = rising[place - 1];
    return below !== undefined && equal(points, below.points);
  });
  const [band] = alike;
  const isEvery = alike.length === rising.length - 1;
  return band === undefined || isEvery
    ? []
    : [checkFinding('bands-alike', [...at, 'points', band.index, 'points'], { node })];
}
