import { createHash } from 'node:crypto';

/** A salt for each of these units: not random, so that records are the same in each run, but as even as one that is. */
export function saltsFor(units: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(units.map((unit) => [unit, saltOf(unit)]));
}

function saltOf(unit: string): string {
  return createHash('sha256').update(`salt of ${unit}`).digest('hex').slice(0, 32);
}
