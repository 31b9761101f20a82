import { looksRandom } from '../../kit/looks-random.js';
import type { AssessmentReading } from './reading.js';

/**
 * Two salts that share so many first or last digits are not random: among 10,000 random salts, some pair does with a
 * probability below one in a million.
 */
const SHARED = 12;

/**
 * Checks that salts are of units of the register, random, and no two alike: whoever has one salt must not be able to
 * guess another.
 */
export function checkSalts({ assessment, report, unit }: AssessmentReading): void {
  const owners = new Map<string, string>();
  for (const [saltOf, salt] of Object.entries(assessment.salts ?? {})) {
    const path = ['salts', saltOf];
    unit(saltOf, path);
    const parts = [`^${salt.slice(0, SHARED)}`, `${salt.slice(-SHARED)}$`];
    const owner = parts.map((part) => owners.get(part)).find((id) => id !== undefined);
    if (owner !== undefined) report('salt-repeated', path, { unit: owner });
    else if (!looksRandom(salt)) report('salt-weak', path);
    for (const part of parts) if (!owners.has(part)) owners.set(part, saltOf);
  }
}
