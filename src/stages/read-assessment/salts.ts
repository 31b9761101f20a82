import { looksRandom, stretchesOf } from '../../kit/looks-random.js';
import type { AssessmentReading } from './reading.js';

/**
 * Two salts that share so many first or last digits are not random: among 10,000 random salts, some pair does with a
 * probability below one in a million.
 */
const SHARED = 12;
/** So many digits in a row in two salts are no chance anywhere, forwards or backwards: one was made of the other. */
const ANYWHERE = 16;

/**
 * Checks that salts are of units of the register, random, and no two alike: whoever has one salt must not be able to
 * guess another.
 */
export function checkSalts({ assessment, report, unit }: AssessmentReading): void {
  const owners = new Map<string, string>();
  for (const [saltOf, salt] of Object.entries(assessment.salts ?? {})) {
    const path = ['salts', saltOf];
    unit(saltOf, path);
    const bothWays = salt + [...salt].toReversed().join('');
    const parts = [`^${salt.slice(0, SHARED)}`, `${salt.slice(-SHARED)}$`, ...stretchesOf(bothWays, ANYWHERE)];
    const shared = parts.find((part) => owners.has(part));
    if (shared) report('salt-repeated', path, { unit: owners.get(shared) ?? '' });
    else {
      if (!looksRandom(salt)) report('salt-weak', path);
      for (const part of parts) owners.set(part, saltOf);
    }
  }
}
